/**
 * Participation: access guaranteed by law, deliberation, and training. Open channels also bring more needs to the
 * committee: without capacity to settle them they overload it.
 */
import { defineMechanism } from '../declare.ts'
import { ORDINARY } from './ordinary.ts'

const ARTICLE = 'Cui Jing 2021, third part'
const BALLIET = 'Balliet 2010, Communication and cooperation in social dilemmas'
const ASSUMED = 'assumed'

export const participation = defineMechanism({
  name: 'participation',
  meaning: 'rights and channels to take part, deliberation among residents and with the committee, training',
  why:
    'Who may speak, is heard and knows how takes part more. What is opened must be answered: channels without ' +
    'capacity to settle what comes through them overload the committee.',
  source: ARTICLE,
  colour: 'green',
  levers: [
    {
      name: 'access',
      symbol: 'u_a',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'rights and channels guaranteed by law',
      why: 'taking part and reporting become easier',
      source: ARTICLE,
      statusQuo: { value: 0.4, range: [0.2, 0.6], source: ORDINARY },
      claim: { moves: { reporting: '+', participation: '+' }, time: '0.03 * u * staff' },
    },
    {
      name: 'deliberation',
      symbol: 'u_d',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'meetings in which residents decide together',
      why: 'talking about a common project raises contributions',
      source: BALLIET,
      statusQuo: { value: 0.2, range: [0.05, 0.4], source: ORDINARY },
      claim: { moves: { participation: '+' }, time: '0.04 * u * staff' },
    },
    {
      name: 'skill_training',
      symbol: 'u_t',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'courses and practice for residents',
      why: 'people learn socially how to take part',
      source: ARTICLE,
      claim: { moves: { skill: '+', participation: '+' }, money: '1 * u * residents', time: '0.01 * u * staff' },
    },
  ],
  parameters: [
    {
      name: 'deliberation_strength',
      symbol: '\\delta',
      unit: 'day',
      default: 0.25,
      range: [0, 10],
      meaning: 'worth of deliberation',
      source: `${BALLIET}; the value is assumed`,
      prior: {
        interval: [0.38, 0.83, 1],
        grade: 'analogy',
        source: 'Balliet 2010, Communication and cooperation in social dilemmas (45 effects)',
        address: 'https://ideas.repec.org/a/sae/jocore/v54y2010i1p39-57.html',
      },
    },
    {
      name: 'access_time',
      unit: 'share',
      default: 0.03,
      range: [0, 1],
      meaning: 'share of the committee’s working time of full access',
      source: ASSUMED,
    },
    {
      name: 'deliberation_time',
      unit: 'share',
      default: 0.04,
      range: [0, 1],
      meaning: 'share of the committee’s working time of full deliberation',
      source: ASSUMED,
    },
    {
      name: 'training_cost',
      unit: 'yuan',
      default: 1,
      range: [0, 1000],
      meaning: 'money of full training, for each resident and month',
      source: ASSUMED,
    },
    {
      name: 'training_time',
      unit: 'share',
      default: 0.01,
      range: [0, 1],
      meaning: 'share of the committee’s working time of full training',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'resident',
      step: 'decide',
      equations: [
        {
          name: 'deliberation_term',
          label: 'decided together',
          kind: 'term',
          of: 'utility',
          text: '2 * deliberation_strength * deliberation * (0.5 + 0.5 * skill) * trust_committee',
          unit: 'day',
          meaning: 'having decided together, as far as the committee is trusted to keep to it',
          source: BALLIET,
        },
        {
          name: 'report_access_term',
          kind: 'term',
          of: 'report_logit',
          text: 'report_access * access',
          unit: '1',
          meaning: 'open channels',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'access_hours',
          kind: 'term',
          of: 'task',
          text: 'access_time * access',
          unit: 'share',
          meaning: 'working time of access',
          source: ASSUMED,
        },
        {
          name: 'deliberation_hours',
          kind: 'term',
          of: 'task',
          text: 'deliberation_time * deliberation',
          unit: 'share',
          meaning: 'working time of deliberation',
          source: ASSUMED,
        },
        {
          name: 'training_hours',
          kind: 'term',
          of: 'task',
          text: 'training_time * skill_training',
          unit: 'share',
          meaning: 'working time of training',
          source: ASSUMED,
        },
        {
          name: 'training_paid',
          kind: 'term',
          of: 'money',
          text: 'training_cost * skill_training * residents',
          unit: 'yuan',
          meaning: 'money for training',
          source: ASSUMED,
        },
      ],
    },
  ],
})
