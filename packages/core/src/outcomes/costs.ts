/** What it costs in money. */
import { defineOutcomes } from '../declare.ts'

const SOURCE = 'this model; a definition'

export const costs = defineOutcomes([
  {
    name: 'spending',
    label: 'spending in the month',
    unit: 'yuan',
    range: [0, 1e15],
    sum: 'spending',
    total: true,
    meaning: 'money spent in the month',
    source: SOURCE,
  },
  {
    name: 'spending_per_resident',
    headline: true,
    unit: 'yuan',
    range: [0, 1e6],
    sum: 'spending',
    over: 'residents',
    meaning: 'money spent in the month, for each resident',
    source: SOURCE,
  },
  {
    name: 'spending_per_participant',
    unit: 'yuan',
    range: [0, 1e9],
    sum: 'spending',
    over: 'participants',
    meaning: 'money spent in the month, for each resident who took part',
    source: SOURCE,
  },
  {
    name: 'spending_so_far',
    unit: 'yuan',
    range: [0, 1e15],
    sum: 'spending_so_far',
    total: true,
    meaning: 'money spent since the start',
    source: SOURCE,
  },
])
