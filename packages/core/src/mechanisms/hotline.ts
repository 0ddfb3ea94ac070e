/**
 * The hotline: residents turn straight to the superior, which dispatches the case and judges those below by whether it
 * was settled and the resident satisfied (Beijing’s 12345, “swift response to public complaints”, from 2019).
 */
import { officeTerm } from '../actors/efforts.ts'
import { defineMechanism } from '../declare.ts'
import { ORDINARY } from './ordinary.ts'

const BEIJING = 'Beijing’s 12345, State Council Information Office press conference of 29 March 2024'
const ASSUMED = 'assumed'

export const hotline = defineMechanism({
  name: 'hotline',
  meaning: 'a hotline from residents to the superior, and the weight of its judgement in evaluations',
  why:
    'Who was turned away below has another door, and offices are judged by those they serve. Cases that the ' +
    'committee could settle now load the township.',
  source: BEIJING,
  colour: 'teal',
  levers: [
    {
      name: 'hotline_open',
      symbol: 'u_{ho}',
      at: 'superior',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'how far the hotline is open and known',
      why: 'a direct way between residents and the state',
      source: BEIJING,
      statusQuo: {
        value: 0.5,
        range: [0.3, 0.8],
        source: `${ORDINARY}; 0.009 requests a resident and month (Yichun 2023, Ningguo 2022, Taizhou 2018)`,
      },
      claim: {
        moves: { hotline_calls: '+', reporting: '+' },
        money: '10 * hotline_calls',
        time: '0.001 * hotline_calls',
      },
    },
    {
      name: 'hotline_weight',
      label: 'weight of the hotline',
      symbol: 'w_h',
      at: 'superior',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'weight of the hotline’s judgement in evaluations',
      why: 'real effort counts, not its look',
      source: BEIJING,
      statusQuo: { value: 0.3, range: [0.1, 0.5], source: ORDINARY },
      claim: {
        moves: { effort: '+', township_effort: '+' },
        money: '10 * hotline_calls',
        time: '0.001 * hotline_calls',
        tried: { given: { hotline: { hotline_open: 1 } } },
      },
    },
  ],
  parameters: [
    {
      name: 'hotline_base',
      unit: '1',
      default: -2.5,
      range: [-20, 20],
      meaning: 'log odds that a resident calls the hotline about a need',
      source: ASSUMED,
    },
    {
      name: 'hotline_trust',
      unit: '1',
      default: 2,
      range: [-20, 20],
      meaning: 'weight of trust in the superior in calling',
      source: ASSUMED,
    },
    {
      name: 'hotline_distrust',
      unit: '1',
      default: 1,
      range: [-20, 20],
      meaning: 'weight of distrust of the committee in calling',
      source: ASSUMED,
    },
    {
      name: 'hotline_strength',
      unit: 'day',
      default: 0.9,
      range: [0, 10],
      meaning: 'what being judged by the hotline is worth for real effort',
      source: ASSUMED,
    },
    {
      name: 'hotline_attend',
      unit: 'day',
      default: 0.3,
      range: [0, 10],
      meaning: 'what being judged by the hotline is worth for attending',
      source: ASSUMED,
    },
    {
      name: 'hand_down',
      unit: 'share',
      default: 0.7,
      range: [0, 1],
      meaning: 'share of the committee’s own cases, reported by the hotline, that the township hands down to it',
      source: ASSUMED,
    },
    {
      name: 'call_cost',
      unit: 'yuan/case',
      default: 10,
      range: [0, 10000],
      meaning: 'money for one call',
      source: ASSUMED,
      prior: {
        interval: [3, 5, 12],
        grade: 'analogy',
        source: 'CCTV+/Bastille Post, 18 December 2024',
        address:
          'https://bastillepost.com/global/article/4418177-beijing-service-hotline-further-improves-modern-governance',
      },
    },
    {
      name: 'call_time',
      unit: 'staff_month/case',
      default: 0.001,
      range: [0, 1],
      meaning: 'working time for one call',
      source: ASSUMED,
      prior: {
        interval: [0.00046, 0.00084, 0.001],
        grade: 'measured',
        source: 'CCTV+/Bastille Post, 18 December 2024',
        address:
          'https://bastillepost.com/global/article/4418177-beijing-service-hotline-further-improves-modern-governance',
      },
    },
  ],
  states: [
    {
      table: 'community',
      name: 'hotline_share',
      unit: 'probability',
      initial: '0',
      meaning: 'chance that a need is brought to the hotline, mean over residents',
      source: BEIJING,
    },
  ],
  contributions: [
    {
      table: 'resident',
      step: 'decide',
      equations: [
        {
          name: 'hotline_logit',
          kind: 'value',
          text:
            'hotline_base + hotline_trust * superior_kept / (superior_kept + superior_broken) + ' +
            'hotline_distrust * (1 - trust_committee)',
          unit: '1',
          meaning: 'log odds of calling the hotline',
          source: BEIJING,
        },
        {
          name: 'hotline_share',
          kind: 'total',
          text: 'mean(hotline_open / (1 + exp(-hotline_logit)))',
          unit: 'probability',
          meaning: 'chance that a need is brought to the hotline',
          source: BEIJING,
        },
      ],
    },
    {
      table: 'community',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'real_utility',
            'judged',
            'hotline_strength * hotline_open * hotline_weight',
            'residents’ calls are counted',
            BEIJING,
          ),
          label: 'calls are counted',
        },
      ],
    },
    {
      table: 'township',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'township_real_utility',
            'township_judged',
            'hotline_strength * hotline_open * hotline_weight',
            'residents’ calls are counted',
            BEIJING,
          ),
          label: 'calls are counted',
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
            'attend_judged',
            'hotline_attend * hotline_open * hotline_weight',
            'residents’ calls are counted',
            BEIJING,
          ),
          label: 'calls are counted',
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'calls_paid',
          kind: 'term',
          of: 'money',
          text: 'hotline_open > 0 ? call_cost * hotline_calls : 0',
          unit: 'yuan',
          meaning: 'calls',
          source: ASSUMED,
        },
        {
          name: 'calls_hours',
          kind: 'term',
          of: 'time',
          text: 'hotline_open > 0 ? call_time * hotline_calls : 0',
          unit: 'staff_month',
          meaning: 'working time of calls',
          source: ASSUMED,
        },
      ],
    },
  ],
})
