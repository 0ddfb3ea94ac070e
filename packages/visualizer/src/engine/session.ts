/**
 * One simulated course that can be moved through: forward by simulating, back by snapshots. What it shows at a tick is
 * what a run from the start would show there, to the bit.
 */
import { createSimulation, type District, load, type Simulation, save } from '@cogov/core'
import { type Course, differFrom, scenarioAt } from './course.ts'

/** Bytes of snapshots that a session keeps. */
const MOST_BYTES = 96e6

export class Session {
  course: Course
  simulation: Simulation
  private readonly snapshots = new Map<number, Uint8Array<ArrayBuffer>>()
  /** Months between two snapshots; more where they are large. */
  private readonly every: number
  /** Who took part, a bit each, by tick. */
  private readonly acts: Uint8Array[] = []

  constructor(course: Course, district: District) {
    this.course = course
    this.simulation = createSimulation(scenarioAt(course, 0), district)
    const first = save(this.simulation)
    this.snapshots.set(0, first)
    this.every = Math.max(4, Math.ceil((course.scenario.ticks * first.length) / MOST_BYTES))
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
   * Goes on with another course of the same scenario, as if it had been this one from the start.
   *
   * @returns the last tick at which both are the same
   */
  follow(course: Course): number {
    const same = differFrom(this.course, course)
    if (same < 0) throw new RangeError('a session keeps its scenario')
    this.course = course
    for (const tick of this.snapshots.keys()) if (tick > same) this.snapshots.delete(tick)
    if (this.tick > same) this.restore(same)
    return same
  }

  /** Whether resident `index` took part, by tick from 0. */
  historyOf(index: number): boolean[] {
    return this.acts.slice(0, this.tick + 1).map((bits) => ((bits[index >> 3] as number) & (1 << (index & 7))) !== 0)
  }

  /** A simulation of its own, at a tick before this one or at it. */
  copyAt(tick: number): Simulation {
    const from = Math.max(...[...this.snapshots.keys()].filter((one) => one <= tick))
    const simulation = load(this.snapshots.get(from) as Uint8Array, () => scenarioAt(this.course, from))
    return this.stepped(simulation, tick)
  }

  private stepped(start: Simulation, tick: number): Simulation {
    let simulation = start
    while (simulation.world.tick < tick) {
      simulation = this.withChangesOf(simulation)
      simulation.step()
    }
    return simulation
  }

  private step(): void {
    this.simulation = this.withChangesOf(this.simulation)
    this.simulation.step()
    this.noteActs()
    if (this.tick % this.every === 0) this.snapshots.set(this.tick, save(this.simulation))
  }

  /** The simulation with the levers that were moved after the month that it has simulated. */
  private withChangesOf(simulation: Simulation): Simulation {
    const { tick } = simulation.world
    if (!this.course.changes.some((change) => change.tick === tick)) return simulation
    return load(save(simulation), () => scenarioAt(this.course, tick))
  }

  private restore(tick: number): void {
    const from = Math.max(...[...this.snapshots.keys()].filter((one) => one <= tick))
    this.simulation = load(this.snapshots.get(from) as Uint8Array, () => scenarioAt(this.course, from))
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
        if ((act[row] as number) > 0.5) (bits[index >> 3] as number) |= 1 << (index & 7)
      }
    }
    this.acts[this.tick] = bits
  }
}
