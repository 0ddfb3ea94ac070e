/**
 * A world: a population in columns, the passes that change it, and the tick. It knows how to run a pass over all of its
 * shards, and what to say when a value is not finite; what the passes are about is for the model to say.
 */

import { drawsFor, type Key } from '../draws/draws.ts'
import { spreadEvenly } from '../draws/evenly.ts'
import type { Pass } from '../equations/lower.ts'
import { BLOCK, BLOCK_WORDS } from '../equations/memory.ts'
import type { Model } from '../equations/model.ts'
import { rangeError } from '../messages/messages.ts'
import { Digest, wordsOfText } from './digest.ts'
import { message } from './errors.english.ts'
import type { PlannedTable, Range } from './layout.ts'
import { giveUp } from './memories.ts'
import { NotFiniteError, whatIsNotFinite } from './not-finite.ts'
import { checkPopulation, type Population, type TablePopulation } from './population.ts'
import { createShard, type Machine, placeOf, rowsOfBlock, type Shard, startsOf, streamOf } from './shard.ts'

export interface WorldOptions {
  model: Model
  population: Population
  passes: readonly Pass[]
  key: Key
  machine?: Machine
  /** Which blocks of the lowest table this world holds; all of them where nothing is said. */
  range?: Range
  /** Shards to hold them in: more than one where a memory would be too small. */
  shards?: number
}

/**
 * Brings the sums over the blocks of other worlds that hold other ranges of the same population. `own` are the values
 * of this world's range, column after column; the result holds those of all blocks.
 */
export type Exchange = (own: Float32Array, columns: number) => Float32Array

export class World {
  readonly model: Model
  readonly population: Population
  readonly passes: ReadonlyMap<string, Pass>
  readonly key: Key
  readonly shards: readonly Shard[]
  readonly ranges: readonly Range[]
  private readonly rows = new Map<string, Uint32Array>()
  /**
   * Numbers that are state and no columns, such as queues by cohort; whoever steps the world beside its passes keeps
   * them.
   */
  readonly ledgers = new Map<string, Float64Array>()
  tick = 0
  exchange: Exchange | undefined

  constructor({ model, population, passes, key, machine = 'kernel', range, shards = 1 }: WorldOptions) {
    checkPopulation(model, population)
    checkParameters(model, passes)
    const lowest = population[population.length - 1]
    this.model = model
    this.population = population
    this.key = key
    this.passes = new Map(passes.map((pass) => [pass.name, pass]))
    this.ranges = splitBlocks(lowest, range ?? { from: 0, to: lowest.sizes.length }, shards)
    this.shards = this.ranges.map((one) =>
      createShard(model, population, { table: lowest.table, ...one }, passes, key, machine),
    )
  }

  /** The table whose blocks are shared out. */
  get lowest(): TablePopulation {
    return this.population[this.population.length - 1]
  }

  /** The blocks of the lowest table that this world holds. */
  private get held(): Range {
    return { from: this.ranges[0].from, to: this.ranges[this.ranges.length - 1].to }
  }

  /**
   * Runs one pass over the whole world.
   *
   * @throws NotFiniteError naming the equation, the actor and the tick
   */
  run(name: string): void {
    const pass = this.passes.get(name) as Pass
    for (const column of pass.evenly) this.drawEvenly(pass.table, column)
    for (const shard of this.shards) {
      const row = (shard.passes.get(name) as (tick: number) => number)(this.tick)
      if (row >= 0) throw whatIsNotFinite(pass, shard, row, this.tick)
      this.watchTotals(pass, shard)
    }
    if (pass.table === this.lowest.table && pass.totals.length > 0) this.shareTotals(pass)
  }

  /** Fills a column with draws that are spread evenly over each block. */
  private drawEvenly(table: string, column: string): void {
    const population = this.tableOf(table)
    const { from, to } = this.rangeOf(table, population.sizes.length)
    for (let block = from; block < to; block++) {
      const draws = drawsFor(streamOf(population, block, this.key), this.tick, `${table}.${column}`)
      const [first, ...others] = this.copies(table, column, block)
      spreadEvenly(first, draws)
      for (const copy of others) copy.set(first)
    }
  }

  /** Sums of finite values can overflow. */
  private watchTotals(pass: Pass, shard: Shard): void {
    if (pass.totals.length === 0) return
    const { population, blocks, blockTable, range } = shard.layout.tables.get(pass.table) as PlannedTable
    const { f32, i32 } = shard.views
    for (const { column } of pass.totals) {
      const address = shard.layout.tables.get(this.parentOf(pass.table))?.columns.get(column) as number
      for (let block = 0; block < blocks; block++) {
        const value = f32[address / 4 + i32[blockTable / 4 + block * BLOCK_WORDS + BLOCK.above]]
        if (Number.isFinite(value)) continue
        throw new NotFiniteError(column, `${pass.table} ${population.nameOf(range.from + block)}`, this.tick, value)
      }
    }
  }

