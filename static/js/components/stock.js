// The page about the copy: which languages are on this phone, whether it is ready for the field, and how to remove all.

import { count, canKeep, change, records, remove } from '../packs.js'
import { askManifest, isStopped, refresh, resume } from '../download.js'
import { eraseAll } from '../erase.js'
import { dayInWords, isClockOdd, megabytes } from '../core/edition.js'
import { stateOf } from '../core/pack.js'
import { isCostly, progressOf, progressText, textOf } from '../core/report.js'
import { fill } from '../core/ticks.js'
import { write } from './edition.js'

export async function start(root) {
  const view = { root, texts: root.dataset, lang: root.dataset.lang, patience: Number(root.dataset.patience), manifest: null }
  // The worker shows this page in the place of one that is not there.
  part(root, '[data-not-here]').hidden = window.location.pathname === root.dataset.address
  root.addEventListener('click', (event) => pressed(view, event.target.closest('button')))
  part(root, '[data-press=all]').hidden = false
  if (!canKeep()) return say(view, textOf(view.texts, 'store'))
  try {
    await drawAll(view)
    await showChanges(view)
  } catch {
    return say(view, textOf(view.texts, 'store'))
  }
  part(root, '[data-stock]').hidden = false
  await running(view, () => begin(view))
}

/** This page is one of professionals: its language comes by itself, but not to somebody who has just removed everything. */
async function begin(view) {
  const isHere = window.location.pathname === view.root.dataset.address
  if (await ask(view) !== 'ok' || !isHere || window.history.state?.removed || isCostly(navigator.connection)) return
  if (!part(rowOf(view, view.lang), '[data-press=store]').hidden) await store(view, view.lang)
}

const part = (root, selector) => root.querySelector(selector)
const rowOf = (view, lang) => part(view.root, `[data-stock-lang=${lang}]`)
const rows = (view) => [...view.root.querySelectorAll('[data-stock-lang]')]
const say = (view, text) => { part(view.root, '[data-stock-said]').textContent = text }

/** Asks what there is; without an answer the page shows what it has, and says why. */
async function ask(view) {
  const { result, manifest, serverTime } = await askManifest(view.patience)
  if (isStopped()) return 'asked'
  if (result === 'ok') view.manifest = manifest
  else say(view, textOf(view.texts, result))
  const issued = manifest?.issued ?? (await records()).get(view.lang)?.current?.issued
  if (isClockOdd(Date.now(), issued ?? '', serverTime)) say(view, view.texts.textClock)
  if (manifest) write(document.querySelector('[data-edition]'), manifest.edition, manifest.issued)
  await drawAll(view)
  return result
}

async function drawAll(view, verified = null) {
  if (isStopped()) return
  const all = await records()
  for (const row of rows(view)) await drawRow(view, row, all.get(row.dataset.stockLang))
  await drawReady(view, all.get(view.lang), verified)
}

/** One language: what of it is here, and what can be done about it. */
async function drawRow(view, row, record) {
  const parts = (record?.current ?? record?.wanted)?.chunks ?? []
  const state = stateOf(record, await count(parts))
  if (isStopped()) return
  const offered = view.manifest?.langs[row.dataset.stockLang]
  const isOlder = state === 'complete' && offered && view.manifest.edition > record.current.edition
  if (row.dataset.stockLang === view.lang) document.documentElement.dataset.offline = state
  part(row, '[data-stock-text]').textContent = view.texts[isOlder ? 'textRowOlder' : `textRow${state[0].toUpperCase()}${state.slice(1)}`]
  part(row, 'progress').hidden = true
  const store = part(row, '[data-press=store]')
  store.hidden = state === 'complete' && !isOlder
  const size = offered && offered.chunks.reduce((sum, { w }) => sum + w, 0)
  part(store, '[data-stock-size]').textContent = size ? fill(view.texts.textSize, { size: megabytes(size, view.lang) }) : ''
  part(row, '[data-press=remove]').hidden = state === 'none'
}

