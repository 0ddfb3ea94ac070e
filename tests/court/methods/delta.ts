/** Borgonovo's δ before the accused: at least so much, and of discrete outcomes how near the estimate is. */
import type { Draws } from '@cogov/engine/draws'
import { delta } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, type Setting } from '../accused.ts'
import { nameOf } from '../settings.ts'
import type { Claim, Testimony, Trial } from '../trial.ts'
import { lawsOf } from './laws.ts'
import { dependentOf, neverOf } from './of-study.ts'
import { BY_NAME, CASES, drawn, heard, pointsOf, SETTINGS } from './samples.ts'

const METHOD = 'delta'
const POINTS = 120
const RESAMPLES = { resamples: 20 }

/**
 * Of a discrete outcome the estimate itself must be right: a probability of a half is known from n points with three
 * errors of 1.5/√n, and classes blur it by a tenth of that.
 */
const near = (points: number): number => 1.65 / Math.sqrt(points)

function testimony(one: Accused, setting: Setting, random: Draws, n: number, left = 1): Testimony {
  const points = pointsOf(random, n)
  const { outcomes, slope } = drawn(one, points, setting, random)
  const runs = outcomes.map((row) => row.filter(() => left === 1 || random.uniform() < left))
  const there = runs.flatMap((row, n) => (row.length > 0 ? [n] : []))
  return heard(() => {
    const [x, y] = [there.map((n) => points[n]), there.map((n) => runs[n])]
    const found = delta(x, y, { factors: FACTORS, ...RESAMPLES, seed: String(random.word()) })
    const truth = lawsOf(one, setting, slope).delta
    return found.flatMap(({ factor, delta: value, atLeast }, j): Claim[] => [
      { of: `at least, ${factor}`, value, low: atLeast, high: 1, truth: truth[j], possible: [0, 1] },
      ...(one === BY_NAME.discrete
        ? [{ of: `estimate, ${factor}`, value, truth: truth[j], tolerance: near(x.length) }]
        : []),
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
    setting: '40 points',
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
