/** PAWN before the accused: distances between the distributions of what was run, and what chance shows of a dummy. */
import type { Draws } from '@cogov/engine/draws'
import { pawn } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, type Setting } from '../accused.ts'
import { nameOf } from '../settings.ts'
import type { Claim, Testimony, Trial } from '../trial.ts'
import { lawsOf } from './laws.ts'
import { dependentOf, neverOf } from './of-study.ts'
import { BY_NAME, CASES, drawn, heard, pointsOf, SETTINGS } from './samples.ts'

const METHOD = 'pawn'
const POINTS = 120
const RESAMPLES = { resamples: 40, dummies: 39 }

function testimony(one: Accused, setting: Setting, random: Draws, n: number, left = 1): Testimony {
  const points = pointsOf(random, n)
  const { outcomes, slope } = drawn(one, points, setting, random)
  const runs = outcomes.map((row) => row.filter(() => left === 1 || random.uniform() < left))
  const there = runs.flatMap((row, n) => (row.length > 0 ? [n] : []))
  return heard(() => {
    const { indices } = pawn(
      there.map((n) => points[n]),
      there.map((n) => runs[n]),
      { factors: FACTORS, ...RESAMPLES, seed: String(random.word()) },
    )
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

export const TRIALS: Trial[] = [
  ...CASES.map(
    ({ name, setting }): Trial => ({
      method: METHOD,
      accused: name,
      setting: nameOf(setting),
      once: (random) => testimony(BY_NAME[name], setting, random, POINTS),
    }),
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
    setting: '40 points for 10 slices',
    once: (random) => testimony(BY_NAME.additive, SETTINGS[0], random, 40),
  },
  {
    method: METHOD,
    accused: 'missing',
    setting: 'a tenth of the runs',
    once: (random) => testimony(BY_NAME.discrete, SETTINGS[2], random, POINTS, 0.9),
  },
  neverOf(METHOD),
  dependentOf(METHOD),
]
