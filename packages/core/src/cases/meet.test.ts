import { smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'
import { openCaseBook } from './book.ts'
import { departmentsMeet } from './meet.ts'

const TWO = 0
const THREE = 1
const FOUR = 2

interface Chances {
  convene?: number[]
  alone?: number[]
  /** Of each department, or of all. */
  attend?: number[]
}

/** Joint matters wait; one chance for each township, and one of attending for all sizes of meetings. */
function meetings({ convene = [1], alone = [0], attend = [1] }: Chances, townships = [[2, 2]]) {
  const small = smallWorld({ townships })
  small.give('township.convene', ...convene)
  small.give('township.settle_alone', ...alone)
  for (const size of [2, 3, 4]) small.give(`attendance.attend_${size}`, ...attend)
  const book = openCaseBook(small.world)
  const meet = departmentsMeet(book)
  const wait = (community: number, size: number, age: number, number: number) => {
    book.joint.values[book.joint.index(community, size, age)] = number
  }
  const settled = () => small.read('community.joint_settled')
  const sum = (column: string) => small.read(column).reduce((all, value) => all + value, 0)
  return { ...small, book, meet, wait, settled, sum }
}

/** A share of n, give or take five standard deviations: wrong for less than one in a million seeds. */
function about(found: number | undefined, n: number, share: number) {
  expect(Math.abs((found as number) - n * share)).toBeLessThan(5 * Math.sqrt(n * share * (1 - share)))
}

describe('a joint matter', () => {
  it('is settled where it is brought to a meeting and all who are called attend', () => {
    const { meet, wait, settled, read, book, sum } = meetings({})
    wait(0, TWO, 0, 3)
    wait(0, FOUR, 2, 1)
    wait(1, THREE, 5, 2)
    meet(1)
    expect(settled()).toEqual([4, 2])
    expect(read('community.settled')).toEqual([4, 2])
    // Each counts twice among needs that are met.
    expect(read('community.settled_weight')).toEqual([8, 4])
    expect(read('community.joint_settled_0')).toEqual([3, 0])
    expect(read('community.settled_2')).toEqual([1, 0])
    expect(read('community.joint_settled_5')).toEqual([0, 2])
    expect(book.joint.waiting(0) + book.joint.waiting(1)).toBe(0)
    // 3 · 2 + 1 · 4 + 2 · 3 calls.
    expect([sum('department.called'), sum('department.attended')]).toEqual([16, 16])
    meet(2)
    expect(settled()).toEqual([0, 0])
    expect(read('community.joint_settled_5')).toEqual([0, 0])
  })

  it('waits where nobody attends, though all were called', () => {
    const { meet, wait, settled, sum, book } = meetings({ attend: [0] })
    wait(0, THREE, 1, 5)
    meet(1)
    expect(settled()).toEqual([0, 0])
    expect([sum('department.called'), sum('department.attended')]).toEqual([15, 0])
    expect(book.joint.values[book.joint.index(0, THREE, 1)]).toBe(5)
  })

  it('is not called for where it is brought to no meeting', () => {
    const { meet, wait, sum, settled } = meetings({ convene: [0] })
    wait(0, TWO, 0, 5)
    meet(1)
    expect([sum('department.called'), settled()[0]]).toEqual([0, 0])
  })

  it('is settled by the township alone where it has the authority, and no department is called', () => {
    const { meet, wait, sum, settled } = meetings({ alone: [1], attend: [0] })
    wait(0, TWO, 0, 5)
    meet(1)
    expect([sum('department.called'), settled()[0]]).toEqual([0, 5])
  })

  it('has luck of its own: matters of one community in one month do not all end the same way', () => {
    const { meet, wait, settled, sum } = meetings({ attend: [0.5] })
    wait(0, TWO, 0, 1000)
    wait(1, FOUR, 0, 1000)
    meet(1)
    about(settled()[0], 1000, 0.25) // both of two come
    about(settled()[1], 1000, 0.0625) // all of four
    about(sum('department.attended'), 6000, 0.5)
    const one = settled()[0]
    wait(0, TWO, 0, 1000)
    meet(2)
    expect(settled()[0]).not.toBe(one)
  })

  it('is brought to a meeting by one chance and settled alone by another', () => {
    const { meet, wait, settled, sum } = meetings({ convene: [0.3], alone: [0.4], attend: [0] })
    wait(0, TWO, 0, 10_000)
    meet(1)
    about(settled()[0], 10_000, 0.12)
    about(sum('department.called') / 2, 10_000, 0.18)
  })

  it('needs now these departments, now those: each is called as often as any other', () => {
    const { meet, wait, read } = meetings({})
    wait(0, TWO, 0, 6000)
    meet(1)
    for (const called of read('department.called')) about(called, 6000, 2 / 6)
    wait(0, FOUR, 0, 6000)
    meet(2)
    for (const called of read('department.called')) about(called, 6000, 4 / 6)
  })

  it('fails where one of those called never comes', () => {
    const { meet, wait, settled, read } = meetings({ attend: [1, 1, 1, 0, 1, 1] })
    wait(0, TWO, 0, 6000)
    meet(1)
    // Construction is among the two in a third of the meetings.
    about(settled()[0], 6000, 2 / 3)
    const [called, attended] = [read('department.called'), read('department.attended')]
    expect(attended).toEqual(called.map((count, d) => (d === 3 ? 0 : count)))
  })

  it('is brought up by the township that it lies in', () => {
    const { meet, wait, settled, read } = meetings({ convene: [0, 1] }, [[2], [2, 2]])
    for (const community of [0, 1, 2]) wait(community, TWO, 0, 3)
    meet(1)
    expect(settled()).toEqual([0, 3, 3])
    const [called, attended] = [read('attendance.called_here'), read('attendance.attended_here')]
    expect(called.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0])
    expect(called.slice(6)).toEqual(read('department.called'))
    expect(attended).toEqual(called)
    expect(called.reduce((all, one) => all + one, 0)).toBe(12)
  })

  it('that waits on is a part of each department’s queue: of six departments it needs so many', () => {
    const { meet, wait, read } = meetings({ attend: [0] })
    wait(0, TWO, 0, 3)
    wait(1, FOUR, 2, 3)
    meet(1)
    expect(read('department.department_queue')).toEqual([3, 3, 3, 3, 3, 3])
  })
})
