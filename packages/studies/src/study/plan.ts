/** Which points a study looks at: its design's, each number of the unit cube as a value of its factor. */
import { plainError } from '@cogov/engine/messages'
import {
  bisect,
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
import { message } from './errors.english.ts'
import { countOf, type Factor, levelOf, type Value, valueAt } from './factors.ts'
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
 * The points of a design that is known from the start.
 *
 * @throws RangeError where the design does not fit the factors
 */
export function pointsOf(study: Study): Value[][] {
  const { design, factors, seed } = study
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
    case 'latin-hypercube':
      return fromUnit(factors, latinHypercube(dimensions, { points: design.points, seed }))
    case 'random':
      return fromUnit(factors, independent(dimensions, design.points, seed))
    case 'sobol':
      return fromUnit(factors, sobol(dimensions, { points: design.points, ...(design.shift ? { shift: seed } : {}) }))
    case 'halton':
      return fromUnit(
        factors,
        halton(dimensions, { points: design.points, ...(design.permute ? { permute: seed } : {}) }),
      )
    case 'saltelli':
      return fromUnit(factors, saltelli(dimensions, { points: design.points, secondOrder: design.second_order }))
    case 'morris':
      return fromUnit(factors, morris(dimensions, { trajectories: design.trajectories, levels: design.levels, seed }))
    case 'table':
      return design.rows as Value[][]
    default:
      throw plainError(message('study.adaptive_points', { kind: design.kind }))
  }
}

/** How many points a design has, without making them; nothing where it chooses them as it goes. */
export function countPoints(study: Study): number | undefined {
  const { design, factors } = study
  const dimensions = factors.length
  switch (design.kind) {
    case 'factorial':
      return levelsOf(factors, design.levels).reduce((product, levels) => product * levels, 1)
    case 'fractional':
    case 'one-at-a-time':
    case 'table':
      return pointsOf(study).length
    case 'saltelli':
      return design.points * ((design.second_order ? 2 * dimensions : dimensions) + 2)
    case 'morris':
      return design.trajectories * (dimensions + 1)
    default:
      return isAdaptive(study) ? undefined : (design as { points: number }).points
  }
}

const evenly = (count: number): number[] =>
  count === 1 ? [0.5] : Array.from({ length: count }, (_, n) => n / (count - 1))

export const fromUnit = (factors: readonly Factor[], points: readonly (readonly number[])[]): Value[][] =>
  points.map((point) => point.map((at, n) => valueAt(factors[n] as Factor, at)))

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
): Value[][] =>
  points.map((point) => point.map((level, n) => levelOf(factors[n] as Factor, level, levels[n] as number)))

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
 * @param once the same with one replicate for each time that a point stands in the list
 * @returns what the design found, in the factors' own values
 */
export async function explore(study: Study, evaluate: Evaluate, once: Evaluate): Promise<object> {
  const { design, factors, seed, goal, replicates } = study
  const valuesAt = (point: readonly number[]): Record<string, Value> =>
    Object.fromEntries(point.map((at, n) => [(factors[n] as Factor).name, valueAt(factors[n] as Factor, at)]))
  switch (design.kind) {
    case 'bisection': {
      const { threshold, tolerance, sections } = design
      const { low, high, at, rising, evaluated } = await bisect({ evaluate, threshold, tolerance, sections })
      return {
        threshold,
        rising,
        crossing: { at: valuesAt([at]), low: valuesAt([low]), high: valuesAt([high]) },
        evaluated: evaluated.map((one) => ({ ...valuesAt([one.at]), [goal.outcome]: one.outcome })),
      }
    }
    case 'phase-diagram': {
      const { cells, depth, change } = design
      const found = await phaseDiagram({ dimensions: factors.length, evaluate, cells, depth, change })
      return {
        points: found.points.map((point, n) => ({ ...valuesAt(point), [goal.outcome]: found.outcomes[n] })),
        cells: found.cells,
      }
    }
    case 'successive-halving': {
      const candidates = latinHypercube(factors.length, { points: design.points, seed })
      const { best, ranking, evaluations } = await successiveHalving({
        candidates,
        evaluate: once,
        replicates,
        best: goal.best,
        keep: design.keep,
      })
      const ranked = ranking.map(({ candidate, ...rest }) => ({
        ...valuesAt(candidates[candidate] as number[]),
        ...rest,
      }))
      return { best: valuesAt(candidates[best] as number[]), ranking: ranked, runs: evaluations }
    }
    default:
      throw plainError(message('study.fixed_points', { kind: design.kind }))
  }
}
