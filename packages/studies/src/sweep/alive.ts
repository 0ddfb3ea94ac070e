/** Signs of life of the processes that share a study: a file of each, written again and again. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ENDED } from './lost.ts'
import type { Shard } from './parts.ts'

const FOLDER = '.shards'
const INTERVAL = 2000

const fileOf = (folder: string, { index, of }: Shard): string => join(folder, FOLDER, `${index}-of-${of}`)

/** Gives signs of life until it is told to end. A disk that is full is noticed where results are written. */
export async function startHeartbeat(folder: string, shard: Shard): Promise<() => Promise<void>> {
  await mkdir(join(folder, FOLDER), { recursive: true }).catch(() => undefined)
  const file = fileOf(folder, shard)
  let beats = 0
  const sign = (text: string) => writeFile(file, text).catch(() => undefined)
  const beat = () => sign(`${process.pid} ${++beats}`)
  await beat()
  const timer = setInterval(beat, INTERVAL)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await sign(ENDED)
  }
}

/** What a shard last wrote; nothing where it has not begun. */
export const lastHeartbeat = (folder: string, shard: Shard): Promise<string | undefined> =>
  readFile(fileOf(folder, shard), 'utf8').catch(() => undefined)

export const forgetHeartbeat = (folder: string, shard: Shard): Promise<void> =>
  rm(fileOf(folder, shard), { force: true })

export const forgetHeartbeats = (folder: string): Promise<void> =>
  rm(join(folder, FOLDER), { recursive: true, force: true })
