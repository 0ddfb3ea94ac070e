/**
 * Each choice rule against a closed form. Bands are four standard errors: a right program leaves one once in 16,000.
 */
import { describe, expect, it } from 'vitest'
import type { Equation, Model } from '../equations/model.ts'
import type { NetworkSpec } from '../networks/generate.ts'
import { buildWorld } from '../world/build.ts'
import type { Machine } from '../world/shard.ts'
import type { World } from '../world/world.ts'
import { bestResponse } from './best-response.ts'
import { conditionalContribution, conditionalCooperation, followBelief } from './conditional-cooperation.ts'
import { copying, imitation } from './imitation.ts'
import { quantalResponse } from './quantal-response.ts'
import { reinforcement } from './reinforcement.ts'
import { CHOICE_RULES, type DecisionNames } from './rules.ts'
import { threshold } from './threshold.ts'

const quantity = (name: string, unit = '1') => ({ name, unit, meaning: '' })
const equation = (name: string, kind: Equation['kind'], text: string, unit = '1'): Equation => ({
  name,
  kind,
  text,
  unit,
  meaning: '',
  source: 'test',
})

interface Crowd {
  rows: number
  columns: Record<string, (row: number) => number>
  phases: Equation[][]
  network?: NetworkSpec
  machine?: Machine
}

/** One block of actors whose phases are run one after the other in each tick. */
function crowd({ rows, columns, phases, network = { kind: 'complete' }, machine }: Crowd) {
  const model: Model = {
    units: ['day'],
    tables: [{ name: 'actor', network: true, columns: Object.keys(columns).map((name) => quantity(name)) }],
    constants: [],
  }
  const { world, names } = buildWorld({
    model,
    population: [{ table: 'actor', sizes: Uint32Array.of(rows), nameOf: () => 'all', network }],
    passes: phases.map((equations, k) => [{ name: `phase${k}`, table: 'actor', equations }]),
    seed: 'decisions',
    ...(machine ? { machine } : {}),
  })
  for (const name in columns) {
    const values = world.blockColumn('actor', name, 0)
    for (let row = 0; row < rows; row++) values[row] = columns[name](row)
  }
  return { world, tick: () => tick(world, names), mean: (name: string) => mean(world.blockColumn('actor', name, 0)) }
}

function tick(world: World, names: readonly string[]) {
  world.tick++
  for (const name of names) world.run(name)
}

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length
const band = (p: number, n: number) => 4 * Math.sqrt((p * (1 - p)) / n)

describe('best response with error', () => {
  it('takes the better act but for half of the errors, and a coin where both are as good', () => {
    const n = 30_000
    const decide = bestResponse({ act: 'act', utility: 'utility', error: '0.1' })
    const columns = { act: () => 0, utility: (row: number) => (row % 3) - 1 }
    const { world, tick } = crowd({ rows: n, columns, phases: [decide] })
    tick()
    const acts = world.blockColumn('actor', 'act', 0)
    for (const [rest, p] of [0.05, 0.5, 0.95].entries()) {
      const share = mean(acts.filter((_, row) => row % 3 === rest))
      expect(Math.abs(share - p)).toBeLessThan(band(p, n / 3))
    }
  })

  it('is the limit of quantal response as its noise goes to 0', () => {
    const columns = { act: () => 0, utility: (row: number) => Math.sin(row) }
    const [best, quantal] = [
      bestResponse({ act: 'act', utility: 'utility', error: '0' }),
      quantalResponse('act', 'utility', '0.0000001', '0'),
    ].map((decide) => {
      const { world, tick } = crowd({ rows: 1000, columns, phases: [decide] })
      tick()
      return [...world.blockColumn('actor', 'act', 0)]
    })
    expect(quantal).toEqual(best)
  })
})

describe('threshold', () => {
  const settle = (thresholds: (row: number) => number, rows: number) => {
    const decide = threshold({ act: 'act', belief: 'mean(act)', threshold: 'threshold', error: '0' })
    const { tick, mean } = crowd({ rows, columns: { act: () => 0, threshold: thresholds }, phases: [decide] })
    for (let k = 0; k <= rows; k++) tick()
    return Math.round(mean('act') * rows)
  }

  it('lets 100 people with thresholds 0, 1, …, 99 all join, one alone where nobody’s is 1 (Granovetter 1978)', () => {
    expect(settle((row) => row / 100, 100)).toBe(100)
    expect(settle((row) => (row === 1 ? 2 : row) / 100, 100)).toBe(1)
  })

  it('counts exactly in groups of any size', () => {
    for (const rows of [3, 7, 49, 333, 1023]) expect(settle((row) => row / rows, rows)).toBe(rows)
    for (const rows of [3, 7, 49, 333, 1023]) expect(settle((row) => (row + 1) / rows, rows)).toBe(0)
  })
})

