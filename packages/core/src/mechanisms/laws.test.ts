/**
 * Laws of every mechanism, lever by lever: moving it changes what it should change, in the direction that it should;
 * costs the money and the working time that it should; and leaves no trace when it is off. What it should is the claim
 * in its declaration.
 *
 * Directions are paired over 6 seeds with common random numbers: a test passes where the mean difference of the last
 * two years is more than six standard errors on its side, which a lever without effect does less than once in 1,000
 * times (t with 5 degrees of freedom), and once in 1,000,000 times for a lever with two outcomes.
 */
import { parseEquation, type Tree } from '@cogov/engine/equations'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../declare.ts'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { createSimulation, type Simulation } from '../simulate.ts'
import { MECHANISMS } from './index.ts'

/** Columns of a community that a claim may name, beside `inspection`, its county's, and `u`, the lever's value. */
const READ = [
  ...['residents', 'staff', 'participants', 'mediated', 'hotline_calls'],
  ...['organisation_presence', 'enterprise_presence'],
] as const satisfies readonly string[]

const LEVERS = MECHANISMS.flatMap(({ name, levers }) =>
  levers.map((lever) => ({ name: `${name}.${lever.name}`, owner: name, lever, claim: lever.claim })),
)
const SEEDS = ['law 1', 'law 2', 'law 3', 'law 4', 'law 5', 'law 6']
const MONTHS = 36

const triedAt = ({ tried }: Claim): number => tried?.value ?? 0.8

/** What is there with the lever and without it. */
const givenIn = ({ tried }: Claim): Scenario['mechanisms'] => structuredClone({ ...tried?.given })

/** A run with the lever at a value, or with something else changed. */
function start(
  { name, claim }: (typeof LEVERS)[number],
  value: number,
  change: Partial<Scenario> = {},
  seed = 'law 1',
): Simulation {
  const { months = MONTHS, parameters = {}, where = [], place: own = {} } = claim.tried ?? {}
  const [owner, lever] = name.split('.') as [string, string]
  const place = { ...DEFAULT_SYNTHETIC, townships: 3, communities: 6, residents: 100, ...own }
  const given = givenIn(claim)
  const scenario: Scenario = {
    ...DEFAULT_SCENARIO,
    start: 'fresh',
    ...{ name, place, seed, ticks: months, parameters: { ...parameters }, where: [...where] },
    mechanisms: value === 0 ? given : { ...given, [owner]: { ...given[owner], [lever]: value } },
    ...change,
  }
  return createSimulation(scenario, syntheticDistrict(place, 'a place'))
}

/** Arithmetic of a claim: what a community is to pay or to work. */
function amountOf(tree: Tree, values: Readonly<Record<string, number>>): number {
  if (tree.kind === 'number') return tree.value
  if (tree.kind === 'name' && Object.hasOwn(values, tree.name)) return values[tree.name] as number
  if (tree.kind !== 'binary') throw new RangeError(`a claim is arithmetic over u and ${Object.keys(values).join(', ')}`)
  const [a, b] = [amountOf(tree.left, values), amountOf(tree.right, values)]
  if (tree.operator === '+') return a + b
  if (tree.operator === '-') return a - b
  if (tree.operator === '*') return a * b
  throw new RangeError(`a claim has no '${tree.operator}'`)
}

function run(simulation: Simulation, ticks: number): Simulation {
  while (simulation.world.tick < ticks) simulation.step()
  return simulation
}

describe.each(LEVERS)('$name', (tried) => {
  const { owner, lever, claim } = tried
  const value = triedAt(claim)

  it('moves what it should move', () => {
    const outcomes = Object.keys(claim.moves)
    const { months = MONTHS } = claim.tried ?? {}
    const record = { outcomes, townships: false, communities: false }
    const late = (at: number, seed: string) => {
      const { recording } = run(start(tried, at, { record }, seed), months)
      return outcomes.map((outcome) => mean(recording.series(outcome).slice(months - 23)))
    }
    const pairs = SEEDS.map((seed) => [late(value, seed), late(0, seed)] as const)
    outcomes.forEach((outcome, o) => {
      const sign = claim.moves[outcome] === '+' ? 1 : -1
      const differences = pairs.map(([on, off]) => sign * ((on[o] as number) - (off[o] as number)))
      expect(t(differences), outcome).toBeGreaterThan(6)
    })
  })

  it('costs the money and the working time that it should', () => {
    const { world } = run(start(tried, value, { where: [] }), 3)
    const column = (of: string) =>
      Array.from(world.rowsOf('community'), (row) => world.column('community', of)[row] as number)
    const columns = new Map(READ.map((of) => [of, column(of)]))
    const inspection = world.column('superior', 'inspection')[world.rowsOf('superior')[0] as number] as number
    const [spent, worked] = [column('spending'), column('working_time')]
    spent.forEach((money, k) => {
      const here = Object.fromEntries([...columns].map(([of, values]) => [of, values[k]]))
      const community = { ...here, inspection, u: value } as Record<string, number>
      const claimed = (text = '0') => amountOf(parseEquation(text), community)
      expectNear(money, claimed(claim.money))
      expectNear(worked[k] as number, claimed(claim.time))
    })
  })

  it('leaves no trace at 0, in the whole place, in a part of it, by an event, or before an event', () => {
    const bare: Partial<Scenario> = { mechanisms: givenIn(claim) }
    const hash = (change: Partial<Scenario>) => run(start(tried, 0, { ...bare, ...change }), 4).world.hash()
    const to = (value: number) => ({ [owner]: { [lever.name]: value } })
    const where = claim.tried?.where ?? []
    const event = (tick: number, value: number) => [
      { tick, over: 0, place: '', mechanisms: to(value), shock: { domain: 'all', factor: 1, months: 0 } },
    ]
    const without = hash({})
    const zero = { ...bare.mechanisms, [owner]: { ...bare.mechanisms?.[owner], [lever.name]: 0 } }
    expect(hash({ mechanisms: zero })).toBe(without)
    if (lever.at !== 'superior')
      expect(hash({ where: [...where, { place: 'township 2', mechanisms: to(0) }] })).toBe(without)
    expect(hash({ timeline: event(2, 0) })).toBe(without)
    // Here the equations know the lever, and it is 0 up to now.
    expect(hash({ timeline: event(5, value) })).toBe(without)
  })
})

it('charges nothing where nothing is on', () => {
  const simulation = run(start(LEVERS[0] as (typeof LEVERS)[number], 0), 12)
  for (const outcome of ['spending_so_far', 'working_time_per_resident']) {
    for (const value of simulation.recording.series(outcome).slice(0, 13)) expect(value, outcome).toBe(0)
  }
})

/** Columns are in single precision. */
const expectNear = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(2e-6 * Math.abs(expected))

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

/** Mean over its standard error; differences that are all the same are as sure as can be. */
function t(differences: readonly number[]): number {
  const middle = mean(differences)
  const variance = mean(differences.map((x) => (x - middle) ** 2)) * (differences.length / (differences.length - 1))
  return middle / Math.sqrt(variance / differences.length)
}
