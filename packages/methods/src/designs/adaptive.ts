/** Designs that choose their next points by what the last ones gave. */

/**
 * Outcomes at points of the unit cube, in their order; points may be evaluated at once, on all cores. Where an outcome
 * is random, the mean over replicates; evaluating a point again gives further replicates.
 */
export type Evaluate = (points: number[][]) => Promise<number[]>

/** @throws Error where there are not as many outcomes as points, or one of them is no number */
export async function outcomesAt(evaluate: Evaluate, points: number[][]): Promise<number[]> {
  const outcomes = await evaluate(points)
  if (outcomes.length !== points.length) {
    throw new Error(`${points.length} outcomes are expected, one for each point, found ${outcomes.length}`)
  }
  const wrong = outcomes.findIndex((outcome) => !Number.isFinite(outcome))
  if (wrong >= 0) throw new Error(`the outcome at (${points[wrong].join(', ')}) is ${outcomes[wrong]}`)
  return outcomes
}
