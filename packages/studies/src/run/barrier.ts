/**
 * Where the threads of one run meet: memory that all of them see, and a barrier that lets nobody go on before everybody
 * has come. It is synchronous, because the pass that asks for the others' numbers is.
 */

import { MessageError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

/** Words of the control block. */
const ARRIVED = 0
const GENERATION = 1
const FAILED = 2
const STOP = 3
/** Two words, for even and odd ticks: the first thread's decision to stop after the tick. */
const DECISION = 4
const WORDS = 8

/** Length of a block's digest. */
const HASH = 16

/** Everything that the threads share; a structured clone of it is the same memory. */
export interface Meeting {
  threads: number
  blocks: number
  control: Int32Array
  /** Two buffers, so that a fast thread's next exchange does not disturb a slow one's reading. */
  values: readonly [Float32Array, Float32Array]
  hashes: Uint8Array
}

/** Thrown in the threads that wait for one that failed; the failure itself is the other's to tell. */
export class OtherFailed extends MessageError {
  override readonly name = 'OtherFailed'
}

/** @param columns the largest number of columns that is exchanged at once */
export function createMeeting(threads: number, blocks: number, columns: number): Meeting {
  const floats = () => new Float32Array(new SharedArrayBuffer(columns * blocks * 4))
  return {
    threads,
    blocks,
    control: new Int32Array(new SharedArrayBuffer(WORDS * 4)),
    values: [floats(), floats()],
    hashes: new Uint8Array(new SharedArrayBuffer(blocks * HASH)),
  }
}

/** @throws OtherFailed as soon as any thread has failed */
function meet({ control, threads }: Meeting): void {
  const generation = Atomics.load(control, GENERATION)
  if (Atomics.add(control, ARRIVED, 1) + 1 === threads) {
    Atomics.store(control, ARRIVED, 0)
    Atomics.add(control, GENERATION, 1)
    Atomics.notify(control, GENERATION)
  }
  // The failure may be older than this generation, which nobody would end then: it is asked for before each wait.
  const failed = () => Atomics.load(control, FAILED) !== 0
  while (Atomics.load(control, GENERATION) === generation && !failed()) Atomics.wait(control, GENERATION, generation)
  if (failed()) throw new OtherFailed(message('run.other_failed'))
}

/** Tells everybody who waits, or will, that a thread does not come. */
export function fail({ control }: Meeting): void {
  Atomics.store(control, FAILED, 1)
  Atomics.add(control, GENERATION, 1)
  Atomics.notify(control, GENERATION)
}

/** Asks the run to stop after a month; it is the same month for every thread. */
export const askToStop = ({ control }: Meeting): void => {
  Atomics.store(control, STOP, 1)
}

/** The first thread decides, before the first exchange of a tick, whether it is the last one. */
export const decideToStop = ({ control }: Meeting, tick: number): void => {
  Atomics.store(control, DECISION + (tick % 2), Atomics.load(control, STOP))
}

/** What was decided, to be asked after the last exchange of the same tick. */
export const stopsAfter = ({ control }: Meeting, tick: number): boolean =>
  Atomics.load(control, DECISION + (tick % 2)) !== 0

/** An `Exchange` of the core for the thread that holds the blocks from `from` on. */
export function exchangeThrough(meeting: Meeting, from: number): (own: Float32Array, columns: number) => Float32Array {
  let turn = 0
  return (own, columns) => {
    const shared = meeting.values[turn % 2]
    turn++
    const count = own.length / columns
    for (let c = 0; c < columns; c++) shared.set(own.subarray(c * count, (c + 1) * count), c * meeting.blocks + from)
    meet(meeting)
    return shared
  }
}

/** Digests of all blocks, of which each thread knows those of its own. */
export function shareHashes(meeting: Meeting, own: ReadonlyMap<number, string>): Map<number, string> {
  for (const [block, hash] of own) meeting.hashes.set(new TextEncoder().encode(hash), block * HASH)
  meet(meeting)
  // TextDecoder does not read shared memory.
  const text = (block: number) => String.fromCharCode(...meeting.hashes.subarray(block * HASH, (block + 1) * HASH))
  return new Map(Array.from({ length: meeting.blocks }, (_, block) => [block, text(block)]))
}
