/** Offices worked through on paper, event by event. */

import ln from '@stdlib/math-base-special-ln'
import { describe, expect, it } from 'vitest'
import { Draws } from '../draws/draws.ts'
import { type ServiceOptions, type Station, simulateService } from './service.ts'

/** What happens next: after how long, and 0 an arrival, 1 a case done, 2 an arrival at the second station, … */
type Event = readonly [after: number, event: number, onward?: number]

/** Draws that were written down before: the numbers that make each event come when it shall. */
class Script extends Draws {
  readonly rates: number[][] = []
  private readonly numbers: number[]
  private readonly events: number[]
  constructor(rates: readonly number[], events: readonly Event[]) {
    super({ key0: 0, key1: 0, blockKey: 0, blockStream: 0 }, 0, 'script')
    // A time of t is drawn where the sum of all rates is r and the number is e^(−r t).
    this.numbers = events.flatMap(([after, , onward], k) => [
      Math.exp(-after * rates[k]),
      ...(onward === undefined ? [] : [onward]),
    ])
    this.events = events.map(([, event]) => event)
  }
  override uniform(): number {
    const next = this.numbers.shift()
    if (next === undefined) throw new Error('nothing more was written down')
    return next
  }
  override choice(weights: ArrayLike<number>): number {
    this.rates.push(Array.from(weights))
    return this.events.shift() as number
  }
}

const office: Station = { arrivals: 1, officers: 1, rate: 3 }
// A comes after 1, B after 2 more and waits; A is done after 1, C comes after 4 and waits, B is done after 1; then the
// end. Rates together: 1 while nobody is there, 1 + 3 else.
const DAY: readonly Event[] = [
  [1, 0],
  [2, 0],
  [1, 1],
  [4, 0],
  [1, 1],
  [99, 0],
]
const RATES = [1, 4, 4, 4, 4, 4]
const day = (options: Partial<ServiceOptions>, station = office) => {
  const draws = new Script(RATES, DAY)
  return { ...simulateService([station], { time: 10, warmUp: 0, draws, ...options })[0], rates: draws.rates }
}

