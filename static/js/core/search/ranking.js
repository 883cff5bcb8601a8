// Which pages answer best: the same formula as app/search/ranking.py, added up in the same order. Pure.

/** Of title, head, body and parts. */
const BOOSTS = [3, 2, 1, 1]
const K1 = 1.2
const B = 0.75
const REST = 0.3
const PRIORS = { contacts: 0.8, cases: 0.85, about: 0.75, glossary: 1.1, guardians: 0.2, young: 0.2 }
const WHOLE_TITLE = 1.6
const SURE_IN_TITLE = 0.6
const MOST = 20
const MICRO = 1e6

/** Scores of sections or of pages, gathered word by word. */
class Tally {
  #words
  #totals = new Map()
  #answered = new Map()

  constructor(words) {
    this.#words = words
  }

  /** Adds what one word is worth in each place. */
  add(scores) {
    for (const [place, score] of scores) {
      this.#totals.set(place, (this.#totals.get(place) ?? 0) + score)
      this.#answered.set(place, (this.#answered.get(place) ?? 0) + 1)
    }
  }

  /** The score of each place. */
  scores() {
    return new Map([...this.#totals].map(([place, total]) => [place, (total * this.#answered.get(place)) / this.#words]))
  }
}

/** The pages that answer, the best first, each once, as { section, score }. */
export function rank(readings, { book, postings }) {
  const words = readings.length
  const sections = new Tally(words)
  const pages = new Tally(words)
  const titled = new Map()
  const pageOf = (section) => book.sections[section].page
  for (const { candidates } of readings) {
    const scores = bestOf(candidates, postings)
    sections.add(scores)
    pages.add(ofPages(scores, pageOf))
    const found = new Set(titledBy(candidates, postings).map(pageOf))
    for (const page of found) titled.set(page, (titled.get(page) ?? 0) + 1)
  }
  const best = new Map()
  // By millionths here too: the logarithms of two machines may differ in the last bit.
  const byMicro = (a, b) => micro(b.score) - micro(a.score) || a.section - b.section
  for (const each of [...sections.scores()].map(([section, score]) => ({ section, score })).sort(byMicro)) {
    const page = pageOf(each.section)
    if (!best.has(page)) best.set(page, each)
  }
  const ofPage = pages.scores()
  const found = [...best].map(([page, { section, score }]) => {
    const isTitle = titled.get(page) === words && words === postings.lengths[section][0]
    const mixed = (1 - REST) * score + REST * ofPage.get(page)
    return { section, score: micro(mixed * priorOf(book.pages[page]) * (isTitle ? WHOLE_TITLE : 1)) }
  })
  return found.sort(byScore).slice(0, MOST).map(({ section, score }) => ({ section, score: score / MICRO }))
}

const byScore = (a, b) => b.score - a.score || a.section - b.section

/** The best score of each page for one word. */
function ofPages(scores, pageOf) {
  const best = new Map()
  for (const [section, score] of scores) raise(best, pageOf(section), score)
  return best
}

const priorOf = (page) => PRIORS[page.key.split('/')[0]] ?? 1

/** The score of each section for one word. */
function bestOf(candidates, postings) {
  const best = new Map()
  // A rare word that only begins like a known one would otherwise weigh more than that one.
  const known = Math.min(...candidates.filter(({ weight }) => weight === 1).map(({ terms }) => idfOf(terms[0], postings)))
  for (const { terms, weight, meant } of candidates) {
    const most = meant ? Infinity : known
    const sums = new Map()
    for (const term of terms) {
      const idf = Math.min(idfOf(term, postings), most)
      for (const [section, often] of postings.found(term)) {
        const score = idf * weightOf(often, postings.lengths[section], postings.means)
        sums.set(section, (sums.get(section) ?? 0) + score)
      }
    }
    for (const [section, total] of sums) raise(best, section, weight * (total / terms.length))
  }
  return best
}

function raise(best, place, score) {
  if (score > (best.get(place) ?? 0)) best.set(place, score)
}

/** The sections of pages that have a word in their title, as it is or but for a slip. */
function titledBy(candidates, postings) {
  return candidates.filter(({ terms, weight }) => terms.length === 1 && weight >= SURE_IN_TITLE)
    .flatMap(({ terms }) => postings.found(terms[0])).filter(([, often]) => often[0]).map(([section]) => section)
}

/** How rare a term is among the sections that tell what is usual. */
function idfOf(term, postings) {
  const found = postings.found(term).filter(([section]) => section < postings.usual).length
  return Math.log(1 + (postings.usual - found + 0.5) / (found + 0.5))
}

/** How much a term says about a section: its frequency in each field, boosted. */
function weightOf(often, lengths, means) {
  let weight = 0
  often.forEach((tf, field) => {
    if (tf) weight += BOOSTS[field] * ((tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * lengths[field]) / means[field])))
  })
  return weight
}

const micro = (score) => Math.floor(score * MICRO + 0.5)
