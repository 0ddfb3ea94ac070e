/** Choice rules in the whole model, for each kind of actor that decides: each runs, and does what it says. */

import {
  ACTORS,
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  explain,
  readScenario,
  type Scenario,
  type Simulation,
  syntheticDistrict,
} from '@cogov/core'
import { CHOICE_RULES } from '@cogov/engine/choice'
import { describe, expect, it } from 'vitest'

const place = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 3, residents: 40 }
const DECIDERS = ACTORS.filter(({ decision }) => decision !== undefined).map(({ name }) => name)
const MONTH = 6
const STEADY = { error: 0, turnover_urban: 0, turnover_rural: 0, leave_rural: 0 }

function start(decisions: Record<string, string>, parameters: Record<string, number> = {}): Simulation {
  const scenario: Scenario = {
    ...DEFAULT_SCENARIO,
    start: 'fresh',
    ...{ name: 'choice', place, ticks: 24, decisions, parameters },
    mechanisms: {
      enterprises: { agreements: 1 },
      social_organisations: { density: 1, support: 0.5 },
      supervision: { horizontal: 0.5 },
    },
  }
  return createSimulation(scenario, syntheticDistrict(place, 'a place'))
}

function run(simulation: Simulation, ticks: number): Simulation {
  while (simulation.world.tick < ticks) simulation.step()
  return simulation
}

/** What is known of a decision: the sum of its terms, and the actor's columns in the month before. */
interface Before {
  utility: number
  noise: number
  belief: number
  threshold: number
  own: (column: string) => number
}

/** The chance to act, without error, of rules that need no more than this. */
const CHANCES: Record<string, (before: Before) => number> = {
  'quantal-response': ({ utility, noise }) => 1 / (1 + Math.exp(-utility / noise)),
  'best-response': ({ utility }) => (utility > 0 ? 1 : 0),
  threshold: ({ belief, threshold }) => (belief >= threshold ? 1 : 0),
  'conditional-cooperation': ({ belief }) => Math.min(1, Math.max(0, 0.05 + 0.75 * belief)),
  reinforcement({ own }) {
    const satisfaction = Math.min(1, Math.max(-1, own('payoff') - own('aspiration')))
    const towards = satisfaction > 0 ? own('act') : 1 - own('act')
    return own('propensity') + 0.5 * Math.abs(satisfaction) * (towards - own('propensity'))
  },
}

/** Some actors of each kind, where they are kept, and what they expect of others. */
const ACTS: Record<string, { act: string; noise: number; names: string[] }> = {
  resident: {
    ...{ act: 'act', noise: 0.35 },
    names: Array.from({ length: 12 }, (_, k) => `township 1/community 1.2/${3 * k + 1}`),
  },
  organisation: { act: 'supports', noise: 0.35, names: ['township 1/community 1.2/organisation'] },
  enterprise: { act: 'keeps', noise: 0.35, names: ['township 1/community 1.2/enterprise'] },
}

it('is tried for every kind of actor that decides', () => {
  expect(Object.keys(ACTS).sort()).toEqual([...DECIDERS].sort())
})

