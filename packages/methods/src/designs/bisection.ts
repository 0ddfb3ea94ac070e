/** Where an outcome crosses a threshold as one factor moves: tipping points. */
import { rangeError } from '@cogov/engine/messages'
import { estimate } from '../statistics/estimate.ts'
import { ANYTHING, type Possible } from '../statistics/possible.ts'
import { type Evaluate, outcomesAt } from './adaptive.ts'
import { requireWhole } from './check.ts'
import { message } from './errors.english.ts'

export interface BisectionOptions {
  evaluate: Evaluate
  /** Value of the outcome whose crossing is looked for. */
  threshold: number
  /** Width of the bracket to stop at, 0.001 by default. */
  tolerance?: number
  /** Points evaluated at once inside the bracket; 1 is plain bisection, more use more cores. */
  sections?: number
  /** Ends of the search, 0 and 1 by default. */
  low?: number
  high?: number
}

export interface Crossing {
  /** The outcome is on one side of the threshold at `low`, on the other (or on it) at `high`. */
  low: number
  high: number
  at: number
  rising: boolean
  /** Everything that was evaluated, in order of the factor. */
  evaluated: { at: number; outcome: number }[]
}

/**
 * Narrows a bracket around a crossing. Where there are several, one of them is found.
 *
 * An outcome that is random near the threshold may put a step on the wrong side: give enough replicates, or look at
 * `evaluated`, which shows whether the outcome rises as it should.
 *
 * @throws RangeError where both ends lie on the same side
 * @example await bisect({ evaluate: async (points) => points.map(([x]) => x ** 2), threshold: 0.25 }) // at ≈ 0.5
 */
export async function bisect(options: BisectionOptions): Promise<Crossing> {
  const { evaluate, threshold, tolerance = 0.001, sections = 1, low: from = 0, high: to = 1 } = options
  requireWhole('sections', sections, 1, 1000)
  if (!(from < to)) throw rangeError(message('designs.empty_bracket', { low: from, high: to }))
  if (!(tolerance > 0)) throw rangeError(message('designs.not_positive', { name: 'tolerance', found: tolerance }))
  const evaluated: Crossing['evaluated'] = []
  const look = async (values: number[]) => {
    const outcomes = await outcomesAt(
      evaluate,
      values.map((value) => [value]),
    )
    const found = values.map((at, n) => ({ at, outcome: outcomes[n] }))
    evaluated.push(...found)
    return found
  }
  let [low, high] = await look([from, to])
  const above = ({ outcome }: { outcome: number }) => outcome >= threshold
  if (above(low) === above(high)) {
    const code = above(low) ? 'designs.no_crossing_above' : 'designs.no_crossing_below'
    throw rangeError(message(code, { threshold, first: low.outcome, from, last: high.outcome, to }))
  }
  const rising = above(high)
  while (high.at - low.at > tolerance) {
    const step = (high.at - low.at) / (sections + 1)
    const start = low.at
    const inner = await look(Array.from({ length: sections }, (_, n) => start + (n + 1) * step))
    if (inner.some(({ at }) => at <= low.at || at >= high.at)) break
    for (const point of inner) {
      if (above(point) === rising) {
        high = point
        break
      }
      low = point
    }
  }
  evaluated.sort((a, b) => a.at - b.at)
  return { low: low.at, high: high.at, at: (low.at + high.at) / 2, rising, evaluated }
}

/** Between which values a crossing is shown to lie. */
export interface CrossingShown {
  low: number
  high: number
  /** Whether both ends of what was looked at are shown to lie on different sides; else the crossing may be anywhere. */
  shown: boolean
}

/**
 * Where a crossing lies by the replicates of the points that were looked at, if the outcome rises or falls all the way:
 * between those that are shown to be on their sides of the threshold (Student's t, all points at once by Bonferroni). A
 * bracket alone takes the luck near a threshold for the truth.
 *
 * @param possible least and largest value of the outcome
 * @returns null where a point was run once, which tells nothing of luck
 * @example crossingShown([{ at: 0, values: [1, 2] }, { at: 1, values: [8, 9] }], 5)
 */
export function crossingShown(
  points: readonly { at: number; values: readonly number[] }[],
  threshold: number,
  { level = 0.95, possible = ANYTHING }: { level?: number; possible?: Possible } = {},
): CrossingShown | null {
  if (points.some(({ values }) => values.length < 2)) return null
  const sorted = points.toSorted((a, b) => a.at - b.at)
  const each = 1 - (1 - level) / sorted.length
  const sides = sorted.map(({ values }): number => {
    const { low, high } = estimate(values, each, possible)
    if (low === null || high === null) return 0
    return low >= threshold ? 1 : high < threshold ? -1 : 0
  })
  const [first, last] = [sides[0], sides[sides.length - 1]]
  const ends = { low: sorted[0].at, high: sorted[sorted.length - 1].at }
  if (first * last !== -1) return { ...ends, shown: false }
  const low = sorted[sides.lastIndexOf(first)].at
  const high = sorted[sides.indexOf(last)].at
  // It goes to and fro: there are several crossings.
  return low < high ? { low, high, shown: true } : { ...ends, shown: true }
}
