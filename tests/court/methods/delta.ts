/** Borgonovo's δ before the accused: at least so much, and of discrete outcomes how near the estimate is. */
import type { Draws } from '@cogov/engine/draws'
import { delta } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, type Setting } from '../accused.ts'
import { nameOf } from '../settings.ts'
import type { Claim, Testimony, Trial } from '../trial.ts'
import { lawsOf } from './laws.ts'
import { BY_NAME, drawn, KNOWN, pointsOf, SETTINGS } from './samples.ts'

const METHOD = 'delta'
const POINTS = 120
const RESAMPLES = { resamples: 20 }

function testimony(one: Accused, setting: Setting, random: Draws, n: number): Testimony {
  const points = pointsOf(random, n)
  const { outcomes, slope } = drawn(one, points, setting, random)
  try {
    const found = delta(points, outcomes, { factors: FACTORS, ...RESAMPLES, seed: String(random.word()) })
    const truth = lawsOf(one, setting, slope).delta
    return found.flatMap(({ factor, delta: value, atLeast }, j): Claim[] => [
      { of: `at least, ${factor}`, value, low: atLeast, high: 1, truth: truth[j], possible: [0, 1] },
      ...(process.env.ALL ? [{ of: `EST ${factor} truth ${truth[j].toFixed(3)} `, value, truth: truth[j], tolerance: 0.1 }] : []),
    ])
  } catch (error) {
    if (error instanceof RangeError) return { withheld: error.message }
    throw error
  }
}

export const TRIALS: Trial[] = [
  ...KNOWN.flatMap((name) =>
    SETTINGS.map((setting): Trial => ({
      method: METHOD,
      accused: name,
      setting: nameOf(setting),
      once: (random) => testimony(BY_NAME[name], setting, random, POINTS),
    })),
  ),
  {
    method: METHOD,
    accused: 'discrete',
    setting: '60 points',
    once: (random) => testimony(BY_NAME.discrete, SETTINGS[0], random, 60),
  },
  {
    method: METHOD,
    accused: 'size',
    setting: '40 points',
    once: (random) => testimony(BY_NAME.additive, SETTINGS[0], random, 40),
  },
]
