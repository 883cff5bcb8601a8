// What is kept of a checklist, and for how long. Pure: no page, no storage, no clock of its own.

export const HOUR = 3600e3
export const DAY = 24 * HOUR
const KEEP_DAYS = [1, 30]

/** A list with nothing ticked. */
export const emptyRecord = (list, version, days, now) =>
  ({ list, version, days, items: [], expires: now + days * DAY, seen: now })

/** The record after one tick set or taken away; the time to keep it starts anew. */
export function withTick(record, item, on, now) {
  const others = record.items.filter((other) => other !== item)
  return renewed({ ...record, items: on ? [...others, item].sort() : others }, now)
}

/** The record kept for another number of days from now. */
export const withDays = (record, days, now) => renewed({ ...record, days: KEEP_DAYS.includes(days) ? days : 30 }, now)

const renewed = (record, now) => ({ ...record, expires: now + record.days * DAY, seen: now })

/**
 * Decides whether a kept record still stands: keep, doubt or expired.
 * One look at the clock is not believed, for a phone's clock can jump years ahead and come back. The end must have been
 * seen past once, and again some time later. A clock that went back never ends anything.
 */
export function judge(record, now) {
  if (now < record.seen) {
    const expires = Math.min(record.expires, now + record.days * DAY)
    return { verdict: 'keep', record: { ...record, expires, seen: now } }
  }
  if (now < record.expires) return { verdict: 'keep', record: { ...record, seen: now } }
  if (record.seen < record.expires) return { verdict: 'doubt', record: { ...record, seen: now } }
  const again = record.days === 1 ? HOUR : DAY
  return { verdict: now - record.seen >= again ? 'expired' : 'doubt', record }
}

/** The same for whatever storage held: a record that is not to stand any more is null. */
export function judgeKept(value, now) {
  if (!isRecord(value)) return { verdict: 'expired', record: null }
  const judged = judge(value, now)
  return judged.verdict === 'expired' ? { ...judged, record: null } : judged
}

/** The record to write after a change, or null: a list with nothing ticked leaves no trace. */
export function changed(value, fresh, change) {
  const record = change(isRecord(value) ? { ...value, version: fresh.version } : fresh)
  return record.items.length ? record : null
}

/** True if the value has the shape of a record: storage may hold what an older or a broken release wrote. */
export function isRecord(value) {
  const numbers = [value?.expires, value?.seen]
  return typeof value?.list === 'string' && typeof value.version === 'string' && KEEP_DAYS.includes(value.days) &&
    numbers.every(Number.isFinite) && Array.isArray(value.items) && value.items.every((item) => typeof item === 'string')
}

/**
 * What the ticked signs ask for, each sign as { strong, minor }. Not a score: one strong sign, one sign of minority or
 * any two signs ask for the same thing.
 */
export function weigh(signs) {
  const minor = signs.some((sign) => sign.minor)
  const strong = minor || signs.length > 1 || signs.some((sign) => sign.strong)
  return { state: strong ? 'strong' : signs.length ? 'one' : 'none', minor }
}

/** Until when a record is kept, in words; the hour too where only a day is kept. */
export function keptUntil({ days, expires }, lang) {
  const style = days === 1 ? { dateStyle: 'long', timeStyle: 'short' } : { dateStyle: 'long' }
  return new Intl.DateTimeFormat(`${lang}-BE`, style).format(expires)
}

/** Fills the named places of a text from the catalogs. */
export const fill = (text, values) => text.replace(/%\((\w+)\)s/g, (whole, name) => String(values[name] ?? whole))
