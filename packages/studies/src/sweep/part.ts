/** One part of a study: consecutive runs in one thread, kept one by one, then written whole. */
import { join } from 'node:path'
import type { District, Scenario } from '@cogov/core'
import { writeChecked } from '../files/files.ts'
import { type ModelRun, programOf, runModel } from '../model/run.ts'
import type { Runnable } from '../model/runnable.ts'
import { districtOf } from '../run/district.ts'
import { type RunResult, run } from '../run/run.ts'
import { runColumns, seriesColumns } from '../store/columns.ts'
import { type BatchPoint, type Folder, openFolder, partName, readPoints } from '../store/folder.ts'
import { type Kept, openJournal, removeJournals } from '../store/journal.ts'
import { type Cell, countRows, writeTable } from '../store/parquet.ts'
import type { Value } from '../study/factors.ts'
import { measure } from '../study/outcomes.ts'
import { recordOf, scenarioAt, seedOf } from '../study/runs.ts'
import type { Study } from '../study/study.ts'
import { goalReader, type RunGoal } from './goal.ts'
import { placeByPoints, placeInTurns } from './order.ts'

export interface PartTask {
  folder: string
  stage: number
  /** File of the stage's points. */
  points: string
  part: number
  /** Runs of the stage, numbered from 0: those from `from` to before `to`. */
  from: number
  to: number
  replicates: number
  /** A run that ended its thread, and how; it is not tried again. */
  fatal?: { run: number; error: string }
  /** Module of the study's model, for a thread that runs another one than that of governance. */
  module?: string
}

/** What is said of a part when it is done: little, so that the memory of whoever hears it stays what it is. */
export interface PartDone {
  part: number
  runs: number
  errors: number
  /** Runs of them that were simulated now, and how long that took, in milliseconds. */
  simulated: number
  simulating: number
  /** Of each run. */
  goals: RunGoal[]
}

/** A part whose runs are done and which is not written yet. */
export interface SimulatedPart {
  done: PartDone
  /** Name of its files, and what is in them. */
  name: string
  runs: Uint8Array
  series?: Uint8Array
}

export type Simulate = (scenario: Scenario, district: District) => Promise<RunResult>

const inThisThread: Simulate = (scenario, district) => run(scenario, { district })

/** How runs are done. */
export interface PartOptions {
  /** Of scenarios; in this thread by default. */
  simulate?: Simulate
  /** The program of the study's model, where that is another one. */
  model?: Runnable
}

/**
 * All runs of a part, each in the journal as soon as it is done.
 *
 * @throws StoreError where the journal cannot be written; an error in a run is a row like any other
 */
export async function simulatePart(task: PartTask, options: PartOptions = {}): Promise<SimulatedPart> {
  const folder = await folderOf(task.folder)
  const { study } = folder
  const { from, to, part } = task
  const runAt = await runsFor(folder, task)
  const name = partName(task.stage, part)
  const journal = await openJournal(folder, name)
  const rows: RunRow[] = []
  let simulating = 0
  let simulated = 0
  try {
    for (let index = from; index < to; index++) {
      const run = runAt(index)
      const before = performance.now()
      const kept = journal.kept.get(index)
      const done = kept ?? (await doRun(study, run, task, options))
      if (!kept) {
        simulated++
        simulating += performance.now() - before
        if (to - from > 1) journal.add(done)
      }
      rows.push({ ...run, kept: done })
    }
  } finally {
    journal.close()
  }
  const errors = rows.filter(({ kept }) => kept.error !== null).length
  return {
    done: { part, runs: rows.length, errors, simulated, simulating, goals: goalsOf(study, rows) },
    name,
    runs: runsTable(study, rows),
    ...(study.series.length > 0 ? { series: seriesTable(study, rows) } : {}),
  }
}

/**
 * Writes a part whole. Its journals are needed no more then.
 *
 * @throws StoreError where it cannot be written
 */
export async function writePart(folder: Folder, { done, name, runs, series }: SimulatedPart): Promise<PartDone> {
  // The series first: a part is done when its runs are there.
  if (series) await writeChecked(join(folder.path, 'series', name), 'parquet', series)
  await writeChecked(join(folder.path, 'runs', name), 'parquet', runs)
  await removeJournals(folder, name)
  return done
}

interface RunAt {
  index: number
  point: number
  replicate: number
  values: Value[]
}

type RunRow = RunAt & { kept: Kept }

