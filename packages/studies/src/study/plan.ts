/** Which points a study looks at: its design's, each number of the unit cube as a value of its factor. */
import { plainError, rangeError } from '@cogov/engine/messages'
import {
  bisect,
  crossingShown,
  type Evaluate,
  fractionalFactorial,
  fullFactorial,
  halton,
  latinHypercube,
  morris,
  oneAtATime,
  phaseDiagram,
  saltelli,
  sobol,
  successiveHalving,
} from '@cogov/methods/designs'
import { randomOf } from '@cogov/methods/statistics'
import { keeperOf } from './constraints.ts'
import type { Design } from './designs.ts'
import { message } from './errors.english.ts'
import { countOf, type Factor, levelOf, type Value, valueAt } from './factors.ts'
import { factorGroups, membersOf } from './groups.ts'
import { sampleKept } from './rejection.ts'
import type { Study } from './study.ts'

/** Whether the points depend on what others gave. */
export const isAdaptive = ({ design }: Study): boolean =>
  design.kind === 'bisection' || design.kind === 'phase-diagram' || design.kind === 'successive-halving'

/**
 * A study's own points are its stage 0, the replicates that its precision asks for stage 1: what is added comes after.
 */
export const FIRST_ADDED = 2

export const isAdded = (study: Study, stage: number): boolean => stage >= FIRST_ADDED && !isAdaptive(study)

/**
 * The points of a design that is known from the start, those that keep the study's constraints.
 *
 * @throws RangeError where the design does not fit the factors, or the constraints leave no point
 */
export function pointsOf(study: Study): Value[][] {
  if (isSampled(study)) return fromUnit(study.factors, sampleOf(study))
  const points = keptPoints(study)
  if (points.length > 0) return points
  throw rangeError(message('study.none_kept'))
}

type Sampled = Extract<Design, { kind: 'latin-hypercube' | 'random' | 'sobol' | 'halton' | 'successive-halving' }>

/** Whether a design draws points of the space of all factors. */
export const isSampled = (study: Study): study is Study & { design: Sampled } =>
  ['latin-hypercube', 'random', 'sobol', 'halton', 'successive-halving'].includes(study.design.kind)

/** The points of a sample, in the unit cube. */
function sampleOf(study: Study & { design: Sampled }): number[][] {
  const { design, factors, seed, constraints } = study
  const dimensions = factors.length
  const drawn = (points: number): number[][] => {
    switch (design.kind) {
      case 'random':
        return independent(dimensions, points, seed)
      case 'sobol':
        return sobol(dimensions, { points, ...(design.shift ? { shift: seed } : {}) })
      case 'halton':
        return halton(dimensions, { points, ...(design.permute ? { permute: seed } : {}) })
      default:
        return latinHypercube(dimensions, { points, seed })
    }
  }
  const keeps = constraints && keeperOf(constraints, factors)
  return sampleKept(design.points, drawn, keeps && ((point) => keeps(valuesAt(factors, point))))
}

/** Points by which the share of the space is told that keeps the constraints. */
const LOOKED_AT = 4096

/** Of a sample that leaves out what breaks the constraints: which share of the space it is of. */
export function keptShare(study: Study): number | undefined {
  const { constraints, factors } = study
  if (!constraints || !isSampled(study)) return undefined
  const points = fromUnit(factors, sobol(factors.length, { points: LOOKED_AT, shift: 'share of the space' }))
  return points.filter(keeperOf(constraints, factors)).length / LOOKED_AT
}

/** Of a design that is no sample, the points that keep the constraints. */
function keptPoints(study: Study): Value[][] {
  const { constraints, factors } = study
  const points = allPoints(study)
  return constraints ? points.filter(keeperOf(constraints, factors)) : points
}

/** Points that mean something only together: those of a base point, or of a trajectory; 1 of other designs. */
export function blockOf(study: Pick<Study, 'design' | 'factors'>): number {
  const groups = factorGroups(study).length
  const { design } = study
  if (design.kind === 'saltelli') return design.second_order ? 2 * groups + 2 : groups + 2
  return design.kind === 'morris' ? groups + 1 : 1
}

const blocksOf = (design: Extract<Design, { kind: 'saltelli' | 'morris' }>): number =>
  design.kind === 'saltelli' ? design.points : design.trajectories

/** Points of trajectories in the unit cube. */
export function trajectoriesOf(study: Study & { design: Extract<Design, { kind: 'morris' }> }): number[][] {
  const { design, factors, seed } = study
  const { trajectories, levels } = design
  return morris(factors.length, { trajectories, levels, seed, groups: membersOf(study) })
}

