/** The shape of a question file, as data. */
import { MECHANISMS } from '@cogov/core'
import { type Field, type Fields, type MappingField, SCENARIO } from '@cogov/core/scenario'
import { NUISANCES } from './nuisances.ts'
import { SCALES, SIGNS } from './question.ts'

const text = (meaning: string, required?: true): Field => ({
  kind: 'text',
  meaning,
  length: [1, 1000],
  lines: true,
  ...(required ? { required } : { optional: true }),
})
const number = (meaning: string, range: readonly [number, number] = [-1e9, 1e9]): Field => ({
  kind: 'number',
  meaning,
  unit: '1',
  range,
  optional: true,
})
const month = (meaning: string): Field => ({
  kind: 'number',
  meaning,
  unit: 'month',
  range: [1, 1200],
  whole: true,
  optional: true,
})
const months = (meaning: string, required?: true): Field => ({
  kind: 'list',
  meaning,
  of: month('a month'),
  length: [1, 2],
  ...(required ? { required } : { optional: true }),
})

/** A field of the scenario that may stay unwritten. */
export const ofScenario = (name: string): Field => ({ ...SCENARIO.fields[name], optional: true }) as Field

/** Every lever by its own name; its value is a number, or three where no text gives one. */
const levers: Fields = Object.fromEntries(
  MECHANISMS.flatMap((mechanism) => mechanism.levers).map(({ name, meaning }) => [
    name,
    { kind: 'any', meaning, optional: true } as Field,
  ]),
)

const arm: MappingField = {
  kind: 'mapping',
  meaning: 'what is done otherwise than among the untreated',
  fields: {
    levers: { kind: 'mapping', meaning: 'levers with their doses', fields: levers, sparse: 'given' },
    from: { ...month('first month of the levers'), default: 1 } as Field,
    to: month('last month of the levers; to the end where it is left out'),
    parameters: ofScenario('parameters'),
    place: {
      kind: 'mapping',
      meaning: 'what is otherwise in the place',
      fields: (SCENARIO.fields.place as { mapping: MappingField }).mapping.fields,
      sparse: 'given',
    },
    timeline: ofScenario('timeline'),
  },
}

const OF_SCENARIO = ['start', 'ticks', 'sample', 'network', 'mechanisms', 'status_quo', 'parameters', 'timeline']

const scenario: MappingField = {
  kind: 'mapping',
  meaning: 'the place and what the untreated have',
  fields: {
    place: { ...SCENARIO.fields.place, required: true } as Field,
    ...Object.fromEntries([...OF_SCENARIO, 'formulas'].map((name) => [name, ofScenario(name)])),
  },
  required: true,
}

const claim: MappingField = {
  kind: 'mapping',
  meaning: 'one sentence of the study that can be right or wrong of the model',
  fields: {
    says: text('the sentence', true),
    row: text('the row that says it; the first of the question where it is left out'),
    lacks: text('what the model has no word for; then nothing else is asked'),
    arm: text('the arm that is looked at'),
    against: text('the arm that it is compared with; the untreated where it is left out'),
    outcome: text('what is read: an outcome of the library or of the scenario’s own'),
    month: months('the month in which it is read, or the first and the last'),
    as: { kind: 'choice', meaning: 'the scale of the effect', among: SCALES, optional: true },
    of: {
      kind: 'mapping',
      meaning: 'the effect that this is a share of',
      optional: true,
      fields: { arm: text('its arm', true), month: months('its month', true) },
    },
    sign: { kind: 'choice', meaning: 'which way', among: SIGNS, required: true },
    size: number('how much, on that scale'),
    error: number('standard error of what was measured', [0, 1e9]),
    imputed: { kind: 'flag', meaning: 'whether nobody printed the error', default: false },
  },
}

/** A question file. */
export const QUESTION: MappingField = {
  kind: 'mapping',
  meaning: 'A question of the exam: a published study as a scenario, and what it found.',
  fields: {
    exam: { kind: 'version', meaning: 'version of the file format', newest: 1, required: true },
    rows: {
      kind: 'list',
      meaning: 'which rows of examples/exam/rows.csv it is about',
      of: text('a row'),
      length: [1, 10],
      unique: true,
      required: true,
    },
    basis: text('why it is translated as it is', true),
    further: {
      kind: 'flag',
      meaning: 'whether the claims are our own reading of a row that only has a sign',
      default: false,
    },
    scenario,
    nuisance: {
      kind: 'mapping',
      meaning: 'the mean of the untreated, to which one parameter is fitted',
      optional: true,
      fields: {
        outcome: { kind: 'choice', meaning: 'what is read', among: Object.keys(NUISANCES), required: true },
        mean: { kind: 'number', meaning: 'its mean', unit: 'share', range: [0.001, 0.999], required: true },
        month: months('when', true),
      },
    },
    arms: {
      kind: 'mapping',
      meaning: 'what is done, by names of your own',
      fields: {},
      given: (value) => Object.fromEntries(Object.keys(value).map((name) => [name, arm])),
    },
    claims: { kind: 'list', meaning: 'what the study found', of: claim, length: [1, 20], required: true },
  },
}
