/**
 * Places outside China, where the package that knows them is installed. A scenario that takes place there gets the
 * place's communities as a table of its own, and so is whole in every thread, on a cluster and years later.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { english, type Message } from '@cogov/engine/messages'
import { unknownInChina } from '@cogov/places'
import type { WorldOwnPlace, WorldPlace } from '@cogov/world'
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

/** What the world's package says where China's table says that it has no such place. */
const elsewhere = new Map<string, Message>()

/**
 * A name that no place in China has, as a place of the world; nothing where China has it, or neither has.
 *
 * @param name as a scenario's `place` has it
 */
export const worldPlace = (name: string): Promise<WorldOwnPlace | undefined> =>
  inWorld(name, ({ worldOwnPlace }) => worldOwnPlace(name))

/** Everything in the world that a name finds which no place in China has. */
export const worldPlacesOf = async (name: string): Promise<readonly WorldPlace[]> =>
  (await inWorld(name, ({ worldPlacesCalled }) => worldPlacesCalled(name))) ?? []

async function inWorld<Found>(name: string, find: (world: World) => Found): Promise<Found | undefined> {
  const unknown = unknownInChina(name)
  if (unknown === undefined) return undefined
  const world = await load()
  if (!world) {
    if (/\p{Script=Latin}/u.test(name)) elsewhere.set(english(unknown), message('input.no_world'))
    return undefined
  }
  try {
    return find(world)
  } catch (error) {
    const { said } = error as { said?: Message }
    if (said === undefined) throw error
    elsewhere.set(english(unknown), said)
    return undefined
  }
}

/** What is wrong with the name of a place, and what the rest of the world says of it. */
export function withWorldSaid(wrong: Message): Message {
  const said = elsewhere.get(english(wrong))
  return said === undefined ? wrong : message('input.not_in_china', { wrong, elsewhere: said })
}
