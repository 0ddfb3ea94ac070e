/**
 * Places outside China, where the package that knows them is installed. A scenario that takes place there gets the
 * place's communities as a table of its own, and so is whole in every thread, on a cluster and years later.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OwnPlace } from '@cogov/core'
import type { Message } from '@cogov/engine/messages'
import { findPlace, PlaceNotFound } from '@cogov/places'
import { message } from './errors.english.ts'

/** What the world's package is asked, as far as this command knows it: it need not be installed. */
type World = typeof import('@cogov/world')

/** Beside the command, or in the project where it is run. */
const load = (): Promise<World | undefined> =>
  import('@cogov/world').catch(async () => {
    try {
      const own = createRequire(join(process.cwd(), 'project.js')).resolve('@cogov/world')
      return (await import(pathToFileURL(own).href)) as World
    } catch {
      return undefined
    }
  })

/** What the world's package said of names that are not in China. */
const said = new Map<string, Message>()

export interface WorldFound {
  place: OwnPlace
  /** What was found, for whoever reads the run. */
  note: Message
}

/**
 * A name that no place in China has, as a place of the world; nothing where China has it, or neither has.
 *
 * @param name as a scenario's `place` has it
 */
export async function worldPlace(name: string): Promise<WorldFound | undefined> {
  if (!mayBeElsewhere(name)) return undefined
  const world = await load()
  if (!world) {
    if (/\p{Script=Latin}/u.test(name)) said.set(name, message('input.no_world'))
    return undefined
  }
  try {
    return foundIn(world, name)
  } catch (error) {
    const known = (error as { said?: Message }).said
    if (known === undefined) throw error
    said.set(name, known)
    return undefined
  }
}

/** Whether China's table has no place of the name, and none of Hong Kong, Macao or Taiwan has it either. */
function mayBeElsewhere(name: string): boolean {
  try {
    findPlace(name)
    return false
  } catch (error) {
    if (!(error instanceof PlaceNotFound)) throw error
    return /^place\.unknown(_in)?$/.test(error.said.code)
  }
}

function foundIn({ findWorldPlace, typicalCommunities }: World, name: string): WorldFound {
  const { path, country, residents = 0, countedBy = '' } = findWorldPlace(name)
  const communities = typicalCommunities(name)
  const withCounties = communities.some(({ county }) => county !== undefined)
  const rows = communities.map(({ county = '', township, name: own, rural, residents: people }) =>
    [own, township, ...(withCounties ? [county] : []), rural ? 'rural' : 'urban', people].map(cell).join(','),
  )
  const heads = ['name', 'parent', ...(withCounties ? ['county'] : []), 'kind', 'residents'].join(',')
  const called = path.split('/').reverse().join(', ')
  const told = { place: called, residents: residents.toLocaleString('en'), by: countedBy, n: communities.length }
  return {
    place: {
      name: called,
      country,
      source: `residents: ${countedBy}; communities of a typical size, as none are known (@cogov/world)`,
      table: `${[heads, ...rows].join('\n')}\n`,
    },
    note: message('input.world_place', told),
  }
}

const cell = (value: string | number): string => {
  const text = String(value).replaceAll('/', '-')
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What is wrong with the name of a place, and what the rest of the world says of it. */
export function withWorldSaid(name: string, wrong: Message): Message {
  const elsewhere = said.get(name)
  return elsewhere === undefined ? wrong : message('input.not_in_china', { wrong, elsewhere })
}
