// An answer of the search as the page shows it: clones of its pieces, filled as app/templates/components/results.html fills them.

import { addressOf } from './core/search/answer.js'
import { fill } from './core/ticks.js'

/** The whole answer; `words` are the texts of the form. */
export function drawn(found, lang, words) {
  const others = [...found.others].map(([of, hits]) => group(of, hits, lang, words))
  const list = found.hits.length ? [listed(copyOf('list'), found.hits, lang, words)] : []
  const results = found.othersFirst ? [...others, ...list] : [...list, ...others]
  const content = new DocumentFragment()
  if (found.danger) content.append(copyOf('danger'))
  if (results.length) content.append(summary(found, lang, words), ...results)
  else content.append(copyOf('nothing'))
  return content
}

export const copyOf = (name) => document.querySelector(`template[data-piece=${name}]`).content.cloneNode(true)

function summary(found, lang, words) {
  const content = copyOf('summary')
  write(content, '[data-count]', count(found, lang, words))
  const sentence = content.querySelector('[data-corrected]')
  const sentences = found.corrections.flatMap(({ typed, meant }) => {
    const said = sentence.cloneNode(true)
    write(said, '[data-typed]', typed)
    write(said, '[data-meant]', meant)
    return [' ', said]
  })
  // The blank before it stays with the sentence: none is left behind where nothing was corrected.
  sentence.previousSibling.remove()
  sentence.replaceWith(...sentences)
  return content
}

function count(found, lang, words) {
  const n = found.hits.length
  const own = fill(n === 0 ? words.textNone : n === 1 ? words.textOne : words.textMany, { n })
  const others = [...found.others].map(([of, hits]) => `, ${hits.length} ${inLanguage(of, words)}`)
  return others.length ? `${own} ${inLanguage(lang, words)}${others.join('')}.` : `${own}.`
}

function group(of, hits, lang, words) {
  const content = copyOf('group')
  const heading = content.querySelector('[role=heading]')
  heading.textContent = document.querySelector(`.langs [hreflang=${of}] .aloud`).textContent.trim()
  heading.lang = of
  write(content, '[data-in]', inLanguage(of, words))
  return listed(content, hits, lang, words)
}

function listed(content, hits, lang, words) {
  content.querySelector('ol').append(...hits.map((each) => hit(each, lang, words)))
  return content
}

function hit(each, lang, words) {
  const content = copyOf('hit')
  const link = content.querySelector('a')
  link.href = addressOf(each, lang)
  link.textContent = titled(each.page.title, each.heading, words)
  const where = content.querySelector('[data-where]')
  where.textContent = document.querySelector(`.foot [data-kind=${each.page.key.split('/')[0]}]`).textContent
  if (each.ownTitle && each.ownTitle !== each.page.title) where.append(` · ${fill(words.textOwn, { title: each.ownTitle })}`)
  if (each.lang !== lang) {
    content.firstElementChild.lang = each.lang
    where.lang = lang
  }
  quote(content.querySelector('[data-snippet]'), each.snippet)
  return content
}

/** The sentence, with its marks as elements and the rest as text; a hit without one has no line for it. */
function quote(line, pieces) {
  const mark = line.firstElementChild
  line.replaceChildren(...pieces.map(({ text, marked }) => {
    if (!marked) return text
    const found = mark.cloneNode()
    found.textContent = text
    return found
  }))
  if (!pieces.length) line.remove()
}

const titled = (title, heading, words) => (heading ? fill(words.textTitled, { title, heading }) : title)

const inLanguage = (lang, words) => words[`text${lang[0].toUpperCase()}${lang.slice(1)}`]

function write(content, selector, text) {
  content.querySelector(selector).textContent = text
}
