/**
 * Runs a study, or goes on with it, so that in the end its folder holds every run. The folder is the only memory: a run
 * is done when its part is there, whoever wrote it.
 */
import { rm } from 'node:fs/promises'
import { forgetSigns, signsOfLife } from '../cluster/alive.ts'
import { StoreError } from '../store/files.ts'
import { type Folder, type PartFiles, partFiles, prepareFolder, stageFiles, sweepUpFolder } from '../store/folder.ts'
import { removeOldJournals } from '../store/journal.ts'
import { scanParts } from '../store/scan.ts'
import { isAdaptive } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import { followDesign } from './follow.ts'
import { runHere, type StageJob, type StageRunner } from './here.ts'
import { missingParts, partSize, partsOf, type Shard, type StageRuns } from './parts.ts'
import { furtherPoints } from './precision.ts'
import { addStage, onlyStage, removeDamagedStages, stageIn } from './stages.ts'
import { type Best, partOfRows, startTally, type Tally } from './tally.ts'

export interface SweepOptions {
  /** Where the study's runs are kept. */
  folder: string
  /** Whether to go on with what the folder holds; without it, a folder that holds runs is refused. */
  resume?: boolean
  /** Threads to compute with; one for each core by default. */
  workers?: number
  /** Only every `of`-th part, from part `index` on: one of several processes that share the folder. */
  shard?: Shard
  /** Whether runs that failed are tried again. */
  retry?: boolean
  /** Stops the study; what is finished is kept. */
  signal?: AbortSignal
  onProgress?: (progress: SweepProgress) => void
  /** Hears which files are damaged; their runs are done again. */
  onDamaged?: (file: string) => void
  /** Who runs the parts of a stage that are missing; the threads of this process by default. */
  runner?: (job: StageJob) => StageRunner
}

export interface SweepProgress {
  /** Runs that are done, and how many there are in the stages that are known. */
  done: number
  total: number
  errors: number
  best: Best | undefined
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
  const { shard, signal } = options
  const folder = await prepareFolder(options.folder, study, partSize(study))
  const tally = startTally(folder.study)
  const stages = await takeUp(folder, tally, options)
  const totals = new Map<number, number>()
  const progress = (): SweepProgress => ({
    done: tally.runs,
    total: [...totals.values()].reduce((sum, runs) => sum + runs, 0),
    errors: tally.errors,
    best: tally.best,
  })
  const spent = { simulated: 0, simulating: 0 }
  let current = 0
  const runner = (options.runner ?? runHere)({
    folder,
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    ...(shard ? { shard } : {}),
    ...(signal ? { signal } : {}),
    onPart(part) {
      spent.simulated += part.simulated
      spent.simulating += part.simulating
      // Further replicates of a point say nothing new of which is best.
      tally.add(isFurther(folder.study, current) ? { ...part, goals: [] } : part)
      options.onProgress?.(progress())
    },
  })
  const runStage = async (stage: StageRuns): Promise<void> => {
    current = stage.stage
    totals.set(stage.stage, runsIn(folder, stage, shard))
    options.onProgress?.(progress())
    await runner.run(stage)
    if (signal?.aborted && (await missingParts(folder, stage, shard)).length > 0) throw new Stopped()
  }
  let found: object | undefined
  let stopped = false
  const endSigns = shard ? await signsOfLife(folder.path, shard) : async () => undefined
  try {
    if (isAdaptive(folder.study) && !shard) found = await followDesign(folder, runStage)
    else {
      if (!isAdaptive(folder.study)) await runStage(await onlyStage(folder))
      // A shard does what there is; which stages follow is for whoever has all runs.
      if (shard) for (const stage of stages) await runStage(stage)
      else if (folder.study.precision.half_width > 0) {
        const further = await furtherPoints(folder)
        if (further.length > 0) await runStage(await addStage(folder, 1, further, folder.study.replicates))
      }
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    stopped = true
  } finally {
    await runner.close()
    await endSigns()
    // Threads that were stopped in the midst of writing leave something behind.
    await sweepUpFolder(folder, true)
  }
  if (!shard && !stopped) await forgetSigns(folder.path)
  const took = performance.now() - start
  return {
    folder: folder.path,
    ...progress(),
    stopped,
    ...(found ? { found } : {}),
    ...spent,
    took,
    workers: runner.workers,
  }
}

const isFurther = (study: Study, stage: number): boolean => stage > 0 && !isAdaptive(study)

/** Takes up what is in the folder: counts it, and takes away what is damaged, or what failed and is to be tried again. */
async function takeUp(folder: Folder, tally: Tally, options: SweepOptions): Promise<StageRuns[]> {
  const { resume, shard, retry, onDamaged } = options
  if (!resume && !shard && (await partFiles(folder)).size > 0) {
    throw new StoreError(`${folder.path} holds runs of this study already; go on with --resume, or give another folder`)
  }
  if (!shard) await sweepUpFolder(folder)
  for (const file of await removeDamagedStages(folder)) onDamaged?.(file)
  const stages: StageRuns[] = []
  for (const file of await stageFiles(folder)) stages.push(await stageIn(folder, file))
  const mine = ({ part }: { part: number }) => shard === undefined || part % shard.of === shard.index
  for await (const { stage, rows, damaged, ...files } of scanParts(folder, mine)) {
    for (const file of damaged) onDamaged?.(file)
    const again = retry && rows?.some(({ error }) => error !== null)
    const replicates = stages.find((one) => one.stage === stage)?.replicates ?? 1
    if (rows && !again) {
      const part = partOfRows(folder.study, rows, replicates)
      tally.add(isFurther(folder.study, stage) ? { ...part, goals: [] } : part)
    } else for (const file of filesOf(files)) await rm(file, { force: true })
  }
  const whole = await partFiles(folder)
  await removeOldJournals(folder, (part) => whole.has(part))
  return stages
}

const filesOf = ({ runs, series, others }: Pick<PartFiles, 'runs' | 'series' | 'others'>): string[] =>
  [runs, series, ...others].filter((file) => file !== undefined)

function runsIn(folder: Folder, stage: StageRuns, shard?: Shard): number {
  let runs = 0
  for (const { from, to } of partsOf(stage, folder.part, shard)) runs += to - from
  return runs
}
