/**
 * Snapshots: the whole state of a world and its recording as bytes. One loads into any number of memories and goes on
 * to exactly the same future.
 *
 * Layout, little-endian: `cogovsnp`; length of the header (4 bytes); the header (JSON, padded with blanks to a multiple
 * of 8); the recording and the ledgers (float64); the columns (float32); the digest (16 characters) of all that stands
 * before it.
 */

import { plainError } from '../messages/compose.ts'
import type { Recording } from '../record/recorder.ts'
import { Digest } from '../world/digest.ts'
import type { World } from '../world/world.ts'
import { message } from './errors.english.ts'

const MAGIC = 'cogovsnp'
const VERSION = 2
const FRONT = 16

/** What every snapshot says of itself, beside what its maker adds. */
interface Header {
  version: number
  tick: number
  /** Numbers of the recording with the ledgers, and of the columns. */
  recorded: number
  numbers: number
}

/** A snapshot that was read and found whole. */
export interface Snapshot<Own> {
  /** What the maker of the snapshot added to its header. */
  own: Own
  tick: number
  /**
   * Puts the state into a world of the same model and population, and into its recording, which may be shorter.
   *
   * @throws Error where the world has other columns
   */
  restore(world: World, recording: Recording): void
}

/**
 * The state of a world that holds its whole population.
 *
 * @param own what the reader needs to build the world again; plain data
 * @example const bytes = saveWorld(world, recording, { seed: 'a' })
 */
export function saveWorld(world: World, recording: Recording, own: object): Uint8Array<ArrayBuffer> {
  const columns = [...world.columns()]
  const numbers = columns.reduce((sum, { values }) => sum + values.length, 0)
  const doubles = [recording.values, ...world.ledgers.values()]
  const recorded = doubles.reduce((sum, { length }) => sum + length, 0)
  const header = encodeHeader({ version: VERSION, ...own, tick: world.tick, recorded, numbers })
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
 * Reads what `saveWorld` wrote.
 *
 * @throws Error where the bytes are no snapshot, are damaged, or are of another version
 */
export function readSnapshot<Own extends object>(bytes: Uint8Array): Snapshot<Own> {
  const copy = Uint8Array.from(bytes)
  const { header, start } = decode<Own>(copy)
  return {
    own: header,
    tick: header.tick,
    restore: (world, recording) => restore(copy, header, start, world, recording),
  }
}

function restore(
  bytes: Uint8Array<ArrayBuffer>,
  header: Header,
  start: number,
  world: World,
  recording: Recording,
): void {
  const numbers = [...world.columns()].reduce((sum, { values }) => sum + values.length, 0)
  if (numbers !== header.numbers) throw plainError(message('snapshot.other_columns'))
  const ledgers = [...world.ledgers.values()]
  const kept = ledgers.reduce((sum, { length }) => sum + length, 0)
  const recorded = new Float64Array(bytes.buffer, start, header.recorded - kept)
  recording.values.set(recorded.subarray(0, recording.values.length))
  let cursor = start + recorded.byteLength
  for (const ledger of ledgers) {
    ledger.set(new Float64Array(bytes.buffer, cursor, ledger.length))
    cursor += ledger.byteLength
  }
  for (const { table, column, block, values } of world.columns()) {
    const stored = new Float32Array(bytes.buffer, cursor, values.length)
    for (const each of world.copies(table, column, block)) each.set(stored)
    cursor += values.byteLength
  }
  world.tick = header.tick
}

function encodeHeader(header: object): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const padded = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(32)
  padded.set(json)
  return padded
}

function decode<Own>(bytes: Uint8Array<ArrayBuffer>): { header: Header & Own; start: number } {
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to))
  if (bytes.length < FRONT + 16 || text(0, 8) !== MAGIC) throw plainError(message('snapshot.no_snapshot'))
  if (text(bytes.length - 16, bytes.length) !== digestOf(bytes)) throw plainError(message('snapshot.damaged'))
  const start = FRONT + new DataView(bytes.buffer).getUint32(8, true)
  const header = JSON.parse(text(FRONT, start)) as Header & Own
  if (header.version !== VERSION)
    throw plainError(message('snapshot.version', { found: header.version, version: VERSION }))
  return { header, start }
}

/** Digest of all but the last 16 bytes; the length is always a multiple of 4. */
const digestOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  new Digest().add(new Int32Array(bytes.buffer, 0, (bytes.length - 16) / 4)).toString()
