/** The share of luck before the court: of independent points. */
import type { Draws } from '@cogov/engine/draws'
import { noiseOf } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, OF_FACTORS, runsOf, type Setting } from '../accused.ts'
import { nameOf, REPEATED } from '../settings.ts'
import type { Testimony, Trial } from '../trial.ts'
import { truthOf } from '../truth.ts'
import { saltelliAtRandom } from './sobol.ts'

function once(accused: Accused, setting: Setting, points: number, random: Draws): Testimony {
  const sample = Array.from({ length: points }, () => FACTORS.map(() => random.uniform()))
  const { share, low, high } = noiseOf(runsOf(accused, sample, setting, random))
  if (share === null) return { withheld: 'nothing varies' }
  const luck = accused.luck ** 2
  const truth = luck / (luck + truthOf(accused).variance)
  return [{ of: 'share of luck', value: share, low, high, truth, possible: [0, 1] }]
}

export const TRIALS: Trial[] = Object.entries(OF_FACTORS).flatMap(([name, accused]) =>
  REPEATED.flatMap((setting) =>
    [20, 100].map(
      (points): Trial => ({
        method: 'luck',
        accused: name,
        setting: `${nameOf(setting)}, ${points} points`,
        once: (random) => once(accused, setting, points, random),
      }),
    ),
  ),
)

const NONE = { withheld: 'one run of each point cannot tell' }
const shareOf = (outcomes: number[][], sample?: number[]): Testimony =>
  noiseOf(outcomes, sample).share === null ? NONE : []

/** As many runs of a point as did not fail, one of five at random. */
function withFailures(random: Draws): Testimony {
  const setting = { replicates: 10, seeds: 'own' } as const
  const sample = Array.from({ length: 100 }, () => FACTORS.map(() => random.uniform()))
  const outcomes = runsOf(OF_FACTORS.additive, sample, setting, random).map((runs) => {
    const left = runs.filter(() => random.uniform() < 0.8)
    return left.length > 0 ? left : runs.slice(0, 1)
  })
  const luck = OF_FACTORS.additive.luck ** 2
  const truth = luck / (luck + truthOf(OF_FACTORS.additive).variance)
  return [{ of: 'share of luck', value: noiseOf(outcomes).share ?? Number.NaN, truth, tolerance: 0.08 }]
}

/** Of points that share coordinates, those that are independent are named. */
function ofBases(random: Draws): Testimony {
  const points = saltelliAtRandom(50, random)
  const bases = points.flatMap((_, n) => (n % 6 === 0 || n % 6 === 5 ? [n] : []))
  const outcomes = runsOf(OF_FACTORS.additive, points, { replicates: 5, seeds: 'own' }, random)
  const { share, low, high } = noiseOf(outcomes, bases)
  const luck = OF_FACTORS.additive.luck ** 2
  const truth = luck / (luck + truthOf(OF_FACTORS.additive).variance)
  return [{ of: 'share of luck', value: share ?? Number.NaN, low, high, truth, possible: [0, 1] }]
}

TRIALS.push(
  { method: 'luck', accused: 'size', setting: 'one run of each point', once: () => shareOf([[1], [2], [3]]) },
  { method: 'luck', accused: 'size', setting: 'one point', once: () => shareOf([[1, 2, 3]]) },
  { method: 'luck', accused: 'missing', setting: '10 replicates, of which a fifth failed', once: withFailures },
  { method: 'luck', accused: 'dependent', setting: '5 replicates of a Saltelli design', once: ofBases },
)