describe('conditional cooperation', () => {
  it('settles where the schedule crosses the diagonal: intercept / (1 − slope)', () => {
    const n = 100_000
    const decide = conditionalCooperation({
      act: 'act',
      belief: 'belief',
      slope: '0.7',
      intercept: '0.06',
      error: '0',
    })
    const columns = { act: () => 1, belief: () => 1 }
    const { tick, mean } = crowd({
      rows: n,
      columns,
      phases: [[followBelief('belief', 'seen(act)', '0.4')], decide],
    })
    for (let k = 0; k < 100; k++) tick()
    // Noise of each tick fades by 1 − .4·.3 a tick, so its variance adds up to 1/(1 − .88²) of one tick's at most.
    expect(Math.abs(mean('belief') - 0.2)).toBeLessThan(band(0.2, n) / Math.sqrt(1 - 0.88 ** 2))
  })

  it('declines by the slope each round where beliefs are what was seen', () => {
    const decide = conditionalContribution({
      contribution: 'given',
      belief: 'belief',
      slope: '0.8',
      intercept: '0',
      endowment: '20',
      noise: '0',
    })
    const { tick, mean } = crowd({
      rows: 64,
      columns: { given: () => 10, belief: () => 10 },
      phases: [[followBelief('belief', 'seen(given)', '1')], decide],
    })
    for (let k = 1; k <= 10; k++) {
      tick()
      expect(mean('given')).toBeCloseTo(10 * 0.8 ** k, 4)
    }
  })
})

describe('imitation', () => {
  it('moves a large population by x(1 − x) tanh(βΔ/2) a revision', () => {
    const n = 400_000
    const decide = imitation({ act: 'act', payoff: 'payoff', strength: '1.5', revision: '0.25', error: '0' })
    const columns = { act: (row: number) => (row < 0.3 * n ? 1 : 0), payoff: (row: number) => (row < 0.3 * n ? 1 : 0) }
    const { tick, mean } = crowd({ rows: n, columns, phases: [decide] })
    tick()
    const expected = 0.3 + 0.25 * 0.3 * 0.7 * Math.tanh(0.75)
    expect(Math.abs(mean('act') - expected)).toBeLessThan(band(0.25, n))
  })

  it('copies several traits from one and the same neighbour', () => {
    const columns = { a: (row: number) => row, b: (row: number) => 2 * row, payoff: () => 0 }
    const decide = copying({ traits: ['a', 'b'], payoff: 'payoff', strength: '1', revision: '1' })
    const { world, tick } = crowd({ rows: 200, columns, phases: [decide] })
    tick()
    const [a, b] = ['a', 'b'].map((name) => world.blockColumn('actor', name, 0))
    a.forEach((value, row) => {
      expect(b[row]).toBe(2 * value)
    })
    const copied = a.filter((value, row) => value !== row).length
    expect(Math.abs(copied / 200 - 0.5)).toBeLessThan(band(0.5, 200))
  })

  it('copies who earned more, and nobody who earned less', () => {
    // Persuasion is as good as sure: who looks at somebody richer takes over everything.
    const columns = { wealth: (row: number) => row, payoff: (row: number) => 100 * row }
    const decide = copying({ traits: ['wealth'], payoff: 'payoff', strength: '1', revision: '1' })
    const { world, tick } = crowd({ rows: 200, columns, phases: [decide] })
    tick()
    const wealth = world.blockColumn('actor', 'wealth', 0)
    wealth.forEach((value, row) => {
      expect(value).toBeGreaterThanOrEqual(row)
    })
    // Half of all whom anybody looks at are richer.
    const copied = wealth.filter((value, row) => value !== row).length
    expect(Math.abs(copied / 200 - 0.5)).toBeLessThan(band(0.5, 200))
  })

  it('writes what the act is worth where a utility is given', () => {
    const decide = imitation({
      act: 'act',
      payoff: 'payoff',
      strength: '1',
      revision: '1',
      error: '1',
      utility: '1 + 1',
    })
    const { world, tick } = crowd({ rows: 100, columns: { act: () => 0, payoff: () => 0 }, phases: [decide] })
    tick()
    const acts = world.blockColumn('actor', 'act', 0)
    expect([...world.blockColumn('actor', 'payoff', 0)]).toEqual([...acts].map((one) => 2 * one))
    expect(new Set(acts)).toEqual(new Set([0, 1]))
  })
})

