// What the search runs on, fetched when it is first needed: an index, its stemmer, then the sentences for the snippets.

import { Searcher } from './core/search/answer.js'
import { addTexts, readIndex } from './core/search/book.js'
import { QueryReader } from './core/search/candidates.js'

/** The one address that stays: it says where the files of each language stand today. */
const POINTER = '/o/search.json'
const FORMAT = 2

export class Engine {
  #lang
  #onMore
  #readers = new Map()
  #searcher = new Searcher(this.#readers)
  #files = null
  #coming = new Map()
  #others = null
  #isWhole = false

  /** `onMore` is called when an answer may have grown: sentences have come, or other languages. */
  constructor(lang, onMore) {
    this.#lang = lang
    this.#onMore = onMore
  }

  /** True once the reader's language can be searched. */
  get isReady() {
    return this.#readers.has(this.#lang)
  }

  /** Resolves when the reader's language can be searched; a failure may be tried again. */
  ready() {
    return this.#index(this.#lang)
  }

  /** The answer of what is there; see core/search/answer.js. */
  search(text) {
    return this.#searcher.search(text, this.#lang)
  }

  /** Fetches the languages that an answer missed, once; a promise while they are on their way, null before and after. */
  others(langs) {
    if (!langs.length || this.#isWhole) return null
    this.#others ??= Promise.allSettled(langs.map((lang) => this.#index(lang))).then(() => {
      this.#isWhole = true
      this.#onMore()
    })
    return this.#others
  }

  #index(lang) {
    if (!this.#coming.has(lang)) this.#coming.set(lang, this.#load(lang).catch((error) => this.#forget(lang, error)))
    return this.#coming.get(lang)
  }

  async #load(lang) {
    const files = await this.#addresses()
    const [data, { stemmer }] = await Promise.all([json(files[lang].search), import(`./stemmers/${lang}.js`)])
    const indexed = readIndex(data)
    this.#readers.set(lang, new QueryReader(indexed, stemmer))
    if (lang !== this.#lang || isCostly()) return
    json(files[lang].texts).then((texts) => {
      addTexts(indexed, texts)
      this.#onMore()
    }).catch((error) => console.error('search:', error)) // a list without sentences is a list
  }

  #forget(lang, error) {
    this.#coming.delete(lang)
    throw error
  }

  async #addresses() {
    this.#files ??= json(POINTER).then(({ format, files }) => {
      if (format !== FORMAT) throw new Error(`the list of indexes has format ${format}, this page knows ${FORMAT}`)
      return files
    }).catch((error) => {
      this.#files = null
      throw error
    })
    return this.#files
  }
}

const isCostly = () => {
  const { saveData, effectiveType = '' } = navigator.connection ?? {}
  return Boolean(saveData) || effectiveType.endsWith('2g')
}

async function json(address) {
  const response = await fetch(address, { credentials: 'omit' })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
