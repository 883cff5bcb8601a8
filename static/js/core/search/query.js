// What somebody typed, as words: the same as app/search/query.py. Pure.

import { visible } from '../spelling.js'
import { fold, tokens } from './analysis.js'

const LONGEST = 120
const MOST_WORDS = 8
const LONGEST_WORD = 40
const RAW = 1000

/** A query in one spelling, without what cannot be seen, and not too long. */
export const clean = (text) => cut(visible(cut(text, RAW)).normalize('NFKC').replace(/^ +| +$/g, ''), LONGEST)

/** Cut by code points, as Python counts. */
const cut = (text, length) => [...text].slice(0, length).join('')

/** The words of a cleaned query, each { surface, folded, term }; those that say nothing count only if all are such. */
export function wordsOf(query, analyser) {
  const telling = analyser.words(query)
  return (telling.length ? telling : tokens(query, analyser.lang)).slice(0, MOST_WORDS).map((token) => {
    const surface = token.surface.slice(0, LONGEST_WORD)
    return { surface, folded: fold(surface), term: analyser.term(surface) }
  })
}
