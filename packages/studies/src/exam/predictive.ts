/**
 * What would be measured, if the model were right up to its own error: an answer in every world, a discrepancy of the
 * model for each claim, and the error of the measurement (Kennedy & O’Hagan 2001).
 */
import { empiricalQuantile, randomOf } from '@cogov/methods/statistics'
import type { Claim } from './question.ts'

/** Standard deviation of the half-normal law of the discrepancy’s own, in log odds. */
export const DISCREPANCY = 0.25

/** At least so many draws make an interval. */
const DRAWS = 400

/** A prediction in one world: its value, and what a change of one in log odds is on its scale. */
export interface Central {
  value: number
  unit: number
}

/** Draws of what would be measured, each with the weight of its world. */
export interface Predictive {
  values: readonly number[]
  weights: readonly number[]
}

/**
 * @param weights of the worlds; all alike where left out
 * @example interval(predictive(claim, [{ value: 0.3, unit: 1 }]))
 */
export function predictive(claim: Claim, worlds: readonly Central[], weights?: readonly number[]): Predictive {
  const each = Math.max(1, Math.ceil(DRAWS / worlds.length))
  const random = randomOf(`exam ${claim.id}`, 'predictive')
  const values: number[] = []
  const own: number[] = []
  worlds.forEach(({ value, unit }, w) => {
    for (let n = 0; n < each; n++) {
      const discrepancy = DISCREPANCY * Math.abs(random.normal()) * random.normal() * unit
      values.push(value + discrepancy + (claim.error ?? 0) * random.normal())
      own.push((weights?.[w] ?? 1) / each)
    }
  })
  return { values, weights: own }
}

/** Nine in ten of what would be measured lies between its ends. */
export const interval = ({ values, weights }: Predictive): [number, number] => [
  empiricalQuantile(values, weights, 0.05),
  empiricalQuantile(values, weights, 0.95),
]

/**
 * Continuous ranked probability score of weighted draws (Matheson & Winkler 1976; Gneiting & Raftery 2007): 0 is best.
 *
 * @example crps({ values: [1], weights: [1] }, 3) // 2
 */
export function crps({ values, weights }: Predictive, measured: number): number {
  const order = values.map((_, n) => n).sort((a, b) => values[a] - values[b])
  const total = weights.reduce((sum, one) => sum + one, 0)
  let off = 0
  let apart = 0
  let below = 0
  for (const [rank, n] of order.entries()) {
    off += (weights[n] / total) * Math.abs(values[n] - measured)
    below += weights[n] / total
    const next = order[rank + 1]
    // Mean distance of two draws, by the gaps between neighbours.
    if (next !== undefined) apart += 2 * below * (1 - below) * (values[next] - values[n])
  }
  return off - apart / 2
}
