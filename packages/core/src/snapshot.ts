/**
 * Snapshots: the whole state of a simulation as bytes. One loads into any number of memories, goes on to exactly the
 * same future, and can be forked: loaded with a scenario that differs in its mechanisms, for the counterfactual twin.
 *
 * Layout, little-endian: `cogovsnp`; length of the header (4 bytes); the header (JSON, padded with blanks to a multiple
 * of 8); the recording and the ledgers (float64); the columns (float32); the digest (16 characters) of all that stands before it.
 */
import { Digest } from './engine/digest.ts'
import { declarationsOf } from './formulas.ts'
import { type Course, coursesOf, leverAt } from './policy/timeline.ts'
import type { District, Scenario } from './scenario/scenario.ts'
import { prepare, type Simulation, type SimulationOptions } from './simulate.ts'

const MAGIC = 'cogovsnp'
const VERSION = 2
const FRONT = 16

interface Header {
  version: number
  scenario: Scenario
  district: District
  tick: number
  /** Numbers of the recording with the ledgers, and of the columns. */
  recorded: number
  numbers: number
}

/** The state of a simulation that holds its whole population. */
export function save({ scenario, district, world, recording }: Simulation): Uint8Array<ArrayBuffer> {
  const columns = [...world.columns()]
  const numbers = columns.reduce((sum, { values }) => sum + values.length, 0)
  const doubles = [recording.values, ...world.ledgers.values()]
  const recorded = doubles.reduce((sum, { length }) => sum + length, 0)
  const header = encodeHeader({ version: VERSION, scenario, district, tick: world.tick, recorded, numbers })
  const bytes = new Uint8Array(FRONT + header.length + recorded * 8 + numbers * 4 + 16)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(8, header.length, true)
  bytes.set(header, FRONT)
  let cursor = FRONT + header.length
  for (const values of doubles) {
    new Float64Array(bytes.buffer, cursor, values.length).set(values)
    cursor += values.byteLength
  }
  for (const { values } of columns) {
    new Float32Array(bytes.buffer, cursor, values.length).set(values)
    cursor += values.byteLength
  }
  bytes.set(new TextEncoder().encode(digestOf(bytes)), bytes.length - 16)
  return bytes
}

/**
 * A simulation that goes on where the snapshot was taken.
 *
 * @param change gives the scenario to go on with, which may differ in mechanisms, parameters and ticks
 * @throws Error where the bytes are no snapshot, are damaged, or are of another version, or the fork is of another place
 * @example load(save(simulation), (scenario) => ({ ...scenario, mechanisms: { incentives: { reward: 0.5 } } }))
 */
export function load(
  bytes: Uint8Array,
  change: (scenario: Scenario) => Scenario = (scenario) => scenario,
  options: SimulationOptions = {},
): Simulation {
  const copy = Uint8Array.from(bytes)
  const { header, start } = decode(copy)
  const scenario = change(header.scenario)
  requireSame(header.scenario, scenario)
  const simulation = prepare(scenario, header.district, options)
  const { world, recording } = simulation
  const numbers = [...world.columns()].reduce((sum, { values }) => sum + values.length, 0)
  if (numbers !== header.numbers)
    throw new Error('the snapshot is of a model with other columns: load it with the version that made it')
  const ledgers = [...world.ledgers.values()]
  const kept = ledgers.reduce((sum, { length }) => sum + length, 0)
  const recorded = new Float64Array(copy.buffer, start, header.recorded - kept)
  recording.values.set(recorded.subarray(0, recording.values.length))
  let cursor = start + recorded.byteLength
  for (const ledger of ledgers) {
    ledger.set(new Float64Array(copy.buffer, cursor, ledger.length))
    cursor += ledger.byteLength
  }
  for (const { table, column, block, values } of world.columns()) {
    const stored = new Float32Array(copy.buffer, cursor, values.length)
    for (const each of world.copies(table, column, block)) each.set(stored)
    cursor += values.byteLength
  }
  world.tick = header.tick
  moveLevers(simulation, header.scenario)
  return simulation
}

/** Levers that the fork's scenario has otherwise at this tick are set; all others stay as townships have learnt them. */
function moveLevers({ world, scenario, district }: Simulation, before: Scenario): void {
  const { mechanisms } = declarationsOf(scenario)
  const old = coursesOf(before, district, mechanisms)
  coursesOf(scenario, district, mechanisms).forEach((course, k) => {
    const { at, name } = course.lever
    const column = world.officeColumn(at, name)
    world.rowsOf(at).forEach((place, row) => {
      const value = leverAt(course, row, world.tick)
      if (value !== leverAt(old[k] as Course, row, world.tick)) column[place] = value
    })
    world.spread(at, [name])
  })
}

function encodeHeader(header: Header): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const padded = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(32)
  padded.set(json)
  return padded
}

function decode(bytes: Uint8Array<ArrayBuffer>): { header: Header; start: number } {
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to))
  if (bytes.length < FRONT + 16 || text(0, 8) !== MAGIC) throw new Error('these bytes are no snapshot of cogov')
  if (text(bytes.length - 16, bytes.length) !== digestOf(bytes)) {
    throw new Error('the snapshot is damaged: its digest does not fit its content')
  }
  const start = FRONT + new DataView(bytes.buffer).getUint32(8, true)
  const header = JSON.parse(text(FRONT, start)) as Header
  if (header.version !== VERSION)
    throw new Error(`the snapshot has version ${header.version}, this cogov reads ${VERSION}`)
  return { header, start }
}

/** Digest of all but the last 16 bytes; the length is always a multiple of 4. */
const digestOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  new Digest().add(new Int32Array(bytes.buffer, 0, (bytes.length - 16) / 4)).toString()

function requireSame(before: Scenario, after: Scenario): void {
  for (const key of ['seed', 'place', 'scale', 'network', 'decisions', 'formulas', 'record'] as const) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue
    throw new Error(`a fork keeps the ${key} of its snapshot, found ${JSON.stringify(after[key])}`)
  }
}
