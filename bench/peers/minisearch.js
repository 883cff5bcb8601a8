// MiniSearch 7.2 on our sections: as its own documentation sets it up, or with our stemmers and fold.

import { fold } from '/static/js/core/search/analysis.js'
import MiniSearch from '/bench/vendor/minisearch-7.2.0/minisearch.js'

const MOST = 200

/** What both sides of an index must agree on; `stop` are folded words that say nothing. */
async function optionsOf({ lang, stemmed, stop }) {
  const options = {
    fields: ['title', 'head', 'body'],
    searchOptions: { boost: { title: 3, head: 2 }, prefix: true, fuzzy: 0.2 },
  }
  if (!stemmed) return options
  const { stemmer } = await import(`/static/js/stemmers/${lang}.js`)
  const stopWords = new Set(stop)
  options.processTerm = (term) => {
    const folded = fold(term.toLowerCase())
    return stopWords.has(folded) ? null : stemmer.stemWord(folded)
  }
  return options
}

/** The index of some sections { id, title, head, body } as it would be downloaded. */
export async function written(variant, sections) {
  const index = new MiniSearch(await optionsOf(variant))
  index.addAll(sections)
  return JSON.stringify(index)
}

/** For each query, the numbers of the sections that answer, the best first. */
export async function answers(variant, file, queries) {
  const index = MiniSearch.loadJSON(file, await optionsOf(variant))
  return queries.map((query) => index.search(query).slice(0, MOST).map((found) => found.id))
}

/** How to get ready from what was downloaded: a function that returns the search. */
export async function engine(variant, file) {
  const options = await optionsOf(variant)
  return () => {
    const index = MiniSearch.loadJSON(file, options)
    return (query) => index.search(query)
  }
}
