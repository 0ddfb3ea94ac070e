import { expect, it } from 'vitest'
import { boundedMean } from './bounded-mean.ts'
import { estimate } from './estimate.ts'

it("is Student's interval where values are not skewed", () => {
  const values = [1, 2, 3, 4, 5]
  const [found, plain] = [boundedMean(values, [-100, 100]), estimate(values)]
  expect(found.low).toBeCloseTo(plain.low as number, 10)
  expect(found.high).toBeCloseTo(plain.high as number, 10)
})

it('reaches farther to the side of the tail, and never beyond the ends', () => {
  const values = [1, 1, 1, 2, 2, 3, 3, 4, 8, 24]
  const { mean, low, high } = boundedMean(values, [0, 24])
  const plain = estimate(values)
  expect(high).toBeGreaterThan(plain.high as number)
  expect(low).toBeGreaterThan(plain.low as number)
  expect(mean).toBe(4.9)
  // Hall's transformation by hand (numpy 2.4.6: moments, t quantile of scipy 1.17.1, cube root).
  expect(low).toBeCloseTo(1.520199234190183, 6)
  expect(high).toBeCloseTo(22.448616524178973, 6)
  expect(boundedMean([0, 0, 0, 1], [0, 1]).low).toBe(0)
  expect(boundedMean([0, 1, 1, 1], [0, 1]).high).toBe(1)
})

it('does not claim to know what never varied, and says nothing of one run', () => {
  // No other value in 10 runs: at most 30.8 % are others (Clopper & Pearson).
  const { low, high } = boundedMean(
    Array.from({ length: 10 }, () => 6),
    [0, 24],
  )
  expect(low).toBeCloseTo(6 - 6 * 0.308497, 5)
  expect(high).toBeCloseTo(6 + 18 * 0.308497, 5)
  expect(boundedMean([3], [0, 24])).toMatchObject({ n: 1, low: null, high: null })
})
