/**
 * Trust: each tie keeps evidence of promises kept and broken, and forgets. Channels make more of what happens known,
 * transparency makes people judge by what was delivered and not by what they already believed.
 */

import type { Equation } from '@cogov/engine/equations'
import { type Contribution, defineMechanism, type State } from '../declare.ts'
import { ORDINARY } from './ordinary.ts'

const JOSANG = 'Jøsang & Ismail 2002, The Beta reputation system'
const SLOVIC = 'Slovic 1993, Perceived risk, trust, and democracy'
const FOLGER =
  'Folger 1977, Distributive and procedural justice: combined impact of voice and improvement on experienced inequity'
const FACTS = 'Cunningham, Saich & Turiel 2020, Understanding CCP Resilience'
const ASSUMED = 'assumed'

/** A tie: where its evidence is kept, on whom, what feeds it, how much of it is heard of and how far it is believed. */
interface Tie {
  kept: string
  broken: string
  on: string
  /** What was delivered or kept, from 0 to 1. */
  fed: string
  /** The channel, a share, and how candidly things are told. */
  channel?: string
  candour?: string
  prior?: string
  /** Where it is false nothing happens on the tie, and evidence only fades. */
  when?: string
  /** What was promised and broken before one's own eyes, from 0 to 1: further evidence against. */
  failed?: string
  /** Whether the trusting side can be a newcomer. */
  newcomers?: true
}

/** The rules of one tie: evidence A and B, fed by what is seen of a delivery. */
export function trustTie({
  kept,
  broken,
  on,
  fed,
  channel = '0',
  candour = 'candour_least',
  prior = 'trust_prior',
  when,
  failed,
  newcomers,
}: Tie): Equation[] {
  const [seen, news] = [`${kept}_seen`, `${kept}_news`]
  const failure = failed ? ` + ${news} * frustration * ${failed}` : ''
  const guard = (text: string) => (when ? `(${when} ? ${text} : 0)` : text)
  const rule = (name: string, start: string, gain: string) => {
    const next = `${start} + memory * (${name} - ${start}) + ${guard(gain)}`
    return newcomers ? `newcomer > 0.5 ? ${start} : ${next}` : next
  }
  return [
    {
      name: seen,
      kind: 'value',
      text: `${candour} * ${fed} + (1 - ${candour}) * ${kept} / (${kept} + ${broken})`,
      unit: 'share',
      meaning: `what is seen of ${on}; the rest is filled in with what is already believed`,
      source: ASSUMED,
    },
    {
      name: news,
      kind: 'value',
      text: `news_weight * (1 + ${channel} + 0.5 * platform)`,
      unit: '1',
      meaning: 'evidence that a month brings',
      source: JOSANG,
    },
    {
      name: kept,
      kind: 'rule',
      text: rule(kept, `trust_evidence * ${prior}`, `${news} * ${seen}`),
      unit: '1',
      meaning: `evidence for ${on}`,
      source: JOSANG,
    },
    {
      name: broken,
      kind: 'rule',
      text: rule(broken, `trust_evidence * (1 - ${prior})`, `${news} * (1 + negativity) * (1 - ${seen})${failure}`),
      unit: '1',
      meaning: `evidence against ${on}; bad news weighs more`,
      source: `${JOSANG}; ${SLOVIC}`,
    },
  ]
}

/** Two columns of evidence, at the prior. */
const evidence = (
  table: string,
  kept: string,
  broken: string,
  on: string,
  prior = 'trust_prior',
): (State & { table: string })[] => [
  {
    table,
    name: kept,
    unit: '1',
    initial: `trust_evidence * ${prior}`,
    meaning: `evidence on the tie with ${on}: kept`,
    source: JOSANG,
  },
  {
    table,
    name: broken,
    unit: '1',
    initial: `trust_evidence * (1 - ${prior})`,
    meaning: `evidence on the tie with ${on}: broken`,
    source: JOSANG,
  },
]

const column = (table: string, name: string, meaning: string, prior = 'trust_prior'): State & { table: string } => ({
  table,
  name,
  unit: 'share',
  initial: prior,
  meaning,
  source: JOSANG,
})
const ratio = (name: string, kept: string, broken: string, meaning: string): Equation => ({
  name,
  kind: 'rule',
  text: `${kept} / (${kept} + ${broken})`,
  unit: 'share',
  meaning,
  source: JOSANG,
})
const mean = (name: string, kept: string, broken: string, meaning: string): Equation => ({
  name,
  kind: 'total',
  text: `mean(${kept} / (${kept} + ${broken}))`,
  unit: 'share',
  meaning,
  source: JOSANG,
})

