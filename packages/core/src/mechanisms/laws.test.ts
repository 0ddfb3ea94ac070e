/**
 * Laws of every mechanism, lever by lever: moving it changes what it should change, in the direction that it should;
 * costs the money and the working time that it should; and leaves no trace when it is off. A lever without a row here
 * fails.
 *
 * Directions are paired over 6 seeds with common random numbers: a test passes where the mean difference of the last two
 * years is more than six standard errors on its side, which a lever without effect does less than once in 1,000 times
 * (t with 5 degrees of freedom), and once in 1,000,000 times for a lever with two outcomes.
 */
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario, type SyntheticPlace } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { createSimulation, type Simulation } from '../simulate.ts'
import { MECHANISMS } from './index.ts'

type Levers = Scenario['mechanisms']

interface Law {
  /** Value at which the lever is tried; 0.8 where nothing is said. */
  value?: number
  /** Levers, parameters and places without which it can do nothing; they are in the runs with it and without it. */
  given?: Levers
  parameters?: Record<string, number>
  where?: Scenario['where']
  place?: Partial<SyntheticPlace>
  /** Months of a run; 36 where nothing is said. */
  months?: number
  /** Outcomes that it must raise (+) or lower (−). */
  moves: Record<string, '+' | '-'>
  /** Money and working time of a community in a month, with what is given; nothing where nothing is said. */
  money?: (u: number, community: Community) => number
  time?: (u: number, community: Community) => number
}

/** Columns of one community after a month, its county's inspection among them. */
type Community = Record<(typeof READ)[number] | 'inspection', number>
const READ = [
  ...['residents', 'staff', 'participants', 'mediated', 'hotline_calls'],
  ...['organisation_presence', 'enterprise_presence'],
] as const satisfies readonly string[]

/** Staff that a community and its part of the township have. */
const TOWNSHIP_STAFF = 0.0015
const paid =
  (share: number, yuan: number) =>
  (u: number, { staff, residents }: Community) =>
    share * yuan * u * (staff + TOWNSHIP_STAFF * residents)
/** A share of the committee's working time. */
const hours =
  (share: number) =>
  (u: number, { staff }: Community) =>
    share * u * staff
const perResident =
  (yuan: number) =>
  (u: number, { residents }: Community) =>
    yuan * u * residents

/** Two of 24 townships have a policy that others, who fail from the first month on, could learn. */
const GOOD: Levers = {
  incentives: { recognition: 1, formal_staff: 1, informal_staff: 1 },
  supervision: { horizontal: 0.8 },
  staff_ability: { services: 1 },
}
const PILOT: Pick<Law, 'parameters' | 'where' | 'place' | 'months'> = {
  months: 96,
  place: { townships: 24, communities: 1, residents: 60 },
  parameters: { belief_start: 0.1, trust_prior: 0.4, neighbouring: 2, copy_error: 0 },
  where: ['township 3', 'township 9'].map((place) => ({ place, mechanisms: GOOD })),
}

