/**
 * A stage that several processes share and that the next one depends on: who has done its own parts waits for those of
 * the others. A shard that gives no sign of life has ended, or not begun: its parts are done by whoever waits for them.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Folder } from '../store/folder.ts'
import { lastHeartbeat } from './alive.ts'
import { lostShards, type Memory } from './lost.ts'
import { type BatchRuns, missingParts, type Shard } from './parts.ts'

/** Milliseconds between two looks. */
const INTERVAL = 200

export interface Together {
  folder: Folder
  stage: BatchRuns
  shard: Shard
  /** How long a shard may be silent, in milliseconds. */
  patience: number
  signal: AbortSignal | undefined
  /** Does what is missing of a shard. */
  runShard: (shard: Shard) => Promise<void>
}

export async function untilComplete({ folder, stage, shard, patience, signal, runShard }: Together): Promise<void> {
  const { of } = shard
  const memory = new Map<number, Memory>()
  while (!signal?.aborted) {
    const missing = await missingParts(folder, stage)
    if (missing.length === 0) return
    const unfinished = [...new Set(missing.map(({ part }) => part % of))]
    const looks = await Promise.all(
      unfinished.map(async (index) => ({
        shard: index,
        missing: true,
        sign: index === shard.index ? undefined : await lastHeartbeat(folder.path, { index, of }),
        state: undefined,
      })),
    )
    const [lost] = lostShards(looks, memory, { now: performance.now(), patience, silent: false })
    if (lost !== undefined) await runShard({ index: lost, of })
    else await wait(INTERVAL, undefined, signal ? { signal } : {}).catch(() => undefined)
  }
}
