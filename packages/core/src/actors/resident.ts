/**
 * Residents, urban and rural: each month they see what their neighbours did, and decide whether to take part in the
 * community's common project, and whether to report what they need. The public-good game among them is this library's
 * reading; the article speaks of the governing subjects.
 */
import type { Actor, Term } from '../engine/declare.ts'

const FORM = 'docs/model: the resident’s decision (utility in working days)'
const OLSON = 'Olson 1965, The Logic of Collective Action'
const JOSANG = 'Jøsang & Ismail 2002, The Beta reputation system'
const FISCHBACHER = 'Fischbacher & Gächter 2010, Social preferences, beliefs, and the dynamics of free riding'
const OLIVER = 'Oliver, Marwell & Teixeira 1985, A theory of the critical mass'
const SUNS = 'Shanghai Urban Neighborhood Survey 2017'
const ASSUMED = 'assumed'
const BY_HAND = 'set by hand so that the patterns of docs/model appear'

const term = (name: string, text: string, meaning: string, source: string): Term => ({ name, kind: 'term', of: 'utility', text, unit: 'day', meaning, source })
const report = (name: string, text: string, meaning: string, source: string): Term => ({ name, kind: 'term', of: 'report_logit', text, unit: '1', meaning, source })

/** Who a resident is: 1 neither, 2 a party member, 3 an informal leader; below zero while away. */
const MEMBER = 'abs(standing) == 2'
const LEADER = 'abs(standing) == 3'

