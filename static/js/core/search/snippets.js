// The sentence of a section that shows best why it was found: the same as app/search/snippets.py. Pure.

import { fold, tokens } from './analysis.js'
import { split } from './compounds.js'

const LONGEST = 160
const BEFORE = 60
const CUT = '…'

/** Marks, in sentences of one language, the words that they were found by. */
export class Highlighter {
  #analyser
  #parts
  #known = new Map()

  constructor(analyser, parts) {
    this.#analyser = analyser
    this.#parts = parts
  }

  /** The sentence with most of the terms in pieces { text, marked }, or none if a section has no text. */
  snippet(sentences, terms) {
    let best = null
    for (const sentence of sentences) {
      const text = sentence.normalize('NFC')
      const marked = []
      const found = new Set()
      for (const token of tokens(text, this.#analyser.lang)) {
        const here = this.#termsIn(token.surface).filter((term) => terms.has(term))
        if (here.length) marked.push(token)
        for (const term of here) found.add(term)
      }
      if (!best || found.size > best.count) best = { text, marked, count: found.size }
    }
    return best ? pieces([...best.text], best.marked.map((token) => counted(token, best.text))) : []
  }

  /** What a word of a text is found by: itself, and its parts, but not a stop word. */
  #termsIn(surface) {
    let known = this.#known.get(surface)
    if (!known) {
      const folded = fold(surface)
      const words = this.#analyser.isStopWord(folded) ? [] : [surface, ...split(folded, this.#parts)]
      this.#known.set(surface, known = words.map((word) => this.#analyser.term(word)))
    }
    return known
  }
}

/** Where a word stands, counted in code points as Python does: a letter outside the first plane counts as one. */
const counted = ({ start, end }, text) => {
  const before = [...text.slice(0, start)].length
  return { start: before, end: before + end - start }
}

function pieces(letters, marked) {
  const first = marked.length ? marked[0].start : 0
  const whole = letters.length <= LONGEST || first <= BEFORE
  const start = whole ? 0 : letters.indexOf(' ', first - BEFORE) + 1
  let end = letters.length
  if (end - start > LONGEST) {
    end = letters.lastIndexOf(' ', start + LONGEST - 1)
    if (end <= start) end = start + LONGEST
  }
  const text = (from, to) => letters.slice(from, to).join('')
  const found = start ? [{ text: CUT, marked: false }] : []
  let at = start
  for (const token of marked.filter((each) => each.start >= start && each.end <= end)) {
    found.push({ text: text(at, token.start), marked: false }, { text: text(token.start, token.end), marked: true })
    at = token.end
  }
  found.push({ text: text(at, end) + (end < letters.length ? CUT : ''), marked: false })
  return found.filter((piece) => piece.text)
}
