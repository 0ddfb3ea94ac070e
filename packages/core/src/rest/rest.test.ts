import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Intervention, type Scenario } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { begin, createSimulation, type Simulation, type SimulationOptions } from '../simulate.ts'
import { load, save } from '../snapshot.ts'
import { forgetRests, keyOfRest } from './kept.ts'

const place = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 3, residents: 60 }
const district = syntheticDistrict(place, 'rest')
const scenarioOf = (change: Partial<Scenario>): Scenario => ({
  ...DEFAULT_SCENARIO,
  name: 'rest',
  place,
  ticks: 6,
  ...change,
})

function run(change: Partial<Scenario>, options: SimulationOptions = {}): Simulation {
  const scenario = scenarioOf(change)
  const simulation = createSimulation(scenario, district, options)
  while (simulation.world.tick < scenario.ticks) simulation.step()
  return simulation
}

const hashOf = (change: Partial<Scenario>, options: SimulationOptions = {}) => run(change, options).world.hash()
const valuesOf = ({ world }: Simulation, table: string, column: string) =>
  Array.from(world.rowsOf(table), (row) => world.column(table, column)[row] as number)
const event = (tick: number, mechanisms: Scenario['mechanisms']): Intervention => ({
  ...{ tick, over: 0, place: '', mechanisms },
  shock: { domain: 'all', factor: 1, months: 1 },
})
const recognition = { incentives: { recognition: 0.5 } }

afterEach(forgetRests)

describe.each(['as it is', 'bare'] as const)('a place at rest, %s', (start) => {
  it('is in month 0 when it is decided, and says what it took', () => {
    const simulation = createSimulation(scenarioOf({ start }), district)
    expect(simulation.world.tick).toBe(0)
    expect(simulation.rest?.months).toBeGreaterThanOrEqual(180)
    expect(simulation.rest?.months).toBeLessThanOrEqual(600)
    expect(simulation.recording.series('participation')[0]).toBeGreaterThan(0)
    expect(simulation.recording.series('spending_so_far')[0]).toBe(0)
  })

  it('is the same in every bit where it was kept, in several memories, and by the interpreter', () => {
    const change = { start, mechanisms: recognition }
    const first = hashOf(change)
    expect(hashOf(change)).toBe(first)
    for (const options of [{ shards: 3 }, { machine: 'reference' as const }]) {
      expect(hashOf(change, options)).toBe(first)
      forgetRests()
      expect(hashOf(change, options)).toBe(first)
    }
  })

  it('is one start for designs that differ in what is decided, and gives each the bits of its own', () => {
    const designs: Partial<Scenario>[] = [
      { mechanisms: recognition },
      { where: [{ place: 'township 2', mechanisms: { incentives: { reward: 1 } } }] },
      { timeline: [event(3, { supervision: { vertical: 1 } })], ticks: 9 },
      { record: { outcomes: ['effort'], townships: true, communities: false } },
    ]
    const alone = designs.map((design) => {
      forgetRests()
      return hashOf({ start, ...design })
    })
    forgetRests()
    const months = [...begin(scenarioOf({ start }), district)].length
    expect(months).toBeGreaterThan(100)
    designs.forEach((design, n) => {
      expect([...begin(scenarioOf({ start, ...design }), district)]).toEqual([])
      expect(hashOf({ start, ...design })).toBe(alone[n])
    })
  })

  it('is another with other luck, another network and parameters that act', () => {
    const changes: Partial<Scenario>[] = [
      { seed: 'another' },
      { network: { kind: 'ring', degree: 4 } },
      { parameters: { belief_speed: 0.3 } },
      { decisions: { resident: 'best-response' } },
    ]
    const first = createSimulation(scenarioOf({ start }), district).world.hash()
    for (const change of changes) {
      expect(createSimulation(scenarioOf({ start, ...change }), district).world.hash()).not.toBe(first)
    }
  })

  it('goes on from a snapshot', () => {
    const whole = hashOf({ start, mechanisms: recognition })
    const bytes = save(createSimulation(scenarioOf({ start, mechanisms: recognition }), district))
    const resumed = load(bytes)
    while (resumed.world.tick < 6) resumed.step()
    expect(resumed.world.hash()).toBe(whole)
  })
})

