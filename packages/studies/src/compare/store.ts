/**
 * A folder of results: `runs.csv` in tidy form and `run.json` with everything needed to repeat them. Files are written
 * under a temporary name and renamed when they are whole, so nobody ever finds half of one.
 */

import { createWriteStream } from 'node:fs'
import { access, constants, mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Scenario, VERSION } from '@cogov/core'
import { messageAt, plainError } from '@cogov/engine/messages'
import { message as fileMessage } from '../files/errors.english.ts'
import { StoreError, whyNot } from '../files/files.ts'
import type { ReplicateRun } from './compare.ts'
import { message } from './errors.english.ts'
import { tidyLines } from './tidy.ts'

const CSV = 'runs.csv'
const JSON_FILE = 'run.json'

export interface StoredRuns {
  command: 'run' | 'compare'
  /** As resolved: with defaults, settings and seed. */
  scenarios: readonly Scenario[]
  runs: readonly ReplicateRun[]
  /** Whether somebody stopped it before its end. */
  stopped: boolean
  /** The words of the command line, with which it can be repeated. */
  invocation?: readonly string[]
  /** What is derived from the runs, such as a comparison's table. */
  summary?: unknown
}

export interface Store {
  /** Replaces the folder's files by these, each when it is whole; returns their paths. */
  write(study: StoredRuns): Promise<string[]>
  /** Removes the folder where it was made for results that never came. */
  abandon(): Promise<void>
}

/**
 * Opens a folder before the work begins, so that nobody waits an hour to hear that it cannot be written to.
 *
 * @throws StoreError where it is no folder, cannot be written to, or holds files of these names that are not ours
 */
export async function openStore(folder: string): Promise<Store> {
  const made = await makeFolder(folder)
  await requireOurs(folder)
  return {
    async write(study) {
      const json = `${JSON.stringify(describe(study), undefined, 2)}\n`
      const csv = await writeTemporary(folder, CSV, tidyLines(study.runs))
      const description = await writeTemporary(folder, JSON_FILE, [json])
      await rename(csv, join(folder, CSV))
      await rename(description, join(folder, JSON_FILE))
      return [CSV, JSON_FILE].map((name) => join(folder, name))
    },
    async abandon() {
      // Only the folder itself, and only where it is empty: rmdir takes no other.
      if (made) await rmdir(folder).catch(() => undefined)
    },
  }
}

function describe({ command, invocation, scenarios, runs, stopped, summary }: StoredRuns): object {
  const listed = runs.map(({ replicate, result }) => {
    const { outcomes: _, parts: __, communities: ___, typical: ____, version: _____, ...run } = result
    return { replicate, ...run }
  })
  return {
    cogov: VERSION,
    command,
    ...(invocation === undefined ? {} : { invocation }),
    stopped,
    scenarios,
    runs: listed,
    ...(summary === undefined ? {} : { summary }),
  }
}

/** Returns whether the folder had to be made. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    const made = await makeFolders(resolve(folder))
    if (!(await stat(folder)).isDirectory()) throw plainError(fileMessage('files.is_file'))
    await access(folder, constants.W_OK)
    return made
  } catch (error) {
    throw new StoreError(messageAt(folder, whyNot(error)))
  }
}

/** Unlike mkdir with `recursive`, which in some Node versions never ends where the system lets nobody make folders. */
async function makeFolders(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // The folder around it is missing; where that is there and it still cannot be made, mkdir says why.
    if (code !== 'ENOENT' || !(await makeFolders(dirname(folder)))) throw error
    await mkdir(folder)
    return true
  }
}

async function requireOurs(folder: string): Promise<void> {
  const taken = (await readdir(folder)).filter((name) => name === CSV || name === JSON_FILE)
  if (taken.length === 0) return
  const description = await readFile(join(folder, JSON_FILE), 'utf8').catch(() => '')
  if (isOurs(description)) return
  const [first, second] = taken as [string, string?]
  const files = second === undefined ? first : message('compare.two_files', { first, second })
  throw new StoreError(message('compare.not_ours', { folder, files }))
}

function isOurs(text: string): boolean {
  try {
    return typeof (JSON.parse(text) as { cogov?: unknown } | null)?.cogov === 'string'
  } catch {
    return false
  }
}

async function writeTemporary(folder: string, name: string, pieces: Iterable<string>): Promise<string> {
  const temporary = join(folder, `.${name}.${process.pid}.part`)
  try {
    await pipeline(Readable.from(pieces), createWriteStream(temporary))
    return temporary
  } catch (error) {
    await rm(temporary, { force: true })
    throw new StoreError(messageAt(join(folder, name), whyNot(error)))
  }
}
