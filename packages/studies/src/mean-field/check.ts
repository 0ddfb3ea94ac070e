/**
 * Whether the mean field holds: its states and tipping points beside short simulations. It leaves out who sees whom,
 * and luck, so it holds where residents see many others in a large community, and this says where it does not.
 */
import type { Scenario } from '@cogov/core'
import { type CommunityField, findLever, type LeverAnalysis } from './community.ts'
import type { FixedPoint, TippingPoint } from './fixed-points.ts'
import { copiesOf, NoTipping, simulatedState, simulatedTipping } from './simulation.ts'

/** A state is kept where communities are this near to it after some years. */
const NEAR_STATE = 0.05
/** A tipping point agrees within this share of the lever's value there, or of the range that was looked at. */
const NEAR_TIPPING = { ofValue: 0.05, ofRange: 0.02 }
const YEARS = { state: 5, tipping: 20 }

export interface FieldCheck {
  /** Communities that were simulated. */
  copies: number
  years: typeof YEARS
  /** Of each stable state: where communities are after some years. */
  states: { at: number; simulated: number; holds: boolean }[]
  /**
   * Of each tipping point: where bisection in simulation finds it; null where communities have left, or not, at both
   * ends.
   */
  tipping: { at: number; simulated: number | null; left?: boolean; holds: boolean }[]
  holds: boolean
}

/**
 * @param along states along a lever, whose tipping points are looked for in simulation as well
 * @example (await checkField(scenario, community, statesOf(community))).holds
 */
export async function checkField(
  scenario: Scenario,
  community: CommunityField,
  states: readonly FixedPoint[],
  along?: LeverAnalysis,
): Promise<FieldCheck> {
  const kept = states
    .filter(({ stable }) => stable)
    .map(({ at }) => {
      const simulated = simulatedState(scenario, community, at, { months: 12 * YEARS.state })
      return { at, simulated, holds: Math.abs(simulated - at) <= NEAR_STATE }
    })
  const tipping: FieldCheck['tipping'] = []
  for (const one of along?.tipping ?? []) {
    if (one.to !== null) tipping.push(await checkTipping(scenario, community, one, along as LeverAnalysis))
  }
  const holds = [...kept, ...tipping].every((one) => one.holds)
  return { copies: copiesOf(community), years: YEARS, states: kept, tipping, holds }
}

async function checkTipping(
  scenario: Scenario,
  community: CommunityField,
  tipping: TippingPoint,
  { lever, points }: LeverAnalysis,
): Promise<FieldCheck['tipping'][number]> {
  const [from, to] = [points[0].lever, points[points.length - 1].lever]
  const near = Math.max(NEAR_TIPPING.ofValue * Math.abs(tipping.at), NEAR_TIPPING.ofRange * (to - from))
  try {
    const found = await simulatedTipping(scenario, community, findLever(community, lever), tipping, {
      from,
      to,
      months: 12 * YEARS.tipping,
    })
    return { at: tipping.at, simulated: found.at, holds: Math.abs(found.at - tipping.at) <= near }
  } catch (error) {
    // That nothing tips in simulation is a result.
    if (!(error instanceof NoTipping)) throw error
    return { at: tipping.at, simulated: null, left: error.left, holds: false }
  }
}
