/** Choosing among a study's policies: the factors that somebody decides, under those that nobody does. */

import { rangeError } from '@cogov/engine/messages'
import {
  type Direction,
  type Judgement,
  judgePolicies,
  meetsGoals,
  type ParetoPolicy,
  type Prim,
  paretoFront,
  prim,
  type RobustChoice,
  robustChoice,
} from '@cogov/methods/choice'
import { mean, type Proportion, proportion } from '@cogov/methods/statistics'
import type { StudyTable } from '../store/open.ts'
import type { Value } from '../study/factors.ts'
import { message } from './errors.english.ts'
import { groupPoints, inCommonWorlds, inSameWorlds, policyFactorsOf, policyKey, replicateMeans } from './policies.ts'
import { dataOf, type StudyData } from './study-data.ts'
import { type Arrivals, arrivalsIn, horizonIn } from './times.ts'

export interface Goal {
  outcome: string
  best: Direction
  /** What is just good enough. */
  threshold?: number
}

export interface ChooseOptions {
  /** The first decides where one number has to. */
  goals: readonly Goal[]
  /** Factors that are decided; by default those that set levers or are whole scenarios. */
  policy?: readonly string[]
  level?: number
  /** A difference of the first goal that does not matter. */
  indifference?: number
}

export interface Policy {
  values: Record<string, Value>
  /** Mean of each goal over worlds and replicates; of the time of an event, restricted to the horizon. */
  means: number[]
  /** Of each goal that is such a time: the share of runs that got there; null of the others. */
  reached: (Proportion | null)[]
}

export interface StudyChoice {
  goals: readonly Goal[]
  /** Of each goal that is the time of an event: until when every run waited for it; null of the others. */
  horizons: (number | null)[]
  policyFactors: string[]
  worldFactors: string[]
  policies: Policy[]
  worlds: number
  /** Points of which every run failed: they are in no number here. */
  lost: Record<string, Value>[]
  pareto: ParetoPolicy[]
  /**
   * The best by the first goal on average, and how surely. What counts as luck: replicates, so that it is the best over
   * these worlds; or the worlds, where there are more of them, so that it is the best over worlds such as these.
   */
  selection: (Judgement & { luck: 'replicates' | 'worlds' }) | null
  /** Where every policy was run in the same worlds, and there are several. */
  robust: RobustChoice | null
  /** Where thresholds are missed, in terms of all factors, or of the worlds for the policy of least regret. */
  failure: { of: 'all points' | 'the policy of least regret'; prim: Prim } | null
}

/**
 * @throws RangeError for an outcome or a factor that the study does not have, or where it decides nothing
 * @example
 * const table = await (await openStudy('results/rewards')).table()
 * chooseFrom(table, { goals: [{ outcome: 'participation', best: 'largest' }, { outcome: 'spending', best: 'smallest' }]
 * })
 */
export function chooseFrom(table: StudyTable, options: ChooseOptions): StudyChoice {
  const { goals, level = 0.95, indifference = 0 } = options
  if (goals.length === 0) throw rangeError(message('answers.no_goal'))
  const policyFactors = policyFactorsOf(table.study, options.policy)
  const worldFactors = table.study.factors.map(({ name }) => name).filter((name) => !policyFactors.includes(name))
  const data = goals.map(({ outcome }) => dataOf(table, outcome))
  const lost = lostPoints(table)
  const all = groupPoints(data[0], policyFactors)
  const common = inCommonWorlds(all, data[0], worldFactors)
  const groups = lost.length > 0 && common.every((points) => points.length > 0) ? common : all
  const arrivals = goals.map(({ outcome }) => arrivalsIn(table, outcome))
  const directions = goals.map(({ best }) => best)
  const thresholds = goals.map(({ threshold }) => threshold)
  /** By policy, then by goal: every run. */
  const runs = groups.map((points) => data.map(({ outcomes }) => points.flatMap((point) => outcomes[point])))
  const policies = groups.map((points, p): Policy => {
    const values = Object.fromEntries(policyFactors.map((name) => [name, data[0].values[points[0]][name]]))
    const numbers = points.map((point) => data[0].numbers[point])
    const reached = arrivals.map((one) => reachedBy(one, numbers))
    return { values, means: runs[p].map((values) => mean(values)), reached }
  })
  const seed = table.study.seed
  const inOrder = inSameWorlds(groups, data[0], worldFactors)
  // The worst world may be among those that are lost.
  const robust = inOrder && lost.length === 0 ? robustOf(inOrder, data, { directions, thresholds, level }) : null
  return {
    goals,
    horizons: goals.map(({ outcome }) => horizonIn(table, outcome) ?? null),
    policyFactors,
    worldFactors,
    policies,
    worlds: Math.max(...groups.map((points) => points.length)),
    lost,
    pareto: paretoFront(runs, { directions, seed }),
    selection: selectionOf(table, goals[0], indifference, { groups: inOrder ?? groups, data: data[0], policyFactors }),
    robust,
    failure: failureOf(groups, data, robust, { directions, thresholds, level, seed, worldFactors }),
  }
}

