/** Outcomes of groups of rows by tick, in one array that is allocated once: recording costs the same at every tick. */

import type { Quantity } from '../equations/model.ts'
import { rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'

/** An outcome: for any group of rows the ratio of two sums, or a mean weighted by a column. */
export interface Recorded extends Quantity {
  /** Column that is summed … */
  sum?: string
  /** … or averaged. */
  mean?: string
  /** Column by whose sum the sum is divided, or by which the mean is weighted; every row counts 1 where absent. */
  over?: string
  /** A sum that is not divided by anything. */
  total?: boolean
  /** Another outcome of which this is the difference between two groups, those that the recording's `gap` names. */
  gap?: string
  /** Column whose Gini coefficient over rows, weighted by `over`, is taken. */
  gini?: string
  /** Columns that count by whole ticks waited, of which the quantile is taken, in ticks. */
  waited?: readonly string[]
  quantile?: number
  /** The table that the columns are of, where it is not the recording's own; each row counts with the row above it. */
  at?: string
}

/** A set of rows whose outcomes are recorded together. */
export interface RecordedGroup {
  name: string
  /** Which kind of set it is; `all` is the one of all rows. */
  level: string
  rows: Uint32Array
}

export interface RecordingOptions {
  /** The table whose rows the groups are made of. */
  table: string
  /** Levels of the two groups whose difference a gap is: the first less the second. */
  gap?: readonly [string, string]
  /** Values that were recorded before. */
  values?: Float64Array | undefined
}

export class Recording<One extends Recorded = Recorded> {
  readonly outcomes: readonly One[]
  readonly groups: readonly RecordedGroup[]
  readonly ticks: number
  private readonly table: string
  private readonly gap: readonly [string, string] | undefined
  /** Values by tick (0 is the start), group, outcome; not a number where not yet recorded. */
  readonly values: Float64Array

  constructor(
    outcomes: readonly One[],
    groups: readonly RecordedGroup[],
    ticks: number,
    { table, gap, values }: RecordingOptions,
  ) {
    this.outcomes = outcomes
    this.groups = groups
    this.ticks = ticks
    this.table = table
    this.gap = gap
    this.values = values ?? new Float64Array((ticks + 1) * groups.length * outcomes.length).fill(Number.NaN)
  }

  /**
   * Where the numbers of each outcome are, looked up once for all ticks.
   *
   * @param column gives a column: the memory itself
   * @param rowsOf for each row its place, or that of the row above it in another table, in such a column
   */
  readers(column: (name: string, table: string) => Float32Array, rowsOf: (table: string) => Uint32Array): Reader[] {
    return this.outcomes.map((outcome) => readerOf(outcome, this.table, column, rowsOf))
  }

  /** Records one tick. */
  record(tick: number, readers: readonly Reader[]): void {
    const at = this.index(tick, 0, 0)
    const { length } = this.outcomes
    for (let o = 0; o < length; o++) {
      const reader = readers[o] as Reader
      for (let p = 0; p < this.groups.length; p++)
        this.values[at + p * length + o] = read(reader, (this.groups[p] as RecordedGroup).rows)
    }
    // A gap is between groups that are recorded themselves, so it comes when these are there.
    this.outcomes.forEach(({ gap }, o) => {
      if (gap === undefined) return
      this.groups.forEach(({ level }, p) => {
        this.values[at + p * length + o] = level === 'all' ? this.gapOf(gap, at) : Number.NaN
      })
    })
  }

  /** The first group less the second; not a number where there are not both. */
  private gapOf(of: string, at: number): number {
    const o = this.outcomes.findIndex(({ name }) => name === of)
    const [first, second] = (this.gap ?? []).map((level) => {
      const p = this.groups.findIndex((group) => group.level === level)
      return p < 0 || o < 0 ? Number.NaN : (this.values[at + p * this.outcomes.length + o] as number)
    })
    return first === undefined || second === undefined ? Number.NaN : first - second
  }

  private index(tick: number, group: number, outcome: number): number {
    return (tick * this.groups.length + group) * this.outcomes.length + outcome
  }

  /** An outcome of a group by tick, from the start. */
  series(outcome: string, group: string | number = 0): Float64Array {
    const o = this.outcomes.findIndex(({ name }) => name === outcome)
    const p = typeof group === 'number' ? group : this.groups.findIndex(({ name }) => name === group)
    if (o < 0 || !this.groups[p]) throw rangeError(message('record.no_series', { outcome, group }))
    return Float64Array.from({ length: this.ticks + 1 }, (_, tick) => this.values[this.index(tick, p, o)] as number)
  }
}

/** Where an outcome's numbers are. Plain data, so that what reads them is optimised once and not in each run. */
export interface Reader {
  how: 'gap' | 'gini' | 'waited' | 'sum' | 'mean'
  values: Float32Array
  /** The place of each row in `values`. */
  valueRows: Uint32Array
  /** Ticks waited, each a column. */
  counts: readonly Float32Array[]
  quantile: number
  weights: Float32Array | undefined
  rows: Uint32Array
  /** Not divided by the weights. */
  total: boolean
}

const NONE = new Float32Array(0)

function readerOf(
  { sum, mean, over, total = false, gap, gini, waited, quantile = 0.5, at }: Recorded,
  own: string,
  column: (name: string, table: string) => Float32Array,
  rowsOf: (table: string) => Uint32Array,
): Reader {
  const name = gini ?? sum ?? mean
  const table = at ?? own
  return {
    how: gap ? 'gap' : gini ? 'gini' : waited ? 'waited' : sum ? 'sum' : 'mean',
    values: name === undefined || gap !== undefined ? NONE : column(name, table),
    valueRows: rowsOf(table),
    counts: (waited ?? []).map((one) => column(one, own)),
    quantile,
    weights: over === undefined ? undefined : column(over, own),
    rows: rowsOf(own),
    total,
  }
}

function read(reader: Reader, group: Uint32Array): number {
  const { how, values, valueRows, weights, rows, total } = reader
  if (how === 'gap') return Number.NaN
  if (how === 'gini') return giniOf(group, rows, values, weights)
  if (how === 'waited') return quantileOf(group, rows, reader.counts, reader.quantile)
  let above = 0
  let below = 0
  for (let i = 0; i < group.length; i++) {
    const c = group[i] as number
    const one = values[valueRows[c] as number] as number
    const count = weights ? (weights[rows[c] as number] as number) : 1
    above += how === 'mean' ? one * count : one
    below += count
  }
  // 0/0 counts as 0: no cases were reported, so none were resolved.
  return total ? above : below === 0 ? 0 : above / below
}

/**
 * Gini coefficient of a column over a group of rows: half the mean absolute difference over the mean, each row counting
 * with its weight. Numbers of at least 0 have the order of their bits, so bits and place in one number sort without a
 * call for each pair.
 */
function giniOf(group: Uint32Array, rows: Uint32Array, values: Float32Array, weight: Float32Array | undefined): number {
  const order = sortedBy(group, rows, values)
  let [people, sum, area] = [0, 0, 0]
  for (let i = 0; i < order.length; i++) {
    const row = rows[group[(order[i] as number) % PLACES] as number] as number
    const count = weight ? (weight[row] as number) : 1
    const part = (values[row] as number) * count
    area += count * (2 * sum + part)
    people += count
    sum += part
  }
  return sum === 0 ? 0 : 1 - area / (people * sum)
}

/** More rows than any group has, so that a number's bits and its place have 52 bits together. */
const PLACES = 2 ** 20

let keys = new Float64Array(0)

function sortedBy(group: Uint32Array, rows: Uint32Array, values: Float32Array): Float64Array {
  if (keys.length < group.length) keys = new Float64Array(group.length)
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length)
  const order = keys.subarray(0, group.length)
  for (let i = 0; i < order.length; i++) order[i] = (bits[rows[group[i] as number] as number] as number) * PLACES + i
  return order.sort()
}

/** Months within which a share of what was settled was settled; within a month evenly. 0 where nothing was settled. */
function quantileOf(group: Uint32Array, rows: Uint32Array, counts: readonly Float32Array[], share: number): number {
  const byAge: number[] = []
  let all = 0
  for (let age = 0; age < counts.length; age++) {
    const count = counts[age] as Float32Array
    let sum = 0
    for (let i = 0; i < group.length; i++) sum += count[rows[group[i] as number] as number] as number
    byAge.push(sum)
    all += sum
  }
  let rest = share * all
  for (let age = 0; age < byAge.length; age++) {
    const count = byAge[age] as number
    if (count > 0 && rest <= count) return age + rest / count
    rest -= count
  }
  return 0
}
