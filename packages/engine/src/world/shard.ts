/**
 * One memory: the columns of all upper tables, and the lowest table's rows of a range of blocks. A world is one shard
 * or several; upper rows are few, so each shard computes them all, and only sums over the lowest travel between shards.
 */

import { drawsFor, type Key } from '../draws/draws.ts'
import { demands } from '../equations/demands.ts'
import { compileKernel } from '../equations/kernel.ts'
import type { Pass } from '../equations/lower.ts'
import { BLOCK, BLOCK_WORDS, paddedRows } from '../equations/memory.ts'
import type { Model } from '../equations/model.ts'
import { hashName, type Stream } from '../equations/philox.ts'
import { interpreter, type Views, viewsOf } from '../equations/reference.ts'
import { plainError } from '../messages/compose.ts'
import { rangeError } from '../messages/messages.ts'
import { generate, latticeWidth, type NetworkSpec } from '../networks/generate.ts'
import { groupsNeeded, type Packed, pack, writePacked } from '../networks/pack.ts'
import { message } from './errors.english.ts'
import { type Layout, MAX_BYTES, type PlannedTable, planLayout, type Range } from './layout.ts'
import { takeMemory } from './memories.ts'
import type { Population, TablePopulation } from './population.ts'

/** How passes are executed: by WebAssembly, or by the interpreter that gives the same bits. */
export type Machine = 'kernel' | 'reference'

/** Runs a pass over all blocks of its table; returns −1 or a row with a value that is not finite. */
type RunPass = (tick: number) => number

export interface Shard {
  layout: Layout
  /** Where passes are kernels. */
  memory: WebAssembly.Memory | undefined
  views: Views
  passes: ReadonlyMap<string, RunPass>
}

/** Which blocks of which table are split over shards. */
export interface Slice extends Range {
  table: string
}

export function createShard(
  model: Model,
  population: Population,
  slice: Slice,
  passes: readonly Pass[],
  key: Key,
  machine: Machine,
): Shard {
  const held = population.map((table) => {
    const range = table.table === slice.table ? slice : { from: 0, to: table.sizes.length }
    const packed = packNetworks(table, range, key)
    return { population: table, range, packed, groups: packed.reduce((sum, one) => sum + groupsNeeded(one), 0) }
  })
  const mirrored = Math.max(0, ...passes.map((pass) => demands(pass).mirrored.length))
  const layout = planLayout(model, held, mirrored)
  if (layout.bytes > MAX_BYTES) throw rangeError(message('world.memory', { most: MAX_BYTES, planned: layout.bytes }))
  const memory = machine === 'kernel' ? takeMemory(layout) : undefined
  const views = viewsOf(memory?.buffer ?? new ArrayBuffer(layout.bytes))
  views.i32[layout.key / 4] = key.key0
  views.i32[layout.key / 4 + 1] = key.key1
  for (const { name, value } of model.constants) {
    const address = layout.parameters.get(name)
    if (address !== undefined) views.f32[address / 4] = value
  }
  for (const { population: table, packed } of held) {
    const planned = layout.tables.get(table.table) as PlannedTable
    fillBlocks(planned, layout, views)
    if (packed.length > 0) fillNetworks(planned, packed, views)
  }
  return {
    layout,
    memory,
    views,
    passes: memory ? kernelPasses(passes, layout, memory) : interpretedPasses(passes, layout, views),
  }
}

/** Each pass is compiled when it is run first: a world that is loaded never needs those of its start. */
function kernelPasses(passes: readonly Pass[], layout: Layout, memory: WebAssembly.Memory): Map<string, RunPass> {
  const addresses = addressesOf(layout)
  return new Map(
    passes.map((pass) => {
      const { blocks } = layout.tables.get(pass.table) as PlannedTable
      let run: Kernel | undefined
      return [
        pass.name,
        (tick) => {
          run ??= new WebAssembly.Instance(moduleFor(pass, layout, addresses), { env: { memory } }).exports
            .run as Kernel
          return run(0, blocks, tick)
        },
      ]
    }),
  )
}

type Kernel = (from: number, to: number, tick: number) => number

/** Modules by pass and places in memory: replicates share one, and with it what the engine optimised. */
const modules = new WeakMap<Pass, Map<string, WebAssembly.Module>>()

function moduleFor(pass: Pass, layout: Layout, addresses: string): WebAssembly.Module {
  const known = modules.get(pass) ?? new Map<string, WebAssembly.Module>()
  modules.set(pass, known)
  const module = known.get(addresses) ?? new WebAssembly.Module(compileKernel(pass, layout))
  known.set(addresses, module)
  return module
}

/**
 * All that a module has of a layout in it. Parameters stand before the scratch in their order; stored neighbours come
 * last, so their number is not among it.
 */
const addressesOf = ({ tables, parameters, scratch, mirror, mirrorRows }: Layout): string =>
  JSON.stringify([
    [...parameters.keys()],
    scratch,
    mirror,
    mirrorRows,
    ...[...tables].map(([name, t]) => [name, t.blockTable, [...t.columns], t.network]),
  ])

