/** Groups of factors that move together: each factor is in one. */
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

/** The dimensions of each group, from 0. */
export type Groups = readonly (readonly number[])[]

/**
 * Every dimension alone, where no groups are given.
 *
 * @throws RangeError where a dimension is in no group, or in several
 */
export function groupsOf(dimensions: number, groups?: Groups): Groups {
  if (!groups) return Array.from({ length: dimensions }, (_, d) => [d])
  const all = groups.flat().sort((a, b) => a - b)
  if (all.length !== dimensions || all.some((d, n) => d !== n) || groups.some((own) => own.length === 0))
    throw rangeError(message('designs.groups', { dimensions, found: JSON.stringify(groups) }))
  return groups
}
