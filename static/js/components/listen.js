// Reads a question and its answer aloud, sentence by sentence, when it is asked to, and never by itself.

import { sentences, spoken, voiceFor } from '../core/speech.js'

/** Milliseconds that a browser may take to name its voices. */
const PATIENCE = 1500
const SAID = 'h1, h2, p, li'
let reading = false

export async function press(root, event) {
  if (!event.target.closest('button')) return
  if (reading) return stop(root)
  const lang = document.documentElement.lang
  const voice = voiceFor(await voices(), lang)
  tell(root, voice ? '' : root.dataset.textNone)
  if (!voice) return
  reading = true
  draw(root)
  for (const sentence of everything(lang)) {
    if (!reading || !await say(sentence, voice)) break
  }
  stop(root)
}

function stop(root) {
  reading = false
  window.speechSynthesis.cancel()
  draw(root)
}

function draw(root) {
  const label = root.querySelector('[data-listen-label]')
  root.dataset.start ??= label.textContent
  label.textContent = reading ? root.dataset.textStop : root.dataset.start
  root.querySelector('button').setAttribute('aria-pressed', String(reading))
}

const tell = (root, text) => { root.querySelector('[data-listen-said]').textContent = text }

function voices() {
  const known = window.speechSynthesis.getVoices()
  if (known.length) return known
  return new Promise((resolve) => {
    const done = () => resolve(window.speechSynthesis.getVoices())
    window.speechSynthesis.addEventListener('voiceschanged', done, { once: true })
    setTimeout(done, PATIENCE)
  })
}

/** Every sentence that a reader sees, folded ones left out. */
function everything(lang) {
  const main = document.querySelector('main')
  const numbers = [...main.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href').slice(4))
  numbers.push(...[...main.querySelectorAll('a[href^="tel:"] b, a.number')].map((place) => place.textContent))
  const title = main.querySelector('h1')
  const follows = (place) => place === title || Boolean(title.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING)
  const seen = [...main.querySelectorAll(SAID)].filter((place) => follows(place) && !place.closest('[data-module=listen], dialog, .proof, details:not([open]) > :not(summary)') && !place.querySelector(SAID))
  return seen.flatMap((place) => sentences(spoken(place.textContent, numbers), lang))
}

/** Resolves to false when it was stopped or refused. */
function say(text, voice) {
  return new Promise((resolve) => {
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: .9 })
    utterance.onend = () => resolve(true)
    utterance.onerror = () => resolve(false)
    window.speechSynthesis.speak(utterance)
  })
}
