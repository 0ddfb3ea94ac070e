/**
 * The shape of a scenario, described once. Levers, parameters and outcomes come from the declarations of actors,
 * mechanisms and outcomes: what is declared there can be written in a file, and nothing else.
 */

import { CHOICE_RULES } from '@cogov/engine/choice'
import { LIMITS } from '@cogov/engine/equations'
import { ACTORS } from '../actors/index.ts'
import { DOMAINS } from '../actors/needs.ts'
import { DEFAULT_RULE, DEGREE_RULES, RULE_PARAMETERS } from '../decisions.ts'
import type { Actor, Lever, Mechanism, Parameter } from '../declare.ts'
import { MECHANISMS } from '../mechanisms/index.ts'
import { OUTCOMES } from '../outcomes/index.ts'
import { namesField } from './actor-names.ts'
import { tickOf } from './calendar.ts'
import type { Field, Fields, FlagField, ListField, MappingField, NumberField, TextField } from './fields.ts'
import { networkField } from './network-fields.ts'
import { ownPlaceField, tableFileField } from './own-place-fields.ts'
import { fieldsInMoney, pricesField } from './prices.ts'
import {
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  EARLIEST,
  FORMAT,
  type Scenario,
  STARTS,
  type SyntheticPlace,
} from './scenario.ts'

/** Every parameter, with the actor or mechanism that it is declared with. */
export const PARAMETERS: readonly (Parameter & { of: string })[] = [
  ...[...ACTORS, ...MECHANISMS].flatMap(({ name, parameters }) => parameters.map((one) => ({ ...one, of: name }))),
  ...RULE_PARAMETERS.map((one) => ({ ...one, of: 'choice rules' })),
]

const numberField = ({ meaning, unit, range, default: usual, source }: Parameter | Lever): NumberField => ({
  kind: 'number',
  meaning,
  unit,
  range,
  default: usual,
  source,
})

const numberFields = (parameters: readonly (Parameter | Lever)[]): Fields =>
  Object.fromEntries(parameters.map((parameter) => [parameter.name, numberField(parameter)]))

/** Levers by mechanism. For the whole place a lever of 0 says nothing; for a part of it, that it is off there. */
const mechanismsField = (meaning: string, sparse: 'given' | 'changed'): MappingField => ({
  kind: 'mapping',
  meaning,
  sparse,
  fields: Object.fromEntries(
    MECHANISMS.map((mechanism: Mechanism) => [
      mechanism.name,
      { kind: 'mapping', meaning: mechanism.meaning, sparse, fields: numberFields(mechanism.levers) },
    ]),
  ),
})

const place: TextField = {
  kind: 'text',
  meaning: 'a real place by name or code, such as 北京市/平谷区 or 110117',
  length: [1, 200],
  numeric: true,
}

const size = (key: Exclude<keyof SyntheticPlace, 'seed'>, meaning: string, most: number): NumberField => ({
  kind: 'number',
  meaning,
  unit: '1',
  range: [1, most],
  default: DEFAULT_SYNTHETIC[key],
})

const variation = (key: Exclude<keyof SyntheticPlace, 'seed'>, meaning: string): NumberField => ({
  ...size(key, meaning, 3),
  range: [0, 3],
})

const syntheticFields = {
  townships: { ...size('townships', 'number of townships', 1000), whole: true },
  communities: { ...size('communities', 'communities of a township', 1000), whole: true },
  residents: size('residents', 'mean number of residents of a community', 100_000),
  rural: { ...variation('rural', 'share of communities that are villages'), unit: 'share', range: [0, 1] },
  size_spread: variation('size_spread', 'coefficient of variation of the communities’ sizes (log-normal)'),
  budget_spread: variation(
    'budget_spread',
    'coefficient of variation of the townships’ budgets for each resident (log-normal)',
  ),
  seed: {
    kind: 'text',
    meaning: 'any text that draws sizes and budgets; where it is left out the scenario’s seed draws them',
    length: [0, 200],
    numeric: true,
    default: DEFAULT_SYNTHETIC.seed,
  },
} satisfies Record<keyof SyntheticPlace, Field>

const where: ListField = {
  kind: 'list',
  meaning: 'levers of their own for some townships or communities; later entries come before earlier ones',
  length: [0, 10_000],
  default: DEFAULT_SCENARIO.where,
  of: {
    kind: 'mapping',
    meaning: 'a part of the place, and its levers',
    fields: {
      place: { ...place, meaning: 'a township or community by name or code', required: true },
      mechanisms: { ...mechanismsField('levers of that part', 'given'), required: true },
    },
  },
}

