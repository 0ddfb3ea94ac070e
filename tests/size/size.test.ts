/** A sample stands for its community: in quick settings here, in all of them by `npm run sample`. */
import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  type Scenario,
  type SyntheticPlace,
  syntheticDistrict,
} from '@cogov/core'
import { isMadeUp } from '@cogov/core/scenario'
import { describe, expect, it } from 'vitest'
import { compared, quantile, verdictOf } from './equivalence.ts'
import { settings } from './settings.ts'

const scenario = (sample: Scenario['sample']): Scenario => ({
  ...DEFAULT_SCENARIO,
  name: 'size',
  sample,
  ticks: 3,
  start: 'fresh',
  place: { ...DEFAULT_SYNTHETIC, townships: 2, communities: 2, residents: 1000 },
})
const started = (sample: Scenario['sample']) => {
  const one = scenario(sample)
  if (!isMadeUp(one.place)) throw new Error('made up')
  return createSimulation(one, syntheticDistrict(one.place, one.seed))
}

describe('a sample', () => {
  it('has the residents, staff and leaders of the community, and a part of its rows', () => {
    const { world } = started(100)
    const column = (name: string) => [...world.rowsOf('community')].map((row) => world.column('community', name)[row])
    expect(world.lowest.sizes).toEqual(Uint32Array.of(100, 100, 100, 100))
    expect(column('residents')).toEqual([1000, 1000, 1000, 1000])
    expect(column('represents')).toEqual([10, 10, 10, 10])
    expect(column('staff').map((staff) => staff.toFixed(3))).toEqual(['6.000', '6.000', '6.000', '6.000'])
    // One in ten is a member or a leader, as drawn evenly: exactly, in each community.
    expect(column('leaders')).toEqual([100, 100, 100, 100])
  })

  it('of everybody is everybody, in every bit', () => {
    const [one, other] = [started(1000), started('everybody')]
    for (let month = 0; month < 3; month++) {
      one.step()
      other.step()
    }
    expect(one.world.hash()).toBe(other.world.hash())
  })

  it('is refused where each resident’s neighbours depend on how many there are: there everybody is simulated', () => {
    for (const network of [{ kind: 'complete' }, { kind: 'scale-free', attachments: 3 }] as const) {
      const one = { ...scenario(100), network }
      const { world } = createSimulation(one, syntheticDistrict(one.place as SyntheticPlace, 's'))
      expect(world.lowest.sizes).toEqual(Uint32Array.of(1000, 1000, 1000, 1000))
    }
  })

  it('gives what everybody gives, in levels and in the effect of a lever', { timeout: 300_000 }, async () => {
    const found = settings().find(({ name }) => name === 'committee-election')
    if (!found) throw new Error('no such preset')
    const { differences, seeds } = await compared(found, DEFAULT_SCENARIO.sample as number, 12)
    expect(differences.length).toBeGreaterThan(50)
    // An interval of no difference leaves its margin once in 100,000, so all of them together once in 200 times.
    expect(differences.filter((one) => verdictOf(one, seeds) === 'beyond')).toEqual([])
  })
})

describe('an interval', () => {
  it('is as wide as Student’s t says', () => {
    // Tables: 2.571 (5), 2.228 (10), 2.069 (23) degrees of freedom.
    for (const [degrees, value] of [
      [5, 2.571],
      [10, 2.228],
      [23, 2.069],
    ] as const)
      expect(Math.abs(quantile(degrees) - value)).toBeLessThan(0.004)
  })

  it('within the margin is equal, holding 0 beyond it undecided, otherwise beyond', () => {
    const one = { outcome: 'a', of: 'level', month: 1, margin: 1 } as const
    expect(verdictOf({ ...one, difference: 0.5, error: 0.1 }, 24)).toBe('equal')
    expect(verdictOf({ ...one, difference: 0.5, error: 2 }, 24)).toBe('undecided')
    expect(verdictOf({ ...one, difference: 1.5, error: 0.1 }, 24)).toBe('beyond')
    expect(verdictOf({ ...one, difference: 9, error: 1 }, 24)).toBe('beyond')
  })
})
