/** What designs cost over a whole run, in money and working time, and what the additional participation cost. */

import { moneyUnit, type Prices } from '@cogov/core/scenario'
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
  /** Of all money here: `yuan`, or the code of the scenario's currency. */
  unit: string
  /** Over the run. */
  spending: Estimate
  /** Working time that the mechanisms took over the run, in staff-months; absent where it was not recorded. */
  workingTime?: Estimate
  /** What that time costs, where the scenario says what a month of staff does. */
  staff?: Estimate
  /** Months of taking part beyond the first design's, over the run; absent of the first design. */
  participantMonths?: Estimate
  /** Money for each of these; null where their interval does not lie above 0: then no price is honest. */
  perParticipantMonth?: Ratio | null
  /** The same with the cost of staff. */
  perParticipantMonthWithStaff?: Ratio | null
}

/**
 * @param runs by design, then by replicate
 * @param prices of each design; the library's own where left out
 */
export function costsOf(runs: readonly (readonly RunResult[])[], prices: readonly Prices[] = []): Cost[] {
  const recorded = (name: string) => runs.every((design) => design.every(({ outcomes }) => name in outcomes))
  if (!recorded('spending_so_far')) return []
  const base = runs[0]
  const timed = recorded('working_time_per_resident')
  const workedIn = (run: RunResult) => sumOf(run, 'working_time_per_resident')
  return runs.map((design, d) => {
    const { [d]: own = {} } = prices
    const spending = design.map((run) => lastOf(run, 'spending_so_far'))
    const worked = timed ? design.map(workedIn) : []
    const wage = timed ? own.staff_month?.value : undefined
    const cost: Cost = {
      scenario: design[0]?.scenario ?? '',
      unit: moneyUnit('yuan', own),
      spending: estimate(spending, 0.95, NOT_NEGATIVE),
      ...(timed ? { workingTime: estimate(worked, 0.95, NOT_NEGATIVE) } : {}),
      ...(wage === undefined
        ? {}
        : {
            staff: estimate(
              worked.map((time) => time * wage),
              0.95,
              NOT_NEGATIVE,
            ),
          }),
    }
    if (d === 0 || !recorded('participation')) return cost
    const gained = design.map((run, k) => sumOf(run, 'participation') - sumOf(base[k], 'participation'))
    const paid = spending.map((money, k) => money - lastOf(base[k], 'spending_so_far'))
    const participantMonths = pairedDifference(
      gained,
      gained.map(() => 0),
    )
    const perParticipantMonth = priceOf(paid, gained, participantMonths)
    if (wage === undefined) return { ...cost, participantMonths, perParticipantMonth }
    const withStaff = paid.map((money, k) => money + wage * (worked[k] - workedIn(base[k])))
    const perParticipantMonthWithStaff = priceOf(withStaff, gained, participantMonths)
    return { ...cost, participantMonths, perParticipantMonth, perParticipantMonthWithStaff }
  })
}

const lastOf = ({ outcomes }: RunResult, name: string): number => outcomes[name]?.values.at(-1) as number

/** Of a share or of what is for each resident: the total of the place over all months but the start. */
const sumOf = ({ outcomes, residents }: RunResult, name: string): number =>
  (outcomes[name]?.values ?? []).slice(1).reduce((sum, value) => sum + value * residents, 0)

/** A price is honest only where there is shown to be something that was bought. */
const priceOf = (paid: readonly number[], gained: readonly number[], gain: Estimate): Ratio | null =>
  gain.low === null || gain.low <= 0 ? null : ratioOfMeans(paid, gained)
