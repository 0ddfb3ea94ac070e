/**
 * A fit on disk: what was planned, and for each stage its settings and what they were simulated to give. Settings are
 * written whole before any is simulated, outcomes one by one as they come, so that a fit that was killed goes on where
 * it was, with the same bits.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageAt, rangeError } from '@cogov/engine/messages'
import { asStoreError, makeFolder, removeLeftovers, writeAtomically } from '../files/files.ts'
import { message } from './errors.english.ts'

/** What a setting gave: means over replicates, and their variances on the goals' scales. */
export interface Simulated {
  means: number[]
  variances: number[]
}

export interface FitFolder {
  /** @returns what was written before under this name, or what is made now and written */
  once<T>(name: string, make: () => T | Promise<T>): Promise<T>
  /** Outcomes of a stage as far as they are there, by number of their setting. */
  outcomes(stage: string): Promise<Map<number, Simulated>>
  add(stage: string, rows: ReadonlyMap<number, Simulated>): void
}

/**
 * @param plan what a fit depends on; where the folder has one already, it has to be the same
 * @throws RangeError naming what is other than planned
 */
export async function fitFolder(path: string, plan: Readonly<Record<string, unknown>>): Promise<FitFolder> {
  await makeFolder(path)
  await removeLeftovers(path)
  const once = async <T>(name: string, make: () => T | Promise<T>): Promise<T> => {
    const file = join(path, `${name}.json`)
    const before = await textOf(file)
    if (before !== undefined) return JSON.parse(before) as T
    const made = await make()
    await writeAtomically(file, new TextEncoder().encode(`${JSON.stringify(made)}\n`))
    return made
  }
  const planned = await once('plan', () => plan)
  const other = Object.keys(plan).find((key) => JSON.stringify(plan[key]) !== JSON.stringify(planned[key]))
  if (other !== undefined) throw rangeError(messageAt(path, message('fit.other_plan', { what: other })))
  const fileOf = (stage: string) => join(path, `${stage}.outcomes.jsonl`)
  return {
    once,
    async outcomes(stage) {
      const lines = ((await textOf(fileOf(stage))) ?? '').split('\n')
      return new Map(lines.flatMap((line) => rowIn(line) ?? []).map(({ n, ...row }) => [n, row]))
    },
    add(stage, rows) {
      const file = fileOf(stage)
      try {
        const open = openSync(file, 'a')
        // A line that a kill cut ends here, and is left out when it is read.
        const lines = Array.from(rows, ([n, row]) => `\n${JSON.stringify({ n, ...row })}`)
        writeSync(open, `${lines.join('')}\n`)
        fsyncSync(open)
        closeSync(open)
      } catch (error) {
        throw asStoreError(file, error)
      }
    },
  }
}

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

function rowIn(line: string): [Simulated & { n: number }] | undefined {
  try {
    return line === '' ? undefined : [JSON.parse(line)]
  } catch {
    return undefined
  }
}
