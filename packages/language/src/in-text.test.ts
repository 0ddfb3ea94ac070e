import { describe, expect, it } from 'vitest'
import { numbersInText } from './in-text.ts'

const { amount, quantity, signed, unitName } = numbersInText('en')
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

describe('a number in running text', () => {
  it('has fewer decimals the larger it is', () => {
    expect([0.001234, 0.01234, 1.234, 12.34, 123.4, 1_234_567].map((value) => plain(amount(value, 'day')))).toEqual([
      '0.00123',
      '0.012',
      '1.2',
      '12.3',
      '123',
      '1.23 million',
    ])
  })

  it('is a share in per cent, with a decimal only below ten', () => {
    expect([0.05, 0.0994, 0.0995, 0.25].map((value) => plain(quantity(value, 'share')))).toEqual([
      '5 %',
      '9.9 %',
      '10 %',
      '25 %',
    ])
    expect(unitName('probability')).toBe('')
  })

  it('has its unit behind it, as the language sets it, and is a dash where it is no number', () => {
    expect(plain(quantity(3, 'day'))).toBe('3 days')
    expect(numbersInText('zh').quantity(3, 'day')).toBe('3日')
    expect(quantity(3, '1')).toBe('3')
    expect(quantity(Number.NaN, 'day')).toBe('–')
  })

  it('says of a difference its sign, and of shares points', () => {
    expect([signed(0.5, 'day'), signed(-0.5, 'day'), signed(0.02, 'share')].map(plain)).toEqual([
      '+0.5 days',
      '−0.5 days',
      '+2.0 points',
    ])
  })
})
