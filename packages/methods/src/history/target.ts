/**
 * What a model has to show: an interval on a scale of its own, and how far from it a model may be that is not
 * the world.
 */
import { onScale, type SplitNormal, spreadsOf } from '../statistics/split-normal.ts'

export interface Goal extends SplitNormal {
  name: string
  /** What it weighs in the likelihood: 1, or less where several goals are one piece of evidence. */
  weight?: number
  /** Standard deviation, on the scale, of what the model lacks though its numbers were right. */
  discrepancy: number
}

/** Beyond the interval by so many times its distance from the end of its scale, all values are alike. */
const FAR = 10

/**
 * An outcome on the goal's scale. What is at the scale's end, or nearly, such as a share of 0, is where a tenth of the
 * low end lies: far enough to be refused, and near enough to be learnt from.
 */
export function linked({ interval: [low, , high], scale }: Goal, outcome: number): number {
  if (scale === 'linear') return outcome
  const cut = Math.max(low / FAR, scale === 'logit' ? Math.min(1 - (1 - high) / FAR, outcome) : outcome)
  return onScale(scale, cut)
}

/** The goal's centre on its scale. */
const centreOf = ({ interval, scale }: Goal): number => onScale(scale, interval[1])

/**
 * Variance of what is measured and of what the model lacks, on the side on which an outcome lies.
 *
 * @param difference outcome less centre, on the scale
 */
function varianceOf(goal: Goal, difference: number): number {
  const { below, above } = spreadsOf(goal)
  return (difference < 0 ? below : above) ** 2 + goal.discrepancy ** 2
}

/** A goal as arithmetic wants it: looked up once, asked often. */
export interface Measure {
  centre: number
  /** Variance below and above the centre. */
  below: number
  above: number
  weight: number
}

export function measureOf(goal: Goal): Measure {
  return {
    centre: centreOf(goal),
    below: varianceOf(goal, -1),
    above: varianceOf(goal, 1),
    weight: goal.weight ?? 1,
  }
}

/**
 * How many standard deviations an outcome lies off (Craig et al. 1997), with whatever variance it is known by itself.
 *
 * @param outcome on the goal's scale
 */
export function implausibility({ centre, below, above }: Measure, outcome: number, variance = 0): number {
  const difference = outcome - centre
  return Math.abs(difference) / Math.sqrt((difference < 0 ? below : above) + variance)
}

/** Logarithm of the likelihood of outcomes, one for each measure, up to what is the same for all. */
export function logLikelihood(
  measures: readonly Measure[],
  outcomes: readonly number[],
  variances?: readonly number[],
) {
  return measures.reduce((sum, { centre, below, above, weight }, t) => {
    const difference = outcomes[t] - centre
    const variance = (difference < 0 ? below : above) + (variances?.[t] ?? 0)
    return sum - (weight * difference * difference) / variance / 2
  }, 0)
}
