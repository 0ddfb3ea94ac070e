/** Samples that methods for any sample stand before: independent points, and runs with the luck of the accused. */
import type { Draws } from '@cogov/engine/draws'
import { randomOf } from '@cogov/methods/statistics'
import { type Accused, FACTORS, OF_FACTORS, runsOf, type Setting } from '../accused.ts'
import { nameOf, settingsOf } from '../settings.ts'
import type { Once, Trial } from '../trial.ts'

export const SETTINGS = settingsOf([1, 2, 5, 10])

type KnownName = keyof typeof OF_FACTORS

const KNOWN = Object.keys(OF_FACTORS) as KnownName[]

/** Each accused in each setting; without luck all settings are the same but for what is averaged. */
const CASES: { name: KnownName; setting: Setting }[] = KNOWN.flatMap((name) =>
  SETTINGS.filter(({ replicates }) => OF_FACTORS[name].luck > 0 || replicates === 2).map((setting) => ({
    name,
    setting,
  })),
)

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

/**
 * Runs at independent points, as a method for samples takes them: points that have one left.
 *
 * @param left share of the runs that do not fail
 */
export function sampled(
  one: Accused,
  points: readonly (readonly number[])[],
  setting: Setting,
  random: Draws,
  left = 1,
) {
  const { outcomes, slope } = drawn(one, points, setting, random)
  const runs = outcomes.map((row) => row.filter(() => left === 1 || random.uniform() < left))
  const there = runs.flatMap((row, n) => (row.length > 0 ? [n] : []))
  return { x: there.map((n) => points[n]), y: there.map((n) => runs[n]), slope }
}

/** Each accused in each setting before one method. */
export const casesOf = (method: string, once: (one: Accused, setting: Setting) => Once): Trial[] =>
  CASES.map(({ name, setting }) => ({
    method,
    accused: name,
    setting: nameOf(setting),
    once: once(OF_FACTORS[name], setting),
  }))

/** What the seeds that were run do along the first factor. */
export const tilt = ({ luck }: Accused, slope: number, x: readonly number[]): number =>
  luck * 0.5 * slope * Math.sqrt(12) * (x[0] - 0.5)

/** Variance of luck in the mean of a point's replicates, without what common seeds do at all points. */
export const luckLeft = ({ luck }: Accused, { replicates, seeds }: Setting): number =>
  (luck ** 2 * (seeds === 'common' ? 0.5 : 1)) / replicates
