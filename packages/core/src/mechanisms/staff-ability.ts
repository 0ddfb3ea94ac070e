/** Staff ability: training, and professional services that are bought in. */
import { officeTerm } from '../actors/efforts.ts'
import { defineMechanism } from '../declare.ts'

const ARTICLE = 'Cui Jing 2021, second part'
const ASSUMED = 'assumed'

export const staffAbility = defineMechanism({
  name: 'staff_ability',
  meaning: 'training of staff, and professional help that is bought in',
  why: 'Power without the ability to use it is no gift. Who knows how settles more in the same time, and tries harder.',
  source: ARTICLE,
  colour: 'teal',
  levers: [
    {
      name: 'staff_training',
      symbol: 'u_q',
      at: 'township',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'training of township and committee staff',
      why: 'staff know how',
      source: ARTICLE,
      claim: { moves: { effort: '+', resolution: '+' }, money: '200 * u * staff', time: '0.01 * u * staff' },
    },
    {
      name: 'services',
      label: 'professional services',
      symbol: 'u_z',
      at: 'township',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'professional services bought in',
      why: 'experts settle what staff cannot',
      source: ARTICLE,
      claim: { moves: { effort: '+', resolution: '+' }, money: '3 * u * residents' },
    },
  ],
  parameters: [
    {
      name: 'ability_effort',
      unit: 'day',
      default: 0.2,
      range: [0, 10],
      meaning: 'what ability is worth for effort',
      source: ASSUMED,
    },
    {
      name: 'training_gain',
      unit: '1',
      default: 0.2,
      range: [0, 10],
      meaning: 'cases settled more with training',
      source: ASSUMED,
    },
    {
      name: 'services_gain',
      unit: '1',
      default: 0.3,
      range: [0, 10],
      meaning: 'cases settled more with services',
      source: ASSUMED,
    },
    {
      name: 'staff_training_cost',
      unit: 'yuan/staff_month',
      default: 200,
      range: [0, 1e5],
      meaning: 'money of full training for a month of staff',
      source: ASSUMED,
    },
    {
      name: 'staff_training_time',
      unit: '1',
      default: 0.01,
      range: [0, 1],
      meaning: 'share of working time for full training',
      source: ASSUMED,
    },
    {
      name: 'services_cost',
      unit: 'yuan',
      default: 3,
      range: [0, 1000],
      meaning: 'money of full services, for each resident and month',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'township',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'township_utility',
            'township_ability',
            'ability_effort * (0.5 * staff_training + 0.5 * services)',
            'who can tries',
            ARTICLE,
          ),
          label: 'who can tries',
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
            'ability',
            'ability_effort * (0.5 * staff_training + 0.5 * services)',
            'who can tries',
            ARTICLE,
          ),
          label: 'who can tries',
        },
      ],
    },
    {
      table: 'township',
      step: 'work',
      equations: [
        {
          name: 'township_able',
          kind: 'term',
          of: 'township_handling',
          text: 'training_gain * staff_training + services_gain * services',
          unit: '1',
          meaning: 'more in the same time',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'work',
      equations: [
        {
          name: 'committee_able',
          kind: 'term',
          of: 'handling',
          text: 'training_gain * staff_training + services_gain * services',
          unit: '1',
          meaning: 'more in the same time',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'staff_training_paid',
          kind: 'term',
          of: 'money',
          text: 'staff_training_cost * staff_training * staff',
          unit: 'yuan',
          meaning: 'training of staff',
          source: ASSUMED,
        },
        {
          name: 'staff_training_hours',
          kind: 'term',
          of: 'time',
          text: 'staff_training_time * staff_training * staff',
          unit: 'staff_month',
          meaning: 'working time in training',
          source: ASSUMED,
        },
        {
          name: 'services_paid',
          kind: 'term',
          of: 'money',
          text: 'services_cost * services * residents',
          unit: 'yuan',
          meaning: 'services',
          source: ASSUMED,
        },
      ],
    },
  ],
})
