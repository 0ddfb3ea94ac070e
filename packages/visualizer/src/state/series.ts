/** Outcomes of a scenario by tick, as they arrive. */
import type { Frame } from '../engine/messages.ts'

export class Series {
  readonly places: number
  readonly outcomes: readonly string[]
  private values = new Float64Array(0)
  /** Ticks that are known: 0 to `length` − 1. */
  length = 0

  constructor(places: number, outcomes: readonly string[]) {
    this.places = places
    this.outcomes = outcomes
  }

  add({ from, tick, values }: Frame): void {
    const width = this.places * this.outcomes.length
    const needed = (tick + 1) * width
    if (this.values.length < needed) {
      const larger = new Float64Array(needed * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values.set(values, from * width)
    this.length = tick + 1
  }

  at(outcome: string, tick: number, place = 0): number {
    const o = this.outcomes.indexOf(outcome)
    if (o < 0 || tick < 0 || tick >= this.length) return Number.NaN
    return this.values[(tick * this.places + place) * this.outcomes.length + o]
  }

  of(outcome: string, place = 0): number[] {
    return Array.from({ length: this.length }, (_, tick) => this.at(outcome, tick, place))
  }

  copy(): Series {
    const copy = new Series(this.places, this.outcomes)
    copy.values = this.values.slice(0, this.length * this.places * this.outcomes.length)
    copy.length = this.length
    return copy
  }
}

/** What lies between two courses. */
export interface Band {
  low: readonly number[]
  high: readonly number[]
}
