/**
 * The same in simulation: a place is put where its equations stand still, a lever is set, and we see whether it stays.
 */

import { createSimulation, type District, type Scenario, type Simulation } from '@cogov/core'
import { applySetting } from '@cogov/core/scenario'
import {
  type ErrorWithMessage,
  english,
  type Message,
  messageOfError,
  rangeError,
  withSaid,
} from '@cogov/engine/messages'
import { bisect, type Crossing } from '@cogov/methods/designs'
import { mean } from '@cogov/methods/statistics'
import type { CommunityField } from './community.ts'
import { message } from './errors.english.ts'
import type { TippingPoint } from './fixed-points.ts'

export interface SimulatedTippingOptions {
  /**
   * Copies of the community that are simulated, 8 by default and fewer of large ones: their mean participation counts.
   */
  copies?: number
  /** Months to wait for whether it stays, 240 by default. */
  months?: number
  /** Values of the lever between which is looked. */
  from: number
  to: number
  /** Width of the bracket, a sixtieth of the range by default. */
  tolerance?: number
}

/** Communities do the same at both ends of the lever: they have left the state at both, or at neither. */
export class NoTipping extends RangeError implements ErrorWithMessage {
  override readonly name = 'NoTipping'
  readonly left: boolean
  declare readonly said: Message

  constructor(left: boolean, said: Message) {
    super(english(said))
    this.left = left
    withSaid(this, said)
  }
}

/**
 * Where simulated communities leave a state, by bisection of the lever: they start in the state that the equations say
 * vanishes there, and are looked at after some months.
 *
 * Finite communities leave early, by luck, and where each sees a few neighbours only; small ones more so.
 *
 * @throws NoTipping where it stays, or leaves, at both ends
 */
export async function simulatedTipping(
  scenario: Scenario,
  community: CommunityField,
  lever: { name: string; key: string },
  tipping: TippingPoint,
  options: SimulatedTippingOptions,
): Promise<Crossing> {
  const { copies = copiesOf(community), months = 240, from, to, tolerance = (to - from) / 60 } = options
  const district = community.alike(copies)
  if (tipping.to === null) throw rangeError(message('field.no_other_state'))
  const { field } = community
  const before = field.column(...(lever.key.split('.') as [string, string])).v[0]
  // Settled at the end of the bracket where the state is still there.
  field.set(lever.key, tipping.kind === 'vanishes' ? tipping.low : tipping.high)
  field.reset()
  field.settle(tipping.state)
  const rests: number[] = []
  const evaluate = async (points: number[][]) =>
    points.map(([value]) => {
      rests.push(restOf(applySetting(scenario, `${lever.name}=${value}`), community, district, months))
      return rests[rests.length - 1]
    })
  const threshold = (tipping.state + tipping.to) / 2
  const rises = tipping.to > tipping.state
  try {
    return await bisect({ evaluate, threshold, low: from, high: to, tolerance })
  } catch (error) {
    const left = rests[0] >= threshold === rises
    throw new NoTipping(left, messageOfError(error))
  } finally {
    field.set(lever.key, before)
  }
}

/**
 * Where simulated communities are some years after they were put into a state of the equations.
 *
 * @param at the state's participation
 */
export function simulatedState(
  scenario: Scenario,
  community: CommunityField,
  at: number,
  options: { copies?: number; months?: number } = {},
): number {
  const { copies = copiesOf(community), months = 60 } = options
  const { field, alike } = community
  field.reset()
  field.settle(at)
  return restOf(scenario, community, alike(copies), months)
}

/** Large communities take longer and move less by luck: fewer of them tell as much. */
export const copiesOf = ({ residents }: CommunityField): number =>
  Math.max(2, Math.min(8, Math.floor(16_000 / residents)))

/** Mean participation of the last year, of communities that start where the field is now. */
function restOf(scenario: Scenario, community: CommunityField, district: District, months: number): number {
  const record = { outcomes: ['participation'], townships: false, communities: false }
  const simulation = createSimulation({ ...scenario, where: [], ticks: months, record }, district)
  startAt(simulation, community)
  while (simulation.world.tick < months) simulation.step()
  return mean(Array.from(simulation.recording.series('participation')).slice(-12))
}

/**
 * Puts every community where the mean field is, which is that of everybody; residents are of its kinds in turn, and act
 * as often as these do.
 */
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
  for (let block = 0; block < world.tableOf('community').sizes.length; block++) {
    const [acted, represents] = ['acted', 'represents'].map((name) => world.blockColumn('community', name, block))
    for (let i = 0; i < acted.length; i++) acted[i] /= represents[i]
  }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