function interpretedPasses(passes: readonly Pass[], layout: Layout, views: Views): Map<string, RunPass> {
  return new Map(
    passes.map((pass) => {
      const { blocks } = layout.tables.get(pass.table) as PlannedTable
      const run = interpreter(pass, layout, views)
      return [pass.name, (tick) => run(0, blocks, tick)]
    }),
  )
}

/**
 * The words that key the draws of one block. They are written out, because V8 gives each object that is spread a shape
 * of its own.
 */
export function streamOf(table: TablePopulation, block: number, { key0, key1 }: Key): Stream {
  const name = `${table.table} ${table.nameOf(block)}`
  return { key0, key1, blockKey: hashName(name, 1), blockStream: hashName(name, 2) }
}

/**
 * The last networks that were made, where they are small enough to keep: designs that are compared have the same ones,
 * in every bit, and making them takes as long as ten ticks.
 */
let last: { known: string; packed: Packed[] } | undefined
const MAX_KEPT = 4e6

function packNetworks(table: TablePopulation, range: Range, key: Key): Packed[] {
  const { network, sizes } = table
  if (network === undefined || ['complete', 'ring', 'lattice'].includes(network.kind)) return []
  const blocks = sizes.subarray(range.from, range.to)
  // Listed ties are not kept: to compare the lists takes as long as to pack them.
  const listed = network.kind === 'edge-list' && network.blocks !== undefined
  if (listed || blocks.reduce((sum, size) => sum + size, 0) > MAX_KEPT)
    return packedNetworks(table, network, range, key)
  const names = Array.from(blocks, (_, k) => table.nameOf(range.from + k))
  const known = JSON.stringify([key, network, table.table, [...blocks], names])
  if (last?.known !== known) last = { known, packed: packedNetworks(table, network, range, key) }
  return last.packed
}

function packedNetworks(table: TablePopulation, network: NetworkSpec, { from, to }: Range, key: Key): Packed[] {
  return Array.from({ length: to - from }, (_, k) => {
    const draws = drawsFor(streamOf(table, from + k, key), 0, 'network')
    const edges = generate(network, table.sizes[from + k], draws, table.nameOf(from + k))
    if (!edges) throw plainError(message('world.no_edges', { kind: network.kind }))
    return pack(edges, { sort: network.kind !== 'edge-list' && network.kind !== 'stochastic-block' })
  })
}

function fillBlocks(planned: PlannedTable, layout: Layout, views: Views): void {
  const { population, range } = planned
  const key = { key0: 0, key1: 0 }
  let first = 0
  for (let block = range.from; block < range.to; block++) {
    const entry = planned.blockTable / 4 + (block - range.from) * BLOCK_WORDS
    const count = population.sizes[block]
    const stream = streamOf(population, block, key)
    views.i32[entry + BLOCK.first] = first
    views.i32[entry + BLOCK.count] = count
    views.i32[entry + BLOCK.key] = stream.blockKey
    views.i32[entry + BLOCK.stream] = stream.blockStream
    ancestors(planned, layout, block).forEach((row, k) => {
      views.i32[entry + BLOCK.above + k] = row
    })
    views.i32[entry + BLOCK.width] = population.network?.kind === 'lattice' ? latticeWidth(count) : 0
    first += paddedRows(count)
  }
}

/** The row of each table above that a block belongs to: a block's number is the number of its row one table up. */
function ancestors(planned: PlannedTable, layout: Layout, block: number): number[] {
  let index = block
  return planned.above.map((name) => {
    const table = layout.tables.get(name) as PlannedTable
    const { block: parentBlock, row } = placeOf(table.population, index)
    index = parentBlock
    return row
  })
}

/** The block and the padded row of a table's n-th row. */
export function placeOf(table: TablePopulation, n: number): { block: number; row: number; within: number } {
  const starts = startsOf(table)
  let low = 0
  let high = table.sizes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts.plain[middle] <= n) low = middle
    else high = middle - 1
  }
  const within = n - starts.plain[low]
  return { block: low, row: starts.padded[low] + within, within }
}

const starts = new WeakMap<TablePopulation, { plain: Float64Array; padded: Float64Array }>()

/** First row of each block, without and with padding. */
export function startsOf(table: TablePopulation): { plain: Float64Array; padded: Float64Array } {
  const known = starts.get(table)
  if (known) return known
  const made = { plain: new Float64Array(table.sizes.length + 1), padded: new Float64Array(table.sizes.length + 1) }
  table.sizes.forEach((size, block) => {
    made.plain[block + 1] = made.plain[block] + size
    made.padded[block + 1] = made.padded[block] + paddedRows(size)
  })
  starts.set(table, made)
  return made
}

function fillNetworks(planned: PlannedTable, packed: Packed[], views: Views): void {
  let group = 0
  packed.forEach((one, k) => {
    const first = views.i32[planned.blockTable / 4 + k * BLOCK_WORDS + BLOCK.first]
    group = writePacked(one, planned.network, views, first, group)
  })
}

/** Where the rows of a block stand in its shard's columns. */
export function rowsOfBlock(
  { blockTable }: PlannedTable,
  { views }: Shard,
  local: number,
): { first: number; count: number } {
  const entry = blockTable / 4 + local * BLOCK_WORDS
  return { first: views.i32[entry + BLOCK.first], count: views.i32[entry + BLOCK.count] }
}
