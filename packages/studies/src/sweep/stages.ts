/**
 * The stages of a study in its folder: one where the points are known from the start, several where they are chosen.
 */

import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { messageAnd } from '@cogov/engine/messages'
import { readChecked, StoreError } from '../files/files.ts'
import { type BatchPoint, type Folder, readPoints, stageFiles, stageName, writeStage } from '../store/folder.ts'
import { countRows } from '../store/parquet.ts'
import type { Value } from '../study/factors.ts'
import { isAdded, pointsOf } from '../study/plan.ts'
import { message } from './errors.english.ts'
import { inRandomOrder } from './order.ts'
import type { BatchRuns } from './parts.ts'

/** A stage whose points are in the folder. */
export async function readBatch(folder: Folder, file: string): Promise<BatchRuns> {
  const { number, replicates } = await readPoints(folder, file, 0, 1)
  return { stage: number, file, points: await countRows(file), replicates }
}

/** Takes away points that are damaged; they are made again from the study. Returns their files. */
export async function removeDamagedBatches(folder: Folder): Promise<string[]> {
  const damaged: string[] = []
  for (const file of await stageFiles(folder)) {
    if (await readChecked(file)) continue
    damaged.push(file)
    await rm(file)
  }
  return damaged
}

/** The first stage of a study whose points are known from the start. */
export async function onlyBatch(folder: Folder): Promise<BatchRuns> {
  const file = (await stageFiles(folder)).find((one) => basename(one).startsWith(`${stageName(0)}.`))
  if (file !== undefined) return readBatch(folder, file)
  const points = pointsOf(folder.study).map((values, point) => ({ point, first: 1, values }))
  return addBatch(folder, 0, points, folder.study.replicates)
}

/** Stages that were added to a study's own. */
export async function addedBatches(folder: Folder): Promise<BatchRuns[]> {
  const stages = await Promise.all((await stageFiles(folder)).map((file) => readBatch(folder, file)))
  return stages.filter(({ stage }) => isAdded(folder.study, stage))
}

/**
 * A stage of a study that chooses its points.
 *
 * @throws StoreError where the folder has other points for it
 */
export async function addBatch(
  folder: Folder,
  stage: number,
  points: BatchPoint[],
  replicates: number,
): Promise<BatchRuns> {
  const ordered = folder.order === 'turns' ? inRandomOrder(folder.study, stage, points) : points
  const file = await writeStage(folder, { number: stage, points: ordered, replicates })
  const same = (await stageFiles(folder)).filter((other) => other.includes(`${stageName(stage)}.`))
  if (same.length > 1) {
    throw new StoreError(message('sweep.other_points', { files: messageAnd(same) }))
  }
  return { stage, file, points: points.length, replicates }
}

/** Numbers points in the order in which they are first asked for, and counts how often each has been run. */
export function startNumbering(): (values: Value[], replicates: number) => BatchPoint {
  const known = new Map<string, { point: number; replicates: number }>()
  return (values, replicates) => {
    const key = JSON.stringify(values)
    const there = known.get(key) ?? { point: known.size, replicates: 0 }
    known.set(key, { point: there.point, replicates: there.replicates + replicates })
    return { point: there.point, first: there.replicates + 1, values }
  }
}
