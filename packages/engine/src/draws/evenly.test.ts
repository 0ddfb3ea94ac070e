import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawsFor } from './draws.ts'
import { spreadEvenly } from './evenly.ts'

const STREAM = { key0: 5, key1: 6, blockKey: 7, blockStream: 8 }
const spread = (rows: number, purpose = 'a'): Float32Array => {
  const values = new Float32Array(rows)
  spreadEvenly(values, drawsFor(STREAM, 0, purpose))
  return values
}

describe('draws that are spread evenly', () => {
  it('have one in each of as many equal parts as there are rows, and never an end of the interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.string(), (rows, purpose) => {
        const values = [...spread(rows, purpose)]
        expect(values.every((value) => value > 0 && value < 1)).toBe(true)
        // A number may be rounded up to the next part's beginning, so parts are told from the middle of each.
        const parts = values.toSorted((a, b) => a - b).map((value, part) => Math.abs(value * rows - part - 0.5))
        expect(Math.max(0, ...parts)).toBeLessThanOrEqual(0.5 + 1e-4)
      }),
    )
  })

  it('come in every order equally often', () => {
    const orders = new Map<string, number>()
    for (let k = 0; k < 6000; k++) {
      const order = [...spread(3, `${k}`)].map((value) => Math.floor(value * 3)).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    // Chi-squared with five degrees of freedom: beyond 25.7 once in ten thousand.
    const squares = [...orders.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(squares).toBeLessThan(25.7)
  })

  it('are the same for the same key, block, tick and purpose, and others for others', () => {
    expect(spread(50)).toEqual(spread(50))
    expect(spread(50)).not.toEqual(spread(50, 'b'))
  })
})
