// What the device has of a language: reads the two files that app/search/export.py writes. Pure.

import { fold } from './analysis.js'
import { LANGS, SHORTEST } from './compounds.js'

const FORMAT = 2
/** The version of the stemmers: an index made with others would not hold what they make of a query. */
const SNOWBALL = '3.0.1'
const FIELDS = 4
const FIRST = 0x5d
const PLACES = { steps: '/#', glossary: '#' }

/** Reads the first file, without which nothing is found, as { book, postings }; an Error if it is not one for this code. */
export function readIndex(data) {
  demand('format', data.format, FORMAT)
  demand('snowball', data.snowball, SNOWBALL)
  const terms = frontDecoded(data.terms)
  return { book: new Book(data, terms), postings: new Postings(data, terms) }
}

/** Adds the sentences of the second file: from now on results have snippets. */
export function addTexts({ book }, data) {
  demand('format', data.format, FORMAT)
  demand('lang', data.lang, book.lang)
  demand('sections', data.texts.length, book.sections.length)
  const known = []
  book.sections.forEach((section, number) => {
    section.text = data.texts[number].map((each) => {
      if (typeof each === 'number') return known[each]
      known.push(each)
      return each
    })
  })
}

/** The folded words of which compounds may be made; none where nobody makes them. */
export function partsDictionary(book) {
  if (!LANGS.has(book.lang)) return new Set()
  return new Set(book.allForms().map(fold).filter((word) => word.length >= SHORTEST && !/[0-9]/.test(word)))
}

/** What a language offers to a search besides its postings. */
class Book {
  #forms

  constructor(data, terms) {
    this.lang = data.lang
    this.pages = data.pages.map(([key, title]) => ({ key, title, path: pathOf(key) }))
    this.sections = data.pages.flatMap((row, page) => sectionsOf(row[2], page))
    this.synonyms = data.synonyms.map(synonymsIn)
    this.stopWords = new Set(wordsIn(data.stop))
    this.dangerWords = wordsIn(data.danger)
    const forms = data.forms.split('|')
    this.#forms = new Map(terms.map((term, number) => [term, formsIn(forms[number], term)]))
  }

  /** The words of the texts that a term stands for, the most frequent first. */
  formsOf(term) {
    return this.#forms.get(term) ?? []
  }

  allForms() {
    return [...this.#forms.values()].flat()
  }
}

/** Which term stands where, and how often; decoded when it is first asked for. */
class Postings {
  #coded
  #found = new Map()
  #numbers

  constructor(data, terms) {
    /** Sorted. */
    this.terms = terms
    /** Of each section, its length in each field, as the index stores it. */
    this.lengths = inFours(data.lengths)
    /** How many sections, from the first, tell what is usual: those of young people and guardians come last and do not. */
    this.usual = data.usual
    /** The mean length of each field, as stored. */
    this.means = meansOf(this.lengths.slice(0, this.usual))
    this.#coded = data.postings.split('!')
    this.#numbers = new Map(terms.map((term, number) => [term, number]))
  }

  has(term) {
    return this.#numbers.has(term)
  }

  /** The sections in which a term stands, each with its frequency in the four fields. */
  found(term) {
    if (!this.#found.has(term)) this.#found.set(term, placesIn(this.#coded[this.#numbers.get(term)]))
    return this.#found.get(term)
  }
}

const meansOf = (lengths) =>
  Array.from({ length: FIELDS }, (_, field) => lengths.reduce((sum, four) => sum + four[field], 0) / lengths.length)

function demand(what, found, known) {
  if (found !== known) throw new Error(`the index has ${what} ${found}, this page knows ${known}`)
}

/** Sorted words of which each says how many letters it shares with the one before. */
function frontDecoded(coded) {
  let before = ''
  return wordsIn(coded).map((word) => {
    before = before.slice(0, parseInt(word[0], 36)) + word.slice(1)
    return before
  })
}

/**
 * From steps between one `section * 4 + field` and the next, times two; plus one where a frequency follows. Each number
 * is a character.
 */
function placesIn(coded) {
  const found = new Map()
  let place = 0
  for (let at = 0; at < coded.length; at += 1) {
    const step = coded.charCodeAt(at) - FIRST
    place += step >> 1
    if (step & 1) at += 1
    const section = Math.floor(place / FIELDS)
    if (!found.has(section)) found.set(section, Array(FIELDS).fill(0))
    found.get(section)[place % FIELDS] = step & 1 ? coded.charCodeAt(at) - FIRST : 1
  }
  return [...found]
}

/** Words that begin like their term: how many letters they lack at its end, and what follows; or an asterisk and all. */
function formsIn(coded, term) {
  const begun = (lacking) => (lacking === '*' ? '' : term.slice(0, term.length - parseInt(lacking, 36)))
  return wordsIn(coded).map((form) => begun(form[0]) + form.slice(1))
}

/** What is typed, and what is meant: phrases of terms. */
function synonymsIn(coded) {
  const [typed, meant] = coded.split('=').map((phrases) => phrases.split(';').map(wordsIn))
  return { typed, meant }
}

/** Where a page is read, after the language; the same as FoundPage.path in app/search/model.py. */
function pathOf(key) {
  const [kind] = key.split('/')
  const name = key.slice(kind.length + 1)
  return name ? `/${kind}${PLACES[kind] ?? '/'}${name}` : `/${key}`
}

/** Fragments and headings by turns: the sections of a page, without their sentences yet. */
const sectionsOf = (pairs, page) =>
  pairs.flatMap((fragment, at) => (at % 2 ? [] : [{ page, fragment, heading: pairs[at + 1], text: [] }]))

const inFours = (numbers) =>
  Array.from({ length: numbers.length / FIELDS }, (_, section) => numbers.slice(section * FIELDS, (section + 1) * FIELDS))

const wordsIn = (text) => text.split(' ').filter(Boolean)
