/** Whether a factor is one of the scenario's, and every value that it can take is allowed there. */

import { type Field, findSetting, type Mistake, settingMistakes } from '@cogov/core/scenario'
import { shapeOf } from '../model/runnable.ts'
import { type Given, isScenarios, type WrittenFactor } from './resolve.ts'
import { modelOf } from './study.ts'

/** Keys of a scenario that a study sets itself, or that have no effect on a run. */
const ownKeys = /^(cogov|name|description|seed|record|where)(\.|$)/

/** Paths begin at the factor. */
export function checkFactor(factor: WrittenFactor, given: Given): Mistake[] {
  const labels = checkLabels(factor)
  if (labels.length > 0) return labels
  if (isScenarios(factor) && !given.model) return checkScenarios(factor)
  if (!given.model && ownKeys.test(factor.factor)) {
    return [wrong(['factor'], `found '${factor.factor}', which the study sets itself; vary another key`)]
  }
  try {
    const root = shapeOf(modelOf(given))
    const { path, field } = findSetting(given.scenario, factor.factor, root)
    if (factor.values)
      return checkValues(factor.values, path, (value) => settingMistakes(given.scenario, [{ path, value }], root))
    return field.kind === 'number' ? checkNumbers(factor, field) : checkListed(field)
  } catch (error) {
    if (error instanceof RangeError) return [wrong(['factor'], error.message)]
    throw error
  }
}

const wrong = (path: Mistake['path'], message: string): Mistake => ({ path, at: 'value', message: () => message })

function checkLabels({ labels, values, files = [], scenarios = [] }: WrittenFactor): Mistake[] {
  const count = values?.length ?? files.length + scenarios.length
  if (labels === undefined || labels.length === count) return []
  return [wrong(['labels'], `found ${labels.length} labels for ${count} values, expected is one for each`)]
}

function checkScenarios({ factor, files = [], scenarios = [] }: WrittenFactor): Mistake[] {
  if (factor !== 'scenario') {
    return [wrong(['factor'], `found '${factor}'; a factor of whole scenarios is called 'scenario'`)]
  }
  if (files.length + scenarios.length === 0) return [wrong([], 'found no scenario; name them under files')]
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
  const unit = field.unit === '1' ? '' : ` (unit: ${field.unit})`
  const outside = (['from', 'to', 'mode', 'mean'] as const).flatMap((key) => {
    const value = factor[key] as number | undefined
    if (value === undefined || (value >= least && value <= most)) return []
    return [wrong([key], `found ${value}, allowed is a number from ${least} to ${most}${unit}`)]
  })
  if (outside.length > 0) return outside
  const { from = least, to = most, mode } = factor as { from?: number; to?: number; mode?: number }
  if (!(from < to))
    return [wrong([factor.to === undefined ? 'from' : 'to'], `from (${from}) has to be less than to (${to})`)]
  if (factor.kind === 'log-uniform' && from <= 0) {
    return [wrong(factor.from === undefined ? [] : ['from'], `found ${from}; a log-uniform factor begins above 0`)]
  }
  if (mode !== undefined && (mode < from || mode > to)) {
    return [wrong(['mode'], `found ${mode}, allowed is a number from ${from} to ${to}`)]
  }
  const plain = factor.kind === undefined || factor.kind === 'uniform'
  if (field.whole && !(plain && factor.mean === undefined && mode === undefined && factor.alpha === undefined)) {
    return [wrong([], 'whole numbers are spread evenly from `from` to `to`, or listed under `values`')]
  }
  return []
}

/** A key that is no number has to say its values, unless they are few and known. */
function checkListed(field: Field): Mistake[] {
  if (field.kind === 'flag' || field.kind === 'choice') return []
  return [{ path: ['values'], at: 'missing', message: () => `missing, needed is a list of values: ${field.meaning}` }]
}
