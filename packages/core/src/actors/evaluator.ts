/**
 * A third-party evaluator, hired by the superior: how truly it tells what townships did, it decides like everybody
 * else.
 */
import { degreeOf } from '../decisions.ts'
import { defineActor } from '../declare.ts'

const FORM = 'this model; form assumed'
const ASSUMED = 'assumed'

export const evaluator = defineActor({
  name: 'evaluator',
  meaning: 'a third-party evaluator hired by the superior',
  source: 'Cui Jing 2021',
  colour: 'grey',
  parent: 'superior',
  byDegrees: true,
  parameters: [
    {
      name: 'evaluation_noise',
      unit: 'share',
      default: 0.15,
      range: [0, 1],
      meaning: 'standard deviation of an evaluation’s error without a third party',
      source: ASSUMED,
    },
    {
      name: 'independence',
      unit: 'share',
      default: 0.7,
      range: [0, 1],
      meaning: 'independence of the evaluator of those it evaluates',
      source: ASSUMED,
      prior: {
        interval: [0.75, 0.95, 1],
        scale: 'linear',
        grade: 'analogy',
        source: 'Duflo, Greenstone, Pande & Ryan 2013, Truth-telling by third-party auditors',
        address:
          'http://www.hks.harvard.edu/centers/mrcbg/programs/sustsci/activities/program-initiatives/india/overview/truth-telling-by-third-party-auditors-evidence-from-a-randomized-field-experiment-in-india',
      },
    },
    {
      name: 'evaluator_weight',
      unit: 'day',
      default: 1.6,
      range: [0, 10],
      meaning: 'weight of independence in reporting what was found',
      source: ASSUMED,
    },
    {
      name: 'evaluator_noise',
      unit: 'day',
      default: 0.35,
      range: [0.001, 10],
      meaning: 'noise of the evaluator’s decision',
      source: ASSUMED,
    },
  ],
  states: [
    {
      name: 'candid',
      unit: 'share',
      initial: '1',
      meaning: 'share of what it found that the evaluator reports',
      source: FORM,
    },
  ],
  sums: [
    {
      name: 'candid_utility',
      label: 'reports everything',
      symbol: '\\Delta U^{v}',
      unit: 'day',
      step: 'decide',
      meaning: 'what reporting everything is worth more than pleasing',
      source: FORM,
    },
  ],
  contributions: [
    {
      table: 'evaluator',
      step: 'decide',
      equations: [
        {
          name: 'independence_term',
          label: 'paid for finding things',
          kind: 'term',
          of: 'candid_utility',
          text: 'evaluator_weight * (independence - 0.5)',
          unit: 'day',
          meaning: 'it is paid for finding things, not for pleasing',
          source: ASSUMED,
        },
        {
          name: 'candid',
          kind: 'rule',
          text: degreeOf('evaluator', 'candid_utility', 'evaluator_noise'),
          unit: 'share',
          meaning: 'share of what it found that is reported',
          source: 'McKelvey & Palfrey 1995, Quantal response equilibria for normal form games',
        },
        {
          name: 'third_sight',
          kind: 'total',
          text: 'mean(third_party * candid)',
          unit: 'share',
          meaning: 'how much of what happens a third party makes known',
          source: FORM,
        },
      ],
    },
  ],
})
