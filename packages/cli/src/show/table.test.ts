import { describe, expect, it } from 'vitest'
import { formatFor, table, withUnit } from './table.ts'

describe('a table', () => {
  it('stands in columns, numbers to the right, also with Chinese names', () => {
    const columns = [{ title: 'place' }, { title: 'value', right: true }, { title: 'note' }]
    const rows = [['平谷区', '1.50', 'x'], [], ['Pinggu', '12.25', '']]
    expect(table(columns, rows).split('\n')).toEqual(['place   value  note', '平谷区   1.50  x', '', 'Pinggu  12.25'])
  })
})

describe('numbers', () => {
  it('of shares are in percent', () => {
    const format = formatFor('share', [0.0706])
    expect(format.full(0.0706)).toBe('7.1 %')
    expect(format.difference(0.0706)).toBe('+7.1')
    expect(withUnit('participation', format)).toBe('participation (%)')
    expect(formatFor('share', [0.0706], 2).show(-0.0706)).toBe('-7.06')
  })

  it('have four digits where the largest is, in millions or millionths where that is shorter', () => {
    expect(formatFor('yuan', [27.9128, 3]).full(27.9128)).toBe('27.91 yuan')
    expect(formatFor('yuan', [204_064_677]).full(204_064_677)).toBe('204.1 million yuan')
    expect(formatFor('staff_month', [0.00001851]).full(0.00001851)).toBe('18.51 10⁻⁶ staff month')
    expect(formatFor('1', [123_456]).show(123_456)).toBe('123,456')
  })

  it('that are 0 have no sign and no needless decimals', () => {
    expect(formatFor('yuan', [0]).full(0)).toBe('0 yuan')
    expect(formatFor('share', [0]).difference(0)).toBe('0.0')
    expect(formatFor('share', [0]).show(-1e-9)).toBe('0.0')
  })
})
