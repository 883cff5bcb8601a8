// The button that leaves nothing behind, on the page about traces. Without scripts its form asks the server for the same.

import { eraseAll } from '../erase.js'

export function start(root) {
  const one = (selector) => root.querySelector(selector)
  one('form[action]').addEventListener('submit', async (event) => {
    event.preventDefault()
    const result = await eraseAll(one('dialog'))
    if (result === 'kept') return
    root.dataset.outcome = result
    one('[data-erase-said]').textContent = root.dataset[result === 'gone' ? 'textGone' : 'textLeft']
  })
}
