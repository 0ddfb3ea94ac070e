/**
 * Formulas of a scenario's own: the same equations as the library's, so they are checked like them, run in the same
 * kernel at the same speed, and are explained and printed like them. Nothing is ever evaluated as code.
 */

import type { Equation } from '@cogov/engine/equations'
import { ACTORS } from '../actors/index.ts'
import type { Contribution, Mechanism, Outcome, Parameter, State, StepName, Term } from '../declare.ts'
import { MECHANISMS } from '../mechanisms/index.ts'
import { OUTCOMES } from '../outcomes/index.ts'
import { hasOwnStaff, ownQuantities } from '../scenario/own-place.ts'
import { currencyOf, modelUnit, moneyUnit } from '../scenario/prices.ts'
import type { Formula, Scenario } from '../scenario/scenario.ts'
import type { Declarations } from './assemble.ts'
import { columnsMechanism, withKnownStaff } from './own-columns.ts'

const SOURCE = 'the scenario'

/** Actors and mechanisms of a scenario: the library's, its choice rules, and its formulas. */
export function declarationsOf({
  decisions,
  formulas,
  place,
}: Pick<Scenario, 'decisions' | 'formulas'> & Partial<Pick<Scenario, 'place'>>): Declarations {
  const columns = ownQuantities(place)
  const mechanisms = [
    ...MECHANISMS,
    ...(columns.length === 0 ? [] : [columnsMechanism(columns)]),
    ...(formulas.length === 0 ? [] : [mechanismOf(formulas)]),
  ]
  return { actors: hasOwnStaff(place) ? ACTORS.map(withKnownStaff) : ACTORS, mechanisms, rules: decisions }
}

/** Outcomes that a scenario can record: the library's and its own. */
export function outcomesOf({ formulas, prices }: Pick<Scenario, 'formulas' | 'prices'>): readonly Outcome[] {
  const own = formulas.filter(({ kind }) => kind === 'outcome').map(outcomeOf)
  const inMoney = (outcome: Outcome): Outcome => ({ ...outcome, unit: moneyUnit(outcome.unit, prices) })
  return currencyOf(prices) === currencyOf({}) ? [...OUTCOMES, ...own] : [...OUTCOMES, ...own].map(inMoney)
}

const outcomeOf = ({ name, unit, meaning }: Formula): Outcome => ({
  name,
  unit: modelUnit(unit),
  range: [-1e15, 1e15],
  mean: name,
  over: 'residents',
  meaning: meaning || name,
  source: SOURCE,
})

function mechanismOf(formulas: readonly Formula[]): Mechanism {
  return {
    name: 'formulas',
    meaning: 'formulas of the scenario’s own',
    why: 'a scenario may say what the library does not',
    source: SOURCE,
    levers: [],
    parameters: formulas.filter(isColumn).map(startOf),
    states: formulas.flatMap(stateOf),
    contributions: formulas.map(contributionOf),
  }
}

/** Rules and outcomes have columns of their own. */
const isColumn = ({ kind }: Formula): boolean => kind === 'rule' || kind === 'outcome'

const stateOf = (formula: Formula): (State & { table: string })[] =>
  isColumn(formula) ? [{ ...told(formula), table: placeOf(formula).table, initial: startOf(formula).name }] : []

/** The value before the first month has the column's unit, which a bare number has not. */
const startOf = ({ name, unit, start }: Formula): Parameter => ({
  name: `${name}_start`,
  unit: modelUnit(unit),
  default: start,
  range: [start, start],
  meaning: `${name} before the first month`,
  source: SOURCE,
})

const told = ({ name, unit, meaning }: Formula) => ({
  name,
  unit: modelUnit(unit),
  meaning: meaning || name,
  source: SOURCE,
})

/** Outcomes are about communities, at the end of the month. */
function placeOf({ kind, actor, step }: Formula): { table: string; step: StepName } {
  return kind === 'outcome' ? { table: 'community', step: 'learn' } : { table: actor, step: step as StepName }
}

function contributionOf(formula: Formula): Contribution {
  const { kind, of, text } = formula
  const equation = { ...told(formula), text }
  const equations: (Equation | Term)[] =
    kind === 'term' ? [{ ...equation, kind, of }] : [{ ...equation, kind: kind === 'outcome' ? 'rule' : kind }]
  return { ...placeOf(formula), equations }
}
