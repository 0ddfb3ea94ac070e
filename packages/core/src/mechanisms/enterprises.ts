/** Enterprises: collaboration agreements in which they promise a share of the project. */
import { defineMechanism } from '../declare.ts'

const ARTICLE = 'Cui Jing 2021, third part: state, market and society support one another'
const ASSUMED = 'assumed'

export const enterprises = defineMechanism({
  name: 'enterprises',
  meaning: 'collaboration agreements between communities and enterprises',
  why:
    'Enterprises gain where a community works, and can give what it lacks. What they promise they keep where ' +
    'the other side keeps its word, and where somebody watches.',
  source: ARTICLE,
  colour: 'gold',
  levers: [
    {
      name: 'agreements',
      label: 'agreements with enterprises',
      symbol: 'u_A',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'share of communities with an agreement',
      why: 'the market takes part',
      source: ARTICLE,
      claim: {
        moves: { organising_capacity: '+' },
        time: '(0.01 * enterprise_presence + 0.005) * staff',
        tried: { given: { supervision: { horizontal: 0.5 } } },
      },
    },
  ],
  parameters: [
    {
      name: 'enterprise_society',
      unit: 'share',
      default: 0.4,
      range: [0, 1],
      meaning: 'what a kept promise of everything adds to society’s share in organising',
      source: ASSUMED,
    },
    {
      name: 'enterprise_time',
      unit: 'share',
      default: 0.01,
      range: [0, 1],
      meaning: 'share of the committee’s working time with an agreement',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'community',
      step: 'work',
      equations: [
        {
          name: 'enterprises_help',
          kind: 'term',
          of: 'society',
          text: 'agreements > 0 ? enterprise_society * enterprise_support : 0',
          unit: 'share',
          meaning: 'the enterprise keeps its promise',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'enterprise_hours',
          kind: 'term',
          of: 'task',
          text: 'agreements > 0 ? enterprise_presence * enterprise_time : 0',
          unit: 'share',
          meaning: 'working time with agreements',
          source: ASSUMED,
        },
      ],
    },
  ],
})
