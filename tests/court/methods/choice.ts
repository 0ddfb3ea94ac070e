/** Choice: which policy is best and how surely, after one look or many, and which may be on the Pareto front. */
import type { Draws } from '@cogov/engine/draws'
import { judgePolicies, paretoFront, selectBest } from '@cogov/methods/choice'
import { type Accused, ADDITIVE, CONSTANT, LUCK, runsOf, type Setting } from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import { nameOf, REPEATED, settingsOf } from '../settings.ts'
import { type Claim, type Once, refusal, type Trial } from '../trial.ts'
import { AT_BOUND, OF_TWELVE, REACHED } from './outcomes.ts'
import { meanSeen } from './seen.ts'

/** Policies that are so near to each other that luck often turns them round. */
const POLICIES = [0.5, 0.495, 0.49].map((a) => [a, 0.5, 0.5, 0.5])
/** The first two are equally good: they differ in what nothing depends on here. */
const TWO_BEST = [0.5, 0.5, 0.4].map((a, p) => [a, 0.5, 0.5 + p / 4, 0.5])
const ONLY_FIRST: Accused = { ...ADDITIVE, mean: ([a]) => 2 * a }

const SURE = 0.95

/** A claim that is wrong where a policy that is not the best is surely called it. */
function judged(found: { best: number; probability: number }, truths: readonly number[], of = 'surely best'): Claim {
  const isBest = truths[found.best] >= Math.max(...truths) - 1e-9
  return { of, value: Number(found.probability >= SURE && !isBest), truth: 0 }
}

interface Case {
  accused: Accused
  points?: readonly number[][]
  given?: (values: number[][], random: Draws) => number[][]
}

const oneLook =
  ({ accused, points = POLICIES, given = (values) => values }: Case) =>
  (setting: Setting): Once => {
    const truths = points.map((x) => meanSeen(accused, x))
    return (random) => {
      const values = given(runsOf(accused, points, setting, random), random)
      if (values.some((own) => own.length < 2)) return refusal(() => judgePolicies(values))
      const front = paretoFront(
        values.map((own) => [own]),
        { directions: ['largest'], resamples: 200, seed: String(random.word()) },
      )
      const top = front.reduce((best, one) => ((one.probability ?? 0) > (best.probability ?? 0) ? one : best))
      return [
        judged(judgePolicies(values), truths),
        judged({ best: top.policy, probability: top.probability ?? 0 }, truths, 'surely on the front'),
      ]
    }
  }

/** Replicates are added until the choice is sure: looking often is no reason to be wrong more often. */
const manyLooks =
  (accused: Accused, points = POLICIES) =>
  (setting: Setting): Once => {
    const truths = points.map((x) => meanSeen(accused, x))
    return async (random) => {
      const most = 60
      const values = runsOf(accused, points, { ...setting, replicates: most }, random)
      const found = await selectBest({
        policies: points.length,
        replicate: async (p, from, count) => values[p].slice(from, from + count),
        probability: SURE,
        first: setting.replicates,
        most,
      })
      return [judged(found, truths, 'surely best, after many looks')]
    }
  }

/** One run of five fails; at least two of each policy are left. */
function failing(values: number[][], random: Draws): number[][] {
  return values.map((own) => {
    const kept = own.filter(() => random.uniform() > 0.2)
    return kept.length > 1 ? kept : own
  })
}

const trials = (accused: AccusedName, settings: readonly Setting[], onceOf: (setting: Setting) => Once) =>
  settings.map((one): Trial => ({ method: 'choice', accused, setting: nameOf(one), once: onceOf(one) }))
const looking = (accused: AccusedName, onceOf: (setting: Setting) => Once) =>
  settingsOf([5]).map(
    (one): Trial => ({ method: 'choice', accused, setting: `${nameOf(one)} and many looks`, once: onceOf(one) }),
  )

export const TRIALS: Trial[] = [
  ...trials('luck', REPEATED, oneLook({ accused: LUCK })),
  ...looking('luck', manyLooks(LUCK)),
  ...trials('additive', REPEATED, oneLook({ accused: ADDITIVE })),
  ...looking('additive', manyLooks(ADDITIVE)),
  ...trials('discrete', REPEATED, oneLook({ accused: OF_TWELVE })),
  ...looking('discrete', manyLooks(OF_TWELVE)),
  ...trials('constant', REPEATED, oneLook({ accused: CONSTANT })),
  ...trials('bound', REPEATED, oneLook({ accused: AT_BOUND })),
  ...looking('bound', manyLooks(AT_BOUND)),
  ...trials('never', settingsOf([5, 10]), oneLook({ accused: REACHED })),
  ...trials('missing', settingsOf([5, 10]), oneLook({ accused: ADDITIVE, given: failing })),
  ...trials('equal', REPEATED, oneLook({ accused: ONLY_FIRST, points: TWO_BEST })),
  ...looking('equal', manyLooks(ONLY_FIRST, TWO_BEST)),
  ...trials('size', settingsOf([1]), oneLook({ accused: ADDITIVE })),
]
