// The copies on this device: one record for each language, and the chunks that the records name.
// Writing a record is the one moment at which a language becomes whole: before it nothing new is shown, after it all of it.

import { addChunk, changes, emptyTable, needed } from './core/pack.js'
import { openStore, removeStore } from './store.js'

const OURS = 'relais-'
const CHUNKS = 'relais-chunks'
const addressOf = (hash) => `/o/c/${hash}.json`

/** True where a copy can be kept at all. */
export const canKeep = () =>
  'serviceWorker' in navigator && ['caches', 'indexedDB', 'DecompressionStream'].every((name) => name in window) && 'locks' in navigator

/** Every record, by language. */
export async function records() {
  const all = await using((store) => store.all())
  return new Map(all.map((record) => [record.lang, record]))
}

/** Changes the record of a language in one transaction. */
export const change = (lang, next) => using((store) => store.change(lang, (old) => next(old ?? { lang })))

async function using(act) {
  const store = await openStore('packs')
  try {
    return await act(store)
  } finally {
    store.close()
  }
}

/** Returns how many of these chunks are there; with `deep`, only those whose bytes are still the same count. */
export async function count(chunks, deep = false) {
  let have = 0
  for (const { h } of chunks) if (deep ? await bytesOf(h) : await isThere(h)) have += 1
  return have
}

async function isThere(hash) {
  return Boolean(await caches.match(addressOf(hash), { cacheName: CHUNKS }))
}

/** The bytes of a chunk if they are those its name promises; otherwise they go, so that it will be fetched again. */
export async function bytesOf(hash) {
  const stored = await caches.match(addressOf(hash), { cacheName: CHUNKS })
  if (!stored) return null
  try {
    // The worker stores them compressed.
    const bytes = await new Response(stored.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
    if (await sha256(bytes) === hash) return bytes
  } catch { /* Not even compressed bytes any more. */ }
  await (await caches.open(CHUNKS)).delete(addressOf(hash))
  return null
}

async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Makes a language whole, or says by name why not: integrity, format, pages, store. The old one stays until then. */
export async function commit(lang, manifest, now) {
  const { chunks, pages } = manifest.langs[lang]
  const table = emptyTable()
  for (const [index, { h }] of chunks.entries()) {
    const bytes = await bytesOf(h)
    if (!bytes) return 'integrity'
    if (!addChunk(table, lang, index, new TextDecoder().decode(bytes))) return 'format'
  }
  if (table.count !== pages) return 'pages'
  const { edition, issued, urgent, note } = manifest
  await change(lang, ({ current }) => ({
    lang,
    current: {
      edition, issued, urgent, note: note[lang] ?? '', chunks, pages: table.pages, noticed: !current,
      changed: changes(current, table.pages), looked: false,
    },
    before: current?.chunks.map(({ h }) => h) ?? [],
    asked: now,
    checked: now,
  }))
  await sweep()
  return 'ok'
}

/** Takes away the chunks that no language needs, now or before. */
export async function sweep() {
  const keep = needed([...(await records()).values()])
  if (keep.size === 0) await caches.delete(CHUNKS)
  if (!await caches.has(CHUNKS)) return
  const cache = await caches.open(CHUNKS)
  for (const { url } of await cache.keys()) {
    if (!keep.has(url.slice(-69, -5))) await cache.delete(url)
  }
}

/** Takes one language away. */
export async function remove(lang) {
  await change(lang, () => null)
  await sweep()
}

/** Takes everything away, ticks too, and resolves to true if nothing is left. Needs no network. */
export async function removeAll() {
  const ourCaches = async () => ('caches' in window ? await caches.keys() : []).filter((name) => name.startsWith(OURS))
  for (const name of await ourCaches()) await caches.delete(name)
  await removeStore()
  window.sessionStorage.clear()
  const workers = await navigator.serviceWorker?.getRegistrations() ?? []
  for (const worker of workers) await worker.unregister()
  const left = await ourCaches()
  const databases = await indexedDB.databases?.() ?? []
  return left.length === 0 && !databases.some(({ name }) => name === 'relais')
}
