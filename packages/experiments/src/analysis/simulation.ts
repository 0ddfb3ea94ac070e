/** The same in simulation: a place is put where its equations stand still, a lever is set, and we see whether it stays. */
import { applySetting, createSimulation, type Scenario, type Simulation } from '@cogov/core'
import { bisect, type Crossing } from '../designs/bisection.ts'
import { mean } from '../statistics/moments.ts'
import type { CommunityField } from './community.ts'
import type { TippingPoint } from './fixed-points.ts'

export interface SimulatedTippingOptions {
  /** Copies of the community that are simulated, 8 by default: their mean participation is looked at. */
  copies?: number
  /** Months to wait for whether it stays, 240 by default. */
  months?: number
  /** Values of the lever between which is looked. */
  from: number
  to: number
  /** Width of the bracket, a sixtieth of the range by default. */
  tolerance?: number
}

/**
 * Where simulated communities leave a state, by bisection of the lever: they start in the state that the equations say
 * vanishes there, and are looked at after some months.
 *
 * Finite communities leave early, by luck, and where each sees a few neighbours only; small ones more so.
 *
 * @throws RangeError where it stays, or leaves, at both ends
 */
export async function simulatedTipping(
  scenario: Scenario,
  community: CommunityField,
  lever: { name: string; key: string },
  tipping: TippingPoint,
  options: SimulatedTippingOptions,
): Promise<Crossing> {
  const { copies = 8, months = 240, from, to, tolerance = (to - from) / 60 } = options
  const district = community.alike(copies)
  if (tipping.to === null) throw new RangeError('there is no other state to go to')
  const { field } = community
  const before = field.column(...(lever.key.split('.') as [string, string])).v[0]
  // Settled at the end of the bracket where the state is still there.
  field.set(lever.key, tipping.kind === 'vanishes' ? tipping.low : tipping.high)
  field.reset()
  field.settle(tipping.state)
  const evaluate = async (points: number[][]) =>
    points.map(([value]) => {
      const changed = { ...applySetting(scenario, `${lever.name}=${value}`), where: [], ticks: months }
      const simulation = createSimulation(changed, district)
      startAt(simulation, community)
      while (simulation.world.tick < months) simulation.step()
      return mean(Array.from(simulation.recording.series('participation')).slice(-12))
    })
  const threshold = (tipping.state + tipping.to) / 2
  const found = await bisect({ evaluate, threshold, low: from, high: to, tolerance })
  field.set(lever.key, before)
  return found
}

/** Puts every community where the mean field is; residents are of its kinds in turn, and act as often as these do. */
function startAt({ world }: Simulation, { field, given }: CommunityField): void {
  for (const { name: table, columns, parent } of world.model.tables) {
    const blocks = parent === undefined ? 1 : world.tableOf(table).sizes.length
    for (const { name: column } of columns) {
      if (given.has(`${table}.${column}`)) continue
      const { v } = field.column(table, column)
      for (let block = 0; block < blocks; block++) {
        const values = world.blockColumn(table, column, block)
        for (let i = 0; i < values.length; i++) {
          const value = v[i % v.length]
          // An act is one or none: so many of those of a kind, evenly spread.
          values[i] = column === 'act' ? Number((Math.floor(i / v.length) * GOLDEN) % 1 < value) : value
        }
      }
    }
  }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