const interventions: ListField = {
  kind: 'list',
  meaning: 'what happens at which month: levers set, ramped or withdrawn, shocks',
  length: [0, 1000],
  default: DEFAULT_SCENARIO.timeline,
  of: {
    kind: 'mapping',
    meaning: 'one event',
    fields: {
      tick: {
        kind: 'number',
        meaning: 'first month in which it is felt; from 0 down it is before the decision',
        unit: 'month',
        range: [EARLIEST, 12_000],
        whole: true,
        calendar: true,
        required: true,
      },
      over: {
        kind: 'number',
        meaning: 'months over which levers move to their new values; 0 sets them at once',
        unit: 'month',
        range: [0, 12_000],
        whole: true,
        default: 0,
      },
      place: {
        ...place,
        meaning: 'a county, township or community by name; everywhere where it is left out',
        length: [0, 200],
        default: '',
      },
      mechanisms: mechanismsField('new values of levers; 0 withdraws', 'given'),
      shock: {
        kind: 'mapping',
        meaning: 'more needs than usual for some months',
        fields: {
          domain: {
            kind: 'choice',
            meaning: 'what the needs are about',
            among: ['all', ...DOMAINS.map(({ name }) => name)],
            default: 'all',
          },
          factor: { kind: 'number', meaning: 'times as many needs as usual', unit: '1', range: [0, 1000], default: 1 },
          months: {
            kind: 'number',
            meaning: 'for how long',
            unit: 'month',
            range: [1, 12_000],
            whole: true,
            default: 1,
          },
        },
      },
    },
  },
}

/** Who decides by degrees has two rules; who has no neighbours has nobody to imitate. */
export const rulesOf = ({ decision, network }: Actor): readonly string[] =>
  decision ? CHOICE_RULES.map(({ name }) => name).filter((name) => network || name !== 'imitation') : DEGREE_RULES

const decisions: MappingField = {
  kind: 'mapping',
  meaning: 'choice rules by kind of actor, where they are not quantal response',
  sparse: 'changed',
  fields: Object.fromEntries(
    ACTORS.filter(({ decision, byDegrees }) => decision || byDegrees).map((actor) => [
      actor.name,
      {
        kind: 'choice',
        meaning: `how a ${actor.name} decides`,
        among: rulesOf(actor),
        default: DEFAULT_RULE,
      } satisfies Field,
    ]),
  ),
}

const STEPS = ['look', 'decide', 'work', 'handle', 'supervise', 'learn'] as const

const formulas: ListField = {
  kind: 'list',
  meaning: 'terms, values, rules and outcomes of your own, in the language of the library’s equations',
  length: [0, 100],
  default: DEFAULT_SCENARIO.formulas,
  of: {
    kind: 'mapping',
    meaning: 'one equation',
    fields: {
      name: { kind: 'text', meaning: 'its name: small letters, digits and _', length: [1, 40], required: true },
      kind: {
        kind: 'choice',
        meaning: 'an addend of a sum, a derived value, a rule of change of a column of its own, or an outcome',
        among: ['term', 'value', 'rule', 'outcome'],
        required: true,
      },
      of: { kind: 'text', meaning: 'the sum that a term is part of', length: [0, 40], default: '' },
      actor: {
        kind: 'choice',
        meaning: 'whom it is about; outcomes are about communities',
        among: ACTORS.map(({ name }) => name),
        default: 'community',
      },
      step: {
        kind: 'choice',
        meaning: 'step of the month in which it is computed; outcomes are computed at its end',
        among: [...STEPS],
        default: 'decide',
      },
      text: { kind: 'text', meaning: 'the equation', length: [1, LIMITS.characters], required: true },
      unit: { kind: 'text', meaning: 'its unit, such as day, yuan, share or 1', length: [1, 40], default: '1' },
      meaning: { kind: 'text', meaning: 'what it is', length: [0, 500], default: '' },
      start: {
        kind: 'number',
        meaning: 'a rule’s column before the first month',
        unit: '1',
        range: [-1e9, 1e9],
        default: 0,
      },
    },
  },
}

const flag = (meaning: string, usual: boolean): FlagField => ({ kind: 'flag', meaning, default: usual })