export const resident: Actor = {
  name: 'resident',
  chinese: '居民',
  meaning: 'a resident, who takes part in the common project of the month or does not, and reports needs or does not',
  source: 'Cui Jing 2021; the public-good game is our addition',
  parent: 'community',
  network: true,

  parameters: [
    { name: 'noise', symbol: '\\tau', unit: 'day', default: 0.35, range: [0.001, 10], meaning: 'noise of a resident’s decision', source: ASSUMED },
    { name: 'error', symbol: '\\varepsilon', unit: 'probability', default: 0.02, range: [0, 1], meaning: 'share of decisions made by a coin', source: ASSUMED },
    { name: 'cost_mean', unit: 'day', default: 0.38, range: [0, 10], meaning: 'mean cost of taking part', source: ASSUMED },
    { name: 'cost_spread', unit: 'day', default: 0.1, range: [0, 5], meaning: 'standard deviation of the cost', source: ASSUMED },
    { name: 'cost_least', unit: 'day', default: 0.05, range: [0, 10], meaning: 'least cost of taking part', source: ASSUMED },
    { name: 'cost_rural', unit: '1', default: 1, range: [0.1, 10], meaning: 'cost of taking part in a village, relative to a city', source: ASSUMED },
    { name: 'access_cost', symbol: 'a_0', unit: '1', default: 0.5, range: [0, 5], meaning: 'added share of the cost where nothing opens a way to take part', source: ASSUMED },
    { name: 'skill_saving', unit: 'share', default: 0.3, range: [0, 1], meaning: 'share of the cost that full skill saves', source: ASSUMED },
    { name: 'project_value', symbol: 'V', unit: 'day', default: 3, range: [0, 100], meaning: 'worth of a fully delivered project to a resident', source: BY_HAND },
    { name: 'marginal', unit: 'share', default: 0, range: [0, 1], meaning: 'how far residents weigh what one more would add (1) and not what the project gives on the whole (0)', source: OLIVER },
    { name: 'reference_size', symbol: 'n_0', unit: '1', default: 150, range: [1, 1e6], meaning: 'size of a group in which every contribution is noticed', source: 'Dunbar 1992; its use here is assumed' },
    { name: 'size_exponent', symbol: '\\zeta', unit: '1', default: 0.25, range: [0, 1], meaning: 'how fast noticeability falls with size', source: `${OLSON}; the value is assumed` },
    { name: 'reciprocity_strength', symbol: '\\rho', unit: 'day', default: 1.6, range: [0, 10], meaning: 'weight of others’ expected participation', source: BY_HAND },
    { name: 'threshold_mean', unit: 'share', default: 0.4, range: [0, 1], meaning: 'mean of the share of others that is enough to join', source: BY_HAND },
    { name: 'threshold_spread', unit: 'share', default: 0.15, range: [0, 1], meaning: 'its standard deviation', source: ASSUMED },
    { name: 'contact', unit: 'share', default: 0.57, range: [0, 1], meaning: 'share of neighbours with whom one talks at least weekly, and of whose acts one knows', source: `${SUNS}: 57 % talk with neighbours at least weekly` },
    { name: 'belief_speed', unit: 'share', default: 0.53, range: [0, 1], meaning: 'share of a belief that a month’s full observation replaces; times contact it is .30', source: ASSUMED },
    { name: 'belief_start', unit: 'share', default: 0.4, range: [0, 1], meaning: 'mean of the beliefs before the first month', source: ASSUMED },
    { name: 'belief_spread', unit: 'share', default: 0.15, range: [0, 1], meaning: 'their standard deviation', source: ASSUMED },
    { name: 'identification_spread', unit: 'share', default: 0.15, range: [0, 1], meaning: 'standard deviation of identification in a community', source: ASSUMED },
    { name: 'identification_speed', unit: 'share', default: 0.03, range: [0, 1], meaning: 'share of identification that changes in a month', source: ASSUMED },
    { name: 'identification_gain', unit: '1', default: 0.3, range: [0, 1], meaning: 'how much a delivered project adds to identification', source: ASSUMED },
    { name: 'trust_spread', unit: 'share', default: 0.15, range: [0, 0.5], meaning: 'standard deviation of trust before the first month', source: ASSUMED },
    { name: 'member_share', unit: 'share', default: 0.07, range: [0, 1], meaning: 'party members among residents', source: '98.0 million members (Organization Department, end of 2022) among 1,410 million (census of 2020)' },
    { name: 'leader_share', unit: 'share', default: 0.03, range: [0, 1], meaning: 'informal leaders among residents: elders, returned gentry', source: ASSUMED },
    {
      name: 'duty',
      symbol: '\\ell_0',
      unit: 'day',
      default: 0.28,
      range: [0, 10],
      meaning: 'what a party member feels bound to, whatever others do',
      source: `${SUNS}: 65.1 % of party members voted for their committee, 48.4 % of others; the difference in log odds times the noise is .24, and as residents differ in what else they weigh, .28 gives it: examples/presets/committee-election.yaml`,
    },
    { name: 'norm_speed', unit: 'share', default: 0.05, range: [0, 1], meaning: 'share of a norm that changes in a month', source: ASSUMED },
    { name: 'norm_feed', unit: '1', default: 0.3, range: [0, 10], meaning: 'how much residents’ own settling of needs adds to norms', source: 'Cui Jing 2021; the value is assumed' },
    { name: 'skill_gain', unit: 'share', default: 0.03, range: [0, 1], meaning: 'share of the skill that is missing which a month of practice or training gives', source: ASSUMED },
    { name: 'skill_loss', unit: 'share', default: 0.02, range: [0, 1], meaning: 'share of skill that is lost in a month', source: ASSUMED },
    { name: 'turnover_urban', unit: 'probability', default: 0.008, range: [0, 1], meaning: 'urban residents replaced by newcomers in a month', source: ASSUMED },
    { name: 'turnover_rural', unit: 'probability', default: 0.003, range: [0, 1], meaning: 'villagers replaced by newcomers in a month', source: ASSUMED },
    { name: 'leave_urban', unit: 'probability', default: 0, range: [0, 1], meaning: 'urban residents who go away for a time, in a month', source: ASSUMED },
    { name: 'leave_rural', unit: 'probability', default: 0.003, range: [0, 1], meaning: 'villagers who go away for a time, in a month', source: `${ASSUMED}; the census counts who is away for more than half a year where they are` },
    { name: 'return_chance', unit: 'probability', default: 0.06, range: [0, 1], meaning: 'who is away returns in a month', source: ASSUMED },
    { name: 'newcomer_identification', unit: 'share', default: 0.1, range: [0, 1], meaning: 'identification of a newcomer', source: ASSUMED },
    { name: 'newcomer_belief', unit: 'share', default: 0.2, range: [0, 1], meaning: 'belief of a newcomer', source: ASSUMED },
    { name: 'report_base', unit: '1', default: -1.7, range: [-20, 20], meaning: 'log odds of reporting a need when nothing speaks for it', source: ASSUMED },
    { name: 'report_trust', unit: '1', default: 1.5, range: [-20, 20], meaning: 'weight of trust in the committee in reporting', source: ASSUMED },
    { name: 'report_access', unit: '1', default: 1.5, range: [-20, 20], meaning: 'weight of open channels in reporting', source: ASSUMED },
  ],

  states: [
    { name: 'own_cost', symbol: 'c_i', unit: 'day', initial: 'max(cost_least, cost_mean + cost_spread * probit(draw)) * (rural > 0.5 ? cost_rural : 1)', meaning: 'cost of taking part', source: ASSUMED },
    { name: 'threshold', symbol: '\\theta_i', unit: 'share', initial: 'threshold_mean + threshold_spread * probit(draw)', meaning: 'share of others that is enough to join', source: FISCHBACHER },
    { name: 'standing', unit: '1', initial: 'draw < member_share ? 2 : draw < member_share + leader_share ? 3 : 1', meaning: 'party member (2), informal leader (3) or neither (1); below zero while away', source: ASSUMED },
    { name: 'identification', symbol: '\\omega_i', unit: 'share', initial: 'clip(identification_base + identification_spread * probit(draw), 0, 1)', meaning: 'identification with the community', source: ASSUMED },
    { name: 'belief', symbol: 'b_i', unit: 'share', initial: 'clip(belief_start + belief_spread * probit(draw), 0, 1)', meaning: 'share of others expected to take part', source: FISCHBACHER },
    { name: 'act', symbol: 'x_i', unit: '1', initial: 'draw < belief_start ? 1 : 0', meaning: 'took part this month (1) or did not (0)', source: ASSUMED },
    { name: 'norm', unit: 'share', initial: '0', meaning: 'how much a resident holds to the community’s rules', source: ASSUMED },
    { name: 'skill', unit: 'share', initial: '0', meaning: 'skill in taking part', source: ASSUMED },
    { name: 'committee_kept', symbol: 'A_i', unit: '1', initial: 'trust_evidence * committee_start', meaning: 'evidence that the committee delivers', source: JOSANG },
    { name: 'committee_broken', symbol: 'B_i', unit: '1', initial: 'trust_evidence * (1 - committee_start)', meaning: 'evidence that the committee does not deliver', source: JOSANG },
    { name: 'township_kept', symbol: 'A^{t}_i', unit: '1', initial: 'trust_evidence * township_start', meaning: 'evidence that the township delivers', source: JOSANG },
    { name: 'township_broken', symbol: 'B^{t}_i', unit: '1', initial: 'trust_evidence * (1 - township_start)', meaning: 'evidence that the township does not deliver', source: JOSANG },
    { name: 'superior_kept', symbol: 'A^{s}_i', unit: '1', initial: 'trust_evidence * superior_start', meaning: 'evidence that the superior delivers', source: JOSANG },
    { name: 'superior_broken', symbol: 'B^{s}_i', unit: '1', initial: 'trust_evidence * (1 - superior_start)', meaning: 'evidence that the superior does not deliver', source: JOSANG },
  ],

  decision: { act: 'act', utility: 'utility', noise: 'noise', error: 'error', step: 'decide', belief: 'belief_now', threshold: 'threshold', when: 'standing > 0' },
  sums: [
    { name: 'utility', symbol: '\\Delta U', unit: 'day', step: 'decide', meaning: 'what taking part is worth more than staying away', source: FORM },
    { name: 'norm_pull', unit: 'share', step: 'learn', meaning: 'what norms move towards', source: FORM },
    { name: 'custom_gain', unit: 'share', step: 'learn', meaning: 'what lifts identification beyond its base', source: FORM },
    { name: 'report_logit', symbol: '\\Lambda', unit: '1', step: 'decide', meaning: 'log odds of reporting a need', source: FORM },
  ],

  contributions: [
    {
      table: 'resident',
      step: 'start',
      equations: [
        { name: 'committee_start', kind: 'value', text: 'clip(trust_prior + trust_spread * probit(draw), 0.05, 0.95)', unit: 'share', meaning: 'trust in the committee before the first month', source: ASSUMED },
        { name: 'township_start', kind: 'value', text: 'clip(trust_prior + trust_spread * probit(draw), 0.05, 0.95)', unit: 'share', meaning: 'trust in the township before the first month', source: ASSUMED },
        { name: 'superior_start', kind: 'value', text: 'clip(trust_prior_superior + trust_spread * probit(draw), 0.05, 0.95)', unit: 'share', meaning: 'trust in the superior before the first month', source: ASSUMED },
        { name: 'participants', kind: 'total', text: 'sum(act)', unit: '1', meaning: 'residents who took part in the month before', source: ASSUMED },
        { name: 'identification_mean', kind: 'total', text: 'mean(identification)', unit: 'share', meaning: 'mean identification', source: FORM },
        { name: 'leaders', kind: 'total', text: 'sum(standing > 1.5 ? 1 : 0)', unit: '1', meaning: 'party members and informal leaders', source: FORM },
      ],
    },
    {
      table: 'resident',
      step: 'look',
      equations: [{ name: 'belief', kind: 'rule', text: 'belief + belief_speed * contact * (min(1, seen(act) * residents / max(present, 1)) - belief)', unit: 'share', meaning: 'a belief moves towards what the neighbours who are there were seen to do', source: FISCHBACHER }],
    },
    {
      table: 'resident',
      step: 'decide',
      equations: [
        { name: 'belief_now', kind: 'value', text: 'belief', unit: 'share', meaning: 'share of others expected to take part', source: FISCHBACHER },
        { name: 'trust_committee', kind: 'value', text: 'committee_kept / (committee_kept + committee_broken)', symbol: 'T_i', unit: 'share', meaning: 'trust in the committee', source: JOSANG },
        { name: 'noticeability', kind: 'value', text: 'pow(reference_size / residents, size_exponent)', unit: '1', meaning: 'how much one contribution is noticed', source: OLSON },
        { name: 'slope', kind: 'value', text: 'steepness * yield_point * (1 - yield_point)', unit: '1', meaning: 'slope of the project’s yield at last month’s participation', source: OLIVER },
        { name: 'yield_point', kind: 'value', text: '1 / (1 + exp(-steepness * (participation - quorum)))', unit: 'share', meaning: 'the S-curve at last month’s participation', source: OLIVER },
        { name: 'worth', kind: 'value', text: 'capacity * (1 - marginal + marginal * slope)', unit: 'share', meaning: 'what the project gives on the whole, or what one more would add', source: OLIVER },
        term('cost', '-own_cost * (1 + access_cost * (1 - access)) * (1 - skill_saving * skill)', 'the cost of taking part', FORM),
        term('project', 'project_value * trust_committee * worth * (1 / residents + identification * (noticeability - 1 / residents))', 'the project, as far as it is trusted to be delivered and felt to be one’s own', `${OLSON}; ${FORM}`),
        term('reciprocity', 'reciprocity_strength * (belief - threshold)', 'taking part because others do', FISCHBACHER),
        term('duty_term', `${MEMBER} ? duty : 0`, 'a party member’s duty', SUNS),
        report('report_base_term', 'report_base', 'the trouble of reporting', FORM),
        report('report_trust_term', 'report_trust * trust_committee', 'the committee is trusted to do something about it', FORM),
        { name: 'report_chance', kind: 'value', text: '1 / (1 + exp(-report_logit))', unit: 'probability', meaning: 'chance of reporting a need', source: 'McKelvey & Palfrey 1995, Quantal response equilibria for normal form games' },
        { name: 'participants', kind: 'total', text: 'sum(act)', unit: '1', meaning: 'residents who take part', source: FORM },
        { name: 'leading', kind: 'total', text: 'sum(standing > 1.5 ? act : 0)', unit: '1', meaning: 'party members and leaders who take part', source: FORM },
        { name: 'report_share', kind: 'total', text: 'mean(report_chance)', unit: 'probability', meaning: 'chance that a need is reported', source: FORM },
      ],
    },
    {
      table: 'resident',
      step: 'learn',
      equations: [
        { name: 'luck', kind: 'value', text: 'draw', unit: 'probability', meaning: 'what decides on coming and going', source: FORM },
        { name: 'turnover', kind: 'value', text: 'rural > 0.5 ? turnover_rural : turnover_urban', unit: 'probability', meaning: 'chance to be replaced by a newcomer', source: FORM },
        { name: 'leave', kind: 'value', text: 'rural > 0.5 ? leave_rural : leave_urban', unit: 'probability', meaning: 'chance to go away', source: FORM },
        { name: 'newcomer', kind: 'value', text: 'luck < turnover ? 1 : 0', unit: '1', meaning: 'a newcomer takes the place (1)', source: FORM },
        { name: 'moves', kind: 'value', text: 'luck < turnover + (standing > 0 ? leave : return_chance) ? 1 : 0', unit: '1', meaning: 'who is there goes away, who is away returns (1)', source: FORM },
        { name: 'standing', kind: 'rule', text: 'newcomer > 0.5 ? (luck < turnover * member_share ? 2 : luck < turnover * (member_share + leader_share) ? 3 : 1) : moves > 0.5 ? -standing : standing', unit: '1', meaning: 'coming and going; among newcomers are as many members and leaders as among all', source: FORM },
        {
          name: 'identification',
          kind: 'rule',
          text: 'newcomer > 0.5 ? newcomer_identification : clip(identification + identification_speed * (identification_base + custom_gain + identification_gain * (delivery - 0.5) - identification), 0, 1)',
          unit: 'share',
          meaning: 'identification drifts to its base, more with a delivered project',
          source: ASSUMED,
        },
        { name: 'belief', kind: 'rule', text: 'newcomer > 0.5 ? newcomer_belief : belief', unit: 'share', meaning: 'newcomers expect little', source: ASSUMED },
        {
          name: 'norm',
          kind: 'rule',
          text: 'newcomer > 0.5 ? 0 : norm + norm_speed * (min(1, norm_pull + norm_feed * mediated_share) - norm)',
          unit: 'share',
          meaning: 'norms follow the rules that are kept, the examples that are seen, and what residents settle by themselves',
          source: 'Cui Jing 2021; the form is assumed',
        },
        { name: 'skill', kind: 'rule', text: 'newcomer > 0.5 ? 0 : skill + skill_gain * (0.5 * act + skill_training) * (1 - skill) - skill_loss * skill', unit: 'share', meaning: 'skill grows by doing and by training, and is lost', source: 'social learning; Cui Jing 2021; the form is assumed' },
        { name: 'present', kind: 'total', text: 'sum(standing > 0 ? 1 : 0)', unit: '1', meaning: 'residents who are not away', source: FORM },
        { name: 'leaders', kind: 'total', text: 'sum(standing > 1.5 ? 1 : 0)', unit: '1', meaning: 'party members and informal leaders', source: FORM },
        { name: 'identification_mean', kind: 'total', text: 'mean(identification)', unit: 'share', meaning: 'mean identification', source: FORM },
        { name: 'norm_mean', kind: 'total', text: 'mean(norm)', unit: 'share', meaning: 'mean norm', source: FORM },
        { name: 'skill_mean', kind: 'total', text: 'mean(skill)', unit: 'share', meaning: 'mean skill', source: FORM },
      ],
    },
  ],
}

export { LEADER, MEMBER }