const candour: Equation = {
  name: 'candour',
  kind: 'value',
  text: 'candour_least + (1 - candour_least) * transparency',
  unit: 'share',
  meaning: 'share of a delivery that is seen',
  source: ASSUMED,
}

const residents: Contribution = {
  table: 'resident',
  step: 'learn',
  equations: [
    candour,
    {
      name: 'let_down',
      kind: 'value',
      text: 'needs > 0 ? min(1, abandoned / needs) : 0',
      unit: 'share',
      meaning:
        'share of the month’s needs that were brought forward and given up: who asks and gets nothing is ' +
        'worse off than who never asked',
      source: FOLGER,
    },
    ...trustTie({
      kept: 'committee_kept',
      broken: 'committee_broken',
      on: 'the committee',
      fed: 'delivery',
      channel: 'channel_community + 0.5 * brokers',
      candour: 'candour',
      failed: 'let_down',
      newcomers: true,
    }),
    ...trustTie({
      kept: 'township_kept',
      broken: 'township_broken',
      on: 'the township',
      fed: 'township_delivery',
      channel: 'channel_township',
      candour: 'candour',
      newcomers: true,
    }),
    ...trustTie({
      kept: 'superior_kept',
      broken: 'superior_broken',
      on: 'the superior',
      fed: 'superior_delivery',
      channel: 'channel_superior + 0.5 * hotline_open',
      candour: 'candour',
      prior: 'trust_prior_superior',
      newcomers: true,
    }),
    mean('trust_committee_mean', 'committee_kept', 'committee_broken', 'mean trust of residents in the committee'),
    mean('trust_township_here', 'township_kept', 'township_broken', 'mean trust of residents in the township'),
    mean('trust_superior_here', 'superior_kept', 'superior_broken', 'mean trust of residents in the superior'),
  ],
}

const committees: Contribution = {
  table: 'community',
  step: 'learn',
  equations: [
    candour,
    ...trustTie({
      kept: 'tie_kept',
      broken: 'tie_broken',
      on: 'the township',
      fed: 'delivery',
      channel: 'channel_township',
      candour: 'candour',
    }),
    ...trustTie({
      kept: 'between_kept',
      broken: 'between_broken',
      on: 'other residents',
      fed: 'mediated_share',
      candour: 'candour',
      prior: 'trust_prior_residents',
    }),
    ratio('trust_in_township', 'tie_kept', 'tie_broken', 'trust between committee and township'),
    ratio('trust_between', 'between_kept', 'between_broken', 'trust between residents'),
    {
      name: 'trust_township_mean',
      kind: 'total',
      text: 'mean(trust_township_here)',
      unit: 'share',
      meaning: 'mean trust of residents in the township',
      source: JOSANG,
    },
    {
      name: 'trust_superior_in_township',
      kind: 'total',
      text: 'mean(trust_superior_here)',
      unit: 'share',
      meaning: 'mean trust of residents in the superior',
      source: JOSANG,
    },
  ],
}

const townships: Contribution = {
  table: 'township',
  step: 'learn',
  equations: [
    ...trustTie({
      kept: 'superior_tie_kept',
      broken: 'superior_tie_broken',
      on: 'the superior',
      fed: 'township_delivery',
      channel: 'channel_superior',
      prior: 'trust_prior_superior',
    }),
    ratio('trust_in_superior', 'superior_tie_kept', 'superior_tie_broken', 'trust between township and superior'),
  ],
}

/** Ties between organisations, fed by attendance and by agreements kept. */
const organisations: Contribution[] = [
  {
    table: 'attendance',
    step: 'learn',
    equations: [
      ...trustTie({
        kept: 'department_tie_kept',
        broken: 'department_tie_broken',
        on: 'the department',
        fed: '(called_here > 0 ? attended_here / called_here : 0)',
        when: 'called_here > 0',
      }),
      ratio(
        'trust_in_department',
        'department_tie_kept',
        'department_tie_broken',
        'trust between township and department',
      ),
      {
        name: 'trust_in_departments',
        kind: 'total',
        text: 'mean(trust_in_department)',
        unit: 'share',
        meaning: 'trust between the township and departments',
        source: JOSANG,
      },
    ],
  },
  {
    table: 'department',
    step: 'learn',
    equations: [
      ...trustTie({
        kept: 'department_kept',
        broken: 'department_broken',
        on: 'the other departments',
        fed: '(called > 0 ? attended / called : 0)',
        when: 'called > 0',
      }),
      ratio('department_trust', 'department_kept', 'department_broken', 'trust of the other departments in it'),
      {
        name: 'trust_among_departments',
        kind: 'total',
        text: 'mean(department_trust)',
        unit: 'share',
        meaning: 'trust between departments',
        source: JOSANG,
      },
    ],
  },
  {
    table: 'organisation',
    step: 'learn',
    equations: [
      ...trustTie({
        kept: 'organisation_kept',
        broken: 'organisation_broken',
        on: 'the organisation',
        fed: 'supports',
        when: 'organisation_luck < density',
      }),
      mean(
        'trust_in_organisation',
        'organisation_kept',
        'organisation_broken',
        'trust between organisation and community',
      ),
    ],
  },
  {
    table: 'enterprise',
    step: 'learn',
    equations: [
      ...trustTie({
        kept: 'enterprise_kept',
        broken: 'enterprise_broken',
        on: 'the enterprise',
        fed: 'keeps',
        when: 'enterprise_luck < agreements',
      }),
      mean('trust_in_enterprise', 'enterprise_kept', 'enterprise_broken', 'trust between enterprise and community'),
    ],
  },
]

