/**
 * Trust: each tie keeps evidence of promises kept and broken, and forgets. Channels make more of what happens known,
 * transparency makes people judge by what was delivered and not by what they already believed.
 */

import type { Mechanism } from '../engine/declare.ts'
import type { Equation } from '../equations/model.ts'

const JOSANG = 'Jøsang & Ismail 2002, The Beta reputation system'
const SLOVIC = 'Slovic 1993, Perceived risk, trust, and democracy'
const FACTS = 'Cunningham, Saich & Turiel 2020, Understanding CCP Resilience: 70.2 % were satisfied with the township government in 2016'
const ASSUMED = 'assumed'

/** The rules of one tie: evidence A and B, fed by what is seen of a delivery. */
export function tie(kept: string, broken: string, of: string, trust: string, delivered: string, channel: string): Equation[] {
  const seen = `${kept}_seen`
  const news = `${kept}_news`
  return [
    { name: seen, kind: 'value', text: `candour * ${delivered} + (1 - candour) * ${trust}`, unit: 'share', meaning: `what is seen of ${of}; the rest is filled in with what is already believed`, source: ASSUMED },
    { name: news, kind: 'value', text: `news_weight * (1 + ${channel})`, unit: '1', meaning: 'evidence that a month brings', source: JOSANG },
    { name: kept, kind: 'rule', text: `trust_evidence * trust_prior + memory * (${kept} - trust_evidence * trust_prior) + ${news} * ${seen}`, unit: '1', meaning: `evidence for ${of}`, source: JOSANG },
    { name: broken, kind: 'rule', text: `trust_evidence * (1 - trust_prior) + memory * (${broken} - trust_evidence * (1 - trust_prior)) + ${news} * (1 + negativity) * (1 - ${seen})`, unit: '1', meaning: `evidence against ${of}; bad news weighs more`, source: `${JOSANG}; ${SLOVIC}` },
  ]
}

const ratio = (name: string, kept: string, broken: string, meaning: string): Equation => ({ name, kind: 'value', text: `${kept} / (${kept} + ${broken})`, unit: 'share', meaning, source: JOSANG })

