// From text to terms: the same rules as app/search/analysis.py, held to the same cases. Pure.

const TOKEN = /[A-Za-z0-9À-ÖØ-öø-ÿŒœ]+/g
const APOSTROPHES = new Set(["'", '’'])
const ELIDED = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu'])
const LIGATURES = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o' }

/** The words of a text in NFC, each { surface, start, end }; in French without the article before an apostrophe. */
export function tokens(text, lang) {
  const found = []
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0].toLowerCase()
    const end = match.index + match[0].length
    const elided = ELIDED.has(surface) && APOSTROPHES.has(text[end])
    if (!elided || lang !== 'fr') found.push({ surface, start: match.index, end })
  }
  return found
}

/** A lower-case word without accents or ligatures. */
export const fold = (surface) =>
  surface.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[ßœæø]/g, (letter) => LIGATURES[letter])

/** Makes the terms of one language; the stop words are folded. */
export class Analyser {
  #stems = new Map()
  #stemmer
  #stopWords

  constructor(lang, stopWords, stemmer) {
    this.lang = lang
    this.#stopWords = stopWords
    this.#stemmer = stemmer
  }

  /** What a word is compared by. */
  term(surface) {
    const folded = fold(surface)
    if (!this.#stems.has(folded)) this.#stems.set(folded, this.#stemmer.stemWord(folded))
    return this.#stems.get(folded)
  }

  /** The words of a text that say something. */
  words(text) {
    return tokens(text.normalize('NFC'), this.lang).filter((token) => !this.isStopWord(fold(token.surface)))
  }

  /** True for a folded word that says nothing. */
  isStopWord(folded) {
    return this.#stopWords.has(folded)
  }
}
