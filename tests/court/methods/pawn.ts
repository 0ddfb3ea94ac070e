/** PAWN before the accused: distances between the distributions of what was run, and what chance shows of a dummy. */
import type { Draws } from '@cogov/engine/draws'
import { pawn } from '@cogov/methods/sensitivity'
import { FACTORS } from '../accused.ts'
import { type Claim, heard, type Testimony } from '../trial.ts'
import { type Asked, trialsOf } from './any-sample.ts'
import { lawsOf } from './laws.ts'
import { pointsOf, sampled } from './samples.ts'

const METHOD = 'pawn'
const POINTS = 120
const RESAMPLES = { resamples: 40, dummies: 39 }

function testimony({ one, setting, n, left }: Asked, random: Draws): Promise<Testimony> {
  const { x, y, slope } = sampled(one, pointsOf(random, n), setting, random, left)
  return heard(() => {
    const { indices } = pawn(x, y, { factors: FACTORS, ...RESAMPLES, seed: String(random.word()) })
    const truth = lawsOf(one, setting, slope).pawn
    return indices.flatMap(({ factor, median, low, high, influential, threshold }, j): Claim[] => [
      { of: `median of ${factor}`, value: median, low, high, truth: truth[j], possible: [0, 1] },
      // Of a factor that does nothing: how often it stays below the threshold.
      ...(truth[j] < 1e-9
        ? [{ of: `threshold of ${factor}`, value: Number(influential), truth: 0, possible: [0, 1] as const }]
        : []),
      { of: `threshold of ${factor} as a distance`, value: threshold, truth: 0.5, tolerance: 0.5, possible: [0, 1] },
    ])
  })
}

export const TRIALS = trialsOf(METHOD, testimony, { points: POINTS, size: '40 points for 10 slices' })
