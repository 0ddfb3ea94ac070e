/**
 * The tick. What is listed here is done in this order, as section “A tick” of the model's description says; within a
 * step, the equations of the actors and of every mechanism that is on take effect together.
 */

import { keyOf } from '@cogov/engine/draws'
import { Recording } from '@cogov/engine/record'
import {
  defaultMachine,
  type Exchange,
  type Machine,
  type Range,
  type ReadsWrites,
  readsWritesInOrder,
  shardsNeeded,
  World,
} from '@cogov/engine/world'
import { ACTORS } from './actors/index.ts'
import { DOMAINS } from './actors/needs.ts'
import { type Declarations, passName, type TablePass, withParameters } from './assembly/assemble.ts'
import { assembled } from './assembly/assembled.ts'
import { declarationsOf, outcomesOf } from './assembly/formulas.ts'
import { populate, recordedPlaces } from './assembly/populate.ts'
import { ARISE_READS_WRITES, type Cases, casesOf, HANDLE_READS_WRITES } from './cases/month.ts'
import type { Outcome } from './declare.ts'
import { MECHANISMS } from './mechanisms/index.ts'
import { learningReadsWrites, townshipsLearn } from './policy/learn.ts'
import { type Courses, coursesOf, isOff, leversMove, shocksAt, timelineReadsWrites } from './policy/timeline.ts'
import { keep, keyOfRest, parametersOf, restore } from './rest/kept.ts'
import { startAsMeasured } from './rest/measured.ts'
import { comeToRest, type Rest } from './rest/rest.ts'
import type { District, Scenario } from './scenario/scenario.ts'

/** Before the first tick, from the top down. */
export const START: readonly TablePass[] = ACTORS.map(({ name }) => ({ table: name, steps: ['start'] }))

/** A step that is no equations: what it does, and how a simulation does it. */
export interface Procedure {
  procedure: string
  meaning: string
  /** What it reads and writes, as its parts say of themselves. */
  readsWrites: ReadsWrites
  prepare: (parts: Parts) => (tick: number) => void
}

interface Parts {
  world: World
  scenario: Scenario
  courses: Courses
  cases: Cases
  district: District
}

export const TICK: readonly (TablePass | Procedure)[] = [
  // arise: the timeline's interventions take effect, needs arise
  {
    procedure: 'arise',
    meaning: 'levers of the timeline are set, shocks are felt, needs arise',
    readsWrites: readsWritesInOrder(timelineReadsWrites(MECHANISMS), ARISE_READS_WRITES),
    prepare({ world, scenario, courses, cases }) {
      const move = leversMove(world, courses)
      const shocks = shocksAt(scenario.timeline, new Float64Array(DOMAINS.length))
      return (tick) => {
        move(tick)
        cases.arise(tick, shocks(tick))
      }
    },
  },
  // look, decide: residents see their neighbours and decide; then everybody else does
  { table: 'resident', steps: ['look', 'decide'] },
  { table: 'superior', steps: ['decide'] },
  { table: 'evaluator', steps: ['decide'] },
  // work: offices divide their working time, organisations and committees organise
  { table: 'township', steps: ['decide', 'work'] },
  { table: 'attendance', steps: ['decide'] },
  { table: 'organisation', steps: ['decide', 'work'] },
  { table: 'enterprise', steps: ['decide', 'work'] },
  { table: 'community', steps: ['decide', 'work'] },
  // handle: cases move through the queues, the project delivers
  {
    procedure: 'handle',
    meaning: 'needs are settled among residents or reported; committees, townships and departments settle what waits',
    readsWrites: HANDLE_READS_WRITES,
    prepare: ({ cases }) => cases.handle,
  },
  { table: 'community', steps: ['handle', 'supervise'] },
  // supervise: budgets were charged, townships are evaluated
  { table: 'township', steps: ['supervise'] },
  // learn: trust, identification, norms, skill; townships copy better policies
  { table: 'resident', steps: ['learn'] },
  { table: 'organisation', steps: ['learn'] },
  { table: 'enterprise', steps: ['learn'] },
  { table: 'attendance', steps: ['learn'] },
  { table: 'department', steps: ['learn'] },
  { table: 'community', steps: ['learn'] },
  { table: 'township', steps: ['learn'] },
  { table: 'superior', steps: ['learn'] },
  {
    procedure: 'copy',
    meaning: 'townships copy the policies of others that are evaluated better',
    readsWrites: learningReadsWrites(MECHANISMS),
    prepare: ({ world, district }) => townshipsLearn(world, MECHANISMS, district),
  },
]

export const isTablePass = (stage: TablePass | Procedure): stage is TablePass => 'table' in stage

/** The steps of a tick that are equations. */
export const TABLE_PASSES: readonly TablePass[] = TICK.filter(isTablePass)

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
  /** What it took to come to rest before month 0; absent where the place began fresh. */
  rest?: Rest
  recording: Recording<Outcome>
  /** The steps of a tick, in their order. */
  stages: readonly MonthStep[]
  /** Simulates one month; who looks on sees the state before each of its steps. */
  step(before?: (stage: MonthStep) => void): void
  /** Records the tick as it is. */
  record(): void
}

export interface MonthStep {
  name: string
  /** Where it is equations: whose, and which steps. */
  pass?: TablePass
  run: (tick: number) => void
}

/**
 * A scenario's world in month 0, when it is decided.
 *
 * @throws RangeError where the scenario names a place that the district does not have
 * @example
 * const simulation = createSimulation(scenario, district)
 * while (simulation.world.tick < scenario.ticks) simulation.step()
 * simulation.recording.series('participation')
 */
