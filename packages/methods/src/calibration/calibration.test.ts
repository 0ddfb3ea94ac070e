/** V23: known parameters are recovered, and intervals hold them as often as they say. */

import { drawsFor, keyOf } from '@cogov/engine/draws'
import { english, plain } from '@cogov/engine/messages'
import { describe, expect, it } from 'vitest'
import { weightedQuantile } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import {
  abcSmc,
  type CalibrationProblem,
  predictiveCheck,
  Stopped,
  simulatedMoments,
  summarisePosterior,
} from './index.ts'
import { fitLinear, movedTo, predictLinear } from './linear.ts'

/** Data sets made by a function of parameters and luck; numbers are keyed, so that the same number is the same luck. */
const simulatorOf =
  (make: (values: number[], normal: () => number) => number[], seed: string): CalibrationProblem['simulate'] =>
  async (points, numbers) => {
    const stream = { ...keyOf(seed), blockKey: 0, blockStream: 0 }
    return points.map((point, n) => {
      const random = drawsFor(stream, numbers[n], 'data')
      return make(point, () => random.normal())
    })
  }

/** Means and logarithms of standard deviations of 30 numbers: two parameters, two summaries. */
const normalData: Omit<CalibrationProblem, 'simulate'> = {
  parameters: [
    { name: 'mean', from: -2, to: 2 },
    { name: 'sd', from: 0.3, to: 3, scale: 'log' },
  ],
  observed: [0, 0],
}
const summaries = ([mean, sd]: number[], normal: () => number) => {
  const values = Array.from({ length: 30 }, () => mean + sd * normal())
  const m = values.reduce((sum, value) => sum + value, 0) / 30
  return [m, Math.log(values.reduce((sum, value) => sum + (value - m) ** 2, 0) / 29) / 2]
}

/**
 * Whether intervals hold the truth as often as they say. A count of right ones lies outside of 3.3 binomial errors in 1
 * of 1,000 tests; 0.01 more is for the posterior's own error, of some hundred points.
 */
const asOftenAs = (level: number, times: number) => (count: number) =>
  Math.abs(count / times - level) < 3.3 * Math.sqrt((level * (1 - level)) / times) + 0.01

