/**
 * Queues in continuous time against laws that hold for any of them; Erlang's and Jackson's formulas are in
 * examples/classics.
 */
import { describe, expect, it } from 'vitest'
import { drawsFor, keyOf } from '../draws/draws.ts'
import { type Station, simulateService } from './service.ts'

const drawsOf = (seed: string) => drawsFor({ ...keyOf(seed), blockKey: 0, blockStream: 0 }, 0, 'service')
const simulate = (stations: Station[], seed = 'service', time = 20_000) =>
  simulateService(stations, { time, warmUp: 200, draws: drawsOf(seed) })

describe('an office in continuous time', () => {
  it('keeps Little’s law: cases present are arrivals times the time that each stays', () => {
    const [office] = simulate([{ arrivals: 1.5, officers: 2, rate: 1 }])
    const stay = office.wait + 1
    // Service times are not recorded one by one: their mean is within four standard errors of 1.
    const expected = (office.served / 20_000) * stay
    expect(Math.abs(office.present / expected - 1)).toBeLessThan((4 / Math.sqrt(office.served)) * 1.5)
  })

  it('has nobody wait where officers abound, and all but the first where there is no end of work', () => {
    expect(simulate([{ arrivals: 1, officers: 1000, rate: 1 }])[0]).toMatchObject({ waited: 0, wait: 0 })
    const [swamped] = simulate([{ arrivals: 20, officers: 1, rate: 1 }], 'swamped', 500)
    expect(swamped.busy).toBeGreaterThan(0.999)
    expect(swamped.waited).toBe(1)
    expect(swamped.present).toBeGreaterThan(19 * 200)
  })

  it('sends cases on and back as often as asked', () => {
    const [first, second] = simulate([
      { arrivals: 1, officers: 4, rate: 1, onward: [0, 0.5] },
      { arrivals: 0, officers: 4, rate: 1, onward: [0.4] },
    ])
    // λ₁ = 1 + .4 λ₂ and λ₂ = .5 λ₁.
    expect(Math.abs(first.served / 20_000 - 1.25)).toBeLessThan(4 * Math.sqrt((1.25 * 1.5) / 20_000))
    expect(Math.abs(second.served / first.served - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / first.served))
  })

  it('is a function of its draws, and tells of every stretch of time', () => {
    const stations = [{ arrivals: 1, officers: 1, rate: 2 }]
    expect(simulate(stations, 'a', 1000)).toEqual(simulate(stations, 'a', 1000))
    expect(simulate(stations, 'a', 1000)).not.toEqual(simulate(stations, 'b', 1000))
    let [length, cases] = [0, 0]
    const watch = (stretch: number, present: readonly number[]) => {
      length += stretch
      cases += stretch * present[0]
    }
    const [office] = simulateService(stations, { time: 1000, warmUp: 50, draws: drawsOf('a'), watch })
    expect(length).toBeCloseTo(1000, 6)
    expect(cases / 1000).toBeCloseTo(office.present, 9)
  })

  it('stands still where nobody comes', () => {
    expect(simulate([{ arrivals: 0, officers: 1, rate: 1 }])[0]).toEqual({
      served: 0,
      waited: 0,
      wait: 0,
      present: 0,
      busy: 0,
    })
  })

  it('says which number cannot be', () => {
    const station = { arrivals: 1, officers: 1, rate: 1 }
    expect(() => simulate([station, { ...station, officers: 1.5 }])).toThrow(
      'station 2: officers must be a whole number',
    )
    expect(() => simulate([{ ...station, arrivals: -1 }])).toThrow('station 1: arrivals')
    expect(() => simulate([{ ...station, rate: 0 }])).toThrow('station 1: rate')
    expect(() => simulate([{ ...station, onward: [1.1] }])).toThrow('station 1: onward')
  })
})
