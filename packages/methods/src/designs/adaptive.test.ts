import { describe, expect, it } from 'vitest'
import { outcomesAt } from './adaptive.ts'
import { type BisectionOptions, bisect } from './bisection.ts'
import { type HalvingOptions, successiveHalving } from './halving.ts'
import { type PhaseDiagramOptions, phaseDiagram } from './phase-diagram.ts'

/** A function of the unit cube, and every batch of points that it was asked for. */
function noted(f: (point: number[]) => number) {
  const batches: number[][][] = []
  const evaluate = async (points: number[][]) => {
    batches.push(points)
    return points.map(f)
  }
  return { batches, evaluate }
}

describe('outcomes', () => {
  it('are as many as points, and numbers', async () => {
    expect(await outcomesAt(async () => [1, 2], [[0], [1]])).toEqual([1, 2])
    await expect(outcomesAt(async () => [1], [[0], [1]])).rejects.toThrow(
      '2 outcomes are expected, one for each point, found 1',
    )
    await expect(outcomesAt(async () => [1, Number.NaN], [[0], [0.5, 1]])).rejects.toThrow(
      'the outcome at (0.5, 1) is NaN',
    )
    await expect(outcomesAt(async () => [Number.POSITIVE_INFINITY], [[0]])).rejects.toThrow('is Infinity')
  })
})

describe('bisection', () => {
  const search = async (f: (x: number) => number, options: Partial<BisectionOptions> = {}) => {
    const { batches, evaluate } = noted(([x]) => f(x))
    return { found: await bisect({ evaluate, threshold: 0.5, ...options }), asked: batches.map((all) => all.flat()) }
  }

  it('halves the bracket until it is as narrow as asked; on the threshold is across it', async () => {
    const { found, asked } = await search((x) => x, { tolerance: 0.25 })
    expect(asked).toEqual([[0, 1], [0.5], [0.25]])
    expect(found).toEqual({
      ...{ low: 0.25, high: 0.5, at: 0.375, rising: true },
      evaluated: [0, 0.25, 0.5, 1].map((at) => ({ at, outcome: at })),
    })
    const falling = await search((x) => 1 - x, { tolerance: 0.25 })
    expect(falling.found).toMatchObject({ low: 0.5, high: 0.75, rising: false })
    // To 0.001 if nobody says: ten times.
    expect((await search((x) => x)).asked).toHaveLength(11)
  })

  it('takes several points at once, and the first crossing from below', async () => {
    const { found, asked } = await search((x) => x, { tolerance: 0.25, sections: 3 })
    expect(asked).toEqual([
      [0, 1],
      [0.25, 0.5, 0.75],
    ])
    expect(found).toMatchObject({ low: 0.25, high: 0.5 })
    const wave = await search((x) => [0, 1, 0, 1, 1][4 * x], { tolerance: 0.25, sections: 3 })
    expect(wave.found).toMatchObject({ low: 0, high: 0.25 })
    const last = await search((x) => (x === 1 ? 1 : 0), { tolerance: 0.25, sections: 3 })
    expect(last.found).toMatchObject({ low: 0.75, high: 1 })
  })

  it('searches between the ends that it is given, to the last bit if need be', async () => {
    const { found, asked } = await search((x) => x, { low: -3, high: 5, tolerance: 2 })
    expect(asked).toEqual([[-3, 5], [1], [-1]])
    expect(found).toMatchObject({ low: -1, high: 1, at: 0 })
    const exact = await search((x) => x, { threshold: 0.3, tolerance: 1e-300 })
    expect(exact.found.high).toBe(0.3)
    expect(exact.found.high - exact.found.low).toBeLessThan(1e-16)
  })

  it('says where nothing is crossed, or what cannot be searched', async () => {
    await expect(search(() => 0.5)).rejects.toThrow('no crossing of 0.5: 0.5 at 0 and 0.5 at 1, both at or above it')
    await expect(search((x) => -x)).rejects.toThrow('-1 at 1, both below it')
    await expect(search((x) => x, { low: 1 })).rejects.toThrow('low has to be below high, found 1 and 1')
    await expect(search((x) => x, { low: 2 })).rejects.toThrow('found 2 and 1')
    for (const tolerance of [0, Number.NaN]) {
      await expect(search((x) => x, { tolerance })).rejects.toThrow(
        `tolerance: a number above 0 is expected, found ${tolerance}`,
      )
    }
    await expect(search((x) => x, { sections: 0 })).rejects.toThrow('sections: a whole number from 1 to 1000')
    await expect(search((x) => x, { sections: 1001 })).rejects.toThrow('found 1001')
    expect((await search((x) => x, { sections: 1000 })).asked[1]).toHaveLength(1000)
  })
})

