/**
 * Choosing among a study's policies with further runs: replicates are added where they help most to tell the best
 * policy from its rivals, until that is sure enough or the budget is spent.
 */

import { rangeError } from '@cogov/engine/messages'
import { allocateReplicates, FIRST_REPLICATES, judgePolicies, roundAfter } from '@cogov/methods/choice'
import type { BatchPoint } from '../store/folder.ts'
import type { StudyTable } from '../store/open.ts'
import { type AddedRuns, type AddRunsOptions, addRuns } from '../sweep/add-runs.ts'
import type { Goal } from './choice.ts'
import { message } from './errors.english.ts'
import { policiesOf, policyFactorsOf, replicateMeans } from './policies.ts'
import { requireOutcome } from './study-data.ts'

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
 * @throws RangeError where the design chooses its own points, policies were not run in the same worlds, or the budget
 * is too small
 * @throws StoreError
 * @example
 * const goal = { outcome: 'participation', best: 'largest' as const }
 * const { reached } = await replicateUntilSure('results/rewards', { goal, budget: 400 })
 * chooseFrom(await (await openStudy('results/rewards')).table(), { goals: [goal] }).selection
 */
export async function replicateUntilSure(path: string, options: UntilSureOptions): Promise<UntilSure> {
  const { budget, probability: wanted = 0.95 } = options
  let reached = false
  const next = async (table: StudyTable, added: number): Promise<BatchPoint[]> => {
    const { probability, points } = nextReplicates(table, options, wanted)
    reached = probability >= wanted
    if (!reached && added === 0 && points.length > budget) {
      throw rangeError(message('answers.small_budget', { least: points.length, found: budget }))
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
): { probability: number; points: BatchPoint[] } {
  const policyFactors = policyFactorsOf(table.study, policy)
  const policies = policiesOf(table, policyFactors)
  requireOutcome(table, outcome)
  const means = replicateMeans(table, outcome, policyFactors)
  const values = policies.map(({ key }) => means.get(key) ?? [])
  // Points may have more replicates than others of their policy, as the study's precision asks for: they wait for
  // these.
  const runsOf = (counts: readonly number[]) =>
    policies.flatMap(({ points }, p) => {
      const end = Math.min(...points.map((one) => one.first)) + counts[p]
      return points.flatMap((one) =>
        Array.from({ length: Math.max(0, end - one.first) }, (_, k) => ({ ...one, first: one.first + k })),
      )
    })
  const first = values.map((own) => Math.max(0, FIRST_REPLICATES - own.length))
  if (first.some((count) => count > 0)) return { probability: 0, points: runsOf(first) }
  const judged = judgePolicies(values, { best, indifference, looks: 'many' })
  const counts = allocateReplicates(values, judged, {
    round: roundAfter(values),
    probability: wanted,
    best,
    indifference,
  })
  return { probability: judged.probability, points: runsOf(counts) }
}
