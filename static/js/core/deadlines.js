// Days that follow from a day, by the calendar and not by the clock; and the same as a calendar file. Pure.

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const TYPED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/

/** A day as { year, month, day } from what a field holds, `2026-12-31` or `31/12/2026`; null if there is no such day. */
export function dayOf(text) {
  const iso = ISO.exec(text.trim())
  const typed = TYPED.exec(text.trim())
  const [year, month, day] = (iso ? iso.slice(1) : (typed?.slice(1).reverse() ?? [])).map(Number)
  if (!year || year < 1900 || year > 2100) return null
  const found = { year, month, day }
  return isoOf(found) === isoOf(fromDate(toDate(found))) ? found : null
}

const toDate = ({ year, month, day }) => new Date(Date.UTC(year, month - 1, day))
const fromDate = (date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })

export const isoOf = ({ year, month, day }) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** So many days and months later; the 31st of a month without one is its last day. */
export function later(start, days, months) {
  const turn = start.month - 1 + months
  const [year, month] = [start.year + Math.floor(turn / 12), (turn % 12) + 1]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const date = toDate({ year, month, day: Math.min(start.day, last) })
  date.setUTCDate(date.getUTCDate() + days)
  return fromDate(date)
}

/** A day in words of a language. */
export const inWords = (day, lang) =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(toDate(day))

/** A calendar file (RFC 5545) of whole days: `events` is [{ id, day, title }]; `stamp` is when it was made. */
export function calendar(events, stamp) {
  const compact = (day) => isoOf(day).replaceAll('-', '')
  const made = stamp.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const lines = events.flatMap(({ id, day, title }) => [
    'BEGIN:VEVENT', `UID:${id}-${compact(day)}@relais`, `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(later(day, 1, 0))}`, `SUMMARY:${escaped(title)}`, 'END:VEVENT',
  ])
  const whole = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Relais//Days//EN', ...lines, 'END:VCALENDAR']
  return whole.flatMap(folded).join('\r\n') + '\r\n'
}

const escaped = (text) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

/** Lines of at most 75 octets, none cut within a letter. */
function folded(line) {
  const parts = ['']
  let size = 0
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length
    if (size + octets > 75) {
      parts.push(' ')
      size = 1
    }
    parts[parts.length - 1] += letter
    size += octets
  }
  return parts
}
