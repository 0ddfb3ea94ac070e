import { describe, expect, it } from 'vitest'
import { type PrimOptions, type PrimValues, prim } from './prim.ts'

/** A hundred cases with x from 0 to 99, all of them to find boxes in and to judge them by. */
const hundred = Array.from({ length: 100 }, (_, x) => x)
function found(
  failed: (x: number) => boolean,
  options: PrimOptions = {},
  of: (x: number) => PrimValues = (x) => ({ x }),
) {
  const result = prim(hundred.map(of), hundred.map(failed), { heldBack: 0, ...options })
  const sizes = result.trajectory.map(({ density }) => density.trials)
  return { ...result, sizes, limits: result.trajectory.map(({ limits }) => limits), last: result.trajectory.at(-1) }
}

describe('peeling', () => {
  it('takes a twentieth at a time, and one at least, until all that is left has failed', () => {
    const { sizes, last, base } = found((x) => x >= 80)
    // 5 of 100, 4 of 95, 4 of 91, …, 1 of 39 and fewer.
    expect(sizes.slice(0, 8)).toEqual([100, 95, 91, 87, 83, 79, 76, 73])
    expect(sizes.slice(-3)).toEqual([22, 21, 20])
    expect(base).toBe(0.2)
    expect(last).toMatchObject({ density: { value: 1, trials: 20 }, coverage: { value: 1, trials: 20 } })
    // 20 failures of 20 by chance, where 1 of 5 fails.
    expect(last?.limits).toEqual([{ factor: 'x', from: 80, to: null, p: expect.closeTo(0.2 ** 20, 12) }])
    expect(found((x) => x >= 80, { peel: 0.1 }).sizes.slice(0, 3)).toEqual([100, 90, 81])
  })

  it('takes from above as from below', () => {
    const { sizes, last } = found((x) => x < 20)
    expect(sizes.slice(0, 3)).toEqual([100, 95, 91])
    expect(last?.limits).toMatchObject([{ factor: 'x', from: null, to: 19 }])
    // In the middle, from both ends.
    const middle = found((x) => x >= 40 && x < 60).last
    expect(middle?.limits).toMatchObject([{ factor: 'x', from: 40, to: 59 }])
    expect(middle?.density).toMatchObject({ value: 1, trials: 20 })
  })

  it('keeps equal values together', () => {
    const { sizes, last } = found(
      (x) => x >= 90,
      {},
      (x) => ({ x: Math.floor(x / 10) }),
    )
    expect(sizes).toEqual([100, 90, 80, 70, 60, 50, 40, 30, 20, 10])
    expect(last?.limits).toMatchObject([{ from: 9, to: null }])
    const upper = found(
      (x) => x < 10,
      {},
      (x) => ({ x: Math.floor(x / 10) }),
    )
    expect(upper.sizes).toEqual(sizes)
    expect(upper.last?.limits).toMatchObject([{ from: null, to: 0 }])
  })

  it('leaves a twentieth of the cases at least, or as many as it is told to', () => {
    expect(found((x) => x >= 98).sizes.at(-1)).toBe(5)
    expect(found((x) => x >= 98, { least: 10 }).sizes.at(-1)).toBe(10)
    const few = prim(
      hundred.slice(0, 61).map((x) => ({ x })),
      hundred.slice(0, 61).map((x) => x === 60),
      { heldBack: 0 },
    )
    expect(few.trajectory.at(-1)?.density.trials).toBe(4)
    const three = prim(
      hundred.slice(0, 60).map((x) => ({ x })),
      hundred.slice(0, 60).map((x) => x === 59),
      { heldBack: 0 },
    )
    expect(three.trajectory.at(-1)?.density.trials).toBe(3)
  })

  it('takes names away one by one, and has no use for what is the same everywhere', () => {
    const kinds = ['a', 'b', 'c', 'd']
    const { sizes, last } = found(
      (x) => x % 4 === 2,
      {},
      (x) => ({ kind: kinds[x % 4], open: true, same: 3 }),
    )
    expect(sizes).toEqual([100, 75, 50, 25])
    expect(last?.limits).toEqual([{ factor: 'kind', among: ['c'], p: expect.closeTo(0.25 ** 25, 12) }])
    const open = found(
      (x) => x % 2 === 0,
      {},
      (x) => ({ open: x % 2 === 0 }),
    )
    expect(open.last?.limits).toMatchObject([{ factor: 'open', among: [true] }])
  })

  it('takes the slice that brings most for each case lost, and not most in all', () => {
    // 5 of x bring 20/95 − 20/100, 0.0021 for each; the 50 with y = 0, seven of which failed, 13/50 − 20/100: 0.0012.
    const { sizes } = found(
      (x) => x >= 80,
      {},
      (x) => ({ x, y: x < 43 || (x >= 80 && x < 87) ? 0 : 1 }),
    )
    expect(sizes[1]).toBe(95)
  })

  it('stops where no slice makes failures denser', () => {
    expect(
      found(
        (x) => x % 2 === 0,
        {},
        () => ({ x: 1, y: 2 }),
      ).sizes,
    ).toEqual([100])
  })
})

