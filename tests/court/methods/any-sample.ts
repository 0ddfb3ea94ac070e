/** The trials of methods that take any sample of independent points. */
import type { Draws } from '@cogov/engine/draws'
import { type Accused, OF_FACTORS, type Setting } from '../accused.ts'
import type { Testimony, Trial } from '../trial.ts'
import { dependentOf, neverOf } from './of-study.ts'
import { casesOf, SETTINGS } from './samples.ts'

/** What a method is asked of. */
export interface Asked {
  one: Accused
  setting: Setting
  /** Points. */
  n: number
  /** Share of the runs that do not fail. */
  left?: number
}

/** @param size how a sample is called that is too small */
export function trialsOf(
  method: string,
  testimony: (asked: Asked, random: Draws) => Promise<Testimony>,
  { points, size }: { points: number; size: string },
): Trial[] {
  const trial = (accused: string, setting: string, asked: Asked): Trial => ({
    ...{ method, accused, setting },
    once: (random) => testimony(asked, random),
  })
  const { discrete, additive } = OF_FACTORS
  return [
    ...casesOf(method, (one, setting) => (random) => testimony({ one, setting, n: points }, random)),
    trial('discrete', '60 points', { one: discrete, setting: SETTINGS[0], n: 60 }),
    trial('size', size, { one: additive, setting: SETTINGS[0], n: 40 }),
    trial('missing', 'a tenth of the runs', { one: discrete, setting: SETTINGS[2], n: points, left: 0.9 }),
    neverOf(method),
    dependentOf(method),
  ]
}
