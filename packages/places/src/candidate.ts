import { digitsOf, type FormerName } from './former.ts'
import { type OutsidePlace, outsideLies } from './outside.ts'
import { lies, type Unit } from './tree.ts'

/** What a name may mean: a place of the table, perhaps by a name that is gone, or one that the table has not. */
export type Candidate = Found | Elsewhere

export interface Found {
  readonly unit: Unit
  /** Why the name led here, where the place is called otherwise today. */
  readonly former?: FormerName
}

export interface Elsewhere {
  readonly outside: OutsidePlace
}

export const isFound = (one: Candidate): one is Found => 'unit' in one

export const isElsewhere = (one: Candidate): one is Elsewhere => 'outside' in one

/** Whether a candidate lies inside one of the scopes, which are all of the country where there are none. */
export const isInside = (one: Candidate, scopes: readonly Candidate[] | undefined): boolean =>
  scopes === undefined || scopes.some((scope) => isIn(one, scope))

/** What had another name is also found where its code of that time says: 涪陵地区 in 四川省. */
function isIn(one: Candidate, scope: Candidate): boolean {
  if (!isFound(one))
    return isFound(scope) ? scope.unit.place.level === 'country' : outsideLies(one.outside, scope.outside)
  if (!isFound(scope)) return false
  const codes = [scope.unit.place.code, ...(scope.former?.code ? [scope.former.code] : [])]
  const then = one.former?.code ?? ''
  return lies(one.unit, scope.unit) || codes.some((code) => then.length > code.length && then.startsWith(code))
}

/** Two digits for a province, four for a prefecture, and so on: less is higher. */
export function rank(one: Candidate): number {
  if (isFound(one)) return one.former ? digitsOf(one.former) : one.unit.place.code.length
  return { region: 2, county: 6, area: 6, township: 9 }[one.outside.level]
}

export const residentsIn = (one: Candidate): number | undefined =>
  isFound(one) ? one.unit.place.residents : one.outside.residents
