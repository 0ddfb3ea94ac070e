/** V9 from the equations themselves, and a community of the model beside its simulation. */

import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, OUTCOMES, type Scenario } from '@cogov/core'
import { quantalResponse } from '@cogov/engine/choice'
import { checkPhase, type Model, type Phase } from '@cogov/engine/equations'
import { describe, expect, it } from 'vitest'
import { run } from '../run/run.ts'
import {
  alongLever,
  branches,
  checkField,
  communityField,
  fixedPoints,
  meanField,
  outcomesAt,
  statesOf,
} from './index.ts'

const quantity = (name: string) => ({ name, unit: '1', meaning: '' })
const equation = (name: string, kind: 'value' | 'total', text: string) => ({
  ...quantity(name),
  kind,
  text,
  source: 'test',
})

/** x = σ((a + ρ(x − θ))/τ), by the library's own choice rule. */
function v9(a: number) {
  const model: Model = {
    units: [],
    tables: [
      { name: 'community', columns: ['participants', 'a'].map(quantity) },
      { name: 'resident', parent: 'community', network: true, columns: [quantity('act')] },
    ],
    constants: Object.entries({ rho: 2, theta: 0.5, noise: 0.35, error: 0 }).map(([name, value]) => ({
      ...quantity(name),
      value,
    })),
  }
  const decide: Phase = {
    name: 'decide',
    table: 'resident',
    equations: [
      equation('utility', 'value', 'a + rho * (seen(act) - theta)'),
      ...quantalResponse('act', 'utility', 'noise', 'error'),
      equation('participants', 'total', 'sum(act)'),
    ],
  }
  return meanField({
    model,
    start: [],
    tick: [checkPhase(model, decide)],
    rows: () => 1,
    members: 100,
    given: new Map([['community.a', [a]]]),
    act: 'act',
    kinds: 1,
  })
}
const pointsOf = (field: ReturnType<typeof v9>) => fixedPoints({ value: (x) => field.settle(x), slope: field.slope })

describe('V9 from the equations', () => {
  it('has the fixed points 0.1606, 0.3099 (unstable), 0.9439 at a = 0.1, and only 0.9611 at a = 0.2', () => {
    const found = pointsOf(v9(0.1))
    expect(found.map(({ at }) => at.toFixed(4))).toEqual(['0.1606', '0.3099', '0.9439'])
    expect(found.map(({ stable }) => stable)).toEqual([true, false, true])
    // Slope of the map by hand: ρ/τ · x(1 − x).
    for (const { at, slope } of found) expect(slope).toBeCloseTo((2 / 0.35) * at * (1 - at), 5)
    expect(pointsOf(v9(0.2)).map(({ at }) => at.toFixed(4))).toEqual(['0.9611'])
  })

  it('finds both folds of the hysteresis loop, where ρ/τ · x(1 − x) = 1', () => {
    const field = v9(0)
    const statesAt = (a: number) => {
      field.set('community.a', a)
      return pointsOf(field)
    }
    const values = Array.from({ length: 13 }, (_, i) => -0.3 + i * 0.05)
    const { tipping } = branches(statesAt, values, 1e-4)
    const folds = [1, -1].map((sign) => {
      const x = (1 + sign * Math.sqrt(1 - (4 * 0.35) / 2)) / 2
      return 0.35 * Math.log(x / (1 - x)) - 2 * (x - 0.5)
    })
    expect(tipping.map(({ kind }) => kind)).toEqual(['appears', 'vanishes'])
    tipping.forEach(({ at, low, high }, i) => {
      expect(Math.abs(at - folds[i])).toBeLessThan(0.002)
      expect(high - low).toBeLessThan(1e-4)
    })
  })
})

describe('a community of the model', () => {
  const scenario: Scenario = {
    ...DEFAULT_SCENARIO,
    start: 'fresh',
    name: 'large',
    place: { ...DEFAULT_SYNTHETIC, townships: 1, communities: 2, residents: 1000, rural: 1 },
    network: { kind: 'complete' },
    ticks: 60,
    parameters: { reciprocity_strength: 2.4 },
  }

  it('rests where its simulation rests, with trust, identification and all that has a mean-field form', async () => {
    for (const reward of [0, 2]) {
      const own = { ...scenario, ticks: 180, mechanisms: { incentives: { reward } } }
      const community = communityField(own)
      const states = statesOf(community, 24).filter(({ stable }) => stable)
      const { outcomes } = await run(own)
      const tail = ({ values }: { values: number[] }) => values.slice(-24).reduce((sum, value) => sum + value, 0) / 24
      const simulated = tail(outcomes.participation)
      const nearest = states.reduce((so, one) =>
        Math.abs(one.at - simulated) < Math.abs(so.at - simulated) ? one : so,
      )
      // What is left is that cases are held at their mean, and residents are of 24 kinds.
      expect(Math.abs(nearest.at - simulated)).toBeLessThan(0.03)
      const found = outcomesAt(community.outcomes(), nearest.at)
      expect(Object.keys(found).length).toBeGreaterThan(25)
      for (const [name, value] of Object.entries(found)) {
        if (OUTCOMES.find((one) => one.name === name)?.unit !== 'share') continue
        expect(`${name} ${Math.abs(value - tail(outcomes[name])) < 0.03}`).toBe(`${name} true`)
      }
    }
  })

  it('tips where bisection in simulation says if many are seen, and says how far off it is if few are', async () => {
    const community = communityField(scenario)
    const along = alongLever(community, 'reward', { from: 1.2, to: 2, points: 3 })
    const low = along.tipping.find(({ kind }) => kind === 'vanishes')
    expect(low?.to as number).toBeGreaterThan((low?.state as number) + 0.3)
    const check = (network: Scenario['network']) => checkField({ ...scenario, network }, community, [], along)
    for (const network of [{ kind: 'complete' }, { kind: 'random-regular', degree: 64 }] as const) {
      const { tipping, holds } = await check(network)
      expect(holds).toBe(true)
      expect(Math.abs((tipping[0].simulated as number) / tipping[0].at - 1)).toBeLessThan(0.05)
    }
    const few = await check({ kind: 'small-world', degree: 8, rewiring: 0.1 })
    expect(few.holds).toBe(false)
    expect(few.tipping[0].simulated as number).toBeLessThan(0.9 * few.tipping[0].at)
  })

  it('names a lever or a community that there is not', () => {
    const small = {
      ...scenario,
      place: { ...DEFAULT_SYNTHETIC, townships: 1, communities: 1, residents: 20 },
      ticks: 3,
    }
    expect(() => communityField(small, { community: 'township 1/x' })).toThrow('is no community of')
    expect(() => alongLever(communityField(small), 'recogniton')).toThrow("did you mean 'recognition'?")
  })
})
