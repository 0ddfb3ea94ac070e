import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, readScenario, type Scenario, writeScenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { changesOf, leverAt, sameUntil, settled, withMoves, without } from './timeline.ts'

const base: Scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name: 'a', place: DEFAULT_SYNTHETIC }
const reward = { mechanism: 'incentives', lever: 'reward' }
const moved = withMoves(base, 12, [{ ...reward, value: 0.5 }])

describe('moving levers', () => {
  it('writes into the timeline what a file says, and a file reads back', () => {
    expect(leverAt(moved, reward, 11)).toBe(0)
    expect(leverAt(moved, reward, 12)).toBe(0.5)
    expect(moved.timeline.map(({ tick }) => tick)).toEqual([13])
    expect(readScenario(writeScenario(moved), 'a.yaml').scenario).toEqual(moved)
  })
  it('before the first month changes the scenario itself', () => {
    expect(withMoves(base, 0, [{ ...reward, value: 0.5 }])).toEqual({
      ...base,
      mechanisms: { incentives: { reward: 0.5 } },
    })
    expect(withMoves(withMoves(base, 0, [{ ...reward, value: 0.5 }]), 0, [{ ...reward, value: 0 }])).toEqual(base)
  })
  it('back to where they were leaves nothing behind', () => {
    expect(withMoves(moved, 12, [{ ...reward, value: 0 }])).toEqual(base)
    expect(without(moved, { ...reward, tick: 12 })).toEqual(base)
  })
  it('of several mechanisms in one month is one entry', () => {
    const both = withMoves(moved, 12, [{ mechanism: 'trust', lever: 'transparency', value: 1 }])
    expect(both.timeline).toHaveLength(1)
    expect(changesOf(both).map(({ lever }) => lever)).toEqual(['reward', 'transparency'])
  })
  it('follows ramps', () => {
    const shock = { domain: 'all', factor: 1, months: 1 }
    const ramp = {
      ...base,
      timeline: [{ tick: 5, over: 4, place: '', mechanisms: { incentives: { reward: 1 } }, shock }],
    }
    expect([3, 4, 5, 7, 20].map((tick) => leverAt(ramp, reward, tick))).toEqual([0, 0.25, 0.5, 1, 1])
  })
})

describe('two scenarios', () => {
  it('are the same up to the month before the first that differs', () => {
    expect(sameUntil(base, moved)).toBe(12)
    expect(sameUntil(base, base)).toBe(Number.POSITIVE_INFINITY)
    expect(sameUntil(base, { ...base, seed: 'other' })).toBe(-1)
  })
})

describe('a scenario settled', () => {
  it('has its levers of a month from the start', () => {
    expect(settled(moved, 30)).toEqual({ ...base, mechanisms: { incentives: { reward: 0.5 } } })
    expect(settled(moved, 3)).toEqual(base)
  })
})
