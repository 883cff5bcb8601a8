// Brings a language onto this device, chunk by chunk, and says by name how it ended.
// The page drives it and the worker fetches: one message for each chunk, so that no event of the worker lasts long.

import { isTimeToAsk, mayRetry, waitBefore } from './core/edition.js'
import { LANGS, readManifest } from './core/manifest.js'
import { isSame } from './core/pack.js'
import { bytesOf, change, commit, count, records, remove } from './packs.js'

const WORKER = '/sw.js'
const MARGIN = 2000
const LEAST_ROOM = 300_000
const TRIAL = 'relais-trial'

// Set when the reader removes everything, in whichever page: what is on its way must not come back, and nobody looks at
// the store any more, as that would make a new one.
let stopped = false
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('relais') : null
if (channel) channel.onmessage = () => { stopped = true }

/** Ends every download, in all pages of this site; resolves when the last chunk on its way has arrived or failed. */
export async function stopAll() {
  stopped = true
  channel?.postMessage('stop')
  for (const lang of LANGS) await navigator.locks.request(`relais-${lang}`, () => {})
}

/** True since the reader has removed everything. */
export const isStopped = () => stopped

/** To be called when the reader asks for a copy. */
export const resume = () => { stopped = false }

/** Asks which edition there is. Resolves to { result, manifest, serverTime }. */
export async function askManifest(patience) {
  try {
    const response = await fetch('/o/manifest.json', {
      redirect: 'error', credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(patience),
    })
    const text = await response.text()
    if (response.status !== 200) return { result: 'http' }
    const date = Date.parse(response.headers.get('Date') ?? '')
    return { ...readManifest(text), serverTime: Number.isFinite(date) ? date : null }
  } catch (error) {
    return { result: nameOf(error) }
  }
}

const nameOf = (error) => (/Timeout|Abort/.test(error.name) ? 'timeout' : 'network')

/**
 * Makes the copy of a language the newest there is. `force` asks even if it was asked a short while ago; `allow` is told
 * the bytes to come and may refuse ('asked').
 * Resolves to { result, manifest, fresh }; `fresh` when a new edition has become whole. Never rejects.
 */
export async function refresh(lang, { patience, force = false, allow = () => true, onProgress = () => {} }) {
  if (stopped) return { result: 'asked' }
  try {
    return await navigator.locks.request(`relais-${lang}`, { ifAvailable: true }, (lock) =>
      (lock ? refreshLocked(lang, { patience, force, allow, onProgress }) : { result: 'busy' }))
  } catch (error) {
    console.error('offline:', error)
    return { result: error?.name === 'QuotaExceededError' ? 'quota' : 'store' }
  }
}

async function refreshLocked(lang, options, again = false) {
  const record = (await records()).get(lang)
  const whole = record?.current && await count(record.current.chunks) === record.current.chunks.length
  if (whole && !options.force && !isTimeToAsk(record.asked, Date.now())) return { result: 'ok', record }
  const asked = await askManifest(options.patience)
  if (asked.result !== 'ok') return asked
  const { manifest } = asked
  const offered = manifest.langs[lang]
  if (record?.current && manifest.edition < record.current.edition) return { ...asked, result: 'older' }
  if (!offered) return { ...asked, withdrawn: await withdraw(lang) }
  if (whole && isSame(record.current, offered.chunks)) {
    await change(lang, (old) => ({ ...old, current: { ...old.current, edition: manifest.edition, issued: manifest.issued }, asked: Date.now() }))
    return asked
  }
  if (!await options.allow(missing(offered.chunks, record), manifest)) return { ...asked, result: 'asked' }
  const result = await storeChunks(lang, manifest, options)
  // A release came in between: its manifest names the chunks that are there now.
  if (result === 'gone' && !again) return refreshLocked(lang, { ...options, force: true }, true)
  if (result !== 'ok') return { ...asked, result }
  const committed = await commit(lang, manifest, Date.now())
  return { ...asked, result: committed, fresh: committed === 'ok' }
}

