import { smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'
import { openCaseBook } from './book.ts'
import { casesOf } from './month.ts'

/** 300 needs or so a month in each community; all are reported, none is settled among residents. */
function months({ capacity, forwarded = 1 }: { capacity: number; forwarded?: number }) {
  const small = smallWorld({ parameters: { level_joint: 0 } })
  small.give('community.present', 3000)
  small.give('community.report_share', 1)
  small.give('community.report_disputes', 1)
  small.give('community.forwarded', forwarded)
  small.give('community.case_capacity', capacity)
  small.give('township.township_capacity', capacity)
  const cases = casesOf(small.world)
  const month = (tick: number) => {
    cases.arise(tick, new Float64Array(5).fill(1))
    cases.handle(tick)
  }
  return { ...small, cases, month }
}

describe('a month of cases', () => {
  it('ends with all settled where offices can do it all, in the month in which they were reported', () => {
    const { month, read } = months({ capacity: 1e6 })
    month(1)
    const needs = read('community.needs')
    expect(needs.every((count) => count > 200 && count < 400)).toBe(true)
    expect(read('community.reported')).toEqual(needs)
    expect(read('community.settled')).toEqual(needs)
    expect(read('community.settled_0')).toEqual(needs)
    expect(read('community.backlog')).toEqual([0, 0])
  })

  it('keeps what the committee passes on for the next, when it has waited for a month', () => {
    const { month, read } = months({ capacity: 1e6, forwarded: 0 })
    month(1)
    const passed = read('community.committee_backlog')
    expect(passed.every((count) => count > 0)).toBe(true)
    expect(read('community.settled')).toEqual(read('community.needs').map((count, c) => count - (passed[c] as number)))
    month(2)
    expect(read('community.settled_1')).toEqual(passed)
  })

  it('begins with new needs: those of the month before are not handled again', () => {
    const { cases, month, give, read } = months({ capacity: 0 })
    month(1)
    const first = read('community.backlog')
    give('community.present', 0)
    month(2)
    expect(read('community.needs')).toEqual([0, 0])
    expect(read('community.backlog')).toEqual(first)
    expect(cases.book.needs.every((count) => count === 0)).toBe(true)
  })

  it('tells townships what departments expect of each other before anybody decides', () => {
    const { cases, give, read } = months({ capacity: 0 })
    give('department.attendance_belief', 0.25)
    cases.arise(1, new Float64Array(5))
    for (const others of read('attendance.others_attend')) expect(others).toBeCloseTo(0.25, 6)
  })
})

describe('the case book', () => {
  it('knows which communities are a township’s, and what waits is the world’s own', () => {
    const { world } = smallWorld({ townships: [[2], [2, 2]] })
    const book = openCaseBook(world)
    expect(Array.from(book.firstOf)).toEqual([0, 1, 3])
    expect(Array.from(book.firstTownship)).toEqual([0, 2])
    book.committee.add(2, 1, 5)
    expect(openCaseBook(world).committee.cohort(2, 1, 2, 0)).toBe(5)
  })

  it('refuses a parameter that is none', () => {
    expect(() => openCaseBook(smallWorld().world).parameter('needs_rat')).toThrow("'needs_rat'")
  })
})
