import { describe, expect, it } from 'vitest'
import { type CalibratedParameter, checkProblem, observedCells, simulateCells, targetOf } from './problem.ts'

const a: CalibratedParameter = { name: 'a', from: 0, to: 10 }
const problem = (parameters: CalibratedParameter[], observed: (number | null)[]) => () =>
  checkProblem({ parameters, observed })

describe('a calibration', () => {
  it('is refused where a range is empty, or a logarithm has no beginning', () => {
    expect(problem([{ ...a, from: 10 }], [1])).toThrow('a: from (10) has to be less than to (10)')
    expect(problem([{ ...a, from: 11 }], [1])).toThrow('a: from (11) has to be less than to (10)')
    expect(problem([{ ...a, from: Number.NaN }], [1])).toThrow('a: from (NaN)')
    expect(problem([{ ...a, scale: 'log' }], [1])).toThrow('a: a log scale begins above 0, found 0')
    expect(problem([{ ...a, scale: 'log', from: 1e-9 }], [1])).not.toThrow()
    expect(problem([{ ...a, from: -1 }], [1])).not.toThrow()
    expect(problem([{ ...a, from: -1, scale: 'linear' }], [1])).not.toThrow()
  })

  it('has 1 to 100 parameters, and as many cells of data at least', () => {
    const many = (n: number) => new Array<CalibratedParameter>(n).fill(a)
    expect(problem([], [1])).toThrow('parameters: a whole number from 1 to 100 is expected, found 0')
    expect(problem(many(101), new Array(200).fill(1))).toThrow('found 101')
    expect(problem(many(100), new Array(100).fill(1))).not.toThrow()
    expect(problem(many(3), [1, null, Number.NaN, 2])).toThrow(
      '3 parameters need at least as many cells of data, found 2',
    )
    expect(problem(many(2), [1, null, Number.NaN, 2])).not.toThrow()
  })

  it('compares the cells that were measured', () => {
    const observed = [0, null, 5, Number.NaN, -1]
    expect(observedCells(observed)).toEqual([0, 2, 4])
    expect(targetOf(observed)).toEqual([0, 5, -1])
  })
})

describe('simulated cells', () => {
  const observed = [1, null, 3]
  const simulated = (simulate: (points: number[][], numbers: readonly number[]) => Promise<number[][]>) =>
    simulateCells(
      { parameters: [a, { ...a, name: 'b', from: 4 }], observed, simulate },
      [
        [0.5, 0.5],
        [1, 0],
      ],
      [7, 8],
    )

  it('are asked for at the parameters’ values, with their luck, and come without what was not measured', async () => {
    const asked: unknown[] = []
    const cells = await simulated(async (points, numbers) => {
      asked.push(points, numbers)
      // What was not measured may be anything.
      return points.map(([x, y]) => [x, Number.NaN, y])
    })
    expect(asked).toEqual([
      [
        [5, 7],
        [10, 4],
      ],
      [7, 8],
    ])
    expect(cells).toEqual([
      [5, 7],
      [10, 4],
    ])
  })

  it('are refused where data sets or cells are missing, or are no numbers', async () => {
    await expect(simulated(async () => [[1, 2, 3]])).rejects.toThrow('2 simulated data sets are expected, found 1')
    await expect(
      simulated(async () => [
        [1, 2, 3],
        [1, 2],
      ]),
    ).rejects.toThrow('data set 2 has 2 cells, the data have 3')
    await expect(
      simulated(async () => [
        [1, 2, 3],
        [1, 2, Number.NaN],
      ]),
    ).rejects.toThrow('data set 2: cell 3 is NaN')
    await expect(
      simulated(async () => [
        [Number.POSITIVE_INFINITY, 2, 3],
        [1, 2, 3],
      ]),
    ).rejects.toThrow('data set 1: cell 1 is Infinity')
  })
})
