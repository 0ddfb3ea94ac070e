/** Snapshots byte by byte, and what they bring back. */
import { crowd, equation } from '@cogov/tests/engine/fixture'
import { landWith } from '@cogov/tests/engine/land'
import { describe, expect, it } from 'vitest'
import { Recording } from '../record/recorder.ts'
import { Digest } from '../world/digest.ts'
import type { World } from '../world/world.ts'
import { readSnapshot, saveWorld } from './snapshot.ts'

const OUTCOMES = [{ name: 'wealth', sum: 'wealth', total: true, unit: '1', meaning: '' }]
const recordingOf = (ticks: number) =>
  new Recording(OUTCOMES, [{ name: 'all', level: 'all', rows: Uint32Array.of(0) }], ticks, { table: 'land' })

/** A world whose every value is another, with two ledgers and a recording of three ticks. */
function state(options: Parameters<typeof landWith>[0] = {}) {
  const world = landWith(options)
  let next = 0
  for (const { table, column, block, values } of world.columns()) {
    values.forEach((_, row) => {
      next++
      for (const copy of world.copies(table, column, block)) copy[row] = next
    })
  }
  world.tick = 7
  world.ledger('queue', 2).set([0.1, 0.2])
  world.ledger('other', 1).set([0.3])
  const recording = recordingOf(2)
  recording.values.set([1.5, 2.5, 3.5])
  return { world, recording }
}
const valuesOf = (world: World) => [...world.columns()].map(({ values }) => [...values])
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a snapshot', () => {
  const { world, recording } = state()
  const bytes = saveWorld(world, recording, { seed: 'a' })
  const length = new DataView(bytes.buffer).getUint32(8, true)
  // 2 + 9 + 16 values of the three tables, and 3 of the recording with 3 of the ledgers.
  const [numbers, recorded] = [27, 6]

  it('has its name, its header, doubles, singles and a digest, in this order', () => {
    expect(text(bytes.subarray(0, 8))).toBe('cogovsnp')
    expect(length % 8).toBe(0)
    const header = text(bytes.subarray(16, 16 + length))
    expect(JSON.parse(header)).toEqual({ version: 2, seed: 'a', tick: 7, recorded, numbers })
    expect(header).toMatch(/^\{.*\} {0,7}$/)
    expect(bytes).toHaveLength(16 + length + recorded * 8 + numbers * 4 + 16)
    const doubles = new Float64Array(bytes.buffer, 16 + length, recorded)
    expect([...doubles]).toEqual([1.5, 2.5, 3.5, 0.1, 0.2, 0.3])
    const singles = new Float32Array(bytes.buffer, 16 + length + recorded * 8, numbers)
    expect([...singles]).toEqual(Array.from({ length: 27 }, (_, k) => k + 1))
    expect(text(bytes.subarray(-16))).toBe(new Digest().add(new Int32Array(bytes.slice(0, -16).buffer)).toString())
  })
})

describe('what is read', () => {
  const { world, recording } = state()
  const bytes = saveWorld(world, recording, { seed: 'a', places: ['x', 'ü'] })
  const refused = (change: (copy: Uint8Array) => Uint8Array) => () => readSnapshot(change(bytes.slice()))

  it.each([1, 2, 3])('is the whole state, into %i memories', (shards) => {
    const snapshot = readSnapshot<{ seed: string; places: string[] }>(bytes)
    expect(snapshot.own).toMatchObject({ seed: 'a', places: ['x', 'ü'] })
    expect(snapshot.tick).toBe(7)
    const other = landWith({ shards })
    other.ledger('queue', 2)
    other.ledger('other', 1)
    const short = recordingOf(1)
    snapshot.restore(other, short)
    expect(valuesOf(other)).toEqual(valuesOf(world))
    expect(other.tick).toBe(7)
    expect(other.hash()).toBe(world.hash())
    for (const copy of other.copies('town', 'rate', 0)) expect([...copy]).toEqual([3, 4, 5])
    // A recording of fewer ticks keeps the first ones, a longer one the later ones as they are.
    expect([...short.values]).toEqual([1.5, 2.5])
    const long = recordingOf(3)
    snapshot.restore(other, long)
    expect([...long.values]).toEqual([1.5, 2.5, 3.5, Number.NaN])
    expect([...other.ledger('other', 1)]).toEqual([0.3])
  })

  it('goes on as the world itself does, and is a copy of its own', () => {
    const [one, other] = [state().world, landWith()]
    const kept = bytes.slice()
    const snapshot = readSnapshot(kept)
    kept.fill(0)
    other.ledger('queue', 2)
    other.ledger('other', 1)
    snapshot.restore(other, recordingOf(2))
    for (const world of [one, other]) for (const pass of world.passes.keys()) world.run(pass)
    expect(other.hash()).toBe(one.hash())
  })

  it('is refused where a single byte is another', () => {
    for (let at = 0; at < bytes.length; at++) {
      const change = refused((copy) => {
        copy[at] = (copy[at] as number) ^ 1
        return copy
      })
      expect(change, `${at}`).toThrow(at < 8 ? 'these bytes are no snapshot of cogov' : 'damaged')
    }
  })

  it('is refused where it is no snapshot, too short, or of another version', () => {
    expect(refused(() => new Uint8Array(0))).toThrow('these bytes are no snapshot of cogov')
    expect(refused((copy) => copy.subarray(0, 31))).toThrow('these bytes are no snapshot of cogov')
    expect(refused((copy) => copy.subarray(0, 32))).toThrow('damaged')
    expect(refused((copy) => copy.subarray(0, -4))).toThrow('damaged')
    const of = (version: number) => saveWorld(world, recording, { version })
    expect(() => readSnapshot(of(1))).toThrow('the snapshot has version 1, this cogov reads 2')
    expect(() => readSnapshot(of(2))).not.toThrow()
  })

  it('is refused by a world of other columns', () => {
    const { world: small } = crowd({ columns: { x: [1, 2] }, equations: [equation('x', 'x')] })
    expect(() => readSnapshot(bytes).restore(small, recordingOf(2))).toThrow('other columns')
  })

  it('may have no values at all beside its columns', () => {
    const plain = landWith()
    const none = new Recording([], [], 5, { table: 'land' })
    const again = landWith()
    readSnapshot(saveWorld(plain, none, {})).restore(again, none)
    expect(again.hash()).toBe(plain.hash())
  })
})
