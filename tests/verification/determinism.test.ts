import { createSimulation, load, MECHANISMS, type Scenario, type Simulation, save } from '@cogov/core'
import { splitBlocks } from '@cogov/engine/world'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOLDEN, type GoldenRun, hashOf } from './golden.ts'

const [off, on, local] = GOLDEN as [GoldenRun, GoldenRun, GoldenRun]

function run(
  { scenario, district }: { scenario: Scenario; district: GoldenRun['district'] },
  ticks = scenario.ticks,
): Simulation {
  const simulation = createSimulation(scenario, district)
  while (simulation.world.tick < ticks) simulation.step()
  return simulation
}

describe.each(GOLDEN)('the golden run “$scenario.name”', (golden) => {
  it('ends with its hash by kernel', () => {
    expect(hashOf(golden)).toBe(golden.hash)
  })
  it('ends with its hash by reference', () => {
    expect(hashOf(golden, { machine: 'reference' })).toBe(golden.hash)
  })
  it('ends with its hash in 2 and 5 memories', () => {
    for (const shards of [2, 5]) expect(hashOf(golden, { shards })).toBe(golden.hash)
  })
  it('ends with its hash after a snapshot that was loaded into two memories', () => {
    const bytes = save(run(golden, 11))
    const resumed = load(bytes, undefined, { shards: 2 })
    while (resumed.world.tick < golden.scenario.ticks) resumed.step()
    expect(resumed.world.hash()).toBe(golden.hash)
    expect(resumed.recording.values).toEqual(run(golden).recording.values)
  })
})

describe('a run', () => {
  it('is another with another seed', () => {
    const other = { ...on, scenario: { ...on.scenario, seed: 'another' } }
    expect(hashOf(other)).not.toBe(on.hash)
  })

  it('records the same by kernel and by reference', () => {
    const kernel = run(local).recording.values
    const simulation = createSimulation(local.scenario, local.district, { machine: 'reference' })
    while (simulation.world.tick < local.scenario.ticks) simulation.step()
    expect(simulation.recording.values).toEqual(kernel)
  })
})

describe('common random numbers', () => {
  it('leave every other township untouched to the bit when a lever touches one', () => {
    const base = run({ ...local, scenario: { ...local.scenario, where: [] } })
    const touched = run(local)
    const communities = base.world.lowest.sizes.length
    const perTownship = communities / 3
    for (let community = 0; community < communities; community++) {
      const same = ['act', 'belief', 'committee_kept', 'identification'].every((column) =>
        base.world
          .blockColumn('resident', column, community)
          .every((value, i) => Object.is(value, touched.world.blockColumn('resident', column, community)[i])),
      )
      // Townships are joined by nothing but the superior, whose evaluation nobody reads yet.
      expect(same).toBe(Math.floor(community / perTownship) !== 1)
    }
  })
})

describe('a lever that is off', () => {
  it('leaves the same bits whether it may be moved later or never', () => {
    const highest = MECHANISMS.map(({ name, levers }) => [
      name,
      Object.fromEntries(levers.map((one) => [one.name, one.range[1]])),
    ])
    const shock = { domain: 'all', factor: 1, months: 1 }
    const later = { tick: 1000, over: 0, place: '', mechanisms: Object.fromEntries(highest), shock }
    const never = run({ ...off, scenario: { ...off.scenario, timeline: [] } })
    const maybe = run({ ...off, scenario: { ...off.scenario, timeline: [later] } })
    expect(maybe.world.hash()).toBe(never.world.hash())
  })

  it('moved while it runs, gives the same bits as a run that knew of it from the start', () => {
    const shock = { domain: 'all', factor: 1, months: 1 }
    const moved = { tick: 13, over: 0, place: '', mechanisms: { supervision: { vertical: 0.4 } }, shock }
    const known = run({ ...off, scenario: { ...off.scenario, timeline: [moved] } })
    const fork = load(save(run(off, 12)), (scenario) => ({ ...scenario, timeline: [moved] }))
    while (fork.world.tick < off.scenario.ticks) fork.step()
    expect(fork.world.hash()).toBe(known.world.hash())
  })
})

describe('a snapshot', () => {
  it('goes on to the same future from any tick', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), (tick) => {
        const resumed = load(save(run(off, tick)))
        while (resumed.world.tick < 24) resumed.step()
        return resumed.world.hash() === off.hash
      }),
      { numRuns: 8, seed: 7 },
    )
  })

  it('forks: the past stays, the future changes', () => {
    const bytes = save(run(off, 12))
    const fork = load(bytes, (scenario) => ({ ...scenario, mechanisms: { incentives: { reward: 1.5 } } }))
    while (fork.world.tick < 24) fork.step()
    const before = run(off).recording.series('participation')
    const after = fork.recording.series('participation')
    expect(after.slice(0, 13)).toEqual(before.slice(0, 13))
    expect(after[24]).toBeGreaterThan((before[24] as number) + 0.2)
  })

  it('refuses bytes that are damaged, foreign, or of another place', () => {
    const bytes = save(run(off, 1))
    for (const at of [20, 300, bytes.length >> 1, bytes.length - 3]) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] as number) ^ 4
      expect(() => load(damaged)).toThrow(/damaged/)
    }
    expect(() => load(new Uint8Array(100))).toThrow(/no snapshot/)
    expect(() => load(bytes, (scenario) => ({ ...scenario, seed: 'other' }))).toThrow(/keeps the seed/)
  })
})

describe('blocks in ranges', () => {
  it('are all there, in order, in about equal parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (sizes, parts) => {
          const table = { table: 'resident', sizes: Uint32Array.from(sizes), nameOf: String }
          const ranges = splitBlocks(table, { from: 0, to: sizes.length }, parts)
          expect(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k))).toEqual(
            sizes.map((_, k) => k),
          )
          expect(ranges.length).toBeLessThanOrEqual(parts)
        },
      ),
      { seed: 3 },
    )
  })
})
