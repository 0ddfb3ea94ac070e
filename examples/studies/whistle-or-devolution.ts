/** Matters that need several departments: should townships be able to call them, or to settle them alone? */
import { defineStudy, type StudyTable } from '@cogov/experiments'
import { byPoint } from './by-point.ts'
import { place } from './place.ts'

export const study = defineStudy({
  name: 'Whistle or devolution',
  scenario: place,
  factors: [
    { factor: 'horizontal_coordination.whistle', levels: 5 },
    { factor: 'devolved_authority', values: [0, 0.5, 1] },
  ],
  design: { kind: 'factorial' },
  replicates: 10,
  outcomes: [
    { of: 'joint_resolution', summary: 'mean', last: 12, name: 'resolution' },
    { of: 'joint_response_time', summary: 'mean', last: 12, name: 'response' },
  ],
})

export const answer = (table: StudyTable): object[] => byPoint(table, 'resolution')
