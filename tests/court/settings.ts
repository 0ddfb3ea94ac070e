/** How often each point is run, and with which seeds. */
import type { Setting } from './accused.ts'

/** One run of each point with a seed of its own is no function of the factors: it is tried apart. */
export const SETTINGS: Setting[] = [
  { replicates: 1, seeds: 'common' },
  { replicates: 2, seeds: 'common' },
  { replicates: 5, seeds: 'common' },
  { replicates: 10, seeds: 'common' },
  { replicates: 2, seeds: 'own' },
  { replicates: 5, seeds: 'own' },
]

export const nameOf = ({ replicates, seeds }: Setting): string =>
  `${replicates} ${replicates === 1 ? 'run' : 'replicates'}, ${seeds} seeds`

/** @example settingsOf([2, 5]) // of each number common seeds, and own ones */
export const settingsOf = (replicates: readonly number[]): Setting[] =>
  replicates.flatMap((n) => (['common', 'own'] as const).map((seeds): Setting => ({ replicates: n, seeds })))

/** Those from which a spread can be told. */
export const REPEATED = settingsOf([2, 5, 10])
