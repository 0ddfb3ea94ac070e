/** The shape of a study file, as data: checking, JSON Schema and docs read it. */
import { type Field, type Fields, type MappingField, SCENARIO, type VariantsField } from '@cogov/core/scenario'
import { DESIGN_FIELDS } from './designs.ts'
import { SUMMARIES } from './outcomes.ts'

const number = (meaning: string, required?: true): Field => ({
  kind: 'number',
  meaning,
  unit: '1',
  range: [-1e15, 1e15],
  ...(required ? { required } : {}),
})

/** Names are compared with the outcomes of the scenario, which may have some of its own. */
const outcome = { kind: 'text', meaning: 'an outcome', length: [1, 60] } as const

const columnName = (meaning: string): Field => ({ kind: 'text', meaning, length: [1, 60] })

const whichFactor: Fields = {
  factor: {
    kind: 'text',
    meaning: 'what is varied: a key of the scenario, by its path or as much of its end as says which one is meant',
    length: [1, 200],
    required: true,
  },
  name: columnName('name of its column in tables; the last part of the path where it is left out'),
  group: {
    kind: 'text',
    meaning: 'factors of the same group move together in saltelli and morris designs, which then tell of groups',
    length: [1, 60],
  },
  levels: {
    kind: 'number',
    meaning: 'levels in factorial designs, where the design does not say',
    unit: '1',
    range: [1, 1000],
    whole: true,
  },
}

const ends: Fields = {
  from: number('least value; the least that is allowed where it is left out'),
  to: number('greatest value; the greatest that is allowed where it is left out'),
}

const labels: Field = {
  kind: 'list',
  meaning: 'what the values are called in tables',
  of: { kind: 'text', meaning: 'a name', length: [1, 200] },
  length: [1, 10_000],
  unique: true,
}

const distribution = (meaning: string, fields: Fields): MappingField => ({
  kind: 'mapping',
  meaning,
  fields: { ...whichFactor, ...fields },
})

const factor: VariantsField = {
  kind: 'variants',
  meaning: 'a factor and how its values are spread',
  usual: 'uniform',
  telling: {
    values: 'values',
    files: 'scenarios',
    scenarios: 'scenarios',
    mean: 'normal',
    mode: 'triangular',
    alpha: 'beta',
  },
  of: {
    uniform: distribution('every value as likely; whole numbers where only these are allowed', ends),
    'log-uniform': distribution('every order of magnitude as likely', ends),
    normal: distribution('normal, cut off at both ends', {
      mean: number('mean', true),
      sd: { ...number('standard deviation', true), range: [1e-12, 1e15] } as Field,
      ...ends,
    }),
    triangular: distribution('triangular', { ...ends, mode: number('most likely value', true) }),
    beta: distribution('beta, stretched from the least to the greatest value', {
      alpha: { ...number('first shape', true), range: [1e-3, 1e6] } as Field,
      beta: { ...number('second shape', true), range: [1e-3, 1e6] } as Field,
      ...ends,
    }),
    values: distribution('one of some values', {
      values: {
        kind: 'list',
        meaning: 'the values, as they are written in a scenario',
        of: { kind: 'any', meaning: 'a value' },
        length: [1, 10_000],
        unique: true,
        required: true,
      },
      labels,
    }),
    scenarios: distribution('one of some whole scenarios, in place of the study’s own; the factor is called scenario', {
      files: {
        kind: 'list',
        meaning: 'scenario files, as paths from the study’s own',
        of: { kind: 'text', meaning: 'a file', length: [1, 1000] },
        length: [1, 1000],
        unique: true,
      },
      scenarios: { kind: 'list', meaning: 'scenarios as they stand', of: SCENARIO, length: [1, 1000] },
      labels,
    }),
  },
}

const measure: MappingField = {
  kind: 'mapping',
  meaning: 'how an outcome’s course becomes one number',
  fields: {
    of: { ...outcome, required: true },
    name: { kind: 'text', meaning: 'name of its column in tables', length: [0, 60], default: '' },
    summary: { kind: 'choice', meaning: 'which number', among: Object.keys(SUMMARIES), default: 'final' },
    last: {
      kind: 'number',
      meaning: 'months at the end that count; all of them where it is 0',
      unit: 'month',
      range: [0, 12_000],
      whole: true,
      default: 0,
    },
    threshold: { ...number('for first-above and first-below, in the outcome’s unit'), default: 0 } as Field,
    place: {
      kind: 'text',
      meaning: 'urban, rural, a township, or township/community; the whole place where it is left out',
      length: [0, 200],
      default: '',
    },
  },
}