export const trust: Mechanism = {
  name: 'trust',
  chinese: '信任机制',
  meaning: 'channels on the ties superior–township, township–community and community–resident, and transparency about what was delivered',
  why: 'Promises that are seen to be kept make people rely on each other. Channels carry bad news as fast as good: where nothing is delivered, they lower trust.',
  source: 'Cui Jing 2021, third part',
  levers: [
    { name: 'channel_superior', at: 'superior', unit: 'share', default: 0, range: [0, 1], meaning: 'channel between the superior and the townships', why: 'townships know what the superior did, and the other way round', source: 'Cui Jing 2021' },
    { name: 'channel_township', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'channel between a township and its communities', why: 'communities know what the township did, and the other way round', source: 'Cui Jing 2021' },
    { name: 'channel_community', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'channel between a committee and residents', why: 'residents know what the committee did', source: 'Cui Jing 2021' },
    { name: 'transparency', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'how openly delivery is reported', why: 'people judge by what was delivered', source: 'Cui Jing 2021' },
  ],
  parameters: [
    { name: 'trust_prior', unit: 'share', default: 0.702, range: [0.01, 0.99], meaning: 'trust without any evidence', source: FACTS },
    { name: 'trust_evidence', symbol: 'A_0 + B_0', unit: '1', default: 4, range: [0.1, 100], meaning: 'weight of the prior, in pieces of evidence', source: ASSUMED },
    { name: 'memory', symbol: '\\lambda', unit: 'share', default: 0.95, range: [0, 0.999], meaning: 'share of the evidence that is remembered after a month', source: `${JOSANG}; the value is assumed` },
    { name: 'news_weight', symbol: 'q', unit: '1', default: 0.3, range: [0, 10], meaning: 'evidence that a month brings without a channel', source: ASSUMED },
    { name: 'negativity', symbol: '\\nu', unit: '1', default: 0.5, range: [0, 10], meaning: 'how much more a broken promise weighs than a kept one', source: `${SLOVIC}; the value is assumed` },
    { name: 'candour_least', unit: 'share', default: 0.6, range: [0, 1], meaning: 'share of a delivery that is seen without transparency', source: ASSUMED },
    { name: 'channel_time', unit: 'staff_month', default: 0.05, range: [0, 10], meaning: 'working time of a full channel, a community and month', source: ASSUMED },
    { name: 'transparency_time', unit: 'staff_month', default: 0.05, range: [0, 10], meaning: 'working time of full transparency, a community and month', source: ASSUMED },
  ],
  states: [
    { table: 'township', name: 'superior_kept', unit: '1', initial: 'trust_evidence * trust_prior', meaning: 'evidence on the tie with the superior: kept', source: JOSANG },
    { table: 'township', name: 'superior_broken', unit: '1', initial: 'trust_evidence * (1 - trust_prior)', meaning: 'evidence on the tie with the superior: broken', source: JOSANG },
    { table: 'community', name: 'tie_kept', unit: '1', initial: 'trust_evidence * trust_prior', meaning: 'evidence on the tie with the township: kept', source: JOSANG },
    { table: 'community', name: 'tie_broken', unit: '1', initial: 'trust_evidence * (1 - trust_prior)', meaning: 'evidence on the tie with the township: broken', source: JOSANG },
    { table: 'community', name: 'trust_committee_mean', unit: 'share', initial: 'trust_prior', meaning: 'mean trust of residents in the committee', source: JOSANG },
    { table: 'community', name: 'trust_township_here', unit: 'share', initial: 'trust_prior', meaning: 'mean trust of the community’s residents in the township', source: JOSANG },
    { table: 'community', name: 'trust_in_township', unit: 'share', initial: 'trust_prior', meaning: 'trust on the tie between the committee and the township', source: JOSANG },
    { table: 'township', name: 'trust_in_superior', unit: 'share', initial: 'trust_prior', meaning: 'trust on the tie between the township and the superior', source: JOSANG },
  ],
  contributions: [
    {
      table: 'resident',
      step: 'learn',
      equations: [
        { name: 'candour', kind: 'value', text: 'candour_least + (1 - candour_least) * transparency', unit: 'share', meaning: 'share of a delivery that is seen', source: ASSUMED },
        ratio('trust_committee', 'committee_kept', 'committee_broken', 'trust in the committee'),
        ratio('trust_township', 'township_kept', 'township_broken', 'trust in the township'),
        ...tie('committee_kept', 'committee_broken', 'the committee', 'trust_committee', 'delivery', 'channel_community'),
        ...tie('township_kept', 'township_broken', 'the township', 'trust_township', 'township_delivery', 'channel_township'),
        { name: 'trust_committee_mean', kind: 'total', text: 'mean(committee_kept / (committee_kept + committee_broken))', unit: 'share', meaning: 'mean trust of residents in the committee', source: JOSANG },
        { name: 'trust_township_here', kind: 'total', text: 'mean(township_kept / (township_kept + township_broken))', unit: 'share', meaning: 'mean trust of residents in the township', source: JOSANG },
      ],
    },
    {
      table: 'community',
      step: 'learn',
      equations: [
        { name: 'candour', kind: 'value', text: 'candour_least + (1 - candour_least) * transparency', unit: 'share', meaning: 'share of a delivery that is seen', source: ASSUMED },
        ...tie('tie_kept', 'tie_broken', 'the township', 'trust_in_township', 'delivery', 'channel_township'),
        { name: 'trust_in_township', kind: 'rule', text: 'tie_kept / (tie_kept + tie_broken)', unit: 'share', meaning: 'trust between committee and township', source: JOSANG },
        { name: 'trust_township_mean', kind: 'total', text: 'mean(trust_township_here)', unit: 'share', meaning: 'mean trust of residents in the township', source: JOSANG },
      ],
    },
    {
      table: 'township',
      step: 'learn',
      equations: [
        { name: 'candour', kind: 'value', text: 'candour_least', unit: 'share', meaning: 'share of a delivery that is seen', source: ASSUMED },
        ...tie('superior_kept', 'superior_broken', 'the superior', 'trust_in_superior', 'township_delivery', 'channel_superior'),
        { name: 'trust_in_superior', kind: 'rule', text: 'superior_kept / (superior_kept + superior_broken)', unit: 'share', meaning: 'trust between township and superior', source: JOSANG },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        { name: 'channels_time', kind: 'term', of: 'time', text: 'channel_time * (channel_superior + channel_township + channel_community)', unit: 'staff_month', meaning: 'working time of channels', source: ASSUMED },
        { name: 'reports_time', kind: 'term', of: 'time', text: 'transparency_time * transparency', unit: 'staff_month', meaning: 'working time of reports', source: ASSUMED },
      ],
    },
  ],
}
