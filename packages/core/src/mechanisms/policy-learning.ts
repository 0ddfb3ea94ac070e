/**
 * Policy learning: townships look at a neighbouring township and copy what seems to work there; the superior spreads
 * the policy of the best. What is copied are levers, with small errors. How it is done stands in policy/learn.ts.
 */
import { defineMechanism } from '../declare.ts'

const ARTICLE = 'Cui Jing 2021, third part: governments learn policies from each other'
const TRAULSEN = 'Traulsen, Nowak & Pacheco 2006, Stochastic dynamics of invasion and fixation'
const ASSUMED = 'assumed'

/** Two of 24 townships have a policy that others, who fail from the first month on, could learn. */
const GOOD = {
  incentives: { recognition: 1, formal_staff: 1, informal_staff: 1 },
  supervision: { horizontal: 0.8 },
  staff_ability: { services: 1 },
}
const PILOT = {
  months: 96,
  place: { townships: 24, communities: 1, residents: 60 },
  parameters: { belief_start: 0.1, trust_prior: 0.4, neighbouring: 2, copy_error: 0 },
  where: ['township 3', 'township 9'].map((place) => ({ place, mechanisms: GOOD })),
}

export const policyLearning = defineMechanism({
  name: 'policy_learning',
  meaning: 'townships copy the policies of neighbouring townships that are evaluated better',
  why:
    'What works next door is the cheapest experiment. What is copied is what is reported to work, so it spreads ' +
    'good policies only as far as evaluations are true.',
  source: ARTICLE,
  colour: 'slate',
  levers: [
    {
      name: 'learning_rate',
      label: 'rate of learning',
      symbol: 'u_ℓ',
      at: 'superior',
      unit: 'probability',
      default: 0,
      range: [0, 1],
      meaning: 'chance in a month that a township compares itself with a neighbour',
      why: 'good policies spread',
      source: ARTICLE,
      claim: {
        moves: { participation: '+' },
        money: '100 * u',
        time: '0.004 * u * staff',
        tried: { ...PILOT, value: 0.1, given: { policy_learning: { selection: 60, spread: 0.5 } } },
      },
    },
    {
      name: 'selection',
      label: 'strength of selection',
      symbol: '\\beta_s',
      at: 'superior',
      unit: '1',
      default: 0,
      range: [0, 100],
      meaning: 'strength of selection: how surely the better evaluated policy is copied',
      why: 'at 0 policies are copied blindly',
      source: TRAULSEN,
      claim: {
        moves: { participation: '+' },
        money: '10',
        time: '0.0004 * staff',
        tried: { ...PILOT, value: 60, given: { policy_learning: { learning_rate: 0.1 } } },
      },
    },
    {
      name: 'spread',
      label: 'spread of the best',
      symbol: 'u_b',
      at: 'superior',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'how often the model looked at is the best township of the county and not a neighbour',
      why: 'the superior holds up the best',
      source: ARTICLE,
      claim: {
        moves: { participation: '+' },
        money: '10',
        time: '0.0004 * staff',
        tried: { ...PILOT, value: 0.5, given: { policy_learning: { learning_rate: 0.1, selection: 60 } } },
      },
    },
  ],
  parameters: [
    {
      name: 'copy_error',
      unit: '1',
      default: 0.02,
      range: [0, 1],
      meaning: 'standard deviation of the error in copying a lever that is not zero, relative to its range',
      source: ASSUMED,
    },
    {
      name: 'copy_parts',
      unit: '1',
      default: 0,
      range: [0, 1],
      meaning: 'whether the whole policy is copied (0) or one mechanism at a time (1)',
      source: ASSUMED,
    },
    {
      name: 'neighbouring',
      unit: '1',
      default: 4,
      range: [2, 40],
      meaning:
        'townships that are a township’s neighbours where no map says: those next to it in the order of the place',
      source: ASSUMED,
    },
    {
      name: 'learning_cost',
      unit: 'yuan',
      default: 100,
      range: [0, 1e5],
      meaning: 'money for visits and conferences, a community and month, where all townships compare every month',
      source: ASSUMED,
    },
    {
      name: 'learning_time',
      unit: 'share',
      default: 0.004,
      range: [0, 1],
      meaning: 'share of the committee’s working time of it',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'learning_paid',
          kind: 'term',
          of: 'money',
          text: 'learning_cost * learning_rate',
          unit: 'yuan',
          meaning: 'visits and conferences',
          source: ASSUMED,
        },
        {
          name: 'learning_hours',
          kind: 'term',
          of: 'task',
          text: 'learning_time * learning_rate',
          unit: 'share',
          meaning: 'working time of visits and conferences',
          source: ASSUMED,
        },
      ],
    },
  ],
})
