/** V9 and V10: the library's own choice rule and trust equations against their closed forms. */
import { describe, expect, it } from 'vitest'
import { quantalResponse } from '../decisions/quantal-response.ts'
import { buildWorld } from '../engine/build.ts'
import type { Equation, Model } from '../equations/model.ts'
import { tie } from '../mechanisms/trust.ts'

const equation = (name: string, kind: Equation['kind'], text: string): Equation => ({
  name,
  kind,
  text,
  unit: '1',
  meaning: '',
  source: 'test',
})
const quantity = (name: string) => ({ name, unit: '1', meaning: '' })

/** Participation after many ticks of x = σ((a + ρ(x − θ))/τ), from a start. */
function settled(a: number, start: number, n = 200_000): number {
  const model: Model = {
    units: [],
    tables: [
      { name: 'community', columns: [quantity('participants')] },
      { name: 'resident', parent: 'community', network: true, columns: [quantity('act')] },
    ],
    constants: Object.entries({ a, rho: 2, theta: 0.5, noise: 0.35, error: 0 }).map(([name, value]) => ({
      ...quantity(name),
      value,
    })),
  }
  const { world, names } = buildWorld({
    model,
    population: [
      { table: 'community', sizes: Uint32Array.of(1), nameOf: () => 'all' },
      { table: 'resident', sizes: Uint32Array.of(n), nameOf: () => 'one', network: { kind: 'complete' } },
    ],
    passes: [
      [
        {
          name: 'decide',
          table: 'resident',
          equations: [
            equation('utility', 'value', 'a + rho * (seen(act) - theta)'),
            ...quantalResponse('act', 'utility', 'noise', 'error'),
            equation('participants', 'total', 'sum(act)'),
          ],
        },
      ],
    ],
    seed: 'mean field',
  })
  world.blockColumn('resident', 'act', 0).forEach((_, i, act) => {
    act[i] = i < start * n ? 1 : 0
  })
  for (world.tick = 1; world.tick <= 60; world.tick++) world.run(names[0] as string)
  return (world.blockColumn('community', 'participants', 0)[0] as number) / n
}

describe('V9: the resident’s decision in the mean field', () => {
  // Four standard errors of a share of 200,000, times 1/(1 − slope) < 3 for the pull back to the fixed point.
  const band = 4 * 3 * Math.sqrt(0.25 / 200_000)

  it('settles at the stable fixed points 0.1606 and 0.9439 for a = 0.1, on either side of the unstable 0.3099', () => {
    expect(Math.abs(settled(0.1, 0.28) - 0.1606)).toBeLessThan(band)
    expect(Math.abs(settled(0.1, 0.34) - 0.9439)).toBeLessThan(band)
  }, 30_000)

  it('has only the fixed point 0.9611 for a = 0.2', () => {
    for (const start of [0, 0.1, 1]) expect(Math.abs(settled(0.2, start) - 0.9611)).toBeLessThan(band)
  }, 30_000)
})

describe('V10: trust as Beta evidence with forgetting', () => {
  it('converges to its closed form under constant delivery', () => {
    const [evidence, prior, memory, q, negativity, delivered] = [4, 0.5, 0.95, 0.4, 0.5, 0.25]
    const names = {
      trust_evidence: evidence,
      trust_prior: prior,
      memory,
      news_weight: q,
      negativity,
      candour: 1,
      channel: 0,
      platform: 0,
      delivered,
    }
    const model: Model = {
      units: [],
      tables: [{ name: 'tie', columns: ['kept', 'broken'].map(quantity) }],
      constants: Object.entries(names).map(([name, value]) => ({ ...quantity(name), value })),
    }
    const learning = tie({
      kept: 'kept',
      broken: 'broken',
      on: 'the other',
      fed: 'delivered',
      channel: 'channel',
      candour: 'candour',
    })
    const { world, names: passes } = buildWorld({
      model,
      population: [{ table: 'tie', sizes: Uint32Array.of(3), nameOf: () => 'ties' }],
      passes: [
        [
          {
            name: 'learn',
            table: 'tie',
            equations: learning,
          },
        ],
      ],
      seed: 'trust',
    })
    world.blockColumn('tie', 'kept', 0).set([1, 2, 3])
    world.blockColumn('tie', 'broken', 0).set([3, 2, 1])
    for (world.tick = 1; world.tick <= 1000; world.tick++) world.run(passes[0] as string)
    const kept = evidence * prior + (q * delivered) / (1 - memory)
    const all = evidence + (q * (delivered + (1 + negativity) * (1 - delivered))) / (1 - memory)
    expect(kept / all).toBeCloseTo(0.26667, 5)
    const [a, b] = [world.blockColumn('tie', 'kept', 0), world.blockColumn('tie', 'broken', 0)]
    a.forEach((value, i) => {
      expect(value / (value + (b[i] as number))).toBeCloseTo(kept / all, 5)
    })
  })
})
