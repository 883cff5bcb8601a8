// Shortens the list of languages to what is typed, by its name here or by its own. What is typed goes nowhere.

import { fill } from '../core/ticks.js'

export function start(root) {
  const field = root.querySelector('input')
  field.addEventListener('input', () => narrow(root, field.value))
  root.querySelector('[data-tongue-search]').hidden = false
  if (field.value) narrow(root, field.value)
}

const plain = (text) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').trim()

function narrow(root, typed) {
  const wanted = plain(typed)
  const rows = [...root.querySelectorAll('[data-tongue]')]
  for (const row of rows) row.hidden = !plain(row.dataset.tongue).includes(wanted)
  root.querySelector('details').open = wanted !== ''
  const said = root.querySelector('[data-tongue-said]')
  said.textContent = wanted ? fill(said.dataset.text, { n: rows.filter((row) => !row.hidden).length }) : ''
}
