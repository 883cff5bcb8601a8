// The whole answer to a query: the same as app/search/answer.py. Pure.

import { distanceWithin } from '../spelling.js'
import { termsOf } from './candidates.js'
import { clean, wordsOf } from './query.js'
import { rank } from './ranking.js'

/** In the order in which they answer; that of app/languages.py. */
const LANGS = ['fr', 'nl', 'en', 'de']
const SHORTEST_DANGER_SLIP = 6
/** Pages of each other language. */
const MOST_OF_OTHERS = 5
/** With fewer pages the other languages are asked as well. */
const FEW = 3

/** Where a hit is read in a language. */
export const addressOf = (hit, lang) => `/${lang}${hit.page.path}${hit.fragment}`

/** Answers queries in the language of a reader, with the help of the other languages. */
export class Searcher {
  #readers

  /** @param readers a Map from a language to its QueryReader; languages may be added to it between two searches. */
  constructor(readers) {
    this.#readers = readers
  }

  /**
   * The answer to what somebody typed: { query, hits, corrections, others, othersFirst, danger, missing }. The reader's
   * language must be there; `missing` names the other ones that are not and should have been asked: then the answer is
   * not whole, and is asked for again when they are there.
   * A hit is { lang, page, heading, fragment, score, snippet, ownTitle }; `others` is a Map from a language to its hits.
   */
  search(text, lang) {
    const query = clean(text)
    const reader = this.#readers.get(lang)
    const words = wordsOf(query, reader.analyser)
    const readings = reader.read(words, true)
    const hits = hitsOf(reader, readings, null)
    const unsure = !knowsHalf(readings)
    const asksOthers = words.length > 0 && (unsure || hits.length < FEW)
    const known = new Set(unsure ? [] : hits.map((hit) => hit.page.key))
    let others = asksOthers ? this.#others(query, reader, known, false) : new Map()
    if (asksOthers && !hits.length && !others.size) others = this.#others(query, reader, known, true)
    return {
      query,
      hits,
      corrections: readings.filter((each) => each.corrected).map((each) => ({ typed: each.word.surface, meant: each.corrected })),
      others,
      othersFirst: unsure,
      danger: isDanger(words, reader.indexed.book.dangerWords),
      missing: asksOthers ? LANGS.filter((other) => !this.#readers.has(other)) : [],
    }
  }

  /** What other languages make of a query, but for pages that are known already. */
  #others(query, own, alreadyKnown, forgiving) {
    const found = new Map()
    const known = new Set(alreadyKnown)
    const readers = LANGS.map((lang) => this.#readers.get(lang)).filter((reader) => reader && reader !== own)
    for (const reader of readers) {
      const words = wordsOf(query, reader.analyser)
      const readings = reader.read(words, forgiving)
      if (!words.length || !(forgiving || knowsHalf(readings))) continue
      const hits = hitsOf(reader, readings, own).filter((hit) => !known.has(hit.page.key)).slice(0, MOST_OF_OTHERS)
      if (hits.length) found.set(reader.indexed.book.lang, hits)
      for (const hit of hits) known.add(hit.page.key)
    }
    return found
  }
}

/** True if at least half of the words are known, slips of the finger apart. */
const knowsHalf = (readings) => 2 * readings.filter((reading) => reading.sure).length >= readings.length

/** The pages that one language finds; `own` is the reader of another language in which their titles are told as well. */
function hitsOf(reader, readings, own) {
  const terms = termsOf(readings)
  const { book } = reader.indexed
  return rank(readings, reader.indexed).map(({ section, score }) => {
    const { page, heading, fragment, text } = book.sections[section]
    return {
      lang: book.lang,
      page: book.pages[page],
      heading,
      fragment,
      score,
      // This phone has the sentences of its reader's language alone.
      snippet: own ? [] : reader.highlighter.snippet(text, terms),
      ownTitle: own ? titleIn(own.indexed.book, book.pages[page].key) : '',
    }
  })
}

const titleIn = (book, key) => book.pages.find((page) => page.key === key)?.title ?? ''

/** True if a word of danger was typed, in any language. */
export const isDanger = (words, dangerWords) =>
  words.some(({ folded }) => dangerWords.some((danger) =>
    folded === danger || distanceWithin(folded, danger, Number(danger.length >= SHORTEST_DANGER_SLIP)) !== null))
