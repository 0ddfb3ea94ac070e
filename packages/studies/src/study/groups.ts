/** Groups of factors: what a design moves together, and is asked of as one. */
import type { Groups } from '@cogov/methods/designs'
import type { Study } from './study.ts'

export interface FactorGroup {
  /** The group's name, or that of a factor which is in none. */
  name: string
  /** Places of its factors in the study. */
  members: number[]
}

/** In the order of their first factors; factors that are in no group stand alone. */
export function factorGroups({ factors }: Pick<Study, 'factors'>): FactorGroup[] {
  const groups: FactorGroup[] = []
  for (const [n, { name, group }] of factors.entries()) {
    const there = group === undefined ? undefined : groups.find((one) => one.name === group)
    if (there) there.members.push(n)
    else groups.push({ name: group ?? name, members: [n] })
  }
  return groups
}

export const isGrouped = ({ factors }: Pick<Study, 'factors'>): boolean =>
  factors.some(({ group }) => group !== undefined)

export const membersOf = (study: Pick<Study, 'factors'>): Groups => factorGroups(study).map(({ members }) => members)
