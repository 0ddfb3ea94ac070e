/** How many months a run simulates, those before the decision among them. */
import type { Scenario } from '@cogov/core'

/** Months in which an ordinary place comes to rest, about. */
const MONTHS_TO_REST = 200

/** What a run of a scenario that begins at rest takes, in months; it is found out by simulating. */
export const monthsOf = ({ start, ticks }: Pick<Scenario, 'start' | 'ticks'>): number =>
  ticks + (start === 'fresh' ? 0 : MONTHS_TO_REST)
