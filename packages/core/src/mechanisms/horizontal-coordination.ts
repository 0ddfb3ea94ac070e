/**
 * Horizontal coordination: “street-townships blow the whistle, departments report”, joint enforcement, and a platform
 * on which everybody sees the same cases.
 */
import { officeTerm } from '../actors/efforts.ts'
import { defineMechanism } from '../declare.ts'

const ARTICLE = 'Cui Jing 2021, second part'
const PINGGU =
  'Pinggu district 2017: called departments report within 30 minutes, so within the same month of the model'
const ASSUMED = 'assumed'

export const horizontalCoordination = defineMechanism({
  name: 'horizontal_coordination',
  meaning: 'the whistle that calls departments, joint enforcement, a shared platform of information',
  why:
    'A case that needs several departments fails if one stays away, so each stays away who expects another to. ' +
    'A whistle that must be answered changes what everybody expects of everybody.',
  source: ARTICLE,
  colour: 'slate',
  levers: [
    {
      name: 'whistle',
      symbol: 'u_w',
      at: 'township',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'the township calls, departments must report',
      why: 'joint cases come to a meeting, and departments come',
      source: `${ARTICLE}; ${PINGGU}`,
      claim: { moves: { joint_resolution: '+' }, time: '0.006 * u * staff', tried: { value: 1 } },
    },
    {
      name: 'joint_enforcement',
      symbol: 'u_j',
      at: 'superior',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'departments enforce together, by a common list',
      why: 'attending is part of the job',
      source: 'Pinggu district 2019: 42 matters, 1,891 powers of 29 departments on the list',
      claim: { moves: { joint_resolution: '+' }, time: '0.006 * u * staff' },
    },
    {
      name: 'platform',
      label: 'shared platform',
      symbol: 'u_i',
      at: 'superior',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'shared information on health, environment, social security and the rest',
      why: 'cases are seen, passed on and settled faster',
      source: ARTICLE,
      claim: { moves: { reporting: '+' }, money: '2 * u * residents' },
    },
  ],
  parameters: [
    {
      name: 'attend_whistle',
      unit: 'day',
      default: 0.45,
      range: [0, 10],
      meaning: 'what the whistle is worth for attending',
      source: ASSUMED,
    },
    {
      name: 'attend_joint',
      unit: 'day',
      default: 0.5,
      range: [0, 10],
      meaning: 'what joint enforcement is worth for attending',
      source: ASSUMED,
    },
    {
      name: 'attend_platform',
      unit: 'day',
      default: 0.2,
      range: [0, 10],
      meaning: 'what the platform is worth for attending',
      source: ASSUMED,
    },
    {
      name: 'platform_gain',
      unit: '1',
      default: 0.15,
      range: [0, 10],
      meaning: 'cases settled more with the platform',
      source: ASSUMED,
    },
    {
      name: 'platform_forward',
      unit: 'share',
      default: 0.4,
      range: [0, 1],
      meaning: 'what the platform adds to what is passed on at once',
      source: ASSUMED,
    },
    {
      name: 'report_platform',
      unit: '1',
      default: 0.5,
      range: [-20, 20],
      meaning: 'weight of the platform in reporting',
      source: ASSUMED,
    },
    {
      name: 'platform_cost',
      unit: 'yuan',
      default: 2,
      range: [0, 1000],
      meaning: 'money of the platform, for each resident and month',
      source: ASSUMED,
    },
    {
      name: 'whistle_time',
      unit: 'share',
      default: 0.006,
      range: [0, 1],
      meaning: 'share of the committee’s working time of a whistle that is always at hand',
      source: ASSUMED,
    },
    {
      name: 'joint_time',
      unit: 'share',
      default: 0.006,
      range: [0, 1],
      meaning: 'share of the committee’s working time of joint enforcement',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'attendance',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'attend_utility',
            'attend_whistle_term',
            'attend_whistle * whistle',
            'who is called must report',
            ARTICLE,
          ),
          label: 'whistle',
        },
        {
          ...officeTerm(
            'attend_utility',
            'attend_joint_term',
            'attend_joint * joint_enforcement',
            'attending is part of the job',
            ARTICLE,
          ),
          label: 'joint enforcement',
        },
        {
          ...officeTerm(
            'attend_utility',
            'attend_platform_term',
            'attend_platform * platform',
            'the case is known already',
            ARTICLE,
          ),
          label: 'platform',
        },
      ],
    },
    {
      table: 'resident',
      step: 'decide',
      equations: [
        {
          name: 'report_platform_term',
          kind: 'term',
          of: 'report_logit',
          text: 'report_platform * platform',
          unit: '1',
          meaning: 'reporting is one touch on a telephone',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'township',
      step: 'work',
      equations: [
        {
          name: 'township_platform',
          kind: 'term',
          of: 'township_handling',
          text: 'platform_gain * platform',
          unit: '1',
          meaning: 'the case is known already',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'work',
      equations: [
        {
          name: 'committee_platform',
          kind: 'term',
          of: 'handling',
          text: 'platform_gain * platform',
          unit: '1',
          meaning: 'the case is known already',
          source: ARTICLE,
        },
        {
          name: 'forward_platform',
          kind: 'term',
          of: 'forwarding',
          text: 'platform_forward * platform',
          unit: 'share',
          meaning: 'passed on by the platform',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'platform_paid',
          kind: 'term',
          of: 'money',
          text: 'platform_cost * platform * residents',
          unit: 'yuan',
          meaning: 'the platform',
          source: ASSUMED,
        },
        {
          name: 'whistle_hours',
          kind: 'term',
          of: 'task',
          text: 'whistle_time * whistle',
          unit: 'share',
          meaning: 'working time of the whistle',
          source: ASSUMED,
        },
        {
          name: 'joint_hours',
          kind: 'term',
          of: 'task',
          text: 'joint_time * joint_enforcement',
          unit: 'share',
          meaning: 'working time of joint enforcement',
          source: ASSUMED,
        },
      ],
    },
  ],
})