describe('ABC-SMC', () => {
  it('gives the exact posterior of a normal mean: mean of the data, standard error 1/√20', async () => {
    const observed = [0.37]
    const simulate = simulatorOf(([mean], normal) => [mean + normal() / Math.sqrt(20)], 'exact')
    const posterior = await abcSmc({ parameters: [{ name: 'mean', from: -3, to: 3 }], observed, simulate })
    const { parameters } = summarisePosterior(posterior)
    const half = 1.96 / Math.sqrt(20)
    expect(Math.abs(parameters[0].mean - 0.37)).toBeLessThan(0.03)
    expect(Math.abs(parameters[0].low - (0.37 - half))).toBeLessThan(0.06)
    expect(Math.abs(parameters[0].high - (0.37 + half))).toBeLessThan(0.06)
    expect(posterior.simulations).toBeLessThanOrEqual(10_000)
    // Each generation lies nearer to the data than the one before it, and is made of what that one left.
    const tolerances = posterior.generations.map(({ tolerance }) => tolerance)
    expect(tolerances.length).toBeGreaterThan(3)
    expect(tolerances).toEqual([...new Set(tolerances)].sort((a, b) => b - a))
    expect(posterior.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10)
  })

  it('covers, each parameter by itself: intervals hold it as often as they say (V23)', async () => {
    const times = 200
    const random = randomOf('prior', 'coverage')
    const prior = () => [
      -1.6 + 3.2 * random.uniform(),
      Math.exp(Math.log(0.4) + Math.log(2.5 / 0.4) * random.uniform()),
    ]
    const held = [0.95, 0.8].map((level) => ({ level, counts: [0, 0] }))
    for (let k = 0; k < times; k++) {
      const truth = prior()
      const observed = summaries(truth, () => random.normal())
      const problem = { ...normalData, observed, simulate: simulatorOf(summaries, `coverage ${k}`) }
      const posterior = await abcSmc(problem, { particles: 100, simulations: 1000, seed: String(k) })
      for (const { level, counts } of held) {
        summarisePosterior(posterior, level).parameters.forEach(({ low, high }, j) => {
          if (low <= truth[j] && truth[j] <= high) counts[j]++
        })
      }
    }
    for (const { level, counts } of held) for (const count of counts) expect(count).toSatisfy(asOftenAs(level, times))
  })

  it('covers a parameter learnt sharply beside one that is not, and is no wider than it has to be (V23)', async () => {
    // The second says little, so that the tolerance stays wide and the first lives by the regression; truths lie
    // anywhere.
    const [times, sharp] = [300, 0.02]
    const random = randomOf('prior', 'sharp')
    const make = ([a, b]: number[], normal: () => number) => [a + sharp * normal(), b + normal()]
    const parameters = ['sharp', 'dull'].map((name) => ({ name, from: 0, to: 1 }))
    const counts = [0, 0]
    let width = 0
    for (let k = 0; k < times; k++) {
      const truth = [random.uniform(), random.uniform()]
      const observed = make(truth, () => random.normal())
      const problem = { parameters, observed, simulate: simulatorOf(make, `sharp ${k}`) }
      const posterior = await abcSmc(problem, { particles: 80, simulations: 560, seed: String(k) })
      summarisePosterior(posterior, 0.8).parameters.forEach(({ low, high }, j) => {
        if (low <= truth[j] && truth[j] <= high) counts[j]++
        if (j === 0) width += (high - low) / times
      })
    }
    for (const count of counts) expect(count).toSatisfy(asOftenAs(0.8, times))
    // The exact interval is 2.56 standard errors wide, a little less at the prior's edges.
    expect(width).toBeLessThan(1.25 * 2.56 * sharp)
  })

  it('moves points as fits to all other points say', () => {
    const draw = randomNormal('moved')
    const inputs = Array.from({ length: 12 }, () => [draw(), draw()])
    const responses = inputs.map(([a, b]) => [a + draw(), b * b])
    const weights = inputs.map((_, n) => 1 + n)
    const to = [0.5, -0.2]
    const moved = movedTo(to, inputs, responses, weights)
    inputs.forEach((input, n) => {
      const others = weights.with(n, 0)
      const fitted = fitLinear(inputs, responses, others, 1e-6)
      const own = predictLinear(fitted, input)
      predictLinear(fitted, to).forEach((at, c) => {
        expect(moved[n][c]).toBeCloseTo(at + responses[n][c] - own[c], 4)
      })
    })
  })

  it('uses many cells through a linear guess, and leaves missing ones out', async () => {
    // A line through 40 months; a quarter of the cells was never measured.
    const line = ([level, slope]: number[], normal: () => number) =>
      Array.from({ length: 40 }, (_, t) => level + slope * t + 0.2 * normal())
    const data = line([0.4, 0.03], randomNormal('line'))
    const observed = data.map((value, t) => (t % 4 === 1 ? null : t % 8 === 3 ? Number.NaN : value))
    const parameters = [
      { name: 'level', from: 0, to: 1 },
      { name: 'slope', from: -0.1, to: 0.1 },
    ]
    const problem = { parameters, observed, simulate: simulatorOf(line, 'line') }
    const posterior = await abcSmc(problem, { particles: 300 })
    expect(posterior.summary).toBe('regression')
    const { parameters: found, warnings } = summarisePosterior(posterior)
    expect(found[0].low).toBeLessThan(0.4)
    expect(found[0].high).toBeGreaterThan(0.4)
    expect(Math.abs(found[1].median - 0.03)).toBeLessThan(0.006)
    expect(warnings).toEqual([])
    // Without the missing cells at all, the same: nothing was filled in.
    const kept = observed.map((value) => value !== null && !Number.isNaN(value))
    const shorter = {
      parameters,
      observed: observed.filter((_, t) => kept[t]),
      simulate: async (points: number[][], numbers: readonly number[]) =>
        (await problem.simulate(points, numbers)).map((cells) => cells.filter((_, t) => kept[t])),
    }
    expect((await abcSmc(shorter, { particles: 300 })).values).toEqual(posterior.values)
  })

  it('takes cells as they are where it is told to, and one that never changes tells nothing', async () => {
    const make = ([mean]: number[], normal: () => number) => [mean + normal() / Math.sqrt(20), 7]
    const problem = { parameters: [{ name: 'mean', from: -3, to: 3 }], observed: [0.37, 7] }
    const options = { particles: 100, simulations: 2000, summary: 'cells' as const }
    const posterior = await abcSmc({ ...problem, simulate: simulatorOf(make, 'constant') }, options)
    expect(posterior.summary).toBe('cells')
    expect(posterior.generations.length).toBeGreaterThan(3)
    expect(posterior.generations.every(({ tolerance }) => Number.isFinite(tolerance))).toBe(true)
    expect(Math.abs(summarisePosterior(posterior).parameters[0].mean - 0.37)).toBeLessThan(0.1)
  })

  it('warns where parameters cannot be told apart, and where the data say nothing', async () => {
    const both = ([a, b, _]: number[], normal: () => number) => [
      a + b + 0.02 * normal(),
      a + b + 0.02 * normal(),
      normal(),
    ]
    const parameters = ['a', 'b', 'idle'].map((name) => ({ name, from: 0, to: 1 }))
    const posterior = await abcSmc(
      { parameters, observed: [0.9, 0.9, 0.1], simulate: simulatorOf(both, 'both') },
      { particles: 300, simulations: 9000 },
    )
    const { warnings } = summarisePosterior(posterior)
    const said = warnings.map(english).join('\n')
    expect(said).toContain('a and b can hardly be told apart')
    expect(said).toContain('the data say little about idle')
  })

  it('gives the last generation where somebody stops it, and nothing before the first', async () => {
    const simulate = simulatorOf(summaries, 'stopped')
    let left = 3
    const stopping = async (points: number[][], numbers: readonly number[]) => {
      if (left-- === 0) throw new Stopped(plain('stopped'))
      return simulate(points, numbers)
    }
    const problem = { ...normalData, observed: [0.3, 0], simulate: stopping }
    const options = { particles: 50, simulations: 1000 }
    const posterior = await abcSmc(problem, options)
    expect(posterior.stopped).toBe(true)
    expect(posterior.simulations).toBe(200)
    const whole = await abcSmc({ ...problem, simulate }, options)
    expect(whole.stopped).toBeUndefined()
    expect(posterior.generations).toEqual(whole.generations.slice(0, posterior.generations.length))
    left = 0
    await expect(abcSmc(problem, options)).rejects.toThrow(Stopped)
  })

  it('names what is wrong', async () => {
    const simulate = simulatorOf(summaries, 'wrong')
    await expect(abcSmc({ ...normalData, observed: [1, null], simulate })).rejects.toThrow('found 1 not missing')
    const parameters = [{ name: 'sd', from: 0, to: 1, scale: 'log' as const }]
    await expect(abcSmc({ parameters, observed: [1, 2], simulate })).rejects.toThrow('sd: a log scale begins above 0')
    await expect(abcSmc({ ...normalData, observed: [1, 2, 3], simulate })).rejects.toThrow(
      'data set 1 has 2 cells, the data have 3',
    )
  })
})

