/**
 * Variance-based sensitivity (Sobol 2001): which share of an outcome's variance each factor explains alone (first
 * order), each pair explains beyond that (second order), and would be left if all others were known (total).
 *
 * Estimators of Saltelli et al. 2010 (first and total) and Saltelli 2002 (pairs), on the design of `saltelli`. With
 * replicates they take their means; the variance that luck leaves in these means is taken out of totals and variance.
 */

import { rangeError } from '@cogov/engine/messages'
import { mean, requireLevel } from '../statistics/moments.ts'
import { quantileOfSorted } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import { message } from './errors.english.ts'
import { type Noise, noiseOf, type PointOutcomes, pointMeans } from './replicates.ts'

export interface SobolIndicesOptions {
  /** Names, in the order of the design's dimensions. */
  factors: readonly string[]
  /** Whether the design has rows for pairs; true by default, as in `saltelli`. */
  secondOrder?: boolean
  level?: number
  /** Resamples of base points for the intervals, 1,000 by default. */
  resamples?: number
  seed?: string
}

export interface Index {
  value: number
  low: number
  high: number
}

export interface SobolIndices {
  factors: { factor: string; first: Index; total: Index }[]
  pairs: { factors: [string, string]; index: Index }[]
  /** Of the outcome over the factors' distributions, luck left out. */
  mean: number
  variance: number
  noise: Noise
}

/**
 * Intervals resample base points, percentile method; for a Sobol sequence, which is more even than chance, they are
 * wider than need be.
 *
 * @param outcomes at the points of a Saltelli design, in its order
 * @throws RangeError where they are not as many as such a design has
 * @example
 * const outcomes = saltelli(3, { points: 1024 }).map(ishigami)
 * sobolIndices(outcomes, { factors: ['x1', 'x2', 'x3'] }).factors[0].first.value // 0.31
 */
export function sobolIndices(outcomes: PointOutcomes, options: SobolIndicesOptions): SobolIndices {
  const { factors, secondOrder = true, level = 0.95, resamples = 1000, seed = 'sobol indices' } = options
  requireLevel(level)
  const k = factors.length
  const block = secondOrder ? 2 * k + 2 : k + 2
  const n = outcomes.length / block
  if (!Number.isInteger(n) || n < 2) {
    const design = secondOrder ? `2·${k} + 2 = ${block}` : `${k} + 2 = ${block}`
    throw rangeError(message('sensitivity.saltelli', { design, factors: k, found: outcomes.length }))
  }
  const noise = noiseOf(outcomes, independentRows(n, block))
  const means = pointMeans(outcomes)
  const centre = mean(means)
  const rows = Array.from({ length: n }, (_, row) =>
    productsOf(
      means.slice(row * block, (row + 1) * block).map((y) => y - centre),
      k,
      secondOrder,
    ),
  )
  const point = indicesOf(averageOf(rows, new Uint32Array(n).fill(1)), k, noise.ofMeans)
  const found = resampled(rows, resamples, seed).map((average) => indicesOf(average, k, noise.ofMeans))
  const index = (place: number): Index => {
    const values = found.map((one) => one.values[place]).sort((a, b) => a - b)
    return {
      value: point.values[place],
      low: quantileOfSorted(values, (1 - level) / 2),
      high: quantileOfSorted(values, (1 + level) / 2),
    }
  }
  const pairs = secondOrder ? pairsOf(k) : []
  return {
    factors: factors.map((factor, j) => ({ factor, first: index(j), total: index(k + j) })),
    pairs: pairs.map(([a, b], p) => ({ factors: [factors[a], factors[b]], index: index(2 * k + p) })),
    mean: centre,
    variance: point.variance,
    noise,
  }
}

const independentRows = (n: number, block: number): number[] =>
  Array.from({ length: n }, (_, row) => [row * block, (row + 1) * block - 1]).flat()

const pairsOf = (k: number): [number, number][] =>
  Array.from({ length: k }, (_, a) =>
    Array.from({ length: k - a - 1 }, (_, b): [number, number] => [a, a + 1 + b]),
  ).flat()

/** What is averaged over base points: two moments, then the products of first order, total and pairs. */
function productsOf(y: readonly number[], k: number, secondOrder: boolean): Float64Array {
  const [a, b] = [y[0], y[y.length - 1]]
  const ab = (j: number) => y[1 + j]
  const ba = (j: number) => y[1 + k + j]
  const factors = Array.from({ length: k }, (_, j) => j)
  return Float64Array.from([
    a + b,
    a * a + b * b,
    ...factors.map((j) => b * (ab(j) - a)),
    ...factors.map((j) => (a - ab(j)) ** 2 / 2),
    ...(secondOrder ? pairsOf(k).map(([i, j]) => ba(i) * ab(j) - a * b) : []),
  ])
}

function averageOf(rows: readonly Float64Array[], weights: Uint32Array): Float64Array {
  const sums = new Float64Array(rows[0].length)
  for (let row = 0; row < rows.length; row++) {
    const weight = weights[row]
    if (weight === 0) continue
    const products = rows[row]
    for (let i = 0; i < sums.length; i++) sums[i] += weight * products[i]
  }
  return sums.map((sum) => sum / rows.length)
}

function resampled(rows: readonly Float64Array[], resamples: number, seed: string): Float64Array[] {
  const random = randomOf(seed, 'sobol indices')
  return Array.from({ length: resamples }, () => {
    const weights = new Uint32Array(rows.length)
    for (let i = 0; i < rows.length; i++) weights[random.integer(rows.length)]++
    return averageOf(rows, weights)
  })
}

/** First order of each factor, total of each, then pairs; all 0 where the outcome does not vary. */
function indicesOf(average: Float64Array, k: number, noise: number): { values: number[]; variance: number } {
  const observed = average[1] / 2 - (average[0] / 2) ** 2
  const variance = Math.max(0, observed - noise)
  const none = variance <= 1e-14 * (observed + (average[0] / 2) ** 2)
  const share = (part: number) => (none ? 0 : part / variance)
  const first = Array.from({ length: k }, (_, j) => share(average[2 + j]))
  const total = Array.from({ length: k }, (_, j) => share(average[2 + k + j] - noise))
  const pairs = average.length > 2 + 2 * k ? pairsOf(k) : []
  const second = pairs.map(([a, b], p) => share(average[2 + 2 * k + p]) - first[a] - first[b])
  return { values: [...first, ...total, ...second], variance }
}

/** Share of variance that no factor explains alone: interactions of any order. */
export const interactionShare = ({ factors }: SobolIndices): number =>
  1 - factors.reduce((sum, { first }) => sum + first.value, 0)
