/** Options that several commands share, and how their values are read. */
import { availableParallelism } from 'node:os'
import { type CogovCommand, WrongValue } from '../words/cogov-command.ts'
import type { Changes } from './input.ts'

/** A parser of whole numbers for an option. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    const limits = { least: String(least), most: String(most), found: text }
    throw new WrongValue(most === Number.MAX_SAFE_INTEGER ? 'usage.wholeFrom' : 'usage.wholeBetween', limits)
  }
}

/** `64` worlds, or the one in the middle. */
const howManyWorlds = (text: string): number | 'central' => {
  if (text === 'central') return text
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= 2 && value <= MOST_WORLDS) return value
  throw new WrongValue('usage.worlds', { most: String(MOST_WORLDS), found: text })
}
const MOST_WORLDS = 10_000

/** --worlds: what is not known of the model's numbers. */
export const withWorlds = (command: CogovCommand, meaning: string): CogovCommand =>
  command.option('--worlds <number|central>', meaning, howManyWorlds)

export const collect = (value: string, before: string[] = []): string[] => [...before, value]

/** --seed, --ticks and --set: what is changed in the files for this time. */
export const withChanges = (command: CogovCommand): CogovCommand =>
  command
    .option('--seed <text>', 'seed instead of the file’s')
    .option('--ticks <months>', 'months to simulate instead of the file’s', wholeNumber(1))
    .option(
      '--set <key=value>',
      'change one value of the scenario, such as incentives.reward=0.5 (may be repeated)',
      collect,
    )

export interface OutputOptions {
  workers: number
  out?: string
  json?: true
  all?: true
  quiet?: true
}

/** --workers, --out, --json and --quiet. */
export const withOutput = (command: CogovCommand): CogovCommand =>
  command
    .option(
      '--workers <number>',
      'threads to compute with, usually one for each core',
      wholeNumber(1, 1024),
      availableParallelism(),
    )
    .option('--out <folder>', 'write runs.csv and run.json into this folder')
    .option('--json', 'print one JSON document instead of the table')
    .option('--all', 'show every outcome in the table, not only the chief ones')
    .option('--quiet', 'print no table and no progress')

export const changesOf = ({ seed, ticks, set }: Changes): Changes => ({
  ...(seed === undefined ? {} : { seed }),
  ...(ticks === undefined ? {} : { ticks }),
  ...(set === undefined ? {} : { set }),
})
