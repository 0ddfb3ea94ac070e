/**
 * A posterior as text: a head that says what it was made for, the names, and a line for each draw with the positions of
 * its numbers in their priors, in thousandths. It is read only where priors, targets and equations are those it was
 * made for.
 */
import { ACTORS, MECHANISMS } from '@cogov/core'
import { rangeError } from '@cogov/engine/messages'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Positions } from './draw-worlds.ts'
import { message } from './errors.english.ts'
import type { Unknown } from './unknowns.ts'

export interface PosteriorTable {
  digest: Digest
  /** How many independent draws these are worth. */
  effective: number
  names: readonly string[]
  /** By draw, then by name. */
  draws: readonly Positions[]
}

/** What a table was made for: 16 digits each of priors, targets and model. */
export interface Digest {
  priors: string
  targets: string
  model: string
}

const HEAD = 'cogov posterior 1'
const STEPS = 1000
/** Lines of the file are no longer. */
const COLUMNS = 110

const short = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 16)

/**
 * Digest of what a posterior depends on; words, sources and meanings are not among it.
 *
 * @param targets what was fitted, in any form that changes where they do
 */
export const digestOf = (unknowns: readonly Unknown[], targets: unknown): Digest => ({
  priors: short(unknowns.map(({ name, interval, scale, range, kin }) => [name, interval, scale, range, kin ?? ''])),
  targets: short(targets),
  model: short(
    [...ACTORS, ...MECHANISMS].map(({ name, parameters, contributions }) => [
      name,
      parameters.map((one) => [one.name, one.default]),
      contributions.map(({ table, step, equations }) => [table, step, equations.map((one) => [one.name, one.text])]),
    ]),
  ),
})

export function writeTable({ digest, effective, names, draws }: PosteriorTable): string {
  const { priors, targets, model } = digest
  const head = [
    HEAD,
    `priors ${priors} targets ${targets} model ${model}`,
    `draws ${draws.length} effective ${effective.toFixed(1)} numbers ${names.length}`,
  ]
  const rows = draws.map((positions) => positions.map(thousandth))
  return `${[...head, ...[names, ...rows].flatMap(wrapped)].join('\n')}\n`
}

const thousandth = (position: number): string =>
  String(Math.min(STEPS - 1, Math.max(0, Math.floor(position * STEPS)))).padStart(3, '0')

function wrapped(words: readonly string[]): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > COLUMNS) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/**
 * @param expected digest of the declarations as they are
 * @throws RangeError where the text is none, or was made for other priors, targets or equations
 */
export function readTable(text: string, expected: Digest): PosteriorTable {
  const [head, made = '', sizes = '', ...lines] = text.trimEnd().split('\n')
  const found = /^priors (\w+) targets (\w+) model (\w+)$/.exec(made)
  const counted = /^draws (\d+) effective ([\d.]+) numbers (\d+)$/.exec(sizes)
  if (head !== HEAD || !found || !counted) throw rangeError(message('worlds.not_a_table', { head: HEAD }))
  const digest: Digest = { priors: found[1], targets: found[2], model: found[3] }
  for (const what of ['priors', 'targets', 'model'] as const) {
    if (digest[what] === expected[what]) continue
    const values = { what, found: digest[what], expected: expected[what] }
    throw rangeError(message('worlds.other_declarations', values))
  }
  const [draws, , numbers] = counted.slice(1).map(Number)
  const words = lines.join(' ').split(' ')
  if (words.length !== (draws + 1) * numbers) {
    throw rangeError(message('worlds.cut', { found: words.length, expected: (draws + 1) * numbers }))
  }
  return {
    digest,
    effective: Number(counted[2]),
    names: words.slice(0, numbers),
    draws: Array.from({ length: draws }, (_, n) => words.slice((n + 1) * numbers, (n + 2) * numbers).map(positionOf)),
  }
}

/** The middle of its thousandth. */
const positionOf = (word: string): number => (Number(word) + 0.5) / STEPS
