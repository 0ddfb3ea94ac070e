import { describe, expect, it } from 'vitest'
import { type Event, runMeasure } from './measures.ts'

const event = (tick: number, change: Partial<Event>): Event => ({
  tick,
  over: 0,
  mechanisms: {},
  shock: { factor: 1, months: 1 },
  ...change,
})
const steady = (length: number, value: number) => new Float64Array(length).fill(value)

describe('resilience', () => {
  const shock = event(10, { shock: { factor: 3, months: 2 } })
  it('counts the months from the end of the shock to 95 % of the half year before', () => {
    const delivery = steady(30, 0.5)
    for (let tick = 10; tick < 16; tick++) delivery[tick] = 0.2
    expect(runMeasure('resilience', [shock], delivery)).toBe(4)
  })
  it('is 0 where nothing was felt, and nothing where there was no shock or no recovery', () => {
    expect(runMeasure('resilience', [shock], steady(30, 0.5))).toBe(0)
    expect(runMeasure('resilience', [], steady(30, 0.5))).toBeNull()
    const fallen = steady(30, 0.5)
    fallen.fill(0.1, 10)
    expect(runMeasure('resilience', [shock], fallen)).toBeNull()
  })
})

describe('lock-in', () => {
  const withdrawn = event(12, { mechanisms: { incentives: { reward: 0 } } })
  it('counts the months in which success stays at or above half of what it was', () => {
    const success = steady(40, 0.8)
    success.fill(0.3, 20)
    expect(runMeasure('lock_in', [withdrawn], success)).toBe(8)
    expect(runMeasure('lock_in', [withdrawn], steady(40, 0.8))).toBe(28)
  })
  it('is nothing where nothing was withdrawn or nothing had succeeded', () => {
    expect(runMeasure('lock_in', [event(12, { mechanisms: { incentives: { reward: 1 } } })], steady(40, 1))).toBeNull()
    expect(runMeasure('lock_in', [withdrawn], steady(40, 0))).toBeNull()
  })
})
