import { Draws } from '@cogov/engine/draws'
import { describe, expect, it } from 'vitest'
import { driftOf, lineThrough, marginOf, WINDOW } from './drift.ts'

const STREAM = { key0: 1, key1: 2, blockKey: 3, blockStream: 4 }
const series = (of: (t: number) => number, length = 2 * WINDOW) => Float64Array.from({ length }, (_, t) => of(t))

/** Months that follow each other, with a standard deviation of 1. */
function wandering(run: number, alike: number): () => number {
  const draws = new Draws(STREAM, run, 'wandering')
  let value = draws.normal()
  return () => {
    const now = value
    value = alike * value + Math.sqrt(1 - alike * alike) * draws.normal()
    return now
  }
}

describe('the line through a window', () => {
  it('is exact where the months lie on one', () => {
    const { change, error, mean } = lineThrough(series((t) => 2 + 0.5 * t, 10))
    expect(change).toBeCloseTo(5, 12)
    expect(error).toBeCloseTo(0, 6)
    expect(mean).toBeCloseTo(4.25, 12)
  })

  it('has the error of least squares where months do not follow each other', () => {
    // Residuals ±1 by turns have a negative correlation, which counts as none: s² = 10/8, Σ(t − 4.5)² = 82.5.
    const { change, error } = lineThrough(series((t) => (t % 2 === 0 ? 1 : -1), 10))
    const left = 10 - (5 * 5) / 82.5
    expect(change).toBeCloseTo((10 * -5) / 82.5, 10)
    // The correlation seen is about −1; the correction for a short window leaves it below 0.
    expect(error).toBeCloseTo(10 * Math.sqrt(left / 8 / 82.5), 10)
  })
})

describe('the drift of an outcome', () => {
  const share = (values: Float64Array) => driftOf('participation', 'share', values)

  it('is told with its margin where it is more than that: 1 point of a share, 2 % of anything else', () => {
    expect(share(series((t) => 0.5 + (0.02 / WINDOW) * t))?.change).toBeCloseTo(0.18, 8)
    expect(share(series((t) => 0.5 + (t < WINDOW ? 0 : (0.02 / WINDOW) * t)))).toMatchObject({ margin: 0.01 })
    expect(share(series((t) => 0.5 + (0.009 / WINDOW) * t))).toBeUndefined()
    expect(marginOf('month', -3)).toBeCloseTo(0.06, 12)
    expect(
      driftOf(
        'response_time',
        'month',
        series((t) => 2 + (0.03 / WINDOW) * t),
      ),
    ).toBeUndefined()
    expect(
      driftOf(
        'response_time',
        'month',
        series((t) => 2 + (0.09 / WINDOW) * t),
      ),
    ).toBeDefined()
  })

  it('is what is still to come where it slows down too slowly', () => {
    // The last window falls by less than a point, a tenth less than the one before: nine times as much lies ahead.
    const slow = share(series((t) => 0.4 + 0.108 * 0.9 ** (t / WINDOW)))
    expect(slow?.change).toBeLessThan(-0.05)
    expect(share(series((t) => 0.4 + 0.012 * 0.3 ** (t / WINDOW)))).toBeUndefined()
  })

  /*
   * Three standard errors are 3 in 1,000 of a normal number, 7 in 1,000 where 60 months count for 20, and some 25 in
   * 1,000 where they count for 7. The bounds are six standard errors of a share of 2,000 above what was found.
   */
  it.each([
    [0, 0.015],
    [0.5, 0.025],
    [0.8, 0.05],
  ])('is not told where luck of correlation %d makes it, but for a few of 100', (alike, most) => {
    const runs = 2000
    let told = 0
    for (let run = 0; run < runs; run++) {
      const luck = wandering(run, alike)
      if (share(series(() => 0.5 + 0.05 * luck()))) told++
    }
    expect(told / runs).toBeLessThan(most)
  })

  it('is told through luck that is smaller', () => {
    for (let run = 0; run < 100; run++) {
      const luck = wandering(run, 0.5)
      expect(share(series((t) => 0.5 + (0.06 / WINDOW) * t + 0.004 * luck()))).toBeDefined()
    }
  })
})
