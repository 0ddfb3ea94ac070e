/** PRIM: how dense with failures the box is that it chooses, how many of all are there, and limits that add nothing. */
import { type Limit, type PrimValues, prim } from '@cogov/methods/choice'
import { latinHypercube } from '@cogov/methods/designs'
import { mean } from '@cogov/methods/statistics'
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
import { nameOf, settingsOf } from '../settings.ts'
import { heard, type Once, type Trial, withoutNumbers } from '../trial.ts'

interface Case {
  accused: Accused
  /** Below this a case has failed. */
  limit: number
  cases?: number
  /** Share of the cases that have no run. */
  missing?: number
}

const casesOf = (points: readonly (readonly number[])[]): PrimValues[] =>
  points.map((x) => Object.fromEntries(FACTORS.map((factor, j) => [factor, x[j]])))

const keeps = (value: PrimValues[string], limit: Limit): boolean =>
  'from' in limit && (limit.from ?? -1) <= (value as number) && (value as number) <= (limit.to ?? 2)

/** Others of the same kind, by which the truth of a box is known. */
const OTHERS = 500

const once =
  ({ accused, limit, cases = 120, missing = 0 }: Case) =>
  (setting: Setting): Once =>
  (random) => {
    const points = latinHypercube(FACTORS.length, { points: cases, seed: String(random.word()), swaps: 0 })
    const others = Array.from({ length: OTHERS }, () => FACTORS.map(() => random.uniform()))
    // Of the same seeds: what they share belongs to both.
    const failed = runsOf(accused, [...points, ...others], setting, random).map((values) => mean(values) < limit)
    const there = points.flatMap((_, n) => (random.uniform() < missing ? [] : [n]))
    return heard(() => {
      const { trajectory, chosen } = prim(
        casesOf(there.map((n) => points[n])),
        there.map((n) => failed[n]),
        { seed: String(random.word()) },
      )
      const { limits, density, coverage } = trajectory[chosen]
      const inside = casesOf(others).map((one) => limits.every((own) => keeps(one[own.factor], own)))
      const count = (is: (n: number) => boolean) => others.filter((_, n) => is(n)).length
      const both = count((n) => inside[n] && failed[cases + n])
      const claims = [
        { of: 'density', ...density, truth: both / count((n) => inside[n]), possible: [0, 1] as const },
        { of: 'coverage', ...coverage, truth: both / count((n) => failed[cases + n]), possible: [0, 1] as const },
      ].filter(({ truth }) => Number.isFinite(truth))
      const useless = limits.some(({ factor, p }) => factor === 'inert' && p <= 0.05)
      return [...claims, { of: 'no limit of the inert factor', value: Number(useless), truth: 0 }]
    }, withoutNumbers)
  }

const trials = (accused: AccusedName, one: Case): Trial[] =>
  settingsOf([1, 2]).map((s) => ({ method: 'prim', accused, setting: nameOf(s), once: once(one)(s) }))

export const TRIALS: Trial[] = [
  ...trials('inert', { accused: INERT, limit: 0.6 }),
  ...trials('luck', { accused: LUCK, limit: 0.7 }),
  ...trials('additive', { accused: ADDITIVE, limit: 1.4 }),
  ...trials('interaction', { accused: INTERACTION, limit: -0.05 }),
  ...trials('threshold', { accused: THRESHOLD, limit: 0.5 }),
  ...trials('discrete', { accused: DISCRETE, limit: 0.6 }),
  ...trials('constant', { accused: CONSTANT, limit: 0.6 }),
  ...trials('bound', { accused: BOUND, limit: 0.8 }),
  ...trials('missing', { accused: ADDITIVE, limit: 1.4, missing: 0.2 }),
  ...trials('size', { accused: ADDITIVE, limit: 1.4, cases: 40 }),
]
