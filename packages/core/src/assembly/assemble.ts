/** Declarations of actors and mechanisms → tables, constants and phases, with a scenario's numbers in them. */

import { CHOICE_RULES, type ChoiceRule } from '@cogov/engine/choice'
import {
  type CheckedPhase,
  type Constant,
  checkPhase,
  type Equation,
  knowTrees,
  lower,
  type Model,
  type NetworkKind,
  type Pass,
  type Phase,
  type Table,
} from '@cogov/engine/equations'
import { bestName, DECISION_UNIT, DEFAULT_RULE, RULE_PARAMETERS } from '../decisions.ts'
import type { Actor, Contribution, Lever, Mechanism, Parameter, State, StepName, Sum, Term } from '../declare.ts'
import { TREES } from './trees.ts'

knowTrees(TREES)

export interface Declarations {
  actors: readonly Actor[]
  mechanisms: readonly Mechanism[]
  /** Choice rules that are not the usual one, by actor. */
  rules?: Readonly<Record<string, string>>
}

/** Units that the equations of governance are in. A tick is a month; money and time are those of one month. */
export const UNITS = ['day', 'yuan', 'staff_month', 'case'] as const

/** One of each unit, so that an equation can say `0.3 * day`. */
const ONE: readonly Constant[] = UNITS.map((unit) => ({ name: unit, unit, value: 1, meaning: `one ${unit}` }))

/** Steps on one table that are done in one pass over its rows. */
export interface TablePass {
  table: string
  steps: readonly StepName[]
}

export const passName = ({ table, steps }: TablePass): string => `${table} ${steps.join('+')}`

/** With every parameter at its default. */
export function assembleModel(declarations: Declarations): Model {
  const { actors, mechanisms } = declarations
  const parameters = [...[...actors, ...mechanisms].flatMap(({ parameters }) => parameters), ...RULE_PARAMETERS]
  return {
    units: UNITS,
    tables: actors.map((actor) => tableOf(actor, declarations)),
    constants: [
      ...ONE,
      ...actors.filter(({ byDegrees }) => byDegrees).map((actor) => bestConstant(actor, declarations)),
      ...parameters.map((parameter) => ({ ...parameter, value: parameter.default, varies: true as const })),
    ],
  }
}

/** The same model with other values of some parameters. */
export const withParameters = (model: Model, values: Readonly<Record<string, number>>): Model => ({
  ...model,
  constants: model.constants.map((constant) => {
    const value = values[constant.name]
    return value === undefined ? constant : { ...constant, value }
  }),
})

/** Which rule an office decides by, as the constant that its equations ask. */
const bestConstant = ({ name }: Actor, { rules }: Declarations): Constant => ({
  name: bestName(name),
  unit: '1',
  value: rules?.[name] === 'best-response' ? 1 : 0,
  meaning: `whether a ${name} decides by best response (1) or quantal response (0)`,
})

function tableOf(actor: Actor, declarations: Declarations): Table {
  const columns = [...statesOf(actor, declarations), ...leversAt(actor.name, declarations.mechanisms)]
  return {
    name: actor.name,
    columns,
    ...(actor.parent === undefined ? {} : { parent: actor.parent }),
    ...(actor.network ? { network: true } : {}),
  }
}

const statesOf = (actor: Actor, declarations: Declarations): State[] => [
  ...actor.states,
  ...(actor.decision ? ruleOf(actor, declarations).states(DECISION_UNIT, 'belief_start') : []),
  ...declarations.mechanisms.flatMap(({ states }) => (states ?? []).filter(({ table }) => table === actor.name)),
]

export const leversAt = (table: string, mechanisms: readonly Mechanism[]): Lever[] =>
  mechanisms.flatMap(({ levers }) => levers.filter(({ at }) => at === table))

