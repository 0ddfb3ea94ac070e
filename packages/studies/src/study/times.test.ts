import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { defineStudy, type StudyInput } from './define.ts'
import { countedValue, horizonOf, isEventOf, waitsFor } from './times.ts'

const shock = (tick: number, months: number): Scenario['timeline'][number] => ({
  ...{ tick, over: 0, place: '', mechanisms: {} },
  shock: { domain: 'all', factor: 3, months },
})
const scenario = (ticks: number, timeline: Scenario['timeline'] = []): Scenario => ({
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: `${ticks} months, ${timeline.length} events`,
  ticks,
  place: DEFAULT_SYNTHETIC,
  timeline,
})

const studyOf = (changes: Partial<StudyInput>) =>
  defineStudy({
    name: 'times',
    scenario: scenario(36),
    factors: [{ factor: 'incentives.reward', from: 0, to: 2 }],
    outcomes: [
      'participation',
      { of: 'participation', summary: 'first-above', threshold: 0.5, name: 'half' },
      { of: 'delivery', summary: 'resilience', name: 'recovery' },
      { of: 'participation', summary: 'lock-in', name: 'lasts' },
    ],
    ...changes,
  })

describe('the horizon of a study', () => {
  it('is the length of its shortest scenario', () => {
    expect(horizonOf(studyOf({}), 'half')).toBe(36)
    expect(horizonOf(studyOf({ factors: [{ factor: 'ticks', from: 12, to: 60 }] }), 'half')).toBe(12)
    expect(horizonOf(studyOf({ factors: [{ factor: 'ticks', values: [48, 24] }] }), 'half')).toBe(24)
    const scenarios = [scenario(40), scenario(20)]
    expect(horizonOf(studyOf({ factors: [{ factor: 'scenario', scenarios }] }), 'half')).toBe(20)
  })

  it('is what is left after the last shock, where the time is counted from there', () => {
    expect(horizonOf(studyOf({ scenario: scenario(36, [shock(6, 2), shock(20, 3)]) }), 'recovery')).toBe(13)
    const scenarios = [scenario(36), scenario(36, [shock(6, 2)]), scenario(30, [shock(6, 4)])]
    expect(horizonOf(studyOf({ factors: [{ factor: 'scenario', scenarios }] }), 'recovery')).toBe(20)
    expect(horizonOf(studyOf({}), 'recovery')).toBeUndefined()
    // As they are written: what is usual is left out.
    const timelines = [
      [{ tick: 6, shock: { factor: 3, months: 2 } }],
      [{ tick: 11, shock: { factor: 2 } }],
      [{ tick: 30 }],
    ]
    expect(horizonOf(studyOf({ factors: [{ factor: 'timeline', values: timelines }] }), 'recovery')).toBe(24)
  })

  it('is of times of events alone', () => {
    const study = studyOf({})
    for (const outcome of ['participation', 'lasts', 'nothing']) {
      expect(isEventOf(study, outcome)).toBe(false)
      expect(horizonOf(study, outcome)).toBeUndefined()
    }
  })
})

describe('a run that never got there', () => {
  it('counts with the horizon, and so does one that got there later', () => {
    const study = studyOf({})
    expect(countedValue(study, 'half', Number.NaN, { reward: 1 }, 36)).toBe(36)
    expect(countedValue(study, 'half', 3, { reward: 1 }, 36)).toBe(3)
    expect(countedValue(study, 'half', 40, { reward: 1 }, 36)).toBe(36)
    expect(countedValue(study, 'participation', Number.NaN, { reward: 1 }, undefined)).toBeNaN()
  })

  it('does not wait for a recovery where there is no shock', () => {
    const scenarios = [scenario(36), scenario(36, [shock(6, 2)])]
    const study = studyOf({ factors: [{ factor: 'scenario', scenarios }] })
    const [without, shaken] = scenarios.map(({ name }) => ({ scenario: name }))
    expect(waitsFor(study, 'recovery', without)).toBe(false)
    expect(waitsFor(study, 'recovery', shaken)).toBe(true)
    expect(countedValue(study, 'recovery', Number.NaN, without, 28)).toBeNaN()
    expect(countedValue(study, 'recovery', Number.NaN, shaken, 28)).toBe(28)
    expect(waitsFor(study, 'half', without)).toBe(true)
  })
})
