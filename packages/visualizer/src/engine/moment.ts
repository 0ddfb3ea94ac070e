/** A world's state, copied out of it and back into it: the same memory, without making the world anew. */
import type { World } from '@cogov/engine/world'

export interface Moment {
  tick: number
  columns: Float32Array
  ledgers: Float64Array[]
}

export function momentOf(world: World): Moment {
  const all = [...world.columns()].map(({ values }) => values)
  const columns = new Float32Array(all.reduce((sum, { length }) => sum + length, 0))
  let cursor = 0
  for (const values of all) {
    columns.set(values, cursor)
    cursor += values.length
  }
  return { tick: world.tick, columns, ledgers: [...world.ledgers.values()].map((ledger) => ledger.slice()) }
}

/** Brings a world of the same scenario and place to a moment. */
export function bringTo(world: World, { tick, columns, ledgers }: Moment): void {
  let cursor = 0
  for (const { table, column, block, values } of world.columns()) {
    const stored = columns.subarray(cursor, cursor + values.length)
    for (const copy of world.copies(table, column, block)) copy.set(stored)
    cursor += values.length
  }
  let n = 0
  for (const ledger of world.ledgers.values()) ledger.set(ledgers[n++])
  world.tick = tick
}

export const bytesOf = ({ columns, ledgers }: Moment): number =>
  columns.byteLength + ledgers.reduce((sum, ledger) => sum + ledger.byteLength, 0)
