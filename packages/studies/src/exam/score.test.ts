import { fromLogs } from '@cogov/methods/history'
import { describe, expect, it } from 'vitest'
import { benchmarkMark } from './benchmarks.ts'
import { crossValidated, foldsOf } from './cross-validate.ts'
import { type Judged, judge } from './judge.ts'
import { noughtMark, signMark, sizeMark } from './marks.ts'
import { crps, interval, predictive } from './predictive.ts'
import type { Claim, Grade, Row } from './question.ts'
import { scoreOf, shareOf, weighed } from './score.ts'
import type { Answer } from './sit.ts'

const row = (id: string, grade: Grade = 'A', family = id): Row => ({
  id,
  title: id,
  source: '',
  where: '',
  design: '',
  n: '',
  done: '',
  measured: '',
  control: '',
  found: '',
  sign: '',
  grade,
  family,
  mechanism: 'incentives; supervision',
  claims: 1,
  address: '',
  seen: '',
})

const claim = (id: string, given: Partial<Claim> = {}, of = row(id)): Claim => ({
  id,
  row: of,
  says: id,
  sign: 'up',
  imputed: false,
  reading: { arm: 'a', outcome: 'participation', months: [1, 1], scale: 'log odds' },
  ...given,
})

const answer = (one: Claim, ...values: number[]): Answer => ({
  claim: one,
  further: false,
  predicted: values.map((value) => ({ value, deviations: value / 2, unit: 1, control: 0.5, error: 0 })),
})

describe('a mark', () => {
  it('of a sign is halved by nought, and 0 for the other sign', () => {
    expect([0.2, 0.04, -0.04, -0.06].map((found) => signMark('up', found))).toEqual([1, 0.5, 0.5, 0])
    expect([0.2, 0.04, -0.2].map((found) => signMark('none', found))).toEqual([0.5, 1, 0.5])
  })

  it('of a size is whole within a factor of two, and half within three', () => {
    expect([0.4, 0.2, 0.81, 1.2, 1.3, 0.13, -0.4].map((found) => sizeMark(0.4, found))).toEqual([
      1, 1, 0.5, 0.5, 0, 0, 0,
    ])
    expect(sizeMark(-0.5, -0.3)).toBe(1)
  })

  it('of a nought asks for both ends of the interval', () => {
    expect(noughtMark([-0.09, 0.1])).toBe(1)
    expect(noughtMark([-0.19, 0.02])).toBe(0.5)
    expect(noughtMark([0, 0.21])).toBe(0)
  })
})

describe('the ranked probability score', () => {
  it('is the distance where there is one draw', () => {
    expect(crps({ values: [1], weights: [1] }, 3)).toBe(2)
  })

  it('is the mean distance less half of that between draws', () => {
    // Distances 1 and 1; two draws are 2 apart in half of the pairs: 1 − ½ · 1.
    expect(crps({ values: [0, 2], weights: [1, 1] }, 1)).toBeCloseTo(0.5, 12)
    // Weights ¾ and ¼: ¾ · 1 + ¼ · 1 − ½ · 2 · ¾ · ¼ · 2.
    expect(crps({ values: [2, 0], weights: [1, 3] }, 1)).toBeCloseTo(1 - 0.375, 12)
  })

  it('of a law that is right is that of theory: for a normal one σ (√2 − 1) / √π at its centre', () => {
    const draws = predictive({ ...claim('x'), error: 1 }, [{ value: 0, unit: 0 }])
    // A false alarm in fewer than one in 1,000 seeds: 400 draws give it within 0.04; the seed is fixed.
    expect(crps(draws, 0)).toBeGreaterThan(0.2337 - 0.04)
    expect(crps(draws, 0)).toBeLessThan(0.2337 + 0.04)
  })
})

describe('what would be measured', () => {
  it('is wider by the discrepancy and by the error of the measurement', () => {
    const [low, high] = interval(predictive({ ...claim('x'), error: 0.3 }, [{ value: 1, unit: 1 }]))
    expect(low).toBeLessThan(0.55)
    expect(high).toBeGreaterThan(1.45)
    expect(interval(predictive(claim('x'), [{ value: 1, unit: 0 }]))).toEqual([1, 1])
  })

  it('follows the weights of the worlds', () => {
    const worlds = [0, 1].map((value) => ({ value, unit: 0 }))
    expect(interval(predictive(claim('x'), worlds, [0.99, 0.01]))).toEqual([0, 0])
  })
})

describe('a claim', () => {
  it('is judged by the median of the worlds', () => {
    const one = judge(answer(claim('a', { size: 0.3, error: 0.1 }), 0.1, 0.4, 2))
    expect(one).toMatchObject({ value: 0.4, marks: { sign: 1, size: 1 }, mark: 1, inside: true })
    expect(one.worlds).toEqual([0.1, 2])
  })

  it('of a nought is right only where all worlds are near', () => {
    expect(judge(answer(claim('a', { sign: 'none' }), 0, 0.1)).marks.nought).toBe(1)
    expect(judge(answer(claim('a', { sign: 'none' }), 0, 0.9)).marks.nought).toBe(0)
  })
})

