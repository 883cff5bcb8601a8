// How a word of the query may be read, and how surely: the same as app/search/candidates.py and forms.py. Pure.

import { distanceWithin, editDistance, hasLetters, letters } from '../spelling.js'
import { Analyser, fold } from './analysis.js'
import { partsDictionary } from './book.js'
import { LANGS as COMPOUND_LANGS, split } from './compounds.js'
import { Highlighter } from './snippets.js'

const EXACT = 1
const JOINED = 1
const SYNONYM = 0.7
const BEGUN = 0.6
const SPLIT = 0.4
const SLIPS = [0.6, 0.3]
const SHORTEST_BEGUN = 3
const MOST_BEGUN = 30
const SHORTEST_ENDED = 5
const SHORTEST_SLIP = 4
const SHORTEST_TWO_SLIPS = 7
const SHORTEST_SLIP_BEGUN = 6
const MOST_SLIPS = 8
/** Letters at the end of a word by which it is found; every search from there is for more. */
const END = 4

/**
 * Reads queries with the words of one language. A reading is { word, candidates, sure, corrected }; a candidate is
 * { terms, weight, meant }: terms that stand for the word together; `meant` for another name of the thing.
 */
export class QueryReader {
  #byLetter = new Map()
  #byEnd = new Map()
  #synonyms = new Map()

  constructor(indexed, stemmer) {
    const { book, postings } = indexed
    this.indexed = indexed
    this.analyser = new Analyser(book.lang, book.stopWords, stemmer)
    this.parts = partsDictionary(book)
    this.highlighter = new Highlighter(this.analyser, this.parts)
    for (const term of postings.terms) {
      for (const form of book.formsOf(term).map(fold)) {
        const each = { form, term, letters: letters(form) }
        gather(this.#byLetter, form[0], each)
        gather(this.#byEnd, form.slice(-END), each)
      }
    }
    for (const { typed, meant } of book.synonyms) {
      for (const phrase of typed) gather(this.#synonyms, phrase[0], { typed: phrase, meant })
    }
  }

  /** The readings of each word; unless `forgiving`, no slip is looked for. */
  read(words, forgiving) {
    return words.map((_, at) => this.#read(words, at, forgiving))
  }

  #read(words, at, forgiving) {
    const word = words[at]
    const known = [...this.#exact(word), ...this.#joined(words, at), ...this.#meant(words, word)]
    const begun = at === words.length - 1 ? this.#begun(word) : []
    if (known.length) return { word, candidates: [...known, ...begun], sure: true, corrected: '' }
    const apart = this.#split(word)
    const takenApart = apart.length ? apart : this.#ended(word)
    const explained = Boolean(begun.length || takenApart.length)
    const slips = forgiving ? this.#slips(word, explained) : []
    const corrected = slips.length && !explained ? this.#form(slips[0].terms[0], word) : ''
    return { word, candidates: [...begun, ...takenApart, ...slips], sure: explained, corrected }
  }

  #exact(word) {
    return this.#knows(word.term) ? [single(word.term, EXACT)] : []
  }

  /** What the site writes as one word and was typed as two. */
  #joined(words, at) {
    return [at - 1, at].filter((first) => first >= 0 && first + 1 < words.length)
      .map((first) => this.analyser.term(words[first].surface + words[first + 1].surface))
      .filter((term) => this.#knows(term)).map((term) => single(term, JOINED))
  }

  /** What the site calls the thing that was typed. */
  #meant(words, word) {
    const terms = new Set(words.map((each) => each.term))
    return [...terms].sort().flatMap((first) => this.#synonyms.get(first) ?? [])
      .filter(({ typed }) => typed.includes(word.term) && typed.every((term) => terms.has(term)))
      .flatMap(({ typed, meant }) => meant.filter((phrase) => !isSame(phrase, typed)))
      .map((phrase) => ({ terms: phrase, weight: SYNONYM, meant: true }))
  }

  /** What the last word may become: perhaps it is still being typed. */
  #begun(word) {
    if (word.folded.length < SHORTEST_BEGUN) return []
    const begun = this.#near(word).filter(({ form, term }) => form.startsWith(word.folded) && term !== word.term)
    return this.#frequent(begun, MOST_BEGUN, BEGUN)
  }

  /** The parts of a compound that nobody wrote here. */
  #split(word) {
    const terms = new Set(split(word.folded, this.parts).map((part) => this.analyser.term(part)))
    const known = [...terms].filter((term) => this.#knows(term))
    return known.length ? [{ terms: known, weight: SPLIT, meant: false }] : []
  }

  /** The compounds that end in a word of which the site makes no other use. */
  #ended(word) {
    if (!COMPOUND_LANGS.has(this.indexed.book.lang) || word.folded.length < SHORTEST_ENDED) return []
    return this.#frequent(this.#alike(word).filter(({ form }) => form.endsWith(word.folded)), MOST_BEGUN, SPLIT)
  }

  /** What the word is but for a slip, or how a word begins if nothing else explains it. */
  #slips(word, explained) {
    const size = word.folded.length
    if (size < SHORTEST_SLIP) return []
    const limit = size < SHORTEST_TWO_SLIPS ? 1 : 2
    const wanted = letters(word.folded)
    const near = this.#near(word).filter((each) => hasLetters(wanted, each.letters, limit))
    const slips = this.#nearest(word.folded, near.filter((each) => hasLetters(each.letters, wanted, limit)), limit)
    if (slips.length || explained || size < SHORTEST_SLIP_BEGUN) return slips
    const longer = near.filter(({ form }) => form.length > size)
    const begun = this.#nearest(word.folded, longer.map(({ form, term }) => ({ form: form.slice(0, size), term })), limit)
    return begun.length ? begun : this.#otherFirstLetter(word)
  }

