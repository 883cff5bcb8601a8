// Takes compounds apart by the words of the site itself: the same as app/search/compounds.py. Pure.

/** Languages that write compounds as one word. */
export const LANGS = new Set(['nl', 'de'])
/** Letters of a part. */
export const SHORTEST = 4
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e']
const kept = new WeakMap()

/** The fewest known words that make up a folded word, or none; the longer first part wins. */
export function split(word, known) {
  if (!kept.has(known)) kept.set(known, new Map())
  const done = kept.get(known)
  if (!done.has(word)) done.set(word, taken(word, known))
  return done.get(word)
}

function taken(word, known) {
  if (word.length < 2 * SHORTEST) return []
  // By position, the parts that make up the rest of the word from there.
  const best = new Map([[word.length, []]])
  for (let start = word.length - SHORTEST; start >= 0; start -= 1) {
    for (let end = word.length; end >= start + SHORTEST; end -= 1) {
      const whole = start === 0 && end === word.length
      if (whole || !known.has(word.slice(start, end))) continue
      const rests = LINKS.filter((link) => links(word, end, link, best)).map((link) => best.get(end + link.length))
      if (!rests.length) continue
      const rest = rests.reduce((fewest, other) => (other.length < fewest.length ? other : fewest))
      if (!best.has(start) || rest.length + 1 < best.get(start).length) best.set(start, [word.slice(start, end), ...rest])
    }
  }
  return best.get(0) ?? []
}

/** True if a linking sound leads from the end of a part to a rest that can be split. */
const links = (word, end, link, best) =>
  !(link && end + link.length >= word.length) && word.startsWith(link, end) && best.has(end + link.length)
