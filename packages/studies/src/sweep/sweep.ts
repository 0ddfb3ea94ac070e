/**
 * Runs a study, or goes on with it, so that in the end its folder holds every run. The folder is the only memory: a run
 * is done when its part is there, whoever wrote it.
 */

import { rm } from 'node:fs/promises'
import { StoreError } from '../files/files.ts'
import type { Runnable } from '../model/runnable.ts'
import {
  type BatchPoint,
  type Folder,
  type PartFiles,
  partFiles,
  prepareFolder,
  stageFiles,
  sweepUpFolder,
} from '../store/folder.ts'
import { removeOldJournals } from '../store/journal.ts'
import { scanParts } from '../store/scan.ts'
import { FIRST_ADDED, isAdaptive } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import { forgetHeartbeats, startHeartbeat } from './alive.ts'
import { message } from './errors.english.ts'
import { followDesign } from './follow.ts'
import { type BatchJob, type BatchRunner, runHere } from './here.ts'
import { type BatchRuns, missingParts, partSize, partsOf, type Shard } from './parts.ts'
import { furtherPoints } from './precision.ts'
import { addBatch, addedBatches, onlyBatch, readBatch, removeDamagedBatches } from './stages.ts'
import { type Count, partOfRows, type SweepProgress, startCount } from './tally.ts'
import { untilComplete } from './together.ts'

export interface SweepOptions {
  /** Where the study's runs are kept. */
  folder: string
  /** Whether to go on with what the folder holds; without it, a folder that holds runs is refused. */
  resume?: boolean
  /** Threads to compute with; one for each core by default. */
  workers?: number
  /** Only every `of`-th part, from part `index` on: one of several processes that share the folder. */
  shard?: Shard
  /**
   * Whether a shard goes on to the stages that follow from earlier ones, as it does by default; one that somebody
   * watches does only what is in the folder.
   */
  follow?: boolean
  /** How long another shard may be silent before its parts are done here, in milliseconds. */
  patience?: number
  /** Whether runs that failed are tried again. */
  retry?: boolean
  /** Stops the study; what is finished is kept. */
  signal?: AbortSignal
  onProgress?: (progress: SweepProgress) => void
  /** Hears which files are damaged; their runs are done again. */
  onDamaged?: (file: string) => void
  /**
   * What follows when all runs of the study are there, again and again until it is nothing: runs that are added to it.
   * They belong to the folder from then on, and `resume` sees to them as to any others.
   */
  further?: () => Promise<BatchPoint[]>
  /** The program of the study's model, where that is another one than governance and the study came from a folder. */
  model?: Runnable
  /** Who runs the parts of a stage that are missing; the threads of this process by default. */
  runner?: (job: BatchJob) => BatchRunner
}

export interface SweepResult extends SweepProgress {
  folder: string
  /** Whether it was stopped before its end. */
  stopped: boolean
  /** What an adaptive design found. */
  found?: object
  /** Runs that this process simulated. */
  simulated: number
  /** Time spent in simulations, summed over threads, and time that passed, in milliseconds. */
  simulating: number
  took: number
  workers: number
  /** Most memory that this process has had, in bytes. */
  memory: number
}

/** Thrown through a design when somebody stops it. */
class Stopped extends Error {}

/**
 * Runs a study on all cores.
 *
 * @throws StoreError where the folder is another study's, of another version, holds runs and `resume` is not set, or
 *   cannot be written to; what is finished is kept
 * @example await sweep(study, { folder: 'results/rewards', resume: true })
 */
