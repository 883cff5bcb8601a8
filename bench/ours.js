// The search of the site on a device that has all four languages: the most work it can be asked for.

import { Searcher } from '/static/js/core/search/answer.js'
import { addTexts, readIndex } from '/static/js/core/search/book.js'
import { QueryReader } from '/static/js/core/search/candidates.js'

/** How to get ready from what was downloaded, { search, texts } by language, texts perhaps empty: a function that returns the search. */
export async function engine(lang, files) {
  const stemmers = {}
  for (const each of Object.keys(files)) ({ stemmer: stemmers[each] } = await import(`/static/js/stemmers/${each}.js`))
  const read = (each) => {
    const indexed = readIndex(JSON.parse(files[each].search))
    if (files[each].texts) addTexts(indexed, JSON.parse(files[each].texts))
    return new QueryReader(indexed, stemmers[each])
  }
  const others = Object.keys(files).filter((each) => each !== lang).map((each) => [each, read(each)])
  return () => {
    const searcher = new Searcher(new Map([[lang, read(lang)], ...others]))
    return (query) => searcher.search(query, lang)
  }
}
