// The guardian's days: what follows from the days that are filled in. Nothing is stored, and nothing is sent.

import { calendar, dayOf, inWords, isoOf, later } from '../core/deadlines.js'
import { fill } from '../core/ticks.js'

export function start(root) {
  const view = { root, texts: root.dataset, lang: document.documentElement.lang }
  for (const place of root.querySelectorAll('[data-day]')) place.dataset.span = place.textContent
  root.addEventListener('input', (event) => event.target.matches('[data-start]') && show(view, event.target))
  root.addEventListener('change', (event) => event.target.matches('[data-start]') && show(view, event.target))
  root.querySelector('form').addEventListener('submit', (event) => event.preventDefault())
  root.querySelector('form').addEventListener('reset', () => setTimeout(() => fields(view).forEach((field) => show(view, field))))
  const save = root.querySelector('[data-save]')
  save.addEventListener('click', () => write(view))
  // What was typed before this code came.
  for (const field of fields(view)) show(view, field)
  for (const button of [save, root.querySelector('[data-clear]')]) button.hidden = false
}

const fields = ({ root }) => [...root.querySelectorAll('[data-start]')]
const rowsOf = (field) => [...field.closest('fieldset').querySelectorAll('[data-deadline]')]

/** A field of the kind `date` has no value while what is typed is no day: then its validity says so. */
function read(field) {
  if (field.validity.badInput) return { isWrong: true, day: null }
  const day = field.value ? dayOf(field.value) : null
  return { isWrong: Boolean(field.value) && !day, day }
}

function show(view, field) {
  const { isWrong, day } = read(field)
  const today = isoOf(dayOf(new Date().toLocaleDateString('sv')))
  const isAhead = day && isoOf(day) > today && !('future' in field.dataset)
  field.setAttribute('aria-invalid', String(isWrong))
  field.closest('fieldset').querySelector('[data-start-said]').textContent = isWrong ? view.texts.textTyped : isAhead ? view.texts.textFuture : ''
  for (const row of rowsOf(field)) {
    const place = row.querySelector('[data-day]')
    const then = day && later(day, Number(row.dataset.days), Number(row.dataset.months))
    const over = then && isoOf(then) < today ? ` (${view.texts.textPast})` : ''
    place.textContent = then ? inWords(then, view.lang) + over : place.dataset.span
    row.dataset.on = then ? isoOf(then) : ''
  }
  view.root.querySelector('[data-save-said]').textContent = ''
}

function write(view) {
  const rows = fields(view).flatMap(rowsOf).filter((row) => row.dataset.on)
  if (!rows.length) {
    view.root.querySelector('[data-save-said]').textContent = view.texts.textNothing
    return
  }
  const events = rows.map((row) => ({
    id: row.dataset.deadline,
    day: dayOf(row.dataset.on),
    title: fill(view.texts.textTitle, { text: row.querySelector('[data-deadline-text]').textContent.replaceAll('\u00ad', '') }),
  }))
  const address = URL.createObjectURL(new Blob([calendar(events, new Date())], { type: 'text/calendar' }))
  Object.assign(document.createElement('a'), { href: address, download: `${view.texts.textFile}.ics` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
