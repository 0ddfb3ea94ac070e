import { describe, expect, it } from 'vitest'
import { intervalFormat, numberFormat, roundedNumber, tickFormat } from './numbers.ts'

describe('a number by itself', () => {
  it('has as many significant digits as asked at most, no scale, and a minus that is one', () => {
    expect([0.0003, -0.35, 12, 204_064_677, 0.123456789].map((value) => roundedNumber(value, 'en', 6))).toEqual([
      '0.0003',
      '−0.35',
      '12',
      '204,065,000',
      '0.123457',
    ])
    expect(roundedNumber(1234.5, 'zh')).toBe('1,230')
  })
})

describe('numbers of one unit', () => {
  it('have the decimals that the largest needs, in the scale of the language', () => {
    const money = numberFormat('yuan', [204_064_677, 1_000_000], 'en')
    expect([money.show(204_064_677), money.show(1_000_000), money.unit.replace(/\s/, ' ')]).toEqual([
      '204',
      '1',
      'million yuan',
    ])
    expect(numberFormat('yuan', [204_064_677], 'zh').full(204_064_677)).toBe('2.04亿元')
  })

  it('are shares in per cent and their differences in points, with a sign unless they are zero', () => {
    const share = numberFormat('share', [0.0706], 'en')
    expect([share.full(0.0706), share.fullDifference(-0.02), share.difference(0)]).toEqual([
      '7.1\u00a0%',
      '−2.0\u00a0points',
      '0.0',
    ])
  })

  it('are in millionths where the largest is below a thousandth', () => {
    expect(numberFormat('1', [0.0003], 'en').full(0.0003)).toBe('300\u00a010⁻⁶')
  })
})

it('an interval has the digits that tell its ends apart, and an axis those that tell its ticks apart', () => {
  const { show } = intervalFormat('day', { mean: 10.001, low: 10.0004, high: 10.002 }, 'en')
  expect([show(10.001), show(10.002)]).toEqual(['10.001', '10.002'])
  expect([0, 0.25, 0.5].map(tickFormat('day', [0, 0.25, 0.5], 'en').show)).toEqual(['0.00', '0.25', '0.50'])
})
