/** What each choice rule computes of a few numbers, worked out on paper. */
import { crowd } from '@cogov/tests/engine/fixture'
import { describe, expect, it } from 'vitest'
import { bestResponse } from './best-response.ts'
import { conditionalContribution, conditionalCooperation, followBelief } from './conditional-cooperation.ts'
import { imitation, imitationStates } from './imitation.ts'
import { quantalResponse } from './quantal-response.ts'
import { reinforcement, reinforcementStates } from './reinforcement.ts'
import { CHOICE_RULES } from './rules.ts'
import { threshold } from './threshold.ts'

describe('the chance to act', () => {
  it('is, by best response, that of the better act but for half the errors', () => {
    const equations = bestResponse({ act: 'act', utility: 'utility', error: '0.2' })
    const { value } = crowd({ columns: { act: [0], utility: [3, 0, -3] }, equations })
    ;[0.9, 0.5, 0.1].forEach((chance, row) => {
      expect(value('chance', row)).toBeCloseTo(chance, 6)
    })
  })

  it('is, by quantal response, logistic in utility over noise', () => {
    const equations = quantalResponse('act', 'utility', '0.5', '0.1')
    const { value } = crowd({ columns: { act: [0], utility: [1, 0, -1] }, equations })
    // 1 / (1 + e^−2) = .8807971; .05 + .9 · .8807971 = .8427174, and 1 less that for the opposite.
    ;[0.8427174, 0.5, 0.1572826].forEach((chance, row) => {
      expect(value('chance', row)).toBeCloseTo(chance, 5)
    })
  })

  it('is, by threshold, whether enough others act, at the threshold itself too', () => {
    const equations = threshold({ act: 'act', belief: 'belief', threshold: 'threshold', error: '0.5' })
    const columns = { act: [0], belief: [0.5, 0.5, 0.5, 0], threshold: [0.4, 0.5, 0.51, 0] }
    const { value } = crowd({ columns, equations })
    expect([0, 1, 2, 3].map((row) => value('chance', row))).toEqual([0.75, 0.75, 0.25, 0.75])
  })

  it('is, by conditional cooperation, a line over the belief, cut off at 0 and 1', () => {
    const names = { act: 'act', belief: 'belief', slope: 'slope', intercept: 'intercept', error: '0' }
    const equations = conditionalCooperation(names)
    const columns = { act: [0], belief: [0.5], slope: [0.5, 2, -1, 1], intercept: [0.25, 0.5, 0.25, -0.25] }
    const { value } = crowd({ columns, equations })
    expect([0, 1, 2, 3].map((row) => value('chance', row))).toEqual([0.5, 1, 0, 0.25])
  })

  it('is, by imitation, one’s own and the neighbour’s by the Fermi function', () => {
    const equations = imitation({ act: 'act', payoff: 'payoff', strength: '2', revision: '0.5', error: '0' })
    const columns = { act: [0, 1], payoff: [3, 4] }
    const { value } = crowd({ columns, equations, network: { kind: 'complete' } })
    // The first sees one who earned 1 more: 1 / (1 + e^−2) = .8807971, of which half revise; the second the contrary.
    expect(value('chance', 0)).toBeCloseTo(0.5 * 0.8807971, 5)
    expect(value('chance', 1)).toBeCloseTo(1 - 0.5 * 0.1192029, 5)
  })
})

describe('conditional contributions', () => {
  const contribution = (noise: string) =>
    conditionalContribution({
      contribution: 'given',
      belief: 'belief',
      slope: '0.5',
      intercept: '2',
      endowment: '20',
      noise,
    })

  it('are a line over the belief between 0 and the endowment', () => {
    const { run, column } = crowd({
      columns: { given: [0], belief: [10, 60, -60] },
      equations: contribution('0'),
    })
    run()
    expect(column('given')).toEqual([7, 20, 0])
  })

  it('vary by chance as a normal number around it', () => {
    const { run, column } = crowd({
      columns: { given: [0], belief: Array(4000).fill(16) },
      equations: contribution('2'),
    })
    run()
    const given = column('given')
    const mean = given.reduce((sum, one) => sum + one, 0) / 4000
    const variance = given.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 3999
    // Four standard errors: 2 / √4000, and 4 · √(2 / 4000).
    expect(Math.abs(mean - 10)).toBeLessThan(4 * 0.0316)
    expect(Math.abs(variance - 4)).toBeLessThan(4 * 0.0894)
  })
})

