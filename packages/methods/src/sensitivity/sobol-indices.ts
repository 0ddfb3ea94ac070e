/**
 * Variance-based sensitivity (Sobol 2001): which share of an outcome's variance each factor explains alone (first
 * order), each pair explains beyond that (second order), and would be left if all others were known (total).
 *
 * Estimators of Saltelli et al. 2010 (first and total) and Saltelli 2002 (pairs), on the design of `saltelli`. With
 * replicates, each product is of two runs with different seeds, so that luck adds nothing to it, whether all points
 * share seeds or every run has its own.
 */

import { rangeError } from '@cogov/engine/messages'
import { mean, requireLevel } from '../statistics/moments.ts'
import { type Crossed, halfWidthOf, meanOf, mixed, products, shareOf, withinOne } from './crossed.ts'
import { message } from './errors.english.ts'
import { type Noise, noiseOf } from './luck.ts'
import { fromFirst, type PointOutcomes, sameReplicates } from './replicates.ts'

export interface SobolIndicesOptions {
  /** Names, in the order of the design's dimensions. */
  factors: readonly string[]
  /** Whether the design has rows for pairs; true by default, as in `saltelli`. */
  secondOrder?: boolean
  level?: number
  /**
   * Whether replicate k has the same seed at all points, as by default, or every run has its own. Then one run of a
   * point is no function of the factors, and totals would hold its luck.
   */
  seeds?: 'common' | 'own'
}

/** A share of the variance, between 0 and 1. */
export interface Index {
  value: number
  low: number
  high: number
  /** The estimate as it is, which chance may take outside of 0 to 1; its mean over many studies is the index. */
  raw: number
}

export interface SobolIndices {
  factors: { factor: string; first: Index; total: Index }[]
  pairs: { factors: [string, string]; index: Index }[]
  /** Of the outcome over the factors' distributions. */
  mean: number
  /** Of the mean outcome, luck left out. */
  variance: number
  /**
   * Whether the factors' variance is shown to be above 0. If not, all that is seen may be luck: no index can be told,
   * and most intervals reach from 0 to 1.
   */
  shown: boolean
  noise: Noise
}

/**
 * Indices of the mean outcome over seeds; with one number a point, of the function that was run, its one seed included.
 * Intervals are of a ratio of means over base points and seeds (Fieller), held to what is possible; for a Sobol
 * sequence, which is more even than chance, they are wider than need be, and of few seeds they are wide.
 *
 * @param outcomes at the points of a Saltelli design, in its order; where points have unequal replicates, those that
 *   all have are taken
 * @throws RangeError where they are not as many as such a design has, or are one of each point with a seed of its own
 * @example
 * const outcomes = saltelli(3, { points: 1024 }).map(ishigami)
 * sobolIndices(outcomes, { factors: ['x1', 'x2', 'x3'] }).factors[0].first.value // 0.31
 */
export function sobolIndices(outcomes: PointOutcomes, options: SobolIndicesOptions): SobolIndices {
  const { factors, secondOrder = true, level = 0.95, seeds = 'common' } = options
  requireLevel(level)
  const k = factors.length
  const block = secondOrder ? 2 * k + 2 : k + 2
  const n = outcomes.length / block
  if (!Number.isInteger(n) || n < 2) {
    const design = secondOrder ? `2·${k} + 2 = ${block}` : `${k} + 2 = ${block}`
    throw rangeError(message('sensitivity.saltelli', { design, factors: k, found: outcomes.length }))
  }
  const { first: origin, away: runs } = fromFirst(sameReplicates(outcomes))
  if (seeds === 'own' && runs[0].length === 1) throw rangeError(message('sensitivity.own_seeds'))
  const bases = independentRows(n, block)
  const size = { n, seeds: runs[0].length, k, secondOrder }
  const whole = wholeOf(centred(runs, bases, block), size)
  // About the mean of all runs, as SALib does.
  const all = runs.map((_, row) => row)
  const { first, total, pairs } = partsOf(centred(runs, all, block), size)
  const index = (part: Crossed): Index => {
    const { raw, low, high } = shareOf(part, whole, level)
    return { value: withinOne(raw), low, high, raw }
  }
  const variance = meanOf(whole)
  return {
    factors: factors.map((factor, j) => ({ factor, first: index(first[j]), total: index(total[j]) })),
    pairs: pairs.map(({ a, b, part }) => ({ factors: [factors[a], factors[b]], index: index(part) })),
    mean: origin + mean(bases.map((n) => mean(runs[n]))),
    variance: Math.max(0, variance),
    shown: variance - halfWidthOf(whole, 2 * level - 1) > 0,
    noise: noiseOf(outcomes, bases, level),
  }
}

/** The points A and B of each base point, which are drawn alike and independently. */
const independentRows = (n: number, block: number): number[] =>
  Array.from({ length: n }, (_, row) => [row * block, (row + 1) * block - 1]).flat()

/** An outcome of a base point's row, by place in the row, less a centre of its seed. */
type At = (place: number) => (point: number, seed: number) => number

/** Less the mean of a seed over some points. */
function centred(runs: readonly (readonly number[])[], over: readonly number[], block: number): At {
  const centres = runs[0].map((_, r) => mean(over.map((n) => runs[n][r])))
  return (place) => (n, r) => runs[n * block + place][r] - centres[r]
}

interface Size {
  n: number
  seeds: number
  k: number
  secondOrder: boolean
}

const lastOf = ({ k, secondOrder }: Size): number => (secondOrder ? 2 * k + 1 : k + 1)

/** A table whose mean is the outcome's variance. */
function wholeOf(at: At, size: Size): Crossed {
  const [a, b] = [at(0), at(lastOf(size))]
  return mixed(0.5, products(size.n, size.seeds, a, a), 0.5, products(size.n, size.seeds, b, b))
}

/** Tables whose means are parts of the outcome's variance. */
function partsOf(at: At, size: Size) {
  const { n, seeds, k, secondOrder } = size
  const [a, b] = [at(0), at(lastOf(size))]
  const factors = Array.from({ length: k }, (_, j) => ({ ab: at(1 + j), ba: at(1 + k + j) }))
  const first = factors.map(({ ab }) => products(n, seeds, b, (i, r) => ab(i, r) - a(i, r)))
  const total = factors.map(({ ab }) => {
    const half = (i: number, r: number) => (a(i, r) - ab(i, r)) * Math.SQRT1_2
    return products(n, seeds, half, half)
  })
  const both = products(n, seeds, a, b)
  const pairs = (secondOrder ? pairsOf(k) : []).map(([i, j]) => {
    const closed = mixed(1, products(n, seeds, factors[i].ba, factors[j].ab), -1, both)
    return { a: i, b: j, part: mixed(1, closed, -1, mixed(1, first[i], 1, first[j])) }
  })
  return { first, total, pairs }
}

const pairsOf = (k: number): [number, number][] =>
  Array.from({ length: k }, (_, a) =>
    Array.from({ length: k - a - 1 }, (_, b): [number, number] => [a, a + 1 + b]),
  ).flat()

/** Share of variance that no factor explains alone: interactions of any order. */
export const interactionShare = ({ factors }: SobolIndices): number =>
  withinOne(1 - factors.reduce((sum, { first }) => sum + first.raw, 0))
