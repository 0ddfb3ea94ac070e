/**
 * Residents, urban and rural: each month they see what their neighbours did, and decide whether to take part in the
 * community's common project. The public-good game among them is this library's reading; the article speaks of the
 * governing subjects.
 */
import { quantalResponse } from '../decisions/quantal-response.ts'
import type { Actor } from '../engine/declare.ts'

const FORM = 'docs/model: the resident’s decision (utility in working days)'
const OLSON = 'Olson 1965, The Logic of Collective Action'
const JOSANG = 'Jøsang & Ismail 2002, The Beta reputation system'
const FISCHBACHER = 'Fischbacher & Gächter 2010, Social preferences, beliefs, and the dynamics of free riding'
const ASSUMED = 'assumed'

export const resident: Actor = {
  name: 'resident',
  chinese: '居民',
  meaning: 'a resident, who takes part in the common project of the month or does not',
  source: 'Cui Jing 2021; the public-good game is our addition',
  parent: 'community',
  network: true,

  parameters: [
    { name: 'noise', symbol: '\\tau', unit: 'day', default: 0.35, range: [0.001, 10], meaning: 'noise of a resident’s decision', source: ASSUMED },
    { name: 'error', symbol: '\\varepsilon', unit: 'probability', default: 0.02, range: [0, 1], meaning: 'share of decisions made by a coin', source: ASSUMED },
    { name: 'cost_mean', unit: 'day', default: 0.38, range: [0, 10], meaning: 'mean cost of taking part', source: ASSUMED },
    { name: 'cost_spread', unit: 'day', default: 0.1, range: [0, 5], meaning: 'standard deviation of the cost', source: ASSUMED },
    { name: 'cost_least', unit: 'day', default: 0.05, range: [0, 10], meaning: 'least cost of taking part', source: ASSUMED },
    { name: 'access_cost', symbol: 'a_0', unit: '1', default: 0.5, range: [0, 5], meaning: 'added share of the cost where nothing opens a way to take part', source: ASSUMED },
    { name: 'project_value', symbol: 'V', unit: 'day', default: 3, range: [0, 100], meaning: 'worth of a fully delivered project to a resident', source: 'set by hand so that the patterns of docs/model appear' },
    { name: 'reference_size', symbol: 'n_0', unit: '1', default: 150, range: [1, 1e6], meaning: 'size of a group in which every contribution is noticed', source: 'Dunbar 1992; its use here is assumed' },
    { name: 'size_exponent', symbol: '\\zeta', unit: '1', default: 0.25, range: [0, 1], meaning: 'how fast noticeability falls with size', source: `${OLSON}; the value is assumed` },
    { name: 'reciprocity_strength', symbol: '\\rho', unit: 'day', default: 1.6, range: [0, 10], meaning: 'weight of others’ expected participation', source: 'set by hand so that the patterns of docs/model appear' },
    { name: 'threshold_mean', unit: 'share', default: 0.4, range: [0, 1], meaning: 'mean of the share of others that is enough to join', source: 'set by hand so that the patterns of docs/model appear' },
    { name: 'threshold_spread', unit: 'share', default: 0.15, range: [0, 1], meaning: 'its standard deviation', source: ASSUMED },
    { name: 'belief_speed', unit: 'share', default: 0.3, range: [0, 1], meaning: 'share of a belief that a month’s observation replaces', source: ASSUMED },
    { name: 'belief_start', unit: 'share', default: 0.4, range: [0, 1], meaning: 'mean of the beliefs before the first month', source: ASSUMED },
    { name: 'belief_spread', unit: 'share', default: 0.15, range: [0, 1], meaning: 'their standard deviation', source: ASSUMED },
    { name: 'identification_spread', unit: 'share', default: 0.15, range: [0, 1], meaning: 'standard deviation of identification in a community', source: ASSUMED },
    { name: 'identification_speed', unit: 'share', default: 0.03, range: [0, 1], meaning: 'share of identification that changes in a month', source: ASSUMED },
    { name: 'identification_gain', unit: '1', default: 0.3, range: [0, 1], meaning: 'how much a delivered project adds to identification', source: ASSUMED },
    { name: 'trust_spread', unit: 'share', default: 0.15, range: [0, 0.5], meaning: 'standard deviation of trust before the first month', source: ASSUMED },
  ],

  states: [
    { name: 'own_cost', symbol: 'c_i', unit: 'day', initial: 'max(cost_least, cost_mean + cost_spread * probit(draw))', meaning: 'cost of taking part', source: ASSUMED },
    { name: 'threshold', symbol: '\\theta_i', unit: 'share', initial: 'threshold_mean + threshold_spread * probit(draw)', meaning: 'share of others that is enough to join', source: FISCHBACHER },
    { name: 'identification', symbol: '\\omega_i', unit: 'share', initial: 'clip(identification_base + identification_spread * probit(draw), 0, 1)', meaning: 'identification with the community', source: ASSUMED },
    { name: 'belief', symbol: 'b_i', unit: 'share', initial: 'clip(belief_start + belief_spread * probit(draw), 0, 1)', meaning: 'share of others expected to take part', source: FISCHBACHER },
    { name: 'act', symbol: 'x_i', unit: '1', initial: 'draw < belief_start ? 1 : 0', meaning: 'took part this month (1) or did not (0)', source: ASSUMED },
    { name: 'committee_kept', symbol: 'A_i', unit: '1', initial: 'trust_evidence * committee_start', meaning: 'evidence that the committee delivers', source: JOSANG },
    { name: 'committee_broken', symbol: 'B_i', unit: '1', initial: 'trust_evidence * (1 - committee_start)', meaning: 'evidence that it does not', source: JOSANG },
    { name: 'township_kept', symbol: 'A^{t}_i', unit: '1', initial: 'trust_evidence * township_start', meaning: 'evidence that the township delivers', source: JOSANG },
    { name: 'township_broken', symbol: 'B^{t}_i', unit: '1', initial: 'trust_evidence * (1 - township_start)', meaning: 'evidence that it does not', source: JOSANG },
  ],

  sums: [{ name: 'utility', symbol: '\\Delta U', unit: 'day', step: 'decide', meaning: 'what taking part is worth more than staying away', source: FORM }],

  contributions: [
    {
      table: 'resident',
      step: 'start',
      equations: [
        { name: 'committee_start', kind: 'value', text: 'clip(trust_prior + trust_spread * probit(draw), 0.05, 0.95)', unit: 'share', meaning: 'trust in the committee before the first month', source: ASSUMED },
        { name: 'township_start', kind: 'value', text: 'clip(trust_prior + trust_spread * probit(draw), 0.05, 0.95)', unit: 'share', meaning: 'trust in the township before the first month', source: ASSUMED },
        { name: 'participants', kind: 'total', text: 'sum(act)', unit: '1', meaning: 'residents who took part in the month before', source: ASSUMED },
        { name: 'identification_mean', kind: 'total', text: 'mean(identification)', unit: 'share', meaning: 'mean identification', source: FORM },
      ],
    },
    {
      table: 'resident',
      step: 'look',
      equations: [{ name: 'belief', kind: 'rule', text: 'belief + belief_speed * (seen(act) - belief)', unit: 'share', meaning: 'a belief moves towards what the neighbours were seen to do', source: FISCHBACHER }],
    },
    {
      table: 'resident',
      step: 'decide',
      equations: [
        { name: 'trust_committee', kind: 'value', text: 'committee_kept / (committee_kept + committee_broken)', symbol: 'T_i', unit: 'share', meaning: 'trust in the committee', source: JOSANG },
        { name: 'noticeability', kind: 'value', text: 'pow(reference_size / residents, size_exponent)', unit: '1', meaning: 'how much one contribution is noticed', source: OLSON },
        { name: 'cost', kind: 'term', of: 'utility', text: '-own_cost * (1 + access_cost)', unit: 'day', meaning: 'the cost of taking part', source: FORM },
        { name: 'project', kind: 'term', of: 'utility', text: 'project_value * trust_committee * capacity * (1 / residents + identification * (noticeability - 1 / residents))', unit: 'day', meaning: 'the project, as far as it is trusted to be delivered and felt to be one’s own', source: `${OLSON}; ${FORM}` },
        { name: 'reciprocity', kind: 'term', of: 'utility', text: 'reciprocity_strength * (belief - threshold)', unit: 'day', meaning: 'taking part because others do', source: FISCHBACHER },
        ...quantalResponse('act', 'utility', 'noise', 'error'),
        { name: 'participants', kind: 'total', text: 'sum(act)', unit: '1', meaning: 'residents who take part', source: FORM },
      ],
    },
    {
      table: 'resident',
      step: 'learn',
      equations: [
        { name: 'identification', kind: 'rule', text: 'clip(identification + identification_speed * (identification_base + identification_gain * (delivery - 0.5) - identification), 0, 1)', unit: 'share', meaning: 'identification drifts to its base, more with a delivered project', source: ASSUMED },
        { name: 'identification_mean', kind: 'total', text: 'mean(identification)', unit: 'share', meaning: 'mean identification', source: FORM },
      ],
    },
  ],
}
