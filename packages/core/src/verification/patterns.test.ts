/**
 * Patterns that the model must show. Each is tested over 20 seeds against the hypothesis of no difference; the test
 * passes where the paired mean is more than five standard errors on the right side, which a right program fails, and a
 * program without the pattern passes, less than once in 10,000 times (t with 19 degrees of freedom).
 */
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { createSimulation } from '../simulate.ts'

const SEEDS = Array.from({ length: 20 }, (_, k) => `pattern ${k + 1}`)
const place = { ...DEFAULT_SYNTHETIC, townships: 4, communities: 8, residents: 150 }

/** Participation by month for each seed. */
function participation(change: Partial<Scenario>, ticks = 60): Float64Array[] {
  return SEEDS.map((seed) => {
    const scenario: Scenario = { ...DEFAULT_SCENARIO, name: 'pattern', place, seed, ticks, ...change }
    const simulation = createSimulation(scenario, syntheticDistrict(place, 'the same place'))
    while (simulation.world.tick < ticks) simulation.step()
    return simulation.recording.series('participation')
  })
}

/** Mean of differences over its standard error. */
function t(differences: number[]): number {
  const mean = differences.reduce((sum, x) => sum + x, 0) / differences.length
  const variance = differences.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (differences.length - 1)
  return mean / Math.sqrt(variance / differences.length)
}

const meanOf = (series: Float64Array, from: number, to: number) =>
  series.slice(from, to).reduce((sum, x) => sum + x, 0) / (to - from)

const differences = (a: Float64Array[], b: Float64Array[], from: number, to: number) =>
  a.map((series, k) => meanOf(series, from, to) - meanOf(b[k] as Float64Array, from, to))

describe('P1: with nothing on, participation falls from its start to a low plateau', () => {
  // It would fail if reciprocity alone held participation up (fixed points of the mean field above the quorum), or if
  // belief did not follow what is seen.
  const runs = participation({})
  it('starts between a quarter and a half', () => {
    for (const series of runs) expect(series[1]).toBeGreaterThan(0.25)
    for (const series of runs) expect(series[1]).toBeLessThan(0.5)
  })
  it('falls', () => {
    expect(t(runs.map((series) => meanOf(series, 1, 4) - meanOf(series, 12, 24)))).toBeGreaterThan(5)
  })
  it('stays at a plateau below 0.12', () => {
    for (const series of runs) expect(meanOf(series, 36, 60)).toBeLessThan(0.12)
    expect(
      Math.abs(runs.reduce((sum, series) => sum + meanOf(series, 36, 48) - meanOf(series, 48, 60), 0) / runs.length),
    ).toBeLessThan(0.01)
  })
})

describe('P3: a small reward lowers participation where identification is high, a large one raises it', () => {
  // It would fail if the crowding-out did not depend on identification, or if the first coin did not matter most. Both
  // are measured in the first year, while participation is away from its floor.
  const identified = (identification: number) => ({
    parameters: {
      identification_urban: identification,
      identification_rural: identification,
      identification_spread: 0.05,
    },
  })
  const rewarded = (reward: number) => ({ mechanisms: { incentives: { reward } } })
  const high = [0, 0.1, 2].map((reward) => participation({ ...identified(0.75), ...rewarded(reward) }, 24)) as [
    Float64Array[],
    Float64Array[],
    Float64Array[],
  ]
  const low = [0, 0.1, 2].map((reward) =>
    participation({ ...identified(0.15), ...rewarded(reward) }, 24),
  ) as typeof high

  it('lowers it with a small reward where identification is high', () => {
    expect(t(differences(high[0], high[1], 1, 13))).toBeGreaterThan(5)
  })
  it('lowers it there by more than where identification is low', () => {
    const there = differences(high[0], high[1], 1, 13)
    const here = differences(low[0], low[1], 1, 13)
    expect(t(there.map((x, k) => x - (here[k] as number)))).toBeGreaterThan(5)
  })
  it('raises it with a large reward in both', () => {
    for (const [none, , large] of [high, low]) expect(t(differences(large, none, 12, 25))).toBeGreaterThan(5)
  })
})