describe('what is kept of places at rest', () => {
  const keyOf = (change: Partial<Scenario>) => keyOfRest(scenarioOf(change), district, (name) => name !== 'honour')

  it('is told apart by everything that acts before the decision, and by nothing else', () => {
    const same: Partial<Scenario>[] = [
      { name: 'b', description: 'c', ticks: 99, from: '2027-01' },
      { mechanisms: recognition, timeline: [event(-5, recognition)] },
      { parameters: { honour: 0.2 } },
    ]
    for (const change of same) expect(keyOf(change)).toBe(keyOf({}))
    const others: Partial<Scenario>[] = [
      { start: 'bare' },
      { status_quo: recognition },
      { seed: 'b' },
      { parameters: { noise: 0.3 } },
      {
        formulas: [
          {
            name: 'a',
            kind: 'outcome',
            of: '',
            actor: 'community',
            step: 'learn',
            text: '1',
            unit: '1',
            meaning: '',
            start: 0,
          },
        ],
      },
    ]
    expect(new Set(others.map(keyOf).concat(keyOf({}))).size).toBe(others.length + 1)
  })

  it('serves designs whose other parameters do not act without levers', () => {
    createSimulation(scenarioOf({ start: 'bare' }), district)
    expect([...begin(scenarioOf({ start: 'bare', parameters: { honour: 0.2 } }), district)]).toEqual([])
    expect([...begin(scenarioOf({ start: 'bare', parameters: { belief_speed: 0.3 } }), district)]).not.toEqual([])
    forgetRests()
    const alone = hashOf({ start: 'bare', mechanisms: recognition, parameters: { honour: 0.2 } })
    forgetRests()
    createSimulation(scenarioOf({ start: 'bare' }), district)
    expect(hashOf({ start: 'bare', mechanisms: recognition, parameters: { honour: 0.2 } })).toBe(alone)
  })
})

describe('levers', () => {
  it('are what is usual until month 1, and after it unless the scenario says otherwise', () => {
    const simulation = createSimulation(
      scenarioOf({ mechanisms: { supervision: { vertical: 0 }, ...recognition } }),
      district,
    )
    const three = (): number[] => [
      valuesOf(simulation, 'superior', 'vertical')[0] as number,
      valuesOf(simulation, 'superior', 'penalties')[0] as number,
      valuesOf(simulation, 'community', 'recognition')[5] as number,
    ]
    expect(three().map((value) => value.toFixed(1))).toEqual(['0.5', '0.3', '0.0'])
    simulation.step()
    expect(three().map((value) => value.toFixed(1))).toEqual(['0.0', '0.3', '0.5'])
  })

  it('are usual otherwise where the scenario says so, and all zero in a bare place', () => {
    const own = createSimulation(scenarioOf({ status_quo: { supervision: { vertical: 0.2 } } }), district)
    expect(valuesOf(own, 'superior', 'vertical')[0]).toBeCloseTo(0.2, 6)
    expect(valuesOf(own, 'superior', 'penalties')[0]).toBeCloseTo(0.3, 6)
    const bare = createSimulation(scenarioOf({ start: 'bare' }), district)
    expect(valuesOf(bare, 'superior', 'vertical')[0]).toBe(0)
  })

  it('may be moved before the decision, and stay so', () => {
    const timeline = [event(-11, { incentives: { reward: 1 } }), event(-5, { incentives: { reward: 0.5 } })]
    const tried = createSimulation(scenarioOf({ timeline }), district)
    expect(tried.world.tick).toBe(0)
    expect(valuesOf(tried, 'community', 'reward')).toEqual(new Array(6).fill(0.5))
    tried.step()
    expect(valuesOf(tried, 'community', 'reward')[0]).toBe(0.5)
    const untried = createSimulation(scenarioOf({}), district)
    expect(tried.recording.series('participation')[0]).not.toBe(untried.recording.series('participation')[0])
    expect(tried.recording.series('spending_so_far')[0]).toBe(0)
  })

  it('are not copied before the decision, where townships learn', () => {
    const learning = { policy_learning: { learning_rate: 1, selection: 100, spread: 1 } }
    const one = { place: 'township 1', mechanisms: { incentives: { formal_staff: 1 } } }
    const timeline = [{ ...event(-20, one.mechanisms), place: one.place }]
    const before = createSimulation(scenarioOf({ status_quo: learning, timeline }), district)
    expect(valuesOf(before, 'township', 'formal_staff')).toEqual([1, 0])
  })
})

it('the luck of a month after the decision is the same however long the place took to come to rest', () => {
  const everybodyStays = { leave_urban: 0, leave_rural: 0 }
  const needs = (change: Partial<Scenario>) =>
    valuesOf(run({ ticks: 1, parameters: everybodyStays, ...change }), 'community', 'needs')
  expect(needs({ start: 'bare' })).toEqual(needs({ start: 'fresh' }))
})
