import { describe, expect, it } from 'vitest'
import { crossingShown } from './index.ts'

describe('a crossing by replicates', () => {
  const points = (means: readonly number[], spread = 0.1) =>
    means.map((mean, n) => ({ at: n / (means.length - 1), values: [mean - spread, mean, mean + spread] }))

  it('lies between points that are shown to be on their sides, rising or falling', () => {
    // t(1 − 0.05/2/5, 2) = 9.92 · 0.1/√3: a mean has to be 0.57 away.
    expect(crossingShown(points([0, 3, 4.5, 5.4, 8]), 5)).toEqual({ low: 0.25, high: 1, shown: true })
    expect(crossingShown(points([8, 5.5, 4.5, 3, 0]), 5)).toEqual({ low: 0, high: 0.75, shown: true })
    // At a lower level points are shown sooner.
    expect(crossingShown(points([0, 3, 4.5, 5.4, 8]), 5, { level: 0.5 })).toEqual({ low: 0.5, high: 0.75, shown: true })
  })

  it('may be anywhere where its ends are not shown to differ, and is not told of single runs', () => {
    expect(crossingShown(points([4.9, 5.1]), 5)).toEqual({ low: 0, high: 1, shown: false })
    expect(crossingShown(points([0, 5.1]), 5)).toEqual({ low: 0, high: 1, shown: false })
    expect(crossingShown([{ at: 0, values: [1] }, ...points([0, 9])], 5)).toBeNull()
  })

  it('is one of several where the outcome goes to and fro', () => {
    expect(crossingShown(points([0, 9, 0, 9]), 5)).toEqual({ low: 0, high: 1, shown: true })
  })
})
