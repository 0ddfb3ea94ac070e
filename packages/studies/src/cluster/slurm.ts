/**
 * A study on Slurm: each stage is a job array whose tasks are shards. This process submits, watches the folder, submits
 * again what is lost, and is done when every part is there; the tasks need nothing but the folder.
 */

import { createHash } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Message, rangeError } from '@cogov/engine/messages'
import { makeFolder, StoreError, writeAtomically } from '../files/files.ts'
import { bytesFor } from '../run/memory.ts'
import { run } from '../run/run.ts'
import { type Folder, readPoints, stageName } from '../store/folder.ts'
import { scanParts } from '../store/scan.ts'
import { recordOf, scenarioAt, seedOf } from '../study/runs.ts'
import { forgetHeartbeat, forgetHeartbeats, lastHeartbeat } from '../sweep/alive.ts'
import type { BatchJob, BatchRunner } from '../sweep/here.ts'
import { lostShards, type Memory } from '../sweep/lost.ts'
import { type BatchRuns, largestPlace, missingParts, type Part, partsOf } from '../sweep/parts.ts'
import { partOfRows } from '../sweep/tally.ts'
import { message } from './errors.english.ts'
import { cancel, ranges, SlurmError, statesOf, submit } from './queue.ts'
import { type JobScript, scriptOf } from './script.ts'

export interface SlurmOptions {
  /** How cogov is called on the nodes. */
  command: readonly string[]
  /** Tasks of the array; by default as many as it takes for each to last `minutes`. */
  shards?: number
  /** Minutes that a shard should take, 20 by default; its time limit is four times that and at least 10. */
  minutes?: number
  /** Cores of a task; those of this machine by default. */
  cpus?: number
  /** Further options of sbatch. */
  options?: readonly string[]
  /** Takes the script of the first stage, for a study in the folder `at`; nothing else is done. */
  dryRun?: { take: (script: string) => void; at: string }
  /** Hears what is submitted, lost, submitted again. */
  say?: (said: Message) => void
  /** Milliseconds between two looks, and how long a task that runs may be silent. */
  interval?: number
  patience?: number
}

/** Thrown where only the script was wanted. */
export class DryRun extends Error {
  override readonly name = 'DryRun'
}

const MAX_SHARDS = 1000
/** Submitted so often without a new part, a shard is given up. */
const MAX_TRIES = 5

export function onSlurm(options: SlurmOptions): (job: BatchJob) => BatchRunner {
  const { cpus = availableParallelism() } = options
  return (job) => ({
    workers: cpus,
    run: (stage) => runStage(job, stage, { ...options, cpus }),
    close: async () => undefined,
  })
}

async function runStage(job: BatchJob, stage: BatchRuns, options: SlurmOptions & { cpus: number }): Promise<void> {
  const { folder, signal } = job
  const { say = () => undefined, interval = 5000, patience = 60_000 } = options
  const missing = await missingParts(folder, stage)
  if (missing.length === 0) return
  const begun = await begunJob(folder, stage)
  const script = await jobOf(folder, stage, missing, begun ? { ...options, shards: begun.shards } : options)
  if (options.dryRun) {
    const { take, at } = options.dryRun
    take(scriptOf({ ...script, name: nameOf(at, stage), folder: resolve(at) }))
    throw new DryRun()
  }
  const file = await writeScript(folder, stage, script)
  const { name, shards } = script
  const seen = new Set(partNumbers(folder, stage).filter((part) => !missing.some((one) => one.part === part)))
  const memory = new Map<number, Memory>()
  const tries = new Map<number, number>()
  if (!begun) await forgetHeartbeats(folder.path)
  let wanted = shardsOf(missing, shards).filter((shard) => !begun?.tasks.has(shard))
  const submitted = { job: name, n: wanted.length }
  say(
    begun
      ? message('cluster.submitted_more', { ...submitted, working: begun.tasks.size })
      : message('cluster.submitted', submitted),
  )
  while (!signal?.aborted) {
    if (wanted.length > 0) {
      await submitLater(file, wanted, say)
      for (const shard of wanted) memory.delete(shard)
    }
    await wait(interval, undefined, signal ? { signal } : {}).catch(() => undefined)
    const fresh = await newParts(job, stage, seen)
    for (const part of fresh) tries.delete(part % shards)
    const left = await missingParts(folder, stage)
    if (left.length === 0) {
      // Those that came between the two looks.
      await newParts(job, stage, seen)
      break
    }
    wanted = await lost(folder, name, shards, shardsOf(left, shards), memory, patience)
    if (wanted.length === 0) continue
    say(message('cluster.lost', { job: name, shards: ranges(wanted) }))
    for (const shard of wanted) countTry(folder, tries, shard, shards)
    await cancel(name, wanted).catch(() => undefined)
    for (const index of wanted) await forgetHeartbeat(folder.path, { index, of: shards })
  }
}

