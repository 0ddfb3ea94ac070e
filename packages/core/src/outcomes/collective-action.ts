/** Whether people act together, and what comes of it. */
import type { Outcome } from '../engine/declare.ts'

const SOURCE = 'docs/model: outcomes'

export const collectiveAction: readonly Outcome[] = [
  { name: 'participation', headline: true, unit: 'share', range: [0, 1], sum: 'participants', over: 'present', meaning: 'share of residents, of those present, who take part in the month’s project', source: SOURCE },
  { name: 'leaders_participation', unit: 'share', range: [0, 1], sum: 'leading', over: 'leaders', meaning: 'the same of party members and informal leaders', source: SOURCE },
  { name: 'provision', unit: 'share', range: [0, 1], mean: 'provision', over: 'residents', meaning: 'yield of the public good, mean over residents', source: SOURCE },
  { name: 'delivery', headline: true, unit: 'share', range: [0, 1], mean: 'delivery', over: 'residents', meaning: 'what is delivered to residents, the project and needs met, mean over residents', source: SOURCE },
  { name: 'reported_delivery', unit: 'share', range: [0, 1], mean: 'reported_delivery', over: 'residents', meaning: 'the same as the superior is told', source: SOURCE },
  { name: 'success', headline: true, unit: 'share', range: [0, 1], mean: 'successful', meaning: 'share of communities over the quorum in each of the last 12 months', source: SOURCE },
  { name: 'satisfaction', headline: true, unit: 'share', range: [0, 1], mean: 'satisfaction_mean', over: 'residents', meaning: 'satisfaction with delivery, needs met and the committee, mean over residents', source: SOURCE },
  { name: 'identification', unit: 'share', range: [0, 1], mean: 'identification_mean', over: 'residents', meaning: 'identification with the community, mean over residents', source: SOURCE },
  { name: 'norm', unit: 'share', range: [0, 1], mean: 'norm_mean', over: 'residents', meaning: 'how much residents hold to the community’s rules, mean', source: SOURCE },
  { name: 'skill', unit: 'share', range: [0, 1], mean: 'skill_mean', over: 'residents', meaning: 'skill in taking part, mean over residents', source: SOURCE },
  { name: 'membership', unit: 'share', range: [0, 1], mean: 'organisation_members', over: 'residents', meaning: 'residents who are members of a social organisation', source: SOURCE },
  { name: 'agreements_kept', unit: 'share', range: [0, 1], sum: 'enterprise_keeps', over: 'enterprise_presence', meaning: 'share of enterprises’ agreements kept in the month', source: SOURCE },
]