/** Of some runs, which point and replicate each is: no more of the stage is read than these need. */
async function runsFor(
  folder: Folder,
  { points: file, from, to, replicates }: PartTask,
): Promise<(index: number) => RunAt> {
  const count = await countRows(file)
  const placeOf = (index: number) =>
    folder.order === 'turns' ? placeInTurns(index, count) : placeByPoints(index, replicates)
  const known = new Map<number, BatchPoint>()
  const read = async (start: number, end: number) => {
    const { points } = await readPoints(folder, file, start, end)
    points.forEach((point, n) => {
      known.set(start + n, point)
    })
  }
  const [first, last] = [placeOf(from).position, placeOf(to - 1).position]
  if (folder.order === 'turns' && to - from >= count) await read(0, count)
  else if (first <= last) await read(first, last + 1)
  // A turn ends within the part, and the next one begins.
  else
    for (const [start, end] of [
      [first, count],
      [0, last + 1],
    ] as const)
      await read(start, end)
  return (index) => {
    const { position, turn } = placeOf(index)
    const { point, first: firstReplicate, values } = known.get(position) as BatchPoint
    return { index, point, replicate: firstReplicate + turn, values }
  }
}

async function doRun(
  study: Study,
  { index, values, replicate }: RunAt,
  task: PartTask,
  options: PartOptions,
): Promise<Kept> {
  const seed = seedOf(study, values, replicate)
  const failed = (error: string): Kept => ({
    run: index,
    seed,
    hash: '',
    error,
    outcomes: study.outcomes.map(() => Number.NaN),
    series: [],
  })
  if (task.fatal?.run === index) return failed(task.fatal.error)
  try {
    const { result, timeline } = await doneBy(study, values, seed, options)
    return {
      run: index,
      seed,
      hash: result.hash,
      error: null,
      outcomes: study.outcomes.map((one) => measure(one, result, { timeline })),
      series: study.series.map((of) => Float64Array.from(result.outcomes[of]?.values ?? [])),
    }
  } catch (error) {
    const { name, message } = error as Error
    return failed(`${name}: ${message}`)
  }
}

async function doneBy(
  study: Study,
  values: readonly Value[],
  seed: string,
  { simulate = inThisThread, model }: PartOptions,
): Promise<{ result: ModelRun & Partial<RunResult>; timeline: Scenario['timeline'] }> {
  if (study.model) {
    const result = await runModel(programOf(study.model, model), scenarioAt(study, values), seed)
    return { result, timeline: [] }
  }
  const scenario = { ...scenarioAt(study, values), seed, record: recordOf(study) }
  return { result: await simulate(scenario, districtIn(scenario)), timeline: scenario.timeline }
}

function runsTable(study: Study, rows: readonly RunRow[]): Uint8Array {
  return writeTable(runColumns(study), [
    rows.map(({ point }) => point),
    rows.map(({ replicate }) => replicate),
    rows.map(({ kept }) => kept.seed),
    ...study.factors.map((_, f) => rows.map(({ values }) => values[f])),
    ...study.outcomes.map((_, o) => rows.map(({ kept }) => kept.outcomes[o])),
    rows.map(({ kept }) => (kept.error === null ? kept.hash : null)),
    rows.map(({ kept }) => kept.error),
  ])
}

function seriesTable(study: Study, rows: readonly RunRow[]): Uint8Array {
  const data: Cell[][] = seriesColumns(study).map(() => [])
  for (const { point, replicate, kept } of rows) {
    const ticks = kept.series[0]?.length ?? 0
    for (let tick = 0; tick < ticks; tick++) {
      const row: Cell[] = [point, replicate, tick, ...kept.series.map((values) => values[tick])]
      row.forEach((cell, c) => {
        data[c]?.push(cell)
      })
    }
  }
  return writeTable(seriesColumns(study), data)
}

function goalsOf(study: Study, rows: readonly RunRow[]): PartDone['goals'] {
  const column = study.outcomes.findIndex(({ name }) => name === study.goal.outcome)
  const read = goalReader(study)
  return rows.map(({ point, values, kept }) => read(point, values, kept.outcomes[column], kept.error !== null))
}

/** The folder and the places that this thread has worked with last; a study visits few. */
let known: Folder | undefined
const districts = new Map<string, District>()
const MAX_DISTRICTS = 4

async function folderOf(path: string): Promise<Folder> {
  if (known?.path !== path) known = await openFolder(path)
  return known
}

function districtIn(scenario: Scenario): District {
  if (typeof scenario.place !== 'string') return districtOf(scenario)
  const place = JSON.stringify([scenario.place, scenario.residents])
  const there = districts.get(place)
  if (there) return there
  if (districts.size >= MAX_DISTRICTS) districts.delete(districts.keys().next().value as string)
  const district = districtOf(scenario)
  districts.set(place, district)
  return district
}
