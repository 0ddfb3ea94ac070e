/** Tipping points: where an outcome crosses a threshold as one factor moves, by bisection and its replicates. */
import type { Draws } from '@cogov/engine/draws'
import { bisect, crossingShown } from '@cogov/methods/designs'
import { ANYTHING, mean, type Possible } from '@cogov/methods/statistics'
import { type Accused, ADDITIVE, CONSTANT, INERT, LUCK, runsOf, type Setting, THRESHOLD } from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import { nameOf, REPEATED, settingsOf } from '../settings.ts'
import type { Testimony, Trial } from '../trial.ts'
import { AT_BOUND, OF_TWELVE, REACHED } from './outcomes.ts'
import { meanSeen } from './seen.ts'

interface Case {
  accused: Accused
  threshold: number
  possible?: Possible
  /** The factor that is moved: the first, or the one that can do nothing. */
  along?: number
  missing?: true
}

const pointAt = (along: number, value: number): number[] => [0.5, 0.5, 0.5, 0.5].with(along, value)

/** Where the mean crosses, of means that rise; none where they do not. */
function truthOf({ accused, threshold, along = 0 }: Case): number | undefined {
  const above = (value: number) => meanSeen(accused, pointAt(along, value)) >= threshold
  if (above(0) === above(1)) return undefined
  let [low, high] = [0, 1]
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2
    if (above(middle)) high = middle
    else low = middle
  }
  return high
}

const once = (one: Case) => {
  const { accused, threshold, possible = ANYTHING, along = 0, missing } = one
  const truth = truthOf(one)
  return (setting: Setting) =>
    async (random: Draws): Promise<Testimony> => {
      const looked: { at: number; values: number[] }[] = []
      const grid = Array.from({ length: 17 }, (_, i) => i / 16)
      const runs = runsOf(
        accused,
        grid.map((value) => pointAt(along, value)),
        setting,
        random,
      )
      const evaluate = async (points: number[][]) =>
        points.map(([at]) => {
          const values = missing && random.uniform() < 0.1 ? [Number.NaN] : runs[Math.round(16 * at)]
          looked.push({ at, values })
          return mean(values)
        })
      try {
        await bisect({ evaluate, threshold, tolerance: 1 / 16 })
        const found = crossingShown(looked, threshold, { possible })
        if (!found) return { withheld: 'one run of each point' }
        if (truth === undefined) return [{ of: 'no crossing', value: Number(found.shown), truth: 0 }]
        return [{ of: 'crossing', value: (found.low + found.high) / 2, ...found, truth, possible: [0, 1] }]
      } catch (error) {
        const why = (error as Error).message
        // That it crosses nowhere is an answer where it does not.
        if (why.startsWith('no crossing')) {
          const answers = truth === undefined && setting.replicates > 1
          return answers ? [{ of: 'no crossing', value: 0, truth: 0 }] : { withheld: 'no crossing was seen' }
        }
        if (missing) return { withheld: why.replace(/[\d.]+/g, 'n') }
        throw error
      }
    }
}

const trials = (accused: AccusedName, one: Case, settings: readonly Setting[] = REPEATED): Trial[] => {
  const ask = once(one)
  return settings.map((s) => ({ method: 'tipping', accused, setting: nameOf(s), once: ask(s) }))
}

export const TRIALS: Trial[] = [
  ...trials('inert', { accused: INERT, threshold: 0.75, along: 3 }),
  ...trials('luck', { accused: LUCK, threshold: 1 }),
  ...trials('additive', { accused: ADDITIVE, threshold: 1.6 }),
  ...trials('threshold', { accused: THRESHOLD, threshold: 0.5 }),
  ...trials('discrete', { accused: OF_TWELVE, threshold: 0.5, possible: [0, 1] }),
  ...trials('constant', { accused: CONSTANT, threshold: 0.6, possible: [0, 1] }),
  ...trials('bound', { accused: AT_BOUND, threshold: 0.9, possible: [0, 1] }),
  ...trials('never', { accused: { ...REACHED, luck: 0.3 }, threshold: 0.5, possible: [0, 1] }),
  ...trials('missing', { accused: ADDITIVE, threshold: 1.6, missing: true }),
  ...trials('size', { accused: ADDITIVE, threshold: 1.6 }, settingsOf([1])),
]