/** How large the job is, from the time that a run takes here. */
async function jobOf(
  folder: Folder,
  stage: BatchRuns,
  missing: readonly Part[],
  options: SlurmOptions & { cpus: number },
): Promise<JobScript> {
  const { command, cpus, minutes = 20, options: further = [] } = options
  const seconds = await secondsOfRun(folder, stage)
  const runs = missing.reduce((sum, { from, to }) => sum + to - from, 0)
  const needed = Math.ceil((runs * seconds) / (60 * minutes * cpus))
  const shards = Math.min(options.shards ?? needed, MAX_SHARDS, missing.length)
  const path = resolve(folder.path)
  const { study } = folder
  const perShard = (runs * seconds) / (60 * cpus * shards)
  return {
    name: nameOf(folder.path, stage),
    title: study.name,
    folder: path,
    shards: Math.max(1, shards),
    cpus,
    memory: Math.ceil(200 + (cpus * (80e6 + 1.2 * bytesFor(largestPlace(study)))) / 1e6),
    minutes: Math.max(10, Math.ceil(4 * Math.max(perShard, options.shards === undefined ? minutes : 0))),
    runs,
    seconds,
    command,
    options: further,
  }
}

/** Time of a run of the stage's first point, the quickest of a few: the first ones also compile. */
async function secondsOfRun(folder: Folder, stage: BatchRuns): Promise<number> {
  const { study } = folder
  if (study.model) throw rangeError(message('cluster.no_model', { model: study.model.name }))
  const { points } = await readPoints(folder, stage.file, 0, 1)
  const values = points[0]?.values ?? []
  const scenario = { ...scenarioAt(study, values), seed: seedOf(study, values, 1), record: recordOf(study) }
  let best = Number.POSITIVE_INFINITY
  const start = performance.now()
  for (let n = 0; n < 5 && performance.now() - start < 2000; n++) {
    const before = performance.now()
    await run(scenario)
    best = Math.min(best, (performance.now() - before) / 1000)
  }
  return best
}

const nameOf = (path: string, stage: BatchRuns): string => {
  const token = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 8)
  return `cogov-${token}-${stage.stage}`
}

const scriptFile = ({ path }: Folder, { stage }: BatchRuns): string => join(path, 'slurm', `${stageName(stage)}.sh`)

/** The job that another process submitted for this stage, where the queue still has tasks of it. */
async function begunJob(
  folder: Folder,
  stage: BatchRuns,
): Promise<{ shards: number; tasks: Map<number, string> } | undefined> {
  const text = await readFile(scriptFile(folder, stage), 'utf8').catch(() => '')
  const [, last] = /--array=0-(\d+)$/m.exec(text) ?? []
  if (last === undefined) return undefined
  const tasks = await statesOf(nameOf(folder.path, stage)).catch(() => new Map<number, string>())
  return tasks.size > 0 ? { shards: Number(last) + 1, tasks } : undefined
}

async function writeScript(folder: Folder, stage: BatchRuns, script: JobScript): Promise<string> {
  await makeFolder(join(folder.path, 'slurm'))
  const file = scriptFile(folder, stage)
  await writeAtomically(file, Buffer.from(scriptOf(script)))
  await chmod(file, 0o755)
  return file
}

const partNumbers = (folder: Folder, stage: BatchRuns): number[] => [...partsOf(stage, folder)].map(({ part }) => part)

const shardsOf = (parts: readonly Part[], shards: number): number[] => [
  ...new Set(parts.map(({ part }) => part % shards)),
]

/** A controller that is away comes back: until it does, tasks that run go on, and nothing else can be done. */
async function submitLater(file: string, tasks: readonly number[], say: (said: Message) => void): Promise<void> {
  for (let pause = 1000, tries = 0; ; pause *= 2, tries++) {
    try {
      return await submit(file, tasks)
    } catch (error) {
      if (!(error instanceof SlurmError) || tries >= 8) throw error
      if (!/Unable to contact|timed out|Zero Bytes|Connection refused/i.test(error.message)) throw error
      say(message('cluster.again', { reason: error.message.split('\n')[0] }))
      await wait(Math.min(pause, 15_000))
    }
  }
}

/** Tells of the parts that have come since the last look; a damaged one goes, and so counts as missing. */
async function newParts({ folder, onPart }: BatchJob, stage: BatchRuns, seen: Set<number>): Promise<number[]> {
  const fresh: number[] = []
  const isNew = (part: { stage: number; part: number }) => part.stage === stage.stage && !seen.has(part.part)
  for await (const { part, rows } of scanParts(folder, isNew)) {
    // A file that is just being renamed is looked at again the next time.
    if (!rows) continue
    seen.add(part)
    fresh.push(part)
    onPart({ ...partOfRows(folder.study, rows), part, simulated: 0, simulating: 0 })
  }
  return fresh
}

async function lost(
  folder: Folder,
  name: string,
  of: number,
  unfinished: readonly number[],
  memory: Map<number, Memory>,
  patience: number,
): Promise<number[]> {
  const states = await statesOf(name).catch(() => undefined)
  const looks = await Promise.all(
    unfinished.map(async (shard) => ({
      shard,
      missing: true,
      sign: await lastHeartbeat(folder.path, { index: shard, of }),
      state: states?.get(shard),
    })),
  )
  return lostShards(looks, memory, { now: performance.now(), patience, silent: states === undefined })
}

function countTry(folder: Folder, tries: Map<number, number>, shard: number, of: number): void {
  const count = (tries.get(shard) ?? 0) + 1
  tries.set(shard, count)
  if (count < MAX_TRIES) return
  const logs = join(folder.path, 'slurm')
  throw new StoreError(message('cluster.given_up', { shard, of, n: count, folder: logs }))
}
