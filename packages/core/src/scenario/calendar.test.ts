import { english } from '@cogov/engine/messages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarMonth, tickOf } from './calendar.ts'
import { readShape } from './read.ts'

const HEAD = 'cogov: 2\nname: a\nplace: {}\n'
const read = (rest: string) => readShape(`${HEAD}${rest}`, 'a.yaml')
const told = (rest: string) =>
  read(rest).problems.map(({ line, path, message }) => `${line} ${path}: ${english(message)}`)

describe('months of a run', () => {
  it('are months of the calendar, and back', () => {
    expect([0, 1, 12, 13, -11].map((tick) => calendarMonth('2027-01', tick))).toEqual([
      '2026-12',
      '2027-01',
      '2027-12',
      '2028-01',
      '2026-01',
    ])
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -600, max: 12000 }),
        (year, month, tick) => {
          const from = `${year}-${String(month).padStart(2, '0')}`
          fc.pre(12 * year + tick > 0 && 12 * year + tick < 119_000)
          expect(tickOf(from, calendarMonth(from, tick))).toBe(tick)
        },
      ),
    )
  })

  it('may be written in a timeline as months of the calendar', () => {
    const { scenario } = read(
      'from: 2027-01\ntimeline:\n  - { tick: 2027-06 }\n  - { tick: 2026-10 }\n  - { tick: 7 }\n',
    )
    expect(scenario?.from).toBe('2027-01')
    expect(scenario?.timeline.map(({ tick }) => tick)).toEqual([6, -2, 7])
  })

  it('are told where they cannot be', () => {
    expect(told('timeline:\n  - { tick: 2027-06 }')).toEqual([
      '5 timeline[0].tick: found 2027-06, a month of the calendar, but the scenario does not say its first: ' +
        'from: 2027-01',
    ])
    expect(told('from: 2027-13')).toEqual(['4 from: found the text "2027-13", allowed is a month such as 2027-01'])
    expect(told('from: 2027-01\ntimeline:\n  - { tick: 1960-01 }')).toEqual([
      '6 timeline[0].tick: found the text "1960-01", allowed is a whole number from -599 to 12000 (unit: month)',
    ])
  })
})
