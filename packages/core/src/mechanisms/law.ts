/** Law: rules that can be enforced, and legal aid, so that a right on paper is one that people can use. */
import { officeTerm } from '../actors/efforts.ts'
import { defineMechanism } from '../declare.ts'

const ARTICLE = 'Cui Jing 2021, first part'
const ASSUMED = 'assumed'

export const law = defineMechanism({
  name: 'law',
  meaning: 'enforceable rules and legal aid',
  why:
    'Agreements that a court would enforce are kept, and who sanctions is not alone. Who has a lawyer brings ' +
    'disputes forward instead of swallowing them, and the committee has to settle them.',
  source: ARTICLE,
  colour: 'clay',
  levers: [
    {
      name: 'enforceable_rules',
      symbol: 'u_E',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'agreements and conventions that can be enforced',
      why: 'agreements are kept, sanctions cost less',
      source: ARTICLE,
      claim: {
        moves: { agreements_kept: '+' },
        time: '(0.006 * u + 0.01 * enterprise_presence) * staff',
        tried: { given: { enterprises: { agreements: 1 } } },
      },
    },
    {
      name: 'legal_aid',
      symbol: 'u_L',
      at: 'community',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'lawyers and advice for residents',
      why: 'disputes are brought forward and end sooner',
      source: ARTICLE,
      claim: { moves: { mediation: '+', reporting: '+' }, money: '1 * u * residents' },
    },
  ],
  parameters: [
    {
      name: 'law_disputes',
      unit: '1',
      default: 0.8,
      range: [-20, 20],
      meaning: 'weight of legal aid in the log odds of reporting a dispute',
      source: ASSUMED,
    },
    {
      name: 'law_keep',
      unit: 'day',
      default: 0.4,
      range: [0, 10],
      meaning: 'what enforceable rules are worth for keeping an agreement',
      source: ASSUMED,
    },
    {
      name: 'law_mediation',
      unit: '1',
      default: 0.5,
      range: [-10, 10],
      meaning: 'weight of legal aid in the log odds of mediation: people settle in the shadow of the law',
      source: 'Mnookin & Kornhauser 1979, Bargaining in the shadow of the law; the value is assumed',
    },
    {
      name: 'aid_cost',
      unit: 'yuan',
      default: 1,
      range: [0, 1000],
      meaning: 'money of full legal aid, for each resident and month',
      source: ASSUMED,
    },
    {
      name: 'rules_time',
      unit: 'share',
      default: 0.006,
      range: [0, 1],
      meaning: 'share of the committee’s working time of enforceable rules',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'community',
      step: 'work',
      equations: [
        {
          name: 'law_dispute_term',
          kind: 'term',
          of: 'dispute_logit',
          text: 'law_disputes * legal_aid',
          unit: '1',
          meaning: 'who has advice brings a dispute forward',
          source: ARTICLE,
        },
        {
          name: 'law_mediation_term',
          kind: 'term',
          of: 'mediation_logit',
          text: 'law_mediation * legal_aid',
          unit: '1',
          meaning: 'people settle in the shadow of the law',
          source: ARTICLE,
        },
      ],
    },
    {
      table: 'enterprise',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'keep_utility',
            'keep_law_term',
            'law_keep * enforceable_rules',
            'a court would enforce it',
            ARTICLE,
          ),
          label: 'enforceable',
        },
      ],
    },
    {
      table: 'organisation',
      step: 'decide',
      equations: [
        {
          ...officeTerm(
            'support_utility',
            'support_law_term',
            'law_keep * enforceable_rules',
            'an agreement that binds',
            ARTICLE,
          ),
          label: 'binding agreement',
        },
      ],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'aid_paid',
          kind: 'term',
          of: 'money',
          text: 'aid_cost * legal_aid * residents',
          unit: 'yuan',
          meaning: 'legal aid',
          source: ASSUMED,
        },
        {
          name: 'rules_hours',
          kind: 'term',
          of: 'task',
          text: 'rules_time * enforceable_rules',
          unit: 'share',
          meaning: 'working time of enforceable rules',
          source: ASSUMED,
        },
      ],
    },
  ],
})