describe('a day at an office', () => {
  it('is counted case by case', () => {
    const { served, waited, wait, present, busy, rates } = day({})
    expect(served).toBe(3)
    expect(waited).toBeCloseTo(2 / 3, 12) // B and C
    expect(wait).toBeCloseTo((0 + 1 + 1) / 3, 12) // B from 3 to 4, C from 8 to 9
    // One case from 1 to 3, two to 4, one to 8, two to 9, one to 10.
    expect(present).toBeCloseTo((2 + 2 + 4 + 2 + 1) / 10, 12)
    expect(busy).toBeCloseTo(9 / 10, 12)
    // An arrival is to be drawn with a rate of 1, an end with 3 for each officer who is busy.
    expect(rates).toEqual([
      [1, 0],
      [1, 3],
      [1, 3],
      [1, 3],
      [1, 3],
    ])
  })

  it('counts what begins after the warm-up, and the time after it', () => {
    const { served, waited, wait, present, busy } = day({ warmUp: 3.5, time: 6.5 })
    expect([served, waited]).toEqual([2, 1])
    expect(wait).toBeCloseTo(1, 12)
    // Two cases from 3.5 to 4, one to 8, two to 9, one to 10.
    expect(present).toBeCloseTo((1 + 4 + 2 + 1) / 6.5, 12)
    expect(busy).toBeCloseTo(1, 12)
  })

  it('has as many ends as officers are busy, and no more than there are officers', () => {
    const draws = new Script([2, 7, 12, 12], [...DAY.slice(0, 2), [1, 0], [99, 0]])
    const [two] = simulateService([{ arrivals: 2, officers: 2, rate: 5 }], { time: 6, warmUp: 0, draws })
    expect(draws.rates).toEqual([
      [2, 0],
      [2, 5],
      [2, 10],
    ])
    // One case from 1 to 3, two to 4, three to 6: of two officers one, two, two are busy.
    expect(two.present).toBeCloseTo((2 + 2 + 6) / 6, 12)
    expect(two.busy).toBeCloseTo((2 + 2 + 4) / 12, 12)
    expect([two.served, two.waited, two.wait]).toEqual([2, 0, 0])
  })

  it('counts who comes at the very end of the warm-up, and nobody who comes at the very end', () => {
    const draws = new Script(
      [1, 4],
      [
        [0, 0],
        [99, 0],
      ],
    )
    expect(simulateService([office], { time: 5, warmUp: 0, draws })[0]).toMatchObject({ served: 1, busy: 1 })
    const half = Math.exp(-1)
    const last = new Script([1], [[1, 0]])
    expect(simulateService([office], { time: -ln(half), warmUp: 0, draws: last })[0].served).toBe(0)
    expect(last.rates).toEqual([])
  })

  it('has arrivals and ends of its own at every station', () => {
    // Rates: 1 and 2 and 0 arrive; then 5 at each busy station as well. Comes to the third by the second, at 3.
    const stations = [1, 2, 0].map((arrivals) => ({ arrivals, officers: 1, rate: 5, onward: [0, 0, 1] }))
    const draws = new Script(
      [3, 8, 13, 13, 8],
      [
        [1, 2],
        [1, 0],
        [1, 3, 0.5],
        [1, 5, 1],
        [99, 0],
      ],
    )
    const results = simulateService(stations, { time: 5, warmUp: 0, draws })
    expect(results.map(({ served }) => served)).toEqual([1, 1, 1])
    // The first from 2 to 5, the second from 1 to 3, the third from 3 to 4.
    expect(results.map(({ busy }) => Math.round(5 * busy))).toEqual([3, 2, 1])
    expect(draws.rates).toEqual([
      [1, 0, 2, 0, 0, 0],
      [1, 0, 2, 5, 0, 0],
      [1, 5, 2, 5, 0, 0],
      [1, 5, 2, 0, 0, 5],
    ])
  })

  it('tells of no stretch before the warm-up is over', () => {
    const told: [number, number][] = []
    day({ warmUp: 3.5, time: 6.5, watch: (length, [cases]) => told.push([length, cases as number]) })
    expect(told.map(([, cases]) => cases)).toEqual([2, 1, 2, 1])
    ;[0.5, 4, 1, 1].forEach((length, k) => {
      expect(told[k]?.[0]).toBeCloseTo(length, 12)
    })
  })

  it.each([
    [0, 0],
    [0.2499, 0],
    [0.25, 1],
    [0.7499, 1],
    [0.75, undefined],
    [0.9999, undefined],
  ])('sends a case on where a number of %d falls among a quarter and a half', (number, to) => {
    const draws = new Script(
      [1, 4, 4],
      [
        [1, 0],
        [1, 1, number],
        [99, 0],
      ],
    )
    const stations = [
      { ...office, onward: [0.25, 0.5] },
      { ...office, arrivals: 0 },
    ]
    const results = simulateService(stations, { time: 5, warmUp: 0, draws })
    expect(results.map(({ served }) => served)).toEqual([to === 0 ? 2 : 1, to === 1 ? 1 : 0])
  })

  it('serves thousands who wait in the order in which they came', () => {
    // Case k comes at k; from 4000 on one is done at each time, 2500 until the end. So each of these but the first
    // waited from k to 4000 + k − 1.
    const events: Event[] = Array.from({ length: 6500 }, (_, k) => [k === 0 ? 0 : 1, k < 4000 ? 0 : 1])
    const draws = new Script([1, ...Array<number>(6500).fill(4)], [...events, [99, 0]])
    const [{ served, wait, waited }] = simulateService([office], { time: 2500, warmUp: 3999.5, draws })
    expect([served, waited]).toEqual([2500, 1])
    expect(wait).toBeCloseTo(3999, 6)
  })
})

describe('numbers of a station', () => {
  const check = (station: Partial<Station>, others = 0) =>
    simulateService([{ ...office, ...station }, ...Array<Station>(others).fill(office)], {
      time: 1,
      warmUp: 0,
      draws: new Draws({ key0: 0, key1: 0, blockKey: 0, blockStream: 0 }, 0, 'check'),
    })

  it.each<[string, Partial<Station>]>([
    ['arrivals must be a number of at least 0, got NaN', { arrivals: Number.NaN }],
    ['arrivals must be a number of at least 0, got Infinity', { arrivals: Infinity }],
    ['officers must be a whole number of at least 1, got 0', { officers: 0 }],
    ['rate must be a number above 0, got Infinity', { rate: Infinity }],
    ['rate must be a number above 0, got -1', { rate: -1 }],
    ['onward must be probabilities, one a station, of at most 1 together, got 0,0', { onward: [0, 0] }],
    ['onward must be probabilities, one a station, of at most 1 together, got -0.1', { onward: [-0.1] }],
    ['onward must be probabilities, one a station, of at most 1 together, got NaN', { onward: [Number.NaN] }],
  ])('that cannot be are named: %s', (text, station) => {
    expect(() => check(station)).toThrow(new RangeError(`station 1: ${text}`))
  })

  it('may be at their bounds', () => {
    expect(() => check({ arrivals: 0, officers: 1, rate: Number.MIN_VALUE })).not.toThrow()
    expect(() => check({ onward: [0.5, 0.5] }, 1)).not.toThrow()
    expect(() => check({ onward: [0.6, 0.5] }, 1)).toThrow('of at most 1 together')
  })
})
