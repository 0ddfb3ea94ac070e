/** Leadership: party organisations lead many departments and offices together, and their members go ahead. */

import { officeTerm } from '../actors/efforts.ts'
import { MEMBER } from '../actors/resident.ts'
import { defineMechanism } from '../declare.ts'
import { ORDINARY } from './ordinary.ts'

const ARTICLE = 'Cui Jing 2021, second part'
const ASSUMED = 'assumed'

export const leadership = defineMechanism({
  name: 'leadership',
  meaning: 'party-led coordination of offices and departments, and members who take part as examples',
  why: 'Somebody has to begin, and somebody has to bring those together who do not answer to each other.',
  source: ARTICLE,
  colour: 'moss',
  levers: [
    {
      name: 'party_led',
      label: 'party-led coordination',
      symbol: 'u_P',
      at: 'township',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'party organisations coordinate offices and departments',
      why: 'departments and staff answer to one lead',
      source: ARTICLE,
      statusQuo: { value: 0.5, range: [0.3, 0.7], source: ORDINARY },
      claim: { moves: { effort: '+', township_effort: '+' }, time: '0.02 * u * staff' },
    },
    {
      name: 'example',
      label: 'members as examples',
      symbol: 'u_x',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'party members take part as examples',
      why: 'others see them and expect more',
      source: ARTICLE,
      statusQuo: { value: 0.3, range: [0.1, 0.5], source: ORDINARY },
      claim: { moves: { leaders_participation: '+' }, time: '0.006 * u * staff' },
    },
  ],
  parameters: [
    {
      name: 'example_strength',
      symbol: '\\ell',
      unit: 'day',
      default: 1,
      range: [0, 10],
      meaning: 'what being an example is worth to a party member',
      source: ASSUMED,
    },
    {
      name: 'party_effort',
      unit: 'day',
      default: 0.3,
      range: [0, 10],
      meaning: 'what party-led coordination is worth for effort',
      source: ASSUMED,
    },
    {
      name: 'attend_party',
      unit: 'day',
      default: 0.3,
      range: [0, 10],
      meaning: 'what party-led coordination is worth for attending',
      source: ASSUMED,
    },
    {
      name: 'party_boost',
      unit: '1',
      default: 0.2,
      range: [0, 10],
      meaning: 'what party-led coordination adds to organising',
      source: ASSUMED,
    },
    {
      name: 'party_time',
      unit: 'share',
      default: 0.02,
      range: [0, 1],
      meaning: 'share of the committee’s working time of party-led coordination',
      source: ASSUMED,
    },
    {
      name: 'example_time',
      unit: 'share',
      default: 0.006,
      range: [0, 1],
      meaning: 'share of the committee’s working time to win members as examples',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'resident',
      step: 'decide',
      equations: [
        {
          name: 'example_term',
          label: 'being an example',
          kind: 'term',
          of: 'utility',
          text: `${MEMBER} ? example_strength * example : 0`,
          unit: 'day',
          meaning: 'being an example',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'effort_utility',
            'party_term',
            'party_effort * party_led',
            'the party organisation leads',
            ARTICLE,
          ),
          label: 'party organisation leads',
        },
      ],
    },
    {
      table: 'township',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'township_utility',
            'township_party_term',
            'party_effort * party_led',
            'the party organisation leads',
            ARTICLE,
          ),
          label: 'party organisation leads',
        },
      ],
    },
    {
      table: 'attendance',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'attend_utility',
            'attend_party_term',
            'attend_party * party_led',
            'the party organisation brings departments together',
            ARTICLE,
          ),
          label: 'party organisation gathers',
        },
      ],
    },
    {
      table: 'community',
      step: 'work',
      equations: [
        {
          name: 'party_boost_term',
          kind: 'term',
          of: 'staff_boost',
          text: 'party_boost * party_led',
          unit: '1',
          meaning: 'one lead for all who organise',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'party_hours',
          kind: 'term',
          of: 'task',
          text: 'party_time * party_led',
          unit: 'share',
          meaning: 'working time of party-led coordination',
          source: ASSUMED,
        },
        {
          name: 'example_hours',
          kind: 'term',
          of: 'task',
          text: 'example_time * example',
          unit: 'share',
          meaning: 'working time to win members as examples',
          source: ASSUMED,
        },
      ],
    },
  ],
})
