// The way out. The page is gone before the next one comes, and neither stays in the way back.

import { NEEDED, NONE, pressed } from '../core/presses.js'

/** Milliseconds in which our own server must answer, before the page that is kept on the phone is shown instead. */
const PATIENCE = 800

export function start(root) {
  root.addEventListener('click', (event) => { event.preventDefault(); leave(root) })
  let presses = NONE
  const onKey = (event) => {
    presses = pressed(presses, event, performance.now())
    if (presses.said !== null) say(root, presses.said)
    if (presses.count === NEEDED) leave(root)
  }
  document.addEventListener('keydown', onKey)
  document.addEventListener('keyup', onKey)
  document.addEventListener('click', follow)
  // Coming back must not find a dead page.
  window.addEventListener('pageshow', () => { delete document.documentElement.dataset.left })
}

const capital = (name) => name[0].toUpperCase() + name.slice(1)

function say(root, left) {
  const place = document.querySelector('[data-exit-said]')
  place.textContent = root.dataset[`text${capital(left)}`]
  place.dataset.left = left
}

/** From one question to the next the way back stays as short as it was: one page of this guide, never the row of them. */
function follow(event) {
  const link = event.target.closest?.('a[href]')
  const isPlain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
  if (!link || !isPlain || link.origin !== window.location.origin) return
  event.preventDefault()
  window.location.replace(link.href)
}

async function leave(root) {
  const { dataset, href } = root
  document.documentElement.dataset.left = ''
  document.title = dataset.title
  window.speechSynthesis?.cancel()
  try {
    window.sessionStorage.clear()
  } catch { /* Refused: then nothing is in it. */ }
  const isKept = Boolean(navigator.serviceWorker?.controller)
  if (navigator.onLine && (!isKept || await isReached())) window.location.replace(href)
  else if (isKept) window.location.replace(dataset.elsewhere)
  else blank(dataset.elsewhere)
}

async function isReached() {
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })).ok
  } catch {
    return false
  }
}

/** No network and no copy: nothing can come, so what is here goes, and the address with it. */
function blank(address) {
  document.body.replaceChildren()
  window.history.replaceState(null, '', address)
}