/** What stands in a study file beside its scenario and factors, which need more than their defaults filled in. */
export const STUDY_SETTINGS = {
  cogov: { kind: 'version', meaning: 'version of the file format', newest: 1, required: true },
  name: { kind: 'text', meaning: 'what the study is called', length: [1, 200], required: true },
  description: { kind: 'text', meaning: 'what it asks', length: [0, 5000], lines: true, default: '' },
  seed: {
    kind: 'text',
    meaning: 'any text, from which the seed of every run is made',
    length: [0, 150],
    numeric: true,
    default: 'cogov',
  },
  constraints: {
    kind: 'list',
    meaning:
      'conditions on the factors that every point keeps, such as reward + recognition <= 1.5; others are left out',
    of: { kind: 'text', meaning: 'a condition, in the language of equations', length: [1, 500] },
    length: [0, 100],
    default: [],
  },
  design: {
    kind: 'variants',
    meaning: 'which points are looked at',
    usual: 'factorial',
    of: DESIGN_FIELDS,
    default: { kind: 'factorial' },
  },
  replicates: {
    kind: 'number',
    meaning: 'runs of each point, which differ in their seed',
    unit: '1',
    range: [1, 1_000_000],
    whole: true,
    default: 10,
  },
  precision: {
    kind: 'mapping',
    meaning: 'more replicates where the goal is not yet known well enough',
    fields: {
      half_width: {
        ...number('half the width of its interval that is wanted, in its unit; 0 for none'),
        range: [0, 1e15],
        default: 0,
      } as Field,
      level: { ...number('how often the interval should hold the mean'), range: [0.5, 0.9999], default: 0.95 } as Field,
      most: {
        kind: 'number',
        meaning: 'most replicates of a point',
        unit: '1',
        range: [1, 1_000_000],
        whole: true,
        default: 1000,
      },
    },
  },
  common_random_numbers: {
    kind: 'flag',
    meaning: 'whether replicate k has the same seed at every point',
    default: true,
  },
  outcomes: {
    kind: 'list',
    meaning: 'what is kept of each run; the value of every outcome in the last month where it is empty',
    of: { kind: 'either', meaning: 'an outcome, or a number made of its course', text: outcome, mapping: measure },
    length: [0, 200],
    default: [],
  },
  series: {
    kind: 'list',
    meaning: 'outcomes that are kept month by month as well',
    of: outcome,
    length: [0, 200],
    unique: true,
    default: [],
  },
  goal: {
    kind: 'mapping',
    meaning: 'what counts as best: for the progress line, and for designs that look for something',
    fields: {
      outcome: {
        kind: 'text',
        meaning: 'name of one of the outcomes; the first where it is left out',
        length: [0, 60],
        default: '',
      },
      best: {
        kind: 'choice',
        meaning: 'which of its values is best',
        among: ['largest', 'smallest'],
        default: 'largest',
      },
    },
  },
} satisfies Fields

/** A study file. */
export const STUDY: MappingField = {
  kind: 'mapping',
  meaning: 'A study of cogov: a scenario, what is varied in it, and what is asked.',
  fields: {
    cogov: STUDY_SETTINGS.cogov,
    name: STUDY_SETTINGS.name,
    description: STUDY_SETTINGS.description,
    scenario: {
      kind: 'either',
      meaning: 'the scenario that is varied: a file, as a path from the study’s own, or the scenario itself',
      text: { kind: 'text', meaning: 'a scenario file', length: [1, 1000] },
      mapping: SCENARIO,
      required: true,
    },
    factors: {
      kind: 'list',
      meaning: 'what is varied',
      of: factor,
      length: [1, 1000],
      required: true,
    },
    constraints: STUDY_SETTINGS.constraints,
    design: STUDY_SETTINGS.design,
    replicates: STUDY_SETTINGS.replicates,
    precision: STUDY_SETTINGS.precision,
    outcomes: STUDY_SETTINGS.outcomes,
    series: STUDY_SETTINGS.series,
    goal: STUDY_SETTINGS.goal,
    seed: STUDY_SETTINGS.seed,
    common_random_numbers: STUDY_SETTINGS.common_random_numbers,
  },
}
