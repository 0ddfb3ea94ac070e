/** What a scenario's own place says before anybody has read its table: which quantities its communities have. */
import type { OwnColumn, OwnPlace, Scenario, SyntheticPlace, TableFile } from './scenario.ts'

export const isOwnPlace = (place: Scenario['place']): place is OwnPlace =>
  typeof place === 'object' && ('file' in place || 'table' in place)

/** Whether a place is made up of a few numbers, and so can be made of them anew. */
export const isMadeUp = (place: Scenario['place']): place is SyntheticPlace =>
  typeof place === 'object' && !isOwnPlace(place)

/**
 * Columns of numbers that equations can read, from the first line of the table: their names stand before their units,
 * as in `households [1]`. The reader of tables writes it so where no cell is empty.
 *
 * @example ownQuantities({ table: 'name,residents,households [1]\na,5,2\n' }) // [{ name: 'households', unit: '1' }]
 */
export function ownQuantities(place: Scenario['place'] | undefined): Required<OwnColumn>[] {
  if (place === undefined || !isOwnPlace(place)) return []
  const [names = ''] = (place.table ?? '').split(/\r?\n|\r/, 1)
  return names.split(',').flatMap((name) => {
    const [, called, unit] = /^\s*([a-z][a-z0-9_]*) \[([^\]]+)\]\s*$/.exec(name) ?? []
    return called !== undefined && unit !== undefined ? [{ name: called, unit }] : []
  })
}

/** What a place of one's own is called: its name, or that of its file. */
export function ownPlaceName({ name, file = '' }: OwnPlace): string {
  if (name !== undefined) return name
  const last = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const dot = last.lastIndexOf('.')
  return (dot > 0 ? last.slice(0, dot) : last) || 'own place'
}

/** The scenario as its file has it: tables by their files' names and hashes, and not what is in them. */
export function withoutTables(scenario: Scenario): Scenario {
  const named = <T extends TableFile>({ table, ...rest }: T): T =>
    (rest.file === undefined ? { ...rest, table } : rest) as T
  const { place, residents } = scenario
  const { points: _, ...own } = isOwnPlace(place) ? named(place) : ({} as OwnPlace)
  return {
    ...scenario,
    ...(isOwnPlace(place) ? { place: own } : {}),
    ...(residents ? { residents: named(residents) } : {}),
  }
}

/** Whether some of its committees have a number of staff of their own. */
export const hasOwnStaff = (place: Scenario['place'] | undefined): boolean =>
  place !== undefined && isOwnPlace(place) && /^[^\r\n]*\bstaff\b/.test(place.table ?? '')
