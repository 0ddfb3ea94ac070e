/** Borgonovo's δ before the accused: at least so much, and of discrete outcomes how near the estimate is. */
import type { Draws } from '@cogov/engine/draws'
import { delta } from '@cogov/methods/sensitivity'
import { FACTORS, OF_FACTORS } from '../accused.ts'
import { type Claim, heard, type Testimony } from '../trial.ts'
import { type Asked, trialsOf } from './any-sample.ts'
import { lawsOf } from './laws.ts'
import { pointsOf, sampled } from './samples.ts'

const METHOD = 'delta'
const POINTS = 120
const RESAMPLES = { resamples: 20 }

/**
 * Of a discrete outcome the estimate itself must be right: a probability of a half is known from n points with three
 * errors of 1.5/√n, and classes blur it by a tenth of that.
 */
const near = (points: number): number => 1.65 / Math.sqrt(points)

function testimony({ one, setting, n, left }: Asked, random: Draws): Promise<Testimony> {
  const { x, y, slope } = sampled(one, pointsOf(random, n), setting, random, left)
  return heard(() => {
    const found = delta(x, y, { factors: FACTORS, ...RESAMPLES, seed: String(random.word()) })
    const truth = lawsOf(one, setting, slope).delta
    return found.flatMap(({ factor, delta: value, atLeast }, j): Claim[] => [
      { of: `at least, ${factor}`, value, low: atLeast, high: 1, truth: truth[j], possible: [0, 1] },
      ...(one === OF_FACTORS.discrete
        ? [{ of: `estimate, ${factor}`, value, truth: truth[j], tolerance: near(x.length) }]
        : []),
    ])
  })
}

export const TRIALS = trialsOf(METHOD, testimony, { points: POINTS, size: '40 points' })
