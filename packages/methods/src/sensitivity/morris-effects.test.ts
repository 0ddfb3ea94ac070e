import { describe, expect, it } from 'vitest'
import { morrisEffects } from './morris-effects.ts'

/** Two trajectories of two factors, by hand: steps of ½, y = 2a + 4b. */
const points = [
  [0, 0],
  [0.5, 0],
  [0.5, 0.5],
  [1, 1],
  [1, 0.5],
  [0.5, 0.5],
]

describe('Morris effects', () => {
  it('are differences over steps: their mean, their mean size, and how much they vary', () => {
    const { effects, trajectories } = morrisEffects(points, [0, 1, 3, 6, 3, 2], { factors: ['a', 'b'] })
    expect(trajectories).toBe(2)
    // a: (1 − 0) / ½ and (2 − 3) / −½; b: (3 − 1) / ½ and (3 − 6) / −½.
    expect(effects.map(({ mu }) => mu.value)).toEqual([2, 5])
    expect(effects.map(({ muStar }) => muStar.value)).toEqual([2, 5])
    expect(effects.map(({ sigma }) => sigma)).toEqual([0, Math.SQRT2])
    // Two effects have no interval.
    expect(effects[0]?.muStar).toMatchObject({ low: 0, high: Number.POSITIVE_INFINITY })
  })

  it('of opposite signs cancel in their mean and not in their size', () => {
    const { effects } = morrisEffects(points, [0, 1, 3, 6, 3, 4], { factors: ['a', 'b'] })
    expect(effects[0]).toMatchObject({ mu: { value: 0 }, muStar: { value: 2 } })
    expect(effects[0]?.sigma).toBeCloseTo(Math.sqrt(8), 10)
  })
})
