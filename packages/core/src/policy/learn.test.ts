import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { createSimulation } from '../simulate.ts'
import { load, save } from '../snapshot.ts'

const place = { ...DEFAULT_SYNTHETIC, townships: 12, communities: 3, residents: 60 }
const district = syntheticDistrict(place, 'learning')
const good = {
  place: 'township 3',
  mechanisms: { incentives: { formal_staff: 1, informal_staff: 1 }, staff_ability: { staff_training: 1, services: 1 } },
}

/** Learning begins when the good policy has had a year to show. */
const learning = (policy: Record<string, number>): Scenario['timeline'] => [
  {
    tick: 13,
    over: 0,
    place: '',
    mechanisms: { policy_learning: policy },
    shock: { domain: 'all', factor: 1, months: 1 },
  },
]

function run(name: string, policy: Record<string, number>, ticks: number, where = district) {
  const scenario = {
    ...DEFAULT_SCENARIO,
    start: 'fresh' as const,
    name,
    place,
    ticks,
    timeline: learning(policy),
    where: [good],
  }
  const simulation = createSimulation(scenario, where)
  while (simulation.world.tick < ticks) simulation.step()
  const values = (lever: string) => {
    const column = simulation.world.column('township', lever)
    return Array.from(simulation.world.rowsOf('township'), (row) => column[row] as number)
  }
  return { simulation, values }
}

const adopters = (policy: Record<string, number>, ticks = 60): number =>
  run('learning', policy, ticks)
    .values('formal_staff')
    .filter((value) => value > 0.5).length

describe('policy learning', () => {
  it('spreads what is evaluated better, and nothing where nobody looks', () => {
    expect(adopters({ learning_rate: 0 })).toBe(1)
    expect(adopters({ learning_rate: 0.3, selection: 50 })).toBeGreaterThan(4)
  })
  it('spreads faster where the superior holds up the best', () => {
    const neighbours = adopters({ learning_rate: 0.2, selection: 50 }, 30)
    expect(adopters({ learning_rate: 0.2, selection: 50, spread: 1 }, 30)).toBeGreaterThan(neighbours)
  })
  it('goes from a township to its neighbours only, where a map says who they are', () => {
    // Townships 3, 1, 7 and 12 in a row; everybody else is alone.
    const row = [2, 0, 6, 11]
    const neighboursOf = (t: number) => row.filter((_, n) => Math.abs(n - row.indexOf(t)) === 1)
    const townships = district.townships.map((one, t) => ({
      ...one,
      neighbours: row.includes(t) ? neighboursOf(t) : [],
    }))
    const { values } = run('map', { learning_rate: 0.5, selection: 50 }, 60, { ...district, townships })
    const adopted = values('formal_staff').flatMap((value, t) => (value > 0.5 ? [t] : []))
    expect(adopted.every((t) => row.includes(t))).toBe(true)
    expect(adopted).toContain(0)
    expect(adopted.length).toBeGreaterThan(2)
  })
  it('refuses a neighbour that is no township of the place', () => {
    const [first, ...rest] = district.townships
    const townships = [{ ...first, neighbours: [12] }, ...rest]
    expect(() => run('wrong', {}, 1, { ...district, townships })).toThrow(
      "the neighbours of 'township 1' are rows of townships from 0 to 11, found 12",
    )
  })
  it('copies levers with small errors, never beyond their range, and zeros exactly', () => {
    const { values } = run('errors', { learning_rate: 0.5, selection: 50, spread: 1 }, 40)
    expect(values('services').every((value) => value >= 0 && value <= 1)).toBe(true)
    expect(new Set(values('services')).size).toBeGreaterThan(3)
    expect(values('whistle').every((value) => value === 0)).toBe(true)
  })
  it('is state: a snapshot goes on with what was learnt', () => {
    const policy = { learning_rate: 0.4, selection: 20 }
    const whole = run('state', policy, 26)
    const half = run('state', policy, 20)
    const resumed = load(save(half.simulation), (scenario) => ({ ...scenario, ticks: 26 }), { shards: 2 })
    while (resumed.world.tick < 26) resumed.step()
    expect(resumed.world.hash()).toBe(whole.simulation.world.hash())
  })
})
