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
   * @param column gives an office column of the communities
   * @param rowOf row of each community in such a column
   */
  record(tick: number, column: (name: string) => Float32Array, rowOf: Uint32Array): void {
    this.outcomes.forEach((outcome, o) => {
      const value = column((outcome.sum ?? outcome.mean) as string)
      const over = outcome.over === undefined ? undefined : column(outcome.over)
      this.places.forEach((place, p) => {
        this.values[this.index(tick, p, o)] = aggregate(outcome, place.communities, rowOf, value, over)
      })
    })
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

function aggregate(
  outcome: Outcome,
  communities: Uint32Array,
  rowOf: Uint32Array,
  value: Float32Array,
  over: Float32Array | undefined,
): number {
  let above = 0
  let below = 0
  for (let i = 0; i < communities.length; i++) {
    const row = rowOf[communities[i] as number] as number
    const weight = over ? (over[row] as number) : 1
    above += outcome.mean === undefined ? (value[row] as number) : (value[row] as number) * weight
    below += weight
  }
  return outcome.total ? above : above / below
}
