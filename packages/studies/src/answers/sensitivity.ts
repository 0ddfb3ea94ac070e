/** Sensitivity of a study's outcome: the method that its design is made for, and those that any sample allows. */

import { rangeError } from '@cogov/engine/messages'
import {
  type DeltaIndex,
  delta,
  type FactorialEffects,
  factorialEffects,
  type MorrisEffects,
  morrisEffects,
  type Noise,
  noiseOf,
  type Pawn,
  pawn,
  type Regression,
  regression,
  type SobolIndices,
  sobolIndices,
} from '@cogov/methods/sensitivity'
import type { StudyTable } from '../store/open.ts'
import type { Design } from '../study/designs.ts'
import { countPoints } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import { message } from './errors.english.ts'
import { dataOf } from './study-data.ts'

export interface StudySensitivity {
  outcome: string
  factors: string[]
  points: number
  noise: Noise
  /** Of a Saltelli design. */
  sobol?: SobolIndices
  /** Of trajectories. */
  morris?: MorrisEffects
  /** Of two levels of each factor. */
  factorial?: FactorialEffects
  /** Of any sample of enough points. */
  regression?: Regression
  ranked?: Regression
  pawn?: Pawn
  delta?: DeltaIndex[]
}

/** PAWN and delta look at slices: below this they see little. */
const ENOUGH = 60

/**
 * Of the study's own runs: what was added where an outcome is best, or where policies are hard to tell apart, is no
 * sample.
 *
 * @throws RangeError where runs are missing that the design's method needs, or nothing can be said of so few points
 * @example sensitivityOf(await (await openStudy('results/levers')).table(), 'participation')
 */
export function sensitivityOf(table: StudyTable, outcome: string, level = 0.95): StudySensitivity {
  const { design, factors: given } = table.study
  const { factors, points, outcomes } = dataOf({ ...table, runs: table.runs.filter(({ added }) => !added) }, outcome)
  const k = factors.length
  requireChange(outcome, outcomes)
  const options = { factors, level, seed: table.study.seed }
  const found: StudySensitivity = { outcome, factors, points: points.length, noise: noiseOf(outcomes) }
  if (design.kind === 'saltelli') {
    requireAll(table, points.length, design.points * (design.second_order ? 2 * k + 2 : k + 2))
    requireValues(outcomes)
    found.sobol = sobolIndices(outcomes, { ...options, ...seedsOf(table.study), secondOrder: design.second_order })
    found.noise = found.sobol.noise
  } else if (design.kind === 'morris') {
    requireAll(table, points.length, design.trajectories * (k + 1))
    requireValues(outcomes)
    found.morris = morrisEffects(points, outcomes, options)
    found.noise = found.morris.noise
    return found
  } else if (hasTwoLevels(design, points)) {
    requireAll(table, points.length, countPoints(table.study) as number)
    requireValues(outcomes)
    found.factorial = factorialEffects(points, outcomes, options)
    return found
  }
  const there = outcomes.flatMap((values, n) => (values.length > 0 && isIndependent(table, n) ? [n] : []))
  const [x, y] = [there.map((n) => points[n]), there.map((n) => outcomes[n])]
  // A factor of several names has no direction: regression would order them as they are listed.
  const ordered = given.every(
    (factor) =>
      !('labels' in factor) || factor.labels.length <= 2 || factor.labels.every((label) => typeof label === 'number'),
  )
  if (ordered && x.length > 2 * k + 2) {
    found.regression = regression(x, y, options)
    found.ranked = regression(x, y, { ...options, ranked: true })
  }
  if (x.length >= ENOUGH) {
    found.pawn = pawn(x, y, { ...options, slices: Math.min(10, Math.floor(x.length / 15)) })
    found.delta = delta(x, y, options)
  }
  if (!found.sobol && !found.regression && !found.pawn) {
    throw rangeError(message('answers.few_points', { points: x.length, factors: k }))
  }
  return found
}

const seedsOf = ({ common_random_numbers }: Pick<Study, 'common_random_numbers'>) =>
  ({ seeds: common_random_numbers ? 'common' : 'own' }) as const

/** Of a design that crosses factors. */
const hasTwoLevels = ({ kind }: Design, points: readonly (readonly number[])[]): boolean =>
  (kind === 'fractional' || kind === 'factorial') &&
  points[0].every((_, j) => new Set(points.map((point) => point[j])).size === 2)

/**
 * Of a Saltelli design, the points between its two samples share coordinates with these: no method for samples takes
 * them.
 */
function isIndependent({ study: { design, factors } }: StudyTable, point: number): boolean {
  if (design.kind !== 'saltelli') return true
  const block = design.second_order ? 2 * factors.length + 2 : factors.length + 2
  return point % block === 0 || point % block === block - 1
}

/** What is the same everywhere has no causes: tables of zeros would say that it was looked for them. */
function requireChange(outcome: string, outcomes: readonly number[][]): void {
  const [value, ...others] = outcomes.flat()
  if (value === undefined || others.length === 0 || others.some((other) => other !== value)) return
  throw rangeError(message('answers.constant', { outcome, value }))
}

function requireAll({ failed }: StudyTable, found: number, expected: number): void {
  if (found === expected) return
  const n = failed.filter(({ added }) => !added).length
  if (n > 0) throw rangeError(message('answers.failed', { found, all: expected, n }))
  throw rangeError(message('answers.unfinished', { found, all: expected }))
}

function requireValues(outcomes: readonly number[][]): void {
  const empty = outcomes.findIndex((values) => values.length === 0)
  if (empty >= 0) throw rangeError(message('answers.never_happened', { n: empty }))
}
