/**
 * Informal institutions: village regulations, mediation among residents, brokers who lead and carry cases and news, customs,
 * and virtue. They work beside formal law, and grow from what people settle among themselves.
 */
import { LEADER } from '../actors/resident.ts'
import type { Mechanism } from '../engine/declare.ts'

const ARTICLE = 'Cui Jing 2021, first part'
const OSTROM = 'Ostrom 1990, Governing the Commons'
const ASSUMED = 'assumed'

export const informalInstitutions: Mechanism = {
  name: 'informal_institutions',
  chinese: '非正式制度',
  meaning: 'village regulations, mediation, brokers (elders, gentry), customs, and virtue that is held up',
  why: 'Rules that people made themselves are kept without police, and most quarrels need no office. What residents settle among themselves feeds the norms that let them settle the next one.',
  source: ARTICLE,
  levers: [
    { name: 'regulations', symbol: 'u_r', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'village regulations and residents’ conventions', why: 'everybody knows what is expected', source: `${ARTICLE}; ${OSTROM}` },
    { name: 'mediation', symbol: 'u_m', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'mediators among residents', why: 'quarrels are settled before they reach an office', source: ARTICLE },
    { name: 'brokers', symbol: 'u_g', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'elders and returned gentry who lead, carry cases and news upward, and are trusted', why: 'they speak both languages', source: ARTICLE },
    { name: 'customs', symbol: 'u_c', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'customs that are kept: festivals, ancestral halls, mutual help', why: 'people know where they belong', source: ARTICLE },
    { name: 'virtue', symbol: 'u_y', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'exemplars who are held up', why: 'norms follow whom people look up to', source: ARTICLE },
  ],
  parameters: [
    { name: 'norm_strength', symbol: '\\eta', unit: 'day', default: 0.4, range: [0, 10], meaning: 'worth of keeping to regulations', source: ASSUMED },
    { name: 'broker_strength', unit: 'day', default: 1, range: [0, 10], meaning: 'what leading is worth to an informal leader', source: ASSUMED },
    { name: 'mediation_gain', unit: '1', default: 1.5, range: [-10, 10], meaning: 'weight of mediators in the log odds of mediation', source: ASSUMED },
    { name: 'mediation_brokers', unit: '1', default: 0.8, range: [-10, 10], meaning: 'weight of brokers in the log odds of mediation', source: ASSUMED },
    { name: 'broker_forward', unit: 'share', default: 0.3, range: [0, 1], meaning: 'what brokers add to what is passed on at once', source: ASSUMED },
    { name: 'broker_society', unit: 'share', default: 0.2, range: [0, 1], meaning: 'what brokers add to society’s share in organising', source: ASSUMED },
    { name: 'custom_strength', unit: 'share', default: 0.15, range: [0, 1], meaning: 'identification that kept customs add', source: ASSUMED },
    { name: 'informal_time', unit: 'share', default: 0.004, range: [0, 1], meaning: 'share of the committee’s working time that each of the five takes', source: ASSUMED },
    { name: 'mediator_cost', unit: 'yuan/case', default: 30, range: [0, 10000], meaning: 'subsidy for a mediated matter', source: `${ASSUMED}; such subsidies are usual` },
    { name: 'custom_cost', unit: 'yuan', default: 0.5, range: [0, 1000], meaning: 'money for customs, for each resident and month', source: ASSUMED },
    { name: 'virtue_cost', unit: 'yuan', default: 0.2, range: [0, 1000], meaning: 'money for exemplars, for each resident and month', source: ASSUMED },
  ],
  contributions: [
    {
      table: 'resident',
      step: 'decide',
      equations: [
        { name: 'norm_term', kind: 'term', of: 'utility', text: 'norm_strength * regulations * (0.5 + norm) * belief', unit: 'day', meaning: 'keeping to regulations that others keep to', source: OSTROM },
        { name: 'broker_term', kind: 'term', of: 'utility', text: `${LEADER} ? broker_strength * brokers : 0`, unit: 'day', meaning: 'leading', source: ARTICLE },
      ],
    },
    {
      table: 'resident',
      step: 'learn',
      equations: [
        { name: 'regulations_pull', kind: 'term', of: 'norm_pull', text: 'regulations * (0.5 * act + 0.5 * belief)', unit: 'share', meaning: 'rules that one keeps and sees kept become one’s own', source: OSTROM },
        { name: 'virtue_pull', kind: 'term', of: 'norm_pull', text: 'virtue * leading / max(leaders, 1)', unit: 'share', meaning: 'whom people look up to takes part', source: ARTICLE },
        { name: 'customs_gain', kind: 'term', of: 'custom_gain', text: 'custom_strength * customs', unit: 'share', meaning: 'people know where they belong', source: ARTICLE },
      ],
    },
    {
      table: 'community',
      step: 'work',
      equations: [
        { name: 'mediators', kind: 'term', of: 'mediation_logit', text: 'mediation_gain * mediation', unit: '1', meaning: 'mediators', source: ARTICLE },
        { name: 'brokers_mediate', kind: 'term', of: 'mediation_logit', text: 'mediation_brokers * brokers', unit: '1', meaning: 'elders whose word counts', source: ARTICLE },
        { name: 'brokers_forward', kind: 'term', of: 'forwarding', text: 'broker_forward * brokers', unit: 'share', meaning: 'brokers carry cases upward', source: ARTICLE },
        { name: 'brokers_organise', kind: 'term', of: 'society', text: 'broker_society * brokers', unit: 'share', meaning: 'brokers bring people together', source: ARTICLE },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        { name: 'informal_hours', kind: 'term', of: 'task', text: 'informal_time * (regulations + mediation + brokers + customs + virtue)', unit: 'share', meaning: 'working time of informal institutions', source: ASSUMED },
        { name: 'mediators_paid', kind: 'term', of: 'money', text: 'mediation * mediator_cost * mediated', unit: 'yuan', meaning: 'subsidies of mediators', source: ASSUMED },
        { name: 'customs_paid', kind: 'term', of: 'money', text: 'custom_cost * customs * residents', unit: 'yuan', meaning: 'money for customs', source: ASSUMED },
        { name: 'virtue_paid', kind: 'term', of: 'money', text: 'virtue_cost * virtue * residents', unit: 'yuan', meaning: 'money for exemplars', source: ASSUMED },
      ],
    },
  ],
}
