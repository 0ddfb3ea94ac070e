import fc from 'fast-check'
import { expect, test } from 'vitest'
import { share } from './share.ts'

const total = fc.integer({ min: 0, max: 200_000_000 })
const parts = fc.integer({ min: 1, max: 700 })
const each = (sum: number, n: number) => Array.from({ length: n }, (_, i) => share(sum, n, i, i + 1))

test('the parts add up to the whole and differ by one at most', () => {
  fc.assert(
    fc.property(total, parts, (sum, n) => {
      const given = each(sum, n)
      expect(given.reduce((a, b) => a + b, 0)).toBe(sum)
      expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a run of parts has what its parts have, and is less than one off its exact share', () => {
  fc.assert(
    fc.property(total, parts, fc.nat(), fc.nat(), (sum, n, a, b) => {
      const [from, to] = [a % (n + 1), b % (n + 1)].sort((x, y) => x - y)
      const run = share(sum, n, from, to)
      expect(run).toBe(
        each(sum, n)
          .slice(from, to)
          .reduce((x, y) => x + y, 0),
      )
      expect(Math.abs(run - (sum * (to - from)) / n)).toBeLessThan(1 + 1e-6)
    }),
  )
})

test('a longer run never has less, nor has the same run of a larger whole less by more than one', () => {
  fc.assert(
    fc.property(total, parts, fc.nat(), (sum, n, a) => {
      const to = a % n
      expect(share(sum, n, 0, to + 1)).toBeGreaterThanOrEqual(share(sum, n, 0, to))
      expect(share(sum + 1, n, 0, to)).toBeGreaterThanOrEqual(share(sum, n, 0, to))
    }),
  )
})