const LAWS: Record<string, Law> = {
  // Where little is delivered, news is bad news.
  'trust.channel_superior': { moves: { trust_in_superior: '-', trust_of_townships: '-' }, time: hours(0.01) },
  'trust.channel_township': { moves: { trust_in_township: '-', trust_of_committees: '-' }, time: hours(0.01) },
  'trust.channel_community': { moves: { trust_in_committee: '-' }, time: hours(0.01) },
  'trust.transparency': { moves: { trust_in_committee: '-' }, time: hours(0.01) },
  'incentives.reward': {
    value: 2,
    moves: { participation: '+', provision: '+' },
    money: (u, { participants }) => 140 * u * participants,
    time: (_, { participants }) => 0.0003 * participants,
  },
  'incentives.recognition': {
    moves: { participation: '+' },
    money: (u, { participants }) => 20 * u * participants,
    time: (u, { participants }) => 0.0002 * u * participants,
  },
  'incentives.formal_staff': { moves: { effort: '+', township_effort: '+' }, money: paid(0.6, 1000) },
  'incentives.informal_staff': { moves: { effort: '+', township_effort: '+' }, money: paid(0.4, 400) },
  'participation.access': { moves: { reporting: '+', participation: '+' }, time: hours(0.03) },
  'participation.deliberation': { moves: { participation: '+' }, time: hours(0.04) },
  'participation.skill_training': {
    moves: { skill: '+', participation: '+' },
    money: perResident(1),
    time: hours(0.01),
  },
  'supervision.vertical': {
    moves: { inspection: '+', measured_effort: '+', effort: '+', paper_time: '+' },
    money: (_, { inspection }) => 2000 * inspection,
    time: (_, { inspection, staff }) => 0.05 * inspection * staff,
  },
  'supervision.horizontal': { moves: { participation: '+', effort: '+' }, time: hours(0.01) },
  'supervision.third_party': {
    given: { supervision: { vertical: 0.3 } },
    moves: { paper_time: '+', reported_delivery: '-' },
    money: (u, { inspection }) => 417 * u + 2000 * inspection,
    time: (_, { inspection, staff }) => 0.05 * inspection * staff,
  },
  'supervision.penalties': {
    given: { supervision: { vertical: 0.3 } },
    moves: { effort: '+', measured_effort: '+' },
    money: (_, { inspection }) => 2000 * inspection,
    time: (_, { inspection, staff }) => 0.05 * inspection * staff,
  },
  'vertical_coordination.devolved_authority': { moves: { joint_resolution: '+' }, time: hours(0.004) },
  'vertical_coordination.devolved_budget': { moves: { organising_capacity: '+' }, money: perResident(5) },
  'vertical_coordination.responsibility_list': { moves: { resolution: '+' }, time: hours(0.004) },
  'vertical_coordination.tolerance_list': {
    given: { supervision: { vertical: 0.5 } },
    moves: { effort: '+' },
    money: (_, { inspection }) => 2000 * inspection,
    time: (u, { inspection, staff }) => (0.004 * u + 0.05 * inspection) * staff,
  },
  'vertical_coordination.forces_down': {
    moves: { resolution: '+' },
    money: (u, { staff }) => 2000 * u * staff,
  },
  'horizontal_coordination.whistle': {
    value: 1,
    moves: { joint_resolution: '+' },
    time: hours(0.006),
  },
  'horizontal_coordination.joint_enforcement': { moves: { joint_resolution: '+' }, time: hours(0.006) },
  'horizontal_coordination.platform': { moves: { reporting: '+' }, money: perResident(2) },
  'leadership.party_led': { moves: { effort: '+', township_effort: '+' }, time: hours(0.02) },
  'leadership.example': { moves: { leaders_participation: '+' }, time: hours(0.006) },
  'informal_institutions.regulations': { moves: { norm: '+', participation: '+' }, time: hours(0.004) },
  'informal_institutions.mediation': {
    moves: { mediation: '+' },
    money: (u, { mediated }) => 30 * u * mediated,
    time: hours(0.004),
  },
  'informal_institutions.brokers': {
    moves: { leaders_participation: '+', organising_capacity: '+' },
    time: hours(0.004),
  },
  'informal_institutions.customs': { moves: { identification: '+' }, money: perResident(0.5), time: hours(0.004) },
  'informal_institutions.virtue': { moves: { norm: '+' }, money: perResident(0.2), time: hours(0.004) },
  'law.enforceable_rules': {
    given: { enterprises: { agreements: 1 } },
    moves: { agreements_kept: '+' },
    time: (u, { staff, enterprise_presence }) => (0.006 * u + 0.01 * enterprise_presence) * staff,
  },
  'law.legal_aid': { moves: { mediation: '+', reporting: '+' }, money: perResident(1) },
  'hotline.hotline_open': {
    moves: { hotline_calls: '+', reporting: '+' },
    money: (_, { hotline_calls }) => 10 * hotline_calls,
    time: (_, { hotline_calls }) => 0.001 * hotline_calls,
  },
  'hotline.hotline_weight': {
    given: { hotline: { hotline_open: 1 } },
    moves: { effort: '+', township_effort: '+' },
    money: (_, { hotline_calls }) => 10 * hotline_calls,
    time: (_, { hotline_calls }) => 0.001 * hotline_calls,
  },
  'staff_ability.staff_training': {
    moves: { effort: '+', resolution: '+' },
    money: (u, { staff }) => 200 * u * staff,
    time: hours(0.01),
  },
  'staff_ability.services': { moves: { effort: '+', resolution: '+' }, money: perResident(3) },
  'equalisation.transfers': {
    value: 1,
    place: { budget_spread: 0.8, townships: 6, communities: 4 },
    moves: { gini_delivery: '-' },
    money: perResident(0.1),
  },
  'social_organisations.density': {
    moves: { membership: '+', organising_capacity: '+' },
    money: (_, { organisation_presence }) => 500 * organisation_presence,
    time: (_, { organisation_presence, staff }) => 0.01 * organisation_presence * staff,
  },
  'social_organisations.support': {
    given: { social_organisations: { density: 1 } },
    moves: { membership: '+', organising_capacity: '+', trust_in_organisations: '+' },
    money: (u) => 500 + 3000 * u,
    time: (_, { staff }) => 0.01 * staff,
  },
  'enterprises.agreements': {
    given: { supervision: { horizontal: 0.5 } },
    moves: { organising_capacity: '+' },
    time: (_, { enterprise_presence, staff }) => (0.01 * enterprise_presence + 0.005) * staff,
  },
  'policy_learning.learning_rate': {
    ...PILOT,
    value: 0.1,
    given: { policy_learning: { selection: 60, spread: 0.5 } },
    moves: { participation: '+' },
    money: (u) => 100 * u,
    time: hours(0.004),
  },
  'policy_learning.selection': {
    ...PILOT,
    value: 60,
    given: { policy_learning: { learning_rate: 0.1 } },
    moves: { participation: '+' },
    money: () => 10,
    time: (_, { staff }) => 0.0004 * staff,
  },
  'policy_learning.spread': {
    ...PILOT,
    value: 0.5,
    given: { policy_learning: { learning_rate: 0.1, selection: 60 } },
    moves: { participation: '+' },
    money: () => 10,
    time: (_, { staff }) => 0.0004 * staff,
  },
}

