/**
 * Choosing among a study's policies with further runs: replicates are added where they help most to tell the best policy
 * from its rivals, until that is sure enough or the budget is spent. They are runs of the study like its others, with the
 * seeds that it gives to replicates of these numbers, and stay in its folder.
 */
import type { StagePoint } from '../store/folder.ts'
import { openStudy, type StudyTable } from '../store/open.ts'
import { isAdaptive } from '../study/plan.ts'
import { type SweepOptions, sweep } from '../sweep/sweep.ts'
import { type Goal, policyFactorsOf, policyKey, replicateMeans } from './of-study.ts'
import { allocate, FIRST, judge, roundAfter } from './select.ts'

export interface UntilSureOptions extends Pick<SweepOptions, 'workers' | 'signal' | 'onDamaged' | 'runner'> {
  goal: Goal
  /** Most runs that are added to the study's own, those of earlier calls included. */
  budget: number
  /** Wanted probability that the chosen policy is the best, or as good up to the indifference; 0.95 by default. */
  probability?: number
  indifference?: number
  /** Factors that are decided; by default those that set levers or are whole scenarios. */
  policy?: readonly string[]
  /** Hears how many runs are added, of the budget. */
  onProgress?: (added: number, budget: number) => void
}

export interface UntilSure {
  /** Runs that are there beside the study's own. */
  added: number
  budget: number
  wanted: number
  reached: boolean
  /** Whether somebody stopped it; what is finished is kept, and the same call goes on. */
  stopped: boolean
}

/**
 * The same study and options give the same runs, on any number of threads and wherever it was interrupted; a larger budget
 * goes on from a smaller one. Runs of the study that are missing are done first.
 *
 * @param path folder of a study
 * @throws RangeError where the design chooses its own points, policies were not run in the same worlds, or the budget is too small
 * @throws StoreError
 * @example
 * const goal = { outcome: 'participation', best: 'largest' as const }
 * const { reached } = await replicateUntilSure('results/rewards', { goal, budget: 400 })
 * chooseFrom(await (await openStudy('results/rewards')).table(), { goals: [goal] }).selection
 */
export async function replicateUntilSure(path: string, options: UntilSureOptions): Promise<UntilSure> {
  const { budget, probability = 0.95, onProgress, goal: _, policy: __, indifference: ___, ...running } = options
  const { study } = await openStudy(path)
  if (isAdaptive(study)) {
    throw new RangeError(`a ${study.design.kind} design chooses its own points, so that no replicates are added to it`)
  }
  let [done, own, added, reached] = [0, Number.POSITIVE_INFINITY, 0, false]
  const further = async (): Promise<StagePoint[]> => {
    const table = await (await openStudy(path)).table()
    added = [...table.runs, ...table.failed].filter((run) => run.added).length
    own = done - added
    const next = nextReplicates(table, options, probability)
    reached = next.probability >= probability
    if (!reached && added === 0 && next.points.length > budget) {
      throw new RangeError(
        `a budget of at least ${next.points.length} runs is expected, as the first round has, found ${budget}`,
      )
    }
    return reached || added + next.points.length > budget ? [] : next.points
  }
  const { stopped } = await sweep(study, {
    ...{ ...running, folder: path, resume: true, further },
    onProgress: (so) => {
      done = so.done
      onProgress?.(Math.max(0, done - own), budget)
    },
  })
  return { added, budget, wanted: probability, reached, stopped }
}

/** How sure the choice is by now, and the runs of the next round. */
function nextReplicates(
  table: StudyTable,
  { goal: { outcome, best }, policy, indifference = 0 }: UntilSureOptions,
  wanted: number,
): { probability: number; points: StagePoint[] } {
  const policyFactors = policyFactorsOf(table.study, policy)
  const policies = policiesOf(table, policyFactors)
  const means = replicateMeans(table, outcome, policyFactors)
  const values = policies.map(({ key }) => means.get(key) ?? [])
  const runsOf = (counts: readonly number[]) =>
    policies.flatMap(({ points }, p) =>
      Array.from({ length: counts[p] }, (_, k) => points.map((one) => ({ ...one, first: one.first + k }))).flat(),
    )
  const first = values.map((own) => Math.max(0, FIRST - own.length))
  if (first.some((count) => count > 0)) return { probability: 0, points: runsOf(first) }
  const judged = judge(values, { best, indifference, looks: 'many' })
  const counts = allocate(values, judged, { round: roundAfter(values), probability: wanted, best, indifference })
  return { probability: judged.probability, points: runsOf(counts) }
}

interface PolicyPoints {
  key: string
  /** One for each world; `first` is the replicate that comes next. */
  points: StagePoint[]
}

/** @throws RangeError where the policies were not run in the same worlds */
function policiesOf({ study, runs, failed }: StudyTable, policyFactors: readonly string[]): PolicyPoints[] {
  const worldFactors = study.factors.map(({ name }) => name).filter((name) => !policyFactors.includes(name))
  const policies = new Map<string, Map<number, StagePoint & { world: string }>>()
  for (const { point, replicate, values } of [...runs, ...failed].sort((a, b) => a.point - b.point)) {
    const key = policyKey(values, policyFactors)
    const own = policies.get(key) ?? new Map()
    const first = Math.max(own.get(point)?.first ?? 1, replicate + 1)
    own.set(point, {
      point,
      first,
      values: study.factors.map(({ name }) => values[name]),
      world: policyKey(values, worldFactors),
    })
    policies.set(key, own)
  }
  const found = [...policies].map(([key, own]) => ({ key, points: [...own.values()] }))
  const worlds = found.map(({ points }) => JSON.stringify(points.map(({ world }) => world).sort()))
  if (found.length < 2) throw new RangeError('at least 2 policies are expected, the study has 1')
  if (worldFactors.length > 0 && new Set(worlds).size > 1) {
    throw new RangeError(
      `the policies were not run in the same worlds (${worldFactors.join(', ')}), as a factorial design runs them`,
    )
  }
  return found
}