describe('reinforcement', () => {
  it('matches probabilities: acting fails in .6, staying in .2 of cases, so .2/.8 act (Bush & Mosteller 1955)', () => {
    // With both stimuli of full strength the expected propensity moves by l(d₀ − (d₀ + d₁)p) a tick.
    const [n, learning, d1, d0] = [40_000, 0.1, 0.6, 0.2]
    const decide = reinforcement({
      act: 'act',
      payoff: 'payoff',
      propensity: 'propensity',
      aspiration: 'aspiration',
      scale: '1',
      learning: `${learning}`,
      habituation: '0',
      error: '0',
    })
    const reward = equation('payoff', 'rule', `draw < (act > 0.5 ? ${d1} : ${d0}) ? -1 : 1`)
    const columns = { act: () => 1, payoff: () => 0, propensity: () => 0.9, aspiration: () => 0 }
    const { tick, mean } = crowd({ rows: n, columns, phases: [decide, [reward]] })
    let expected = 0.9
    for (let k = 0; k < 60; k++) {
      tick()
      if (k > 0) expected += learning * (d0 - (d0 + d1) * expected)
      expect(Math.abs(mean('propensity') - expected)).toBeLessThan(band(0.25, n))
    }
    expect(expected).toBeCloseTo(0.25, 1)
  })

  it('gets used to what it earns', () => {
    const decide = reinforcement({
      act: 'act',
      payoff: 'payoff',
      propensity: 'propensity',
      aspiration: 'aspiration',
      scale: '1',
      learning: '0.5',
      habituation: '0.2',
      error: '0',
    })
    const columns = { act: () => 1, payoff: () => 3, propensity: () => 1, aspiration: () => 0 }
    const { tick, mean } = crowd({ rows: 4, columns, phases: [decide] })
    for (let k = 1; k <= 8; k++) {
      tick()
      expect(mean('aspiration')).toBeCloseTo(3 * (1 - 0.8 ** k), 5)
    }
  })
})

describe('every choice rule', () => {
  const names: DecisionNames = {
    act: 'act',
    utility: 'utility',
    unit: 'day',
    noise: 'noise',
    error: 'error',
    belief: 'belief',
    threshold: 'threshold',
  }
  const start = { act: 'draw < 0.5 ? 1 : 0', belief: 'draw', threshold: 'draw' }

  it.each(CHOICE_RULES.map((rule) => [rule.name, rule] as const))(
    '%s decides in units, defines a chance, and runs alike in kernel and reference',
    (_, rule) => {
      const columns = [
        ...Object.keys(start).map((name) => quantity(name)),
        quantity('utility', 'day'),
        ...rule.states('day', '0.5'),
      ]
      const model: Model = {
        units: ['day'],
        tables: [{ name: 'actor', network: true, columns }],
        constants: [
          { ...quantity('noise', 'day'), value: 0.35 },
          { ...quantity('error'), value: 0.02 },
          ...rule.parameters('day').map((parameter) => ({ ...parameter, value: parameter.default })),
        ],
      }
      const initial = rule
        .states('day', '0.5')
        .map(({ name, unit, initial = '0' }) => equation(name, 'rule', initial, unit))
      const begin = Object.entries(start).map(([name, text]) => equation(name, 'rule', text))
      const decide = rule.equations(names)
      expect(decide.some(({ name }) => name === 'chance')).toBe(true)
      const hashes = (['kernel', 'reference'] as const).map((machine) => {
        const { world, names: passes } = buildWorld({
          model,
          population: [
            { table: 'actor', sizes: Uint32Array.of(500), nameOf: () => 'all', network: { kind: 'ring', degree: 4 } },
          ],
          passes: [
            [{ name: 'start', table: 'actor', equations: [...begin, ...initial] }],
            [{ name: 'feel', table: 'actor', equations: [equation('utility', 'rule', '1 * utility', 'day')] }],
            [{ name: 'decide', table: 'actor', equations: decide }],
          ],
          seed: 'rules',
          machine,
        })
        world.run(passes[0])
        world.blockColumn('actor', 'utility', 0).forEach((_, row, all) => {
          all[row] = Math.cos(row)
        })
        for (let k = 0; k < 5; k++) tick(world, passes.slice(1))
        const acts = world.blockColumn('actor', 'act', 0)
        expect(acts.every((one) => one === 0 || one === 1)).toBe(true)
        expect(mean(acts)).toBeGreaterThan(0)
        expect(mean(acts)).toBeLessThan(1)
        return world.hash()
      })
      expect(hashes[0]).toBe(hashes[1])
    },
  )
})
