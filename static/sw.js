// Answers from the copy that this device keeps. It holds no content and no edition: those are in the packs, so that a
// release is never an update of this program. How it all fits: docs/offline.md.

// The list of the shell and its hash, filled in by the build: the list says the hash of each file, and every header.
const LIST = '/o/shell.json'
const LIST_HASH = '/* shell */'
// A cache of its own: while a new worker waits, the one before still answers from another shell.
const SHELL_CACHE = `relais-shell-${LIST_HASH}`
const CHUNKS = 'relais-chunks'
const NETWORK_PATIENCE = 4000
const OF_PAGES = /^\/(static\/|o\/(?!c\/|manifest))|\.webmanifest$/
const LANGUAGE = /^\/(fr|nl|en|de)(?=\/|$)/

addEventListener('install', (event) => event.waitUntil(install()))
addEventListener('activate', (event) => event.waitUntil(takeOver()))
addEventListener('fetch', (event) => answer(event))
addEventListener('message', (event) => order(event))

// Every file of the shell, or none: a login page in the place of one of them ends the installation.
async function install() {
  const list = await shellFile(LIST, LIST_HASH)
  const names = Object.entries(parsed(list).files)
  const files = await Promise.all(names.map(async ([address, [hash]]) => [address, await shellFile(address, hash)]))
  const cache = await caches.open(SHELL_CACHE)
  for (const [address, bytes] of [...files, [LIST, list]]) await cache.put(address, packed(bytes))
}

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('relais-shell') && name !== SHELL_CACHE) await caches.delete(name)
  await clients.claim()
}

async function shellFile(address, hash) {
  const { result, bytes } = await load(address, NETWORK_PATIENCE * 5, hash)
  if (result !== 'ok') throw new Error(`${address}: ${result}`)
  return bytes
}

// One chunk for each message: a long event would be ended by the browser on a slow line.
function order(event) {
  // Nothing here depends on an edition, so a new worker may serve an old page.
  if (event.data === 'take over') return skipWaiting()
  const { hash, size, patience } = event.data ?? {}
  const [port] = event.ports
  if (!port || !/^[0-9a-f]{64}$/.test(hash) || !Number.isSafeInteger(size)) return
  event.waitUntil(keep(hash, size, patience).then((result) => port.postMessage(result)))
}

async function keep(hash, size, patience) {
  const { result, bytes } = await load(`/o/c/${hash}.json`, patience, hash, size)
  if (result !== 'ok') return result
  try {
    const cache = await caches.open(CHUNKS)
    await cache.put(`/o/c/${hash}.json`, packed(bytes))
    return 'ok'
  } catch (error) {
    return error.name === 'QuotaExceededError' ? 'quota' : 'store'
  }
}

// The bytes of an address, only if they are those that were promised.
async function load(address, patience, hash, size) {
  let response, bytes
  try {
    response = await fetch(address, {
      redirect: 'error', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(patience),
    })
    bytes = await response.arrayBuffer()
  } catch (error) {
    return { result: /Timeout|Abort/.test(error.name) ? 'timeout' : 'network' }
  }
  if (response.status !== 200) return { result: response.status === 404 ? 'gone' : 'http' }
  const whole = (size ?? bytes.byteLength) === bytes.byteLength && await sha256(bytes) === hash
  return whole ? { result: 'ok', bytes } : { result: 'integrity' }
}

async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function answer(event) {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return
  if (request.mode === 'navigate') event.respondWith(page(request, pathname))
  else if (OF_PAGES.test(pathname)) event.respondWith(file(request, pathname))
}

const file = async (request, path) => (await ofShell(path, 200)) ?? (await ofPack(path)) ?? fetch(request)

async function page(request, path) {
  const kept = await ofPack(path)
  if (kept) return kept
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), NETWORK_PATIENCE)
  try {
    // Nothing visited is kept: that would be a diary of what somebody read.
    const response = await fetch(request, { signal: patience.signal })
    if (response.status < 500) return response
  } catch { /* Dead, or too slow: said on the page that follows. */ } finally {
    clearTimeout(timer)
  }
  const lang = LANGUAGE.exec(path)?.[1] ?? await ownLanguage()
  if (path === '/') return Response.redirect(`/${lang}/`)
  return (await ofShell(`/${lang}/offline`, 503)) ?? Response.error()
}

async function ownLanguage() {
  const kept = (await records()).filter(({ current }) => current).map(({ lang }) => lang)
  const asked = navigator.languages.map((tag) => tag.slice(0, 2))
  return asked.find((lang) => kept.includes(lang)) ?? kept[0] ?? 'fr'
}

async function ofShell(path, status) {
  const list = await shellList()
  if (!list || !Object.hasOwn(list.files, path)) return undefined
  const [hash, type] = list.files[path]
  const bytes = await shellBytes(path, hash)
  return bytes && dressed(bytes, status, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
}

const shellBytes = async (path, hash) => unpacked(await caches.match(path, { cacheName: SHELL_CACHE }), hash)

async function shellList() {
  const bytes = await shellBytes(LIST, LIST_HASH)
  return bytes && parsed(bytes)
}

// Only through the record of a language, which is written when all of its chunks are there.
async function ofPack(path) {
  for (const { current } of await records()) {
    for (const form of [path, path.replace(/\/$/, ''), `${path}/`]) {
      const row = current?.pages.get(form)
      const entry = row && await entryOf(current.chunks[row[0]].h, form)
      if (entry) {
        // No page names its edition, or each edition would change every page: it is told here.
        const body = entry.body.replace('<html ', `<html data-copy="${current.edition} ${current.issued}" `)
        return dressed(body, 200, { 'Content-Type': entry.t, 'Cache-Control': entry.c })
      }
    }
  }
  return undefined
}

// What is not what it was when it was stored is thrown away: the page then sees that it is missing, and mends it.
async function entryOf(hash, address) {
  const cache = await caches.open(CHUNKS)
  const bytes = await unpacked(await cache.match(`/o/c/${hash}.json`), hash)
  if (bytes) return entryIn(parsed(bytes), address)
  await cache.delete(`/o/c/${hash}.json`)
  return undefined
}

// A line that many pages have in common stands once in a chunk; a page names it by its place.
function entryIn({ lines, rows }, address) {
  const row = rows.find(({ u }) => u === address)
  return row && { ...row, body: row.b.map((piece) => (typeof piece === 'string' ? piece : lines[piece])).join('\n') }
}

const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes))

// What this program answers has no header but those given here: the same set as from the server, or no answer.
async function dressed(body, status, headers) {
  const list = await shellList()
  return list && new Response(body, { status, headers: { ...list.headers, ...headers } })
}

// Text takes an eighth of the room when it is compressed.
const packed = (bytes) => new Response(new Response(bytes).body.pipeThrough(new CompressionStream('gzip')))

// The bytes that were stored, only if they still are what they were.
async function unpacked(stored, hash) {
  try {
    const bytes = await new Response(stored.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
    return await sha256(bytes) === hash ? bytes : undefined
  } catch {
    return undefined
  }
}

// Without a version number: this program must read what an older or a newer page has written.
function records() {
  return new Promise((resolve) => {
    const request = indexedDB.open('relais')
    request.onupgradeneeded = () => request.transaction.abort()
    request.onerror = () => resolve([])
    request.onsuccess = () => {
      const db = request.result
      const done = (found) => { db.close(); resolve(found) }
      if (!db.objectStoreNames.contains('packs')) return done([])
      const reading = db.transaction('packs').objectStore('packs').getAll()
      reading.onsuccess = () => done(reading.result)
      reading.onerror = () => done([])
    }
  })
}