export const trust = defineMechanism({
  name: 'trust',
  meaning:
    'channels on the ties superior–township, township–community and community–resident, and transparency ' +
    'about what was delivered',
  why:
    'Promises that are seen to be kept make people rely on each other. Channels carry bad news as fast as good: ' +
    'where nothing is delivered, they lower trust.',
  source: 'Cui Jing 2021, third part',
  colour: 'blue',
  levers: [
    {
      name: 'channel_superior',
      label: 'channel superior–township',
      at: 'superior',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'channel between the superior and the townships',
      why: 'townships know what the superior did, and the other way round',
      source: 'Cui Jing 2021',
      // Where little is delivered, news is bad news.
      statusQuo: { value: 0.3, range: [0.1, 0.5], source: ORDINARY },
      claim: { moves: { trust_in_superior: '-', trust_of_townships: '-' }, time: '0.01 * u * staff' },
    },
    {
      name: 'channel_township',
      label: 'channel township–community',
      at: 'township',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'channel between a township and its communities',
      why: 'communities know what the township did, and the other way round',
      source: 'Cui Jing 2021',
      statusQuo: { value: 0.3, range: [0.1, 0.5], source: ORDINARY },
      claim: { moves: { trust_in_township: '-', trust_of_committees: '-' }, time: '0.01 * u * staff' },
    },
    {
      name: 'channel_community',
      label: 'channel committee–residents',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'channel between a committee and residents',
      why: 'residents know what the committee did',
      source: 'Cui Jing 2021',
      statusQuo: { value: 0.3, range: [0.1, 0.5], source: ORDINARY },
      claim: { moves: { trust_in_committee: '-' }, time: '0.01 * u * staff' },
    },
    {
      name: 'transparency',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'how openly delivery is reported',
      why: 'people judge by what was delivered',
      source: 'Cui Jing 2021',
      statusQuo: { value: 0.4, range: [0.2, 0.6], source: ORDINARY },
      claim: { moves: { trust_in_committee: '-' }, time: '0.01 * u * staff' },
    },
  ],
  parameters: [
    {
      name: 'trust_prior',
      label: 'trust without evidence',
      unit: 'share',
      default: 0.702,
      range: [0.01, 0.99],
      meaning: 'trust in committee and township without any evidence',
      source: `${FACTS}: 70.2 % were satisfied with the township government in 2016`,
      prior: {
        interval: [0.55, 0.66, 0.75],
        grade: 'measured',
        source: 'HEPS survey 2012 of over 800 villagers (nonresponse counted)',
        address:
          'https://proquest.com/scholarly-journals/re-evaluating-political-trust-impact-survey/docview/2451741124/se-2',
      },
    },
    {
      name: 'trust_prior_superior',
      unit: 'share',
      default: 0.739,
      range: [0.01, 0.99],
      meaning: 'trust in the superior without any evidence',
      source: `${FACTS}: 73.9 % were satisfied with the county government in 2016`,
      prior: {
        interval: [0.45, 0.62, 0.76],
        grade: 'measured',
        source: 'HEPS survey 2012 of over 800 villagers (nonresponse counted)',
        address:
          'https://proquest.com/scholarly-journals/re-evaluating-political-trust-impact-survey/docview/2451741124/se-2',
      },
    },
    {
      name: 'trust_prior_residents',
      unit: 'share',
      default: 0.722,
      range: [0.01, 0.99],
      meaning: 'trust between residents without any evidence',
      source: 'Li Zhouqiang 2016: 72.2 % of villagers trust most people of their village',
      prior: {
        interval: [0.7, 0.722, 0.745],
        grade: 'measured',
        source: 'Li Zhouqiang 2016 (national township democracy and governance survey)',
        address: 'http://www.victorzhang.cn/page/2016/1219/18372995.shtml',
      },
    },
    {
      name: 'trust_evidence',
      label: 'weight of the prior',
      symbol: 'E_0',
      unit: '1',
      default: 4,
      range: [0.1, 100],
      meaning: 'weight of the prior, in pieces of evidence',
      source: ASSUMED,
    },
    {
      name: 'memory',
      label: 'memory of evidence',
      symbol: '\\lambda',
      unit: 'share',
      default: 0.95,
      range: [0, 0.999],
      meaning: 'share of the evidence that is remembered after a month',
      source: `${JOSANG}; the value is assumed`,
      prior: {
        interval: [0.92, 0.955, 0.975],
        grade: 'analogy',
        source: 'Devine & Valgarðsson, Stability and change in political trust (six panels)',
        address: 'https://eprints.soton.ac.uk/475441/',
      },
    },
    {
      name: 'news_weight',
      label: 'evidence in a month',
      symbol: 'q',
      unit: '1',
      default: 0.3,
      range: [0, 10],
      meaning: 'evidence that a month brings without a channel',
      source: ASSUMED,
    },
    {
      name: 'negativity',
      label: 'weight of broken promises',
      symbol: '\\nu',
      unit: '1',
      default: 0.5,
      range: [0, 10],
      meaning: 'how much more a broken promise weighs than a kept one',
      source: `${SLOVIC}; the value is assumed`,
    },
    {
      name: 'frustration',
      symbol: '\\phi',
      unit: '1',
      default: 1,
      range: [0, 10],
      meaning:
        'evidence against the committee where all needs of a month were brought forward and given up, in ' +
        'months of news',
      source: `${FOLGER}; the value is assumed`,
    },
    {
      name: 'candour_least',
      label: 'what is seen without transparency',
      unit: 'share',
      default: 0.6,
      range: [0, 1],
      meaning: 'share of a delivery that is seen without transparency',
      source: ASSUMED,
    },
    {
      name: 'channel_time',
      label: 'working time of a channel',
      unit: 'share',
      default: 0.01,
      range: [0, 1],
      meaning: 'share of the committee’s working time of a full channel',
      source: ASSUMED,
    },
    {
      name: 'transparency_time',
      label: 'working time of transparency',
      unit: 'share',
      default: 0.01,
      range: [0, 1],
      meaning: 'share of the committee’s working time of full transparency',
      source: ASSUMED,
    },
  ],
  states: [
    ...evidence('township', 'superior_tie_kept', 'superior_tie_broken', 'the superior', 'trust_prior_superior'),
    ...evidence('community', 'tie_kept', 'tie_broken', 'the township'),
    ...evidence('community', 'between_kept', 'between_broken', 'other residents', 'trust_prior_residents'),
    ...evidence('attendance', 'department_tie_kept', 'department_tie_broken', 'the department'),
    column('community', 'trust_committee_mean', 'mean trust of residents in the committee'),
    column('community', 'trust_township_here', 'mean trust of the community’s residents in the township'),
    column(
      'community',
      'trust_superior_here',
      'mean trust of the community’s residents in the superior',
      'trust_prior_superior',
    ),
    column('community', 'trust_in_township', 'trust on the tie between the committee and the township'),
    column('community', 'trust_between', 'trust between residents', 'trust_prior_residents'),
    column('community', 'trust_in_organisation', 'trust on the tie between the community and its organisation'),
    column('community', 'trust_in_enterprise', 'trust on the tie between the community and its enterprise'),
    column(
      'township',
      'trust_in_superior',
      'trust on the tie between the township and the superior',
      'trust_prior_superior',
    ),
    column('township', 'trust_in_departments', 'trust on the ties between the township and departments'),
    column('attendance', 'trust_in_department', 'trust on the tie between the township and the department'),
    column('superior', 'trust_among_departments', 'trust on the ties between departments'),
  ],
  contributions: [
    residents,
    committees,
    townships,
    ...organisations,
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'channels_time',
          kind: 'term',
          of: 'task',
          text: 'channel_time * (channel_superior + channel_township + channel_community)',
          unit: 'share',
          meaning: 'working time of channels',
          source: ASSUMED,
        },
        {
          name: 'reports_time',
          kind: 'term',
          of: 'task',
          text: 'transparency_time * transparency',
          unit: 'share',
          meaning: 'working time of reports',
          source: ASSUMED,
        },
      ],
    },
  ],
})
