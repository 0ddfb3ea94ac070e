/**
 * Analysis of variance of a full factorial, with all of its interactions (Scheffé 1959): how much of what runs differ
 * by is each factor's, each pair's and so on, and whether luck alone would show as much.
 *
 * Where replicate k has the same seed at all points, seeds are blocks, and each effect is held against how it differs
 * from seed to seed, as R's `aov(y ~ a * b + Error(seed / (a * b)))` does; where each run has its own, against runs of
 * the same point, as `aov(y ~ a * b)`. With one run a point, the interactions of most factors stand for luck; with one
 * seed in common nothing does, and what is said is of this seed.
 */

import { fQuantile, fSurvival } from '../statistics/f-distribution.ts'
import { requireLevel } from '../statistics/moments.ts'
import { type ErrorOfTerm, type ErrorSource, errorsOf, fromSeeds } from './anova-error.ts'
import { type Part, partsOf } from './factorial-parts.ts'
import { factorialTable } from './factorial-table.ts'
import { type LevelEffect, levelEffects } from './level-effects.ts'
import type { PointOutcomes } from './replicates.ts'
import { shareWithin, sumWithin, type Uncertain, varianceWithin } from './share-interval.ts'

export interface AnovaOptions {
  factors: readonly string[]
  level?: number
  /** Whether replicate k has the same seed at all points, as in studies by default, or each run its own. */
  seeds?: 'common' | 'own'
}

export interface AnovaTerm {
  /** One factor, or those that interact. */
  factors: string[]
  sumOfSquares: number
  df: number
  /** Mean square by that of luck; null where nothing tells of luck, or there is none. */
  f: number | null
  dfLuck: number | null
  /**
   * Probability of such an F by luck alone. Under common seeds, by degrees of freedom that allow for contrasts that
   * vary unequally from seed to seed (Greenhouse & Geisser 1959).
   */
  p: number | null
  /**
   * η², its share of the sum of squares, 0 to 1. The interval is for its share of the variance of runs, and holds at
   * least as often as the level says (Scheffé's, of all contrasts of the term at once).
   */
  share: { value: number; low: number | null; high: number | null }
}

export interface Anova {
  /** By number of factors, then in their order. */
  terms: AnovaTerm[]
  /** How far the mean at each level is from that of all. */
  levels: LevelEffect[]
  total: { sumOfSquares: number; df: number }
  /** What is no factor's: what seeds do to all points alike, where they are common, and all other luck. */
  luck: { seeds: { sumOfSquares: number; df: number } | null; rest: { sumOfSquares: number; df: number } }
  /** What effects are held against. */
  error: ErrorSource
}

/**
 * @param points each combination of levels once
 * @throws RangeError where combinations are missing or come twice, or points have unequal replicates
 * @example anova(points, outcomes, { factors: ['reward', 'recognition'] }).terms[2].p // of their interaction
 */
