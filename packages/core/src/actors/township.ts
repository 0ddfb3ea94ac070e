/**
 * A township or street government: its formal and informal staff decide how hard to work, in a measured and a real part.
 * It supports its communities, settles what is beyond them, and calls departments for what is beyond itself.
 */
import type { Actor } from '../engine/declare.ts'
import { EFFORT_START, effortRule, HOLMSTROM, LIPSKY, officeTerm } from './efforts.ts'

const FORM = 'docs/model: offices'
const ASSUMED = 'assumed'
const FITTED = 'assumed; set so that the plain state settles about half of what is reported'

export const township: Actor = {
  name: 'township',
  chinese: '乡镇（街道）政府',
  meaning: 'a township or street government',
  source: 'Cui Jing 2021',
  parent: 'superior',
  byDegrees: true,
  parameters: [
    { name: 'township_staff_per_resident', unit: 'staff_month', default: 0.0015, range: [0.00001, 1], meaning: 'township staff for each resident', source: ASSUMED },
    { name: 'township_case_share', unit: 'share', default: 0.6, range: [0.01, 1], meaning: 'share of the staff’s work that is cases; the rest supports communities', source: ASSUMED },
    { name: 'township_cases_per_staff', unit: 'case/staff_month', default: 9, range: [0.1, 1000], meaning: 'cases that one month of work settles', source: FITTED },
    { name: 'buck', unit: '1', default: 0.33, range: [0, 10], meaning: 'cases settled more where nobody can pass the buck', source: `${ASSUMED}: a quarter of the capacity is lost on passing it` },
    { name: 'substitution', unit: 'day', default: 0.5, range: [0, 10], meaning: 'what full measured effort takes from the worth of real effort', source: `${HOLMSTROM}; the value is assumed` },
    { name: 'convene_base', unit: 'probability', default: 0.15, range: [0, 1], meaning: 'chance that a joint matter is brought to a meeting in a month', source: ASSUMED },
  ],
  states: [
    { name: 'budget', unit: '1', meaning: 'budget for each resident, relative to the mean', source: 'the place' },
    { name: 'budget_effective', unit: '1', initial: 'budget', meaning: 'budget for each resident after transfers', source: 'the place' },
    { name: 'township_residents', unit: '1', initial: '0', meaning: 'residents of the township', source: 'the place' },
    { name: 'formal_real', unit: 'share', initial: EFFORT_START, meaning: 'real effort of formal staff', source: HOLMSTROM },
    { name: 'formal_measured', unit: 'share', initial: EFFORT_START, meaning: 'measured effort of formal staff', source: HOLMSTROM },
    { name: 'informal_real', unit: 'share', initial: EFFORT_START, meaning: 'real effort of informal staff', source: HOLMSTROM },
    { name: 'informal_measured', unit: 'share', initial: EFFORT_START, meaning: 'measured effort of informal staff', source: HOLMSTROM },
    { name: 'township_effort', symbol: 'e^{t}', unit: 'share', initial: EFFORT_START, meaning: 'real effort of the township’s staff', source: FORM },
    { name: 'township_measured', unit: 'share', initial: EFFORT_START, meaning: 'measured effort of the township’s staff', source: FORM },
    { name: 'township_capacity', unit: 'case', initial: '0', meaning: 'cases that the township can settle this month', source: FORM },
    { name: 'township_queue', unit: 'case', initial: '0', meaning: 'cases that wait at the township', source: FORM },
    { name: 'township_load', unit: 'share', initial: '0', meaning: 'load: its queue beyond its capacity, 0 to 1', source: FORM },
    { name: 'convene', unit: 'probability', initial: 'convene_base', meaning: 'chance that a joint matter is brought to a meeting this month', source: FORM },
    { name: 'settle_alone', unit: 'probability', initial: '0', meaning: 'chance that the township settles a joint matter with its own authority', source: FORM },
    { name: 'township_delivery', unit: 'share', initial: '0', meaning: 'mean delivery of its communities', source: FORM },
    { name: 'reported_delivery_mean', unit: 'share', initial: '0', meaning: 'the same as it is reported', source: HOLMSTROM },
    { name: 'township_settled_cases', unit: 'case', initial: '0', meaning: 'matters of its communities settled in the recent past', source: FORM },
    { name: 'township_closed_cases', unit: 'case', initial: '0', meaning: 'the same, settled or given up', source: FORM },
    { name: 'township_settled', unit: 'share', initial: '0.5', meaning: 'share of reported matters settled', source: FORM },
    { name: 'township_satisfaction', unit: 'share', initial: '0.5', meaning: 'mean satisfaction of residents', source: FORM },
    { name: 'township_evaluation', unit: 'share', initial: '0', meaning: 'evaluation by the superior, a moving average', source: FORM },
    { name: 'trust_township_mean', unit: 'share', initial: 'trust_prior', meaning: 'mean trust of residents in the township', source: FORM },
    { name: 'trust_superior_in_township', unit: 'share', initial: 'trust_prior_superior', meaning: 'mean trust of residents in the superior', source: FORM },
  ],
  sums: [
    { name: 'township_utility', symbol: '\\Delta U^{t}', unit: 'day', step: 'decide', meaning: 'what effort is worth more than none', source: FORM },
    { name: 'township_real_utility', unit: 'day', step: 'decide', meaning: 'what speaks for real effort alone', source: HOLMSTROM },
    { name: 'township_measured_utility', unit: 'day', step: 'decide', meaning: 'what speaks for measured effort alone', source: HOLMSTROM },
    { name: 'formal_pay', unit: 'day', step: 'decide', meaning: 'what formal staff get for effort', source: FORM },
    { name: 'informal_pay', unit: 'day', step: 'decide', meaning: 'what informal staff get for effort', source: FORM },
    { name: 'township_handling', unit: '1', step: 'work', meaning: 'how many cases an hour of work settles, relative to the plain state', source: FORM },
    { name: 'convening', unit: 'probability', step: 'work', meaning: 'what brings joint matters to a meeting', source: FORM },
  ],
  contributions: [
    {
      table: 'township',
      step: 'decide',
      equations: [
        officeTerm('township_utility', 'township_base_term', 'effort_base', 'the trouble of working hard', FORM),
        officeTerm('township_utility', 'superior_trusted', 'effort_trust * (trust_in_superior - 0.5)', 'the superior is trusted to stand by its word', FORM),
        officeTerm('township_utility', 'residents_trusting', 'effort_trust * (trust_township_mean - 0.5)', 'residents trust the township', FORM),
        officeTerm('township_real_utility', 'township_load_term', '-effort_load * township_load', 'a queue that never ends discourages; what is counted is done nevertheless', LIPSKY),
        officeTerm('township_real_utility', 'township_substitution', '-substitution * township_measured * township_measured', 'what is measured takes the attention', HOLMSTROM),
        { name: 'formal_share', kind: 'value', text: '1 - informal_share', unit: 'share', meaning: 'formal staff among all staff', source: ASSUMED },
        effortRule('township', 'formal_real', 'township_utility + township_real_utility + formal_pay', 'real effort of formal staff'),
        effortRule('township', 'formal_measured', 'township_utility + township_measured_utility + formal_pay', 'measured effort of formal staff'),
        effortRule('township', 'informal_real', 'township_utility + township_real_utility + informal_pay', 'real effort of informal staff'),
        effortRule('township', 'informal_measured', 'township_utility + township_measured_utility + informal_pay', 'measured effort of informal staff'),
      ],
    },
    {
      table: 'township',
      step: 'work',
      equations: [
        { name: 'township_effort', kind: 'rule', text: '(1 - informal_share) * formal_real + informal_share * informal_real', unit: 'share', meaning: 'real effort of the staff', source: FORM },
        { name: 'township_measured', kind: 'rule', text: '(1 - informal_share) * formal_measured + informal_share * informal_measured', unit: 'share', meaning: 'measured effort of the staff', source: FORM },
        { name: 'effort_now', kind: 'value', text: '(1 - informal_share) * formal_real + informal_share * informal_real', unit: 'share', meaning: 'real effort of this month', source: FORM },
        { name: 'budget_effective', kind: 'rule', text: 'budget + transfers * (budget_mean - budget)', unit: '1', meaning: 'budget after transfers from rich to poor', source: FORM },
        { name: 'township_handling_base', kind: 'term', of: 'township_handling', text: '1', unit: '1', meaning: 'the plain state', source: FORM },
        { name: 'buck_kept', kind: 'value', text: '1 + buck * (1 - (1 - responsibility_list) * (1 - 0.5 * tolerance_list))', unit: '1', meaning: 'capacity where the buck is passed less, relative to the plain state', source: ASSUMED },
        {
          name: 'township_capacity',
          kind: 'rule',
          text: 'township_staff_per_resident * township_residents * budget_effective * (1 - paper) * effort_now * township_case_share * township_cases_per_staff * township_handling * buck_kept',
          unit: 'case',
          meaning: 'cases that the township can settle this month',
          source: FORM,
        },
        { name: 'convene_base_term', kind: 'term', of: 'convening', text: 'convene_base', unit: 'probability', meaning: 'meetings that come about anyway', source: ASSUMED },
        { name: 'convene', kind: 'rule', text: 'clip(max(convening, whistle), 0, 1)', unit: 'probability', meaning: 'chance that a joint matter is brought to a meeting', source: 'Cui Jing 2021; the form is assumed' },
      ],
    },
    {
      table: 'township',
      step: 'supervise',
      equations: [
        { name: 'township_load', kind: 'rule', text: 'township_capacity > 0 ? clip(township_queue / township_capacity - 1, 0, 3) / 3 : 1', unit: 'share', meaning: 'load: its queue beyond its capacity', source: FORM },
        { name: 'settled_now', kind: 'value', text: 'township_closed_cases > 0 ? township_settled_cases / township_closed_cases : township_settled', unit: 'share', meaning: 'share of matters settled, of those that ended', source: FORM },
        { name: 'township_settled', kind: 'rule', text: 'settled_now', unit: 'share', meaning: 'share of matters settled, of those that ended', source: FORM },
        { name: 'evaluation_luck', kind: 'value', text: 'evaluation_noise * (1 - third_sight) * probit(draw)', unit: 'share', meaning: 'error of this month’s report, smaller with a third party', source: ASSUMED },
        { name: 'report_now', kind: 'value', text: '0.5 * reported_delivery_mean + 0.5 * settled_now', unit: 'share', meaning: 'what is reported of delivery and of matters settled', source: FORM },
        { name: 'judged_now', kind: 'value', text: 'report_now + hotline_weight * hotline_open * (0.5 * settled_now + 0.5 * township_satisfaction - report_now)', unit: 'share', meaning: 'the same with the hotline’s judgement', source: 'Cui Jing 2021; Beijing’s 12345' },
        { name: 'township_evaluation', kind: 'rule', text: 'clip(township_evaluation + evaluation_speed * (judged_now + evaluation_luck - township_evaluation), 0, 1)', unit: 'share', meaning: 'evaluation by the superior', source: FORM },
      ],
    },
  ],
}
