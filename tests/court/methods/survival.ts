/**
 * Time to an event before the court: exponential waits, of which the horizon cuts off some, so that every truth is
 * known: S(t) = exp(−t/scale), and a restricted mean of scale · (1 − S(horizon)).
 */
import type { Draws } from '@cogov/engine/draws'
import { restrictedDifference, survivalAt, timeToEvent } from '@cogov/methods/statistics'
import type { AccusedName } from '../docket.ts'
import { type Claim, refusal, type Testimony, type Trial } from '../trial.ts'

interface Case {
  accused: AccusedName
  setting: string
  /** Runs of each of two policies, and their mean waits. */
  runs: number
  scales: readonly [number, number]
  horizon: number
  /** Whether replicate k of both waits by the same luck. */
  common?: boolean
  /** Whole months, as simulations count them. */
  whole?: boolean
  /** Share of runs that fail. */
  failing?: number
}

const left = (time: number, scale: number) => Math.exp(-time / scale)

/** Mean of the lesser of the wait and the horizon: in whole months, of the months that are begun. */
function restrictedTruth({ horizon, whole }: Case, scale: number): number {
  if (!whole) return scale * (1 - left(horizon, scale))
  return Array.from({ length: horizon }, (_, month) => left(month, scale)).reduce((sum, one) => sum + one, 0)
}

function once(one: Case, random: Draws): Testimony {
  const { runs, scales, horizon, common = true, whole = false, failing = 0 } = one
  const waits = Array.from({ length: runs }, () => {
    const luck = random.uniform()
    return scales.map((scale, p) => {
      const wait = -scale * Math.log(common || p === 0 ? luck : random.uniform())
      const time = whole ? Math.ceil(wait) : wait
      return time <= horizon ? time : Number.NaN
    })
  }).filter(() => random.uniform() >= failing)
  if (waits.length < 2) return { withheld: 'one run' }
  const [base, other] = scales.map((_, p) => waits.map((pair) => pair[p]))
  const found = timeToEvent(base, horizon)
  const difference = restrictedDifference(other, base, horizon)
  const at = survivalAt(found.curve, horizon / 2)
  const [truth, otherTruth] = scales.map((scale) => restrictedTruth(one, scale))
  const share = [0, 1] as const
  const claims: Claim[] = [
    { of: 'share that got there', ...found.reached, truth: 1 - left(horizon, scales[0]), possible: share },
    { of: 'survival halfway', ...at, value: at.survival, truth: left(horizon / 2, scales[0]), possible: share },
  ]
  const means = [
    { of: 'restricted mean', said: found.restricted, truth, possible: [0, horizon] as const },
    { of: 'difference', said: difference, truth: otherTruth - truth, possible: [-horizon, horizon] as const },
  ]
  return [
    ...claims,
    ...means.flatMap(({ of, said, truth, possible }): Claim[] =>
      said.low === null ? [] : [{ of, value: said.mean, low: said.low, high: said.high, truth, possible }],
    ),
  ]
}

const CASES: Case[] = [
  { accused: 'luck', setting: '20 runs', runs: 20, scales: [12, 12], horizon: 24, common: false },
  { accused: 'additive', setting: '20 runs', runs: 20, scales: [12, 6], horizon: 24 },
  { accused: 'additive', setting: '10 runs', runs: 10, scales: [12, 6], horizon: 24 },
  { accused: 'discrete', setting: '20 runs, whole months', runs: 20, scales: [4, 2], horizon: 12, whole: true },
  { accused: 'bound', setting: '20 runs, of which nearly all get there', runs: 20, scales: [4, 2], horizon: 24 },
  { accused: 'never', setting: '20 runs, half of which never get there', runs: 20, scales: [34.6, 12], horizon: 24 },
  {
    accused: 'missing',
    setting: '30 runs, of which a fifth failed',
    runs: 30,
    scales: [12, 6],
    horizon: 24,
    failing: 0.2,
  },
  { accused: 'equal', setting: '20 runs', runs: 20, scales: [12, 12], horizon: 24, common: false },
]

/** Where every run gets there in the same month, a mean has nothing to vary by. */
const certain = (random: Draws): Testimony => {
  const month = 1 + random.integer(12)
  const { reached, restricted } = timeToEvent(new Array<number>(10).fill(month), 24)
  return [
    { of: 'share that got there', ...reached, truth: 1, possible: [0, 1] },
    { of: 'restricted mean', value: restricted.mean, truth: month },
  ]
}

export const TRIALS: Trial[] = [
  ...CASES.map(
    (one): Trial => ({
      method: 'survival',
      accused: one.accused,
      setting: one.setting,
      once: (random) => once(one, random),
    }),
  ),
  { method: 'survival', accused: 'constant', setting: '10 runs', once: certain },
  { method: 'survival', accused: 'size', setting: 'no run', once: () => refusal(() => timeToEvent([], 24)) },
]
