/**
 * How near the defaults come to measured facts (examples/presets/data/facts.csv). Where a default is a fact itself, the
 * start of a run must be that; where it follows from several defaults, the test says how near it has to come.
 */
import { readFileSync } from 'node:fs'
import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  PRESETS,
  readScenario,
  type Scenario,
  type Simulation,
} from '@cogov/core'
import { settingsOf } from '@cogov/core/assembly'
import { LIBRARY } from '@cogov/core/simulate'
import { districtOf } from '@cogov/studies'
import { describe, expect, it } from 'vitest'

const table = readFileSync(new URL('../../examples/presets/data/facts.csv', import.meta.url), 'utf8')

/** The value of one measure in the table. */
function fact(measure: string): number {
  const row = table.split('\n').find((line) => line.includes(`,${measure},`))
  if (!row) throw new Error(`no fact '${measure}'`)
  return Number(row.slice(row.indexOf(measure) + measure.length + 1).split(',')[0])
}

const simulate = (scenario: Scenario, ticks = scenario.ticks): Simulation => {
  const simulation = createSimulation(scenario, districtOf(scenario))
  while (simulation.world.tick < ticks) simulation.step()
  return simulation
}

const at = ({ recording }: Simulation, outcome: string, tick: number, place?: string) =>
  recording.series(outcome, place)[tick] as number

const usual = (name: string) => settingsOf(LIBRARY).get(name)?.setting.default
const plain: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'plain',
  place: { ...DEFAULT_SYNTHETIC, townships: 8, residents: 300 },
}

describe('the start of a run has the trust that surveys find', () => {
  // Priors spread by .15 and cut at .05 and .95 over 19,200 residents: the mean is low by .002 and known to .001.
  const start = simulate(plain, 0)
  it.each([
    ['trust_in_township', 'satisfied with the township government'],
    ['trust_in_superior', 'satisfied with the county government'],
    ['trust_between_residents', 'villagers who trust most people of their village'],
  ])('%s: %s', (outcome, measure) => {
    expect(Math.abs(at(start, outcome, 0) - fact(measure))).toBeLessThan(0.005)
  })

  it(
    'in cities it was not less: 72.5 % of those who judged their town government in 2014 were not ' + 'dissatisfied',
    () => {
      const measured = 1 - fact('dissatisfied with the town government among those who judged it')
      expect(Math.abs(at(start, 'trust_in_township', 0, 'urban') - measured)).toBeLessThan(0.03)
    },
  )
})

describe('contact among neighbours', () => {
  it('is the share who talk with neighbours at least weekly', () => {
    expect(usual('contact')).toBe(fact('talks with neighbours at least weekly'))
  })
})

describe('the election of committees', () => {
  const { scenario } = readScenario(PRESETS.find(({ name }) => name === 'committee-election')?.text ?? '', 'election')
  const election = simulate(scenario as Scenario)
  const members = at(election, 'leaders_participation', 1)
  const { world } = election
  const sum = (column: string) => {
    const values = world.column('community', column)
    return world.rowsOf('community').reduce((total, row) => total + (values[row] as number), 0)
  }
  const others = (sum('participants') - sum('leading')) / (sum('present') - sum('leaders'))

  // A share among the preset's 80,000 urban residents is known to .002, among its 7,000 members to .006.
  it('has the turnout of cities and of villages within two points', () => {
    const city = "voted in the last election of the residents' committee"
    const village = "voted in the last election of the villagers' committee"
    expect(Math.abs(at(election, 'participation', 1, 'urban') - fact(city))).toBeLessThan(0.02)
    expect(Math.abs(at(election, 'participation', 1, 'rural') - fact(village))).toBeLessThan(0.02)
  })

  it('has the turnout of party members and of others within two points', () => {
    expect(Math.abs(members - fact('voted: party members'))).toBeLessThan(0.02)
    expect(Math.abs(others - fact('voted: neither party nor other party members'))).toBeLessThan(0.02)
  })
})

describe('the whistle', () => {
  it('is answered within the month: what is blown for is brought to a meeting in the month in which it arrives', () => {
    // Thirty minutes, in a model whose step is a month.
    expect(fact('time within which called departments must report')).toBeLessThan(30 * 24 * 60)
    const blown = simulate({ ...plain, mechanisms: { horizontal_coordination: { whistle: 1 } } }, 3)
    const convene = blown.world.column('township', 'convene')
    for (const row of blown.world.rowsOf('township')) expect(convene[row]).toBe(1)
  })
})

describe('the plain state', () => {
  it('settles about half of what is reported, as Beijing did in January 2019 (53 %)', () => {
    // Two years lead from the start to the plain state; the years after differ by less than .05 from one another.
    const resolution = simulate({ ...plain, record: { ...plain.record, outcomes: ['resolution'] } }).recording.series(
      'resolution',
    )
    const late = resolution.subarray(36)
    const mean = late.reduce((all, one) => all + one, 0) / late.length
    expect(Math.abs(mean - 0.53)).toBeLessThan(0.1)
  })
})
