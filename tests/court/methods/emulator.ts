/** Emulation: what a Gaussian process or a quadratic surface predicts at points that were not simulated. */
import { latinHypercube, saltelli } from '@cogov/methods/designs'
import { type Emulator, gaussianProcess, quadratic } from '@cogov/methods/emulation'
import { ANYTHING, type Possible } from '@cogov/methods/statistics'
import {
  type Accused,
  ADDITIVE,
  BOUND,
  CONSTANT,
  DISCRETE,
  FACTORS,
  INERT,
  INTERACTION,
  LUCK,
  runsOf,
  type Setting,
  THRESHOLD,
} from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import { nameOf, REPEATED, settingsOf } from '../settings.ts'
import { type Claim, heard, type Once, type Trial, withoutNumbers } from '../trial.ts'
import { meanSeen } from './seen.ts'

interface Case {
  accused: Accused
  possible?: Possible
  points?: number
  design?: 'latin hypercube' | 'saltelli'
  /** Share of the points without any run, and whether half of the runs have no value. */
  missing?: number
  never?: boolean
}

type Learn = (points: number[][], outcomes: number[][], possible: Possible, seed: string) => Promise<Emulator>

const process: Learn = (points, outcomes, possible, seed) =>
  gaussianProcess(points, outcomes, { possible, seed, evaluations: 80 })
const surface: Learn = async (points, outcomes, possible) => quadratic(points, outcomes, { possible })

const WHERE = ['a point', 'another point', 'a third point']

const once =
  (one: Case, learn: Learn) =>
  (setting: Setting): Once =>
  (random) => {
    const { accused, possible = ANYTHING, points: size = 30, design = 'latin hypercube', missing = 0, never } = one
    const seed = String(random.word())
    const k = FACTORS.length
    const all =
      design === 'saltelli' ? saltelli(k, { points: 8, shift: seed }) : latinHypercube(k, { points: size, seed })
    const there = all.filter(() => random.uniform() >= missing)
    const runs = runsOf(accused, there, setting, random)
    const outcomes = never ? runs.map((values) => values.map((y) => (random.uniform() < 0.5 ? Number.NaN : y))) : runs
    return heard(async () => {
      const emulator = await learn(there, outcomes, possible, seed)
      return WHERE.map((of): Claim => {
        // Inside of what was simulated.
        const at = FACTORS.map(() => 0.05 + 0.9 * random.uniform())
        const { mean: value, low, high } = emulator.predict(at, { extrapolate: true })
        return { of, value, low, high, truth: meanSeen(accused, at), possible }
      })
    }, withoutNumbers)
  }

const trials = (accused: AccusedName, one: Case, settings: readonly Setting[] = REPEATED): Trial[] =>
  settings.map((s) => ({ method: 'emulator', accused, setting: nameOf(s), once: once(one, process)(s) }))

const ONE_EACH: Setting = { replicates: 1, seeds: 'own' }

export const TRIALS: Trial[] = [
  ...trials('inert', { accused: INERT }, [...REPEATED, ONE_EACH]),
  ...trials('luck', { accused: LUCK }, [...REPEATED, ONE_EACH]),
  ...trials('additive', { accused: ADDITIVE }, [...REPEATED, ONE_EACH]),
  {
    ...{ method: 'emulator', accused: 'additive', setting: '1 run, own seeds, quadratic' },
    once: once({ accused: ADDITIVE }, surface)(ONE_EACH),
  },
  ...trials('interaction', { accused: INTERACTION }),
  ...trials('threshold', { accused: THRESHOLD }),
  ...trials('discrete', { accused: DISCRETE }),
  ...trials('constant', { accused: CONSTANT }, settingsOf([2])),
  ...trials('bound', { accused: BOUND, possible: [0, 1] }),
  ...trials('never', { accused: ADDITIVE, never: true }, settingsOf([2])),
  ...trials('missing', { accused: ADDITIVE, missing: 0.2 }),
  ...trials('size', { accused: ADDITIVE, points: 4 }, settingsOf([2])),
  ...trials('dependent', { accused: ADDITIVE, design: 'saltelli' }, settingsOf([5])),
]
