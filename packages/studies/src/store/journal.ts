/**
 * Runs that are finished while the others of their part are not yet: appended to a journal one after the other, so that
 * a kill loses none of them. A record that was only half written does not fit its checksum and is left out, with all
 * that may come after it. When a part is whole, its journals go.
 */
import { createHash } from 'node:crypto'
import { closeSync, fsync, openSync, readFileSync, writeSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { asStoreError, owner, syncFolder } from '../files/files.ts'
import { type Folder, JOURNALS } from './folder.ts'

/** What is kept of a run. */
export interface Kept {
  /** Number of the run within its stage. */
  run: number
  seed: string
  hash: string
  error: string | null
  /** By measure. */
  outcomes: number[]
  /** By series, then by month. */
  series: Float64Array[]
}

const LENGTH = 4
const SUM = 8

/**
 * Not more often than this is a journal flushed to the disk, in milliseconds: only power loss would tell the
 * difference.
 */
const FLUSH = 1000

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, SUM)

export interface Journal {
  /** Runs that earlier processes finished, by number. */
  kept: ReadonlyMap<number, Kept>
  add(run: Kept): void
  close(): void
}

export async function openJournal(folder: Folder, part: string): Promise<Journal> {
  const kept = new Map<number, Kept>()
  for (const file of await journalsOf(folder, part)) {
    for (const run of readJournal(file)) kept.set(run.run, run)
  }
  const path = join(journalFolder(folder), `${part}.${owner()}.journal`)
  let file: number | undefined
  let flushed = performance.now()
  let isNamed = false
  let flushing: Promise<void> | undefined
  return {
    kept,
    add(run) {
      try {
        file ??= openSync(path, 'a')
        const content = serialize(run)
        const head = Buffer.alloc(LENGTH)
        head.writeUInt32LE(content.length)
        const record = Buffer.concat([head, sumOf(content), content])
        for (let done = 0; done < record.length; ) done += writeSync(file, record, done)
        if (flushing || performance.now() - flushed < FLUSH) return
        flushed = performance.now()
        flushing = flush(file)
          .then(() => (isNamed ? undefined : syncFolder(journalFolder(folder))))
          .finally(() => {
            isNamed = true
            flushing = undefined
          })
      } catch (error) {
        throw asStoreError(path, error)
      }
    },
    close() {
      const open = file
      file = undefined
      if (open === undefined) return
      if (flushing) flushing.then(() => closeSync(open))
      else closeSync(open)
    },
  }
}

/** Beside the next run, which need not wait; a disk that fails says so when a part is written. */
const flush = (file: number): Promise<void> => new Promise((resolve) => fsync(file, () => resolve()))

/** Where journals are: among the files of parts, a program that opens all of a folder would trip over them. */
const journalFolder = ({ path }: Folder): string => join(path, JOURNALS)

export async function removeJournals(folder: Folder, part: string): Promise<void> {
  for (const file of await journalsOf(folder, part)) await rm(file, { force: true })
}

/** Takes away journals of parts that are whole: a kill may have come between writing the one and removing the other. */
export async function removeOldJournals(folder: Folder, isWhole: (part: string) => boolean): Promise<void> {
  for (const name of await readdir(journalFolder(folder))) {
    const [, part] = /^([\d-]+)\..+\.journal$/.exec(name) ?? []
    if (part !== undefined && isWhole(part)) await rm(join(journalFolder(folder), name), { force: true })
  }
}

const journalsOf = async (folder: Folder, part: string): Promise<string[]> =>
  (await readdir(journalFolder(folder)))
    .filter((name) => name.startsWith(`${part}.`) && name.endsWith('.journal'))
    .map((name) => join(journalFolder(folder), name))

function readJournal(path: string): Kept[] {
  const runs: Kept[] = []
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return [] // another process has just finished the part
  }
  for (let at = 0; at + LENGTH + SUM <= bytes.length; ) {
    const start = at + LENGTH + SUM
    const end = start + bytes.readUInt32LE(at)
    const content = bytes.subarray(start, end)
    if (end > bytes.length || !sumOf(content).equals(bytes.subarray(at + LENGTH, start))) break
    runs.push(deserialize(content) as Kept)
    at = end
  }
  return runs
}
