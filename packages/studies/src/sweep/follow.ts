/** Follows a design that chooses its points: each time that it asks for outcomes is a stage of the study. */

import { join } from 'node:path'
import { rangeError } from '@cogov/engine/messages'
import type { Evaluate } from '@cogov/methods/designs'
import { mean } from '@cogov/methods/statistics'
import { writeAtomically } from '../files/files.ts'
import { type Folder, RESULT } from '../store/folder.ts'
import { scanParts } from '../store/scan.ts'
import type { Value } from '../study/factors.ts'
import { explore, fromUnit } from '../study/plan.ts'
import { message } from './errors.english.ts'
import { countedGoal } from './goal.ts'
import type { BatchRuns } from './parts.ts'
import { addBatch, startNumbering } from './stages.ts'

/**
 * The design asks the same again where the outcomes are the same, so a study that was interrupted goes on from the
 * stages that are there.
 *
 * @param runStage sees to it that all runs of a stage are there
 */
export async function followDesign(folder: Folder, runStage: (stage: BatchRuns) => Promise<void>): Promise<object> {
  const { study } = folder
  const number = startNumbering()
  let stages = 0
  const outcomesOf = async (points: Value[][], replicates: number): Promise<(number | null)[]> => {
    const rows = points.map((values) => number(values, replicates))
    const stage = await addBatch(folder, stages++, rows, replicates)
    await runStage(stage)
    const found = await goals(folder, stage.stage)
    return rows.flatMap(({ point, first }) =>
      Array.from({ length: replicates }, (_, k) => found.get(runName(point, first + k)) ?? null),
    )
  }
  const known = new Map<string, number[]>()
  const means: Evaluate = async (points) => {
    const values = fromUnit(study.factors, points)
    const outcomes = await outcomesOf(values, study.replicates)
    return values.map((value, n) => {
      const own = outcomes.slice(n * study.replicates, (n + 1) * study.replicates)
      const before = known.get(points[n].join()) ?? []
      known.set(points[n].join(), [...before, ...own.filter((outcome) => outcome !== null)])
      return meanOfKnown(value, own)
    })
  }
  const single: Evaluate = async (points) => {
    const values = fromUnit(study.factors, points)
    const groups = grouped(values)
    const outcomes = await outcomesOf(
      groups.map(({ value }) => value),
      groups[0].times,
    )
    return outcomes.map((outcome, n) => meanOfKnown(values[n], [outcome]))
  }
  const found = await explore(study, means, single, (point) => known.get(point.join()) ?? [])
  await writeAtomically(join(folder.path, RESULT), Buffer.from(`${JSON.stringify(found, undefined, 2)}\n`))
  return found
}

const runName = (point: number, replicate: number): string => `${point}/${replicate}`

/** The goal of every run of a stage, by its name; null where a run failed or has none. */
async function goals(folder: Folder, stage: number): Promise<Map<string, number | null>> {
  const values = new Map<string, number | null>()
  const goalOf = countedGoal(folder.study)
  for await (const { rows = [] } of scanParts(folder, (part) => part.stage === stage)) {
    for (const row of rows) values.set(runName(row.point as number, row.replicate as number), goalOf(row))
  }
  return values
}

/** @param values of the point, for what is wrong */
function meanOfKnown(values: readonly Value[], outcomes: readonly (number | null)[]): number {
  const known = outcomes.filter((outcome) => outcome !== null)
  if (known.length > 0) return mean(known)
  throw rangeError(message('sweep.no_value', { values: values.join(', ') }))
}

interface Group {
  value: Value[]
  times: number
}

/** Points that stand several times in a row, each once with how often. */
function grouped(points: readonly Value[][]): Group[] {
  const groups: Group[] = []
  let before = ''
  for (const value of points) {
    const key = JSON.stringify(value)
    if (key === before) (groups.at(-1) as Group).times++
    else groups.push({ value, times: 1 })
    before = key
  }
  return groups
}
