/**
 * One scenario that can be moved through in time, and whose levers can be moved: forward by simulating, back by copies
 * of its memory. What it shows at a tick is what a run of its scenario from the start shows there, to the bit.
 *
 * A world is made once, with every lever in its equations. Moving one then writes a column, which takes no time.
 */
import {
  createSimulation,
  type District,
  type Explanation,
  explain,
  MECHANISMS,
  type Scenario,
  type Simulation,
} from '@cogov/core'
import { Histories } from './histories.ts'
import { bringTo, bytesOf, type Moment, momentOf } from './moment.ts'
import { isPlain, type LeverName, movesOf, sameUntil } from './timeline.ts'

/** Bytes of moments that a session keeps. */
const MAX_BYTES = 96e6

export class Session {
  scenario: Scenario
  simulation: Simulation
  private readonly district: District
  private readonly moments = new Map<number, Moment>()
  /** Months between two moments; more where they are large. */
  private readonly every: number
  /** Who took part, a bit each, by tick. */
  private readonly acts: Uint8Array[] = []
  private readonly histories = new Histories()

  constructor(scenario: Scenario, district: District) {
    this.scenario = scenario
    this.district = district
    this.simulation = createSimulation(withEveryLever(scenario), district)
    const first = momentOf(this.simulation.world)
    this.moments.set(0, first)
    this.every = Math.max(4, Math.ceil((scenario.ticks * bytesOf(first)) / MAX_BYTES))
    this.noteActs()
  }

  get tick(): number {
    return this.simulation.world.tick
  }

  /**
   * Goes to a tick, forward or back.
   *
   * @param deadline on the worker's clock, in milliseconds: at least one month is simulated, and no more after it
   */
  goTo(tick: number, deadline = Number.POSITIVE_INFINITY): void {
    if (tick < this.tick) this.restore(tick)
    while (this.tick < tick) {
      this.step()
      if (performance.now() > deadline) return
    }
  }

  /**
   * Goes on with another timeline, as if it had been this one from the start.
   *
   * @returns the last tick at which both are the same
   * @throws RangeError where more than the timeline differs
   */
  follow(scenario: Scenario): number {
    const same = sameUntil(this.scenario, scenario)
    if (same < 0) throw new RangeError('a session keeps its scenario, but for the timeline')
    const fixed = (one: Scenario) => JSON.stringify(fixedEvents(one))
    const anew = fixed(this.scenario) !== fixed(scenario)
    this.scenario = scenario
    for (const tick of this.moments.keys()) if (tick > same) this.moments.delete(tick)
    if (anew) {
      const tick = Math.min(same, this.tick)
      this.simulation = createSimulation(withEveryLever(scenario), this.district)
      this.restore(tick)
    } else if (this.tick > same) this.restore(same)
    return same
  }

  /** Why an actor did what it did in the month that ends at a tick. */
  explain(actor: string, tick: number): Explanation {
    const now = momentOf(this.simulation.world)
    try {
      this.restore(tick - 1)
      this.moveLevers()
      return explain(this.simulation, actor, tick)
    } finally {
      bringTo(this.simulation.world, now)
    }
  }

  /** Whether resident `index` took part, by tick from 0. */
  historyOf(index: number): boolean[] {
    return this.acts.slice(0, this.tick + 1).map((bits) => (bits[index >> 3] & (1 << (index & 7))) !== 0)
  }

  /** What an office did, a value a month from tick 0, by its table and row there. */
  deedsOf(table: string, row: number): number[] {
    return this.histories.of(table, row, this.tick)
  }

  private step(): void {
    this.moveLevers()
    this.simulation.step()
    this.noteActs()
    if (this.tick % this.every === 0) this.moments.set(this.tick, momentOf(this.simulation.world))
  }

  /** Sets the levers that are moved for the next month, everywhere. */
  private moveLevers(): void {
    const { world } = this.simulation
    for (const { at, lever, value } of plainMoves(this.scenario, world.tick + 1)) {
      const column = world.column(at, lever)
      for (const row of world.rowsOf(at)) column[row] = value
      world.copyToShards(at, [lever])
    }
  }

  private restore(tick: number): void {
    const from = Math.max(...[...this.moments.keys()].filter((one) => one <= tick))
    bringTo(this.simulation.world, this.moments.get(from) as Moment)
    while (this.tick < tick) this.step()
  }

  private noteActs(): void {
    const { world } = this.simulation
    const sizes = world.lowest.sizes
    const bits = new Uint8Array(Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 8))
    let index = 0
    for (let block = 0; block < sizes.length; block++) {
      const act = world.blockColumn(world.lowest.table, 'act', block)
      for (let row = 0; row < act.length; row++, index++) {
        if (act[row] > 0.5) bits[index >> 3] |= 1 << (index & 7)
      }
    }
    this.acts[this.tick] = bits
    this.histories.note(world)
  }
}

/** Levers with an event that the core has to carry out: a ramp, a part of the place. */
function fixedLevers({ timeline }: Scenario): ReadonlySet<string> {
  return new Set(timeline.filter((entry) => !isPlain(entry)).flatMap((entry) => movesOf(entry).map(nameOf)))
}

const nameOf = ({ mechanism, lever }: LeverName): string => `${mechanism}.${lever}`

/** The events that are left to the core: shocks, and all those of a lever that has a ramp or a part of the place. */
function fixedEvents(scenario: Scenario): Scenario['timeline'] {
  const fixed = fixedLevers(scenario)
  return scenario.timeline.flatMap((entry) => {
    if (!isPlain(entry)) return [entry]
    const moves = movesOf(entry).filter((move) => fixed.has(nameOf(move)))
    return moves.length > 0 ? [{ ...entry, mechanisms: mechanismsOf(moves) }] : []
  })
}

function mechanismsOf(moves: readonly { mechanism: string; lever: string; value: number }[]): Scenario['mechanisms'] {
  const all: Scenario['mechanisms'] = {}
  for (const { mechanism, lever, value } of moves) all[mechanism] = { ...all[mechanism], [lever]: value }
  return all
}

/** The moves of a month that are nothing but a value everywhere. */
function plainMoves(scenario: Scenario, tick: number): { at: string; lever: string; value: number }[] {
  const entries = scenario.timeline.filter((entry) => entry.tick === tick && isPlain(entry))
  if (entries.length === 0) return []
  const fixed = fixedLevers(scenario)
  return entries.flatMap(movesOf).flatMap((move) => (fixed.has(nameOf(move)) ? [] : [{ ...move, at: tableOf(move) }]))
}

const tableOf = ({ mechanism, lever }: LeverName): string =>
  MECHANISMS.find(({ name }) => name === mechanism)?.levers.find(({ name }) => name === lever)?.at as string

/** An event long after the end in which every lever is moved, so that none is left out of the equations. */
function withEveryLever(scenario: Scenario): Scenario {
  const highest = MECHANISMS.map(({ name, levers }) => [
    name,
    Object.fromEntries(levers.map((one) => [one.name, one.range[1]])),
  ])
  const later: Scenario['timeline'][number] = {
    tick: scenario.ticks + 1,
    over: 0,
    place: '',
    mechanisms: Object.fromEntries(highest),
    shock: { domain: 'all', factor: 1, months: 1 },
  }
  return { ...scenario, timeline: [...fixedEvents(scenario), later] }
}
