/** Designs that choose their next points by what the last ones gave. */

import { plainError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
/**
 * Outcomes at points of the unit cube, in their order; points may be evaluated at once, on all cores. Where an outcome
 * is random, the mean over replicates; evaluating a point again gives further replicates.
 */
export type Evaluate = (points: number[][]) => Promise<number[]>

/** @throws Error where there are not as many outcomes as points, or one of them is no number */
export async function outcomesAt(evaluate: Evaluate, points: number[][]): Promise<number[]> {
  const outcomes = await evaluate(points)
  if (outcomes.length !== points.length) {
    throw plainError(message('designs.outcomes', { n: points.length, found: outcomes.length }))
  }
  const wrong = outcomes.findIndex((outcome) => !Number.isFinite(outcome))
  if (wrong >= 0) {
    const point = points[wrong].join(', ')
    throw plainError(message('designs.no_outcome', { point, outcome: outcomes[wrong] }))
  }
  return outcomes
}