const randomNormal = (seed: string) => {
  const random = randomOf(seed, 'data')
  return () => random.normal()
}

describe('posterior predictive checks', () => {
  const parameters = [{ name: 'mean', from: -3, to: 3 }]
  const right = simulatorOf(([mean], normal) => Array.from({ length: 12 }, () => mean + normal()), 'right')

  it('find fault with a model that cannot have made the data, and not with one that did', async () => {
    const observed = Array.from({ length: 12 }, randomNormal('fine'))
    const fine = { parameters, observed, simulate: right }
    const good = await predictiveCheck(fine, await abcSmc(fine, { particles: 200 }))
    expect(good.p).toBeGreaterThan(0.05)
    expect(good.outside).toBeLessThanOrEqual(2)
    const trend = { ...fine, observed: observed.map((value, t) => value + 0.8 * t - 4.4) }
    const bad = await predictiveCheck(trend, await abcSmc(trend, { particles: 200 }))
    expect(bad.p).toBeLessThan(0.01)
    expect(bad.outside).toBeGreaterThan(3)
  })

  it('take weighted quantiles between the points', () => {
    expect(weightedQuantile([3, 1, 2], [1 / 3, 1 / 3, 1 / 3], 0.5)).toBe(2)
    expect(weightedQuantile([1, 2], [0.25, 0.75], 0.4)).toBeCloseTo(1.55, 10)
  })
})