/** What was varied in them. */
function lostPoints({ runs, failed, study }: StudyTable): Record<string, Value>[] {
  const there = new Set(runs.map(({ point }) => point))
  const lost = new Map(failed.filter(({ point }) => !there.has(point)).map(({ point, values }) => [point, values]))
  return [...lost]
    .sort(([a], [b]) => a - b)
    .map(([, values]) => Object.fromEntries(study.factors.map(({ name }) => [name, values[name]])))
}

/** @param points numbers of the points of a policy */
function reachedBy(arrivals: Arrivals | undefined, points: readonly number[]): Proportion | null {
  const own = points.flatMap((point) => arrivals?.get(point) ?? [])
  const waited = own.reduce((sum, one) => sum + one.waited, 0)
  return waited === 0
    ? null
    : proportion(
        own.reduce((sum, one) => sum + one.reached, 0),
        waited,
      )
}

function selectionOf(
  table: StudyTable,
  { outcome, best }: Goal,
  indifference: number,
  { groups, data, policyFactors }: { groups: readonly number[][]; data: StudyData; policyFactors: readonly string[] },
): StudyChoice['selection'] {
  const names = table.study.factors.map(({ name }) => name)
  // Points that are left out are in no mean: neither their runs nor that these failed.
  const points = new Set(groups.flat().map((n) => policyKey(data.values[n], names)))
  const isIn = ({ values }: { values: Record<string, Value> }) => points.has(policyKey(values, names))
  const used = { ...table, runs: table.runs.filter(isIn), failed: table.failed.filter(isIn) }
  const byReplicate = replicateMeans(used, outcome, policyFactors)
  const replicates = groups.map((points) => byReplicate.get(policyKey(data.values[points[0]], policyFactors)) ?? [])
  const worlds = groups.map((points) => points.map((point) => mean(data.outcomes[point])).filter(Number.isFinite))
  const fewest = (values: readonly number[][]) => Math.min(...values.map(({ length }) => length))
  const added = table.runs.some((run) => run.added)
  const luck = added || fewest(replicates) >= fewest(worlds) ? 'replicates' : 'worlds'
  const values = luck === 'replicates' ? replicates : worlds
  if (groups.length < 2 || fewest(values) < 2) return null
  return { ...judgePolicies(values, { best, indifference, looks: added ? 'many' : 'one' }), luck }
}

interface Rules {
  directions: readonly Direction[]
  thresholds: readonly (number | undefined)[]
  level: number
}

const robustOf = (inOrder: readonly number[][], data: readonly StudyData[], rules: Rules): RobustChoice =>
  robustChoice(
    inOrder.map((points) => points.map((point) => data.map(({ outcomes }) => outcomes[point]))),
    rules,
  )

function failureOf(
  groups: readonly number[][],
  data: readonly StudyData[],
  robust: RobustChoice | null,
  { directions, thresholds, level, seed, worldFactors }: Rules & { seed: string; worldFactors: readonly string[] },
): StudyChoice['failure'] {
  if (!thresholds.some((threshold) => threshold !== undefined)) return null
  const points = robust ? groups[robust.minimaxRegret] : groups.flat()
  const failed = points.map(
    (point) =>
      !meetsGoals(
        data.map(({ outcomes }) => mean(outcomes[point])),
        directions,
        thresholds,
      ),
  )
  const count = failed.filter(Boolean).length
  if (points.length < 60 || count === 0 || count === points.length) return null
  const cases = points.map((point) =>
    robust
      ? Object.fromEntries(worldFactors.map((name) => [name, data[0].values[point][name]]))
      : data[0].values[point],
  )
  return { of: robust ? 'the policy of least regret' : 'all points', prim: prim(cases, failed, { level, seed }) }
}
