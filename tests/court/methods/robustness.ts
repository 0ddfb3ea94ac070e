/** Robust choice: how much a policy may be regretted over worlds, and in how many it is good enough. */
import type { Draws } from '@cogov/engine/draws'
import { robustChoice } from '@cogov/methods/choice'
import { type Accused, ADDITIVE, CONSTANT, INERT, LUCK, runsOf, type Setting, THRESHOLD } from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import { nameOf, REPEATED } from '../settings.ts'
import { heard, type Trial } from '../trial.ts'
import { meanSeen } from './seen.ts'

const POLICIES = [0.2, 0.5, 0.8]
const WORLDS = 12
/** Of all worlds, a grid. */
const ALL = 400

interface Case {
  accused: Accused
  /** Good enough from here on. */
  threshold: number
  worlds?: number
  policies?: readonly number[]
  /** A policy was not run in the last world. */
  missing?: true
}

/** A policy sets the first factor; a world is a value of the second one. */
const once = ({ accused, threshold, worlds = WORLDS, policies = POLICIES, missing }: Case) => {
  const mean = (a: number, b: number) => meanSeen(accused, [a, b, 0.5, 0.5])
  const grid = Array.from({ length: ALL }, (_, i) => (i + 0.5) / ALL)
  const shares = policies.map((a) => grid.filter((b) => mean(a, b) >= threshold).length / ALL)
  return (setting: Setting) => (random: Draws) => {
    const drawn = Array.from({ length: worlds }, () => random.uniform())
    const points = policies.flatMap((a, p) => drawn.map((b) => [a, b, p / 4, 0.5]))
    const runs = runsOf(accused, points, setting, random)
    const outcomes = policies.map((_, p) => drawn.map((_, w) => [runs[p * worlds + w]]))
    const given = missing ? [outcomes[0].slice(1), ...outcomes.slice(1)].reverse() : outcomes
    return heard(() => {
      const found = robustChoice(given, { directions: ['largest'], thresholds: [threshold] })
      return found.policies.flatMap(({ regret, mostRegret, satisfices }, p) => {
        const truth = Math.max(...drawn.map((b) => Math.max(...policies.map((a) => mean(a, b))) - mean(policies[p], b)))
        const share = satisfices as NonNullable<typeof satisfices>
        return [
          ...(mostRegret ? [{ of: `regret of policy ${p + 1}`, value: regret.most, ...mostRegret, truth }] : []),
          { of: `share of policy ${p + 1}`, ...share, truth: shares[p], possible: [0, 1] as const },
        ]
      })
    })
  }
}

const trials = (accused: AccusedName, one: Case): Trial[] => {
  const ask = once(one)
  return REPEATED.map((s) => ({ method: 'robustness', accused, setting: nameOf(s), once: ask(s) }))
}

export const TRIALS: Trial[] = [
  ...trials('inert', { accused: INERT, threshold: 0.7 }),
  ...trials('luck', { accused: LUCK, threshold: 0.8 }),
  ...trials('additive', { accused: { ...ADDITIVE, mean: ([a, b]) => 2 * a + b }, threshold: 1.5 }),
  ...trials('threshold', { accused: { ...THRESHOLD, mean: ([a, b]) => Number(a + b > 0.9) }, threshold: 0.5 }),
  ...trials('constant', { accused: CONSTANT, threshold: 0.6 }),
  ...trials('equal', { accused: { ...ADDITIVE, mean: ([, b]) => b }, threshold: 0.5 }),
  ...trials('missing', { accused: ADDITIVE, threshold: 1, missing: true }),
  ...trials('size', { accused: ADDITIVE, threshold: 1, worlds: 0 }),
]
