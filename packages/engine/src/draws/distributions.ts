/**
 * Distributions as functions of a source of uniform numbers in (0, 1). Only arithmetic that every engine does alike:
 * + − × ÷, sqrt, rounding, and the logarithm and exponential of @stdlib, which are made of these.
 */

import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import { rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'

export interface Source {
  /** A number in (0, 1). */
  uniform(): number
}

/** Above this expected number counts are drawn by rejection, below by adding up probabilities. */
const FEW = 10

/** Largest mean and number of trials: results and their spread are still exact whole numbers. */
const MOST = 1e15

/** Probability that summing up neglects: its rounding errors are larger. */
const NEGLIGIBLE = 2 ** -60

const HALF_LN_2PI = 0.9189385332046727

/**
 * Failures before the first success.
 *
 * @param p probability of success, from 0 to 1
 * @returns a whole number, rounded where p is below about 10⁻¹⁵; Infinity where p is 0
 * @throws RangeError for any other p
 */
export function geometric(source: Source, p: number): number {
  if (!(p >= 0 && p <= 1)) throw rangeError(message('draw.probability', { distribution: 'geometric', found: p }))
  if (p === 1) return 0
  return Math.floor(ln(source.uniform()) / ln1p(-p))
}

/**
 * Number of events. Below a mean of 10 by adding up probabilities until they exceed a uniform number; from there by
 * transformed rejection (PTRS of W. Hörmann, "The transformed rejection method for generating Poisson random
 * variables", Insurance: Mathematics and Economics 12, 1993), about 1.1 pairs of uniform numbers each.
 *
 * @param mean from 0 to 10¹⁵
 * @throws RangeError for any other mean
 */
export function poisson(source: Source, mean: number): number {
  if (!(mean >= 0 && mean <= MOST)) throw rangeError(message('draw.mean', { found: mean }))
  if (mean < FEW) {
    return eventsUpTo(source.uniform(), mean, exp(-mean))
  }
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const scale = 1.1239 + 1.1328 / (b - 3.4)
  const inside = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const v = source.uniform()
    const u = source.uniform() - 0.5
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43)
    if (edge >= 0.07 && v <= inside) return k
    if (k < 0 || (edge < 0.013 && v > edge)) continue
    if (ln((v * scale) / (a / (edge * edge) + b)) <= lnPoisson(k, mean)) return k
  }
}

/**
 * The number of events at which probabilities, added up from none on, reach a number.
 *
 * @param none probability of no event
 */
export function eventsUpTo(u: number, mean: number, none: number): number {
  let probability = none
  let rest = u
  let k = 0
  while (rest > probability && (k < mean || probability > NEGLIGIBLE)) {
    rest -= probability
    k++
    probability *= mean / k
  }
  return k
}

/**
 * Number of successes. Where fewer than 10 successes (or failures) are expected by adding up probabilities, otherwise
 * by transformed rejection (BTRS of W. Hörmann, "The generation of binomial random variates", Journal of Statistical
 * Computation and Simulation 46, 1993).
 *
 * @param n trials, a whole number from 0 to 10¹⁵
 * @param p probability of success, from 0 to 1
 * @throws RangeError otherwise
 */
export function binomial(source: Source, n: number, p: number): number {
  if (!(n >= 0 && n <= MOST && Number.isInteger(n))) {
    throw rangeError(message('draw.trials', { found: n }))
  }
  if (!(p >= 0 && p <= 1)) throw rangeError(message('draw.probability', { distribution: 'binomial', found: p }))
  if (p > 0.5) return n - binomial(source, n, 1 - p)
  return n * p < FEW ? successesUpTo(source.uniform(), n, p, exp(n * ln1p(-p))) : manySuccesses(source, n, p)
}

/**
 * The number of successes at which probabilities, added up from none on, reach a number.
 *
 * @param none probability of no success
 */
export function successesUpTo(u: number, n: number, p: number, none: number): number {
  const odds = p / (1 - p)
  let probability = none
  let rest = u
  let k = 0
  while (k < n && rest > probability && (k < n * p || probability > NEGLIGIBLE)) {
    rest -= probability
    k++
    probability *= (odds * (n - k + 1)) / k
  }
  return k
}

function manySuccesses(source: Source, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const inside = 0.92 - 4.2 / b
  const scale = (2.83 + 5.1 / b) * deviation
  const atMode = lnBinomial(Math.floor((n + 1) * p), n, p)
  for (;;) {
    const v = source.uniform()
    const u = source.uniform() - 0.5
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + n * p + 0.5)
    if (edge >= 0.07 && v <= inside) return k
    if (k < 0 || k > n) continue
    if (ln((v * scale) / (a / (edge * edge) + b)) <= lnBinomial(k, n, p) - atMode) return k
  }
}

/**
 * Logarithm of the probability of k events where `mean` are expected, without cancellation however large they are
 * (C. Loader, "Fast and accurate computation of binomial probabilities", 2000).
 */
export function lnPoisson(k: number, mean: number): number {
  if (k === 0) return -mean
  return -stirlingError(k) - deviance(k, mean) - HALF_LN_2PI - 0.5 * ln(k)
}

/** Logarithm of the probability of k successes in n trials, p in (0, 1), as Loader (2000). */
export function lnBinomial(k: number, n: number, p: number): number {
  if (k === 0) return n * ln1p(-p)
  if (k === n) return n * ln(p)
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k)
  const deviances = deviance(k, n * p) + deviance(n - k, n * (1 - p))
  return errors - deviances - HALF_LN_2PI + 0.5 * ln(n / (k * (n - k)))
}

/** x ln(x / mean) + mean − x; where x is near the mean by a series, because the terms cancel. */
function deviance(x: number, mean: number): number {
  const v = (x - mean) / (x + mean)
  if (Math.abs(v) >= 0.1) return x * ln(x / mean) + mean - x
  let term = 2 * x * v
  let sum = (x - mean) * v
  for (let j = 3; ; j += 2) {
    term *= v * v
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}

/** ln k! less Stirling's formula for it, k from 1. */
function stirlingError(k: number): number {
  if (k < SMALL_ERRORS.length) return SMALL_ERRORS[k]
  const square = k * k
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / k
}

const SMALL_ERRORS = smallErrors(16)

function smallErrors(count: number): Float64Array {
  const errors = new Float64Array(count)
  let factorial = 1
  for (let k = 1; k < count; k++) {
    factorial *= k
    errors[k] = ln(factorial) - (k + 0.5) * ln(k) + k - HALF_LN_2PI
  }
  return errors
}

/** ln(1 + x) without loss for small x (W. Kahan; HP-15C Advanced Functions Handbook, 1982). */
export function ln1p(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : (ln(sum) * x) / (sum - 1)
}
