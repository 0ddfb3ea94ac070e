/**
 * Factors: what a study varies. A design gives numbers in the unit cube; a factor makes of each the value at that
 * quantile of its distribution, so that every design works with every kind of factor.
 */

import type { Scenario } from '@cogov/core'
import { rangeError } from '@cogov/engine/messages'
import { type BoundedDistribution, quantileIn } from '@cogov/methods/statistics'
import { message } from './errors.english.ts'

/** A value as it stands in tables. */
export type Value = number | string | boolean

/** How the values of a factor are spread. Numbers are in the factor's own unit. */
export type Distribution =
  | BoundedDistribution
  | { kind: 'integers'; from: number; to: number }
  /** One of some values; labels stand for them in tables. */
  | { kind: 'values'; values: unknown[]; labels: Value[] }
  /** One of some scenarios, in place of the study's own. */
  | { kind: 'scenarios'; scenarios: Scenario[]; labels: Value[] }

export type Factor = Distribution & {
  /** Name of its column in tables. */
  name: string
  /** Where its value goes in the scenario; empty where it is the whole scenario. */
  path: string[]
  unit: string
  meaning: string
  /** Factors of the same group move together in designs that ask about groups; left out where it is in none. */
  group?: string
  /** Levels that a factorial design gives it, where the design does not say. */
  levels: number
}

/** How many levels there are to choose from; nothing where there are as many as one likes. */
export function countOf(factor: Distribution): number | undefined {
  if (factor.kind === 'integers') return factor.to - factor.from + 1
  return factor.kind === 'values' || factor.kind === 'scenarios' ? factor.labels.length : undefined
}

/**
 * The value at a quantile.
 *
 * @param at from 0 to 1; what is categorical or whole takes equal shares of it
 * @example valueAt({ kind: 'uniform', from: 0, to: 2.5 }, 0.5) // 1.25
 */
export function valueAt(factor: Distribution, at: number): Value {
  switch (factor.kind) {
    case 'integers':
      return factor.from + indexAt(at, factor.to - factor.from + 1)
    case 'values':
    case 'scenarios':
      return factor.labels[indexAt(at, factor.labels.length)]
    default:
      return quantileIn(factor, at)
  }
}

/** Which of `count` equal shares of the unit interval a number lies in. */
const indexAt = (at: number, count: number): number => Math.min(count - 1, Math.floor(at * count))

/**
 * The value of one level among several: levels of an interval include both of its ends, those of a distribution
 * without ends are the middles of equally likely parts.
 *
 * @example levelOf({ kind: 'uniform', from: 0, to: 1 }, 2, 3) // 1
 */
export function levelOf(factor: Distribution, level: number, levels: number): Value {
  const count = countOf(factor)
  if (count !== undefined) {
    const index = levels >= count ? level : Math.round((level * (count - 1)) / Math.max(1, levels - 1))
    return factor.kind === 'integers' ? factor.from + index : valueAt(factor, (index + 0.5) / count)
  }
  const ends = factor.kind === 'uniform' || factor.kind === 'log-uniform'
  return valueAt(factor, ends ? (levels === 1 ? 0.5 : level / (levels - 1)) : (level + 0.5) / levels)
}

/** What a factor's value stands for in a scenario. */
export function settingOf(factor: Factor, value: Value): unknown {
  return factor.kind === 'values' ? factor.values[indexOfLabel(factor, value)] : value
}

/** @throws RangeError where a value is none of the factor's */
export function indexOfLabel({ name, labels }: { name: string; labels: readonly Value[] }, value: Value): number {
  const index = labels.indexOf(value)
  if (index >= 0) return index
  const found = { factor: name, found: JSON.stringify(value), labels: labels.join(', ') }
  throw rangeError(message('study.unknown_label', found))
}

/** What sort of column a factor makes. */
export function sortOf(factor: Distribution): 'continuous' | 'integer' | 'boolean' | 'categorical' {
  if (factor.kind === 'integers') return 'integer'
  if (factor.kind !== 'values' && factor.kind !== 'scenarios') return 'continuous'
  return factor.labels.every((label) => typeof label === 'boolean') ? 'boolean' : 'categorical'
}

/** How a factor's column is stored. */
export function typeOf(factor: Distribution): 'number' | 'boolean' | 'text' {
  const sort = sortOf(factor)
  if (sort === 'continuous' || sort === 'integer') return 'number'
  if (sort === 'boolean') return 'boolean'
  return 'labels' in factor && factor.labels.every((label) => typeof label === 'number') ? 'number' : 'text'
}
