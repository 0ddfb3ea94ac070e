/** How much vertical supervision is good for delivery? Inspections make offices work, and make them write. */
import { defineStudy, type StudyTable } from '@cogov/experiments'
import { byPoint } from './by-point.ts'
import { place } from './place.ts'

export const study = defineStudy({
  name: 'How much vertical supervision',
  scenario: place,
  factors: [{ factor: 'supervision.vertical', levels: 11 }],
  design: { kind: 'factorial' },
  replicates: 16,
  outcomes: [
    { of: 'delivery', summary: 'mean', last: 12, name: 'delivery' },
    { of: 'reported_delivery', summary: 'mean', last: 12, name: 'reported' },
    { of: 'paper_time', summary: 'mean', last: 12, name: 'paper' },
  ],
})

export const answer = (table: StudyTable): object[] =>
  ['delivery', 'reported', 'paper'].flatMap((outcome) => byPoint(table, outcome))