describe('a box', () => {
  it('does without a limit that adds nothing to the others', () => {
    // y is 1 from 50 on: half of the cases go at once, for more than a slice of x brings; x alone tells it all later.
    const { limits, last } = found(
      (x) => x >= 80,
      {},
      (x) => ({ x, y: x < 50 ? 0 : 1 }),
    )
    expect(limits[1]).toMatchObject([{ factor: 'y', from: 1, to: null }])
    expect(last?.limits).toMatchObject([{ factor: 'x', from: 80 }])
  })

  it('says of each limit how little chance makes up for it', () => {
    const { last } = found(
      (x) => x >= 60 && x % 2 === 0,
      {},
      (x) => ({ x, kind: x % 2 === 0 ? 'even' : 'odd' }),
    )
    expect(last?.density).toMatchObject({ value: 1, trials: 20 })
    // Without x 20 of 50 even ones fail, without the kind 20 of 40: all 20 by chance has 0.4^20 and 0.5^20.
    const p = Object.fromEntries((last?.limits ?? []).map((limit) => [limit.factor, limit.p]))
    expect(p.x / 0.4 ** 20).toBeCloseTo(1, 4)
    expect(p.kind / 0.5 ** 20).toBeCloseTo(1, 4)
  })

  it('is chosen as the first with the most failures of those dense enough', () => {
    // 20 failures of 25 are 80 %, of 40 the half.
    const chosen = (options: PrimOptions) => {
      const { trajectory, chosen: which } = found((x) => x >= 80, options)
      return [trajectory[which].density.trials, trajectory[which].limits]
    }
    expect(chosen({})).toMatchObject([25, [{ from: 75 }]])
    expect(chosen({ density: 0.5 })).toMatchObject([40, [{ from: 60 }]])
    // None is: the densest.
    const thin = found((x) => x >= 80 && x % 2 === 0, { density: 0.9 })
    const densities = thin.trajectory.map(({ density }) => density.value)
    expect(densities[thin.chosen]).toBe(Math.max(...densities))
    expect(densities[thin.chosen]).toBeLessThan(0.9)
    expect(densities.indexOf(densities[thin.chosen])).toBe(thin.chosen)
  })

  it('has shares at the level that is asked for', () => {
    const [wide, narrow] = [0.99, 0.5].map((level) => found((x) => x >= 80, { level }).trajectory[0].density)
    // Clopper and Pearson's interval of 20 in 100: SciPy 1.17, binomtest(20, 100).proportion_ci.
    expect([wide.low, wide.high]).toEqual([expect.closeTo(0.10841054, 6), expect.closeTo(0.32122641, 6)])
    expect([narrow.low, narrow.high]).toEqual([expect.closeTo(0.17026848, 6), expect.closeTo(0.23404453, 6)])
  })
})

describe('cases held back', () => {
  it('are a third of all, drawn at random, and judge every box', () => {
    const ninety = hundred.slice(0, 90)
    const judged = [1, 2, 3, 4].map((seed) => {
      const { trajectory, base } = prim(
        ninety.map((x) => ({ x })),
        ninety.map((x) => x >= 60),
        { seed: String(seed) },
      )
      expect(base).toBeCloseTo(1 / 3, 12)
      const [{ density, coverage }] = trajectory
      expect(density.trials).toBe(30)
      expect(coverage).toMatchObject({ value: 1, trials: density.successes })
      return density.successes
    })
    // 10 of 30 are due, with a deviation of 2.1.
    for (const failures of judged) expect(Math.abs(failures - 10)).toBeLessThan(8)
    expect(new Set(judged).size).toBeGreaterThan(1)
  })

  it('say nothing of a box in which there are none', () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => String(seed))
    const last = seeds.map((seed) => found((x) => x >= 80, { heldBack: 0.01, seed }).last)
    const none = last.find((box) => box?.density.trials === 0)
    expect(none?.density).toEqual({ value: 0, low: 0, high: 1, successes: 0, trials: 0 })
    expect(last.every((box) => (box?.density.trials ?? 9) <= 1)).toBe(true)
  })
})

describe('cases that tell nothing', () => {
  it('are fewer than 60, not as many as outcomes, and those of which none or all failed', () => {
    const cases = hundred.map((x) => ({ x }))
    const failed = (n: number) => hundred.map((x) => x < n)
    expect(() => prim(cases.slice(0, 59), failed(5).slice(0, 59))).toThrow(
      'at least 60 cases, each failed or not, are expected, found 59 and 59',
    )
    expect(() => prim(cases.slice(0, 60), failed(5).slice(0, 60))).not.toThrow()
    expect(() => prim(cases, failed(5).slice(1))).toThrow('found 100 and 99')
    expect(() => prim(cases, failed(0))).toThrow('none of the 100 cases failed')
    expect(() => prim(cases, failed(100))).toThrow('all of the 100 cases failed')
    expect(() => prim(cases, failed(1))).not.toThrow()
  })
})
