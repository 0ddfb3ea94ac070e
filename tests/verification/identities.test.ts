/**
 * What must hold in every run whatever is switched on: a month of staff is a month, and no case is lost (Little's law).
 */

import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  MECHANISMS,
  type Scenario,
  type Simulation,
  syntheticDistrict,
} from '@cogov/core'
import { PATIENCE } from '@cogov/core/actors'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const MONTHS = 36

/** Any mechanisms at any strength, in any small place, with a shock or without. */
const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    strengths: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
    on: fc.double({ min: 0, max: 1, noNaN: true }),
    place: fc.record({
      townships: fc.integer({ min: 1, max: 3 }),
      communities: fc.integer({ min: 1, max: 4 }),
      residents: fc.integer({ min: 5, max: 120 }),
      size_spread: fc.double({ min: 0, max: 0.8, noNaN: true }),
      budget_spread: fc.double({ min: 0, max: 0.8, noNaN: true }),
    }),
    needs_rate: fc.double({ min: 0.02, max: 0.4, noNaN: true }),
    factor: fc.constantFrom(1, 4),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ strengths, on, place, needs_rate, factor, seed }) => ({
    ...DEFAULT_SCENARIO,
    start: 'fresh',
    ...{ name: 'any', place: { ...DEFAULT_SYNTHETIC, ...place }, seed: `${seed}`, ticks: MONTHS },
    mechanisms: levers((k) => ((strengths[k] as number) < on ? (strengths[(k * 7 + 3) % 60] as number) : 0)),
    parameters: { needs_rate },
    timeline: [{ tick: 12, over: 0, place: '', mechanisms: {}, shock: { domain: 'all', factor, months: 3 } }],
  }))

/** All levers at a share of their range. */
function levers(share: (k: number) => number): Scenario['mechanisms'] {
  let k = 0
  return Object.fromEntries(
    MECHANISMS.map(({ name, levers }) => [
      name,
      Object.fromEntries(levers.map(({ name, range }) => [name, share(k++) * range[1]])),
    ]),
  )
}

const EVERYTHING: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  ...{ name: 'everything', place: DEFAULT_SYNTHETIC, ticks: MONTHS },
  mechanisms: levers(() => 0.7),
}

const start = (scenario: Scenario): Simulation =>
  createSimulation(scenario, syntheticDistrict(scenario.place as typeof DEFAULT_SYNTHETIC, 'a place'))

const readerOf =
  ({ world }: Simulation) =>
  (name: string, table = 'community'): number[] =>
    Array.from(world.rowsOf(table), (row) => world.column(table, name)[row] as number)

describe('working time', () => {
  /** Shares of a month of a committee's staff; in single precision. */
  function checkTime(scenario: Scenario): void {
    const simulation = start(scenario)
    const read = readerOf(simulation)
    const parts = ['paper_time', 'task_time', 'organising_time', 'case_time', 'idle_time']
    while (simulation.world.tick < MONTHS) {
      simulation.step()
      const columns = parts.map((name) => read(name))
      const [effort, work, capacity, staff] = ['effort', 'case_work', 'case_capacity', 'staff'].map((name) =>
        read(name),
      ) as [number[], number[], number[], number[]]
      effort.forEach((real, c) => {
        const [paper, task, organising, cases, idle] = columns.map((column) => column[c]) as [
          ...[number, number, number, number, number],
        ]
        const where = `community ${c + 1}, month ${simulation.world.tick}`
        expect(Math.abs(paper + task + organising + cases + idle - 1), where).toBeLessThan(1e-6)
        for (const part of [paper, task, organising, cases, idle]) expect(part, where).toBeGreaterThan(-1e-6)
        // What is not worked is idle, and cases take no more than what is left of the work and no less than they need.
        expect(idle, where).toBeGreaterThan((1 - paper) * (1 - real) - 1e-5)
        const left = (1 - paper) * real - task - organising
        const used = (capacity[c] as number) > 0 ? (work[c] as number) / (capacity[c] as number) : 0
        expect(Math.abs(cases - left * Math.min(1, used)), where).toBeLessThan(1e-5)
        expect(staff[c], where).toBeGreaterThan(0)
      })
    }
  }

  it('adds up to a month in every community and month, with everything on', () => checkTime(EVERYTHING))

  it('adds up whatever is on', () => {
    fc.assert(fc.property(anyScenario, checkTime), { numRuns: 12, seed: 1 })
  })
})

describe("Little's law", () => {
  /**
   * Mean number of matters that wait = arrivals a month × mean months that a matter waits, over a run that starts
   * empty. A matter that still waits at the end has waited for as long as it is there.
   */
  function checkLittle(scenario: Scenario): void {
    const simulation = start(scenario)
    const { world } = simulation
    const read = readerOf(simulation)
    const sum = (name: string) => read(name).reduce((all, value) => all + value, 0)
    let [arrived, settled, abandoned, waiting, waited] = [0, 0, 0, 0, 0]
    while (world.tick < MONTHS) {
      // Who is in the last month of patience at a township and is not settled in it is given up there.
      const lastAtTownships = sumOfAge(ledger('cases at townships'), PATIENCE.township, PATIENCE.township - 1)
      simulation.step()
      arrived += sum('reported')
      settled += sum('settled')
      abandoned += sum('abandoned')
      waiting += sum('backlog')
      const byLevel = sum('committee_backlog') + sum('township_backlog') + sum('joint_backlog')
      expect(near(byLevel, sum('backlog')), `${byLevel} wait somewhere, ${sum('backlog')} in all`).toBe(true)
      for (let age = 0; age < PATIENCE.joint; age++) waited += age * sum(`settled_${age}`)
      const last = PATIENCE.township - 1
      const lostJoint = sum('joint_abandoned')
      const lostTownship = lastAtTownships - (sum(`settled_${last}`) - sum(`joint_settled_${last}`))
      const lostCommittee = sum('abandoned') - lostJoint - lostTownship
      waited += (PATIENCE.joint - 1) * lostJoint + (PATIENCE.township - 1) * lostTownship
      waited += (PATIENCE.committee - 1) * lostCommittee
    }
    for (const [name, ages] of [
      ...[['cases at committees', PATIENCE.committee] as const, ['cases at townships', PATIENCE.township] as const],
      ['cases for departments', PATIENCE.joint] as const,
    ]) {
      for (let age = 1; age < ages; age++) waited += age * sumOfAge(ledger(name), ages, age)
    }
    waited += sumOfAge(ledger('cases passed on'), 1, 0)
    expect(near(arrived, settled + abandoned + sum('backlog'))).toBe(true)
    const [number, rate, time] = [waiting / MONTHS, arrived / MONTHS, waited / arrived]
    expect(near(number, rate * time), `${number} wait, ${rate} a month for ${time} months`).toBe(true)

    function ledger(name: string): Float64Array {
      const found = world.ledgers.get(name)
      if (!found) throw new Error(`no ledger '${name}'`)
      return found
    }
  }

  /** To a tenth of a per mille; numbers of matters are kept in single precision. */
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a))

  const sumOfAge = (values: Float64Array, ages: number, age: number): number =>
    values.reduce((all, value, i) => (i % ages === age ? all + value : all), 0)

  it('holds with nothing on and with everything on', () => {
    checkLittle({ ...EVERYTHING, mechanisms: {} })
    checkLittle(EVERYTHING)
  })

  it('holds whatever is on', () => {
    fc.assert(fc.property(anyScenario, checkLittle), { numRuns: 20, seed: 2 })
  })
})
