/**
 * Preferences from data, by approximate Bayesian computation (rejection: Pritchard et al. 1999; Beaumont 2010), in two
 * steps: what a city is like from its series without punishment, then how it sanctions from its series with punishment.
 * What is left uncertain stays a sample of preferences, never a single best guess.
 */
import { drawsFor, keyOf } from '@cogov/engine/draws'
import { experiment } from './experiment.js'

/** @typedef {import('./experiment.js').Preferences} Preferences */
/** @typedef {import('./data.js').City} City */

/**
 * Prior: what is drawn evenly between two numbers. The individual spread and noise are about those of single decisions
 * in the sessions (see sessions.js); the ends of the others are far beyond what any series would need.
 * @type {Partial<Record<keyof Preferences, [number, number]>>}
 */
const PLAIN = {
  belief: [4, 19],
  interest: [0, 5],
  strategic: [0, 0.8],
  updating: [0.2, 1],
  spread: [2, 6],
  noise: [1, 4],
}
const SANCTIONS = /** @type {const} */ ({ stern: [0, 0.6], spite: [0, 0.4] })
const NONE = { stern: 0, spite: 0, caution: 0 }

/** Sets of preferences that are simulated in one world. */
const BATCH = 500

/**
 * @typedef {{ candidates: number, kept: number, sanctions: number, keptSanctions: number }} Effort
 * @type {Record<'quick' | 'full', Effort>}
 */
export const EFFORT = {
  quick: { candidates: 2000, kept: 20, sanctions: 100, keptSanctions: 8 },
  full: { candidates: 20_000, kept: 60, sanctions: 400, keptSanctions: 25 },
}

/** @param {string} seed */
export const drawsOf = (seed) => drawsFor({ ...keyOf(seed), blockKey: 0, blockStream: 0 }, 0, 'prior')

/** @param {import('@cogov/engine/draws').Draws} draws @param {readonly [number, number]} range */
const between = (draws, [low, high]) => low + (high - low) * draws.uniform()

/**
 * The mean contributions of each set of preferences.
 * @param {Preferences[]} all
 * @param {boolean} punishment
 * @param {string} seed
 * @returns {number[][]}
 */
export function simulateAll(all, punishment, seed) {
  const series = []
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH)
    series.push(...experiment(batch, punishment, `${seed} ${from}`).map(({ given }) => given))
  }
  return series
}

/** Root mean square of differences. @param {number[]} a @param {number[]} b */
export const distance = (a, b) => Math.sqrt(a.reduce((sum, value, k) => sum + (value - b[k]) ** 2, 0) / a.length)

/** Indices of the nearest. @param {number[][]} series @param {number[]} target @param {number} count */
function nearest(series, target, count) {
  const far = series.map((one) => distance(one, target))
  return far
    .map((_, k) => k)
    .sort((a, b) => far[a] - far[b])
    .slice(0, count)
}

/**
 * What each city is like, from its series without punishment: a sample of the posterior.
 * @param {City[]} cities
 * @param {Effort} effort
 * @param {string} seed
 * @returns {Preferences[][]}
 */
export function fitPlain(cities, { candidates, kept }, seed) {
  const draws = drawsOf(`${seed} plain`)
  const prior = Array.from({ length: candidates }, () => {
    const drawn = Object.entries(PLAIN).map(([name, range]) => [name, between(draws, range)])
    return /** @type {Preferences} */ ({ ...Object.fromEntries(drawn), ...NONE })
  })
  const series = simulateAll(prior, false, `${seed} plain`)
  return cities.map(({ plain }) => nearest(series, plain, kept).map((k) => prior[k]))
}

/**
 * How a city sanctions, from its series with punishment, given what it is like.
 * @param {City} city
 * @param {Preferences[]} plain
 * @param {number} caution
 * @param {Effort} effort
 * @param {string} seed
 * @returns {{ stern: number, spite: number }[]}
 */
export function fitSanctions({ city, punished = [] }, plain, caution, { sanctions, keptSanctions }, seed) {
  const draws = drawsOf(`${seed} sanctions ${city}`)
  const prior = Array.from({ length: sanctions }, () => ({
    ...plain[draws.integer(plain.length)],
    stern: between(draws, SANCTIONS.stern),
    spite: between(draws, SANCTIONS.spite),
    caution,
  }))
  const series = simulateAll(prior, true, `${seed} ${city} ${caution}`)
  return nearest(series, punished, keptSanctions).map((k) => ({ stern: prior[k].stern, spite: prior[k].spite }))
}
