/** Where everything lies in one memory: planned from the population before anything is allocated. */
import {
  AHEAD,
  BLOCK_WORDS,
  type Memory,
  NARROW,
  type NetworkMemory,
  PLACES,
  paddedRows,
  STRIP,
  type TableMemory,
} from '../equations/memory.ts'
import { lineage, type Model } from '../equations/model.ts'
import type { TablePopulation } from './population.ts'
import { roomOf } from './room.ts'

/** Blocks `from` … `to` − 1 of a table that a memory holds. */
export interface Range {
  from: number
  to: number
}

/** A table in one memory: where it lies and which of its blocks it holds. */
export interface PlannedTable extends TableMemory {
  population: TablePopulation
  range: Range
  /** Groups of four stored neighbours over all blocks. */
  groups: number
}

export interface Layout extends Memory {
  tables: ReadonlyMap<string, PlannedTable>
  bytes: number
}

/** Bytes of a page of a WebAssembly memory. */
export const PAGE = 65536

/** Largest memory of WebAssembly with 32-bit addresses. */
export const MAX_BYTES = 2 ** 32 - PAGE

export const pagesOf = (layout: Layout): number => Math.ceil(layout.bytes / PAGE)

/**
 * @param held the population of each table with the blocks to be held
 * @param groups groups of four neighbours that the stored network of a table needs
 * @param mirrored most columns that neighbours read in one pass
 */
export function planLayout(
  model: Model,
  held: readonly { population: TablePopulation; range: Range; groups: number }[],
  mirrored: number,
): Layout {
  let cursor = 64
  const take = (bytes: number) => {
    const start = cursor
    cursor = Math.ceil((cursor + bytes) / 16) * 16
    return start
  }
  const key = 16
  const varying = model.constants.filter(({ varies }) => varies)
  const first = take(varying.length * 4)
  const parameters = new Map(varying.map(({ name }, k) => [name, first + k * 4]))
  const scratch = take(PLACES * STRIP * 4)
  const most = paddedRows(Math.max(...held.map(({ population, range }) => largest(population, range))))
  const lowest = held[held.length - 1]
  const { room, mirrorRows } = roomOf(sum(lowest.population, lowest.range, paddedRows), most)
  const mirror = take(mirrored * mirrorRows * 4)
  const tables = new Map<string, PlannedTable>()
  for (const { population, range, groups } of held) {
    const [table, ...above] = lineage(model, population.table)
    const rows = sum(population, range, paddedRows)
    const blockTable = take((range.to - range.from) * BLOCK_WORDS * 4)
    const length = population === lowest.population ? room : rows
    const columns = new Map((table?.columns ?? []).map((column) => [column.name, take(length * 4)]))
    const network = planNetwork(population, range, groups, length, take)
    tables.set(population.table, {
      rows,
      blocks: range.to - range.from,
      columns,
      blockTable,
      above: above.map(({ name }) => name),
      network,
      population,
      range,
      groups,
    })
  }
  return { tables, parameters, scratch, mirror, mirrorRows, key, bytes: cursor }
}

function planNetwork(
  { network, sizes }: TablePopulation,
  range: Range,
  groups: number,
  rows: number,
  take: (bytes: number) => number,
): NetworkMemory {
  const none = { kind: 'none', degree: 0, wide: false, slices: 0, edges: 0 } as const
  if (network === undefined) return none
  switch (network.kind) {
    case 'complete':
      return { ...none, kind: 'complete' }
    case 'ring':
    case 'lattice':
      return { ...none, kind: network.kind, degree: network.degree }
    default: {
      const wide = sizes.subarray(range.from, range.to).some((size) => size > NARROW)
      const width = wide ? 4 : 2
      const slices = take((rows / 4 + 1) * 4)
      return { kind: 'stored', degree: 0, wide, slices, edges: take(groups * 4 * width + AHEAD) }
    }
  }
}

function sum({ sizes }: TablePopulation, { from, to }: Range, of: (size: number) => number): number {
  let total = 0
  for (let block = from; block < to; block++) total += of(sizes[block])
  return total
}

const largest = ({ sizes }: TablePopulation, { from, to }: Range) =>
  sizes.subarray(from, to).reduce((most, size) => Math.max(most, size), 1)
