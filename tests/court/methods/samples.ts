/** Samples that methods for any sample stand before: independent points, and runs with the luck of the accused. */
import type { Draws } from '@cogov/engine/draws'
import { randomOf } from '@cogov/methods/statistics'
import * as accused from '../accused.ts'
import { type Accused, FACTORS, runsOf, type Setting } from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import type { Testimony } from '../trial.ts'

export const SETTINGS: Setting[] = ([1, 2, 5, 10] as const).flatMap((replicates) =>
  (['common', 'own'] as const).map((seeds) => ({ replicates, seeds })),
)

/** By their names in the docket, those whose truth is known at every point. */
export const BY_NAME = {
  inert: accused.INERT,
  luck: accused.LUCK,
  additive: accused.ADDITIVE,
  interaction: accused.INTERACTION,
  threshold: accused.THRESHOLD,
  discrete: accused.DISCRETE,
  constant: accused.CONSTANT,
  bound: accused.BOUND,
} satisfies Partial<Record<AccusedName, Accused>>

export type KnownName = keyof typeof BY_NAME

const KNOWN = Object.keys(BY_NAME) as KnownName[]

/** Each accused in each setting; without luck all settings are the same but for what is averaged. */
export const CASES: { name: KnownName; setting: Setting }[] = KNOWN.flatMap((name) =>
  SETTINGS.filter(({ replicates }) => BY_NAME[name].luck > 0 || replicates === 2).map((setting) => ({ name, setting })),
)

/** What a method says, or why it says nothing. */
export function heard(say: () => Testimony): Testimony {
  try {
    return say()
  } catch (error) {
    if (error instanceof RangeError) return { withheld: error.message }
    throw error
  }
}

/** Independent points of the unit cube. */
export const pointsOf = (random: Draws, n: number): number[][] =>
  Array.from({ length: n }, () => FACTORS.map(() => random.uniform()))

/** Runs at some points, with what their seeds do along the first factor on average over them. */
export function drawn(one: Accused, points: readonly (readonly number[])[], setting: Setting, random: Draws) {
  const key = String(random.word())
  const same = randomOf(key, 'runs')
  // As `runsOf` draws them.
  const slopes = Array.from({ length: setting.replicates }, () => {
    same.normal()
    const slope = same.normal()
    same.word()
    return slope
  })
  return {
    outcomes: runsOf(one, points, setting, randomOf(key, 'runs')),
    slope: setting.seeds === 'common' ? slopes.reduce((sum, one) => sum + one, 0) / setting.replicates : 0,
  }
}

/** What the seeds that were run do along the first factor. */
export const tilt = ({ luck }: Accused, slope: number, x: readonly number[]): number =>
  luck * 0.5 * slope * Math.sqrt(12) * (x[0] - 0.5)

/** Variance of luck in the mean of a point's replicates, without what common seeds do at all points. */
export const luckLeft = ({ luck }: Accused, { replicates, seeds }: Setting): number =>
  (luck ** 2 * (seeds === 'common' ? 0.5 : 1)) / replicates
