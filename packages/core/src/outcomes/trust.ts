/** Trust on each tie. */
import type { Outcome } from '../engine/declare.ts'

const SOURCE = 'docs/model: outcomes'

export const trustOutcomes: readonly Outcome[] = [
  { name: 'trust_in_committee', unit: 'share', range: [0, 1], mean: 'trust_committee_mean', over: 'residents', meaning: 'trust of residents in their committee, mean over residents', source: SOURCE },
  { name: 'trust_in_township', unit: 'share', range: [0, 1], mean: 'trust_township_here', over: 'residents', meaning: 'trust of residents in their township, mean over residents', source: SOURCE },
  { name: 'trust_of_committees', unit: 'share', range: [0, 1], mean: 'trust_in_township', meaning: 'trust on the tie between committees and their township, mean over communities', source: SOURCE },
]
