import { createSimulation, DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario, syntheticDistrict } from '@cogov/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Session } from './session.ts'
import { type Move, withMoves } from './timeline.ts'

const place = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 3, residents: 40 }
const base: Scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name: 'session', place, seed: 's', ticks: 24 }
const district = syntheticDistrict(place, base.seed)

/** What the command computes: the whole scenario, from the start. */
function hashOf(scenario: Scenario, ticks: number): string {
  const simulation = createSimulation(scenario, district)
  while (simulation.world.tick < ticks) simulation.step()
  return simulation.world.hash()
}

const LEVERS: Move[] = [
  { mechanism: 'incentives', lever: 'reward', value: 0.8 },
  { mechanism: 'trust', lever: 'transparency', value: 0.5 },
  { mechanism: 'supervision', lever: 'vertical', value: 0.3 },
  { mechanism: 'horizontal_coordination', lever: 'whistle', value: 1 },
]

describe('a session', () => {
  it('shows what a run of its scenario from the start shows, whatever was moved when, forward and back', () => {
    const deed = fc.record({
      to: fc.integer({ min: 0, max: 24 }),
      lever: fc.integer({ min: 0, max: LEVERS.length - 1 }),
      value: fc.constantFrom(0, 0.25, 1),
    })
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 5 }), (deeds) => {
        const session = new Session(base, district)
        for (const { to, lever, value } of deeds) {
          session.goTo(to)
          if (session.tick === 0) continue
          session.follow(withMoves(session.scenario, session.tick, [{ ...(LEVERS[lever] as Move), value }]))
        }
        session.goTo(20)
        expect(session.simulation.world.hash()).toBe(hashOf(session.scenario, 20))
      }),
      { numRuns: 12, seed: 8 },
    )
  })

  it('carries out ramps, parts of the place and shocks of a file as the command does', () => {
    const shock = { domain: 'all', factor: 1, months: 1 }
    const timeline: Scenario['timeline'] = [
      { tick: 4, over: 6, place: '', mechanisms: { incentives: { reward: 1 } }, shock },
      { tick: 6, over: 0, place: 'township 2', mechanisms: { trust: { transparency: 1 } }, shock },
      { tick: 8, over: 0, place: '', mechanisms: {}, shock: { domain: 'health', factor: 3, months: 4 } },
    ]
    const session = new Session({ ...base, timeline }, district)
    session.goTo(7)
    session.follow(withMoves(session.scenario, 7, [{ mechanism: 'incentives', lever: 'reward', value: 0.1 }]))
    session.goTo(16)
    expect(session.simulation.world.hash()).toBe(hashOf(session.scenario, 16))
  })

  it('explains a month without disturbing the one that is shown', () => {
    const session = new Session(base, district)
    session.goTo(10)
    const before = session.simulation.world.hash()
    const { sums } = session.explain('township 1/community 1.2/7', 6)
    const terms = (sums[0]?.terms ?? []).reduce((sum, { value }) => sum + value, 0)
    expect(terms).toBeCloseTo(sums[0]?.value ?? Number.NaN, 5)
    expect(session.simulation.world.hash()).toBe(before)
    expect(session.tick).toBe(10)
  })
})