/** The bytes to come: what neither this edition nor a download that was broken off has brought. */
function missing(chunks, record) {
  const there = new Set([...(record?.current?.chunks ?? []), ...(record?.before ?? [])].map((part) => part.h ?? part))
  return chunks.filter(({ h }) => !there.has(h)).reduce((sum, { w }) => sum + w, 0)
}

/** The site offers no copy of this language any more: what is kept here would only grow old. */
async function withdraw(lang) {
  if ((await records()).has(lang)) await remove(lang)
  return true
}

async function storeChunks(lang, manifest, { patience, onProgress }) {
  const registration = await installed(patience)
  if (!registration) return await isFull() ? 'quota' : 'integrity'
  const { chunks } = manifest.langs[lang]
  await change(lang, (old) => ({ ...old, wanted: { edition: manifest.edition, chunks } }))
  const total = chunks.reduce((sum, { w }) => sum + w, 0)
  let done = 0
  let travelled = 0
  const start = performance.now()
  for (const [index, chunk] of chunks.entries()) {
    if (stopped) return 'asked'
    onProgress({ done, total, travelled, elapsed: performance.now() - start, parts: index, all: chunks.length })
    if (!await bytesOf(chunk.h)) {
      const result = await keepPatiently(registration, chunk, patience)
      if (result !== 'ok') return result
      travelled += chunk.w
    }
    done += chunk.w
  }
  return 'ok'
}

async function keepPatiently(registration, chunk, patience) {
  for (let tries = 1; ; tries += 1) {
    // Asked anew each time: a release of the worker itself may have replaced it meanwhile.
    const result = await keep(registration.active, chunk, patience)
    const wait = waitBefore(tries, Math.random())
    if (result === 'ok' || !mayRetry(result) || wait === null) return result
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** One chunk, one message. A worker that was stopped meanwhile never answers: then the time is over. */
function keep(worker, { h, n }, patience) {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise((resolve) => { port1.onmessage = (event) => resolve(event.data) })
  worker.postMessage({ hash: h, size: n, patience }, [port2])
  const late = new Promise((resolve) => setTimeout(() => resolve('timeout'), patience + MARGIN))
  return Promise.race([answer, late]).finally(() => port1.close())
}

/** The registration once a worker is active; null when none could be installed, for instance behind a login page. */
async function installed(patience) {
  const registration = await navigator.serviceWorker.register(workerAddress(), { scope: '/', updateViaCache: 'none' })
  if (!registration) throw new Error('workers are refused')
  const worker = registration.active ?? registration.waiting ?? registration.installing
  if (!worker) return null
  if (worker.state !== 'activated') await settledState(worker, patience * 5)
  return registration.active ? registration : null
}

/** The registration, when a new worker waits in it for the old one to go; else null. */
export async function withNewWorker() {
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.waiting ? registration : null
}

/** Lets the new worker take the place of the old one: Chromium may lose what a page asks for in that very moment. */
export const letTakeOver = (registration) => registration.waiting?.postMessage('take over')

/** True when so little room is left that not even the worker can be stored. */
async function isFull() {
  // Tried, not asked: browsers do not tell a site how much room there really is.
  try {
    await (await caches.open(TRIAL)).put('/o/trial', new Response(new Uint8Array(LEAST_ROOM)))
    return false
  } catch {
    return true
  } finally {
    await caches.delete(TRIAL).catch(() => {})
  }
}

const settledState = (worker, patience) =>
  new Promise((resolve) => {
    worker.onstatechange = () => ['activated', 'redundant'].includes(worker.state) && resolve()
    setTimeout(resolve, patience)
  })

let policy = null

/** The one script address that may be made from a text in this site. */
function workerAddress() {
  if (!window.trustedTypes) return WORKER
  policy ??= window.trustedTypes.createPolicy('sw-url', {
    createScriptURL: (address) => {
      if (address !== WORKER) throw new TypeError('only the worker of this site')
      return address
    },
  })
  return policy.createScriptURL(WORKER)
}
