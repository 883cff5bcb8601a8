// Searches on this device as one types: the words never leave it.

import { Engine } from '../engine.js'
import { copyOf, drawn } from '../results.js'

const PATIENCE = 4000
/** Milliseconds without a key after which the number of results is said, once. */
const REST = 1000
/** Letters below which finding nothing is no news yet. */
const SHORT = 3
/** What a reader is taken to: the first of them in the answer. All of them are said. */
const HEADS = '[tabindex]'

export function start(root) {
  const view = {
    root,
    input: root.elements.q,
    answer: document.querySelector('[data-answer]'),
    said: document.querySelector('[data-said]'),
    lang: document.documentElement.lang,
    resting: 0,
  }
  // What our server has answered already stands there.
  view.shown = view.answer.childElementCount ? view.input.value : ''
  view.heard = wordsOf(view)
  view.engine = new Engine(view.lang, () => typed(view))
  view.input.addEventListener('input', () => typed(view))
  view.input.addEventListener('keydown', (event) => escaped(view, event))
  view.answer.addEventListener('click', (event) => keep(view, event.target.closest('[data-result] a')))
  root.addEventListener('submit', (event) => submitted(view, event))
  const { search, at } = window.history.state ?? {}
  // What was typed while this script was on its way is newer.
  if (search && !view.input.value) view.input.value = search
  view.engine.ready().then(() => arrived(view, at)).catch((error) => console.error('search:', error))
}

/** The index is there: answer what was typed meanwhile. Back to this page leads back to the hit that was followed. */
function arrived(view, at) {
  if (view.input.value !== view.shown) typed(view)
  linkTo(view, at)?.focus()
}

function typed(view) {
  show(view)
  rest(view)
}

function rest(view) {
  clearTimeout(view.resting)
  view.resting = setTimeout(() => rested(view), REST)
}

/** Draws the answer to what stands in the box; `coming` is a promise if it may still grow: other languages are on their way. */
function show(view, isAsked = false) {
  if (!view.engine.isReady) return { isDrawn: false, coming: null }
  view.shown = view.input.value
  const found = view.engine.search(view.input.value)
  const isNothing = !found.hits.length && !found.others.size && !found.danger
  if (!found.query || (isNothing && !isAsked && found.query.length < SHORT)) {
    draw(view)
    return { isDrawn: true, coming: null }
  }
  const coming = view.engine.others(found.missing)
  const isDrawn = !isNothing || !coming
  if (isDrawn) draw(view, drawn(found, view.lang, view.root.dataset))
  return { isDrawn, coming }
}

/** Puts an answer in the place of the one before; who stands in it is not thrown out. */
function draw(view, ...content) {
  const at = view.answer.contains(document.activeElement) && document.activeElement
  const isFirst = !view.answer.childElementCount
  view.answer.replaceChildren(...content)
  if (isFirst && content.length) makeRoom(view)
  if (at) (linkTo(view, at.getAttribute('href')) ?? head(view))?.focus({ preventScroll: true })
}

/** A list that begins below the middle of what is seen (a keyboard may cover the rest) would not be noticed. */
function makeRoom(view) {
  const seen = window.visualViewport?.height ?? window.innerHeight
  if (view.answer.getBoundingClientRect().top > seen / 2) view.root.scrollIntoView()
}

const head = (view) => view.answer.querySelector(HEADS)

const linkTo = (view, href) => [...view.answer.querySelectorAll('a')].find((each) => each.getAttribute('href') === href)

/** What is said of an answer: how much was found, or nothing, or that it is urgent. */
const wordsOf = (view) => [...view.answer.querySelectorAll(HEADS)].map((each) => each.textContent).join(' ')

function rested(view) {
  const words = wordsOf(view)
  if (words !== view.heard) view.said.textContent = words
  view.heard = words
  keep(view)
}

/** In the browser's own state of this page, never in an address or a store. */
function keep(view, link) {
  const search = view.input.value || undefined
  window.history.replaceState({ ...window.history.state, search, at: link?.getAttribute('href') }, '')
}

function escaped(view, event) {
  if (event.key !== 'Escape') return
  event.preventDefault()
  view.input.value = ''
  typed(view)
  keep(view)
}

async function submitted(view, event) {
  // The reader asked to send the words to our server: let the form go.
  if (event.submitter?.matches('[data-send]')) return
  event.preventDefault()
  let isAnswered = false
  try {
    await Promise.race([view.engine.ready(), late()])
    const { isDrawn, coming } = show(view, true)
    isAnswered = isDrawn
    // Once all languages are there, the answer has been drawn again, as our server would give it.
    await Promise.race([coming, late()])
    isAnswered = true
  } catch (error) {
    console.error('search:', error)
  }
  if (!isAnswered) draw(view, copyOf('unavailable'))
  // Who is taken to the answer hears it there.
  view.heard = wordsOf(view)
  keep(view)
  head(view)?.focus({ preventScroll: true })
  head(view)?.scrollIntoView()
}

const late = () =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the index did not come in time')), PATIENCE)
  })
