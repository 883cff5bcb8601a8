// Editions, days and the clock of a phone, which may be wrong. Pure: the time is given.

export const HOUR = 3600e3
export const DAY = 24 * HOUR
const ASK_EVERY = 6 * HOUR
const LONG_AGO = 400 * DAY
const WAITS = [300, 600]

/** True when it is time to ask for the manifest again; a clock that went back asks. */
export const isTimeToAsk = (asked, now) => !asked || now < asked || now - asked >= ASK_EVERY

/** True when all hashes should be looked at again. */
export const isTimeToCheck = (checked, now) => !checked || now < checked || now - checked >= DAY

/** How long to wait before try number `tries`, with up to half of it more or less; null when it was the last. */
export const waitBefore = (tries, random) => (WAITS[tries - 1] ? WAITS[tries - 1] * (0.5 + random) : null)

/** A full phone and a chunk that is gone do not change by asking again. */
export const mayRetry = (result) => !['quota', 'gone', 'store'].includes(result)

/**
 * Whether the clock can be believed, knowing the day of the edition and, when the server said it, the time there.
 * Nothing ever expires by a clock: at most a sentence asks to check the date.
 */
export function isClockOdd(now, issued, serverTime = null) {
  if (serverTime !== null && Math.abs(now - serverTime) > DAY) return true
  const edition = Date.parse(issued)
  return now < edition - DAY || now - edition > LONG_AGO
}

/** True from the day after which a page was to be checked again. */
export const isOverdue = (reviewBy, now) => now >= Date.parse(reviewBy)

/** Minutes left, at least one, by how long the first part took. */
export const minutesLeft = (bytesLeft, bytesDone, elapsed) =>
  Math.max(1, Math.ceil((bytesLeft / Math.max(bytesDone, 1)) * elapsed / 60e3))

/** The quarter that a progress has reached: it is said aloud at 0, 25, 50, 75 and 100 only. */
export const quarter = (done, total) => Math.floor((4 * done) / total) * 25

/** A size as people say it. */
export const megabytes = (bytes, lang) =>
  new Intl.NumberFormat(`${lang}-BE`, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.max(bytes / 1e6, 0.1))

/** A day in words. */
export const dayInWords = (day, lang) =>
  new Intl.DateTimeFormat(`${lang}-BE`, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
