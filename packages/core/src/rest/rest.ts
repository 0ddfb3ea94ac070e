/**
 * How a place comes to rest before it is decided: it is simulated under what is usual, or with every lever at zero,
 * until nothing drifts. Its months have numbers of their own in the draws, long before any that a timeline can name, so
 * that the luck of a month after the decision does not depend on how long it took to come to rest.
 */
import { Recording } from '@cogov/engine/record'
import type { World } from '@cogov/engine/world'
import type { Outcome } from '../declare.ts'
import { OUTCOMES } from '../outcomes/index.ts'
import { type Drift, driftOf, WINDOW } from './drift.ts'

/** Months: it is looked at after three windows and then once a year, until ten windows. */
const LEAST = 3 * WINDOW
const EVERY = 12
const MOST = 10 * WINDOW

/** The month before the first one, in the draws. */
const BEFORE_REST = -20_000

/** What it took. */
export interface Rest {
  /** Months simulated before the decision. */
  months: number
  /** What still drifted after the last of them; empty where the place is at rest. */
  drifts: readonly Drift[]
}

/** Outcomes of the whole place that can come to rest: sums since the start and differences between parts are none. */
const WATCHED: readonly Outcome[] = OUTCOMES.filter(({ name, gap }) => gap === undefined && name !== 'spending_so_far')

export interface Resting {
  world: World
  /** Fills the columns of a place that is new. */
  begin: () => void
  /** Simulates the world's month, without recording it. */
  month: () => void
  /** Looks up where the outcomes of a recording are in the world. */
  readersOf: (recording: Recording<Outcome>) => Parameters<Recording['record']>[1]
}

/**
 * Brings a world to rest.
 *
 * @yields after each month how many there were
 */
export function* comeToRest({ world, begin, month, readersOf }: Resting): Generator<number, Rest> {
  const rows = Uint32Array.from(world.rowsOf('community'), (_, n) => n)
  const recording = new Recording(WATCHED, [{ name: 'all', level: 'all', rows }], MOST, { table: 'community' })
  const readers = readersOf(recording)
  world.tick = BEFORE_REST
  begin()
  for (let months = 1; ; months++) {
    world.tick++
    month()
    recording.record(months, readers)
    yield months
    if (months < LEAST || months % EVERY !== 0) continue
    const drifts = WATCHED.flatMap(({ name, unit, gini }) => {
      const values = recording.series(name).subarray(1, months + 1)
      // Gini's coefficient is a number from 0 to 1, as shares are.
      return driftOf(name, gini === undefined ? unit : 'share', values) ?? []
    })
    if (drifts.length > 0 && months < MOST) continue
    return { months, drifts }
  }
}
