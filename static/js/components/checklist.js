// A list of signs: remembers what is ticked on this device, says what follows, gathers what to write down.

import { changed, emptyRecord, fill, judgeKept, keptUntil, weigh, withDays, withTick } from '../core/ticks.js'
import { openStore } from '../store.js'

export async function start(root) {
  const view = {
    root,
    texts: root.dataset,
    main: root.closest('main'),
    boxes: [...root.querySelectorAll('.tick input[type=checkbox]')],
    store: openStore(),
    turn: 0,
  }
  for (const hook of root.querySelectorAll('[data-keep], [data-tools]')) hook.hidden = false
  root.addEventListener('change', (event) => touched(view, event.target))
  view.main.addEventListener('click', (event) => asked(view, event.target.closest('[data-clear]')))
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh(view))
  draw(view)
  await restore(view)
}

const itemOf = (box) => box.id.replace(/^i-/, '')
const ticked = (view) => view.boxes.filter((box) => box.checked)
const chosenDays = (view) => Number(view.root.querySelector('[name=keep]:checked')?.value ?? 30)

/** The ticks kept before, and those set while this script was on its way: these first, or the others would undo them. */
async function restore(view) {
  const early = ticked(view).map(itemOf)
  if (early.length) await save(view, (record) => early.reduce((all, item) => withTick(all, item, true, Date.now()), record))
  await refresh(view)
}

/** Looks again at what is kept: another page may have changed or cleared it, or its time may be over. */
async function refresh(view) {
  const { turn } = view
  try {
    const kept = await judgeAll(await view.store)
    // A tick set meanwhile is newer than what was found.
    if (turn !== view.turn) return
    const mine = kept[view.texts.list]
    show(view, mine?.record)
    if (mine?.verdict === 'doubt') say(view, view.texts.textCheckDate)
  } catch {
    say(view, view.texts.textNotKept)
  }
}

/** Every list, not only this one: what is over goes, also if nobody opens its page again. */
async function judgeAll(store) {
  const kept = {}
  for (const { list } of await store.all()) {
    await store.change(list, (old) => {
      kept[list] = judgeKept(old, Date.now())
      return kept[list].record
    })
  }
  return kept
}

function touched(view, input) {
  const now = Date.now()
  draw(view)
  if (input.name === 'keep') save(view, (record) => withDays(record, Number(input.value), now))
  else if (view.boxes.includes(input)) save(view, (record) => withTick(record, itemOf(input), input.checked, now))
}

/** Says "kept" only when the transaction has completed. */
async function save(view, change) {
  const { list, version } = view.texts
  say(view, '')
  view.turn += 1
  const { turn } = view
  try {
    const store = await view.store
    const now = Date.now()
    const fresh = emptyRecord(list, version, chosenDays(view), now)
    const record = await store.change(list, (old) => changed(judgeKept(old, now).record, fresh, change))
    if (turn === view.turn) show(view, record)
  } catch {
    say(view, view.texts.textNotKept)
  }
}

async function asked(view, button) {
  if (!button) return
  const { clear } = button.dataset
  const dialog = view.main.querySelector(`[data-ask=${clear}]`)
  if (dialog && !(await agreed(dialog))) return
  try {
    const store = await view.store
    await (clear === 'case' ? store.clearAll() : store.clear(view.texts.list))
  } catch { /* Nothing is kept, so there is nothing to clear but the page. */ }
  show(view, null)
  say(view, view.texts.textCleared)
}

/** Resolves to true only if the page's own dialog was closed by its button of value "yes". */
const agreed = (dialog) =>
  new Promise((resolve) => {
    dialog.returnValue = ''
    dialog.onclose = () => resolve(dialog.returnValue === 'yes')
    dialog.showModal()
  })

/** The page as the record says. */
function show(view, record) {
  const items = new Set(record?.items)
  for (const box of view.boxes) box.checked = items.delete(itemOf(box))
  const days = record?.days ?? chosenDays(view)
  for (const choice of view.root.querySelectorAll('[name=keep]')) choice.checked = Number(choice.value) === days
  for (const note of view.main.querySelectorAll('[data-changed]')) note.hidden = items.size === 0
  draw(view)
  say(view, record ? fill(view.texts.textKept, { date: keptUntil(record, document.documentElement.lang) }) : '')
}

const write = (view, hook, text) => view.main.querySelectorAll(hook).forEach((place) => { place.textContent = text })
const say = (view, text) => write(view, '[data-kept]', text)

function draw(view) {
  const boxes = ticked(view)
  write(view, '[data-tally]', fill(view.texts.textTally, { n: boxes.length, total: view.boxes.length }))
  drawPanel(boxes.map((box) => ({ strong: 'strong' in box.dataset, minor: 'minor' in box.dataset })))
  drawRecords(view, boxes.map((box) => box.closest('.tick')))
}

function drawPanel(signs) {
  const panel = document.getElementById('what-now')
  if (!panel) return
  const { state, minor } = weigh(signs)
  panel.dataset.state = state
  for (const text of panel.querySelectorAll('[data-when]')) {
    text.hidden = text.dataset.when !== state && !(minor && text.dataset.when === 'minor')
  }
}

function drawRecords(view, rows) {
  const section = view.main.querySelector('[data-records]')
  if (!section) return
  const template = section.querySelector('template')
  section.querySelector('ul').replaceChildren(...rows.map((row) => recordOf(row, template)))
  section.hidden = rows.length === 0
}

function recordOf(row, template) {
  const line = template.content.cloneNode(true)
  for (const part of ['[data-sign]', '[data-record]']) {
    line.querySelector(part).append(...row.querySelector(part).cloneNode(true).childNodes)
  }
  return line
}
