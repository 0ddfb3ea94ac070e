/**
 * Choosing among a study's policies with further runs: replicates are added where they help most to tell the best policy
 * from its rivals, until that is sure enough or the budget is spent.
 */
import type { StagePoint } from '../store/folder.ts'
import type { StudyTable } from '../store/open.ts'
import { requireOutcome } from '../study-data.ts'
import { type AddedRuns, type AddRunsOptions, addRuns } from '../sweep/add-runs.ts'
import { type Goal, policyFactorsOf, policyKey, replicateMeans } from './of-study.ts'
import { allocate, FIRST, judge, roundAfter } from './select.ts'

export interface UntilSureOptions extends AddRunsOptions {
  goal: Goal
  /** Most runs that are added to the study's own, those of earlier calls included. */
  budget: number
  /** Wanted probability that the chosen policy is the best, or as good up to the indifference; 0.95 by default. */
  probability?: number
  indifference?: number
  /** Factors that are decided; by default those that set levers or are whole scenarios. */
  policy?: readonly string[]
}

export interface UntilSure extends AddedRuns {
  budget: number
  wanted: number
  reached: boolean
}

/**
 * The same study and options give the same runs; a larger budget goes on from a smaller one.
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
  const { budget, probability: wanted = 0.95 } = options
  let reached = false
  const next = async (table: StudyTable, added: number): Promise<StagePoint[]> => {
    const { probability, points } = nextReplicates(table, options, wanted)
    reached = probability >= wanted
    if (!reached && added === 0 && points.length > budget) {
      throw new RangeError(
        `a budget of at least ${points.length} runs is expected, as the first round has, found ${budget}`,
      )
    }
    return reached || added + points.length > budget ? [] : points
  }
  return { ...(await addRuns(path, budget, next, options)), budget, wanted, reached }
}

/** How sure the choice is by now, and the runs of the next round. */
function nextReplicates(
  table: StudyTable,
  { goal: { outcome, best }, policy, indifference = 0 }: UntilSureOptions,
  wanted: number,
): { probability: number; points: StagePoint[] } {
  const policyFactors = policyFactorsOf(table.study, policy)
  const policies = policiesOf(table, policyFactors)
  requireOutcome(table, outcome)
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
