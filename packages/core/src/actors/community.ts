/**
 * A community with its two committees (the village's or the neighbourhood's): they decide how hard to organise, and
 * deliver the common project as far as residents take part.
 */
import type { Actor } from '../engine/declare.ts'

const FORM = 'docs/model: offices'
const ASSUMED = 'assumed'
const CES = 'Arrow, Chenery, Minhas & Solow 1961, Capital-labor substitution and economic efficiency'
const QUORUM = 'Marwell & Oliver 1993, The Critical Mass in Collective Action; steepness and quorum assumed'

export const community: Actor = {
  name: 'community',
  chinese: '社区（村）两委',
  meaning: 'a village or a neighbourhood, acting through its two committees',
  source: 'Cui Jing 2021',
  parent: 'township',

  parameters: [
    { name: 'identification_urban', unit: 'share', default: 0.35, range: [0, 1], meaning: 'identification to which an urban community returns', source: ASSUMED },
    { name: 'identification_rural', unit: 'share', default: 0.55, range: [0, 1], meaning: 'identification to which a village returns', source: `${ASSUMED}; higher in villages as in Cui Jing 2021` },
    { name: 'staff_per_resident', unit: 'staff_month', default: 0.006, range: [0.0001, 1], meaning: 'committee staff for each resident', source: ASSUMED },
    { name: 'organising_share', unit: 'share', default: 0.45, range: [0.01, 1], meaning: 'share of working time for organising; .05 is paper and the rest is for cases', source: ASSUMED },
    { name: 'effort_speed', unit: 'share', default: 0.2, range: [0, 1], meaning: 'share of effort that changes in a month', source: ASSUMED },
    { name: 'effort_noise', unit: 'day', default: 0.35, range: [0.001, 10], meaning: 'noise of an office’s decision', source: ASSUMED },
    { name: 'effort_base', unit: 'day', default: -0.3, range: [-5, 5], meaning: 'utility of effort when nothing speaks for it', source: ASSUMED },
    { name: 'effort_trust', unit: 'day', default: 0.6, range: [-5, 5], meaning: 'weight of trust above and below in effort', source: ASSUMED },
    { name: 'capacity_weight', unit: 'share', default: 0.7, range: [0, 1], meaning: 'weight of the committee, beside the township, in organising', source: ASSUMED },
    { name: 'capacity_exponent', symbol: 'r', unit: '1', default: -0.5, range: [-10, 0.99], meaning: 'exponent of the CES of organising; elasticity of substitution 1/(1 − r)', source: `${CES}; the value is assumed` },
    { name: 'quorum', symbol: 'x^*', unit: 'share', default: 0.4, range: [0.01, 0.99], meaning: 'participation at which the project begins to work', source: QUORUM },
    { name: 'steepness', unit: '1', default: 12, range: [0.1, 100], meaning: 'steepness of the project’s yield at the quorum', source: QUORUM },
  ],

  states: [
    { name: 'residents', symbol: 'n', unit: '1', meaning: 'number of residents', source: 'the place' },
    { name: 'rural', unit: '1', meaning: 'a village (1) or an urban community (0)', source: 'the place' },
    { name: 'neighbours', symbol: 'k', unit: '1', meaning: 'mean number of neighbours of a resident', source: 'the scenario’s network' },
    { name: 'identification_base', symbol: '\\omega^0', unit: 'share', initial: 'rural > 0.5 ? identification_rural : identification_urban', meaning: 'identification to which residents return', source: ASSUMED },
    { name: 'effort', symbol: 'e', unit: 'share', initial: '1 / (1 + exp(-(effort_base + 2 * effort_trust * (trust_prior - 0.5)) / effort_noise))', meaning: 'effort of the committees', source: FORM },
    { name: 'capacity', symbol: 'K', unit: 'share', initial: '1 / (1 + exp(-(effort_base + 2 * effort_trust * (trust_prior - 0.5)) / effort_noise))', meaning: 'organising capacity', source: CES },
    { name: 'participants', symbol: 'n x', unit: '1', initial: '0', meaning: 'residents who took part', source: FORM },
    { name: 'participation', symbol: 'x', unit: 'share', initial: 'belief_start', meaning: 'share of residents who took part', source: FORM },
    { name: 'provision', symbol: 'g', unit: 'share', initial: '0', meaning: 'yield of the project', source: QUORUM },
    { name: 'delivery', symbol: 'D', unit: 'share', initial: '0', meaning: 'what was delivered to residents', source: FORM },
    { name: 'months_over_quorum', unit: '1', initial: '0', meaning: 'months in a row with participation at the quorum or above', source: FORM },
    { name: 'successful', unit: '1', initial: '0', meaning: 'over the quorum in each of the last 12 months (1) or not (0)', source: FORM },
    { name: 'identification_mean', unit: 'share', initial: '0', meaning: 'mean identification of residents', source: FORM },
    { name: 'spending', unit: 'yuan', initial: '0', meaning: 'money spent in this month', source: FORM },
    { name: 'spending_so_far', unit: 'yuan', initial: '0', meaning: 'money spent since the start', source: FORM },
    { name: 'working_time', unit: 'staff_month', initial: '0', meaning: 'working time that mechanisms took in this month', source: FORM },
  ],

  sums: [
    { name: 'effort_utility', symbol: '\\Delta U^{e}', unit: 'day', step: 'decide', meaning: 'what effort is worth more than none', source: FORM },
    { name: 'money', unit: 'yuan', step: 'supervise', meaning: 'money that the mechanisms cost in this month', source: FORM },
    { name: 'time', unit: 'staff_month', step: 'supervise', meaning: 'working time that the mechanisms cost in this month', source: FORM },
  ],

  contributions: [
    {
      table: 'community',
      step: 'decide',
      equations: [
        { name: 'effort_base_term', kind: 'term', of: 'effort_utility', text: 'effort_base', unit: 'day', meaning: 'the trouble of organising', source: FORM },
        { name: 'trust_above', kind: 'term', of: 'effort_utility', text: 'effort_trust * (trust_in_township - 0.5)', unit: 'day', meaning: 'the township is trusted to stand by its word', source: FORM },
        { name: 'trust_below', kind: 'term', of: 'effort_utility', text: 'effort_trust * (trust_committee_mean - 0.5)', unit: 'day', meaning: 'residents trust the committee', source: FORM },
        { name: 'effort', kind: 'rule', text: 'effort + effort_speed * (1 / (1 + exp(-effort_utility / effort_noise)) - effort)', unit: 'share', meaning: 'effort moves towards the chance that it is worth it', source: FORM },
      ],
    },
    {
      table: 'community',
      step: 'work',
      equations: [
        { name: 'participation', kind: 'rule', text: 'participants / residents', unit: 'share', meaning: 'share of residents who take part', source: FORM },
        { name: 'time_left', kind: 'value', text: 'max(0, budget - working_time / (organising_share * staff_per_resident * residents))', unit: 'share', meaning: 'what the mechanisms’ own work leaves of the time for organising that the budget pays for', source: FORM },
        { name: 'own_input', kind: 'value', text: 'clip(effort * time_left, 0.001, 1)', unit: 'share', meaning: 'the committee’s share in organising', source: CES },
        { name: 'township_input', kind: 'value', text: 'clip(township_effort, 0.001, 1)', unit: 'share', meaning: 'the township’s share in organising', source: CES },
        { name: 'capacity', kind: 'rule', text: 'pow(capacity_weight * pow(own_input, capacity_exponent) + (1 - capacity_weight) * pow(township_input, capacity_exponent), 1 / capacity_exponent)', unit: 'share', meaning: 'organising capacity: both are needed, one replaces the other in part', source: CES },
      ],
    },
    {
      table: 'community',
      step: 'handle',
      equations: [
        { name: 'yield_floor', kind: 'value', text: '1 / (1 + exp(steepness * quorum))', unit: 'share', meaning: 'the S-curve at nobody', source: QUORUM },
        { name: 'yield_ceiling', kind: 'value', text: '1 / (1 + exp(-steepness * (1 - quorum)))', unit: 'share', meaning: 'the S-curve at everybody', source: QUORUM },
        { name: 'yield_now', kind: 'value', text: '(1 / (1 + exp(-steepness * (participation - quorum))) - yield_floor) / (yield_ceiling - yield_floor)', unit: 'share', meaning: 'yield of the project, 0 at nobody and 1 at everybody', source: QUORUM },
        { name: 'provision', kind: 'rule', text: 'yield_now', unit: 'share', meaning: 'yield of the project', source: QUORUM },
        { name: 'delivery', kind: 'rule', text: 'capacity * yield_now', unit: 'share', meaning: 'what is delivered: the project, as far as it is organised', source: FORM },
        { name: 'months_over_quorum', kind: 'rule', text: 'participation >= quorum ? min(months_over_quorum + 1, 12) : 0', unit: '1', meaning: 'months in a row over the quorum, counted to 12', source: FORM },
        { name: 'successful', kind: 'rule', text: 'participation >= quorum and months_over_quorum >= 11 ? 1 : 0', unit: '1', meaning: 'success of collective action', source: FORM },
        { name: 'township_delivery', kind: 'total', text: 'mean(delivery)', unit: 'share', meaning: 'mean delivery in the township', source: FORM },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        { name: 'spending', kind: 'rule', text: 'money', unit: 'yuan', meaning: 'money spent in this month', source: FORM },
        { name: 'spending_so_far', kind: 'rule', text: 'spending_so_far + money', unit: 'yuan', meaning: 'money spent since the start', source: FORM },
        { name: 'working_time', kind: 'rule', text: 'time', unit: 'staff_month', meaning: 'working time that mechanisms took', source: FORM },
      ],
    },
  ],
}