describe('simulated moments', () => {
  it('cover the parameters, and find fault with a right model in 1 of 20 (V23)', async () => {
    const times = 150
    const random = randomOf('truth', 'moments')
    // Three cells for two parameters, so that there is something to find fault with.
    const make = ([a, b]: number[], normal: () => number) => [
      a + 0.1 * normal(),
      a * b + 0.1 * normal(),
      a + b + 0.1 * normal(),
    ]
    let held = 0
    let refused = 0
    for (let k = 0; k < times; k++) {
      const truth = [0.7 + 0.6 * random.uniform(), 0.7 + 0.6 * random.uniform()]
      const observed = make(truth, () => random.normal())
      const parameters = ['a', 'b'].map((name) => ({ name, from: 0, to: 2 }))
      const problem = { parameters, observed, simulate: simulatorOf(make, `moments ${k}`) }
      const found = await simulatedMoments(problem, { replicates: 8, simulations: 3000, spread: 100, seed: String(k) })
      found.parameters.forEach(({ low, high }, j) => {
        if (low <= truth[j] && truth[j] <= high) held++
      })
      if ((found.p as number) < 0.05) refused++
      expect(found.warnings).toEqual([])
    }
    expect(Math.abs(held / (2 * times) - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / (2 * times)) + 0.01)
    expect(refused / times).toBeLessThan(0.05 + 3.1 * Math.sqrt((0.95 * 0.05) / times) + 0.01)
  })

  it('say how many data sets they simulated', async () => {
    let simulated = 0
    const make = ([a, b]: number[], normal: () => number) => [a + 0.1 * normal(), b + 0.1 * normal()]
    const simulate = simulatorOf(make, 'counted')
    const parameters = ['a', 'b'].map((name) => ({ name, from: 0, to: 2 }))
    const found = await simulatedMoments(
      {
        parameters,
        observed: [1, 0.5],
        simulate: async (points, numbers) => {
          simulated += points.length
          return simulate(points, numbers)
        },
      },
      { replicates: 4, simulations: 800, spread: 40 },
    )
    expect(found.simulations).toBe(simulated)
    // Cells vary by a tenth, and means of four replicates by half of that: 2 · 1.96 · 0.1 · √(1 + ¼) = 0.44 wide.
    for (const [j, value] of [1, 0.5].entries()) {
      const { low, high } = found.parameters[j]
      expect(Math.abs((low + high) / 2 - value)).toBeLessThan(0.2)
      expect(high - low).toBeGreaterThan(0.3)
      expect(high - low).toBeLessThan(0.6)
    }
  })

  it('warn where parameters cannot be told apart', async () => {
    const make = ([a, b, c]: number[], normal: () => number) => [
      a + b + 0.05 * normal(),
      2 * (a + b) + 0.05 * normal(),
      c + 0.05 * normal(),
      normal(),
    ]
    const parameters = ['a', 'b', 'c'].map((name) => ({ name, from: 0, to: 1 }))
    const found = await simulatedMoments({ parameters, observed: [1, 2, 0.4, 0], simulate: simulatorOf(make, 'tied') })
    expect(found.warnings.map(english)).toEqual([
      'a and b cannot be told apart: the data do not change along one combination of them',
    ])
    expect(Math.abs(found.parameters[2].value - 0.4)).toBeLessThan(0.1)
  })
})
