/** What designs cost over a whole run, in money and working time, and what the additional participation cost. */

import {
  type Estimate,
  estimate,
  type Possible,
  pairedDifference,
  type Ratio,
  ratioOfMeans,
} from '@cogov/methods/statistics'
import type { RunResult } from '../run/run.ts'

const NOT_NEGATIVE: Possible = [0, Number.POSITIVE_INFINITY]

export interface Cost {
  scenario: string
  /** Over the run, in yuan. */
  spending: Estimate
  /** Working time that the mechanisms took over the run, in staff-months; absent where it was not recorded. */
  workingTime?: Estimate
  /** Months of taking part beyond the first design's, over the run; absent of the first design. */
  participantMonths?: Estimate
  /** Yuan for each of these; null where their interval does not lie above nothing: then no price is honest. */
  perParticipantMonth?: Ratio | null
}

/** @param runs by design, then by replicate */
export function costsOf(runs: readonly (readonly RunResult[])[]): Cost[] {
  const recorded = (name: string) => runs.every((design) => design.every(({ outcomes }) => name in outcomes))
  if (!recorded('spending_so_far')) return []
  const base = runs[0]
  return runs.map((design, d) => {
    const spending = design.map((run) => lastOf(run, 'spending_so_far'))
    const cost: Cost = {
      scenario: design[0]?.scenario ?? '',
      spending: estimate(spending, 0.95, NOT_NEGATIVE),
      ...(recorded('working_time_per_resident')
        ? {
            workingTime: estimate(
              design.map((run) => sumOf(run, 'working_time_per_resident')),
              0.95,
              NOT_NEGATIVE,
            ),
          }
        : {}),
    }
    if (d === 0 || !recorded('participation')) return cost
    const gained = design.map((run, k) => sumOf(run, 'participation') - sumOf(base[k], 'participation'))
    const paid = spending.map((money, k) => money - lastOf(base[k], 'spending_so_far'))
    const participantMonths = pairedDifference(
      gained,
      gained.map(() => 0),
    )
    return { ...cost, participantMonths, perParticipantMonth: priceOf(paid, gained, participantMonths) }
  })
}

const lastOf = ({ outcomes }: RunResult, name: string): number => outcomes[name]?.values.at(-1) as number

/** Of a share or of what is for each resident: the total of the place over all months but the start. */
const sumOf = ({ outcomes, residents }: RunResult, name: string): number =>
  (outcomes[name]?.values ?? []).slice(1).reduce((sum, value) => sum + value * residents, 0)

/** A price is honest only where there is shown to be something that was bought. */
const priceOf = (paid: readonly number[], gained: readonly number[], gain: Estimate): Ratio | null =>
  gain.low === null || gain.low <= 0 ? null : ratioOfMeans(paid, gained)