const LEVERS = MECHANISMS.flatMap(({ name, levers }) =>
  levers.map((lever) => ({ name: `${name}.${lever.name}`, owner: name, lever })),
)
const SEEDS = ['law 1', 'law 2', 'law 3', 'law 4', 'law 5', 'law 6']
const MONTHS = 36

/** A run with the lever at a value, or with something else changed. */
function start(name: string, value: number, change: Partial<Scenario> = {}, seed = 'law 1'): Simulation {
  const law = LAWS[name] as Law
  const [owner, lever] = name.split('.') as [string, string]
  const place = { ...DEFAULT_SYNTHETIC, townships: 3, communities: 6, residents: 100, ...law.place }
  const given = law.given ?? {}
  const scenario: Scenario = {
    ...DEFAULT_SCENARIO,
    ...{ name, place, seed, ticks: law.months ?? MONTHS, parameters: law.parameters ?? {}, where: law.where ?? [] },
    mechanisms: value === 0 ? given : { ...given, [owner]: { ...given[owner], [lever]: value } },
    ...change,
  }
  return createSimulation(scenario, syntheticDistrict(place, 'a place'))
}

function run(simulation: Simulation, ticks: number): Simulation {
  while (simulation.world.tick < ticks) simulation.step()
  return simulation
}

const tried = (name: string): number => LAWS[name]?.value ?? 0.8

it('has a law for every lever, and for nothing else', () => {
  expect(Object.keys(LAWS).sort()).toEqual(LEVERS.map(({ name }) => name).sort())
})

describe.each(LEVERS)('$name', ({ name, owner, lever }) => {
  const law = LAWS[name] as Law

  it('moves what it should move', () => {
    const outcomes = Object.keys(law.moves)
    const { months = MONTHS } = law
    const record = { outcomes, townships: false, communities: false }
    const late = (value: number, seed: string) => {
      const { recording } = run(start(name, value, { record }, seed), months)
      return outcomes.map((outcome) => mean(recording.series(outcome).slice(months - 23)))
    }
    const pairs = SEEDS.map((seed) => [late(tried(name), seed), late(0, seed)] as const)
    outcomes.forEach((outcome, o) => {
      const sign = law.moves[outcome] === '+' ? 1 : -1
      const differences = pairs.map(([on, off]) => sign * ((on[o] as number) - (off[o] as number)))
      expect(t(differences), outcome).toBeGreaterThan(6)
    })
  })

  it('costs the money and the working time that it should', () => {
    const { world } = run(start(name, tried(name), { where: [] }), 3)
    const column = (of: string) =>
      Array.from(world.rowsOf('community'), (row) => world.column('community', of)[row] as number)
    const columns = new Map(READ.map((of) => [of, column(of)]))
    const inspection = world.column('superior', 'inspection')[world.rowsOf('superior')[0] as number] as number
    const [spent, worked] = [column('spending'), column('working_time')]
    spent.forEach((money, k) => {
      const here = Object.fromEntries([...columns].map(([of, values]) => [of, values[k]]))
      const community = { ...here, inspection } as Community
      expectNear(money, law.money?.(tried(name), community) ?? 0)
      expectNear(worked[k] as number, law.time?.(tried(name), community) ?? 0)
    })
  })

  it('leaves no trace at 0, in the whole place, in a part of it, by an event, or before an event', () => {
    const bare: Partial<Scenario> = { mechanisms: law.given ?? {} }
    const hash = (change: Partial<Scenario>) => run(start(name, 0, { ...bare, ...change }), 4).world.hash()
    const to = (value: number) => ({ [owner]: { [lever.name]: value } })
    const where = law.where ?? []
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
    expect(hash({ timeline: event(5, tried(name)) })).toBe(without)
  })
})

it('charges nothing where nothing is on', () => {
  const simulation = run(start('incentives.reward', 0), 12)
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
