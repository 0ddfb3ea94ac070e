/** What the methods of inference need of a study: points of the unit cube, and each outcome by point and replicate. */

import { didYouMean } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import type { StudyTable, TableRun } from '../store/open.ts'
import { type Factor, type Value, valueAt } from '../study/factors.ts'
import { trajectoriesOf } from '../study/plan.ts'
import { message } from './errors.english.ts'
import { countedIn } from './times.ts'

export interface StudyData {
  /** Names of the factors. */
  factors: string[]
  /** By point: its number in the study. */
  numbers: number[]
  /** By point: the quantile of each factor's value in its distribution, and the values themselves. */
  points: number[][]
  values: Record<string, Value>[]
  /** By point, then by replicate; times of events are restricted to the study's horizon. */
  outcomes: number[][]
}

/**
 * One outcome of a study, point by point.
 *
 * @throws RangeError with the nearest name where the study measured no such outcome, and where it has no finished run
 * @example dataOf(await study.table(), 'participation').outcomes[0] // the replicates of the first point
 */
export function dataOf(table: StudyTable, outcome: string): StudyData {
  requireOutcome(table, outcome)
  const { study, runs } = table
  if (runs.length === 0) throw rangeError(message('answers.no_run'))
  const byPoint = new Map<number, TableRun[]>()
  for (const run of runs) {
    const own = byPoint.get(run.point)
    if (own) own.push(run)
    else byPoint.set(run.point, [run])
  }
  const order = [...byPoint.keys()].sort((a, b) => a - b)
  const values = order.map((point) => (byPoint.get(point) as TableRun[])[0].values)
  const counted = countedIn(table, outcome)
  // Steps of a trajectory are told from the design, as two of them may lead to the same whole number.
  const { design } = study
  const grid = design.kind === 'morris' ? trajectoriesOf({ ...study, design }) : undefined
  return {
    factors: study.factors.map(({ name }) => name),
    numbers: order,
    points: order.map(
      (point, n) => grid?.[point] ?? study.factors.map((factor) => quantileOf(factor, values[n][factor.name])),
    ),
    values,
    outcomes: order.map((point) =>
      (byPoint.get(point) as TableRun[])
        .toSorted((a, b) => a.replicate - b.replicate)
        .map(counted)
        .filter((value) => Number.isFinite(value)),
    ),
  }
}

/** @throws RangeError with the nearest name where the study measured no such outcome */
export function requireOutcome({ outcomes }: StudyTable, outcome: string): void {
  const known = outcomes.map(({ name }) => name)
  if (known.includes(outcome)) return
  const found = { outcome, hint: didYouMean(outcome, known), known: known.join(', ') }
  throw rangeError(message('answers.unknown_outcome', found))
}

/** The inverse of `valueAt`; what is listed lies in the middle of its share. */
export function quantileOf(factor: Factor, value: Value): number {
  if ('labels' in factor) return (factor.labels.indexOf(value) + 0.5) / factor.labels.length
  const number = value as number
  if (factor.kind === 'integers') return (number - factor.from + 0.5) / (factor.to - factor.from + 1)
  if (factor.kind === 'uniform') return (number - factor.from) / (factor.to - factor.from)
  let [low, high] = [0, 1]
  while (high - low > 1e-12) {
    const middle = (low + high) / 2
    if ((valueAt(factor, middle) as number) < number) low = middle
    else high = middle
  }
  return (low + high) / 2
}
