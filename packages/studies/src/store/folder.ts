/**
 * A study's folder.
 *
 *     study.json                     the study with everything that was left out, and the version that runs it
 *     points/0000.CHECKSUM.parquet   design points, a file for each stage of the design
 *     runs/0000-000012.CHECKSUM.parquet    runs, a file for each part of a stage
 *     series/0000-000012.CHECKSUM.parquet  the same runs month by month, where the study keeps series
 *     result.json                    what an adaptive design found
 *     .journals/                     runs that are done while the others of their part are not yet
 *
 * A part is a number of consecutive runs that one thread computes; points stand in the order in which they are run.
 * What is there is whole, what is not is run again; there is no lock, and any number of processes on any number of
 * machines may work in the same folder.
 */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VERSION } from '@cogov/core'
import { makeFolder, removeLeftovers, StoreError, writeAtomically, writeChecked } from '../files/files.ts'
import type { Value } from '../study/factors.ts'
import type { Study } from '../study/study.ts'
import { pointColumns } from './columns.ts'
import { message } from './errors.english.ts'
import { type Row, readSlice, writeTable } from './parquet.ts'
/** What an adaptive design found is in this file. */
export const RESULT = 'result.json'

/** Folder of journals, beside those of finished parts. */
export const JOURNALS = '.journals'

/** Version of the folder's layout, and what the order of the runs is in each that can be read. */
const FORMAT = 2
const ORDERS: Readonly<Record<number, Folder['order']>> = { 1: 'points', 2: 'turns' }

export interface Folder {
  path: string
  study: Study
  /** Most runs of a part. */
  part: number
  /** Whether replicates are run in turns, or all of one point before the next, as in folders of the first format. */
  order: 'turns' | 'points'
}

/** Consecutive runs of one stage: those of its points, each with the same replicates. */
export interface Stage {
  number: number
  points: BatchPoint[]
  /** Replicates of each point. */
  replicates: number
}

export interface BatchPoint {
  point: number
  /** Number of its first replicate, from 1. */
  first: number
  values: Value[]
}

export const stageName = (stage: number): string => String(stage).padStart(4, '0')
export const partName = (stage: number, part: number): string => `${stageName(stage)}-${String(part).padStart(6, '0')}`

/**
 * The folder of a study, made where there is none.
 *
 * @throws StoreError where it holds something else, another study, or one of another version
 */
export async function prepareFolder(path: string, study: Study, part: number): Promise<Folder> {
  const there = await readDescription(path)
  if (there) {
    requireSame(path, there.study, study)
    await makeFolder(join(path, JOURNALS))
    return { path, study: there.study, part: there.part, order: there.order }
  }
  await makeFolder(path)
  // Several shards may begin at once: what one of them has just made is no stranger's.
  const others = (await readdir(path)).filter((name) => !/^\.|^(study\.json|points|runs|series|slurm)$/.test(name))
  if (others.length > 0) {
    throw new StoreError(message('store.strange_folder', { path, name: others[0] }))
  }
  for (const name of ['points', JOURNALS, 'runs', ...(study.series.length > 0 ? ['series'] : [])])
    await makeFolder(join(path, name))
  const description = { cogov: VERSION, format: FORMAT, part, study: plain(study) }
  await writeAtomically(join(path, 'study.json'), Buffer.from(`${JSON.stringify(description, undefined, 2)}\n`))
  return { path, study, part, order: 'turns' }
}

/** @throws StoreError where there is no study in the folder, or one of another version */
export async function openFolder(path: string): Promise<Folder> {
  const there = await readDescription(path)
  if (!there) throw new StoreError(message('store.no_study', { path }))
  return { path, study: there.study, part: there.part, order: there.order }
}

async function readDescription(path: string): Promise<Omit<Folder, 'path'> | undefined> {
  const text = await readFile(join(path, 'study.json'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw new StoreError(message('store.unreadable', { path, reason: error.message }))
  })
  if (text === undefined) return undefined
  const there = parseDescription(path, text)
  const order = ORDERS[there.format]
  if (there.cogov !== VERSION || order === undefined) {
    throw new StoreError(message('store.other_version', { path, found: there.cogov, version: VERSION }))
  }
  return { study: there.study, part: there.part, order }
}

