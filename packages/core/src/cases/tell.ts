/** What townships know of the county's departments when they call: each one's load, and how surely the others come. */

import type { ReadsWrites } from '@cogov/engine/world'
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import { type CaseBook, DEPARTMENT_COUNT } from './book.ts'

/** Beliefs below this are taken as this: nobody is thought never to come. */
const LEAST = 1e-3

export const TELLS: ReadsWrites = {
  reads: ['department.attendance_belief', 'department.department_load'],
  writes: ['attendance.others_attend', 'attendance.load_there'],
}

export function departmentsKnown(book: CaseBook): () => void {
  const { rows, firstTownship } = book
  const [belief, load] = [book.column('department', 'attendance_belief'), book.column('department', 'department_load')]
  const [others, loadThere] = [book.column('attendance', 'others_attend'), book.column('attendance', 'load_there')]
  const logs = new Float64Array(DEPARTMENT_COUNT)
  return () => {
    for (let k = 0; k + 1 < firstTownship.length; k++) {
      let sum = 0
      for (let d = 0; d < DEPARTMENT_COUNT; d++) {
        logs[d] = ln(Math.max(LEAST, belief[rows.department[k * DEPARTMENT_COUNT + d]]))
        sum += logs[d]
      }
      for (let d = 0; d < DEPARTMENT_COUNT; d++) {
        const geometricMean = exp((sum - logs[d]) / (DEPARTMENT_COUNT - 1))
        const from = rows.department[k * DEPARTMENT_COUNT + d]
        for (let t = firstTownship[k]; t < firstTownship[k + 1]; t++) {
          const row = rows.attendance[t * DEPARTMENT_COUNT + d]
          others[row] = geometricMean
          loadThere[row] = load[from]
        }
      }
    }
  }
}
