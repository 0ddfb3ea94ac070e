/** Declarations of actors and mechanisms → tables, constants and phases, with a scenario's numbers in them. */

import type { Actor, Contribution, Lever, Mechanism, Parameter, State, StepName, Sum, Term } from './engine/declare.ts'
import { type CheckedPhase, checkPhase } from './equations/check.ts'
import { lower, type Pass } from './equations/lower.ts'
import type { NetworkKind } from './equations/memory.ts'
import type { Equation, Model, Phase, Table } from './equations/model.ts'

export interface Declarations {
  actors: readonly Actor[]
  mechanisms: readonly Mechanism[]
}

/** Units that the equations of governance are in. A tick is a month; money and time are those of one month. */
export const UNITS = ['day', 'yuan', 'staff_month'] as const

/** Steps on one table that are done in one visit to its rows. */
export interface Visit {
  table: string
  steps: readonly StepName[]
}

export const visitName = ({ table, steps }: Visit): string => `${table} ${steps.join('+')}`

/**
 * @param values parameters that differ from their defaults
 */
export function assembleModel({ actors, mechanisms }: Declarations, values: Readonly<Record<string, number>>): Model {
  const parameters = [...actors, ...mechanisms].flatMap(({ parameters }) => parameters)
  return {
    units: UNITS,
    tables: actors.map((actor) => tableOf(actor, mechanisms)),
    constants: parameters.map((parameter) => ({ ...parameter, value: values[parameter.name] ?? parameter.default })),
  }
}

function tableOf(actor: Actor, mechanisms: readonly Mechanism[]): Table {
  const columns = [...statesOf(actor, mechanisms), ...leversAt(actor.name, mechanisms)]
  return {
    name: actor.name,
    columns,
    ...(actor.parent === undefined ? {} : { parent: actor.parent }),
    ...(actor.network ? { network: true } : {}),
  }
}

const statesOf = (actor: Actor, mechanisms: readonly Mechanism[]): State[] => [
  ...actor.states,
  ...mechanisms.flatMap(({ states }) => (states ?? []).filter(({ table }) => table === actor.name)),
]

export const leversAt = (table: string, mechanisms: readonly Mechanism[]): Lever[] =>
  mechanisms.flatMap(({ levers }) => levers.filter(({ at }) => at === table))

/** The phase of one step on one table: sums, then what actors and mechanisms contribute, in the order of the lists. */
function assemblePhase({ actors, mechanisms }: Declarations, table: string, step: StepName): Phase {
  const contributions = [...actors, ...mechanisms].flatMap(({ contributions }) => contributions)
  const here = ({ table: t, step: s }: Contribution) => t === table && s === step
  const contributed = contributions.filter(here).flatMap(({ equations }) => [...equations])
  const actor = actors.find(({ name }) => name === table) as Actor
  const sums = actor.sums.filter((sum) => sum.step === step).map((sum) => sumEquation(sum, contributed))
  const initial = step === 'start' ? statesOf(actor, mechanisms).flatMap(initialEquation) : []
  return { name: step, table, equations: [...sums, ...contributed, ...initial] }
}

const isTerm = (equation: Equation): equation is Term => equation.kind === 'term'

function sumEquation(sum: Sum, contributed: readonly Equation[]): Equation {
  const terms = contributed.filter((equation) => isTerm(equation) && equation.of === sum.name).map(({ name }) => name)
  return { ...sum, kind: 'value', text: terms.join(' + ') || '0' }
}

const initialEquation = ({ name, unit, initial, meaning, source }: State): Equation[] =>
  initial === undefined ? [] : [{ name, kind: 'rule', text: initial, unit, meaning, source }]

/**
 * Checks and lowers the phases of each visit.
 *
 * @param off levers, as `table.column`, that are 0 everywhere: what they multiply is left out
 * @throws EquationError where an equation is wrong
 */
export function assemblePasses(
  declarations: Declarations,
  model: Model,
  visits: readonly Visit[],
  off: ReadonlySet<string>,
  network: NetworkKind,
): Pass[] {
  return visits.map((visit) => {
    const phases = visit.steps.map((step) => checkPhase(model, assemblePhase(declarations, visit.table, step)))
    const kind = model.tables.find(({ name }) => name === visit.table)?.network ? network : 'none'
    return lower(model, phases, off, kind)
  })
}

/** All phases of a model, checked: for documentation. */
export function checkedPhases(declarations: Declarations, visits: readonly Visit[]): CheckedPhase[] {
  const model = assembleModel(declarations, {})
  return visits.flatMap(({ table, steps }) =>
    steps.map((step) => checkPhase(model, assemblePhase(declarations, table, step))),
  )
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
