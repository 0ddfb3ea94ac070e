/** What is known of a study while it runs: how much is done, what failed, which point is best so far. */
import { partName } from '../store/folder.ts'
import type { Row } from '../store/parquet.ts'
import type { Value } from '../study/factors.ts'
import { isAdaptive, isBetter } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import type { PartDone } from './part.ts'

interface Best {
  point: number
  values: Record<string, Value>
  /** Mean of the goal over the point's replicates. */
  mean: number
}

/** What is counted of a part. */
type Tallied = Pick<PartDone, 'runs' | 'errors' | 'replicates' | 'goals'>

export interface SweepProgress {
  /** Runs that are done, and how many there are in the stages that are known. */
  done: number
  total: number
  errors: number
  best: Best | undefined
}

export interface Count {
  /** Runs that this process simulated, and the time it spent in them, summed over threads, in milliseconds. */
  spent: { simulated: number; simulating: number }
  progress(): SweepProgress
  /** A stage begins that has as many runs. */
  begin(stage: number, runs: number): void
  /** Whether a part is counted already. */
  has(stage: number, part: number): boolean
  /** Counts a part that was there, or that another process did. */
  add(stage: number, part: Tallied & { part: number }): void
  /** Counts a part of the current stage that is done now. */
  done(part: PartDone): void
}

/** Each part counts once, also where two processes did it, each for the other. */
export function startCount(study: Study, onProgress: (progress: SweepProgress) => void = () => undefined): Count {
  const tally = startTally(study)
  const totals = new Map<number, number>()
  const counted = new Set<string>()
  const spent = { simulated: 0, simulating: 0 }
  let current = 0
  const progress = (): SweepProgress => ({
    done: tally.runs,
    total: [...totals.values()].reduce((sum, runs) => sum + runs, 0),
    errors: tally.errors,
    best: tally.best,
  })
  const add: Count['add'] = (stage, part) => {
    const name = partName(stage, part.part)
    if (counted.has(name)) return
    counted.add(name)
    // Further replicates of a point say nothing new of which is best.
    tally.add(stage > 0 && !isAdaptive(study) ? { ...part, goals: [] } : part)
  }
  return {
    spent,
    progress,
    add,
    has: (stage, part) => counted.has(partName(stage, part)),
    begin(stage, runs) {
      current = stage
      totals.set(stage, runs)
      onProgress(progress())
    },
    done(part) {
      spent.simulated += part.simulated
      spent.simulating += part.simulating
      add(current, part)
      onProgress(progress())
    },
  }
}

interface Tally {
  runs: number
  errors: number
  best: Best | undefined
  add(part: Tallied): void
}

function startTally(study: Study): Tally {
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
export function partOfRows(study: Study, rows: readonly Row[], replicates: number): Tallied {
  const goals = rows.map((row) => {
    const value = row[study.goal.outcome] as number | null
    const values = study.factors.map(({ name }) => row[name] as Value)
    return { point: row.point as number, values, sum: value ?? 0, count: value === null ? 0 : 1, seen: 1 }
  })
  return { runs: rows.length, errors: rows.filter(({ error }) => error !== null).length, replicates, goals }
}

const named = ({ factors }: Study, values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(factors.map(({ name }, n) => [name, values[n]]))