/** The four lines to look at before a duty. */
async function drawReady(view, record, verified) {
  const { current } = record ?? {}
  const have = await count(current?.chunks ?? [])
  const kept = await navigator.storage?.persisted?.() ?? false
  const date = current ? dayInWords(current.issued, view.lang) : ''
  line(view, 'edition', Boolean(current), { number: current?.edition, date })
  line(view, 'complete', Boolean(current) && have === current.chunks.length, { pages: pagesOf(current) })
  line(view, 'verified', verified === true, {})
  line(view, 'kept', kept, {})
}

const pagesOf = (current) => [...current?.pages.values() ?? []].filter(([, version]) => version).length

function line(view, name, isGood, values) {
  const place = part(view.root, `[data-ready=${name}]`)
  place.dataset.good = String(isGood)
  for (const icon of place.querySelectorAll('[data-if]')) icon.hidden = icon.dataset.if !== String(isGood)
  part(place, '[data-ready-text]').textContent = fill(place.dataset[isGood ? 'textYes' : 'textNo'], values)
}

function pressed(view, button) {
  const act = { store, remove: removeOne, check, deep, all: removeEverything }[button?.dataset.press]
  if (!act) return
  // Removing everything never waits for what is being stored: it ends it.
  if (act === removeEverything) return act(view)
  resume()
  running(view, () => act(view, button.closest('[data-stock-lang]')?.dataset.stockLang))
}

/** One after the other: what is pressed while something runs comes next, and is not lost. */
function running(view, act) {
  view.task = (view.task ?? Promise.resolve()).then(act).catch((error) => {
    console.error('stock:', error)
    say(view, textOf(view.texts, 'store'))
  })
  return view.task
}

async function store(view, lang) {
  const row = rowOf(view, lang)
  const bar = part(row, 'progress')
  const { result, manifest } = await refresh(lang, {
    patience: view.patience,
    force: true,
    onProgress: (progress) => {
      bar.hidden = false
      bar.value = progressOf(progress).percent
      part(row, '[data-stock-text]').textContent = progressText(view.texts, progress, view.lang)
    },
  })
  // Ended by the reader, who is removing everything: looking at the store would make a new one.
  if (result === 'asked' || isStopped()) return
  view.manifest = manifest ?? view.manifest
  if (result === 'ok') await navigator.storage?.persist?.()
  await drawAll(view)
  const still = Boolean((await records()).get(lang)?.current)
  say(view, result === 'ok' ? view.texts.textStored : textOf(view.texts, result, { still }))
}

async function removeOne(view, lang) {
  await remove(lang)
  await drawAll(view)
  say(view, view.texts.textRemoved)
}

async function check(view) {
  const result = await ask(view)
  if (result === 'ok') await store(view, view.lang)
}

/** Every byte of every language; what is damaged goes, and is offered again. */
async function deep(view) {
  let whole = true
  for (const [lang, { current }] of await records()) {
    if (!current) continue
    const isWhole = await count(current.chunks, true) === current.chunks.length
    if (isWhole) await change(lang, (old) => ({ ...old, checked: Date.now() }))
    whole &&= isWhole
  }
  await drawAll(view, whole)
  say(view, whole ? view.texts.textVerified : textOf(view.texts, 'damaged'))
}

async function removeEverything(view) {
  const result = await eraseAll(part(view.root, 'dialog'))
  if (result === 'kept') return
  // The state of this entry of the history, no storage: a reload must not bring everything back.
  window.history.replaceState({ removed: true }, '')
  part(view.root, '[data-stock]').hidden = true
  document.documentElement.dataset.offline = 'none'
  say(view, result === 'gone' ? view.texts.textAllRemoved : view.texts.textNotRemoved)
}

/** Pages that say something else than in the edition before; looked at once, the list starts anew. */
async function showChanges(view) {
  if (isStopped()) return
  const changed = (await records()).get(view.lang)?.current?.changed ?? []
  const section = part(view.root, '[data-changed-pages]')
  const template = part(section, 'template')
  part(section, 'ul').replaceChildren(...changed.map(([address, title]) => {
    const item = template.content.cloneNode(true)
    Object.assign(part(item, 'a'), { href: address, textContent: title })
    return item
  }))
  section.hidden = changed.length === 0
  if (changed.length) await change(view.lang, (old) => ({ ...old, current: { ...old.current, looked: true } }))
}
