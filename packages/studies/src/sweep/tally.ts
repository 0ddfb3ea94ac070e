/** What is known of a study while it runs: how much is done, what failed, which point is best so far. */
import { partName } from '../store/folder.ts'
import type { Row } from '../store/parquet.ts'
import type { Value } from '../study/factors.ts'
import { isAdaptive, isBetter } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import { horizonOf, isEventOf } from '../study/times.ts'
import { goalReader, named } from './goal.ts'
import type { PartDone } from './part.ts'

interface Best {
  point: number
  values: Record<string, Value>
  /** Mean of the goal over the point's replicates so far; of the time of an event, restricted to the horizon. */
  mean: number
  /** Where it is such a time: in how many of the point's runs the event came by then. */
  times?: { horizon: number; reached: number; runs: number }
}

/** What is counted of a part. */
type Tallied = Pick<PartDone, 'runs' | 'errors' | 'goals'>

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
  readonly best: Best | undefined
  add(part: Tallied): void
}

/** What is known of a point. */
interface Point {
  values: Value[]
  /** Sum of the goal over the runs that have one; how many these are, how many waited in vain, and all of them. */
  sum: number
  count: number
  never: number
  seen: number
}

function startTally(study: Study): Tally {
  const points = new Map<number, Point>()
  const declared = horizonOf(study, study.goal.outcome)
  /** Of a model that does not tell how long a run is: until the latest time that any run has. */
  let latest = Number.NEGATIVE_INFINITY
  let most = 0
  let best: number | undefined
  const horizon = () => declared ?? (Number.isFinite(latest) ? latest : undefined)
  const meanOf = (point: number): number => {
    const { sum, count, never } = points.get(point) as Point
    const end = horizon()
    return end === undefined || never === 0 ? sum / count : (sum + never * end) / (count + never)
  }
  /** Runs of points are done in turns: a point that lacks more than the current turn is not compared yet. */
  const better = (so: number | undefined, point: number): number | undefined => {
    if ((points.get(point) as Point).seen < most - 1 || Number.isNaN(meanOf(point))) return so
    if (so === undefined || isBetter(study, meanOf(point), meanOf(so))) return point
    return meanOf(point) === meanOf(so) ? Math.min(point, so) : so
  }
  return {
    runs: 0,
    errors: 0,
    get best() {
      if (best === undefined) return undefined
      const { values, count, never } = points.get(best) as Point
      const end = isEventOf(study, study.goal.outcome) ? horizon() : undefined
      const times = end === undefined ? {} : { times: { horizon: end, reached: count, runs: count + never } }
      return { point: best, values: named(study, values), mean: meanOf(best), ...times }
    },
    add({ runs, errors, goals }) {
      this.runs += runs
      this.errors += errors
      const before = { most, end: horizon() }
      for (const { point, values, goal, never } of goals) {
        const so = points.get(point) ?? { values, sum: 0, count: 0, never: 0, seen: 0 }
        so.seen++
        if (never) so.never++
        if (goal !== null) {
          so.sum += goal
          so.count++
          latest = Math.max(latest, goal)
        }
        points.set(point, so)
        most = Math.max(most, so.seen)
      }
      const touched = new Set(goals.map(({ point }) => point))
      const anew = most > before.most || horizon() !== before.end || (best !== undefined && touched.has(best))
      best = anew ? [...points.keys()].reduce(better, undefined) : [...touched].reduce(better, best)
    },
  }
}

/** What a thread would have told of rows that were there already. */
export function partOfRows(study: Study, rows: readonly Row[]): Tallied {
  const read = goalReader(study)
  const goals = rows.map((row) => {
    const values = study.factors.map(({ name }) => row[name] as Value)
    return read(row.point as number, values, row[study.goal.outcome] as number | null, row.error !== null)
  })
  return { runs: rows.length, errors: rows.filter(({ error }) => error !== null).length, goals }
}
