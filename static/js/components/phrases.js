// One phrase at a time. Without scripts all of them stand below each other.

import { fill } from '../core/ticks.js'

export function start(root) {
  const form = root.closest('form')
  const view = { root, form, at: 0 }
  form.dataset.single = ''
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', (event) => {
    if (event.target.name === 'person' || event.target.name === 'who') view.at = 0
    show(view)
  })
  root.addEventListener('click', (event) => {
    const button = event.target.closest('[data-step]')
    if (!button) return
    view.at += Number(button.dataset.step)
    show(view)
  })
  root.hidden = false
  show(view)
}

function show(view) {
  const { root, form } = view
  const { person, who } = Object.fromEntries(new FormData(form))
  const every = [...form.querySelectorAll('.phrase')]
  const wanted = [...form.querySelectorAll(`[data-person="${person}"] .phrase`)].filter(
    (phrase) => !phrase.dataset.who || phrase.dataset.who.split(' ').includes(who),
  )
  view.at = (view.at + wanted.length) % wanted.length
  for (const phrase of every) phrase.hidden = phrase !== wanted[view.at]
  root.querySelector('[data-phrase-place]').textContent = fill(root.dataset.textPlace, { n: view.at + 1, total: wanted.length })
}
