import { smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'
import { openCaseBook } from './book.ts'
import { departmentsKnown } from './tell.ts'

function known(beliefs: number[], loads = [0]) {
  const { world, give, read } = smallWorld({ townships: [[2], [2]] })
  give('department.attendance_belief', ...beliefs)
  give('department.department_load', ...loads)
  departmentsKnown(openCaseBook(world))()
  return { others: read('attendance.others_attend'), loads: read('attendance.load_there') }
}

describe('what townships know of departments', () => {
  it('is how surely the other five come: their geometric mean', () => {
    const { others } = known([0.5, 1, 1, 1, 1, 1])
    expect(others[0]).toBeCloseTo(1, 6) // health knows that all others come
    // All others expect health’s half.
    for (const other of others.slice(1, 6)) expect(other).toBeCloseTo(0.5 ** (1 / 5), 6)
    expect(others.slice(6)).toEqual(others.slice(0, 6)) // the same in the other township
  })

  it('is never that somebody is sure to stay away', () => {
    const { others } = known([0, 1, 1, 1, 1, 1])
    expect(others[0]).toBeCloseTo(1, 6)
    expect(others[1]).toBeCloseTo(0.001 ** (1 / 5), 6)
  })

  it('is each department’s own load', () => {
    const loads = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map(Math.fround)
    expect(known([0.5], loads).loads).toEqual([...loads, ...loads])
  })
})