export function createSimulation(scenario: Scenario, district: District, options: SimulationOptions = {}): Simulation {
  const beginning = begin(scenario, district, options)
  for (;;) {
    const { done, value } = beginning.next()
    if (done) return value
  }
}

/**
 * The same month by month, for who has other work to do meanwhile, or somebody to tell.
 *
 * @yields how many months were simulated to come to rest
 */
export function* begin(
  scenario: Scenario,
  district: District,
  options: SimulationOptions = {},
): Generator<number, Simulation> {
  const simulation = prepare(scenario, district, options)
  const { world, stages } = simulation
  const first = Math.min(1, ...scenario.timeline.map(({ tick }) => tick))
  const fill = () => {
    for (const visit of START) world.run(passName(visit))
  }
  const month = () => {
    for (const stage of stages) stage.run(world.tick)
  }
  world.tick = first - 1
  if (scenario.start === 'fresh') fill()
  else {
    simulation.rest = yield* atRest(simulation, fill, month, options.range === undefined)
    world.tick = first - 1
  }
  // What was done before the decision.
  while (world.tick < 0) {
    world.tick++
    month()
  }
  forgetSums(world)
  simulation.record()
  return simulation
}

/** Comes to rest, or begins with the same place that came to rest before. */
function* atRest(
  { scenario, district, world }: Simulation,
  fill: () => void,
  month: () => void,
  alone: boolean,
): Generator<number, Rest> {
  const key = alone ? keyOfRest(scenario, district, actsAtRest(scenario, district)) : ''
  const known = alone ? restore(key, world) : undefined
  if (known) return known
  const begin = () => {
    fill()
    startAsMeasured(world, scenario.parameters)
  }
  const rest = yield* comeToRest({ world, begin, month, readersOf: (recording) => readersOf(world, recording) })
  if (alone) keep(key, world, rest)
  return rest
}

/**
 * Which parameters act where nothing is decided yet: those that equations read then, and those that only procedures
 * read. Where a value is one for which equations are shaped otherwise, as by a 0, every one counts.
 */
function actsAtRest(scenario: Scenario, district: District): (parameter: string) => boolean {
  const { parameters } = scenario
  if (Object.keys(parameters).length === 0) return () => true
  const declarations = declarationsOf(scenario)
  const unused = coursesOf(scenario, district, declarations.mechanisms).filter(({ base }) =>
    base.every((value) => value === 0),
  )
  const usually = (off: ReadonlySet<string>) =>
    assembled({ ...scenario, parameters: {} }, declarations, [...START, ...TABLE_PASSES], off)
  const { model, passes } = usually(namesOf(unused))
  const values = new Map(withParameters(model, parameters).constants.map(({ name, value }) => [name, value]))
  if (!passes.every(({ shape }) => shape.serves((name) => values.get(name) as number))) return () => true
  const [read, ever] = [parametersOf(passes), parametersOf(usually(new Set()).passes)]
  return (parameter) => read.has(parameter) || !ever.has(parameter)
}

/** A simulation whose columns are not yet filled: for createSimulation, and for loading a snapshot. */
export function prepare(scenario: Scenario, district: District, options: SimulationOptions): Simulation {
  const declarations = declarationsOf(scenario)
  const { population, given } = populate(scenario, district, declarations)
  const courses = coursesOf(scenario, district, declarations.mechanisms)
  const { model, passes } = assembled(scenario, declarations, [...START, ...TABLE_PASSES], leversOff(courses))
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
  const recording = new Recording(chosenOutcomes(scenario), recordedPlaces(scenario, district), scenario.ticks, {
    table: 'community',
    gap: ['rural', 'urban'],
  })
  const record = recorder(world, recording)
  const parts = { world, scenario, courses, cases: casesOf(world), district }
  const stages = TICK.map((stage): MonthStep => {
    if (!isTablePass(stage)) return { name: stage.procedure, run: stage.prepare(parts) }
    const name = passName(stage)
    return { name, pass: stage, run: () => world.run(name) }
  })
  return {
    scenario,
    district,
    world,
    recording,
    stages,
    record,
    step(before) {
      world.tick++
      for (const stage of stages) {
        before?.(stage)
        stage.run(world.tick)
      }
      record()
    },
  }
}

function recorder(world: World, recording: Recording<Outcome>): () => void {
  const readers = readersOf(world, recording)
  return () => {
    if (world.tick <= recording.ticks) recording.record(world.tick, readers)
  }
}

function readersOf(world: World, recording: Recording<Outcome>) {
  const rows = new Map<string, Uint32Array>([['community', world.rowsOf('community')]])
  for (const table of ['township', 'superior']) rows.set(table, world.rowsAbove('community', table))
  return recording.readers(
    (name, table) => world.column(table, name),
    (table) => rows.get(table) as Uint32Array,
  )
}

const chosenOutcomes = (scenario: Scenario) => {
  const all = outcomesOf(scenario)
  const { outcomes } = scenario.record
  return outcomes.length === 0 ? all : all.filter(({ name }) => outcomes.includes(name))
}

/** Levers that are 0 wherever and whenever they could be set. */
const leversOff = (courses: Courses): Set<string> => namesOf(courses.filter(isOff))

const namesOf = (courses: Courses): Set<string> => new Set(courses.map(({ lever }) => `${lever.at}.${lever.name}`))

/** Sums since the start begin with the decision. */
function forgetSums(world: World): void {
  world.column('community', 'spending_so_far').fill(0)
  world.copyToShards('community', ['spending_so_far'])
}

function fillOffice(world: World, table: string, column: string, values: Float32Array): void {
  const rows = world.rowsOf(table)
  const memory = world.column(table, column)
  values.forEach((value, n) => {
    memory[rows[n]] = value
  })
  world.copyToShards(table, [column])
}
