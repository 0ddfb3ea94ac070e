/** Scenario files: text → scenario, its shape checked and its formulas too. */

import { EquationError, nearest } from '@cogov/engine/equations'
import type { Message } from '@cogov/engine/messages'
import { kindOf } from '@cogov/engine/world'
import { assembleModel, checkPasses, lowerPasses } from './assembly/assemble.ts'
import { declarationsOf } from './assembly/formulas.ts'
import type { Sum } from './declare.ts'
import { message } from './errors.english.ts'
import { OUTCOMES } from './outcomes/index.ts'
import { type ParsedFile, type Problem, parseFile } from './scenario/file.ts'
import { currencyIn, currencyOf, modelUnit } from './scenario/prices.ts'
import { shapeOf } from './scenario/read.ts'
import type { Formula, Scenario } from './scenario/scenario.ts'
import type { Mistake } from './scenario/validate.ts'
import { START, TABLE_PASSES } from './simulate.ts'

export interface ReadScenario {
  scenario?: Scenario
  problems: Problem[]
  /** What was read although it is called otherwise today. */
  warnings: Problem[]
}

/**
 * Reads a scenario file, YAML or JSON. What it leaves out has its default. Nothing that a file contains is ever
 * executed, and none makes this throw.
 *
 * @returns the scenario, or one problem for each mistake in the order of the file, at most 50 and one that counts the
 * rest
 * @example readScenario('cogov: 2\nname: first\nplace: {}', 'first.yaml').scenario?.ticks // 60
 */
export const readScenario = (text: string, file: string): ReadScenario => scenarioIn(parseFile(text, file))

/** The same of a file that is parsed. */
export const scenarioIn = (file: ParsedFile): ReadScenario => ({
  ...shapeOf(file, mistakesOfMeaning),
  warnings: file.warnings,
})

/** Mistakes that show in no single value. */
export const mistakesOfMeaning = (scenario: Scenario): Mistake[] => [
  ...usualMistakes(scenario),
  ...formulaMistakes(scenario),
]

/** What is usual acts in a place that begins as it is, and in no other. */
function usualMistakes({ start, status_quo }: Scenario): Mistake[] {
  if (start === 'as it is' || Object.keys(status_quo).length === 0) return []
  return [{ path: ['status_quo'], at: 'key', message: () => message('scenario.usual', { start }) }]
}

/**
 * What only the model can say of formulas: whether they are equations, whether names and units fit, whether what they
 * need is there when they are computed.
 */
function formulaMistakes(scenario: Scenario): Mistake[] {
  const mistakes: Mistake[] = []
  const wrong = (index: number, key: keyof Formula, said: Message) =>
    mistakes.push({ path: ['formulas', index, key], at: 'value', message: () => said })
  const left = new Map(scenario.formulas.map((formula, index) => [formula.name, { formula, index }]))
  scenario.formulas.forEach((formula, index) => {
    const found = otherMoney(formula, scenario) ?? mistakeOf(formula, scenario.formulas.slice(0, index))
    if (!found) return
    wrong(index, ...found)
    left.delete(formula.name)
  })
  // One at a time: who reads a formula that is wrong is not wrong for that.
  const refused = new Set(scenario.formulas.map(({ name }) => name).filter((name) => !left.has(name)))
  while (left.size > 0) {
    const error = checked({ ...scenario, formulas: [...left.values()].map(({ formula }) => formula) })
    if (!error) break
    const one = left.get(error.equation) ?? [...left.values()][0]
    if (!one) break
    if (![...refused].some((name) => error.message.includes(`'${name}'`))) wrong(one.index, 'text', error.reason)
    refused.add(one.formula.name)
    left.delete(one.formula.name)
  }
  return mistakes
}

/** Assembles the model with the formulas; returns what it says of them. */
function checked({ decisions, formulas, network, place }: Scenario): EquationError | undefined {
  try {
    const declarations = declarationsOf({ decisions, formulas, place })
    const model = assembleModel(declarations)
    lowerPasses(model, checkPasses(declarations, model, [...START, ...TABLE_PASSES]), new Set(), kindOf(network))
    return undefined
  } catch (error) {
    if (error instanceof EquationError) return error
    throw error
  }
}

/** Money of formulas is the scenario's. */
function otherMoney({ unit }: Formula, { prices }: Scenario): [keyof Formula, Message] | undefined {
  const found = currencyIn(unit)
  const currency = currencyOf(prices)
  return found === undefined || found === currency
    ? undefined
    : ['unit', message('formula.currency', { found, currency })]
}

/** What is wrong with a formula apart from its text. */
function mistakeOf(formula: Formula, before: readonly Formula[]): [keyof Formula, Message] | undefined {
  const { name, kind, of } = formula
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return ['name', message('formula.name', { name })]
  if (before.some((other) => other.name === name)) return ['name', message('formula.name_again', { name })]
  if (kind === 'outcome' && OUTCOMES.some((outcome) => outcome.name === name))
    return ['name', message('formula.library_outcome', { name })]
  if (kind !== 'term') return of === '' ? undefined : ['of', message('formula.only_terms', { name: of })]
  return mistakeOfTerm(formula)
}

/** A term belongs to a sum of its actor at its step, and has its unit. */
function mistakeOfTerm({ of, actor, step, unit }: Formula): [keyof Formula, Message] | undefined {
  const sums = declarationsOf({ decisions: {}, formulas: [] }).actors.flatMap(({ name: whose, sums: own }) =>
    own.map((sum) => ({ ...sum, whose })),
  )
  const here = (sum: Sum & { whose: string }) => sum.whose === actor && sum.step === step
  const sum = sums.find((one) => one.name === of && here(one))
  if (sum)
    return sum.unit === modelUnit(unit)
      ? undefined
      : ['unit', message('formula.unit', { found: unit, of, unit: sum.unit })]
  const elsewhere = sums.find((one) => one.name === of)
  if (elsewhere) {
    const { whose, step: at } = elsewhere
    return ['of', message('formula.sum_elsewhere', { name: of, whose, step: at, actor, at: step })]
  }
  const known = sums.filter(here).map((one) => one.name)
  if (known.length === 0) return ['of', message('formula.no_sums', { name: of, actor, step })]
  return ['of', message('formula.no_such_sum', { name: of, names: known.join(', '), hint: nearest(of, known) })]
}