describe('successive halving', () => {
  const outcomes = [1, 3, 2, 0]
  const halve = async (f: (x: number) => number, options: Partial<HalvingOptions> = {}) => {
    const { batches, evaluate } = noted(([x]) => f(x))
    const candidates = outcomes.map((_, n) => [n / 4])
    return { found: await successiveHalving({ candidates, evaluate, ...options }), batches }
  }
  const value = (x: number) => outcomes[4 * x]

  it('gives the better half twice as many each time, down to the last', async () => {
    const { found, batches } = await halve(value, { replicates: 2 })
    expect(batches.map((all) => all.map(([x]) => 4 * x).join(''))).toEqual(['00112233', '11112222', '11111111'])
    expect(found).toEqual({
      best: 1,
      ranking: [
        { candidate: 1, mean: 3, replicates: 14, rounds: 3 },
        { candidate: 2, mean: 2, replicates: 6, rounds: 2 },
        { candidate: 0, mean: 1, replicates: 2, rounds: 1 },
        { candidate: 3, mean: 0, replicates: 2, rounds: 1 },
      ],
      evaluations: 24,
    })
    // Four replicates at first if nobody says.
    expect((await halve(value)).batches[0]).toHaveLength(16)
  })

  it('looks for the smallest where that is best, and keeps the first of equals', async () => {
    const smallest = (await halve(value, { best: 'smallest', replicates: 1 })).found
    expect(smallest.ranking.map(({ candidate }) => candidate)).toEqual([3, 0, 2, 1])
    const equal = (await halve(() => 7, { replicates: 1 })).found
    expect(equal.ranking.map(({ candidate }) => candidate)).toEqual([0, 1, 2, 3])
  })

  it('judges by all replicates so far, and ranks those first that got further', async () => {
    // The third is best at first and worst later: (5 + 2 · 0)/3 against the second's (4 + 2 · 4)/3.
    let asked = 0
    const { found } = await halve((x) => (asked++ < 4 ? [0, 4, 5, 1] : [0, 4, 0, 0])[4 * x], { replicates: 1 })
    expect(found.ranking).toMatchObject([
      { candidate: 1, mean: 4, rounds: 3 },
      { candidate: 2, mean: 5 / 3, rounds: 2 },
      { candidate: 3, mean: 1, rounds: 1 },
      { candidate: 0, mean: 0, rounds: 1 },
    ])
  })

  it('keeps a third, rounded up, where it is told to', async () => {
    const candidates = [0, 1, 2, 3, 4, 5, 6].map((n) => [n / 6])
    const { batches } = await halve((x) => x, { candidates, replicates: 1, keep: 3 })
    // 7, then 3 with 3 each, then 1 with 9.
    expect(batches.map((all) => all.length)).toEqual([7, 9, 9])
    expect((await halve((x) => x, { candidates: [[0.5]], replicates: 3 })).found).toMatchObject({
      best: 0,
      evaluations: 3,
    })
  })

  it('refuses no candidates, no replicates, and to keep all', async () => {
    await expect(halve(value, { candidates: [] })).rejects.toThrow('candidates: a whole number from 1')
    await expect(halve(value, { candidates: [[0], [2]] })).rejects.toThrow('point 2, number 1')
    await expect(halve(value, { replicates: 0 })).rejects.toThrow('replicates: a whole number from 1')
    await expect(halve(value, { keep: 1 })).rejects.toThrow('keep: a whole number from 2')
  })
})

