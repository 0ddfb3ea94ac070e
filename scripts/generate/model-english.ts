/**
 * What the model declares, in English: how it is called, what it means, why somebody would move it. The key of each says
 * what kind of thing it is, so that the lever `mediation` is another one than the outcome `mediation`.
 */
import { ACTORS, DEPARTMENTS, DOMAINS, MEASURES, MECHANISMS, OUTCOMES, PRESETS, readScenario, TICK } from '@cogov/core'
import { DECISION_UNIT, RULE_PARAMETERS } from '@cogov/core/decisions'
import { isTablePass } from '@cogov/core/simulate'
import { CHOICE_RULES } from '@cogov/engine/choice'

export const AREA = 'model'

interface Declared {
  name: string
  label?: string
  meaning?: string
  why?: string
}

const nameOf = ({ name, label }: Declared): string => label ?? name.replace(/[-_]/g, ' ')

const explained = (key: string, { meaning, why }: Declared): [string, string][] => [
  ...(meaning === undefined ? [] : [[`${key}.meaning`, meaning] satisfies [string, string]]),
  ...(why === undefined ? [] : [[`${key}.why`, why] satisfies [string, string]]),
]

const said = (kind: string, all: readonly Declared[]): [string, string][] =>
  all.flatMap((one) => [[`${kind}.${one.name}`, nameOf(one)], ...explained(`${kind}.${one.name}`, one)])

/** What is weighed in a decision has a name; what adds up to a cost or a rate is told by its meaning. */
const summed = (kind: string, all: readonly (Declared & { unit: string })[]): [string, string][] => [
  ...said(
    kind,
    all.filter(({ unit }) => unit === DECISION_UNIT),
  ),
  ...all.filter(({ unit }) => unit !== DECISION_UNIT).flatMap((one) => explained(`${kind}.${one.name}`, one)),
]

const contributions = [...ACTORS, ...MECHANISMS].flatMap((owner) => owner.contributions)

/** Terms have names of their own; a value or rule may stand in several steps and tables. */
const equations = contributions.flatMap(({ table, step, equations }) =>
  equations
    .filter(({ kind }) => kind !== 'term')
    .flatMap((one) => explained(`equation.${table}.${step}.${one.name}`, one)),
)

/** What choice rules add to a decision; where several add an equation of one name, the usual rule says what it means. */
const decisions = ACTORS.flatMap(({ name: table, decision }) =>
  [...CHOICE_RULES].reverse().flatMap((rule) => {
    if (decision === undefined) return []
    const { step, error = '0', belief = '0', threshold = '0' } = decision
    const names = { ...decision, error, belief, threshold, unit: DECISION_UNIT }
    return rule.equations(names).flatMap((one) => explained(`equation.${table}.${step}.${one.name}`, one))
  }),
)

const states = [
  ...ACTORS.flatMap(({ name: table, states }) => states.map((state) => ({ table, state }))),
  ...MECHANISMS.flatMap(({ states = [] }) => states.map((state) => ({ table: state.table, state }))),
].flatMap(({ table, state }) => explained(`state.${table}.${state.name}`, state))

const titles = PRESETS.map(({ name, text }) => ({ name, label: readScenario(text, name).scenario?.name ?? name }))

export const ENGLISH: Readonly<Record<string, string>> = Object.fromEntries([
  ...said(
    'actor',
    ACTORS.map(({ name, meaning }) => ({ name, meaning })),
  ),
  ...said('mechanism', MECHANISMS),
  ...said(
    'lever',
    MECHANISMS.flatMap(({ levers }) => levers),
  ),
  ...said('parameter', [...[...ACTORS, ...MECHANISMS].flatMap(({ parameters }) => parameters), ...RULE_PARAMETERS]),
  ...said('outcome', OUTCOMES),
  ...said('measure', MEASURES),
  ...said(
    'rule',
    CHOICE_RULES.map(({ name, meaning }) => ({ name, meaning })),
  ),
  ...said(
    'domain',
    DOMAINS.map(({ name }) => ({ name })),
  ),
  ...said(
    'department',
    DEPARTMENTS.map(({ name }) => ({ name })),
  ),
  ...said('preset', titles),
  ...summed(
    'sum',
    ACTORS.flatMap(({ sums }) => sums),
  ),
  ...summed(
    'term',
    contributions.flatMap(({ equations }) => equations.filter(({ kind }) => kind === 'term')),
  ),
  ...states,
  ...decisions,
  ...equations,
  ...TICK.flatMap((stage) =>
    isTablePass(stage) ? [] : explained(`procedure.${stage.procedure}`, { name: stage.procedure, ...stage }),
  ),
])
