import { english, type Message, type MessageValue, messageOr, withSaid } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import type { Node } from './tree.ts'

/** No place, or more than one, answers to a query; the message says which part failed and what is near. */
export class WorldPlaceNotFound extends Error {
  override readonly name = 'WorldPlaceNotFound'
  declare readonly said: Message
  /** Paths that `findWorldPlace` takes: the nearest names, or all places that the query could mean. */
  readonly suggestions: readonly string[]
  /** Whether several places answer to the query. */
  readonly ambiguous: boolean

  constructor(said: Message, suggestions: readonly string[], ambiguous = false) {
    super(english(said))
    withSaid(this, said)
    this.suggestions = suggestions
    this.ambiguous = ambiguous
  }
}

const SHOWN = 8

export function notFound(part: string, around: readonly Node[] | undefined, near: readonly Node[]): WorldPlaceNotFound {
  const suggestions = near.map(({ place }) => place.path)
  const meant: MessageValue = suggestions.length > 0 ? message('world.meant', { names: messageOr(suggestions) }) : ''
  const name = JSON.stringify(part)
  const said = around
    ? message('world.unknown_in', { name, place: around[0].place.path, meant })
    : message('world.unknown', { name, meant })
  return new WorldPlaceNotFound(said, suggestions)
}

export function ambiguous(query: string, found: readonly Node[]): WorldPlaceNotFound {
  // A country has no path above it: its code tells it from what is called like it.
  const paths = found.map(({ place }) => (place.level === 'country' ? place.country : place.path))
  const shown = paths.slice(0, SHOWN).join(', ')
  const more = paths.length > SHOWN ? ' …' : ''
  const said = message('world.ambiguous', { name: JSON.stringify(query), n: paths.length, paths: shown + more })
  return new WorldPlaceNotFound(said, paths, true)
}
