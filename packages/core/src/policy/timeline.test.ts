import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Intervention, type Scenario } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { createSimulation, type Simulation } from '../simulate.ts'
import { load, save } from '../snapshot.ts'

const place = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 3, residents: 80 }
const district = syntheticDistrict(place, 'timeline')
const event = (tick: number, change: Partial<Intervention>): Intervention => ({
  tick,
  over: 0,
  place: '',
  mechanisms: {},
  shock: { domain: 'all', factor: 1, months: 1 },
  ...change,
})
const scenarioOf = (timeline: Intervention[], change: Partial<Scenario> = {}): Scenario => ({
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'timeline',
  place,
  ticks: 16,
  timeline,
  ...change,
})
const reward = (value: number) => ({ mechanisms: { incentives: { reward: value } } })

function run(scenario: Scenario, each: (simulation: Simulation) => void = () => undefined): Simulation {
  const simulation = createSimulation(scenario, district)
  while (simulation.world.tick < scenario.ticks) {
    simulation.step()
    each(simulation)
  }
  return simulation
}

/** A community's reward by month. */
function rewards(timeline: Intervention[], community = 0, change: Partial<Scenario> = {}): number[] {
  const seen: number[] = []
  run(scenarioOf(timeline, change), ({ world }) => {
    seen.push(world.column('community', 'reward')[world.rowsOf('community')[community] as number] as number)
  })
  return seen
}

describe('a timeline', () => {
  it('sets a lever at a tick, ramps it, withdraws it', () => {
    const timeline = [event(3, reward(1)), event(6, { ...reward(2), over: 4 }), event(12, reward(0))]
    expect(rewards(timeline)).toEqual([0, 0, 1, 1, 1, 1.25, 1.5, 1.75, 2, 2, 2, 0, 0, 0, 0, 0])
  })
  it('starts from what the scenario has, and from where a ramp was when another event begins', () => {
    const timeline = [event(2, { ...reward(2), over: 4 }), event(4, { ...reward(0), over: 2 })]
    const seen = rewards(timeline, 0, { mechanisms: { incentives: { reward: 0.4 } } })
    const expected = [0.4, 0.8, 1.2, 0.6, 0, 0]
    expected.forEach((value, month) => {
      expect(seen[month]).toBeCloseTo(value, 6)
    })
  })
  it('touches only the part that it names', () => {
    const timeline = [event(3, { ...reward(1), place: 'township 2' })]
    expect(rewards(timeline, 2).every((value) => value === 0)).toBe(true)
    expect(rewards(timeline, 3)[2]).toBe(1)
    expect(() => run(scenarioOf([event(3, { ...reward(1), place: 'nowhere' })]))).toThrow("'nowhere' is not in")
  })
  it('refuses a lever for a part that is too small to have one', () => {
    const vertical = { mechanisms: { supervision: { vertical: 1 } }, place: 'township 2' }
    expect(() => run(scenarioOf([event(3, vertical)]))).toThrow("'township 2' is a township; what each superior has")
  })
  it('that says what is already so changes no bit', () => {
    const plain = run(scenarioOf([], { mechanisms: { incentives: { reward: 1 } } }))
    const said = run(scenarioOf([event(5, reward(1))], { mechanisms: { incentives: { reward: 1 } } }))
    const never = run(scenarioOf([event(5, reward(0))]))
    expect(said.world.hash()).toBe(plain.world.hash())
    expect(never.world.hash()).toBe(run(scenarioOf([])).world.hash())
  })
  it('is the same as a fork at that tick', () => {
    const timed = run(scenarioOf([event(9, reward(1.5))]))
    const before = createSimulation(scenarioOf([]), district)
    while (before.world.tick < 8) before.step()
    const fork = load(save(before), (scenario) => ({ ...scenario, mechanisms: { incentives: { reward: 1.5 } } }))
    while (fork.world.tick < 16) fork.step()
    expect(fork.world.hash()).toBe(timed.world.hash())
    expect(fork.recording.values).toEqual(timed.recording.values)
  })
})

describe('a shock', () => {
  const needs = (timeline: Intervention[]) => {
    const seen: number[] = []
    run(scenarioOf(timeline), ({ world }) => {
      const column = world.column('community', 'needs')
      seen.push(world.rowsOf('community').reduce((sum, row) => sum + (column[row] as number), 0))
    })
    return seen
  }
  const usual = needs([])
  it('multiplies needs in its months and leaves all others as they were, to the case', () => {
    const shocked = needs([event(5, { shock: { domain: 'all', factor: 3, months: 2 } })])
    expect(shocked.map((count, month) => count === usual[month])).toEqual(
      usual.map((_, month) => month < 4 || month > 5),
    )
    const ratio = ((shocked[4] as number) + (shocked[5] as number)) / ((usual[4] as number) + (usual[5] as number))
    // 96 needs are usual in two months: four standard errors of the ratio are about 1.4.
    expect(Math.abs(ratio - 3)).toBeLessThan(1.4)
  })
  it('of one domain adds less than one of all, and a factor of 0 leaves none', () => {
    const [health, all] = ['health', 'all'].map((domain) =>
      needs([event(5, { shock: { domain, factor: 5, months: 1 } })]),
    )
    expect(health?.[4]).toBeGreaterThan(usual[4] as number)
    expect(health?.[4]).toBeLessThan(all?.[4] as number)
    expect(needs([event(5, { shock: { domain: 'all', factor: 0, months: 1 } })])[4]).toBe(0)
  })
})
