/**
 * A place at rest stays as it is, and what is decided does the same whenever it is decided. Both are equivalence: the
 * 90 % interval of a mean over places with luck of their own lies within the margin of `rest` (two one-sided tests of
 * 5 %). Luck that makes an honest model fail: the margins are more than five standard errors of what is asked here, so
 * that an interval of 1.7 of them leaves it less than once in 1,000 times; some 60 intervals fail together in less than
 * 1 of 16 versions of the model, and never again with the same one, because seeds are fixed.
 */
import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  load,
  OUTCOMES,
  type Scenario,
  type Simulation,
  save,
  syntheticDistrict,
} from '@cogov/core'
import { estimate, mean } from '@cogov/methods/statistics'
import { describe, expect, it } from 'vitest'
import { effort } from '../effort.ts'

const place = { ...DEFAULT_SYNTHETIC, townships: 6, communities: 8, residents: 200, seed: 'rest' }
const district = syntheticDistrict(place, '')
const SEEDS = Array.from({ length: 24 }, (_, k) => `rest ${k}`)
const YEAR = 12
const PLACES = effort('COGOV_PLACES')

/** Outcomes whose luck over 24 such places is small enough for their margins. */
const STEADY = [
  ...(['participation', 'delivery', 'satisfaction', 'identification', 'norm', 'skill', 'effort'] as const),
  ...(['measured_effort', 'township_effort', 'organising_capacity', 'paper_time'] as const),
  ...(['trust_in_committee', 'trust_in_township', 'trust_in_superior', 'trust_between_residents'] as const),
  ...(['trust_of_committees', 'trust_of_townships', 'spending_per_resident', 'working_time_per_resident'] as const),
]

/**
 * Queues count single cases, a few hundred a month in such a place. Five standard errors of what changes between two
 * halves of ten years, over 24 places, are so many margins as stand here. Over n places they are √(24/n) of that: the
 * margin of `rest` itself over 150 places, as `npm run test:long` has them, but twice that for `load`.
 */
const QUEUES = [
  ['resolution', 2],
  ['response_time', 2.5],
  ['backlog', 1.25],
  ['cases_settled', 1.5],
  ['cases_given_up', 2.5],
  ['load', 4.5],
] as const

type Start = 'as it is' | 'bare'
type Series = (outcome: string) => Float64Array

interface Undecided {
  series: Series
  /** The place as it is when something is decided, by the month before. */
  at: ReadonlyMap<number, Uint8Array>
}

const DECISIONS = [0, 1, 2, 5].map((years) => years * YEAR)
const runs = new Map<string, readonly Undecided[]>()

/** Ten years in which nothing is decided, by seed; what is decided later goes on from them. */
function undecided(start: Start): readonly Undecided[] {
  const before = runs.get(start)
  if (before) return before
  const found = SEEDS.map((seed) => tenYears(start, seed))
  runs.set(start, found)
  return found
}

function tenYears(start: Start, seed: string): Undecided {
  const scenario: Scenario = { ...DEFAULT_SCENARIO, name: 'rest', place, start, seed, ticks: 10 * YEAR }
  const simulation = createSimulation(scenario, district)
  expect(simulation.rest?.drifts).toEqual([])
  const at = new Map<number, Uint8Array>()
  for (;;) {
    const month = simulation.world.tick
    if (DECISIONS.includes(month)) at.set(month, save(simulation))
    if (month === scenario.ticks) break
    simulation.step()
  }
  return { series: kept(simulation), at }
}

/** The same place with an event in the month after one, two years on. */
function decided({ at }: Undecided, month: number, event: Partial<Scenario['timeline'][number]>): Series {
  const shock = { domain: 'all', factor: 1, months: 1 } as const
  const timeline = [{ tick: month + 1, over: 0, place: '', mechanisms: {}, shock, ...event }]
  const simulation = load(at.get(month) as Uint8Array, (scenario) => ({ ...scenario, timeline }))
  while (simulation.world.tick < month + 2 * YEAR) simulation.step()
  return kept(simulation)
}

function kept({ world, recording }: Simulation): Series {
  world.release()
  return (outcome) => recording.series(outcome)
}

const yearUntil = (series: Float64Array, month: number) => mean([...series.subarray(month - YEAR + 1, month + 1)])

/** Whether the mean lies within a margin of 0, as far as 24 of its values tell. */
function expectWithin(values: readonly number[], margin: number, what: string): void {
  const { low, high } = estimate(values, 0.9)
  expect(low, what).toBeGreaterThan(-margin)
  expect(high, what).toBeLessThan(margin)
}

describe.each(['as it is', 'bare'] satisfies Start[])('a place at rest, %s', (start) => {
  it('drifts by no more than 1 point or 2 % in ten years in which nothing is decided', () => {
    const places = undecided(start).map(({ series }) => series)
    for (const name of STEADY) {
      const first = places.map((series) => yearUntil(series(name), YEAR))
      const drift = places.map((series, n) => yearUntil(series(name), 10 * YEAR) - (first[n] as number))
      const level = Math.abs(mean(first))
      if (level > 0) expectWithin(drift, marginOf(name, level), name)
    }
  }, 300_000)

  it('has queues that are in five years what they were in the five before', () => {
    const more = Array.from({ length: PLACES - SEEDS.length }, (_, k) => `rest ${SEEDS.length + k}`)
    const known = undecided(start).map(({ series }) => halves(series))
    const places = [...known, ...more.map((seed) => halves(tenYears(start, seed).series))]
    for (const [name, margins] of QUEUES) {
      const level = mean(places.map((one) => one[name].before))
      const drift = places.map((one) => one[name].after - one[name].before)
      const wider = Math.max(1, margins * Math.sqrt(SEEDS.length / PLACES))
      expectWithin(drift, wider * marginOf(name, level), name)
    }
  }, 1_800_000)
})

/** 1 point of a share, 2 % of anything else, as `rest` has it. */
function marginOf(name: string, level: number): number {
  const { unit } = OUTCOMES.find((outcome) => outcome.name === name) as (typeof OUTCOMES)[number]
  return unit === 'share' ? 0.01 : 0.02 * level
}

type Halves = Record<(typeof QUEUES)[number][0], { before: number; after: number }>

/** Means of the first five years and of the five after them. */
function halves(series: Series): Halves {
  const meanOf = (name: string, from: number) => mean([...series(name).subarray(from + 1, from + 1 + 5 * YEAR)])
  const both = QUEUES.map(([name]) => [name, { before: meanOf(name, 0), after: meanOf(name, 5 * YEAR) }])
  return Object.fromEntries(both) as Halves
}

describe.each([
  ['money', 'as it is', { incentives: { reward: 0.5 } }],
  ['recognition', 'as it is', { incentives: { recognition: 1 } }],
  ['recognition', 'bare', { incentives: { recognition: 1 } }],
] as const)('%s in a place %s', (_, start, mechanisms) => {
  it('does the same in two years whether it begins at once, or after one, two or five', () => {
    const effects = undecided(start).map((one) =>
      DECISIONS.map((month) => {
        const end = month + 2 * YEAR
        const [with_, without] = [decided(one, month, { mechanisms }), one.series]
        return yearUntil(with_('participation'), end) - yearUntil(without('participation'), end)
      }),
    )
    DECISIONS.forEach((month, n) => {
      if (n === 0) return
      const differences = effects.map((effect) => (effect[n] as number) - (effect[0] as number))
      expectWithin(differences, 0.01, `begun ${month} months later`)
    })
  }, 300_000)
})
