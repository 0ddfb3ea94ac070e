/**
 * Social organisations: at most one for each community, and only where there is one. Each month it decides whether to
 * support the community's project, and keeps its agreement by that or breaks it.
 */
import { defineActor } from '../declare.ts'

const FORM = 'this model; form assumed'
const ASSUMED = 'assumed'

export const organisation = defineActor({
  name: 'organisation',
  meaning: 'a social organisation that serves a community',
  source: 'Cui Jing 2021',
  colour: 'purple',
  parent: 'community',
  parameters: [
    {
      name: 'support_base',
      unit: 'day',
      default: -0.6,
      range: [-5, 5],
      meaning: 'utility of supporting when nothing speaks for it',
      source: ASSUMED,
    },
    {
      name: 'support_together',
      unit: 'day',
      default: 0.8,
      range: [-5, 5],
      meaning: 'weight of the residents’ participation in supporting',
      source: ASSUMED,
    },
    {
      name: 'support_noise',
      unit: 'day',
      default: 0.35,
      range: [0.001, 10],
      meaning: 'noise of an organisation’s decision',
      source: ASSUMED,
    },
    {
      name: 'members_speed',
      unit: 'share',
      default: 0.05,
      range: [0, 1],
      meaning: 'share of the membership that changes in a month',
      source: ASSUMED,
    },
    {
      name: 'members_most',
      unit: 'share',
      default: 0.1,
      range: [0, 1],
      meaning: 'share of residents who would join an organisation that always keeps its word',
      source: ASSUMED,
      prior: {
        interval: [0.05, 0.1, 0.154],
        grade: 'analogy',
        source: 'China Volunteer Service Development Report 2021-2022 (China Development Brief)',
        address: 'https://chinadevelopmentbrief.org/reports/number-of-volunteers-reaches-217-million-report-finds',
      },
    },
  ],
  states: [
    {
      name: 'organisation_luck',
      unit: 'share',
      initial: 'draw',
      meaning: 'order in which communities get an organisation as their density grows',
      source: ASSUMED,
    },
    {
      name: 'supports',
      unit: '1',
      initial: '0',
      meaning: 'supports this month’s project (1) or does not (0)',
      source: FORM,
    },
    {
      name: 'members',
      unit: 'share',
      initial: 'members_most / 4',
      meaning: 'residents of the community who are members',
      source: FORM,
    },
    {
      name: 'organisation_kept',
      unit: '1',
      initial: 'trust_evidence * trust_prior',
      meaning: 'evidence on its tie with the community: agreement kept',
      source: 'Jøsang & Ismail 2002, The Beta reputation system',
    },
    {
      name: 'organisation_broken',
      unit: '1',
      initial: 'trust_evidence * (1 - trust_prior)',
      meaning: 'evidence on its tie with the community: agreement broken',
      source: 'Jøsang & Ismail 2002, The Beta reputation system',
    },
  ],
  decision: {
    act: 'supports',
    utility: 'support_utility',
    noise: 'support_noise',
    step: 'decide',
    belief: 'participation_now',
    threshold: '0.4',
  },
  sums: [
    {
      name: 'support_utility',
      label: 'supports',
      symbol: '\\Delta U^{o}',
      unit: 'day',
      step: 'decide',
      meaning: 'what supporting is worth more than not',
      source: FORM,
    },
  ],
  contributions: [
    {
      table: 'organisation',
      step: 'decide',
      equations: [
        {
          name: 'participation_now',
          kind: 'value',
          text: 'participants / max(present, 1)',
          unit: 'share',
          meaning: 'share of residents who take part this month',
          source: FORM,
        },
        {
          name: 'support_base_term',
          label: 'trouble of supporting',
          kind: 'term',
          of: 'support_utility',
          text: 'support_base',
          unit: 'day',
          meaning: 'the trouble of supporting',
          source: FORM,
        },
        {
          name: 'support_together_term',
          label: 'residents take part',
          kind: 'term',
          of: 'support_utility',
          text: 'support_together * participation_now',
          unit: 'day',
          meaning: 'residents take part themselves',
          source: FORM,
        },
      ],
    },
    {
      table: 'organisation',
      step: 'work',
      equations: [
        {
          name: 'active',
          kind: 'value',
          text: 'organisation_luck < density ? 1 : 0',
          unit: '1',
          meaning: 'there is an organisation (1) or not (0)',
          source: FORM,
        },
        {
          name: 'organisation_presence',
          kind: 'total',
          text: 'sum(organisation_luck < density ? 1 : 0)',
          unit: '1',
          meaning: 'there is an organisation',
          source: FORM,
        },
        {
          name: 'organisation_support',
          kind: 'total',
          text:
            'sum(organisation_luck < density ? supports * (0.5 + 0.5 * min(1, members / max(members_most, ' +
            '0.001))) : 0)',
          unit: 'share',
          meaning: 'support that the project gets, more where more residents are members',
          source: FORM,
        },
        {
          name: 'members',
          kind: 'rule',
          text: 'members + members_speed * (active * members_most * (0.25 + 0.75 * supports) - members)',
          unit: 'share',
          meaning: 'residents join who keeps its word',
          source: ASSUMED,
        },
        {
          name: 'organisation_members',
          kind: 'total',
          text: 'sum(organisation_luck < density ? members : 0)',
          unit: 'share',
          meaning: 'residents who are members of an organisation',
          source: FORM,
        },
      ],
    },
  ],
})
