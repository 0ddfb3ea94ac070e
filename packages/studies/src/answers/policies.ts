/** The policies of a study: what tells them apart, their points and worlds, their outcomes side by side. */

import { didYouMean } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { mean } from '@cogov/methods/statistics'
import type { BatchPoint } from '../store/folder.ts'
import type { StudyTable } from '../store/open.ts'
import type { Value } from '../study/factors.ts'
import type { Study } from '../study/study.ts'
import { message } from './errors.english.ts'
import type { StudyData } from './study-data.ts'
import { countedIn } from './times.ts'

/** @throws RangeError where the study varies no such factor, or no lever */
export function policyFactorsOf(study: Study, wanted?: readonly string[]): string[] {
  const known = study.factors.map(({ name }) => name)
  const unknown = wanted?.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const found = { factor: unknown, hint: didYouMean(unknown, known), known: known.join(', ') }
    throw rangeError(message('answers.unknown_factor', found))
  }
  const found =
    wanted ?? study.factors.filter(({ path }) => path.length === 0 || isLever(study, path)).map(({ name }) => name)
  if (found.length > 0) return [...found]
  throw rangeError(message('answers.no_lever', { known: known.join(', ') }))
}

const isLever = ({ model }: Study, path: readonly string[]): boolean =>
  model ? model.levers.includes(path.join('.')) : path[0] === 'mechanisms'

/** What tells a policy from another. */
export const policyKey = (values: Record<string, Value>, policyFactors: readonly string[]): string =>
  JSON.stringify(policyFactors.map((name) => values[name]))

/** Points with the same policy, in order of their first appearance. */
export function groupPoints({ values }: StudyData, policyFactors: readonly string[]): number[][] {
  const groups = new Map<string, number[]>()
  values.forEach((own, point) => {
    entryOf(groups, policyKey(own, policyFactors), () => []).push(point)
  })
  return [...groups.values()]
}

/**
 * The points of every policy, in the same order of worlds; nothing where they were not run in the same, or in one
 * alone.
 */
export function inSameWorlds(
  groups: readonly number[][],
  { values }: StudyData,
  worldFactors: readonly string[],
): number[][] | null {
  if (worldFactors.length === 0 || groups.length < 2) return null
  const worldOf = (point: number) => policyKey(values[point], worldFactors)
  const worlds = groups[0].map(worldOf)
  const inOrder = groups.map((points) => {
    const byWorld = new Map(points.map((point) => [worldOf(point), point]))
    return worlds.map((world) => byWorld.get(world) ?? -1)
  })
  const same = groups.every((points) => points.length === worlds.length) && !inOrder.flat().includes(-1)
  return worlds.length > 1 && same ? inOrder : null
}

/** Of every policy the points in worlds that all have runs of. */
export function inCommonWorlds(
  groups: readonly number[][],
  { values }: StudyData,
  worldFactors: readonly string[],
): number[][] {
  const worldOf = (point: number) => policyKey(values[point], worldFactors)
  const there = groups.map((points) => new Set(points.map(worldOf)))
  return groups.map((points) => points.filter((point) => there.every((worlds) => worlds.has(worldOf(point)))))
}

/**
 * Of each policy, by its key, an outcome by replicate: the mean over the policy's points, all of them. Replicates that
 * some run of the study did not finish are left out of all, so that each stands beside the same one of other policies.
 */
export function replicateMeans(
  table: StudyTable,
  outcome: string,
  policyFactors: readonly string[],
): Map<string, number[]> {
  const { runs, failed } = table
  const counted = countedIn(table, outcome)
  const unfinished = [...failed, ...runs.filter((run) => !Number.isFinite(counted(run)))]
  const lost = new Set(unfinished.map(({ replicate }) => replicate))
  const found = new Map<string, Map<number, number[]>>()
  for (const run of runs.toSorted((a, b) => a.replicate - b.replicate)) {
    const { replicate, values } = run
    if (lost.has(replicate)) continue
    const own = entryOf(found, policyKey(values, policyFactors), () => new Map<number, number[]>())
    entryOf(own, replicate, () => []).push(counted(run))
  }
  const whole = (own: Map<number, number[]>) => {
    const points = Math.max(...[...own.values()].map(({ length }) => length))
    return [...own.values()].filter(({ length }) => length === points).map((values) => mean(values))
  }
  return new Map([...found].map(([key, own]) => [key, whole(own)]))
}

export interface PolicyPoints {
  key: string
  /** One for each world; `first` is the replicate that comes next. */
  points: BatchPoint[]
}

/**
 * The policies of a study whose replicates may be compared.
 *
 * @throws RangeError where there is one, or where they were not run in the same worlds
 */
export function policiesOf({ study, runs, failed }: StudyTable, policyFactors: readonly string[]): PolicyPoints[] {
  const worldFactors = study.factors.map(({ name }) => name).filter((name) => !policyFactors.includes(name))
  const policies = new Map<string, Map<number, BatchPoint & { world: string }>>()
  for (const { point, replicate, values } of [...runs, ...failed].sort((a, b) => a.point - b.point)) {
    const own = entryOf(policies, policyKey(values, policyFactors), () => new Map())
    const first = Math.max(own.get(point)?.first ?? 1, replicate + 1)
    own.set(point, {
      point,
      first,
      values: study.factors.map(({ name }) => values[name]),
      world: policyKey(values, worldFactors),
    })
  }
  const found = [...policies].map(([key, own]) => ({ key, points: [...own.values()] }))
  const worlds = found.map(({ points }) => JSON.stringify(points.map(({ world }) => world).sort()))
  if (found.length < 2) throw rangeError(message('answers.one_policy'))
  if (worldFactors.length > 0 && new Set(worlds).size > 1) {
    throw rangeError(message('answers.other_worlds', { factors: worldFactors.join(', ') }))
  }
  return found
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}
