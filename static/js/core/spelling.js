// What fingers do to words: marks that cannot be seen, and slips. Pure: the same as app/spelling.py.

// Marks that turn the direction of text or cannot be seen: they come with a copied address.
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g

/** Drops what cannot be seen; what controls a terminal becomes a space. */
export const visible = (text) => text.replace(UNSEEN, '').replace(CONTROL, ' ')

/** Which letters a word has, as bits; two letters may share one. */
export function letters(word) {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

/**
 * True if a word lacks at most `limit` of the letters of another. A slip takes one letter away at most, so words that lack
 * more are further apart; to count letters is much cheaper than to count slips.
 */
export function hasLetters(wanted, word, limit) {
  let missing = wanted & ~word
  for (let n = limit; missing && n; n -= 1) missing &= missing - 1
  return missing === 0
}

/** The distance between two words that begin alike, or null if it is above the limit. */
export function distanceWithin(wanted, word, limit) {
  if (!limit || wanted[0] !== word[0] || Math.abs(wanted.length - word.length) > limit) return null
  const distance = editDistance(wanted, word, limit)
  return distance <= limit ? distance : null
}

/**
 * Damerau-Levenshtein, optimal string alignment: a swap of two neighbours is one slip.
 * Above the limit it stops, and what it returns says no more than that.
 */
export function editDistance(a, b, limit = Infinity) {
  let before = []
  let leastBefore = 0
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1)
      least = Math.min(least, row[j])
    }
    // A row rests on the two before it: once both are over, nothing comes back.
    if (least > limit && leastBefore > limit) return least
    before = last
    last = row
    leastBefore = least
  }
  return last[b.length]
}
