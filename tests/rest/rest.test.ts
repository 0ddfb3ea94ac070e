/**
 * A place at rest stays as it is, and what is decided does the same whenever it is decided. Both are equivalence: the
 * 90 % interval of a mean over places with luck of their own lies within the margin of `rest` (two one-sided tests of
 * 5 %). Luck that makes an honest model fail: the margins are more than five standard errors of what is asked here, so
 * that an interval of 1.7 of them leaves it less than once in 1,000 times; some 40 intervals fail together in less than
 * 1 of 25 versions of the model, and never again with the same one, because seeds are fixed.
 */
import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  OUTCOMES,
  type Scenario,
  syntheticDistrict,
} from '@cogov/core'
import { estimate, mean } from '@cogov/methods/statistics'
import { describe, expect, it } from 'vitest'

const place = { ...DEFAULT_SYNTHETIC, townships: 6, communities: 8, residents: 200, seed: 'rest' }
const district = syntheticDistrict(place, '')
const SEEDS = Array.from({ length: 24 }, (_, k) => `rest ${k}`)
const YEAR = 12

/** Outcomes whose luck over 24 such places is small enough for their margins; queues need more places. */
const STEADY = [
  ...(['participation', 'delivery', 'satisfaction', 'identification', 'norm', 'skill', 'effort'] as const),
  ...(['measured_effort', 'township_effort', 'organising_capacity', 'paper_time'] as const),
  ...(['trust_in_committee', 'trust_in_township', 'trust_in_superior', 'trust_between_residents'] as const),
  ...(['trust_of_committees', 'trust_of_townships', 'spending_per_resident', 'working_time_per_resident'] as const),
]

function seriesOf(change: Partial<Scenario>): (outcome: string) => Float64Array {
  const scenario: Scenario = { ...DEFAULT_SCENARIO, name: 'rest', place, ...change }
  const simulation = createSimulation(scenario, district)
  expect(simulation.rest?.drifts).toEqual([])
  while (simulation.world.tick < scenario.ticks) simulation.step()
  simulation.world.release()
  return (outcome) => simulation.recording.series(outcome)
}

const yearUntil = (series: Float64Array, month: number) => mean([...series.subarray(month - YEAR + 1, month + 1)])

/** Whether the mean lies within a margin of 0, as far as 24 of its values tell. */
function expectWithin(values: readonly number[], margin: number, what: string): void {
  const { low, high } = estimate(values, 0.9)
  expect(low, what).toBeGreaterThan(-margin)
  expect(high, what).toBeLessThan(margin)
}

describe.each(['as it is', 'bare'] as const)('a place at rest, %s', (start) => {
  it('drifts by no more than 1 point or 2 % in ten years in which nothing is decided', () => {
    const runs = SEEDS.map((seed) => seriesOf({ start, seed, ticks: 10 * YEAR }))
    for (const name of STEADY) {
      const { unit } = OUTCOMES.find((outcome) => outcome.name === name) as (typeof OUTCOMES)[number]
      const first = runs.map((series) => yearUntil(series(name), YEAR))
      const drift = runs.map((series, n) => yearUntil(series(name), 10 * YEAR) - (first[n] as number))
      const level = Math.abs(mean(first))
      if (level > 0) expectWithin(drift, unit === 'share' ? 0.01 : 0.02 * level, name)
    }
  }, 300_000)
})

describe.each([
  ['money', 'as it is', { incentives: { reward: 0.5 } }],
  ['recognition', 'as it is', { incentives: { recognition: 1 } }],
  ['recognition', 'bare', { incentives: { recognition: 1 } }],
] as const)('%s in a place %s', (_, start, mechanisms) => {
  it('does the same in two years whether it begins at once, or after one, two or five', () => {
    const later = [0, 1, 2, 5].map((years) => years * YEAR)
    const shock = { domain: 'all', factor: 1, months: 1 }
    const effects = SEEDS.map((seed) => {
      const without = seriesOf({ start, seed, ticks: 7 * YEAR })('participation')
      return later.map((month) => {
        const timeline = [{ tick: month + 1, over: 0, place: '', mechanisms, shock }]
        const end = month + 2 * YEAR
        const series = seriesOf({ start, seed, ticks: end, timeline })('participation')
        return yearUntil(series, end) - yearUntil(without, end)
      })
    })
    later.forEach((month, n) => {
      if (n === 0) return
      const differences = effects.map((effect) => (effect[n] as number) - (effect[0] as number))
      expectWithin(differences, 0.01, `begun ${month} months later`)
    })
  }, 300_000)
})
