/** A study's folder for those who read it: its factors, its outcomes, every run. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Scenario, VERSION } from '@cogov/core'
import { rangeError } from '@cogov/engine/messages'
import { readChecked } from '../files/files.ts'
import type { Design } from '../study/designs.ts'
import type { Value } from '../study/factors.ts'
import { isAdded } from '../study/plan.ts'
import { scenarioAt, seedOf } from '../study/runs.ts'
import type { Study } from '../study/study.ts'
import { describeFactor, describeOutcomes, type TableFactor, type TableOutcome } from './describe.ts'
import { message } from './errors.english.ts'
import { type Folder, openFolder, RESULT } from './folder.ts'
import { type Row, readTable } from './parquet.ts'
import { damagedError, scanParts } from './scan.ts'

/** One run that did not fail. */
export interface TableRun {
  point: number
  /** From 1. */
  replicate: number
  seed: string
  /** Whether it is none of the study's own, but was added where earlier runs said that it tells most. */
  added: boolean
  /** By factor. */
  values: Record<string, Value>
  /** By outcome; not a number where it has none, as the first month of what never happened. */
  outcomes: Record<string, number>
}

export interface FailedRun extends Omit<TableRun, 'outcomes'> {
  error: string
}

/** The course of one run. */
export interface TableSeries {
  point: number
  replicate: number
  /** By factor. */
  values: Record<string, Value>
  /** By outcome, then by month from 0, the start. */
  outcomes: Record<string, number[]>
}

export interface StudyTable {
  study: Study
  version: string
  factors: TableFactor[]
  design: Design
  outcomes: TableOutcome[]
  /** In the order of points and replicates of each stage. */
  runs: TableRun[]
  failed: FailedRun[]
}

export interface OpenStudy {
  folder: string
  study: Study
  /**
   * Every run that is there.
   *
   * @throws StoreError that names a damaged file
   */
  table(): Promise<StudyTable>
  /** The same, run by run, however many there are, in the order in which they were run. */
  runs(): AsyncGenerator<TableRun | FailedRun>
  /** The course of every run that did not fail, month by month, where the study keeps series. */
  series(): AsyncGenerator<TableSeries>
  /** What an adaptive design found, where it has ended. */
  found(): Promise<unknown>
  /**
   * The scenario of a run, with which `run` gives it again.
   *
   * @throws RangeError where the study has no such run, or is of another model than that of governance
   */
  scenario(point: number, replicate: number): Promise<Scenario>
}

/**
 * @throws StoreError where there is no study in the folder, or one of another version
 * @example
 * const { factors, runs } = await (await openStudy('results/rewards')).table()
 */
export async function openStudy(path: string): Promise<OpenStudy> {
  const folder = await openFolder(path)
  const { study } = folder
  return {
    folder: path,
    study,
    async table() {
      const all = await runsInOrder(folder)
      const runs = all.filter((run) => !('error' in run)) as TableRun[]
      const failed = all.filter((run) => 'error' in run)
      const { design } = study
      return {
        study,
        version: VERSION,
        factors: study.factors.map(describeFactor),
        design,
        outcomes: describeOutcomes(study),
        runs,
        failed,
      }
    },
    runs: () => runsOf(folder),
    series: () => seriesOf(folder),
    async found() {
      const text = await readFile(join(path, RESULT), 'utf8').catch(() => undefined)
      return text === undefined ? undefined : JSON.parse(text)
    },
    async scenario(point, replicate) {
      if (study.model) throw rangeError(message('store.no_scenario', { path, model: study.model.name }))
      for await (const run of runsOf(folder)) {
        if (run.point !== point || run.replicate !== replicate) continue
        const values = study.factors.map(({ name }) => run.values[name])
        return { ...scenarioAt(study, values), seed: seedOf(study, values, replicate) }
      }
      throw rangeError(message('store.no_run', { path, point, replicate }))
    },
  }
}

/** Of each stage in the order of points and replicates, whatever the order in which they were run. */
async function runsInOrder(folder: Folder): Promise<(TableRun | FailedRun)[]> {
  const stages = new Map<number, (TableRun | FailedRun)[]>()
  for await (const { stage, runs } of partsOf(folder)) {
    const own = stages.get(stage) ?? []
    for (const run of runs) own.push(run)
    stages.set(stage, own)
  }
  return [...stages.values()].flatMap((runs) => runs.sort((a, b) => a.point - b.point || a.replicate - b.replicate))
}

async function* runsOf(folder: Folder): AsyncGenerator<TableRun | FailedRun> {
  for await (const { runs } of partsOf(folder)) yield* runs
}

async function* partsOf(folder: Folder): AsyncGenerator<{ stage: number; runs: (TableRun | FailedRun)[] }> {
  const { study, path } = folder
  for await (const { stage, rows, damaged } of scanParts(folder)) {
    if (!rows) throw damagedError(path, damaged)
    const added = isAdded(study, stage)
    yield { stage, runs: rows.map((row) => runOf(study, row, added)) }
  }
}

function runOf(study: Study, row: Row, added: boolean): TableRun | FailedRun {
  const run = {
    point: row.point as number,
    replicate: row.replicate as number,
    seed: row.seed as string,
    added,
    values: Object.fromEntries(study.factors.map(({ name }) => [name, row[name] as Value])),
  }
  if (row.error !== null) return { ...run, error: row.error as string }
  const outcomes = study.outcomes.map(({ name }): [string, number] => [
    name,
    (row[name] as number | null) ?? Number.NaN,
  ])
  return { ...run, outcomes: Object.fromEntries(outcomes) }
}

async function* seriesOf(folder: Folder): AsyncGenerator<TableSeries> {
  const { study, path } = folder
  if (study.series.length === 0) return
  for await (const { rows, damaged, series } of scanParts(folder)) {
    const months = rows && (await readChecked(series as string))
    if (!months) throw damagedError(path, damaged)
    const courses = new Map<string, TableSeries>()
    for (const { point, replicate, error, ...row } of rows) {
      if (error !== null) continue
      const values = Object.fromEntries(study.factors.map(({ name }) => [name, row[name] as Value]))
      const outcomes = Object.fromEntries(study.series.map((name): [string, number[]] => [name, []]))
      courses.set(`${point}/${replicate}`, { point: point as number, replicate: replicate as number, values, outcomes })
    }
    for (const row of await readTable(months)) {
      const course = courses.get(`${row.point}/${row.replicate}`)
      for (const name of study.series) course?.outcomes[name]?.push(row[name] as number)
    }
    yield* courses.values()
  }
}
