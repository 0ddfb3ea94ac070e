/** Does success last when the money ends? */
import { defineStudy, type StudyTable } from '@cogov/experiments'
import { byPoint } from './by-point.ts'
import { place } from './place.ts'

const paid = (reward: number, tick: number) => ({ tick, mechanisms: { incentives: { reward } } })

export const study = defineStudy({
  name: 'When the money ends',
  scenario: place,
  factors: [
    {
      factor: 'timeline',
      name: 'money',
      values: [[], [paid(1.5, 1), paid(0, 13)], [paid(1.5, 1), paid(0, 37)], [paid(1.5, 1)]],
      labels: ['never', 'one year', 'three years', 'always'],
    },
    { factor: 'incentives.recognition', values: [0, 0.6] },
  ],
  design: { kind: 'factorial' },
  replicates: 12,
  outcomes: [
    { of: 'participation', summary: 'mean', last: 12, name: 'participation_rate' },
    { of: 'participation', summary: 'lock-in', name: 'lasts' },
    { of: 'spending_so_far', name: 'spending' },
  ],
  series: ['participation'],
})

export const answer = (table: StudyTable): object[] =>
  ['participation_rate', 'lasts'].flatMap((outcome) => byPoint(table, outcome))