/** @throws RangeError where the design does not fit the factors */
function allPoints(study: Study): Value[][] {
  const { design, factors } = study
  const groups = membersOf(study)
  const dimensions = factors.length
  switch (design.kind) {
    case 'factorial': {
      const levels = levelsOf(factors, design.levels)
      return fromLevels(factors, levels, fullFactorial(levels))
    }
    case 'fractional': {
      const levels = factors.map(() => 2)
      return fromLevels(factors, levels, fractionalFactorial(levels, { resolution: design.resolution }))
    }
    case 'one-at-a-time':
      return fromUnit(factors, oneAtATime(dimensions, { values: evenly(design.levels) }))
    case 'saltelli':
      return fromUnit(
        factors,
        saltelli(dimensions, { points: design.points, secondOrder: design.second_order, groups }),
      )
    case 'morris':
      return fromUnit(factors, trajectoriesOf({ ...study, design }))
    case 'table':
      return design.rows as Value[][]
    default:
      throw plainError(message('study.adaptive_points', { kind: design.kind }))
  }
}

/** How many points a design has, without making them where that can be; undefined where it chooses them as it goes. */
export function countPoints(study: Study): number | undefined {
  const { design, factors, constraints } = study
  switch (design.kind) {
    case 'factorial':
      if (constraints) return keptPoints(study).length
      return levelsOf(factors, design.levels).reduce((product, levels) => product * levels, 1)
    case 'fractional':
    case 'one-at-a-time':
    case 'table':
      return keptPoints(study).length
    case 'saltelli':
    case 'morris':
      return blocksOf(design) * blockOf(study)
    default:
      return isAdaptive(study) ? undefined : (design as { points: number }).points
  }
}

const evenly = (count: number): number[] =>
  count === 1 ? [0.5] : Array.from({ length: count }, (_, n) => n / (count - 1))

export const fromUnit = (factors: readonly Factor[], points: readonly (readonly number[])[]): Value[][] =>
  points.map((point) => valuesAt(factors, point))

const valuesAt = (factors: readonly Factor[], point: readonly number[]): Value[] =>
  point.map((at, n) => valueAt(factors[n], at))

/** What is listed has its own levels; a factor may say its own number, and the design says the rest. */
const levelsOf = (factors: readonly Factor[], usual: number): number[] =>
  factors.map((factor) => {
    const count = countOf(factor)
    if (count !== undefined && factor.kind !== 'integers') return count
    return Math.min(count ?? Number.POSITIVE_INFINITY, factor.levels || usual)
  })

const fromLevels = (
  factors: readonly Factor[],
  levels: readonly number[],
  points: readonly (readonly number[])[],
): Value[][] => points.map((point) => point.map((level, n) => levelOf(factors[n], level, levels[n])))

function independent(dimensions: number, count: number, seed: string): number[][] {
  const random = randomOf(seed, 'random design')
  return Array.from({ length: count }, () => Array.from({ length: dimensions }, () => random.uniform()))
}

/** How the best is told from the others. */
export const isBetter = ({ goal }: Study, a: number, b: number): boolean => (goal.best === 'largest' ? a > b : a < b)

/**
 * Follows a design that chooses its next points by what the last ones gave.
 *
 * @param evaluate means of the goal over the study's replicates; asked again, over further ones
 * @param replicatesAt values of the goal at a point that was evaluated
 * @param once the same with one replicate for each time that a point stands in the list
 * @returns what the design found, in the factors' own values
 */
export async function explore(
  study: Study,
  evaluate: Evaluate,
  once: Evaluate,
  replicatesAt: (point: readonly number[]) => readonly number[],
): Promise<object> {
  const { design, factors, goal, replicates } = study
  const settingsAt = (point: readonly number[]): Record<string, Value> =>
    Object.fromEntries(point.map((at, n) => [factors[n].name, valueAt(factors[n], at)]))
  switch (design.kind) {
    case 'bisection': {
      const { threshold, tolerance, sections } = design
      const { low, high, at, rising, evaluated } = await bisect({ evaluate, threshold, tolerance, sections })
      const looked = evaluated.map((one) => ({ at: one.at, values: replicatesAt([one.at]) }))
      const shown = crossingShown(looked, threshold)
      return {
        threshold,
        rising,
        between: shown && { low: settingsAt([shown.low]), high: settingsAt([shown.high]), shown: shown.shown },
        crossing: { at: settingsAt([at]), low: settingsAt([low]), high: settingsAt([high]) },
        evaluated: evaluated.map((one) => ({ ...settingsAt([one.at]), [goal.outcome]: one.outcome })),
      }
    }
    case 'phase-diagram': {
      const { cells, depth, change } = design
      const found = await phaseDiagram({ dimensions: factors.length, evaluate, cells, depth, change })
      return {
        points: found.points.map((point, n) => ({ ...settingsAt(point), [goal.outcome]: found.outcomes[n] })),
        cells: found.cells,
      }
    }
    case 'successive-halving': {
      const candidates = sampleOf({ ...study, design })
      const { best, ranking, evaluations } = await successiveHalving({
        candidates,
        evaluate: once,
        replicates,
        best: goal.best,
        keep: design.keep,
      })
      const ranked = ranking.map(({ candidate, ...rest }) => ({
        ...settingsAt(candidates[candidate]),
        ...rest,
      }))
      return { best: settingsAt(candidates[best]), ranking: ranked, runs: evaluations }
    }
    default:
      throw plainError(message('study.fixed_points', { kind: design.kind }))
  }
}
