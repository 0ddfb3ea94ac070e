/**
 * Snapshots: the whole state of a simulation as bytes. One loads into any number of memories, goes on to exactly the
 * same future, and can be forked: loaded with a scenario that differs in its mechanisms, for the counterfactual twin.
 *
 * Layout, little-endian: `cogovsnp`; length of the header (4 bytes); the header (JSON, padded with blanks to a multiple
 * of 8); the recording (float64); the columns (float32); the digest (16 characters) of all that stands before it.
 */
import { Digest } from './engine/digest.ts'
import type { World } from './engine/world.ts'
import type { District, Scenario } from './scenario/scenario.ts'
import { prepare, type Simulation, type SimulationOptions } from './simulate.ts'

const MAGIC = 'cogovsnp'
const VERSION = 1
const FRONT = 16

interface Header {
  version: number
  scenario: Scenario
  district: District
  tick: number
  /** Numbers of the recording and of the columns. */
  recorded: number
  numbers: number
}

/** The state of a simulation that holds its whole population. */
export function save({ scenario, district, world, recording }: Simulation): Uint8Array<ArrayBuffer> {
  const columns = [...stateOf(world)]
  const numbers = columns.reduce((sum, { values }) => sum + values.length, 0)
  const recorded = recording.values.length
  const header = encodeHeader({ version: VERSION, scenario, district, tick: world.tick, recorded, numbers })
  const bytes = new Uint8Array(FRONT + header.length + recorded * 8 + numbers * 4 + 16)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(8, header.length, true)
  bytes.set(header, FRONT)
  new Float64Array(bytes.buffer, FRONT + header.length, recorded).set(recording.values)
  let cursor = FRONT + header.length + recorded * 8
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
  const numbers = [...stateOf(world)].reduce((sum, { values }) => sum + values.length, 0)
  if (numbers !== header.numbers)
    throw new Error('the snapshot is of a model with other columns: load it with the version that made it')
  const recorded = new Float64Array(copy.buffer, start, header.recorded)
  recording.values.set(recorded.subarray(0, recording.values.length))
  let cursor = start + header.recorded * 8
  for (const { table, column, block, values } of stateOf(world)) {
    const stored = new Float32Array(copy.buffer, cursor, values.length)
    for (const each of world.copies(table, column, block)) each.set(stored)
    cursor += values.byteLength
  }
  world.tick = header.tick
  return simulation
}

/** Every column but the levers, which are the scenario's and not the state's. */
function* stateOf(world: World): ReturnType<World['columns']> {
  const levers = new Set(
    world.model.tables.flatMap(({ columns }) => columns.filter((column) => 'at' in column).map(({ name }) => name)),
  )
  for (const column of world.columns()) if (!levers.has(column.column)) yield column
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
  for (const key of ['seed', 'place', 'scale', 'network', 'record'] as const) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue
    throw new Error(`a fork keeps the ${key} of its snapshot, found ${JSON.stringify(after[key])}`)
  }
}
