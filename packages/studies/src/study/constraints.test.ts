import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { keeperOf } from './constraints.ts'
import { defineStudy, type StudyInput } from './define.ts'
import { countPoints, keptShare, pointsOf } from './plan.ts'
import { sampleKept } from './rejection.ts'

const scenario = { ...DEFAULT_SCENARIO, start: 'fresh' as const, name: 'base', place: DEFAULT_SYNTHETIC }
const study = (changes: Partial<StudyInput>) =>
  defineStudy({
    name: 'money',
    scenario,
    factors: [
      { factor: 'incentives.reward', from: 0, to: 1 },
      { factor: 'incentives.recognition', from: 0, to: 1 },
    ],
    constraints: ['reward + recognition <= 1'],
    ...changes,
  })

const sums = (points: readonly (readonly unknown[])[]) => points.map(([a, b]) => Number(a) + Number(b))

describe('a constraint between factors', () => {
  it('leaves the points out of a grid that break it, and keeps those at its edge', () => {
    const grid = study({ design: { kind: 'factorial', levels: 11 } })
    const points = pointsOf(grid)
    // Of 11 × 11 points, those on and below the diagonal, whatever 0.1 + 0.7 is in binary.
    expect(points).toHaveLength(66)
    expect(countPoints(grid)).toBe(66)
    expect(Math.max(...sums(points))).toBeCloseTo(1, 12)
    const { constraints: _, ...whole } = grid
    expect(points.every((point) => pointsOf(whole as typeof grid).some((one) => one.join() === point.join()))).toBe(
      true,
    )
    const rows = [
      [0.2, 0.3],
      [0.9, 0.3],
      [0.5, 0.5],
    ]
    expect(pointsOf(study({ design: { kind: 'table', rows } }))).toEqual([rows[0], rows[2]])
  })

  it.each(['random', 'sobol', 'halton', 'latin-hypercube'] as const)(
    'gives as many points of a %s design as asked for, and says how much of the space keeps it',
    (kind) => {
      const sampled = study({ design: { kind, points: 40 } })
      const points = pointsOf(sampled)
      expect(points).toHaveLength(40)
      expect(Math.max(...sums(points))).toBeLessThanOrEqual(1)
      expect(new Set(points.map(String)).size).toBe(40)
      // Half of the square.
      expect(keptShare(sampled)).toBeCloseTo(0.5, 1)
      expect(pointsOf(sampled)).toEqual(points)
    },
  )

  it('of a sequence keeps the points that it would have without it', () => {
    const without = study({ constraints: [], design: { kind: 'sobol', points: 64 } })
    expect(without.constraints).toBeUndefined()
    const all = pointsOf(without)
    const kept = pointsOf(study({ design: { kind: 'sobol', points: 20 } }))
    const expected = all.filter((_, n) => sums(all)[n] <= 1).slice(0, 20)
    expect(kept).toEqual(expected)
  })

  it('is refused with a reason by designs whose method needs all of their points', () => {
    for (const [design, reason] of [
      [{ kind: 'saltelli', points: 4 }, 'Sobol indices are of factors that vary independently'],
      [{ kind: 'morris', trajectories: 4 }, 'cross each factor’s whole range'],
      [{ kind: 'fractional' }, 'balances all of its points'],
      [{ kind: 'phase-diagram', change: 0.1 }, 'compares all corners'],
    ] as const)
      expect(() => study({ design })).toThrow(reason)
  })

  it('is told where it is wrong', () => {
    expect(() => study({ constraints: ['reward + recogniton <= 1'] })).toThrow(
      "constraints[0]: found 'recogniton', none of the factors (reward, recognition) (did you mean 'recognition'?)",
    )
    expect(() => study({ constraints: ['reward <= 1', 'reward + recognition'] })).toThrow(
      "constraints[1]: 'reward + recognition' is no condition; one compares, as in a + b <= 1",
    )
    expect(() => study({ constraints: ['mean(reward) <= 1'] })).toThrow("constraints[0]: found 'mean'; a constraint is")
    expect(() => study({ constraints: ['reward <='] })).toThrow('constraints[0]: not an equation')
    expect(() => study({ constraints: ['0 < reward < 1'] })).toThrow('constraints[0]: ')
    expect(() =>
      study({
        factors: [{ factor: 'network.kind', values: ['ring', 'complete'] }, { factor: 'incentives.reward' }],
        constraints: ['kind == 1'],
      }),
    ).toThrow("constraints[0]: the values of 'kind' are texts")
  })

  it('that next to no point keeps, or none, is a mistake of the study', () => {
    expect(() =>
      study({ constraints: ['reward + recognition > 1.9999'], design: { kind: 'sobol', points: 8 } }),
    ).toThrow(/only \d of \d+ points keep the constraints/)
    expect(() => study({ constraints: ['reward > 2'] })).toThrow('no point of the design keeps all constraints')
  })
})

describe('a condition', () => {
  const factors = study({}).factors
  const holds = (text: string, reward: number, recognition: number) => keeperOf([text], factors)([reward, recognition])
  it.each([
    ['reward < recognition', 1, 2, true],
    ['reward < recognition', 2, 2, false],
    ['reward >= 2 * recognition - 1', 3, 2, true],
    ['reward == 0 or recognition == 0', 0, 2, true],
    ['reward == 0 and recognition == 0', 0, 2, false],
    ['not (reward > 1)', 2, 0, false],
    ['max(reward, recognition) - min(reward, recognition) <= 1', 3, 1, false],
    ['sqrt(abs(-reward)) != clip(recognition, 0, 1)', 4, 5, true],
    ['(reward > 1 ? recognition : 1 - recognition) > 0.5', 2, 0.7, true],
    ['-reward / 2 < recognition', 4, -1, true],
    // 0.1 + 0.2 is 0.30000000000000004.
    ['reward + recognition <= 0.3', 0.1, 0.2, true],
    ['reward + recognition > 0.3', 0.1, 0.2, false],
  ])('%s with %d and %d is %s', (text, reward, recognition, expected) => {
    expect(holds(text, reward, recognition)).toBe(expected)
  })

  it('reads yes and no as 1 and 0', () => {
    const flag = { ...factors[0], name: 'money', kind: 'values' as const, values: [false, true], labels: [false, true] }
    const keeps = keeperOf(['money + recognition <= 1'], [flag, factors[1]])
    expect([keeps([true, 0]), keeps([true, 0.5]), keeps([false, 0.5])]).toEqual([true, false, true])
  })
})

it('a sample is drawn until it is large enough', () => {
  const asked: number[] = []
  const draw = (points: number) => {
    asked.push(points)
    return Array.from({ length: points }, (_, n) => [n])
  }
  const points = sampleKept(4, draw, ([n]) => n % 3 === 2)
  expect(asked).toEqual([4, 8, 16])
  expect(points).toEqual([[2], [5], [8], [11]])
})