export function anova(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  { factors, level = 0.95, seeds = 'common' }: AnovaOptions,
): Anova {
  requireLevel(level)
  const { values, sizes, replicates } = factorialTable(points, outcomes, factors)
  const axis = sizes.length - 1
  const commonSeeds = seeds === 'common'
  const parts = partsOf(values, sizes)
  const ofFactors = parts.filter(({ axes }) => axes.length > 0 && !axes.includes(axis))
  const ofSeeds = parts.filter(({ axes }) => axes.includes(axis))
  const { source, of } = errorsOf({ ofFactors, ofSeeds, axis, replicates, commonSeeds })
  const total = sumOf([...ofFactors, ...ofSeeds])
  const luck =
    replicates > 1
      ? luckOf(ofSeeds, { points: points.length, replicates, level, commonSeeds })
      : [of(ofFactors[0])].flatMap((error) => (error ? [varianceWithin(error.meanSquare, error.df, level)] : []))
  const effects = ofFactors.map((part) => ({ part, ...testOf(part, of(part), { level, cells: values.length }) }))
  const alone = ofSeeds.filter(({ axes }) => axes.length === 1)
  return {
    terms: effects
      .map(({ part, error, f, p, variance }): AnovaTerm => {
        const share = total.sumOfSquares > 0 ? part.sumOfSquares / total.sumOfSquares : 0
        const others = effects.flatMap((other) =>
          other.part !== part && other.variance ? [other.withoutLuck ?? other.variance] : [],
        )
        return {
          factors: part.axes.map((axis) => factors[axis]),
          sumOfSquares: part.sumOfSquares,
          df: part.df,
          f,
          dfLuck: error?.df ?? null,
          p,
          share: { value: share, ...around(share, variance, [...others, ...luck]) },
        }
      })
      .sort((a, b) => a.factors.length - b.factors.length || compareIn(factors, a.factors, b.factors)),
    levels: levelEffects({ ofFactors, ofSeeds, axis, factors, cells: values.length, level, error: of, source }),
    total,
    luck: {
      seeds: commonSeeds && replicates > 1 ? sumOf(alone) : null,
      rest: sumOf(commonSeeds ? ofSeeds.filter((part) => !alone.includes(part)) : ofSeeds),
    },
    error: source,
  }
}

/** In the order of the factors. */
const compareIn = (factors: readonly string[], a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((name, n) => name !== b[n])
  return at < 0 ? 0 : factors.indexOf(a[at]) - factors.indexOf(b[at])
}

const sumOf = (parts: readonly Part[]) => ({
  sumOfSquares: parts.reduce((sum, part) => sum + part.sumOfSquares, 0),
  df: parts.reduce((sum, part) => sum + part.df, 0),
})

/**
 * Variance of runs of one point: part by part where seeds are in common, as some of them are known better than others.
 */
function luckOf(
  ofSeeds: readonly Part[],
  {
    points,
    replicates,
    level,
    commonSeeds,
  }: { points: number; replicates: number; level: number; commonSeeds: boolean },
): Uncertain[] {
  const variance = ({ sumOfSquares }: { sumOfSquares: number }) => sumOfSquares / points / (replicates - 1)
  if (!commonSeeds) return [varianceWithin(variance(sumOf(ofSeeds)), sumOf(ofSeeds).df, level)]
  return ofSeeds.map((part) => varianceWithin(variance(part), part.df * fromSeeds(part, replicates).epsilon, level))
}

/** F and its probability; the variance that the term makes, by Scheffé's bound of how far its root may be off. */
function testOf(
  { sumOfSquares, df }: Part,
  error: ErrorOfTerm | undefined,
  { level, cells }: { level: number; cells: number },
): { error?: ErrorOfTerm; f: number | null; p: number | null; variance?: Uncertain; withoutLuck?: Uncertain } {
  if (!error) return { f: null, p: null }
  const value = sumOfSquares / cells
  if (error.meanSquare === 0)
    return { error, f: null, p: value > 0 ? 0 : 1, variance: { value, low: value, high: value } }
  const f = sumOfSquares / df / error.meanSquare
  const [above, below] = [df * error.epsilon, error.df * error.epsilon]
  const half = Math.sqrt((df * fQuantile(level, above, below) * error.meanSquare) / cells)
  const root = Math.sqrt(value)
  const variance = { value, low: Math.max(0, root - half) ** 2, high: (root + half) ** 2 }
  // Luck adds to a sum of squares, too: among many terms that do nothing, a good deal.
  const withoutLuck = { ...variance, value: Math.max(0, sumOfSquares - df * error.meanSquare) / cells }
  return { error, f, p: fSurvival(f, above, below), variance, withoutLuck }
}

/** The interval of a share, which holds at least its value. */
function around(value: number, variance: Uncertain | undefined, rest: readonly Uncertain[]) {
  if (!variance) return { low: null, high: null }
  const { low, high } = shareWithin(variance, sumWithin(rest))
  return { low: Math.min(low, value), high: Math.max(high, value) }
}
