/** The settings that users get: how many runs of a point, and whether replicate k has one seed everywhere. */
import type { Setting } from './accused.ts'

/** @example settingsOf([2, 5]) // of each number common seeds, and own ones */
export const settingsOf = (replicates: readonly number[]): Setting[] =>
  replicates.flatMap((n) => (['common', 'own'] as const).map((seeds): Setting => ({ replicates: n, seeds })))

/** Those from which a spread can be told. */
export const REPEATED = settingsOf([2, 5, 10])

/** @example settingText({ replicates: 2, seeds: 'common' }) // '2 replicates, common seeds' */
export const settingText = ({ replicates, seeds }: Setting): string =>
  `${replicates} replicate${replicates > 1 ? 's' : ''}, ${seeds} seeds`
