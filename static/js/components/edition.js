// Says which edition a page is of. The worker writes it into a page from the copy, so no storage is read for it.

import { dayInWords } from '../core/edition.js'
import { fill } from '../core/ticks.js'

export function start(root) {
  const { copy } = document.documentElement.dataset
  if (copy) write(root, ...copy.split(' '))
}

/** Fills the place where the edition stands. */
export function write(root, number, issued) {
  if (!root || root.textContent) return
  root.textContent = fill(root.dataset.text, { number, date: dayInWords(issued, document.documentElement.lang) })
}