describe.each(DECIDERS)('of the %s', (actor) => {
  const { act, noise, names } = ACTS[actor] as (typeof ACTS)[string]
  // Who has no neighbours has nobody to imitate; a scenario file is told so.
  const network = ACTORS.find(({ name }) => name === actor)?.network
  const rules = CHOICE_RULES.map(({ name }) => name).filter((rule) => network || rule !== 'imitation')

  it.each(Object.keys(CHANCES))('%s gives the chance that it says', (rule) => {
    for (const name of names) {
      const simulation = run(start({ [actor]: rule }, STEADY), MONTH - 1)
      const { world } = simulation
      const row = actor === 'resident' ? Number(name.split('/')[2]) - 1 : 0
      const columns = new Map<string, number>()
      for (const column of world.model.tables.find((table) => table.name === actor)?.columns ?? [])
        columns.set(column.name, world.blockColumn(actor, column.name, 1)[row] as number)
      const delivered = world.column('community', 'delivery')[world.rowsOf('community')[1] as number] as number
      const { sums, equations } = explain(simulation, name, MONTH)
      const value = (of: string) => equations.find((one) => one.name === of)?.value as number
      const expected = CHANCES[rule]?.({
        utility: sums[0]?.value as number,
        noise,
        belief:
          actor === 'resident' ? value('belief_now') : actor === 'enterprise' ? delivered : value('participation_now'),
        threshold: columns.get('threshold') ?? 0.4,
        own: (column) => columns.get(column === 'act' ? act : column) as number,
      }) as number
      expect(value('chance'), name).toBeCloseTo(expected, 5)
    }
  })

  it.each(rules)('%s runs, and leaves the first decisions of others as they were', (rule) => {
    const [usual, other] = [start({}), start({ [actor]: rule })]
    run(usual, 1)
    run(other, 1)
    for (const kind of DECIDERS) {
      if (kind === actor) continue
      // Organisations see the residents of the same month.
      if (actor === 'resident' && kind === 'organisation') continue
      const column = (ACTS[kind] as (typeof ACTS)[string]).act
      expect(other.world.blockColumn(kind, column, 1)).toEqual(usual.world.blockColumn(kind, column, 1))
    }
    run(usual, 12)
    run(other, 12)
    for (const value of other.recording.series('participation').slice(0, 13)) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }
    if (rule === 'quantal-response') expect(other.world.hash()).toBe(usual.world.hash())
    else expect(other.world.hash()).not.toBe(usual.world.hash())
  })
})

it('lets residents who imitate copy nobody where nobody revises, and somebody where all do', () => {
  const acts = (revision: number, ticks: number) =>
    Array.from(
      run(start({ resident: 'imitation' }, { ...STEADY, revision }), ticks).world.blockColumn('resident', 'act', 1),
    )
  expect(acts(0, MONTH)).toEqual(acts(0, 1))
  expect(acts(1, MONTH)).not.toEqual(acts(1, 1))
})

describe('an office that decides by best response', () => {
  const OFFICES = ACTORS.filter(({ byDegrees }) => byDegrees).map(({ name }) => name)
  const column = (simulation: Simulation, table: string, name: string) =>
    Array.from(simulation.world.rowsOf(table), (row) => simulation.world.column(table, name)[row] as number)

  it('can be any that decides by degrees, and is told in the schema', () => {
    expect(OFFICES).toEqual(['superior', 'evaluator', 'township', 'attendance', 'community'])
    for (const office of OFFICES) {
      const file = `cogov: 2\nname: a\nplace: {}\ndecisions: { ${office}: best-response }`
      expect(readScenario(file, 'a.yaml').scenario?.decisions).toEqual({ [office]: 'best-response' })
      expect(readScenario(file.replace('best-response', 'imitation'), 'a.yaml').problems).toHaveLength(1)
    }
  })
  it('comes for sure or not at all, department by department', () => {
    for (const size of [2, 3, 4]) {
      const sure = column(run(start({ attendance: 'best-response' }), 3), 'attendance', `attend_${size}`)
      expect(sure.every((chance) => chance === 0 || chance === 1)).toBe(true)
      expect(column(run(start({}), 3), 'attendance', `attend_${size}`).some((chance) => chance > 0 && chance < 1)).toBe(
        true,
      )
    }
  })
  it('reports all or nothing, and works as hard as it can or not at all', () => {
    expect(column(run(start({ evaluator: 'best-response' }), 2), 'evaluator', 'candid')).toEqual([1])
    for (const [office, name] of [
      ['township', 'formal_real'],
      ['community', 'effort'],
    ] as const) {
      // Effort moves a fifth of the way each month, so after a month it is .8 of what it was, or .8 of it and .2.
      const [before, after] = [0, 1].map((tick) =>
        column(run(start({ [office]: 'best-response' }), tick), office, name),
      ) as [number[], number[]]
      after.forEach((effort, n) => {
        const was = before[n] as number
        expect(Math.min(Math.abs(effort - 0.8 * was), Math.abs(effort - 0.8 * was - 0.2))).toBeLessThan(1e-6)
      })
    }
  })
})
