/** What is known of a study while it runs: how much is done, what failed, which point is best so far. */
import type { Row } from '../store/parquet.ts'
import type { Value } from '../study/factors.ts'
import { isBetter } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import type { PartDone } from './part.ts'

export interface Best {
  point: number
  values: Record<string, Value>
  /** Mean of the goal over the point's replicates. */
  mean: number
}

export interface Tally {
  runs: number
  errors: number
  best: Best | undefined
  add(part: Pick<PartDone, 'runs' | 'errors' | 'replicates' | 'goals'>): void
}

export function startTally(study: Study): Tally {
  /** Points of which some replicates are done and others not: few, since parts hold whole points or few points. */
  const open = new Map<number, { sum: number; count: number; seen: number }>()
  const tally: Tally = {
    runs: 0,
    errors: 0,
    best: undefined,
    add({ runs, errors, replicates, goals }) {
      tally.runs += runs
      tally.errors += errors
      for (const { point, values, sum, count, seen } of goals) {
        const so = open.get(point) ?? { sum: 0, count: 0, seen: 0 }
        const now = { sum: so.sum + sum, count: so.count + count, seen: so.seen + seen }
        if (now.seen < replicates) {
          open.set(point, now)
          continue
        }
        open.delete(point)
        const mean = now.sum / now.count
        if (now.count === 0 || (tally.best && !isBetter(study, mean, tally.best.mean))) continue
        tally.best = { point, values: named(study, values), mean }
      }
    },
  }
  return tally
}

/** What a thread would have told of rows that were there already. */
export function partOfRows(
  study: Study,
  rows: readonly Row[],
  replicates: number,
): Pick<PartDone, 'runs' | 'errors' | 'replicates' | 'goals'> {
  const goals = rows.map((row) => {
    const value = row[study.goal.outcome] as number | null
    const values = study.factors.map(({ name }) => row[name] as Value)
    return { point: row.point as number, values, sum: value ?? 0, count: value === null ? 0 : 1, seen: 1 }
  })
  return { runs: rows.length, errors: rows.filter(({ error }) => error !== null).length, replicates, goals }
}

const named = ({ factors }: Study, values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(factors.map(({ name }, n) => [name, values[n] as Value]))