const record: MappingField = {
  kind: 'mapping',
  meaning: 'what is written down each month',
  fields: {
    outcomes: {
      kind: 'list',
      meaning: 'names of outcomes; all of them where the list is empty',
      of: { kind: 'choice', meaning: 'an outcome', among: OUTCOMES.map(({ name }) => name), own: true },
      length: [0, 200],
      unique: true,
      default: DEFAULT_SCENARIO.record.outcomes,
    },
    townships: flag('whether townships are recorded beside the whole place', DEFAULT_SCENARIO.record.townships),
    communities: flag('whether communities are recorded beside the whole place', DEFAULT_SCENARIO.record.communities),
    groups: {
      kind: 'list',
      meaning: 'communities that a column of your own puts together, such as `housing = rented`',
      of: { kind: 'text', meaning: 'a column, a sign (= != < <= > >=) and a value', length: [3, 200] },
      length: [0, 200],
      unique: true,
      optional: true,
    },
  },
}

const fields = {
  cogov: { kind: 'version', meaning: 'version of the file format', newest: FORMAT, required: true },
  name: { kind: 'text', meaning: 'what the scenario is called', length: [1, 200], required: true },
  description: {
    kind: 'text',
    meaning: 'what it is for',
    length: [0, 5000],
    lines: true,
    default: DEFAULT_SCENARIO.description,
  },
  seed: {
    kind: 'text',
    meaning: 'any text; runs with the same seed draw the same random numbers',
    length: [0, 200],
    numeric: true,
    default: DEFAULT_SCENARIO.seed,
  },
  start: {
    kind: 'choice',
    meaning:
      'the state in month 0, when it is decided: at rest as it is today, at rest with every lever at zero (bare), or ' +
      'with everybody new to each other (fresh)',
    among: STARTS,
    default: DEFAULT_SCENARIO.start,
  },
  from: {
    kind: 'text',
    meaning: 'the calendar month of month 1, such as 2027-01; then months are those of the calendar',
    length: [0, 7],
    month: true,
    default: DEFAULT_SCENARIO.from,
  },
  ticks: {
    kind: 'number',
    meaning: 'months to simulate',
    unit: 'month',
    range: [1, 12_000],
    whole: true,
    default: DEFAULT_SCENARIO.ticks,
  },
  place: {
    kind: 'either',
    meaning: 'a real place by name or code, one that is made up, or one of a table of your own',
    text: place,
    mapping: { kind: 'mapping', meaning: 'a place that nobody lives in', fields: syntheticFields },
    other: { told: ['file', 'table'], mapping: ownPlaceField },
    required: true,
  },
  residents: tableFileField('residents of parts of a real place, where better numbers are known than the library’s'),
  sample: {
    kind: 'number',
    meaning:
      'most residents of a community that are simulated; they stand for all of it. More make a result less random, ' +
      'and slower',
    unit: 'resident',
    range: [20, 1_000_000],
    whole: true,
    word: 'everybody',
    default: DEFAULT_SCENARIO.sample,
  },
  prices: pricesField,
  names: namesField,
  network: networkField,
  mechanisms: mechanismsField('levers by mechanism from month 1 on; 0 is off', 'given'),
  status_quo: {
    ...mechanismsField('levers that are usual in this place otherwise than elsewhere, before month 0', 'given'),
    wholePath: true,
  },
  parameters: {
    kind: 'mapping',
    meaning: 'parameters that differ from their defaults',
    sparse: 'changed',
    fields: numberFields(PARAMETERS),
  },
  where,
  timeline: interventions,
  decisions,
  formulas,
  record,
} satisfies Record<keyof Scenario, Field>

/** Levers by mechanism without mechanisms that have none; those of 0 too where nothing is withdrawn by them. */
function tidied(mechanisms: Scenario['mechanisms'], withZeros: boolean): Scenario['mechanisms'] {
  const owned = Object.entries(mechanisms).map(([mechanism, levers]): [string, Record<string, number>] => [
    mechanism,
    withZeros ? levers : Object.fromEntries(Object.entries(levers).filter(([, value]) => value !== 0)),
  ])
  return Object.fromEntries(owned.filter(([, levers]) => Object.keys(levers).length > 0))
}

const tickIn = (from: string, tick: number | string): number => (typeof tick === 'string' ? tickOf(from, tick) : tick)

/** A scenario file. */
export const SCENARIO: MappingField = {
  kind: 'mapping',
  meaning: 'A scenario of cogov: everything that a run needs.',
  fields,
  given: (value) => fieldsInMoney(fields, value),
  settled(filled) {
    const { start, from, status_quo, mechanisms, timeline } = filled as unknown as Scenario
    return {
      ...filled,
      timeline: timeline.map((event) => ({ ...event, tick: tickIn(from, event.tick) })),
      status_quo: tidied(status_quo, true),
      mechanisms: tidied(mechanisms, start === 'as it is'),
    }
  },
}