  /** Gives every shard the sums over the blocks of the others. */
  private shareTotals(pass: Pass): void {
    if (this.shards.length === 1 && !this.exchange) return
    const columns = pass.totals.map(({ column }) => column)
    const parent = this.tableOf(this.parentOf(pass.table))
    const blocks = this.lowest.sizes.length
    const { from, to } = this.held
    const rows = this.rowsOf(parent.table)
    const own = new Float32Array(columns.length * (to - from))
    columns.forEach((column, c) => {
      this.shards.forEach((shard, s) => {
        const values = columnOf(shard, parent.table, column)
        const range = this.ranges[s]
        for (let block = range.from; block < range.to; block++) {
          own[c * (to - from) + block - from] = values[rows[block]]
        }
      })
    })
    const all = this.exchange ? this.exchange(own, columns.length) : own
    columns.forEach((column, c) => {
      for (const shard of this.shards) {
        const values = columnOf(shard, parent.table, column)
        for (let block = 0; block < blocks; block++) values[rows[block]] = all[c * blocks + block]
      }
    })
  }

  /** Leaves the memories to worlds to come. Neither this world nor an array over its columns may be used any more. */
  release(): void {
    giveUp(this.shards.flatMap(({ memory }) => memory ?? []))
  }

  /** A ledger of so many numbers, all 0 when it is first asked for. */
  ledger(name: string, length: number): Float64Array {
    const made = this.ledgers.get(name) ?? new Float64Array(length)
    this.ledgers.set(name, made)
    return made
  }

  /** Copies columns of upper tables that were changed in the first memory to the others. */
  copyToShards(table: string, columns: readonly string[]): void {
    const [first, ...others] = this.shards as [Shard, ...Shard[]]
    for (const shard of others) {
      for (const column of columns) columnOf(shard, table, column).set(columnOf(first, table, column))
    }
  }

  /** The row above each row of a table, in the columns of a table further up. */
  rowsAbove(table: string, above: string): Uint32Array {
    const population = this.tableOf(table)
    const rows = new Uint32Array(startsOf(population).plain[population.sizes.length])
    const planned = this.shards[0]?.layout.tables.get(table) as PlannedTable
    const level = planned.above.indexOf(above)
    if (level < 0) throw rangeError(message('world.no_table_above', { above, table }))
    const { i32 } = this.shards[0].views
    let n = 0
    for (let block = 0; block < population.sizes.length; block++) {
      const row = i32[planned.blockTable / 4 + block * BLOCK_WORDS + BLOCK.above + level]
      for (let k = 0; k < population.sizes[block]; k++) rows[n++] = row
    }
    return rows
  }

  /** Where each row of an upper table lies in its columns, which are padded: looked up once. */
  rowsOf(table: string): Uint32Array {
    const known = this.rows.get(table)
    if (known) return known
    const population = this.tableOf(table)
    const count = startsOf(population).plain[population.sizes.length]
    const made = Uint32Array.from({ length: count }, (_, n) => placeOf(population, n).row)
    this.rows.set(table, made)
    return made
  }

  private parentOf(table: string): string {
    return this.model.tables.find(({ name }) => name === table)?.parent as string
  }

  tableOf(name: string): TablePopulation {
    const found = this.population.find(({ table }) => table === name)
    if (!found) throw rangeError(message('world.unknown_table', { name }))
    return found
  }

  /** A column of an upper table: the memory itself, row after row with padding. */
  column(table: string, column: string): Float32Array {
    if (table === this.lowest.table) throw rangeError(message('world.many_memories', { table }))
    return columnOf(this.shards[0], table, column)
  }

  /** The values of a column in one block of any table: the memory itself, without padding. */
  blockColumn(table: string, column: string, block: number): Float32Array {
    const { shard, first, count } = this.locate(table, block)
    return columnOf(shard, table, column).subarray(first, first + count)
  }

  /** The same block's column wherever it is kept: upper tables are in every shard. */
  copies(table: string, column: string, block: number): Float32Array[] {
    if (table === this.lowest.table) return [this.blockColumn(table, column, block)]
    const { first, count } = this.locate(table, block)
    return this.shards.map((shard) => columnOf(shard, table, column).subarray(first, first + count))
  }