it('a belief goes its share of the way to what was seen', () => {
  const { run, column } = crowd({
    columns: { belief: [0.5, 1], others: [1, 0] },
    equations: [followBelief('belief', 'others', '0.25')],
  })
  run()
  expect(column('belief')).toEqual([0.625, 0.75])
})

describe('reinforcement', () => {
  const names = {
    act: 'act',
    payoff: 'payoff',
    propensity: 'propensity',
    aspiration: 'aspiration',
    scale: '4',
    learning: '0.5',
    habituation: '0.25',
    error: '0',
  }

  it('goes towards what satisfied, and away from what disappointed', () => {
    const columns = {
      act: [1, 1, 0, 0, 1, 1],
      payoff: [2, 0, 2, 0, 101, -99],
      propensity: [0.5],
      aspiration: [1],
    }
    const { run, value, column } = crowd({ columns, equations: reinforcement(names) })
    // A quarter of full satisfaction and half of it learnt: an eighth of the half that is missing. Twice and more is
    // full satisfaction: half of the half.
    const learnt = [0.5625, 0.4375, 0.4375, 0.5625, 0.75, 0.25]
    expect(learnt.map((_, row) => value('chance', row))).toEqual(learnt)
    run()
    expect(column('propensity')).toEqual(learnt)
    expect(column('aspiration')).toEqual([1.25, 0.75, 1.25, 0.75, 26, -24])
    expect(column('payoff')).toEqual(columns.payoff)
  })

  it('writes what the act earned where it is told', () => {
    const { run, column } = crowd({
      columns: { act: [0], payoff: [0], propensity: [1, 0], aspiration: [0] },
      equations: reinforcement({ ...names, learning: '0', utility: '3 - 1' }),
    })
    run()
    expect([column('act'), column('payoff')]).toEqual([
      [1, 0],
      [2, 0],
    ])
  })
})

describe('what rules keep and ask for', () => {
  it('starts without payoff or hope, and with a coin', () => {
    const start = [...imitationStates('payoff', 'day'), ...reinforcementStates(names(), 'day')]
    expect(start.map(({ name, initial }) => [name, initial])).toEqual([
      ['payoff', '0'],
      ['payoff', '0'],
      ['propensity', '0.5'],
      ['aspiration', '0'],
    ])
    expect(reinforcementStates(names(), 'day', '0.1')[1]?.initial).toBe('0.1')
  })

  const names = () => ({ payoff: 'payoff', propensity: 'propensity', aspiration: 'aspiration' })
  const parameters = (rule: string) => CHOICE_RULES.find(({ name }) => name === rule)?.parameters('day') ?? []
  const rangeOf = (rule: string, parameter: string) => parameters(rule).find(({ name }) => name === parameter)?.range

  it('has defaults within ranges, shares from 0 to 1', () => {
    for (const rule of CHOICE_RULES) {
      for (const { name, unit, range, default: start } of rule.parameters('day')) {
        expect(start, name).toBeGreaterThanOrEqual(range[0])
        expect(start, name).toBeLessThanOrEqual(range[1])
        if (unit === 'share' || name === 'revision') expect(range).toEqual([0, 1])
      }
    }
    // In units of utility a million times finer or coarser than this one.
    expect(rangeOf('reinforcement', 'satisfaction_scale')).toEqual([1e-6, 1e6])
  })

  it('lets schedules be as steep as from 0 for a half of the others to 1 for all, rising or falling', () => {
    const [slope, intercept] = ['cooperation_slope', 'cooperation_intercept'].map((name) =>
      rangeOf('conditional-cooperation', name),
    ) as [readonly [number, number], readonly [number, number]]
    const scheduled = (a: number, b: number) => [0.5, 1].map((belief) => a + b * belief)
    expect(scheduled(intercept[0], slope[1])).toEqual([0, 1])
    expect(scheduled(intercept[1], slope[0])).toEqual([1, 0])
  })

  it('has, by default, conditional cooperators who give somewhat less than others', () => {
    const [slope, intercept] = parameters('conditional-cooperation').map((one) => one.default) as [number, number]
    // The schedule crosses the diagonal at .05 / (1 − .75) = a fifth.
    expect(intercept / (1 - slope)).toBeCloseTo(0.2, 12)
  })

  it('learns half the way, as Macy & Flache do, revises in half of the ticks, and forgets ten times as slowly', () => {
    const starts = ['imitation', 'reinforcement'].flatMap((rule) => parameters(rule).map((one) => one.default))
    expect(starts).toEqual([0.5, 0.5, 0.1, 1])
  })
})
