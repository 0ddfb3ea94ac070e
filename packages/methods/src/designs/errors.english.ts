/** What designs say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'designs.dimensions': 'point {n}: {expected} numbers are expected, found {found}',
  'designs.empty_bracket': 'low has to be below high, found {low} and {high}',
  'designs.generator': "generator '{text}': letters a to z are expected, such as 'abc'",
  'designs.generators': 'generators: one for each of {factors} factors is expected, found {found}',
  'designs.groups': 'groups: each of {dimensions} dimensions in one group is expected, found {found}',
  'designs.levels': 'levels: {dimensions} numbers are expected, found {found}',
  'designs.negative': '{name}: a number of at least 0 is expected, found {found}',
  'designs.no_crossing_above': 'no crossing of {threshold}: {first} at {from} and {last} at {to}, both at or above it',
  'designs.no_crossing_below': 'no crossing of {threshold}: {first} at {from} and {last} at {to}, both below it',
  'designs.no_outcome': 'the outcome at ({point}) is {outcome}',
  'designs.not_positive': '{name}: a number above 0 is expected, found {found}',
  'designs.not_whole': '{name}: a whole number from {least} to {most} is expected, found {found}',
  'designs.odd_levels': 'levels: an even number is expected, found {found}',
  'designs.outcomes': '{n} outcomes are expected, one for each point, found {found}',
  'designs.outside': 'point {n}, number {k}: expected is 0 to 1, found {found}',
  'designs.too_many_cells':
    'the diagram would have {corners} corners of cells: halve less deeply, or where the outcome changes more',
  'designs.too_many_points': 'a full factorial of {levels} has {points} points; use a sample',
  'designs.two_levels': 'a fraction has two levels of each factor, factor {n} has {found}',
} as const

export const message = messagesFrom(ENGLISH)
