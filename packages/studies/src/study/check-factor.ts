/** Whether a factor is one of the scenario's, and every value that it can take is allowed there. */

import { type Field, findSetting, type Mistake, settingMistakes } from '@cogov/core/scenario'
import { type Message, messageOfError } from '@cogov/engine/messages'
import { shapeOf } from '../model/runnable.ts'
import { message } from './errors.english.ts'
import { type Given, isScenarios, type WrittenFactor } from './resolve.ts'
import { modelOf } from './study.ts'

/** Keys of a scenario that a study sets itself, or that have no effect on a run. */
const ownKeys = /^(cogov|name|description|seed|from|record|where)(\.|$)/

/** Paths begin at the factor. */
export function checkFactor(factor: WrittenFactor, given: Given): Mistake[] {
  const labels = checkLabels(factor)
  if (labels.length > 0) return labels
  if (isScenarios(factor) && !given.model) return checkScenarios(factor)
  if (!given.model && ownKeys.test(factor.factor)) {
    return [wrong(['factor'], message('study.own_key', { name: factor.factor }))]
  }
  try {
    const root = shapeOf(modelOf(given))
    const { path, field } = findSetting(given.scenario, factor.factor, root)
    if (factor.values)
      return checkValues(factor.values, path, (value) => settingMistakes(given.scenario, [{ path, value }], root))
    return field.kind === 'number' ? checkNumbers(factor, field) : checkListed(field)
  } catch (error) {
    if (error instanceof RangeError) return [wrong(['factor'], messageOfError(error))]
    throw error
  }
}

const wrong = (path: Mistake['path'], said: Message): Mistake => ({ path, at: 'value', message: () => said })

function checkLabels({ labels, values, files = [], scenarios = [] }: WrittenFactor): Mistake[] {
  const count = values?.length ?? files.length + scenarios.length
  if (labels === undefined || labels.length === count) return []
  return [wrong(['labels'], message('study.labels', { found: labels.length, expected: count }))]
}

function checkScenarios({ factor, files = [], scenarios = [] }: WrittenFactor): Mistake[] {
  if (factor !== 'scenario') {
    return [wrong(['factor'], message('study.scenarios_name', { name: factor }))]
  }
  if (files.length + scenarios.length === 0) return [wrong([], message('study.no_scenario'))]
  return []
}

/** @param path where each value would be in the scenario */
function checkValues(
  values: readonly unknown[],
  path: readonly string[],
  mistakesOf: (value: unknown) => Mistake[],
): Mistake[] {
  return values.flatMap((value, n) =>
    mistakesOf(value).map((mistake) => ({
      at: mistake.at,
      path: ['values', n, ...mistake.path.slice(path.length)],
      message: mistake.message,
    })),
  )
}

function checkNumbers(factor: WrittenFactor, field: Field & { kind: 'number' }): Mistake[] {
  const [least, most] = field.range
  const outside = (['from', 'to', 'mode', 'mean'] as const).flatMap((key) => {
    const value = factor[key] as number | undefined
    if (value === undefined || (value >= least && value <= most)) return []
    const outside = { found: value, from: least, to: most }
    if (field.unit === '1') return [wrong([key], message('study.outside', outside))]
    return [wrong([key], message('study.outside_unit', { ...outside, unit: field.unit }))]
  })
  if (outside.length > 0) return outside
  const { from = least, to = most, mode } = factor as { from?: number; to?: number; mode?: number }
  if (!(from < to))
    return [wrong([factor.to === undefined ? 'from' : 'to'], message('study.empty_range', { from, to }))]
  if (factor.kind === 'log-uniform' && from <= 0) {
    return [wrong(factor.from === undefined ? [] : ['from'], message('study.log_range', { found: from }))]
  }
  if (mode !== undefined && (mode < from || mode > to)) {
    return [wrong(['mode'], message('study.outside', { found: mode, from, to }))]
  }
  const plain = factor.kind === undefined || factor.kind === 'uniform'
  if (field.whole && !(plain && factor.mean === undefined && mode === undefined && factor.alpha === undefined)) {
    return [wrong([], message('study.whole_numbers'))]
  }
  const step = field.even ? 2 : 1
  if (field.whole && Math.ceil(from / step) > Math.floor(to / step)) {
    const path = factor.from === undefined ? 'to' : 'from'
    return [wrong([path], message(field.even ? 'study.no_even_number' : 'study.no_whole_number', { from, to }))]
  }
  return []
}

/** A key that is no number has to say its values, unless they are few and known. */
function checkListed(field: Field): Mistake[] {
  if (field.kind === 'flag' || field.kind === 'choice') return []
  return [{ path: ['values'], at: 'missing', message: () => message('study.no_values', { meaning: field.meaning }) }]
}
