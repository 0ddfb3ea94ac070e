/** Sensitivity of a study's outcome: the method that its design is made for, and those that any sample allows. */

import { rangeError } from '@cogov/engine/messages'
import {
  type Anova,
  anova,
  type FactorialEffects,
  factorialEffects,
  type LevelEffect,
  type MorrisEffects,
  morrisEffects,
  type Noise,
  noiseOf,
  type SobolIndices,
  sobolIndices,
} from '@cogov/methods/sensitivity'
import type { StudyTable } from '../store/open.ts'
import type { Design } from '../study/designs.ts'
import type { Value } from '../study/factors.ts'
import { isGrouped } from '../study/groups.ts'
import { blockOf, countPoints } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import { message } from './errors.english.ts'
import { dataOfGroups } from './groups.ts'
import { attempt, type OfSample, ofSample, type SampleMethod, type Withheld } from './of-sample.ts'
import { dataOf, type StudyData } from './study-data.ts'

export interface StudySensitivity extends Omit<OfSample, 'withheld'> {
  outcome: string
  /** Names of the factors, or of their groups where the study has some. */
  factors: string[]
  points: number
  noise: Noise
  /** Of a Saltelli design. */
  sobol?: SobolIndices
  /** Of trajectories. */
  morris?: MorrisEffects
  /** Of two levels of each factor. */
  factorial?: FactorialEffects
  /** Of a full factorial. */
  anova?: StudyAnova
  /** Methods for such a study that say nothing here, each with its reason. */
  withheld: Withheld<SampleMethod | 'anova'>[]
}

export interface StudyAnova extends Omit<Anova, 'levels'> {
  levels: (LevelEffect & { value: Value })[]
}

/**
 * Of the study's own runs: what was added where an outcome is best, or where policies are hard to tell apart, is no
 * sample.
 *
 * @throws RangeError where runs are missing that the design's method needs, or nothing can be said of so few points
 * @example sensitivityOf(await (await openStudy('results/levers')).table(), 'participation')
 */
export function sensitivityOf(table: StudyTable, outcome: string, level = 0.95): StudySensitivity {
  const { study } = table
  const { design } = study
  const own = { ...table, runs: table.runs.filter(({ added }) => !added) }
  const data = dataOf(own, outcome)
  const grouped = isGrouped(study)
  const { factors, points, outcomes } = grouped ? dataOfGroups(table, data) : data
  const k = factors.length
  const options = { factors, level, ...seedsOf(study) }
  const there = outcomes.filter((values) => values.length > 0)
  if (there.length === 0) requireValues(outcomes)
  const noise = noiseOf(there, undefined, level)
  const found: StudySensitivity = { outcome, factors, points: points.length, noise, withheld: [] }
  if (design.kind === 'saltelli') {
    requireAll(table, points.length, design.points * blockOf(study))
    requireValues(outcomes)
    found.sobol = sobolIndices(outcomes, { ...options, secondOrder: design.second_order })
    found.noise = found.sobol.noise
    // Regression and slices are of factors that vary one by one.
    if (grouped) return found
  } else if (design.kind === 'morris') {
    requireAll(table, points.length, design.trajectories * blockOf(study))
    requireValues(outcomes)
    found.morris = morrisEffects(points, outcomes, options)
    found.noise = found.morris.noise
    const why = message('answers.dependent')
    found.withheld.push({ method: 'pawn', why }, { method: 'delta', why })
    return found
  }
  if (design.kind === 'factorial' && !study.constraints) {
    attempt(found, 'anova', () => {
      found.anova = anovaOf(data, options)
    })
  }
  if (hasTwoLevels(design, points) && !study.constraints) {
    requireAll(table, points.length, countPoints(study) as number)
    requireValues(outcomes)
    found.factorial = factorialEffects(points, outcomes, options)
    return found
  }
  // A grid is no sample: what other points like these would give is no question to it.
  if (found.anova) return found
  const { withheld, ...sampled } = ofSample(
    study,
    { points, outcomes, runs: own.runs.length },
    { ...options, seed: study.seed },
  )
  Object.assign(found, sampled)
  found.withheld.push(...withheld)
  if (there.length <= 2 * k + 2 && !found.sobol && !found.regression) {
    throw rangeError(message('answers.few_points', { points: there.length, factors: k }))
  }
  return found
}

/**
 * The same, or undefined where runs are missing that the design's method needs, or nothing can be said of so few
 * points.
 */
export function sensitivityIn(table: StudyTable, outcome: string, level?: number): StudySensitivity | undefined {
  try {
    return sensitivityOf(table, outcome, level)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** With the factors' own values for their levels. */
function anovaOf({ points, values, outcomes, factors }: StudyData, options: Parameters<typeof anova>[2]): StudyAnova {
  const { levels, ...found } = anova(points, outcomes, options)
  const labelOf = ({ factor, level }: LevelEffect): Value => {
    const column = points.map((point) => point[factors.indexOf(factor)])
    const at = [...new Set(column)].sort((a, b) => a - b)[level]
    return values[column.indexOf(at)][factor]
  }
  return { ...found, levels: levels.map((one) => ({ ...one, value: labelOf(one) })) }
}

const seedsOf = ({ common_random_numbers }: Pick<Study, 'common_random_numbers'>) =>
  ({ seeds: common_random_numbers ? 'common' : 'own' }) as const

/** Of a design that crosses factors. */
const hasTwoLevels = ({ kind }: Design, points: readonly (readonly number[])[]): boolean =>
  (kind === 'fractional' || kind === 'factorial') &&
  points[0].every((_, j) => new Set(points.map((point) => point[j])).size === 2)

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