function parseDescription(path: string, text: string): { cogov: string; format: number; study: Study; part: number } {
  try {
    const there = JSON.parse(text)
    if (typeof there?.cogov === 'string' && typeof there?.study === 'object') return there
  } catch {}
  throw new StoreError(message('store.not_ours', { path }))
}

/** A study without the program of its model, and without the address of that: folders are the same on every machine. */
function plain(study: Study): Study {
  if (!study.model) return study
  const { name, version, tick, settings, levers, outcomes, seconds } = study.model
  return { ...study, model: { name, version, tick, settings, levers, outcomes, seconds } }
}

function requireSame(path: string, there: Study, given: Study): void {
  const study = plain(given)
  // Through JSON, as the stored one went.
  const all = new Set([...Object.keys(study), ...Object.keys(there)]) as Set<keyof Study>
  const keys = [...all].filter((key) => key !== 'name' && key !== 'description')
  const different = keys.filter((key) => JSON.stringify(there[key]) !== JSON.stringify(study[key]))
  if (different.length === 0) return
  throw new StoreError(message('store.other_study', { path, name: there.name, keys: different.join(', ') }))
}

/** Writes a stage's points; returns their file. */
export async function writeStage({ path, study }: Folder, stage: Stage): Promise<string> {
  const { points, replicates } = stage
  const bytes = writeTable(pointColumns(study), [
    points.map(({ point }) => point),
    points.map(({ first }) => first),
    points.map(() => replicates),
    ...study.factors.map((_, n) => points.map(({ values }) => values[n])),
  ])
  return writeChecked(join(path, 'points', stageName(stage.number)), 'parquet', bytes)
}

/** File of each stage, in their order. */
export async function stageFiles({ path }: Folder): Promise<string[]> {
  const names = (await readdir(join(path, 'points'))).filter((name) => /^\d+\.[0-9a-f]{16}\.parquet$/.test(name))
  return names.sort().map((name) => join(path, 'points', name))
}

/** Some points of a stage. */
export const readPoints = async ({ study }: Folder, file: string, from: number, to: number): Promise<Stage> =>
  stageOf(study, file, await readSlice(file, from, to))

function stageOf({ factors }: Study, file: string, rows: readonly Row[]): Stage {
  const points = rows.map((row) => ({
    point: row.point as number,
    first: row.first_replicate as number,
    values: factors.map(({ name }) => row[name] as Value),
  }))
  const [, number] = /(?<!\d)(\d+)\.[0-9a-f]+\.parquet$/.exec(file) ?? []
  return { number: Number(number), points, replicates: rows[0]?.replicates as number }
}

export interface PartFiles {
  stage: number
  part: number
  runs?: string
  series?: string
  /** Other files of the same part: there are none, unless two computers gave different results. */
  others: string[]
}

/** The files of every part that is whole, by `partName`. */
export async function partFiles({ path, study }: Folder): Promise<Map<string, PartFiles>> {
  const found = new Map<string, PartFiles>()
  const kinds = study.series.length > 0 ? (['series', 'runs'] as const) : (['runs'] as const)
  for (const kind of kinds) {
    for (const name of (await readdir(join(path, kind))).sort()) {
      const [, key, stage, part] = /^((\d+)-(\d+))\.[0-9a-f]{16}\.parquet$/.exec(name) ?? []
      if (key === undefined) continue
      const files = found.get(key) ?? { stage: Number(stage), part: Number(part), others: [] }
      const others = files[kind] === undefined ? files.others : [...files.others, files[kind]]
      found.set(key, { ...files, others, [kind]: join(path, kind, name) })
    }
  }
  for (const [key, { runs, series }] of found) {
    if (runs === undefined || (study.series.length > 0 && series === undefined)) found.delete(key)
  }
  return found
}

export async function sweepUpFolder({ path, study }: Folder): Promise<void> {
  for (const name of ['', 'points', 'runs', ...(study.series.length > 0 ? ['series'] : [])]) {
    await removeLeftovers(join(path, name))
  }
}
