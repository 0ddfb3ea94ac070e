/** A study's folder for those who read it: its factors, its outcomes, every run. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scenario } from '@cogov/core'
import { VERSION } from '@cogov/core'
import type { Design } from '../study/designs.ts'
import { type Factor, sortOf, type Value } from '../study/factors.ts'
import { meaningOf, outcomeOf, unitOf } from '../study/outcomes.ts'
import { scenarioAt, seedOf } from '../study/runs.ts'
import type { Study } from '../study/study.ts'
import { StoreError } from './files.ts'
import { type Folder, openFolder } from './folder.ts'
import { scanParts } from './scan.ts'

/** What is varied, as a table has it. */
export interface TableFactor {
  name: string
  unit: string
  meaning: string
  kind: 'continuous' | 'integer' | 'boolean' | 'categorical'
  /** Where it goes in the scenario, such as `mechanisms.incentives.reward`; empty for whole scenarios. */
  path: string
  /** Least and greatest value, of numbers with a distribution. */
  range?: readonly [number, number]
  /** The values of what is listed, in their order. */
  levels?: readonly Value[]
}

export interface TableOutcome {
  name: string
  unit: string
  meaning: string
  /** Possible values; nothing where it is a time. */
  range?: readonly [number, number]
}

/** One run that did not fail. */
export interface TableRun {
  point: number
  /** From 1. */
  replicate: number
  seed: string
  /** By factor. */
  values: Record<string, Value>
  /** By outcome; not a number where it has none, as the first month of what never happened. */
  outcomes: Record<string, number>
}

export interface FailedRun extends Omit<TableRun, 'outcomes'> {
  error: string
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
  /** The same, run by run, however many there are. */
  runs(): AsyncGenerator<TableRun | FailedRun>
  /** What an adaptive design found, where it has ended. */
  found(): Promise<unknown>
  /**
   * The scenario of a run, with which `run` gives it again.
   *
   * @throws RangeError where the study has no such run
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
      const runs: TableRun[] = []
      const failed: FailedRun[] = []
      for await (const run of runsOf(folder)) {
        if ('error' in run) failed.push(run)
        else runs.push(run)
      }
      const { design } = study
      return {
        study,
        version: VERSION,
        factors: study.factors.map(describeFactor),
        design,
        outcomes: outcomesOf(study),
        runs,
        failed,
      }
    },
    runs: () => runsOf(folder),
    async found() {
      const text = await readFile(join(path, 'result.json'), 'utf8').catch(() => undefined)
      return text === undefined ? undefined : JSON.parse(text)
    },
    async scenario(point, replicate) {
      for await (const run of runsOf(folder)) {
        if (run.point !== point || run.replicate !== replicate) continue
        const values = study.factors.map(({ name }) => run.values[name] as Value)
        return { ...scenarioAt(study, values), seed: seedOf(study, values, replicate) }
      }
      throw new RangeError(`${path} has no run ${point}/${replicate} (point/replicate)`)
    },
  }
}

export function describeFactor(factor: Factor): TableFactor {
  const { name, unit, meaning, path } = factor
  const limits = 'labels' in factor ? { levels: factor.labels } : { range: [factor.from, factor.to] as const }
  return { name, unit, meaning, kind: sortOf(factor), path: path.join('.'), ...limits }
}

export const outcomesOf = ({ outcomes }: Study): TableOutcome[] =>
  outcomes.map((measure) => {
    const { range } = outcomeOf(measure.of)
    const bounded = !measure.summary.startsWith('first') && measure.summary !== 'sum'
    return { name: measure.name, unit: unitOf(measure), meaning: meaningOf(measure), ...(bounded ? { range } : {}) }
  })

async function* runsOf(folder: Folder): AsyncGenerator<TableRun | FailedRun> {
  const { study, path } = folder
  for await (const { rows, damaged } of scanParts(folder)) {
    if (!rows) {
      throw new StoreError(`${damaged.join(', ')} is damaged; cogov sweep ${path} --resume runs what was in it again`)
    }
    for (const row of rows) {
      const run = {
        point: row.point as number,
        replicate: row.replicate as number,
        seed: row.seed as string,
        values: Object.fromEntries(study.factors.map(({ name }) => [name, row[name] as Value])),
      }
      if (row.error !== null) yield { ...run, error: row.error as string }
      else {
        const outcomes = study.outcomes.map(({ name }): [string, number] => [
          name,
          (row[name] as number | null) ?? Number.NaN,
        ])
        yield { ...run, outcomes: Object.fromEntries(outcomes) }
      }
    }
  }
}
