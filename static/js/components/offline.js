// The line that says what of this language is on this phone, and what brings it there, on the pages of professionals.

import { count, canKeep, change, records } from '../packs.js'
import { isStopped, letTakeOver, refresh, resume, withNewWorker } from '../download.js'
import { isClockOdd, isTimeToCheck } from '../core/edition.js'
import { stateOf } from '../core/pack.js'
import { askText, isCostly, progressOf, progressText, textOf } from '../core/report.js'
import { write } from './edition.js'

export async function start(root) {
  const view = { root, texts: root.dataset, lang: document.documentElement.lang, patience: Number(root.dataset.patience) }
  // Installing is the reader's own idea or nobody's.
  window.addEventListener('beforeinstallprompt', (event) => event.preventDefault())
  root.hidden = false
  if (!canKeep()) return say(view, textOf(view.texts, 'store'))
  let renewed = null
  try {
    renewed = await withNewWorker()
    await draw(view)
    notify(view, (await records()).get(view.lang))
  } catch {
    return say(view, textOf(view.texts, 'store'))
  }
  root.querySelector('[data-copy-start]').addEventListener('click', () => {
    resume()
    update(view, { force: true, agreed: true })
  })
  // An app on a home screen comes back without opening a page, and would otherwise never ask.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && update(view, {}))
  window.addEventListener('pageshow', (event) => event.persisted && update(view, {}))
  await update(view, { force: await needsMending(view) })
  // The page is there and asks for nothing more, and its reader has only begun: the best moment there is.
  if (renewed) letTakeOver(renewed)
}

const mark = (state) => { document.documentElement.dataset.offline = state }

/** Shows what is there now; returns the state. */
async function draw(view) {
  const record = (await records()).get(view.lang)
  const parts = (record?.current ?? record?.wanted)?.chunks ?? []
  const have = await count(parts)
  const state = stateOf(record, have)
  mark(state)
  say(view, textOf(view.texts, state, { record, have, all: parts.length }))
  return state
}

/** Once a day every byte is looked at; what is damaged goes, and is fetched again. */
async function needsMending(view) {
  const current = (await records()).get(view.lang)?.current
  if (!current) return false
  const record = (await records()).get(view.lang)
  const deep = isTimeToCheck(record.checked, Date.now())
  const whole = await count(current.chunks, deep) === current.chunks.length
  if (isStopped()) return false
  if (deep && whole) await change(view.lang, (old) => ({ ...old, checked: Date.now() }))
  if (!whole) await draw(view)
  return !whole
}

async function update(view, { force = false, agreed = false }) {
  if (view.running) return
  view.running = true
  try {
    await bring(view, force, agreed)
  } finally {
    view.running = false
  }
}

async function bring(view, force, agreed) {
  const button = view.root.querySelector('[data-copy-ask]')
  button.hidden = true
  delete view.root.dataset.outcome
  const { result, fresh, withdrawn, manifest, serverTime } = await refresh(view.lang, {
    patience: view.patience,
    force,
    allow: (bytes) => agreed || !isCostly(navigator.connection) || ask(view, button, bytes),
    onProgress: (progress) => show(view, progress),
  })
  if (result === 'asked' || isStopped()) return
  if (result === 'busy') return follow(view, agreed)
  await report(view, result, { fresh, withdrawn, manifest, serverTime })
  view.root.dataset.outcome = result
}

async function report(view, result, { fresh, withdrawn, manifest, serverTime }) {
  if (manifest) write(document.querySelector('[data-edition]'), manifest.edition, manifest.issued)
  const state = await draw(view).catch(() => 'none')
  // Without network, whoever has the copy reads which edition it is: that there is no network is no news.
  const isQuiet = state === 'complete' && !manifest && ['network', 'timeout'].includes(result)
  if (result !== 'ok' && !isQuiet) say(view, textOf(view.texts, result, { still: state === 'complete' }))
  else if (withdrawn) say(view, view.texts.textWithdrawn)
  else if (fresh) await arrived(view, manifest)
  const issued = manifest?.issued ?? await records().then((all) => all.get(view.lang)?.current?.issued, () => '')
  if (isClockOdd(Date.now(), issued ?? '', serverTime)) say(view, view.texts.textClock)
}

/** A new edition: said in this line, shown on the next page. Nothing is loaded anew. */
async function arrived(view, manifest) {
  const { changed } = (await records()).get(view.lang).current
  if (changed.length) say(view, textOf(view.texts, 'fresh', { issued: manifest.issued }))
  await navigator.storage?.persist?.()
}

/** Another page is at it: when it has ended, this one shows what came of it, and goes on where that one was closed. */
async function follow(view, agreed) {
  say(view, textOf(view.texts, 'busy'))
  view.root.dataset.outcome = 'busy'
  await navigator.locks.request(`relais-${view.lang}`, () => {})
  if (isStopped()) return
  await draw(view)
  await bring(view, false, agreed)
}

function ask(view, button, bytes) {
  say(view, askText(view.texts, bytes, view.lang))
  button.hidden = false
  return false
}

function show(view, progress) {
  mark('downloading')
  const text = progressText(view.texts, progress, view.lang)
  const { quarter } = progressOf(progress)
  const isNews = quarter !== view.quarter
  view.quarter = quarter
  say(view, text, isNews)
}

/** Writes the line; aloud only what is news, or a screen reader would count parts. */
function say(view, text, aloud = true) {
  view.root.querySelector('[data-copy-text]').textContent = text
  if (aloud) view.root.querySelector('[data-copy-said]').textContent = text
}

/** What an urgent edition has to say, at the top of the page until it has been read. */
function notify(view, record) {
  const place = document.querySelector('[data-urgent]')
  const { urgent, noticed, note } = record?.current ?? {}
  if (!place || !urgent || noticed || !note) return
  place.querySelector('[data-urgent-text]').textContent = note
  place.hidden = false
  place.querySelector('button').addEventListener('click', () => {
    place.hidden = true
    change(view.lang, (old) => ({ ...old, current: { ...old.current, noticed: true } }))
  })
}
