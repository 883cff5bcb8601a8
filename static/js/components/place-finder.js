// Finds the competent services of a place on this device: what is typed never leaves it.

import { find, read } from '../core/places.js'

const PATIENCE = 4000
const MANY_POSTCODES = 4

export async function start(root) {
  const view = { root, input: root.elements.place, answer: document.querySelector('[data-place-answer]'), places: null }
  load(view).catch(() => {})
  root.addEventListener('submit', (event) => submitted(view, event))
  view.answer.addEventListener('click', (event) => chosen(view, event.target.closest('[data-nis]')))
  // Back to this page restores the answer. The browser's own state of this page, never an address or a store.
  const { place, nis } = window.history.state ?? {}
  // What was typed while this script was on its way is newer.
  if (!place || !['', place].includes(view.input.value)) return
  view.input.value = place
  await search(view, nis)
}

/** The list of places, fetched once; a failure may be tried again. */
function load(view) {
  view.places ??= fetch(view.root.dataset.places, { credentials: 'omit' })
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`places: ${response.status}`))))
    .then(read)
    .catch((error) => {
      view.places = null
      throw error
    })
  return view.places
}

async function submitted(view, event) {
  // The reader asked to send the words to our server: let the form go.
  if (event.submitter?.matches('[data-send]')) return
  event.preventDefault()
  await search(view)
  arrive(view)
}

async function chosen(view, button) {
  if (!button) return
  await search(view, button.dataset.nis)
  arrive(view)
}

/** Takes the reader to the answer: its number must be on the first screen, above the keyboard's place. */
function arrive(view) {
  const heading = view.answer.querySelector('[role=heading]')
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView()
}

async function search(view, nis) {
  const query = view.input.value
  window.history.replaceState({ ...window.history.state, place: query, nis }, '')
  try {
    const places = await Promise.race([load(view), late()])
    view.answer.replaceChildren(answerTo(query, nis, places))
  } catch (error) {
    console.error('places:', error)
    view.answer.replaceChildren(copyOf('unavailable'))
  }
}

const late = () =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the list of places did not come in time')), PATIENCE)
  })

function answerTo(query, nis, places) {
  const found = find(query, places)
  const matches = found.matches.filter((match) => !nis || match === nis).map((match) => places.find((place) => place.nis === match))
  if (matches.length === 0) return copyOf('none')
  const content = matches.length === 1 ? placed(copyOf('zone', matches[0].zone), matches[0]) : choices(matches)
  return corrected(content, query, found.corrected && !nis)
}

function choices(matches) {
  const content = copyOf('several')
  content.querySelector('[data-choices]').append(...matches.map((place) => {
    const item = placed(copyOf('choice'), place)
    item.querySelector('button').dataset.nis = place.nis
    return item
  }))
  return content
}

function placed(content, place) {
  const few = place.postcodes.length <= MANY_POSTCODES
  write(content, '[data-place-name]', place.names.join(' / '))
  write(content, '[data-place-postcodes]', few ? place.postcodes.join(', ') : '')
  return content
}

function corrected(content, query, isCorrected) {
  for (const note of content.querySelectorAll('[data-if-corrected]')) note.hidden = !isCorrected
  write(content, '[data-place-query]', query)
  return content
}

function write(content, selector, text) {
  for (const place of content.querySelectorAll(selector)) place.textContent = text
}

const copyOf = (name, value) =>
  document.querySelector(value ? `template[data-${name}="${value}"]` : `template[data-${name}]`).content.cloneNode(true)
