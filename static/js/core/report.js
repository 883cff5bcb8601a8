// What is said of a copy: every state and every named result has its sentence, given by the page. Pure.

import { dayInWords, megabytes, minutesLeft, quarter } from './edition.js'
import { fill } from './ticks.js'

/** The ways a download can end, besides 'ok'. */
export const RESULTS = [
  'http', 'network', 'timeout', 'portal', 'integrity', 'gone', 'format', 'older', 'pages', 'quota', 'store', 'busy',
]

const keyOf = (name) => `text${name[0].toUpperCase()}${name.slice(1)}`

/** The sentence of a state or a result; after a failure also whether the edition from before still works. */
export function textOf(texts, name, { record, have = 0, all = 0, issued, still = false } = {}) {
  const { edition = '', issued: stored } = record?.current ?? {}
  const lang = texts.lang
  const day = issued ?? stored
  const sentence = fill(texts[keyOf(name)], { edition, date: day ? dayInWords(day, lang) : '', part: have, all })
  return still && RESULTS.includes(name) && name !== 'older' ? `${sentence} ${texts.textStill}` : sentence
}

/** What is asked before bytes are fetched that may cost money. */
export const askText = (texts, bytes, lang) => fill(texts.textAsk, { size: megabytes(bytes, lang) })

/** A download in words: which part, how much is left, for how long. */
export function progressText(texts, progress, lang) {
  const { done, total, travelled, elapsed, parts, all } = progress
  const left = total - done
  const key = travelled ? 'textDownloading' : 'textStarting'
  return fill(texts[key], {
    part: parts + 1, all, size: megabytes(left, lang), minutes: minutesLeft(left, travelled, elapsed),
  })
}

/** Where a download stands, as a part of a hundred. */
export const progressOf = ({ done, total }) => ({ percent: Math.floor((100 * done) / total), quarter: quarter(done, total) })

/** True when the reader asked to save data, or the line is so slow that it would be noticed. */
export const isCostly = (connection) => Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? '')