  /** The words that differ in the first letter alone: the rarest slip, looked for last. */
  #otherFirstLetter(word) {
    const rest = word.folded.slice(1)
    return this.#frequent(this.#alike(word).filter(({ form }) => form.slice(1) === rest), MOST_SLIPS, SLIPS[0])
  }

  /** The terms of the words that are nearest to what is wanted. */
  #nearest(wanted, near, limit) {
    const nearest = new Map()
    for (const { form, term } of near) {
      const far = distanceWithin(wanted, form, limit)
      if (far !== null && far < (nearest.get(term) ?? limit + 1)) nearest.set(term, far)
    }
    return [...nearest].sort(([a, farA], [b, farB]) => farA - farB || this.#byFrequency(a, b))
      .slice(0, MOST_SLIPS).map(([term, far]) => single(term, SLIPS[Math.max(far, 1) - 1]))
  }

  /** The terms of some words as candidates, those of most sections first. */
  #frequent(forms, most, weight) {
    const terms = new Set(forms.map(({ term }) => term))
    return [...terms].sort((a, b) => this.#byFrequency(a, b)).slice(0, most).map((term) => single(term, weight))
  }

  #byFrequency(a, b) {
    const { postings } = this.indexed
    return postings.found(b).length - postings.found(a).length || (a < b ? -1 : 1)
  }

  /** The words with the same first letter, each with its term. */
  #near(word) {
    return this.#byLetter.get(word.folded[0]) ?? []
  }

  /** The words with the same end. */
  #alike(word) {
    return this.#byEnd.get(word.folded.slice(-END)) ?? []
  }

  #knows(term) {
    return this.indexed.postings.has(term)
  }

  /** A term as the site writes it, in the form that is nearest to what was typed. */
  #form(term, word) {
    const far = (form) => editDistance(word.folded, fold(form))
    return this.indexed.book.formsOf(term).reduce((best, form) => (far(form) < far(best) ? form : best))
  }
}

/** Every term that stands for some word of the query. */
export const termsOf = (readings) =>
  new Set(readings.flatMap((reading) => reading.candidates.flatMap((candidate) => candidate.terms)))

/** True if two phrases are of the same terms; none has a term twice. */
const isSame = (a, b) => a.length === b.length && a.every((term) => b.includes(term))

const single = (term, weight) => ({ terms: [term], weight, meant: false })

function gather(lists, key, value) {
  if (lists.has(key)) lists.get(key).push(value)
  else lists.set(key, [value])
}
