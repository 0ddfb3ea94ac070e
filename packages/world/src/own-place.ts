/** A place of the world as a scenario has a place of its own: with a table of its communities, it is whole anywhere. */
import type { Message } from '@cogov/engine/messages'
import { typicalCommunities } from './communities.ts'
import { message } from './errors.english.ts'
import { findWorldPlace } from './find.ts'
import type { WorldPlace } from './place.ts'

/** What a scenario's `place` may be, and what was found for it. */
export interface WorldOwnPlace {
  readonly place: {
    readonly name: string
    readonly country: string
    readonly source: string
    /** CSV: a line a community. */
    readonly table: string
  }
  readonly found: WorldPlace
  /** How many communities of a typical size it is made of. */
  readonly communities: number
  /** What was found, for whoever reads the run. */
  readonly note: Message
}

/**
 * @param query as `findWorldPlace` takes it
 * @throws {WorldPlaceNotFound} when no place, or more than one, answers to the query
 * @throws RangeError where its residents are not known, or it is too large
 * @example worldOwnPlace('Porto Alegre').place.name // 'Porto Alegre, Rio Grande do Sul, Brazil'
 */
export function worldOwnPlace(query: string): WorldOwnPlace {
  const found = findWorldPlace(query)
  const communities = typicalCommunities(query)
  const withCounties = communities.some(({ county }) => county !== undefined)
  const rows = communities.map(({ county = '', township, name, rural, residents }) =>
    [name, township, ...(withCounties ? [county] : []), rural ? 'rural' : 'urban', residents].map(cell).join(','),
  )
  const heads = ['name', 'parent', ...(withCounties ? ['county'] : []), 'kind', 'residents'].join(',')
  const { path, country, residents = 0, countedBy: by = '' } = found
  const name = path.split('/').reverse().join(', ')
  const source = `residents: ${by}; communities of a typical size, as none are known (@cogov/world)`
  const told = { place: name, residents: residents.toLocaleString('en'), by, n: communities.length }
  return {
    place: { name, country, source, table: `${[heads, ...rows].join('\n')}\n` },
    found,
    communities: communities.length,
    note: message('world.found', told),
  }
}

const cell = (value: string | number): string => {
  const text = String(value).replaceAll('/', '-')
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
