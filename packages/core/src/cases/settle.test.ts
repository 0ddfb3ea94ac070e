import { smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'
import { openCaseBook } from './book.ts'
import { casesSettled } from './settle.ts'

const SERIOUS = 5

function offices(townships = [[2, 2]]) {
  const small = smallWorld({ townships })
  const book = openCaseBook(small.world)
  small.give('community.case_capacity', 0)
  small.give('township.township_capacity', 0)
  const put = (queue: 'committee' | 'township', community: number, kind: number, age: number, number: number) => {
    book[queue].values[book[queue].index(community, kind, age)] = number
  }
  return { ...small, book, put, settle: casesSettled(book) }
}

describe('a committee', () => {
  it('settles serious cases first, each with twice the work, then the oldest', () => {
    const { give, read, put, settle, book } = offices()
    put('committee', 0, SERIOUS, 0, 2) // 2 serious ones, about health: 4 units of work
    put('committee', 0, 0, 1, 2) // 2 ordinary ones from last month
    put('committee', 0, 4, 0, 3) // 3 disputes from this month
    give('community.mediated', 7, 0)
    give('community.case_capacity', 5, 0)
    settle()
    // 4 of 5 units go to the serious ones, the last to one of the older two.
    expect(read('community.settled')).toEqual([3, 0])
    expect([read('community.settled_0')[0], read('community.settled_1')[0], read('community.settled_2')[0]]).toEqual([
      2, 1, 0,
    ])
    expect(read('community.case_work')).toEqual([5, 0])
    // What counts as met: 7 settled among residents, 2 serious ones twice, 1 ordinary one.
    expect(read('community.settled_weight')).toEqual([12, 0])
    // 1 of the older ones waits, and 3 disputes.
    expect(read('community.committee_queue')).toEqual([4, 0])
    expect(book.committee.waiting(0)).toBe(4)
  })

  it('works no more than there is, and counts what waits by the work that it is', () => {
    const { give, read, put, settle } = offices()
    put('committee', 1, SERIOUS + 4, 2, 3)
    give('community.case_capacity', 0, 100)
    settle()
    expect(read('community.case_work')).toEqual([0, 6])
    expect(read('community.settled_2')).toEqual([0, 3])
    put('committee', 1, SERIOUS, 0, 3)
    give('community.case_capacity', 0)
    settle()
    // Counts are those of the month: none was settled in this one.
    expect(read('community.settled')).toEqual([0, 0])
    expect(read('community.settled_2')).toEqual([0, 0])
    expect(read('community.committee_queue')).toEqual([0, 6])
  })

  it('settles only its own', () => {
    const { give, read, put, settle } = offices()
    put('committee', 0, 0, 0, 5)
    put('committee', 1, 0, 0, 5)
    give('community.case_capacity', 2, 4)
    settle()
    expect(read('community.settled')).toEqual([2, 4])
  })
})

describe('a township', () => {
  it('settles the same share for each of its communities', () => {
    const { give, read, put, settle } = offices()
    put('township', 0, 0, 3, 2)
    put('township', 1, 0, 3, 6)
    give('township.township_capacity', 4)
    settle()
    expect(read('community.settled')).toEqual([1, 3])
    expect(read('community.settled_3')).toEqual([1, 3])
    expect(read('township.township_queue')).toEqual([4])
  })

  it('settles for its own communities alone', () => {
    const { give, read, put, settle } = offices([[2], [2, 2]])
    for (const community of [0, 1, 2]) put('township', community, SERIOUS, 0, 2)
    give('township.township_capacity', 0, 4)
    settle()
    // The second has 4 serious ones: with 4 units of work it settles half of them.
    expect(read('community.settled')).toEqual([0, 1, 1])
    expect(read('community.settled_weight')).toEqual([0, 2, 2])
    expect(read('township.township_queue')).toEqual([4, 4])
  })

  it('adds to what the committee settled, which its work is not', () => {
    const { give, read, put, settle } = offices()
    put('committee', 0, 0, 0, 1)
    put('township', 0, 0, 0, 1)
    give('community.case_capacity', 1)
    give('township.township_capacity', 1)
    settle()
    expect(read('community.settled')).toEqual([2, 0])
    expect(read('community.case_work')).toEqual([1, 0])
  })
})
