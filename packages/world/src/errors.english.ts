/** What is said of places of the world that are not there. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'world.empty': 'The name of a place is empty.',
  'world.unknown': 'No unit or city outside China is called {name}.{meant}',
  'world.unknown_in': 'There is no {name} in {place}.{meant}',
  'world.meant': ' Did you mean {names}?',
  'world.ambiguous': '{name} is the name of {n} places; give the path: {paths}.',
  'world.found':
    '{place} has {residents} residents ({by}); its communities are not known, so it is simulated with {n} of a typical size',
  'world.uncounted': 'The residents of {place} are not known here; choose a unit or a city in it.',
  'world.too_large': '{place} would have {n} communities, more than {most}; choose a unit or a city in it.',
  'world.not_loaded': 'the table of the world is not there yet: call `await loadWorld()` first',
  'world.not_fetched': '{url}: {status}',
} as const

export const message = messagesFrom(ENGLISH)
