/**
 * Supervision: from above (inspections, goals), among equals (agreements and sanctions), and by a third party. It finds
 * what was not done, costs paper, and rewards what can be measured.
 */
import { HOLMSTROM, officeTerm } from '../actors/efforts.ts'
import type { Mechanism } from '../engine/declare.ts'

const FEHR = 'Fehr & Gächter 2000, Cooperation and punishment in public goods experiments'
const ARTICLE = 'Cui Jing 2021, third part'
const ASSUMED = 'assumed'

export const supervision: Mechanism = {
  name: 'supervision',
  chinese: '监督机制',
  meaning: 'vertical supervision by goals and inspections, horizontal by agreements among equals, and third-party evaluation, each with its sanctions',
  why: 'What is seen is done more, and sanctions between peers protect those who contribute. But inspections cost paper that grows faster than what they find, and staff turn to what is measured.',
  source: ARTICLE,
  levers: [
    { name: 'vertical', symbol: 'u_v', at: 'superior', unit: 'share', default: 0, range: [0, 1], meaning: 'inspections of townships and committees', why: 'what is not done is found', source: ARTICLE },
    { name: 'horizontal', symbol: 'u_s', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'agreements among residents, organisations and enterprises, and with the committee', why: 'nobody likes to be the only one who pays', source: ARTICLE },
    { name: 'third_party', symbol: 'u_3', at: 'superior', unit: 'share', default: 0, range: [0, 1], meaning: 'evaluation by a hired third party', why: 'it sees what those below would rather not report', source: ARTICLE },
    { name: 'penalties', symbol: 'u_p', at: 'superior', unit: 'share', default: 0, range: [0, 1], meaning: 'sanctions on offices for what inspections and evaluators find', why: 'what is found has consequences', source: ARTICLE },
  ],
  parameters: [
    { name: 'detection_rate', unit: '1', default: 2.5, range: [0, 100], meaning: 'how fast detection grows with inspection: 1 − exp(−rate · inspection)', source: ASSUMED },
    { name: 'detection_strength', unit: 'day', default: 0.9, range: [0, 10], meaning: 'worth of effort where everything is detected', source: ASSUMED },
    { name: 'real_seen', unit: 'share', default: 0.85, range: [0, 1], meaning: 'share of real effort that an inspection can see; measured effort is seen whole', source: `${HOLMSTROM}; the value is assumed` },
    { name: 'penalty_strength', unit: '1', default: 0.5, range: [0, 10], meaning: 'how much full penalties add to what detection is worth', source: ASSUMED },
    { name: 'third_strength', unit: '1', default: 0.3, range: [0, 10], meaning: 'how much a third party adds to detection', source: ASSUMED },
    { name: 'paper_linear', unit: 'share', default: 0.05, range: [0, 1], meaning: 'paper that inspection costs, linear part', source: ASSUMED },
    { name: 'paper_square', unit: 'share', default: 0.6, range: [0, 1], meaning: 'paper that inspection costs, part that grows with its square', source: ASSUMED },
    { name: 'paper_third', unit: 'share', default: 0.05, range: [0, 1], meaning: 'paper that a third party costs', source: ASSUMED },
    { name: 'error_rate', unit: 'probability', default: 0.1, range: [0, 1], meaning: 'chance that an office which works makes an honest error in a month', source: ASSUMED },
    { name: 'error_new', unit: '1', default: 0.5, range: [0, 10], meaning: 'how much new tasks add to it', source: ASSUMED },
    { name: 'error_cost', unit: 'day', default: 1, range: [0, 100], meaning: 'what an honest error costs that is found and not tolerated', source: ASSUMED },
    { name: 'agreement_strength', unit: 'day', default: 0.4, range: [0, 10], meaning: 'what agreements with residents who take part are worth for a committee’s effort', source: ASSUMED },
    { name: 'keep_watched', unit: 'day', default: 0.9, range: [0, 10], meaning: 'what it is worth for an enterprise to be watched by the parties of the agreement', source: ASSUMED },
    { name: 'support_watched', unit: 'day', default: 0.4, range: [0, 10], meaning: 'what it is worth for an organisation to be watched', source: ASSUMED },
    { name: 'sanction_strength', symbol: 's', unit: 'day', default: 0.9, range: [0, 10], meaning: 'worth of avoiding a sanction that is sure to come', source: `${FEHR}; the value is assumed` },
    { name: 'sanction_chance', symbol: '\\pi', unit: 'probability', default: 0.25, range: [0.0001, 0.9999], meaning: 'chance that somebody who would sanction, and is known, sees who stays away', source: ASSUMED },
    { name: 'sanction_cost', symbol: 'c_s', unit: 'day', default: 0.25, range: [0, 10], meaning: 'what sanctioning costs the one who sanctions', source: `${FEHR}; the value is assumed` },
    { name: 'anger', unit: 'day', default: 0.5, range: [0, 10], meaning: 'anger of who takes part where nobody else does', source: `${FEHR}; the value is assumed` },
    { name: 'sanction_norm', unit: 'day', default: 0.3, range: [0, 10], meaning: 'what norms add to sanctioning', source: ASSUMED },
    { name: 'sanction_backing', unit: 'day', default: 0.3, range: [0, 10], meaning: 'what agreements add to sanctioning', source: ASSUMED },
    { name: 'agreement_time', unit: 'share', default: 0.01, range: [0, 1], meaning: 'share of the committee’s working time to keep agreements alive', source: ASSUMED },
    { name: 'inspection_cost', unit: 'yuan', default: 2000, range: [0, 1e6], meaning: 'money of one inspection; full supervision is one a community and month', source: ASSUMED },
    { name: 'inspection_time', unit: 'share', default: 0.05, range: [0, 1], meaning: 'share of the committee’s working time of one inspection', source: ASSUMED },
    { name: 'third_cost', unit: 'yuan', default: 417, range: [0, 1e6], meaning: 'money of a third party, a community and month (5,000 yuan a year)', source: ASSUMED },
  ],
  states: [
    { table: 'superior', name: 'third_sight', unit: 'share', initial: '0', meaning: 'how much of what happens a third party makes known', source: ASSUMED },
    { table: 'community', name: 'sanctioners', unit: '1', initial: '0', meaning: 'residents who take part and would sanction', source: FEHR },
    { table: 'community', name: 'sanctioning', unit: 'share', initial: '0.5', meaning: 'share of those who take part that would sanction, last month', source: FEHR },
  ],
  contributions: [
    {
      table: 'superior',
      step: 'decide',
      equations: [
        { name: 'inspection', kind: 'rule', text: 'vertical * inspect_chance', unit: 'share', meaning: 'how hard the superior inspects, of what its mandate allows', source: ARTICLE },
        { name: 'detection', kind: 'rule', text: '1 - exp(-detection_rate * vertical * inspect_chance)', unit: 'probability', meaning: 'chance that what was not done is found', source: ASSUMED },
        { name: 'paper_inspection', kind: 'term', of: 'paper_work', text: 'vertical * inspect_chance * (paper_linear + paper_square * vertical * inspect_chance)', unit: 'share', meaning: 'paper for inspections', source: ASSUMED },
        { name: 'paper_evaluation', kind: 'term', of: 'paper_work', text: 'paper_third * third_party', unit: 'share', meaning: 'paper for a third party', source: ASSUMED },
      ],
    },
    {
      table: 'resident',
      step: 'decide',
      equations: [
        {
          name: 'sanction',
          kind: 'term',
          of: 'utility',
          text: 'sanction_strength * horizontal * (1 - pow(1 - sanction_chance * sanctioning, neighbours * contact * noticeability * belief))',
          unit: 'day',
          meaning: 'the sanction that taking part avoids; only those who take part sanction, and not all of them',
          source: FEHR,
        },
        { name: 'sanction_worth', kind: 'value', text: 'anger * (1 - belief) + sanction_norm * norm + sanction_backing * horizontal - sanction_cost * (1 - 0.5 * enforceable_rules)', unit: 'day', meaning: 'what sanctioning is worth: anger, norms and agreements, less its cost', source: FEHR },
        { name: 'sanction_probability', kind: 'value', text: '1 / (1 + exp(-sanction_worth / noise))', unit: 'probability', meaning: 'chance to sanction, of somebody who takes part', source: 'McKelvey & Palfrey 1995, Quantal response equilibria for normal form games' },
        { name: 'sanctioners', kind: 'total', text: 'sum(horizontal * act * sanction_probability)', unit: '1', meaning: 'residents who take part and would sanction', source: FEHR },
      ],
    },
    {
      table: 'community',
      step: 'decide',
      equations: [
        officeTerm('measured_utility', 'inspected', 'detection_strength * detection * (1 + third_strength * third_party) * (1 + penalty_strength * penalties)', 'inspections count what is measured', HOLMSTROM),
        officeTerm('real_utility', 'inspected_real', 'detection_strength * real_seen * detection * (1 + third_strength * third_sight) * (1 + penalty_strength * penalties)', 'inspections see a part of what is real, a third party more', HOLMSTROM),
        officeTerm('real_utility', 'error_feared', '-error_cost * error_rate * (1 + error_new * (devolved_authority + forces_down)) * detection * (1 - tolerance_list)', 'honest errors are found and cost as much as shirking', ARTICLE),
        officeTerm('effort_utility', 'agreements_kept', 'agreement_strength * horizontal * participation', 'residents who keep their agreements expect the same', ARTICLE),
        { name: 'sanctioning', kind: 'rule', text: 'participants > 0 and horizontal > 0 ? min(1, sanctioners / max(horizontal * participants, 0.001)) : 0.5', unit: 'share', meaning: 'share of those who take part that would sanction', source: FEHR },
      ],
    },
    {
      table: 'township',
      step: 'decide',
      equations: [
        officeTerm('township_measured_utility', 'township_inspected', 'detection_strength * detection * (1 + third_strength * third_party) * (1 + penalty_strength * penalties)', 'inspections count what is measured', HOLMSTROM),
        officeTerm('township_real_utility', 'township_inspected_real', 'detection_strength * real_seen * detection * (1 + third_strength * third_sight) * (1 + penalty_strength * penalties)', 'inspections see a part of what is real, a third party more', HOLMSTROM),
        officeTerm('township_real_utility', 'township_error_feared', '-error_cost * error_rate * (1 + error_new * (devolved_authority + forces_down)) * detection * (1 - tolerance_list)', 'honest errors are found and cost as much as shirking', ARTICLE),
      ],
    },
    { table: 'organisation', step: 'decide', equations: [officeTerm('support_utility', 'support_watched_term', 'support_watched * horizontal', 'the parties of the agreement watch', ARTICLE)] },
    { table: 'enterprise', step: 'decide', equations: [officeTerm('keep_utility', 'keep_watched_term', 'keep_watched * horizontal', 'the parties of the agreement watch', ARTICLE)] },
    { table: 'attendance', step: 'decide', equations: [officeTerm('attend_utility', 'attend_detected', 'detection_strength * detection', 'staying away is found', ARTICLE)] },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        { name: 'agreements_time', kind: 'term', of: 'task', text: 'agreement_time * horizontal', unit: 'share', meaning: 'working time of agreements', source: ASSUMED },
        { name: 'inspections_time', kind: 'term', of: 'task', text: 'inspection_time * inspection', unit: 'share', meaning: 'working time of inspections', source: ASSUMED },
        { name: 'inspections_paid', kind: 'term', of: 'money', text: 'inspection_cost * inspection', unit: 'yuan', meaning: 'money for inspections', source: ASSUMED },
        { name: 'third_paid', kind: 'term', of: 'money', text: 'third_cost * third_party', unit: 'yuan', meaning: 'money for a third party', source: ASSUMED },
      ],
    },
  ],
}
