/** What a study's runs share: a parameter's new value makes no new pass, one that shapes equations only theirs. */
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, type Scenario } from '../scenario/scenario.ts'
import { LIBRARY, START, TABLE_PASSES } from '../simulate.ts'
import { assembled } from './assembled.ts'

const passesOf = (change: Partial<Scenario>) =>
  assembled(
    { ...DEFAULT_SCENARIO, start: 'fresh', name: 'try', place: 'here', ...change },
    LIBRARY,
    [...START, ...TABLE_PASSES],
    new Set(),
  )
const made = (change: Partial<Scenario>, before: Partial<Scenario>) => {
  const known = new Set(passesOf(before).passes)
  return passesOf(change).passes.filter((pass) => !known.has(pass))
}

describe('assembled', () => {
  it('makes no pass for new values of many parameters', () => {
    const values = { honour: 0.31, duty: 0.2, memory: 0.4, belief_speed: 0.3, capacity_exponent: 0.35 }
    const others = { honour: 0.77, duty: 0.6, memory: 0.7, belief_speed: 0.1, capacity_exponent: 0.45 }
    expect(made({ parameters: others }, { parameters: values })).toEqual([])
    const { model } = passesOf({ parameters: others })
    for (const [name, value] of Object.entries(others))
      expect(model.constants.find((constant) => constant.name === name)?.value).toBe(value)
    expect(passesOf({}).model.constants.find(({ name }) => name === 'honour')?.value).not.toBe(others.honour)
  })

  it('makes those passes anew that a parameter of 0 shapes, once', () => {
    const [some, none] = [{ parameters: { honour: 0.3 } }, { parameters: { honour: 0 } }]
    expect(made(none, some).map(({ name }) => name)).toEqual(['resident look+decide'])
    expect(made(some, none).map(({ name }) => name)).toEqual(['resident look+decide'])
    const [first, again] = [passesOf(none).passes, passesOf(none).passes]
    for (const [k, pass] of again.entries()) expect(pass).toBe(first[k])
  })

  it('makes passes anew for another network and another rule', () => {
    expect(made({ network: { kind: 'complete' } }, {}).length).toBeGreaterThan(0)
    expect(made({ decisions: { resident: 'imitation' } }, {}).length).toBeGreaterThan(0)
  })
})
