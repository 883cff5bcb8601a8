// A language made of chunks: which page stands in which, what changed since, what is still to come. Pure.

const STATIC = /^\/static\/[0-9a-f]{8,64}\/[\w./-]+$/
const DATA = /^\/o\/[\w.-]+\.json$/
const MOST_CHANGES = 40

/**
 * Adds the entries of one chunk to the table { pages: Map of address to [chunk, version, title], count }.
 * Returns false, for a pack that must be refused: an address that stands twice, is of another language or leads elsewhere.
 */
export function addChunk(table, lang, index, text) {
  try {
    const { lines, rows } = JSON.parse(text)
    return [lines, rows].every(Array.isArray) && lines.every(isText) && rows.length > 0 &&
      rows.every((row) => isBody(row.b, lines) && addRow(table, lang, index, row))
  } catch {
    return false
  }
}

const isText = (value) => typeof value === 'string'

/** True for texts and numbers of lines: what the worker can put together. */
const isBody = (body, lines) => Array.isArray(body) && body.every((piece) => isText(piece) || (Number.isInteger(piece) && isText(lines[piece])))

function addRow(table, lang, index, row) {
  const { u, t, c, v = '', n = '' } = row
  if (![u, t, c, v, n].every(isText)) return false
  if (!belongs(u, lang) || table.pages.has(u)) return false
  table.pages.set(u, [index, v, n])
  if (t.startsWith('text/html')) table.count += 1
  return true
}

/** True for an address of this language, or of what all languages share. */
export function belongs(address, lang) {
  if (/[\s?#\\%]|\/\/|\.\./.test(address)) return false
  return address.startsWith(`/${lang}/`) || STATIC.test(address) || DATA.test(address)
}

export const emptyTable = () => ({ pages: new Map(), count: 0 })

/** Pages that are new or say something else than before, as [address, title]; `looked` starts the list anew. */
export function changes(before, pages) {
  if (!before) return []
  const found = new Map(before.looked ? [] : before.changed)
  for (const [address, [, version, title]] of pages) {
    if (version && before.pages.get(address)?.[1] !== version) found.set(address, title)
  }
  return [...found].filter(([address]) => pages.has(address)).slice(-MOST_CHANGES)
}

/** Every chunk that some language needs or waits for; all others may go. */
export const needed = (records) =>
  new Set(records.flatMap(({ current, wanted, before }) =>
    [...(current?.chunks ?? []).map(({ h }) => h), ...(wanted?.chunks ?? []).map(({ h }) => h), ...(before ?? [])]))

/** True if the record holds these very chunks. */
export const isSame = (current, chunks) =>
  Boolean(current) && current.chunks.length === chunks.length && current.chunks.every(({ h }, n) => h === chunks[n].h)

/** What `<html data-offline>` says, from the record of a language and how many of its chunks are there. */
export function stateOf(record, have) {
  const parts = record?.current ?? record?.wanted
  if (!parts) return 'none'
  if (have === parts.chunks.length && record.current) return 'complete'
  return record.current ? 'damaged' : 'incomplete'
}
