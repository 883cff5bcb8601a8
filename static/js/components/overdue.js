// Says that a page should have been checked again by now, as far as the clock of this device can be believed.

import { isClockOdd, isOverdue } from '../core/edition.js'

export function start(root) {
  const day = document.querySelector('[data-review-by]')?.dataset.reviewBy
  if (!day || !isOverdue(day, Date.now())) return
  root.textContent = isClockOdd(Date.now(), day) ? root.dataset.textClock : root.dataset.textOverdue
  root.hidden = false
}
