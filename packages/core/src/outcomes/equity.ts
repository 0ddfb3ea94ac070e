/** Who gains: differences between communities, and between villages and cities. */
import { defineOutcomes } from '../declare.ts'

const GINI = 'Gini 1912, Variabilità e mutabilità'
const SOURCE = 'this model; a definition'

export const equity = defineOutcomes([
  {
    name: 'gini_delivery',
    label: 'inequality of delivery (Gini)',
    unit: '1',
    range: [0, 1],
    gini: 'delivery',
    over: 'residents',
    meaning: 'Gini coefficient of delivery over residents’ communities',
    source: GINI,
  },
  {
    name: 'gini_participation',
    label: 'inequality of participation (Gini)',
    unit: '1',
    range: [0, 1],
    gini: 'participation',
    over: 'residents',
    meaning: 'Gini coefficient of participation over residents’ communities',
    source: GINI,
  },
  {
    name: 'gini_spending',
    label: 'inequality of spending (Gini)',
    unit: '1',
    range: [0, 1],
    gini: 'spending_each',
    over: 'residents',
    meaning: 'Gini coefficient of spending for each resident over residents’ communities',
    source: GINI,
  },
  {
    name: 'gap_participation',
    label: 'rural less urban participation',
    headline: true,
    unit: 'share',
    range: [-1, 1],
    gap: 'participation',
    meaning: 'participation in villages less that in urban communities',
    source: SOURCE,
  },
  {
    name: 'gap_delivery',
    label: 'rural less urban delivery',
    unit: 'share',
    range: [-1, 1],
    gap: 'delivery',
    meaning: 'delivery in villages less that in urban communities',
    source: SOURCE,
  },
  {
    name: 'gap_satisfaction',
    label: 'rural less urban satisfaction',
    unit: 'share',
    range: [-1, 1],
    gap: 'satisfaction',
    meaning: 'satisfaction in villages less that in urban communities',
    source: SOURCE,
  },
])
