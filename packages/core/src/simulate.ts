/**
 * The tick. What is listed here is done in this order, as section “A tick” of the model's description says; within a
 * step, the equations of the actors and of every mechanism that is on take effect together.
 */
import { ACTORS } from './actors/index.ts'
import { assembleModel, assemblePasses, type Declarations, leversAt, type Visit, visitName } from './assemble.ts'
import { kindOf } from './engine/build.ts'
import { keyOf } from './engine/draws.ts'
import type { Range } from './engine/layout.ts'
import type { Population } from './engine/population.ts'
import { Recording } from './engine/recorder.ts'
import { type Machine, placeOf } from './engine/shard.ts'
import { type Exchange, World } from './engine/world.ts'
import type { Pass } from './equations/lower.ts'
import type { NetworkKind } from './equations/memory.ts'
import type { Model } from './equations/model.ts'
import { philoxFunction } from './equations/philox.ts'
import { encodeModule } from './equations/wasm.ts'
import { MECHANISMS } from './mechanisms/index.ts'
import { OUTCOMES } from './outcomes/index.ts'
import { populate, recordedPlaces } from './populate.ts'
import type { District, Scenario } from './scenario/scenario.ts'

/** Before the first tick, from the top down. */
export const START: readonly Visit[] = [
  { table: 'superior', steps: ['start'] },
  { table: 'township', steps: ['start'] },
  { table: 'community', steps: ['start'] },
  { table: 'resident', steps: ['start'] },
]

export const TICK: readonly Visit[] = [
  // look, decide: residents see their neighbours and decide; then townships and committees do
  { table: 'resident', steps: ['look', 'decide'] },
  { table: 'township', steps: ['decide'] },
  // work, handle, supervise: committees organise, the project delivers, budgets are charged
  { table: 'community', steps: ['decide', 'work', 'handle', 'supervise'] },
  // learn: trust, identification, evaluation
  { table: 'resident', steps: ['learn'] },
  { table: 'community', steps: ['learn'] },
  { table: 'township', steps: ['learn'] },
  { table: 'superior', steps: ['learn'] },
]

/** The library's own actors and mechanisms. */
export const LIBRARY: Declarations = { actors: ACTORS, mechanisms: MECHANISMS }

export interface SimulationOptions {
  /** WebAssembly, or the interpreter that gives the same bits. By default the first, where it is to be had. */
  machine?: Machine
  /** Communities that this process holds, with how it hears of the others. */
  range?: Range
  exchange?: Exchange
  /** Memories to hold the residents in; more are made where one would be too small. */
  shards?: number
}

export interface Simulation {
  scenario: Scenario
  district: District
  world: World
  recording: Recording
  /** Simulates one month. */
  step(): void
}

/**
 * A scenario's world before its first month.
 *
 * @throws RangeError where the scenario names a place that the district does not have
 * @example
 * const simulation = createSimulation(scenario, district)
 * while (simulation.world.tick < scenario.ticks) simulation.step()
 * simulation.recording.series('participation')
 */
export function createSimulation(scenario: Scenario, district: District, options: SimulationOptions = {}): Simulation {
  const simulation = prepare(scenario, district, options)
  for (const visit of START) simulation.world.run(visitName(visit))
  record(simulation)
  return simulation
}

/** A simulation whose columns are not yet filled: for createSimulation, and for loading a snapshot. */
export function prepare(scenario: Scenario, district: District, options: SimulationOptions): Simulation {
  const { population, given } = populate(scenario, district, LIBRARY)
  const { model, passes } = assembled(scenario.parameters, leversOff(given), kindOf(scenario.network))
  const {
    machine = defaultMachine(),
    range,
    shards = shardsNeeded(population, model.tables.at(-1)?.columns.length ?? 0),
  } = options
  const key = keyOf(scenario.seed)
  const world = new World({ model, population, passes, key, machine, shards, ...(range ? { range } : {}) })
  world.exchange = options.exchange
  for (const [table, columns] of given) {
    for (const [column, values] of columns) fillOffice(world, table, column, values)
  }
  const recording = new Recording(chosenOutcomes(scenario), recordedPlaces(scenario, district), scenario.ticks)
  const simulation: Simulation = {
    scenario,
    district,
    world,
    recording,
    step() {
      world.tick++
      for (const visit of TICK) world.run(visitName(visit))
      record(simulation)
    },
  }
  return simulation
}

/** The last assemblies: replicates of a few designs need the same ones again and again. */
const assemblies = new Map<string, { model: Model; passes: readonly Pass[] }>()
const MOST_ASSEMBLIES = 16

function assembled(
  parameters: Scenario['parameters'],
  off: ReadonlySet<string>,
  network: NetworkKind,
): { model: Model; passes: readonly Pass[] } {
  const key = JSON.stringify([parameters, [...off], network])
  const known = assemblies.get(key)
  if (known) return known
  const model = assembleModel(LIBRARY, parameters)
  const made = { model, passes: assemblePasses(LIBRARY, model, [...START, ...TICK], off, network) }
  if (assemblies.size >= MOST_ASSEMBLIES) assemblies.delete(assemblies.keys().next().value as string)
  assemblies.set(key, made)
  return made
}

function record({ world, recording }: Simulation): void {
  if (world.tick > recording.ticks) return
  recording.record(world.tick, (name) => world.officeColumn('community', name), world.rowsOf('community'))
}

const chosenOutcomes = ({ record: { outcomes } }: Scenario) =>
  outcomes.length === 0 ? OUTCOMES : OUTCOMES.filter(({ name }) => outcomes.includes(name))

/** Levers that are 0 wherever they could be set. */
function leversOff(given: ReadonlyMap<string, ReadonlyMap<string, Float32Array>>): Set<string> {
  const off = new Set<string>()
  for (const { name: table } of ACTORS) {
    for (const { name } of leversAt(table, MECHANISMS)) {
      if (
        given
          .get(table)
          ?.get(name)
          ?.every((value) => value === 0)
      )
        off.add(`${table}.${name}`)
    }
  }
  return off
}

function fillOffice(world: World, table: string, column: string, values: Float32Array): void {
  const population = world.tableOf(table)
  for (const shard of world.shards) {
    const planned = shard.layout.tables.get(table)
    const address = (planned?.columns.get(column) as number) / 4
    values.forEach((value, n) => {
      shard.views.f32[address + placeOf(population, n).row] = value
    })
  }
}

/** Whether WebAssembly with vectors compiles here: an engine may be too old, and a page's policy may forbid it. */
const defaultMachine = (): Machine => {
  if (found) return found
  try {
    new WebAssembly.Module(encodeModule([philoxFunction()]))
    found = 'kernel'
  } catch {
    found = 'reference'
  }
  return found
}
let found: Machine | undefined

/** A memory holds 4 GiB; neighbours are counted at what a degree of 16 would need. */
function shardsNeeded(population: Population, columns: number): number {
  const residents = population.at(-1)?.sizes.reduce((sum, size) => sum + size, 0) ?? 0
  return Math.max(1, Math.ceil((residents * (columns * 4 + 64)) / 3e9))
}
