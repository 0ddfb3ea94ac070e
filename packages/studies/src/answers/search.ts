/**
 * Looking for the best point of a study with few further runs (Bayesian optimisation): a Gaussian process learns from
 * all runs so far, and the next point is where it expects to improve most.
 */
import { rangeError } from '@cogov/engine/messages'
import type { Direction } from '@cogov/methods/choice'
import { mostPromising } from '@cogov/methods/emulation'
import type { BatchPoint } from '../store/folder.ts'
import { openStudy, type StudyTable } from '../store/open.ts'
import type { Value } from '../study/factors.ts'
import { fromUnit } from '../study/plan.ts'
import { type AddedRuns, type AddRunsOptions, addRuns } from '../sweep/add-runs.ts'
import { message } from './errors.english.ts'
import { dataOf } from './study-data.ts'

export interface SearchOptions extends AddRunsOptions {
  /** Points that are added to the study's own, those of earlier calls included; each has the study's replicates. */
  points: number
  /** The study's goal by default. */
  outcome?: string
  best?: Direction
}

/**
 * @param path folder of a study
 * @throws RangeError where the design chooses its own points, or has fewer than 5, or the study has constraints
 * @throws StoreError
 * @example
 * await searchBest('results/surface', { points: 20 })
 * const { points, outcomes } = dataOf(await (await openStudy('results/surface')).table(), 'participation')
 * bestSeen(await gaussianProcess(points, outcomes), points, 'largest')
 */
export async function searchBest(path: string, options: SearchOptions): Promise<AddedRuns> {
  const next = async (table: StudyTable, added: number): Promise<BatchPoint[]> => {
    const { study } = table
    if (added >= options.points * study.replicates) return []
    const { points, outcomes } = dataOf(table, options.outcome ?? study.goal.outcome)
    const known = outcomes.flatMap((values, n) => (values.length > 0 ? [n] : []))
    const at = await mostPromising(
      known.map((n) => points[n]),
      known.map((n) => outcomes[n]),
      { best: options.best ?? study.goal.best, seed: study.seed },
    )
    return replicatesAt(table, fromUnit(study.factors, [at])[0])
  }
  const { study } = await openStudy(path)
  if (study.constraints) throw rangeError(message('answers.search_constrained'))
  return addRuns(path, options.points * study.replicates, next, options)
}

/**
 * The study's replicates of a point: a new one, or further ones of one that is there, as whole numbers may be again.
 */
function replicatesAt({ study, runs, failed }: StudyTable, values: Value[]): BatchPoint[] {
  const all = [...runs, ...failed]
  const there = all.filter((run) => study.factors.every(({ name }, j) => run.values[name] === values[j]))
  const point = there[0]?.point ?? 1 + all.reduce((most, run) => Math.max(most, run.point), 0)
  const before = there.reduce((most, run) => Math.max(most, run.replicate), 0)
  return Array.from({ length: study.replicates }, (_, k) => ({ point, first: before + 1 + k, values }))
}
