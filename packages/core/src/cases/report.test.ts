import { smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'
import { CELL, CELLS, KINDS, openCaseBook, PASSED } from './book.ts'
import { needsReported } from './report.ts'

const SERIOUS_HEALTH = 5
const DISPUTES = 4

/**
 * The needs of community a in a month; 4 that residents could settle among themselves, 10 and 3 serious ones for the
 * committee, 8 and 4 serious ones for the township, all about one domain.
 */
function month(domain: number, chances: Record<string, number>, parameters = {}, joint = 0) {
  const small = smallWorld({ mechanisms: { hotline: { hotline_open: 1 } }, parameters })
  const usual = { mediation_chance: 0, report_share: 0, report_disputes: 0, hotline_share: 0, forwarded: 0 }
  for (const [name, chance] of Object.entries({ ...usual, ...chances })) small.give(`community.${name}`, chance, 0)
  const book = openCaseBook(small.world)
  book.needs.set([4, 10, 3, 8, 4, joint], domain * CELLS)
  const reported = needsReported(book)
  reported(1)
  const at = (queue: 'committee' | 'township' | 'joint', kind: number, age = 0) =>
    book[queue].values[book[queue].index(0, kind, age)]
  return { ...small, book, reported, at, first: (column: string) => small.read(`community.${column}`)[0] }
}

describe('a month’s needs', () => {
  it('that residents settle among themselves reach nobody', () => {
    const { first, at } = month(0, { mediation_chance: 1, report_share: 1 })
    expect([first('mediated'), first('reported')]).toEqual([4, 25])
    expect(at('committee', 0)).toBe(10)
  })

  it('that residents could not settle are the committee’s', () => {
    const { first, at } = month(0, { report_share: 1 })
    expect([first('mediated'), first('reported'), first('hotline_calls')]).toEqual([0, 29, 0])
    expect([at('committee', 0), at('committee', SERIOUS_HEALTH)]).toEqual([14, 3])
  })

  it('that nobody reports are swallowed', () => {
    const { first, book } = month(0, {})
    expect([first('mediated'), first('reported')]).toEqual([0, 0])
    expect([book.committee.waiting(0), book.township.waiting(0), book.joint.waiting(0)]).toEqual([0, 0, 0])
  })

  it('are reported by chance, each for itself', () => {
    const { book, reported, give, first } = month(0, {})
    give('community.report_share', 0.3, 0)
    book.needs.set([0, 10_000, 0, 0, 0, 0])
    reported(2)
    // Binomial: 3,000 of 10,000, give or take 46.
    expect(Math.abs((first('reported') as number) - 3000)).toBeLessThan(5 * 46)
  })

  it('are reported as disputes are where they are disputes, and not otherwise', () => {
    expect(month(DISPUTES, { report_disputes: 1 }).first('reported')).toBe(29)
    expect(month(DISPUTES, { report_share: 1 }).first('reported')).toBe(0)
    expect(month(DISPUTES - 1, { report_disputes: 1 }).first('reported')).toBe(0)
  })

  it('are passed on by the committee if they are beyond it: a quarter in the same month, the rest in the next', () => {
    const { at, book, reported } = month(0, { report_share: 1, forwarded: 0.25 })
    expect([at('township', 0), at('township', SERIOUS_HEALTH)]).toEqual([2, 1])
    expect([book.passing[0], book.passing[SERIOUS_HEALTH]]).toEqual([6, 3])
    book.needs.fill(0)
    reported(2)
    // They have waited for a month when they arrive.
    expect([at('township', 0, 1), at('township', SERIOUS_HEALTH, 1)]).toEqual([6, 3])
    expect([book.passing[0], book.passing[SERIOUS_HEALTH]]).toEqual([0, 0])
  })

  it('go to the township by the hotline, which hands 70 % of what is the committee’s down to it', () => {
    // Half report to the office and half call: of 14 and 3 for the committee 7 and 1.5 are calls.
    const { first, at, book } = month(0, { report_share: 1, hotline_share: 1 }, { hand_down: 0.7 })
    expect([first('reported'), first('hotline_calls')]).toEqual([29, 14.5])
    expect(at('township', 0)).toBeCloseTo(0.3 * 7 + 4, 12) // what was kept; of 8 for the township the 4 that called
    expect(at('committee', 0)).toBeCloseTo(14 - 0.3 * 7, 12)
    expect(at('township', SERIOUS_HEALTH)).toBeCloseTo(0.3 * 1.5 + 2, 12)
    expect(at('committee', SERIOUS_HEALTH)).toBeCloseTo(3 - 0.3 * 1.5, 12)
    expect([book.passing[0], book.passing[SERIOUS_HEALTH]]).toEqual([4, 2]) // who reported to the committee waits
  })

  it('are heard by either way: who does not report may call', () => {
    expect(month(0, { hotline_share: 1 }).first('hotline_calls')).toBe(29)
    const { book, reported, give, first } = month(0, {})
    give('community.report_share', 0.5, 0)
    give('community.hotline_share', 0.5, 0)
    book.needs.set([0, 10_000, 0, 0, 0, 0])
    reported(2)
    // 1 − ½ · ½: three in four, give or take 43.
    expect(Math.abs((first('reported') as number) - 7500)).toBeLessThan(5 * 43)
    expect(first('hotline_calls')).toBeCloseTo((first('reported') as number) / 2, 2)
  })
})

describe('matters for several departments', () => {
  const MANY = 100_000
  const sizes = (values: Float64Array, from: number) => Array.from(values.subarray(from, from + 3))
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
  /** Half need two departments, 30 % three, 20 % four; give or take 158. */
  function checkSizes(counts: number[], all = MANY) {
    expect(sum(counts)).toBe(all)
    counts.forEach((count, k) => {
      expect(Math.abs(count - all * ([0.5, 0.3, 0.2][k] as number))).toBeLessThan(5 * 158)
    })
  }

  it('are called now where they are passed on at once', () => {
    const { book, at } = month(0, { report_share: 1, forwarded: 1 }, {}, MANY)
    checkSizes([0, 1, 2].map((size) => at('joint', size) as number))
    expect(sum(sizes(book.passing, KINDS))).toBe(0)
  })

  it('are called a month later where they are not, and have then waited for a month', () => {
    const { book, reported, at } = month(0, { report_share: 1 }, {}, MANY)
    expect(book.joint.waiting(0)).toBe(0)
    const later = sizes(book.passing, KINDS)
    checkSizes(later)
    book.needs.fill(0)
    reported(2)
    expect([0, 1, 2].map((size) => at('joint', size, 1))).toEqual(later)
    expect(sum(Array.from(book.passing.subarray(0, PASSED)))).toBe(0)
  })

  it('are called now where they came by the hotline', () => {
    // Half called; of the others none is passed on at once.
    const { book } = month(0, { report_share: 1, hotline_share: 1 }, {}, MANY)
    expect(Math.abs(book.joint.waiting(0) - MANY / 2)).toBeLessThan(5 * 158)
    expect(book.joint.waiting(0) + sum(sizes(book.passing, KINDS))).toBe(MANY)
  })

  it('are needs like others: counted as reported', () => {
    expect(month(0, { report_share: 1 }, {}, 6).first('reported')).toBe(35)
    expect(CELL.joint).toBe(CELLS - 1)
  })
})