  /** The shard that holds a block, and the block's place there. */
  locate(table: string, block: number): { shard: Shard; local: number; first: number; count: number } {
    const index = table === this.lowest.table ? this.ranges.findIndex(({ from, to }) => from <= block && block < to) : 0
    const shard = this.shards[index]
    const planned = shard?.layout.tables.get(table)
    if (!shard || !planned || block >= planned.range.to) throw rangeError(message('world.no_block', { block, table }))
    const local = block - planned.range.from
    return { shard, local, ...rowsOfBlock(planned, shard, local) }
  }

  /** Every column of every block of this world, in an order that no sharding changes. */
  *columns(): Generator<{ table: string; column: string; block: number; values: Float32Array }> {
    for (const { table, sizes } of this.population) {
      const { from, to } = this.rangeOf(table, sizes.length)
      const columns = this.model.tables.find(({ name }) => name === table)?.columns ?? []
      for (let block = from; block < to; block++) {
        for (const { name } of columns)
          yield { table, column: name, block, values: this.blockColumn(table, name, block) }
      }
    }
  }

  private rangeOf(table: string, blocks: number): Range {
    if (table !== this.lowest.table) return { from: 0, to: blocks }
    return this.held
  }

  /**
   * Digest of the whole state: of each block by itself, so that parts of a world can be digested apart, then of those.
   *
   * @param others digests of the lowest table's blocks that other worlds hold, by block
   */
  hash(others: ReadonlyMap<number, string> = new Map()): string {
    const lowest = new Map([...others, ...this.blockHashes()])
    const whole = new Digest().text(`tick ${this.tick}`)
    for (const { table } of this.population.slice(0, -1)) this.addUpperTable(whole, table)
    for (const [name, values] of this.ledgers)
      whole.text(name).add(new Int32Array(values.buffer, values.byteOffset, values.length * 2))
    for (const block of [...lowest.keys()].sort((a, b) => a - b)) whole.text(lowest.get(block) as string)
    return whole.toString()
  }

  /** Block after block, in each column after column with its name. Every shard has the same upper tables. */
  private addUpperTable(digest: Digest, table: string): void {
    const shard = this.shards[0]
    const { layout, views } = shard
    const planned = layout.tables.get(table) as PlannedTable
    const columns = this.addressesOf(planned, table)
    for (let local = 0; local < planned.blocks; local++) {
      const { first, count } = rowsOfBlock(planned, shard, local)
      for (const { name, address } of columns) digest.add(name).add(views.i32, address + first, address + first + count)
    }
  }

  /** Digest of each block of the lowest table in this world. */
  blockHashes(): Map<number, string> {
    const { table } = this.lowest
    const hashes = new Map<number, string>()
    for (const shard of this.shards) {
      const { layout, views } = shard
      const planned = layout.tables.get(table) as PlannedTable
      const columns = this.addressesOf(planned, table)
      for (let local = 0; local < planned.blocks; local++) {
        const { first, count } = rowsOfBlock(planned, shard, local)
        const digest = new Digest()
        for (const { address } of columns) digest.add(views.i32, address + first, address + first + count)
        hashes.set(planned.range.from + local, digest.toString())
      }
    }
    return hashes
  }

  /** Where the columns of a table begin, in words, with their names as words. */
  private addressesOf({ columns }: PlannedTable, table: string): { name: Int32Array; address: number }[] {
    const declared = this.model.tables.find(({ name }) => name === table)?.columns ?? []
    return declared.map(({ name }) => ({
      name: wordsOfText(`${table}.${name}`),
      address: (columns.get(name) as number) / 4,
    }))
  }
}

/** Passes read parameters when they run, but were made for values like these. */
function checkParameters({ constants }: Model, passes: readonly Pass[]): void {
  const values = new Map(constants.map(({ name, value }) => [name, value]))
  for (const { name, shape } of passes) {
    if (!shape.serves((parameter) => values.get(parameter) as number))
      throw rangeError(message('world.other_parameters', { name }))
  }
}

const columnOf = (shard: Shard, table: string, column: string): Float32Array => {
  const planned = shard.layout.tables.get(table)
  const address = planned?.columns.get(column)
  if (planned === undefined || address === undefined)
    throw rangeError(message('world.unknown_column', { table, column }))
  return shard.views.f32.subarray(address / 4, address / 4 + planned.rows)
}

/** Blocks in contiguous ranges of about equal numbers of rows. */
export function splitBlocks({ sizes }: TablePopulation, { from, to }: Range, parts: number): Range[] {
  const total = sizes.subarray(from, to).reduce((sum, size) => sum + size, 0)
  const ranges: Range[] = []
  let start = from
  let sum = 0
  for (let block = from; block < to; block++) {
    sum += sizes[block]
    const full = sum >= (total * (ranges.length + 1)) / parts
    if (full || block === to - 1) {
      ranges.push({ from: start, to: block + 1 })
      start = block + 1
    }
  }
  return ranges
}
