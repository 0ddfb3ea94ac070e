/**
 * Borgonovo's δ (2007): half the expected area between the outcome's distribution and its distribution when a factor is
 * known; 0 for a factor without influence, 1 where it decides everything. From any sample of independent points, by
 * classes of the factor and kernel densities (Plischke, Borgonovo & Smith 2013, with their bias correction); values
 * that many outcomes share count by their probabilities.
 */
import type { Draws } from '@cogov/engine/draws'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { mean, requireLevel, variance } from '../statistics/moments.ts'
import { randomOf } from '../statistics/random.ts'
import { classNumbers, inOrder, membersOf } from './classes.ts'
import { distance, lawOf, placeIn, type Support, supportOf } from './law.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'
import { requireSample, requireVariation } from './sample.ts'

export interface DeltaOptions {
  factors: readonly string[]
  level?: number
  /** Resamples for the correction of bias, 100 by default. */
  resamples?: number
  /** Classes of each factor; by default as many as Plischke et al. take for the number of points. */
  classes?: number
  seed?: string
}

export interface DeltaIndex {
  factor: string
  /**
   * The estimate, 0 to 1, corrected for the bias of chance. Classes and kernels blur, so that it lies below δ where a
   * factor is strong (0.41 for 0.51, of 200 points), or swings within a class (Ishigami's second: 0.04 for 0.42).
   */
  delta: number
  /**
   * δ is at least this, with the level's probability, and the estimate is no less. No sample says how large δ is at
   * most: from any finite one, a relation finer than the sample cannot be excluded (Donoho 1988).
   */
  atLeast: number
  /** Without the correction: always above 0. */
  raw: number
}

/**
 * Of means over replicates, so of what was run: under common random numbers, of these seeds.
 *
 * @throws RangeError where there are not as many outcomes as points, fewer than 50, or all outcomes are equal
 * @example delta(points, outcomes, { factors })
 */
export function delta(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  options: DeltaOptions,
): DeltaIndex[] {
  const { factors, level = 0.95, resamples = 100, seed = 'delta' } = options
  requireLevel(level)
  requireSample(points, outcomes, 50)
  const sample = inOrder(points, pointMeans(outcomes))
  const y = sample.outcomes
  requireVariation(y)
  const classes = options.classes ?? classesFor(y.length)
  const support = supportOf(y)
  return factors.map((factor, j) => {
    const x = sample.points.map((point) => point[j])
    const raw = deltaOf(x, y, support, classes)
    const random = randomOf(seed, `delta ${factor}`)
    const found = Array.from({ length: resamples }, () => {
      const chosen = y.map(() => random.integer(y.length))
      return deltaOf(
        chosen.map((n) => x[n]),
        chosen.map((n) => y[n]),
        support,
        classes,
      )
    })
    const atLeast = leastDelta(x, y, support, classes, level, random)
    const corrected = Math.min(1, Math.max(0, 2 * raw - mean(found)))
    return { factor, delta: Math.max(corrected, atLeast), atLeast, raw }
  })
}

/** Classes with about n^(1 − 1/a) points each, at most 48 (Plischke et al. 2013, section 4). */
function classesFor(n: number): number {
  const exponent = 2 / (7 + Math.tanh((1500 - n) / 500))
  return Math.round(Math.min(Math.ceil(n ** exponent), 48))
}

/** The plain estimate: classes of equal size by rank, their distributions against that of all. */
export function deltaOf(x: readonly number[], y: readonly number[], support: Support, classes: number): number {
  const all = lawOf(y, support)
  return membersOf(classNumbers(x, classes)).reduce((sum, members) => {
    const own = lawOf(
      members.map((i) => y[i]),
      support,
    )
    return sum + (members.length / y.length) * distance(own, all, support)
  }, 0)
}

/**
 * A lower confidence limit. Where a class's outcomes lie denser than all is found in one half of the points; by how
 * much more of the other half's outcomes lie there is no more than the distance, on average, and neither is the mean
 * over classes more than δ. In a half, that mean is one of independent terms, one for each point.
 */
function leastDelta(
  x: readonly number[],
  y: readonly number[],
  support: Support,
  classes: number,
  level: number,
  random: Draws,
): number {
  const n = y.length
  const classOf = classNumbers(x, classes)
  const members = membersOf(classOf)
  const half = new Uint8Array(n)
  for (const own of members) {
    const order = [...own]
    random.shuffle(order)
    order.forEach((i, at) => {
      half[i] = at % 2
    })
  }
  const place = y.map((value) => placeIn(support, value))
  const terms = [0, 1].flatMap((h) => {
    const of = (among: readonly number[]) => {
      const found = among.filter((i) => half[i] !== h).map((i) => y[i])
      return found.length > 0 ? lawOf(found, support) : undefined
    }
    const all = of(y.map((_, i) => i))
    const denser = members.map((own) => of(own)?.map((density, g) => Number(density > (all?.[g] ?? 0))))
    const share = members.map((own) => own.filter((i) => half[i] === h).length)
    const size = share.reduce((sum, one) => sum + one, 0)
    const shareAt = (g: number) => denser.reduce((sum, own, c) => sum + ((own?.[g] ?? 0) * share[c]) / size, 0)
    const shares = new Map([...new Set(place)].map((g) => [g, shareAt(g)]))
    return y.flatMap((_, i) =>
      half[i] === h ? [(denser[classOf[i]]?.[place[i]] ?? 0) - (shares.get(place[i]) ?? 0)] : [],
    )
  })
  // A case that was not seen, of no difference, in each half: what was always so is not taken for certain.
  terms.push(0, 0)
  // Both halves may say the same, so that their mean varies as much as one of them.
  const size = terms.length / 2
  return Math.min(1, Math.max(0, mean(terms) - tQuantile(level, size - 1) * Math.sqrt(variance(terms) / size)))
}
