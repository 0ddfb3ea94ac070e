import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bar, sparkline } from './sparkline.ts'

it('a sparkline begins with the first value and ends with the last', () => {
  expect(sparkline([0, 0.5, 1], 3)).toBe('▁▅█')
  expect(sparkline([0, 9, 9, 9, 1], 2)).toBe('▁▁')
  expect(sparkline([1, 1], 8)).toBe('▁▁')
  expect(sparkline([], 8)).toBe('')
  expect(sparkline([Number.NaN, 1, 0], 3)).toBe(' █▁')
})

it('a sparkline is never wider than asked, whatever the values', () => {
  fc.assert(
    fc.property(fc.array(fc.double()), fc.integer({ min: 1, max: 40 }), (values, width) => {
      expect([...sparkline(values, width)]).toHaveLength(Math.min(width, values.length))
    }),
  )
})

it('a bar grows with its value, to its own side', () => {
  expect(bar(0.5, 1, 4)).toBe('██')
  expect(bar(1, 1, 4, true)).toBe('    │████')
  expect(bar(-0.5, 1, 4, true)).toBe('  ██│')
  expect(bar(1, 0, 4)).toBe('')
  expect(bar(Number.NaN, 1, 4)).toBe('')
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      expect(bar(Math.max(a, b), 1, 10).length).toBeGreaterThanOrEqual(bar(Math.min(a, b), 1, 10).length)
    }),
  )
})