describe('weights', () => {
  it('are the grade over the claims of a family', () => {
    const claims = [
      claim('1', {}, row('A1', 'A', 'f')),
      claim('2', {}, row('A2', 'B', 'f')),
      claim('3', {}, row('C', 'C')),
    ]
    expect(weighed(claims.map((one) => ({ claim: one }))).map(({ weight }) => weight)).toEqual([0.5, 0.25, 0.25])
  })

  it('make a mean of what is known', () => {
    const all = [
      { weight: 1, mark: 1 },
      { weight: 3, mark: 0 },
      { weight: 9, mark: undefined },
    ]
    expect(shareOf(all, ({ mark }) => mark)).toEqual({ share: 0.25, n: 2 })
  })
})

describe('the score', () => {
  const answers = [
    answer(claim('a', { size: 0.3, error: 0.1 }), 0.3),
    answer(claim('b'), -0.4),
    answer(claim('c', { sign: 'none', error: 0.1 }), 0.1),
    { ...answer(claim('d', { lacks: 'a word' })), predicted: [] },
  ]

  it('leaves out what could not be sat, and counts it 0 in the second', () => {
    const { mark, withUnsat, signs, noughts, sizes } = scoreOf(answers, [claim('e', {}, row('e', 'B'))])
    expect(mark).toEqual({ share: 2 / 3, n: 3 })
    expect(withUnsat).toEqual({ share: 2 / 4.5, n: 5 })
    expect([signs, noughts, sizes].map(({ share }) => share)).toEqual([0.5, 1, 1])
  })

  it('compares with the three ways to answer without a model, claim by claim', () => {
    const { gains } = scoreOf(answers, [])
    // Everything helps: the signs of a and b, not the nought; a’s size is unknown to it, so it says ½ of log odds.
    expect(gains.map(({ benchmark }) => benchmark)).toEqual([
      'everything helps',
      'nothing works',
      'mean of the mechanism',
    ])
    const nothing = gains[1]
    // a: sign ½, size 0; b: ½; c: 1.
    expect(nothing.mark).toBeCloseTo((0.25 + 0.5 + 1) / 3, 12)
    expect(nothing.gain.value).toBeCloseTo(2 / 3 - 1.75 / 3, 12)
  })

  it('gives an interval over families from five of them on', () => {
    const many = ['p', 'q', 'r', 's', 't', 'u'].map((id, n) => answer(claim(id), n - 1.5))
    expect(scoreOf(answers, []).gains[0].gain).not.toHaveProperty('low')
    const { gain } = scoreOf(many, []).gains[0]
    expect(gain).toHaveProperty('low')
  })
})

describe('a benchmark', () => {
  it('never sees the family that it answers to', () => {
    const family = row('f')
    const same = judge(answer(claim('1', { size: 9 }, family), 9))
    const one = judge(answer(claim('2', { size: 0.4 }, family), 0.4))
    const other = judge(answer(claim('3', { size: 0.5 }, row('g')), 0.5))
    const all: Judged[] = [same, one, other]
    expect(benchmarkMark('mean of the mechanism', one, all).mark).toBe(1)
    expect(benchmarkMark('mean of the mechanism', one, [same, one]).mark).toBeLessThan(1)
  })
})

describe('cross-validation', () => {
  it('keeps a family in one fold, and folds of about one size', () => {
    const claims = Array.from({ length: 23 }, (_, n) => claim(`${n}`, {}, row(`r${n}`, 'A', `f${n % 11}`)))
    const folds = foldsOf(claims)
    expect(folds.flat().sort()).toEqual([...new Set(claims.map((one) => one.row.family))].sort())
    expect(Math.max(...folds.map((fold) => fold.length)) - Math.min(...folds.map((fold) => fold.length))).toBe(1)
  })

  it('weighs worlds by the other folds alone', () => {
    // World 2 is right on everything but on row x, where it is far off; where x is predicted it counts all the same.
    const rows = ['x', 'a', 'b', 'c', 'd']
    const answers = rows.map((id) => answer(claim(id, { size: 1, error: 0.1 }), 0, id === 'x' ? -5 : 1))
    const folds = crossValidated(answers)
    const foldOf = (id: string) => folds.find(({ families }) => families.includes(id))
    expect(foldOf('x')?.weights[1]).toBeGreaterThan(0.999)
    expect(foldOf('a')?.weights[1]).toBeLessThan(0.001)
    expect(foldOf('x')).toMatchObject({ effective: expect.closeTo(1, 2), power: 1 })
  })

  it('raises the likelihood to a power where too few worlds would count', () => {
    const values = Array.from({ length: 64 }, (_, w) => w / 8)
    const answers = ['a', 'b', 'c'].map((id) => answer(claim(id, { size: 4, error: 0.01 }), ...values))
    for (const { effective, power } of crossValidated(answers)) {
      expect(effective).toBeCloseTo(16, 3)
      expect(power).toBeLessThan(1)
    }
  })

  it('takes back what a fit has learnt before', () => {
    const answers = ['a', 'b'].map((id) => answer(claim(id, { size: 1, error: 0.1 }), 1, 1))
    const [fold] = crossValidated(answers, [0, Math.log(3)])
    expect(fold.weights).toEqual([expect.closeTo(0.25, 9), expect.closeTo(0.75, 9)])
  })

  it('makes weights of logs, however small', () => {
    expect(fromLogs([-2000, -2000 + Math.log(3)])).toEqual([expect.closeTo(0.25, 9), expect.closeTo(0.75, 9)])
  })
})
