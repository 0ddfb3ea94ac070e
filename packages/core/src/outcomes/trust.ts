/** Trust on each tie. */
import type { Outcome } from '../engine/declare.ts'

const SOURCE = 'docs/model: outcomes'

export const trustOutcomes: readonly Outcome[] = [
  { name: 'trust_in_committee', headline: true, unit: 'share', range: [0, 1], mean: 'trust_committee_mean', over: 'residents', meaning: 'trust of residents in their committee, mean over residents', source: SOURCE },
  { name: 'trust_in_township', unit: 'share', range: [0, 1], mean: 'trust_township_here', over: 'residents', meaning: 'trust of residents in their township, mean over residents', source: SOURCE },
  { name: 'trust_in_superior', unit: 'share', range: [0, 1], mean: 'trust_superior_here', over: 'residents', meaning: 'trust of residents in the superior, mean over residents', source: SOURCE },
  { name: 'trust_between_residents', unit: 'share', range: [0, 1], mean: 'trust_between', over: 'residents', meaning: 'trust between residents, mean over residents', source: SOURCE },
  { name: 'trust_of_committees', unit: 'share', range: [0, 1], mean: 'trust_in_township', meaning: 'trust on the tie between committees and their township, mean over communities', source: SOURCE },
  { name: 'trust_of_townships', unit: 'share', range: [0, 1], mean: 'trust_in_superior', at: 'township', over: 'residents', meaning: 'trust on the tie between townships and the superior, mean over residents', source: SOURCE },
  { name: 'trust_in_departments', unit: 'share', range: [0, 1], mean: 'trust_in_departments', at: 'township', over: 'residents', meaning: 'trust on the ties between townships and departments, mean over residents', source: SOURCE },
  { name: 'trust_among_departments', unit: 'share', range: [0, 1], mean: 'trust_among_departments', at: 'superior', over: 'residents', meaning: 'trust between departments, mean over residents', source: SOURCE },
  { name: 'trust_in_organisations', unit: 'share', range: [0, 1], mean: 'trust_in_organisation', over: 'residents', meaning: 'trust between communities and social organisations, mean over residents', source: SOURCE },
  { name: 'trust_in_enterprises', unit: 'share', range: [0, 1], mean: 'trust_in_enterprise', over: 'residents', meaning: 'trust between communities and enterprises, mean over residents', source: SOURCE },
]
