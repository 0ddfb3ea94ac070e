/** The timeline: levers set, ramped, withdrawn, in one place; shocks; and that a fork comes to the same. */

import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  DOMAINS,
  type Intervention,
  load,
  type Scenario,
  type Simulation,
  save,
  syntheticDistrict,
} from '@cogov/core'
import { describe, expect, it } from 'vitest'

const place = { ...DEFAULT_SYNTHETIC, townships: 3, communities: 4, residents: 80 }
const TICKS = 24

const event = (tick: number, change: Partial<Intervention>): Intervention => ({
  ...{ tick, over: 0, place: '', mechanisms: {} },
  shock: { domain: 'all', factor: 1, months: 0 },
  ...change,
})

function start(change: Partial<Scenario>): Simulation {
  const scenario: Scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name: 'timeline', place, ticks: TICKS, ...change }
  return createSimulation(scenario, syntheticDistrict(place, 'a place'))
}

function run(simulation: Simulation, ticks = TICKS, each = (_: Simulation) => {}): Simulation {
  while (simulation.world.tick < ticks) {
    simulation.step()
    each(simulation)
  }
  return simulation
}

/** A lever of every community, or of another table, by month. */
function course(timeline: Intervention[], lever: string, table = 'community'): number[][] {
  const seen: number[][] = []
  run(start({ timeline }), TICKS, ({ world }) => {
    seen.push(Array.from(world.rowsOf(table), (row) => world.column(table, lever)[row] as number))
  })
  return seen
}

const recognition = (value: number) => ({ incentives: { recognition: value } })

describe('a lever of the timeline', () => {
  it('is set at its tick, and stays', () => {
    course([event(5, { mechanisms: recognition(0.5) })], 'recognition').forEach((values, month) => {
      for (const value of values) expect(value).toBe(month + 1 < 5 ? 0 : 0.5)
    })
  })

  it('is ramped in even steps', () => {
    const seen = course([event(5, { over: 4, mechanisms: recognition(1) })], 'recognition')
    expect(seen.slice(3, 10).map(([first]) => first)).toEqual([0, 0.25, 0.5, 0.75, 1, 1, 1])
  })

  it('is withdrawn at once or over months', () => {
    const seen = course(
      [event(2, { mechanisms: recognition(1) }), event(10, { over: 2, mechanisms: recognition(0) })],
      'recognition',
    )
    expect(seen.slice(8, 12).map(([first]) => first)).toEqual([1, 0.5, 0, 0])
  })

  it('is set in one place only', () => {
    const seen = course([event(5, { place: 'township 2', mechanisms: recognition(0.5) })], 'recognition')
    expect(seen.at(-1)).toEqual([0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0])
    const one = course([event(5, { place: 'township 1/community 1.3', mechanisms: recognition(0.5) })], 'recognition')
    expect(one.at(-1)?.indexOf(0.5)).toBe(2)
    expect(one.at(-1)?.filter((value) => value !== 0)).toHaveLength(1)
  })

  it('is felt from its tick on, and not before', () => {
    const [without, with_] = [start({}), start({ timeline: [event(5, { mechanisms: { incentives: { reward: 2 } } })] })]
    const [a, b] = [without, with_].map((one) => run(one).recording.series('participation')) as [
      Float64Array,
      Float64Array,
    ]
    expect(b.slice(0, 5)).toEqual(a.slice(0, 5))
    expect(b[5]).toBeGreaterThan((a[5] as number) + 0.1)
  })
})

describe('a shock', () => {
  const needs = (timeline: Intervention[]) => {
    const counts: number[] = []
    run(start({ timeline }), TICKS, ({ world }) => {
      const column = world.column('community', 'needs')
      counts.push(world.rowsOf('community').reduce((sum, row) => sum + (column[row] as number), 0))
    })
    return counts
  }
  const usual = needs([])
  const sum = (counts: number[], from: number, to: number) => counts.slice(from - 1, to).reduce((all, x) => all + x, 0)

  it('multiplies needs in its months and leaves the others as they were', () => {
    const counts = needs([event(7, { shock: { domain: 'all', factor: 3, months: 6 } })])
    expect(counts.slice(0, 6)).toEqual(usual.slice(0, 6))
    // 96 needs a month, three times as many for half a year: four standard errors are 10 %.
    expect(sum(counts, 7, 12) / sum(usual, 7, 12)).toBeGreaterThan(2.6)
    expect(sum(counts, 7, 12) / sum(usual, 7, 12)).toBeLessThan(3.4)
    expect(counts.slice(12)).toEqual(usual.slice(12))
  })

  it('multiplies those of one domain only', () => {
    for (const { name, urban, rural } of DOMAINS) {
      const counts = needs([event(1, { shock: { domain: name, factor: 4, months: TICKS } })])
      const expected = 1 + 3 * ((urban + rural) / 2)
      expect(Math.abs(sum(counts, 1, TICKS) / sum(usual, 1, TICKS) - expected)).toBeLessThan(0.2)
    }
  })

  it('is multiplied with another of the same months', () => {
    const twice = [2, 2].map((factor) => event(7, { shock: { domain: 'all', factor, months: 3 } }))
    const once = [event(7, { shock: { domain: 'all', factor: 4, months: 3 } })]
    expect(needs(twice)).toEqual(needs(once))
  })

  it('loads committees and passes', () => {
    const timeline = [event(7, { shock: { domain: 'all', factor: 8, months: 3 } })]
    const load = (one: Simulation) => run(one).recording.series('load')
    const [calm, shaken] = [load(start({})), load(start({ timeline }))]
    expect(shaken[9]).toBeGreaterThan((calm[9] as number) + 0.3)
    expect(Math.abs((shaken[TICKS] as number) - (calm[TICKS] as number))).toBeLessThan(0.15)
  })
})

describe('a fork', () => {
  const changes: [string, Partial<Intervention>][] = [
    ['a lever of communities', { mechanisms: { incentives: { reward: 1.2 } } }],
    ['a lever of townships', { mechanisms: { vertical_coordination: { responsibility_list: 1 } } }],
    ['a lever of the superior', { mechanisms: { supervision: { vertical: 0.6 } } }],
  ]
  it.each(changes)('comes to the same as the timeline: %s', (_, change) => {
    const planned = run(start({ timeline: [event(12, change)] }))
    const { mechanisms = {} } = change
    const forked = run(load(save(run(start({}), 11)), (scenario) => ({ ...scenario, mechanisms })))
    expect(forked.world.hash()).toBe(planned.world.hash())
    expect(forked.recording.values).toEqual(planned.recording.values)
  })

  it('comes to the same when it is given the timeline itself, in the midst of a ramp', () => {
    const timeline = [event(8, { over: 8, mechanisms: { incentives: { reward: 1.6 } } })]
    const planned = run(start({ timeline }))
    const resumed = run(load(save(run(start({ timeline }), 11))))
    expect(resumed.world.hash()).toBe(planned.world.hash())
    const forked = run(load(save(run(start({}), 7)), (scenario) => ({ ...scenario, timeline })))
    expect(forked.world.hash()).toBe(planned.world.hash())
  })
})
