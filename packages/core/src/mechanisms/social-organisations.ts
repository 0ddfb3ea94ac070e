/** Social organisations: how many communities have one, and how far it is supported. */
import { officeTerm } from '../actors/efforts.ts'
import { defineMechanism } from '../declare.ts'
import { ORDINARY } from './ordinary.ts'

const ARTICLE = 'Cui Jing 2021, second part: social organisations re-organise people'
const ASSUMED = 'assumed'

export const socialOrganisations = defineMechanism({
  name: 'social_organisations',
  meaning: 'social organisations that support communities’ projects',
  why:
    'Organisations bring together people whom neither state nor market reaches. They come where residents take ' +
    'part themselves, and stay where agreements are kept.',
  source: ARTICLE,
  colour: 'teal',
  levers: [
    {
      name: 'density',
      label: 'density of organisations',
      symbol: 'u_n',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'share of communities with a social organisation',
      why: 'people are organised anew',
      source: ARTICLE,
      statusQuo: {
        value: 0.3,
        range: [0.1, 0.5],
        source: `${ORDINARY}; 6.3 organisations for 10,000 residents, few of one community (Blue Book 2023)`,
      },
      claim: {
        moves: { membership: '+', organising_capacity: '+' },
        money: '500 * organisation_presence',
        time: '0.01 * organisation_presence * staff',
      },
    },
    {
      name: 'support',
      label: 'support of organisations',
      symbol: 'u_k',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'support of organisations by purchase of services and rooms',
      why: 'they can afford to help',
      source: ARTICLE,
      statusQuo: { value: 0.3, range: [0.1, 0.5], source: ORDINARY },
      claim: {
        moves: { membership: '+', organising_capacity: '+', trust_in_organisations: '+' },
        money: '500 + 3000 * u',
        time: '0.01 * staff',
        tried: { given: { social_organisations: { density: 1 } } },
      },
    },
  ],
  parameters: [
    {
      name: 'support_strength',
      unit: 'day',
      default: 0.9,
      range: [0, 10],
      meaning: 'what support is worth to an organisation',
      source: ASSUMED,
    },
    {
      name: 'organisation_society',
      unit: 'share',
      default: 0.4,
      range: [0, 1],
      meaning: 'what a supporting organisation adds to society’s share in organising',
      source: ASSUMED,
    },
    {
      name: 'organisation_cost',
      unit: 'yuan',
      default: 500,
      range: [0, 1e6],
      meaning: 'money to found and keep an organisation, a month',
      source: ASSUMED,
    },
    {
      name: 'support_cost',
      unit: 'yuan',
      default: 3000,
      range: [0, 1e6],
      meaning: 'money of full support of an organisation, a month',
      source: ASSUMED,
    },
    {
      name: 'organisation_time',
      unit: 'share',
      default: 0.01,
      range: [0, 1],
      meaning: 'share of the committee’s working time with an organisation',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'organisation',
      step: 'decide',
      equations: [
        {
          ...officeTerm('support_utility', 'supported_term', 'support_strength * support', 'it can afford to', ARTICLE),
          label: 'can afford to',
        },
      ],
    },
    {
      table: 'community',
      step: 'work',
      equations: [
        {
          name: 'organisations_help',
          kind: 'term',
          of: 'society',
          text: 'density > 0 ? organisation_society * organisation_support : 0',
          unit: 'share',
          meaning: 'the organisation supports the project',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'organisations_paid',
          kind: 'term',
          of: 'money',
          text: 'density > 0 ? organisation_presence * (organisation_cost + support_cost * support) : 0',
          unit: 'yuan',
          meaning: 'organisations and their support',
          source: ASSUMED,
        },
        {
          name: 'organisations_hours',
          kind: 'term',
          of: 'task',
          text: 'density > 0 ? organisation_presence * organisation_time : 0',
          unit: 'share',
          meaning: 'working time with organisations',
          source: ASSUMED,
        },
      ],
    },
  ],
})
