/** Outcomes of places by tick, in one array that is allocated once: recording costs the same at every tick. */
import type { Outcome } from './declare.ts'

/** A set of communities whose outcomes are recorded together. */
export interface RecordedPlace {
  name: string
  /** Which kind of set it is. */
  level: 'all' | 'urban' | 'rural' | 'township' | 'community'
  /** Numbers of its communities. */
  communities: Uint32Array
}

export class Recording {
  readonly outcomes: readonly Outcome[]
  readonly places: readonly RecordedPlace[]
  readonly ticks: number
  /** Values by tick (0 is the start), place, outcome; not a number where not yet recorded. */
  readonly values: Float64Array

  constructor(outcomes: readonly Outcome[], places: readonly RecordedPlace[], ticks: number, values?: Float64Array) {
    this.outcomes = outcomes
    this.places = places
    this.ticks = ticks
    this.values = values ?? new Float64Array((ticks + 1) * places.length * outcomes.length).fill(Number.NaN)
  }

  /**
   * Where the numbers of each outcome are, looked up once for all ticks.
   *
   * @param column gives an office column: the memory itself
   * @param rowsOf for each community the row of its own, or of the office above it, in such a column
   */
  readers(column: (name: string, table: string) => Float32Array, rowsOf: (table: string) => Uint32Array): Reader[] {
    return this.outcomes.map((outcome) => readerOf(outcome, column, rowsOf))
  }

  /** Records one tick. */
  record(tick: number, readers: readonly Reader[]): void {
    const at = this.index(tick, 0, 0)
    const { length } = this.outcomes
    for (let o = 0; o < length; o++) {
      const reader = readers[o] as Reader
      for (let p = 0; p < this.places.length; p++)
        this.values[at + p * length + o] = read(reader, (this.places[p] as RecordedPlace).communities)
    }
    // A gap is between places that are recorded themselves, so it comes when these are there.
    this.outcomes.forEach(({ gap }, o) => {
      if (gap === undefined) return
      this.places.forEach(({ level }, p) => {
        this.values[at + p * length + o] = level === 'all' ? this.gapOf(gap, at) : Number.NaN
      })
    })
  }

  /** Villages less urban communities; not a number where there are not both. */
  private gapOf(of: string, at: number): number {
    const o = this.outcomes.findIndex(({ name }) => name === of)
    const [rural, urban] = (['rural', 'urban'] as const).map((level) => {
      const p = this.places.findIndex((place) => place.level === level)
      return p < 0 || o < 0 ? Number.NaN : (this.values[at + p * this.outcomes.length + o] as number)
    }) as [number, number]
    return rural - urban
  }

  private index(tick: number, place: number, outcome: number): number {
    return (tick * this.places.length + place) * this.outcomes.length + outcome
  }

  /** An outcome of a place by tick, from the start. */
  series(outcome: string, place: string | number = 0): Float64Array {
    const o = this.outcomes.findIndex(({ name }) => name === outcome)
    const p = typeof place === 'number' ? place : this.places.findIndex(({ name }) => name === place)
    if (o < 0 || !this.places[p]) throw new RangeError(`nothing was recorded of '${outcome}' in '${place}'`)
    return Float64Array.from({ length: this.ticks + 1 }, (_, tick) => this.values[this.index(tick, p, o)] as number)
  }
}

/** Where an outcome's numbers are. Plain data, so that what reads them is optimised once and not in each run. */
export interface Reader {
  how: 'gap' | 'gini' | 'waited' | 'sum' | 'mean'
  values: Float32Array
  /** The row of each community in `values`. */
  valueRows: Uint32Array
  /** Months waited, each a column. */
  counts: readonly Float32Array[]
  quantile: number
  weights: Float32Array | undefined
  rows: Uint32Array
  /** Not divided by the weights. */
  total: boolean
}

const NONE = new Float32Array(0)

function readerOf(
  { sum, mean, over, total = false, gap, gini, waited, quantile = 0.5, at }: Outcome,
  column: (name: string, table: string) => Float32Array,
  rowsOf: (table: string) => Uint32Array,
): Reader {
  const name = gini ?? sum ?? mean
  const table = at ?? 'community'
  return {
    how: gap ? 'gap' : gini ? 'gini' : waited ? 'waited' : sum ? 'sum' : 'mean',
    values: name === undefined || gap !== undefined ? NONE : column(name, table),
    valueRows: rowsOf(table),
    counts: (waited ?? []).map((one) => column(one, 'community')),
    quantile,
    weights: over === undefined ? undefined : column(over, 'community'),
    rows: rowsOf('community'),
    total,
  }
}

function read(reader: Reader, communities: Uint32Array): number {
  const { how, values, valueRows, weights, rows, total } = reader
  if (how === 'gap') return Number.NaN
  if (how === 'gini') return giniOf(communities, rows, values, weights)
  if (how === 'waited') return quantileOf(communities, rows, reader.counts, reader.quantile)
  let above = 0
  let below = 0
  for (let i = 0; i < communities.length; i++) {
    const c = communities[i] as number
    const one = values[valueRows[c] as number] as number
    const count = weights ? (weights[rows[c] as number] as number) : 1
    above += how === 'mean' ? one * count : one
    below += count
  }
  // Nothing of nothing is nothing: no matter was settled where none was brought.
  return total ? above : below === 0 ? 0 : above / below
}

/**
 * Gini coefficient of a column over communities: half the mean absolute difference over the mean, each community counting
 * with its weight. Numbers of at least 0 have the order of their bits, so bits and place in one number sort without a call
 * for each pair.
 */
function giniOf(
  communities: Uint32Array,
  rows: Uint32Array,
  values: Float32Array,
  weight: Float32Array | undefined,
): number {
  const order = sortedBy(communities, rows, values)
  let [people, sum, area] = [0, 0, 0]
  for (let i = 0; i < order.length; i++) {
    const row = rows[communities[(order[i] as number) % PLACES] as number] as number
    const count = weight ? (weight[row] as number) : 1
    const part = (values[row] as number) * count
    area += count * (2 * sum + part)
    people += count
    sum += part
  }
  return sum === 0 ? 0 : 1 - area / (people * sum)
}

/** More communities than any place has, so that a number's bits and its place have 52 bits together. */
const PLACES = 2 ** 20

let keys = new Float64Array(0)

function sortedBy(communities: Uint32Array, rows: Uint32Array, values: Float32Array): Float64Array {
  if (keys.length < communities.length) keys = new Float64Array(communities.length)
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length)
  const order = keys.subarray(0, communities.length)
  for (let i = 0; i < order.length; i++)
    order[i] = (bits[rows[communities[i] as number] as number] as number) * PLACES + i
  return order.sort()
}

/** Months within which a share of what was settled was settled; within a month evenly. 0 where nothing was settled. */
function quantileOf(
  communities: Uint32Array,
  rows: Uint32Array,
  counts: readonly Float32Array[],
  share: number,
): number {
  const byAge: number[] = []
  let all = 0
  for (let age = 0; age < counts.length; age++) {
    const count = counts[age] as Float32Array
    let sum = 0
    for (let i = 0; i < communities.length; i++) sum += count[rows[communities[i] as number] as number] as number
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