describe('a phase diagram', () => {
  const draw = async (f: (point: number[]) => number, options: Partial<PhaseDiagramOptions> = {}) => {
    const { batches, evaluate } = noted(f)
    return { ...(await phaseDiagram({ dimensions: 1, evaluate, change: 0.5, ...options })), batches }
  }
  const step = ([x]: number[]) => (x > 0.3 ? 1 : 0)

  it('has four cells along each factor, halved four times where it changes, if nobody says', async () => {
    const { cells, points } = await draw(step)
    expect(Math.min(...cells.map(({ width }) => width))).toBe(1 / 64)
    expect(Math.max(...cells.map(({ width }) => width))).toBe(1 / 4)
    // 5 ends, and one point more for each of four halvings.
    expect(points).toHaveLength(9)
    expect((await draw(() => 0, { dimensions: 3 })).points).toHaveLength(5 ** 3)
  })

  it('halves a square into four that share their corners', async () => {
    const { points, cells, batches } = await draw(([x, y]) => (x + y > 1.5 ? 1 : 0), {
      dimensions: 2,
      cells: 1,
      depth: 1,
    })
    expect(batches).toEqual([
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      [
        [0, 0.5],
        [0.5, 0],
        [0.5, 0.5],
        [0.5, 1],
        [1, 0.5],
      ],
    ])
    expect(points).toEqual(batches.flat())
    expect(cells.map(({ at, width, corners }) => [at, width, corners.map((n) => points[n])])).toEqual(
      [
        [0, 0],
        [0, 0.5],
        [0.5, 0],
        [0.5, 0.5],
      ].map(([x, y]) => [
        [x, y],
        0.5,
        [
          [x, y],
          [x, y + 0.5],
          [x + 0.5, y],
          [x + 0.5, y + 0.5],
        ],
      ]),
    )
  })

  it('halves nothing that changes by just as much as is asked for, nor at depth 0', async () => {
    expect((await draw(step, { change: 1 })).cells).toHaveLength(4)
    expect((await draw(step, { depth: 0 })).cells).toHaveLength(4)
    expect((await draw(step, { depth: 1 })).cells).toHaveLength(5)
    expect((await draw(([x]) => x, { change: 0, cells: 1, depth: 2 })).cells).toHaveLength(4)
    // Falling as rising.
    expect((await draw(([x]) => -x, { change: 0, cells: 1, depth: 2 })).cells).toHaveLength(4)
  })

  it('refuses what is no number of factors, cells, halvings, or no change', async () => {
    const refused = (options: Partial<PhaseDiagramOptions>) => expect(draw(step, options)).rejects
    await refused({ dimensions: 0 }).toThrow('dimensions: a whole number from 1 to 6 is expected, found 0')
    await refused({ dimensions: 7 }).toThrow('found 7')
    await refused({ cells: 0 }).toThrow('cells: a whole number from 1 to 1000 is expected, found 0')
    await refused({ cells: 1001 }).toThrow('found 1001')
    await refused({ depth: -1 }).toThrow('depth: a whole number from 0 to 16 is expected, found -1')
    await refused({ depth: 17 }).toThrow('found 17')
    await refused({ change: -0.1 }).toThrow('change: a number of at least 0 is expected, found -0.1')
    await refused({ change: Number.NaN }).toThrow('found NaN')
    expect((await draw(step, { depth: 16, cells: 1 })).points).toHaveLength(18)
    expect((await draw(step, { cells: 1000, depth: 0 })).points).toHaveLength(1001)
  })
})
