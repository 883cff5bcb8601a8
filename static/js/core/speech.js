// What a voice says of a page: one sentence after the other, numbers to call digit by digit. Pure.

const NUMBER = /\+?\d[\d\u00a0\u202f ./]*\d(?=\D|$)/g

/** The sentences of a text in a language. */
export function sentences(text, lang) {
  const clean = text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim()
  const parts = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(clean)]
  return parts.map(({ segment }) => segment.trim()).filter(Boolean)
}

/** A telephone number as single digits, so that a voice does not read it as a large number. */
export const digitByDigit = (number) => [...number.replaceAll(/\D/g, '')].join(', ')

/** A text in which each of these numbers is written digit by digit. */
export function spoken(text, numbers) {
  const wanted = new Set(numbers.map((number) => number.replaceAll(/\D/g, '')))
  return text.replaceAll(NUMBER, (found) => (wanted.has(found.replaceAll(/\D/g, '')) ? digitByDigit(found) : found))
}

/** The voice of the device for a language: its own, for another would send the words away. */
export function voiceFor(voices, lang) {
  const own = voices.filter((voice) => voice.localService && voice.lang.toLowerCase().replace('_', '-').split('-')[0] === lang)
  return own.find((voice) => voice.lang.toUpperCase().endsWith('BE')) ?? own.find((voice) => voice.default) ?? own[0] ?? null
}
