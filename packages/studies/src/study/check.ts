/** Every mistake of a study: of its shape, and whether its factors, values and outcomes are those of its scenario. */

import { mistakesOfMeaning } from '@cogov/core/read-scenario'
import { didYouMean, type Mistake } from '@cogov/core/scenario'
import type { Message } from '@cogov/engine/messages'
import { isShareOfCommunities } from '../run/communities.ts'
import { outcomeNamed } from '../run/evaluate.ts'
import { checkFactor } from './check-factor.ts'
import { checkPlaces } from './check-places.ts'
import { checkSize } from './check-size.ts'
import { constraintMistake } from './constraints.ts'
import { message } from './errors.english.ts'
import { countOf, type Factor, typeOf } from './factors.ts'
import { isOfGovernance, isOfResident, type MeasuredOutcome } from './outcomes.ts'
import { isAdaptive } from './plan.ts'
import { type Given, measuresOf, resolveStudy, type WrittenFactor } from './resolve.ts'
import { outcomesIn, type Study } from './study.ts'

/** A phase diagram of more has too many cells. */
const MOST_PHASE_FACTORS = 6

/** Columns that every table has. */
const TAKEN = ['point', 'replicate', 'seed', 'hash', 'error', 'tick']

/**
 * Every mistake of a value whose shape is right. Where there is none, `resolveStudy` makes it a study.
 *
 * @param given the scenarios that it refers to, or the model
 */
export function checkMeaning(value: unknown, given: Given): Mistake[] {
  const { factors } = value as { factors: WrittenFactor[] }
  const wrong = factors.flatMap((factor, n) => checkFactor(factor, given).map((one) => below(one, ['factors', n])))
  if (wrong.length > 0) return wrong
  const study = resolveStudy(value, given)
  const formulas = given.model ? [] : mistakesOfMeaning(given.scenario).map((one) => below(one, ['scenario']))
  const outcomes = checkOutcomes(study, value)
  if (formulas.length + outcomes.length > 0) return [...formulas, ...outcomes]
  return [
    ...checkNames(study, value),
    ...checkSummaries(study),
    ...checkGoal(study),
    ...checkPrecision(study),
    ...checkPoints(study),
    ...(study.model ? [] : checkPlaces(study)),
  ]
}

const below = (mistake: Mistake, path: Mistake['path']): Mistake => ({ ...mistake, path: [...path, ...mistake.path] })

const wrong = (path: Mistake['path'], said: Message): Mistake => ({ path, at: 'value', message: () => said })

/** Outcomes are the library's or the scenario's own, or those of another model. */
function checkOutcomes(study: Study, value: unknown): Mistake[] {
  const { series } = study
  const known = outcomesIn(study).map(({ name }) => name)
  const { outcomes = [] } = value as { outcomes?: (string | { of: string })[] }
  const asked = [
    ...outcomes.map((one, n) =>
      typeof one === 'string' ? { name: one, path: ['outcomes', n] } : { name: one.of, path: ['outcomes', n, 'of'] },
    ),
    ...series.map((name, n) => ({ name, path: ['series', n] })),
  ]
  return asked
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) =>
      wrong(path, message('study.unknown_outcome', { name, n: known.length, hint: didYouMean(name, known) })),
    )
}

/**
 * Residents are ordered by what their communities have of their own; other models have neither, nor shocks to outlast.
 */
const checkSummaries = ({ model, outcomes, scenario }: Study): Mistake[] =>
  outcomes.flatMap(({ of, summary, place }, n) => {
    if (model && (isOfGovernance(summary) || place !== '')) {
      const [key, found] = place === '' ? ['summary', summary] : ['place', place]
      return [wrong(['outcomes', n, key], message('study.not_in_model', { found, model: model.name }))]
    }
    return isOfResident(summary) && !model && !isShareOfCommunities(outcomeNamed(scenario, of))
      ? [wrong(['outcomes', n, 'summary'], message('study.no_share', { summary, of }))]
      : []
  })

/** Each column of a table has a name of its own. */
function checkNames(study: Study, value: unknown): Mistake[] {
  const { outcomes = [] } = value as { outcomes?: (string | MeasuredOutcome)[] }
  const columns = [
    ...study.factors.map(({ name }, n) => ({ name, path: ['factors', n] })),
    ...measuresOf(outcomes, study).map(({ name }, n) => ({
      name,
      path: outcomes.length > 0 ? ['outcomes', n] : ['outcomes'],
    })),
  ]
  const taken = new Set(TAKEN)
  return columns.flatMap(({ name, path }) => {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
      return [wrong(path, message('study.column_name', { name }))]
    }
    const again = taken.has(name)
    taken.add(name)
    return again ? [wrong(path, message('study.column_twice', { name }))] : []
  })
}

