import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine, isDimensionless, parseUnit, raise, sameUnit, showUnit, type Unit } from './units.ts'

const BASES = ['day', 'yuan', 'staff_month']
const unit = fc
  .dictionary(
    fc.constantFrom(...BASES),
    fc.integer({ min: -3, max: 3 }).filter((power) => power !== 0),
  )
  .map((powers): Unit => ({ ...powers }))

describe('units', () => {
  it('are read, shown, and read again the same', () => {
    fc.assert(
      fc.property(unit, (one) => sameUnit(parseUnit(showUnit(one), BASES), one)),
      { seed: 1 },
    )
  })
  it('cancel when divided by themselves, and commute', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(isDimensionless(combine(a, a, -1))).toBe(true)
        expect(sameUnit(combine(a, b), combine(b, a))).toBe(true)
        expect(sameUnit(raise(raise(a, 2), 0.5), a)).toBe(true)
      }),
      { seed: 2 },
    )
  })
  it('are pure numbers as share, probability and 1', () => {
    for (const text of ['1', 'share', 'probability', 'share*1'])
      expect(isDimensionless(parseUnit(text, BASES))).toBe(true)
  })
  it.each(['', '*', 'yuan*', 'yuan//day', 'yuan^', 'yuan^2^2', 'yuan^x', '^2', '(yuan)', 'yuan^0.5'])(
    'are refused where they are malformed: “%s”',
    (text) => {
      expect(() => parseUnit(text, BASES)).toThrow(/expected a unit such as|unknown unit/)
    },
  )
  it.each([
    ['yuan/day^2', { yuan: 1, day: -2 }],
    ['1/day', { day: -1 }],
    ['day^2*yuan', { yuan: 1, day: 2 }],
    ['day/staff_month/yuan^3', { yuan: -3, day: 1, staff_month: -1 }],
    ['1', {}],
  ])('are written %s', (text, powers) => {
    expect(showUnit(powers)).toBe(text)
    expect(parseUnit(text, BASES)).toEqual(powers)
  })

  it('are read with blanks, with powers below 0, and by the base units that there are', () => {
    expect(parseUnit(' yuan / day ^ 2 ', BASES)).toEqual({ yuan: 1, day: -2 })
    expect(parseUnit('yuan^-2/day^-1', BASES)).toEqual({ yuan: -2, day: 1 })
    expect(parseUnit('yuan*yuan^2', BASES)).toEqual({ yuan: 3 })
    expect(parseUnit('index', BASES)).toEqual({})
    expect(() => parseUnit('yuan', ['euro'])).toThrow("unknown unit 'yuan' in 'yuan'")
    expect(() => parseUnit('shre', ['euro'])).toThrow("(did you mean 'share'?)")
  })

  it('are multiplied, divided and raised power by power', () => {
    expect(combine({ yuan: 1 }, { day: 2, yuan: 1 })).toEqual({ yuan: 2, day: 2 })
    expect(combine({ yuan: 1 }, { day: 2, yuan: 1 }, -1)).toEqual({ day: -2 })
    expect(raise({ yuan: 1, day: -2 }, 3)).toEqual({ yuan: 3, day: -6 })
    expect(raise({ yuan: 2 }, 0)).toEqual({})
    expect([sameUnit({ yuan: 1 }, { yuan: 1 }), sameUnit({ yuan: 1 }, { yuan: -1 })]).toEqual([true, false])
    expect([isDimensionless({}), isDimensionless({ day: 1 })]).toEqual([true, false])
  })

  it('have no base unit with the power 0', () => {
    expect(parseUnit('yuan*day/yuan', BASES)).toEqual({ day: 1 })
    expect(parseUnit('yuan^0', BASES)).toEqual({})
  })
  it('are refused with the nearest known one', () => {
    expect(() => parseUnit('yan/day', BASES)).toThrow("unknown unit 'yan' in 'yan/day' (did you mean 'yuan'?)")
  })
})