export async function sweep(study: Study, options: SweepOptions): Promise<SweepResult> {
  const start = performance.now()
  const { shard, signal, workers, follow = true } = options
  const folder = await prepareFolder(options.folder, study, partSize(study))
  // Stages that follow from others need all of these, so every shard sees to it that they are whole.
  const together = shard && follow && hasStages(folder.study) ? shard : undefined
  const mine = together ? undefined : shard
  const count = startCount(folder.study, options.onProgress)
  const stages = await takeUp(folder, count, options, mine)
  const model = options.model ?? (study.model && 'run' in study.model ? study.model : undefined)
  const runner = (options.runner ?? runHere)({
    folder,
    ...(model ? { model } : {}),
    ...(workers === undefined ? {} : { workers }),
    ...(signal ? { signal } : {}),
    onPart: count.done,
  })
  const runStage = async (stage: BatchRuns): Promise<void> => {
    count.begin(stage.stage, runsIn(folder, stage, mine))
    await runner.run(stage, shard)
    if (together) await withOthers(folder, stage, together, options, count, runner)
    if (signal?.aborted && (await missingParts(folder, stage, mine)).length > 0) throw new Stopped()
  }
  let found: object | undefined
  let stopped = false
  const endSigns = shard ? await startHeartbeat(folder.path, shard) : async () => undefined
  try {
    // Which stages follow is for whoever has all runs.
    if (shard && !follow && stages.length > 0) for (const stage of stages) await runStage(stage)
    else if (!shard || follow) found = await runAllStages(folder, runStage, options.further)
    else if (!isAdaptive(folder.study)) await runStage(await onlyBatch(folder))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    stopped = true
  } finally {
    await runner.close()
    await endSigns()
  }
  if (!shard && !stopped) {
    await forgetHeartbeats(folder.path)
    // What shards left that were killed meanwhile.
    await sweepUpFolder(folder)
  }
  return {
    folder: folder.path,
    ...count.progress(),
    stopped,
    ...(found ? { found } : {}),
    ...count.spent,
    took: performance.now() - start,
    workers: runner.workers,
    memory: process.resourceUsage().maxRSS * 1024,
  }
}

/** @returns what an adaptive design found */
async function runAllStages(
  folder: Folder,
  runStage: (stage: BatchRuns) => Promise<void>,
  further: SweepOptions['further'] = async () => [],
): Promise<object | undefined> {
  const { study } = folder
  if (isAdaptive(study)) return followDesign(folder, runStage)
  await runStage(await onlyBatch(folder))
  const repeated = study.precision.half_width > 0 ? await furtherPoints(folder) : []
  if (repeated.length > 0) await runStage(await addBatch(folder, 1, repeated, study.replicates))
  const added = await addedBatches(folder)
  for (const stage of added) await runStage(stage)
  let next = 1 + (added.at(-1)?.stage ?? FIRST_ADDED - 1)
  for (let points = await further(); points.length > 0; points = await further())
    await runStage(await addBatch(folder, next++, points, 1))
  return undefined
}

/** Sees to it that the others' parts of a stage are there too, and counts them. */
async function withOthers(
  folder: Folder,
  stage: BatchRuns,
  shard: Shard,
  { patience = 8000, signal }: SweepOptions,
  count: Count,
  runner: BatchRunner,
): Promise<void> {
  const runShard = (other: Shard) => runner.run(stage, other)
  await untilComplete({ folder, stage, shard, patience, signal, runShard })
  const isNew = (part: PartFiles) => part.stage === stage.stage && !count.has(part.stage, part.part)
  for await (const { part, rows = [] } of scanParts(folder, isNew))
    count.add(stage.stage, { part, ...partOfRows(folder.study, rows) })
}

/** Whether some stages follow from what others gave. */
const hasStages = (study: Study): boolean => isAdaptive(study) || study.precision.half_width > 0

/**
 * Takes up what is in the folder: counts it, and takes away what is damaged, or what failed and is to be tried again.
 */
async function takeUp(
  folder: Folder,
  count: Count,
  { resume, shard, retry, onDamaged }: SweepOptions,
  only: Shard | undefined,
): Promise<BatchRuns[]> {
  if (!resume && !shard && (await partFiles(folder)).size > 0) {
    throw new StoreError(message('sweep.holds_runs', { path: folder.path }))
  }
  if (!shard) await sweepUpFolder(folder)
  for (const file of await removeDamagedBatches(folder)) onDamaged?.(file)
  const stages: BatchRuns[] = []
  for (const file of await stageFiles(folder)) stages.push(await readBatch(folder, file))
  const isMine = ({ part }: { part: number }) => only === undefined || part % only.of === only.index
  for await (const { stage, part, rows, damaged, ...files } of scanParts(folder, isMine)) {
    for (const file of damaged) onDamaged?.(file)
    const again = retry && rows?.some(({ error }) => error !== null)
    if (rows && !again) count.add(stage, { part, ...partOfRows(folder.study, rows) })
    else for (const file of filesOf(files)) await rm(file, { force: true })
  }
  const whole = await partFiles(folder)
  await removeOldJournals(folder, (part) => whole.has(part))
  return stages
}

const filesOf = ({ runs, series, others }: Pick<PartFiles, 'runs' | 'series' | 'others'>): string[] =>
  [runs, series, ...others].filter((file) => file !== undefined)

function runsIn(folder: Folder, stage: BatchRuns, shard?: Shard): number {
  let runs = 0
  for (const { from, to } of partsOf(stage, folder, shard)) runs += to - from
  return runs
}
