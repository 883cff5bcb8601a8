// What the server says there is to keep. Nothing in it is believed before it has the right shape. Pure.

export const LANGS = ['fr', 'nl', 'en', 'de']
const FORMAT = 1
const MOST_LETTERS = 300_000
const MOST_CHUNKS = 500
const LARGEST_CHUNK = 4_000_000
const MOST_PAGES = 20_000
const HASH = /^[0-9a-f]{64}$/
const DAY = /^\d{4}-\d\d-\d\d$/

/** Returns { result: 'ok', manifest }, or 'portal' for a page in its place, or 'format' for anything else. */
export function readManifest(text) {
  if (/^\s*</.test(text)) return { result: 'portal' }
  if (text.length > MOST_LETTERS) return { result: 'format' }
  try {
    return { result: 'ok', manifest: checked(JSON.parse(text)) }
  } catch {
    // Not JSON, nested too deep, or of another shape: all the same to a reader.
    return { result: 'format' }
  }
}

/** A fresh object with known fields only; throws at the first value that does not fit. */
function checked(value) {
  const { format, edition, issued, urgent, note, langs } = record(value)
  need(format === FORMAT && typeof urgent === 'boolean' && isDay(issued))
  return { edition: whole(edition, Number.MAX_SAFE_INTEGER), issued, urgent, note: checkedNote(note), langs: checkedLangs(langs) }
}

const checkedNote = (note) => Object.fromEntries(known(note).map(([lang, text]) => {
  need(typeof text === 'string' && text.length <= 500)
  return [lang, text]
}))

const checkedLangs = (langs) => Object.fromEntries(known(langs).map(([lang, { pages, chunks }]) => {
  need(Array.isArray(chunks) && chunks.length > 0 && chunks.length <= MOST_CHUNKS)
  const parts = chunks.map(checkedChunk)
  need(new Set(parts.map((part) => part.h)).size === parts.length)
  return [lang, { pages: whole(pages, MOST_PAGES), chunks: parts }]
}))

function checkedChunk(chunk) {
  const { h, n, w } = record(chunk)
  need(typeof h === 'string' && HASH.test(h))
  return { h, n: whole(n, LARGEST_CHUNK), w: whole(w, LARGEST_CHUNK) }
}

/** The entries by language; a name that is no language of ours is refused. */
function known(value) {
  const entries = Object.entries(record(value))
  need(entries.every(([lang]) => LANGS.includes(lang)))
  return entries
}

function record(value) {
  need(value !== null && typeof value === 'object' && !Array.isArray(value))
  return value
}

function whole(value, most) {
  need(Number.isSafeInteger(value) && value >= 1 && value <= most)
  return value
}

const isDay = (value) => typeof value === 'string' && DAY.test(value) && Number.isFinite(Date.parse(value))

function need(condition) {
  if (!condition) throw new TypeError('not a manifest')
}
