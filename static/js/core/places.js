// Finds the municipality that somebody means. Pure: the same algorithm as app/places/finder.py, held to the same cases.

import { distanceWithin, visible } from './spelling.js'

const MOST = 8
const LONGEST = 60
const LETTERS = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' }
const SAINT = new Set(['saint', 'sainte', 'sint', 'sankt', 'st', 'ste'])
const POSTCODE = /(?<![0-9])[0-9]{4}(?![0-9])/
const NATION = new Set(['b', 'be'])

/** Reads the file of places: one object for each row. The keys are made once, not at each search. */
export const read = (data) =>
  data.municipalities.map(([nis, zone, names, searchNames, postcodes]) =>
    ({ nis, zone, names, postcodes, keys: searchNames.map((name) => key(fold(name))) }))

/** Says which of the read municipalities a query means: none, one, or several among which only the reader can choose. */
export function find(query, municipalities) {
  const folded = fold(clean(query))
  const postcode = folded.match(POSTCODE)?.[0]
  if (!postcode) return findByName(key(folded), municipalities)
  const name = key(folded.split(' ').filter((word) => !word.includes(postcode) && !NATION.has(word)).join(' '))
  const there = municipalities.filter((place) => place.postcodes.includes(postcode))
  return there.length ? narrow(there, name) : asCorrected(findByName(name, municipalities))
}

/** Drops what cannot be seen and cuts what is too long. */
export const clean = (text) => [...visible(text)].slice(0, LONGEST).join('')

/** Lower case without accents or punctuation; words parted by one space. */
export const fold = (text) =>
  text.toLowerCase().normalize('NFKD').replace(/[ßœæøłđ]/g, (letter) => LETTERS[letter])
    .replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, ' ').trim()

/** What is compared: no spaces, every form of "saint" the same. */
const key = (folded) => folded.split(' ').map((word) => (SAINT.has(word) ? 'st' : word)).join('')

/** The postcode wins; the name only chooses among its municipalities. */
function narrow(there, name) {
  const named = name ? findByName(name, there) : finding([])
  if (named.kind !== 'none') return { ...named, corrected: false }
  return finding(there.map((place) => ({ nis: place.nis, distance: 0, length: shortest(place) })), Boolean(name))
}

const shortest = (place) => Math.min(...place.keys.map((name) => name.length))

function findByName(wanted, municipalities) {
  const exact = matching(municipalities, (name) => (name === wanted ? 0 : null))
  if (wanted && exact.length) return finding(exact)
  const begun = wanted.length >= 3 ? matching(municipalities, (name) => (name.startsWith(wanted) ? 0 : null)) : []
  if (begun.length) return finding(begun)
  const near = matching(municipalities, (name) => distanceWithin(wanted, name, slips(wanted)))
  const nearest = Math.min(...near.map((match) => match.distance))
  return finding(near.filter((match) => match.distance === nearest), near.length > 0)
}

/** How many slips of the finger are forgiven. */
const slips = (wanted) => (wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2)

/** The municipalities of which a name is at some distance, each with its nearest and then shortest name. */
function matching(municipalities, measure) {
  const found = []
  for (const place of municipalities) {
    const near = place.keys.map((name) => ({ nis: place.nis, distance: measure(name), length: name.length }))
      .filter((match) => match.distance !== null).sort(byNearness)
    if (near.length) found.push(near[0])
  }
  return found
}

const byNearness = (a, b) => a.distance - b.distance || a.length - b.length || (a.nis < b.nis ? -1 : Number(a.nis > b.nis))

function finding(matches, corrected = false) {
  const kinds = ['none', 'one', 'several']
  return {
    kind: kinds[Math.min(matches.length, 2)],
    matches: [...matches].sort(byNearness).slice(0, MOST).map((match) => match.nis),
    corrected: corrected && matches.length > 0,
  }
}

const asCorrected = (found) => ({ ...found, corrected: found.kind !== 'none' })