function checkGoal({ goal, outcomes }: Study): Mistake[] {
  const names = outcomes.map(({ name }) => name)
  if (names.includes(goal.outcome)) return []
  const found = { name: goal.outcome, names: names.join(', '), hint: didYouMean(goal.outcome, names) }
  return [wrong(['goal', 'outcome'], message('study.unknown_goal', found))]
}

/** Intervals need a spread to begin with, and designs that choose their points choose their replicates too. */
function checkPrecision(study: Study): Mistake[] {
  const { half_width, most } = study.precision
  if (half_width === 0) return []
  const path = ['precision', 'half_width']
  if (isAdaptive(study)) return [wrong(path, message('study.own_replicates', { kind: study.design.kind }))]
  if (study.replicates < 2) return [wrong(path, message('study.one_replicate'))]
  if (most >= study.replicates) return []
  return [wrong(['precision', 'most'], message('study.fewer_than_replicates', { found: most }))]
}

/** Of a design that fits the factors, its size is asked too. */
function checkPoints(study: Study): Mistake[] {
  const unfit = [...checkConstraints(study), ...checkGroups(study), ...checkDesign(study)]
  return unfit.length > 0 ? unfit : checkSize(study)
}

/** Why a design needs all of its points; the others leave out those that break a constraint. */
const WHOLE: Partial<Record<Study['design']['kind'], Message>> = {
  saltelli: message('study.constrained_saltelli'),
  morris: message('study.constrained_morris'),
  fractional: message('study.constrained_fractional'),
  bisection: message('study.constrained_bisection'),
  'phase-diagram': message('study.constrained_phase_diagram'),
}

function checkConstraints({ constraints = [], factors, design }: Study): Mistake[] {
  const whole = constraints.length > 0 ? WHOLE[design.kind] : undefined
  if (whole) return [wrong(['constraints'], whole)]
  return constraints.flatMap((text, n) => {
    const mistake = constraintMistake(text, factors)
    return mistake ? [wrong(['constraints', n], mistake)] : []
  })
}

/** Groups are asked about by two designs, and have names of their own. */
function checkGroups(study: Study): Mistake[] {
  const { factors, design } = study
  return factors.flatMap(({ group }, n) => {
    if (group === undefined) return []
    const path = ['factors', n, 'group']
    if (design.kind !== 'saltelli' && design.kind !== 'morris')
      return [wrong(path, message('study.group_design', { kind: design.kind }))]
    const same = factors.some((other) => other.group === undefined && other.name === group)
    return same ? [wrong(path, message('study.group_name', { group }))] : []
  })
}

/** What a design asks of the factors. */
function checkDesign({ design, factors }: Study): Mistake[] {
  const path = ['design']
  if (design.kind === 'bisection' && (factors.length !== 1 || countOf(factors[0]) !== undefined)) {
    return [wrong(path, message('study.bisection'))]
  }
  if (design.kind === 'phase-diagram' && factors.length > MOST_PHASE_FACTORS) {
    const found = { most: MOST_PHASE_FACTORS, found: factors.length }
    return [wrong(path, message('study.phase_diagram_factors', found))]
  }
  if (design.kind === 'phase-diagram' && factors.some((factor) => countOf(factor) !== undefined)) {
    return [wrong(path, message('study.phase_diagram'))]
  }
  if (design.kind !== 'table') return []
  if (design.rows.length === 0) return [wrong(path, message('study.no_rows'))]
  return design.rows.flatMap((row, r) => checkRow(row, factors).map((one) => below(one, ['design', 'rows', r])))
}

function checkRow(row: readonly unknown[], factors: readonly Factor[]): Mistake[] {
  if (row.length !== factors.length) {
    const names = factors.map(({ name }) => name).join(', ')
    return [wrong([], message('study.row', { found: row.length, expected: factors.length, names }))]
  }
  return row.flatMap((value, n) => {
    const factor = factors[n]
    const found = { found: JSON.stringify(value), factor: factor.name }
    const labels = 'labels' in factor ? factor.labels : undefined
    if (labels) {
      const known = labels.includes(value as string)
      return known ? [] : [wrong([n], message('study.row_label', { ...found, labels: labels.join(', ') }))]
    }
    const { from, to } = factor as { from: number; to: number }
    const right = typeof value === 'number' && typeOf(factor) === 'number' && value >= from && value <= to
    return right ? [] : [wrong([n], message('study.row_number', { ...found, from, to }))]
  })
}
