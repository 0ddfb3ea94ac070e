/**
 * Enterprises with collaboration agreements: each month one decides whether to give the share of the project that it
 * promised. Its tie with the community carries trust like every other.
 */
import { defineActor } from '../declare.ts'

const FORM = 'this model; form assumed'
const ASSUMED = 'assumed'

export const enterprise = defineActor({
  name: 'enterprise',
  meaning: 'an enterprise sited in a community, with a collaboration agreement or without',
  source: 'Cui Jing 2021',
  colour: 'rose',
  parent: 'community',
  parameters: [
    {
      name: 'keep_base',
      unit: 'day',
      default: -0.6,
      range: [-5, 5],
      meaning: 'utility of keeping an agreement when nothing speaks for it',
      source: ASSUMED,
    },
    {
      name: 'keep_delivery',
      unit: 'day',
      default: 0.6,
      range: [-5, 5],
      meaning: 'weight of what the community delivers',
      source: ASSUMED,
    },
    {
      name: 'keep_trust',
      unit: 'day',
      default: 0.3,
      range: [-5, 5],
      meaning: 'weight of trust between enterprise and community',
      source: ASSUMED,
    },
    {
      name: 'keep_noise',
      unit: 'day',
      default: 0.35,
      range: [0.001, 10],
      meaning: 'noise of an enterprise’s decision',
      source: ASSUMED,
    },
    {
      name: 'promise_mean',
      unit: 'share',
      default: 0.5,
      range: [0, 1],
      meaning: 'mean share that an enterprise promises of what would be enough',
      source: ASSUMED,
    },
  ],
  states: [
    {
      name: 'enterprise_luck',
      unit: 'share',
      initial: 'draw',
      meaning: 'order in which enterprises sign as agreements spread',
      source: ASSUMED,
    },
    {
      name: 'promised',
      unit: 'share',
      initial: 'clip(promise_mean * 2 * draw, 0, 1)',
      meaning: 'share promised',
      source: ASSUMED,
    },
    { name: 'keeps', unit: '1', initial: '0', meaning: 'kept the agreement this month (1) or not (0)', source: FORM },
    {
      name: 'enterprise_kept',
      unit: '1',
      initial: 'trust_evidence * trust_prior',
      meaning: 'evidence on its tie with the community: agreement kept',
      source: 'Jøsang & Ismail 2002, The Beta reputation system',
    },
    {
      name: 'enterprise_broken',
      unit: '1',
      initial: 'trust_evidence * (1 - trust_prior)',
      meaning: 'evidence on its tie with the community: agreement broken',
      source: 'Jøsang & Ismail 2002, The Beta reputation system',
    },
  ],
  decision: {
    act: 'keeps',
    utility: 'keep_utility',
    noise: 'keep_noise',
    step: 'decide',
    belief: 'delivery',
    threshold: '0.4',
  },
  sums: [
    {
      name: 'keep_utility',
      label: 'keeps the agreement',
      symbol: '\\Delta U^{f}',
      unit: 'day',
      step: 'decide',
      meaning: 'what keeping the agreement is worth more than breaking it',
      source: FORM,
    },
  ],
  contributions: [
    {
      table: 'enterprise',
      step: 'decide',
      equations: [
        {
          name: 'keep_base_term',
          label: 'cost of keeping it',
          kind: 'term',
          of: 'keep_utility',
          text: 'keep_base',
          unit: 'day',
          meaning: 'the cost of keeping it',
          source: FORM,
        },
        {
          name: 'keep_delivery_term',
          label: 'the community delivers',
          kind: 'term',
          of: 'keep_utility',
          text: 'keep_delivery * delivery',
          unit: 'day',
          meaning: 'the community delivers too',
          source: FORM,
        },
        {
          name: 'keep_trust_term',
          label: 'agreements were kept',
          kind: 'term',
          of: 'keep_utility',
          text: 'keep_trust * enterprise_kept / (enterprise_kept + enterprise_broken)',
          unit: 'day',
          meaning: 'agreements were kept before',
          source: 'Jøsang & Ismail 2002, The Beta reputation system',
        },
      ],
    },
    {
      table: 'enterprise',
      step: 'work',
      equations: [
        {
          name: 'signed',
          kind: 'value',
          text: 'enterprise_luck < agreements ? 1 : 0',
          unit: '1',
          meaning: 'there is an agreement (1) or not (0)',
          source: FORM,
        },
        {
          name: 'enterprise_presence',
          kind: 'total',
          text: 'sum(enterprise_luck < agreements ? 1 : 0)',
          unit: '1',
          meaning: 'there is an agreement',
          source: FORM,
        },
        {
          name: 'enterprise_support',
          kind: 'total',
          text: 'sum(enterprise_luck < agreements ? keeps * promised : 0)',
          unit: 'share',
          meaning: 'what the enterprise gives to the project',
          source: FORM,
        },
        {
          name: 'enterprise_keeps',
          kind: 'total',
          text: 'sum(enterprise_luck < agreements ? keeps : 0)',
          unit: '1',
          meaning: 'the agreement was kept',
          source: FORM,
        },
      ],
    },
  ],
})
