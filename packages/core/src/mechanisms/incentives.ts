/**
 * Incentives: money and recognition for residents who take part, pay and honour for staff. Money also says that the
 * task is one for money: it crowds out what people did for the community's sake.
 */
import type { Mechanism } from '../engine/declare.ts'

const BOWLES = 'Bowles & Polanía-Reyes 2012, Economic incentives and social preferences'
const GNEEZY = 'Gneezy & Rustichini 2000, Pay enough or don’t pay at all'
const INCOME = 'disposable income per head of 35,128 yuan in 2021 (National Bureau of Statistics) over 250 working days'
const ARTICLE = 'Cui Jing 2021, third part'
const ASSUMED = 'assumed'

export const incentives: Mechanism = {
  name: 'incentives',
  chinese: '激励机制',
  meaning: 'reward and recognition for residents who take part; pay and honour for formal and informal staff',
  why: 'What is rewarded is done more. A small reward may lower participation where people identify with the community, because it turns a duty into a trade.',
  source: ARTICLE,
  levers: [
    { name: 'reward', symbol: 'm', at: 'community', unit: 'day', default: 0, range: [0, 2.5], meaning: 'money for taking part in a month, in working days', why: 'taking part should not cost more than it gives', source: ARTICLE },
    { name: 'recognition', symbol: 'u_h', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'honour for taking part', why: 'being seen to contribute is worth something where others contribute', source: ARTICLE },
    { name: 'formal_staff', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'pay and promotion of formal staff by what they did', why: 'effort of those with a post', source: ARTICLE },
    { name: 'informal_staff', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'pay and honour of informal staff by what they did', why: 'effort of those without a post', source: ARTICLE },
  ],
  parameters: [
    { name: 'yuan_per_day', unit: 'yuan/day', default: 140, range: [1, 10000], meaning: 'a working day of an average resident', source: INCOME },
    { name: 'crowding_share', symbol: '\\chi_1', unit: '1', default: 0.3, range: [0, 1], meaning: 'share of a reward’s worth lost on who identifies with the community', source: `${BOWLES}; the value is assumed` },
    { name: 'crowding_out', symbol: '\\chi_0', unit: 'day', default: 0.45, range: [0, 10], meaning: 'loss from being paid at all', source: `${BOWLES}; ${GNEEZY}; the value is assumed` },
    { name: 'crowding_half', symbol: 'm_0', unit: 'day', default: 0.02, range: [0.0001, 1], meaning: 'reward at which half of that loss is felt', source: ASSUMED },
    { name: 'honour', symbol: 'h', unit: 'day', default: 0.5, range: [0, 10], meaning: 'worth of full recognition where everybody takes part', source: ASSUMED },
    { name: 'staff_strength', unit: 'day', default: 0.7, range: [0, 10], meaning: 'worth of full staff incentives', source: ASSUMED },
    { name: 'informal_share', unit: 'share', default: 0.4, range: [0, 1], meaning: 'informal staff among all staff', source: ASSUMED },
    { name: 'recognition_cost', unit: 'yuan', default: 20, range: [0, 10000], meaning: 'money for one recognition', source: ASSUMED },
    { name: 'formal_cost', unit: 'yuan/staff_month', default: 1000, range: [0, 100000], meaning: 'money of full incentives for a month of formal staff', source: ASSUMED },
    { name: 'informal_cost', unit: 'yuan/staff_month', default: 400, range: [0, 100000], meaning: 'money of full incentives for a month of informal staff', source: ASSUMED },
    { name: 'payment_time', unit: 'staff_month', default: 0.0003, range: [0, 1], meaning: 'working time of one payment (about 3 minutes)', source: ASSUMED },
    { name: 'recognition_time', unit: 'staff_month', default: 0.0002, range: [0, 1], meaning: 'working time of one recognition (about 2 minutes)', source: ASSUMED },
  ],
  contributions: [
    {
      table: 'resident',
      step: 'decide',
      equations: [
        { name: 'payer_trust', kind: 'value', text: 'township_kept / (township_kept + township_broken)', symbol: 'T^{t}_i', unit: 'share', meaning: 'trust that the township, which pays, will pay', source: 'Jøsang & Ismail 2002, The Beta reputation system' },
        { name: 'reward_term', kind: 'term', of: 'utility', text: 'reward * payer_trust * (1 - crowding_share * identification)', unit: 'day', meaning: 'the reward, as far as it is trusted to be paid and not felt as an insult', source: BOWLES },
        { name: 'crowding', kind: 'term', of: 'utility', text: '-crowding_out * identification * reward / (reward + crowding_half)', unit: 'day', meaning: 'crowding-out: paid for what one would have done for the community', source: `${BOWLES}; ${GNEEZY}` },
        { name: 'recognition_term', kind: 'term', of: 'utility', text: 'honour * recognition * belief', unit: 'day', meaning: 'honour among those who take part', source: ARTICLE },
      ],
    },
    {
      table: 'community',
      step: 'decide',
      equations: [{ name: 'staff_term', kind: 'term', of: 'effort_utility', text: 'staff_strength * ((1 - informal_share) * formal_staff + informal_share * informal_staff)', unit: 'day', meaning: 'pay and honour for the effort of staff', source: ARTICLE }],
    },
    {
      table: 'township',
      step: 'decide',
      equations: [
        { name: 'formal_pay_term', kind: 'term', of: 'formal_pay', text: 'staff_strength * formal_staff', unit: 'day', meaning: 'pay and promotion for the effort of formal staff', source: ARTICLE },
        { name: 'informal_pay_term', kind: 'term', of: 'informal_pay', text: 'staff_strength * informal_staff', unit: 'day', meaning: 'pay and honour for the effort of informal staff', source: ARTICLE },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        { name: 'rewards_paid', kind: 'term', of: 'money', text: 'reward * yuan_per_day * participants', unit: 'yuan', meaning: 'rewards paid to those who took part', source: ARTICLE },
        { name: 'recognitions_paid', kind: 'term', of: 'money', text: 'recognition * recognition_cost * participants', unit: 'yuan', meaning: 'recognitions given', source: ARTICLE },
        { name: 'staff_paid', kind: 'term', of: 'money', text: '(staff + township_staff_per_resident * residents) * ((1 - informal_share) * formal_cost * formal_staff + informal_share * informal_cost * informal_staff)', unit: 'yuan', meaning: 'incentives of staff', source: ARTICLE },
        { name: 'payments_time', kind: 'term', of: 'time', text: 'reward > 0 ? payment_time * participants : 0', unit: 'staff_month', meaning: 'working time of payments', source: ASSUMED },
        { name: 'recognitions_time', kind: 'term', of: 'time', text: 'recognition * recognition_time * participants', unit: 'staff_month', meaning: 'working time of recognitions', source: ASSUMED },
      ],
    },
  ],
}
