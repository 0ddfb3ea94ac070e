/** Whether people act together, and what comes of it. */
import type { Outcome } from '../engine/declare.ts'

const SOURCE = 'docs/model: outcomes'

export const collectiveAction: readonly Outcome[] = [
  { name: 'participation', unit: 'share', range: [0, 1], sum: 'participants', over: 'residents', meaning: 'share of residents who take part in the month’s project', source: SOURCE },
  { name: 'provision', unit: 'share', range: [0, 1], mean: 'provision', over: 'residents', meaning: 'yield of the public good, mean over residents', source: SOURCE },
  { name: 'delivery', unit: 'share', range: [0, 1], mean: 'delivery', over: 'residents', meaning: 'what is delivered to residents, mean over residents', source: SOURCE },
  { name: 'success', unit: 'share', range: [0, 1], mean: 'successful', meaning: 'share of communities over the quorum in each of the last 12 months', source: SOURCE },
  { name: 'effort', unit: 'share', range: [0, 1], mean: 'effort', meaning: 'effort of committees, mean over communities', source: SOURCE },
  { name: 'identification', unit: 'share', range: [0, 1], mean: 'identification_mean', over: 'residents', meaning: 'identification with the community, mean over residents', source: SOURCE },
]
