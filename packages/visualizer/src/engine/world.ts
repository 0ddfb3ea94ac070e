/** Places outside China, in the page: their table comes with the first name that none of China has. */
import type { OwnPlace } from '@cogov/core'
import type { Message } from '@cogov/engine/messages'
import type { WorldOwnPlace } from '@cogov/world'

export interface Elsewhere {
  place?: WorldOwnPlace
  /** Where no place, or more than one, has the name. */
  error?: Message
  suggestions: readonly string[]
}

/** What the rest of the world says of a name; nothing where it is for China's table to say. */
export async function elsewhere(name: string): Promise<Elsewhere | undefined> {
  const { loadPlaces, unknownInChina } = await import('@cogov/places')
  await loadPlaces()
  if (unknownInChina(name) === undefined) return undefined
  const { loadWorld, WorldPlaceNotFound, worldOwnPlace } = await import('@cogov/world')
  await loadWorld()
  try {
    return { place: worldOwnPlace(name), suggestions: [] }
  } catch (error) {
    const { said } = error as { said?: Message }
    if (said === undefined) throw error
    return { error: said, suggestions: error instanceof WorldPlaceNotFound ? error.suggestions : [] }
  }
}

export const communitiesElsewhere = async (name: string): Promise<OwnPlace | undefined> =>
  (await elsewhere(name))?.place?.place
