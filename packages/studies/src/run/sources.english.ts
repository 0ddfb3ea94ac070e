/** How it is known who lives in a place, and which of its townships are neighbours. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'source.census':
    'Residents: counted by the seventh national census, 1 November 2020. Townships and communities that it does not give have shares of its count, by who governs them and by urban or rural land.',
  'source.census, split':
    'Residents: the seventh national census, 1 November 2020, counted other borders; its count was split to these. Townships and communities have shares of it, by who governs them and by urban or rural land.',
  'source.shared':
    'Residents: not counted for this place. It has a share of its county’s count (seventh national census, 1 November 2020), by who governs its communities and by urban or rural land.',
  'source.user':
    'Residents: as given with the scenario; parts of a real place that it does not give have the library’s numbers.',
  'source.not counted': 'Residents: the seventh national census, 1 November 2020, does not have this place by itself.',
  'source.neighbours':
    'Neighbouring townships: {points} of {n} by where they are, the others by the order of their codes.',
  'source.neighbours_points': 'Neighbouring townships: by where they are.',
  'source.neighbours_order': 'Neighbouring townships: by the order of their codes; where they are is not known.',
} as const

export const message = messagesFrom(ENGLISH)
