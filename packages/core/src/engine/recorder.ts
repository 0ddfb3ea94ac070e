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
   * Records one tick.
   *
   * @param column gives an office column
   * @param rowsOf for each community the row of its own, or of the office above it, in such a column
   */
  record(
    tick: number,
    column: (name: string, table: string) => Float32Array,
    rowsOf: (table: string) => Uint32Array,
  ): void {
    const [rows, at] = [rowsOf('community'), this.index(tick, 0, 0)]
    this.outcomes.forEach((outcome, o) => {
      const read = readerOf(outcome, column, rowsOf)
      this.places.forEach((place, p) => {
        this.values[at + p * this.outcomes.length + o] = read(place.communities, rows)
      })
    })
    // A gap is between places that are recorded themselves, so it comes when these are there.
    this.outcomes.forEach(({ gap }, o) => {
      if (gap === undefined) return
      this.places.forEach(({ level }, p) => {
        this.values[at + p * this.outcomes.length + o] = level === 'all' ? this.gapOf(gap, at) : Number.NaN
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

type Read = (communities: Uint32Array, rows: Uint32Array) => number

function readerOf(
  { sum, mean, over, total, gap, gini, waited, quantile = 0.5, at }: Outcome,
  column: (name: string, table: string) => Float32Array,
  rowsOf: (table: string) => Uint32Array,
): Read {
  if (gap !== undefined) return () => Number.NaN
  const weight = over === undefined ? undefined : column(over, 'community')
  if (gini !== undefined) {
    const values = column(gini, 'community')
    return (communities, rows) => giniOf(communities, rows, values, weight)
  }
  if (waited !== undefined) {
    const counts = waited.map((name) => column(name, 'community'))
    return (communities, rows) => quantileOf(communities, rows, counts, quantile)
  }
  const value = column((sum ?? mean) as string, at ?? 'community')
  const valueRows = at === undefined ? undefined : rowsOf(at)
  return (communities, rows) => {
    let above = 0
    let below = 0
    for (let i = 0; i < communities.length; i++) {
      const c = communities[i] as number
      const one = value[(valueRows ?? rows)[c] as number] as number
      const count = weight ? (weight[rows[c] as number] as number) : 1
      above += sum === undefined ? one * count : one
      below += count
    }
    // Nothing of nothing is nothing: no matter was settled where none was brought.
    return total ? above : below === 0 ? 0 : above / below
  }
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
  const byAge = counts.map((count) => {
    let sum = 0
    for (let i = 0; i < communities.length; i++) sum += count[rows[communities[i] as number] as number] as number
    return sum
  })
  let rest = share * byAge.reduce((sum, count) => sum + count, 0)
  for (let age = 0; age < byAge.length; age++) {
    const count = byAge[age] as number
    if (count > 0 && rest <= count) return age + rest / count
    rest -= count
  }
  return 0
}