/** The phase of one step on one table: sums, then what actors and mechanisms contribute, in the order of the lists. */
function assemblePhase(declarations: Declarations, table: string, step: StepName): Phase {
  const { actors, mechanisms } = declarations
  const contributions = [...actors, ...mechanisms].flatMap(({ contributions }) => contributions)
  const here = ({ table: t, step: s }: Contribution) => t === table && s === step
  const actor = actors.find(({ name }) => name === table) as Actor
  const contributed = [
    ...contributions.filter(here).flatMap(({ equations }) => [...equations]),
    ...decisionOf(actor, step, declarations),
  ]
  const sums = actor.sums.filter((sum) => sum.step === step).map((sum) => sumEquation(sum, contributed))
  const initial = step === 'start' ? statesOf(actor, declarations).flatMap(initialEquation) : []
  return { name: step, table, equations: [...sums, ...contributed, ...initial] }
}

const ruleOf = ({ name }: Actor, { rules }: Declarations): ChoiceRule => {
  const wanted = rules?.[name] ?? DEFAULT_RULE
  return CHOICE_RULES.find((rule) => rule.name === wanted) as ChoiceRule
}

function decisionOf(actor: Actor, step: StepName, declarations: Declarations): Equation[] {
  const { decision } = actor
  if (decision?.step !== step) return []
  const { when, error = '0', belief = '0', threshold = '0' } = decision
  const names = { ...decision, error, belief, threshold, unit: DECISION_UNIT }
  const equations = ruleOf(actor, declarations).equations(names)
  if (when === undefined) return equations
  return equations.map((one) => (one.name === decision.act ? { ...one, text: `${when} ? (${one.text}) : 0` } : one))
}

const isTerm = (equation: Equation): equation is Term => equation.kind === 'term'

function sumEquation(sum: Sum, contributed: readonly Equation[]): Equation {
  const terms = contributed.filter((equation) => isTerm(equation) && equation.of === sum.name).map(({ name }) => name)
  return { ...sum, kind: 'value', text: terms.join(' + ') || '0' }
}

const initialEquation = ({ name, unit, initial, evenly, meaning, source }: State): Equation[] =>
  initial === undefined
    ? []
    : [{ name, kind: 'rule', text: initial, unit, meaning, source, ...(evenly ? { evenly } : {}) }]

/**
 * The phases of each pass, checked. What parameters are does not matter, so one check serves a sweep over them.
 *
 * @throws EquationError where an equation is wrong
 */
export const checkPasses = (declarations: Declarations, model: Model, passes: readonly TablePass[]): CheckedPhase[][] =>
  passes.map(({ table, steps }) => steps.map((step) => checkPhase(model, assemblePhase(declarations, table, step))))

/**
 * Lowers checked phases, one kernel's pass for each.
 *
 * @param off levers, as `table.column`, that are 0 everywhere: what they multiply is left out
 * @throws EquationError where a later phase needs an earlier one to be finished for all rows
 */
export const lowerPasses = (
  model: Model,
  checked: readonly (readonly CheckedPhase[])[],
  off: ReadonlySet<string>,
  network: NetworkKind,
): Pass[] => checked.map((phases) => lowerPass(model, phases, off, network))

export function lowerPass(
  model: Model,
  phases: readonly CheckedPhase[],
  off: ReadonlySet<string>,
  network: NetworkKind,
): Pass {
  const table = model.tables.find(({ name }) => name === phases[0]?.table)
  return lower(model, phases, off, table?.network ? network : 'none')
}

/** All phases of a model, checked: for documentation. */
export function checkedPhases(declarations: Declarations, passes: readonly TablePass[]): CheckedPhase[] {
  const model = assembleModel(declarations)
  return checkPasses(declarations, model, passes).flat()
}

/** Every parameter and lever by name, with the actor or mechanism that it belongs to. */
export function settingsOf({
  actors,
  mechanisms,
}: Declarations): Map<string, { owner: string; setting: Parameter | Lever }> {
  const all = new Map<string, { owner: string; setting: Parameter | Lever }>()
  for (const owner of [...actors, ...mechanisms]) {
    const levers = 'levers' in owner ? owner.levers : []
    for (const setting of [...owner.parameters, ...levers]) all.set(setting.name, { owner: owner.name, setting })
  }
  return all
}
