/** The share of luck before the court: of independent points. */
import type { Draws } from '@cogov/engine/draws'
import { noiseOf } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, OF_FACTORS, runsOf, type Setting } from '../accused.ts'
import { nameOf, SETTINGS } from '../settings.ts'
import type { Testimony, Trial } from '../trial.ts'
import { truthOf } from '../truth.ts'

function once(accused: Accused, setting: Setting, points: number, random: Draws): Testimony {
  const sample = Array.from({ length: points }, () => FACTORS.map(() => random.uniform()))
  const { share, low, high } = noiseOf(runsOf(accused, sample, setting, random))
  if (share === null) return { withheld: 'one run of each point, or nothing varies' }
  const luck = accused.luck ** 2
  const truth = luck / (luck + truthOf(accused).variance)
  return [{ of: 'share of luck', value: share, low, high, truth, possible: [0, 1] }]
}

export const TRIALS: Trial[] = OF_FACTORS.flatMap((accused) =>
  SETTINGS.flatMap((setting) =>
    [20, 100].map(
      (points): Trial => ({
        method: 'luck',
        accused: accused.name,
        setting: `${nameOf(setting)}, ${points} points`,
        once: (random) => once(accused, setting, points, random),
      }),
    ),
  ),
)
