import { describe, expect, it } from 'vitest'
import { oneAtATime } from './grid.ts'
import { halton } from './halton.ts'
import { phaseDiagram } from './phase-diagram.ts'
import { saltelli } from './saltelli.ts'

describe('a Halton sequence', () => {
  it('has one point in each slice, its digits permuted or not: 27 in base 3, 25 in base 5', () => {
    for (const permute of [undefined, 'a', 'b']) {
      const options = { skip: 0, ...(permute ? { permute } : {}) }
      const slices = (d: number, points: number) =>
        halton(3, { points, ...options })
          .map((point) => Math.floor((point[d] as number) * points + 1e-9))
          .sort((a, b) => a - b)
      expect(slices(1, 27)).toEqual([...Array(27).keys()])
      expect(slices(2, 25)).toEqual([...Array(25).keys()])
    }
    expect(halton(1, { points: 4, permute: 'a' })).not.toEqual(halton(1, { points: 4, permute: 'b' }))
  })
})

describe('a phase diagram', () => {
  it('asks each corner once, halves where outcomes differ, and knows where its cells lie', async () => {
    const asked: number[][] = []
    const { points, outcomes, cells } = await phaseDiagram({
      dimensions: 1,
      depth: 2,
      change: 0.5,
      evaluate: async (all) => {
        asked.push(...all)
        return all.map(([x]) => ((x as number) > 0.3 ? 1 : 0))
      },
    })
    // Four cells first; between ¼ and ½ comes ⅜, between ¼ and ⅜ comes 5/16.
    expect(points.flat()).toEqual([0, 0.25, 0.5, 0.75, 1, 0.375, 0.3125])
    expect(asked).toEqual(points)
    expect(outcomes).toEqual([0, 0, 1, 1, 1, 1, 1])
    const drawn = cells.map(({ at, width, corners }) => [at[0], width, ...corners.map((n) => points[n]?.[0])])
    expect(drawn.sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual([
      [0, 0.25, 0, 0.25],
      [0.25, 0.0625, 0.25, 0.3125],
      [0.3125, 0.0625, 0.3125, 0.375],
      [0.375, 0.125, 0.375, 0.5],
      [0.5, 0.25, 0.5, 0.75],
      [0.75, 0.25, 0.75, 1],
    ])
  })
})

describe('one at a time', () => {
  it('moves each factor to each value, from a base, and refuses a value beyond the cube', () => {
    expect(oneAtATime(2, { values: [0, 0.5, 1] })).toEqual([
      [0.5, 0.5],
      [0, 0.5],
      [1, 0.5],
      [0.5, 0],
      [0.5, 1],
    ])
    expect(() => oneAtATime(1, { values: [0, 1.5] })).toThrow('1.5')
  })
})

describe('a Saltelli design', () => {
  it('is shifted where it is told to be', () => {
    const plain = saltelli(2, { points: 4 })
    expect(saltelli(2, { points: 4, shift: 'a' })).not.toEqual(plain)
    expect(saltelli(2, { points: 4, shift: 'a' })).not.toEqual(saltelli(2, { points: 4, shift: 'b' }))
    // A, then A with a column of B, B with a column of A, then B.
    const [a, ab1, ab2, ba1, ba2, b] = plain as [number[], number[], number[], number[], number[], number[]]
    expect([ab1, ab2]).toEqual([
      [b[0], a[1]],
      [a[0], b[1]],
    ])
    expect([ba1, ba2]).toEqual([
      [a[0], b[1]],
      [b[0], a[1]],
    ])
  })
})
