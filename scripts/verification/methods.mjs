// The figures of rows that verify methods and no model: sensitivity, designs, attribution, calibration, random numbers.

import { drawsFor, keyOf } from '../../packages/engine/dist/draws/draws.js'
import * as methods from '../../packages/methods/dist/index.js'

/** @typedef {import('../../examples/classics/shared/classic.js').Figure} Figure */
/** @typedef {import('../../examples/classics/shared/classic.js').Curve} Curve */

/** @param {string} name */
const draws = (name) => drawsFor({ ...keyOf(name), blockKey: 0, blockStream: 0 }, 0, 'figure')
const rootMeanSquare = (/** @type {number[]} */ errors) =>
  Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)

/** Indices of the Ishigami function, by the size of the design. @returns {Figure} */
function sensitivity() {
  const { ISHIGAMI, ishigami, saltelli, sobolIndices } = methods
  const powers = [8, 9, 10, 11, 12]
  const found = powers.map((power) =>
    sobolIndices(saltelli(3, { points: 2 ** power }).map(ishigami), { factors: ['x₁', 'x₂', 'x₃'] }),
  )
  /** @type {(name: string, kind: 'first' | 'total', j: number) => Curve} */
  const curve = (name, kind, j) => ({
    name,
    line: [
      [powers[0], ISHIGAMI[kind][j]],
      [12, ISHIGAMI[kind][j]],
    ],
    points: found.map(({ factors }, k) => {
      const { value, low, high } = factors[j][kind]
      return [powers[k], value, (high - low) / 3.92]
    }),
  })
  return {
    title: 'Sobol indices of the Ishigami function come out, and say how sure they are',
    x: 'size of the design, as a power of 2',
    y: 'index',
    curves: [
      curve('total of x₁', 'total', 0),
      curve('first of x₂', 'first', 1),
      curve('first of x₁', 'first', 0),
      curve('total of x₃', 'total', 2),
    ],
  }
}

/**
 * The error of a mean over three factors that add up: in random points √(3/12n), in Latin hypercubes √(3/12n³).
 * @returns {Figure}
 */
function designs() {
  const sizes = [4, 8, 16, 32, 64, 128, 256]
  const repeats = 200
  const random = draws('designs')
  const anywhere = (/** @type {number} */ n) =>
    Array.from({ length: n }, () => [random.uniform(), random.uniform(), random.uniform()])
  /** @type {(n: number, pointsOf: (n: number, k: number) => number[][]) => number} */
  const errorOf = (n, pointsOf) =>
    rootMeanSquare(
      Array.from(
        { length: repeats },
        (_, k) => pointsOf(n, k).reduce((sum, [x, y, z]) => sum + x + y + z, 0) / n - 1.5,
      ),
    )
  /** @type {(name: string, power: number, pointsOf: (n: number, k: number) => number[][]) => Curve} */
  const curve = (name, power, pointsOf) => ({
    name,
    line: sizes.map((n) => [Math.log2(n), Math.log10(Math.sqrt(3 / (12 * n ** power)))]),
    // Of a root mean square of normal errors, one in √(2 · repeats).
    points: sizes.map((n) => [Math.log2(n), Math.log10(errorOf(n, pointsOf)), Math.LOG10E / Math.sqrt(2 * repeats)]),
  })
  return {
    title: 'A Latin hypercube, one point a stratum, errs as its theory says',
    x: 'points, as a power of 2',
    y: 'error of a mean of three factors, as a power of 10',
    curves: [
      curve('random points', 1, anywhere),
      curve('Latin hypercube', 3, (n, k) => methods.latinHypercube(3, { points: n, seed: `${k}`, swaps: 0 })),
    ],
  }
}

/**
 * Shares of mechanisms whose effects add up, and of the same where two more give .6 only together.
 * @returns {Figure}
 */
function attribution() {
  const { allCoalitions, exactShapley, sampledShapley, sampleOrders } = methods
  const addends = [-0.3, -0.1, 0, 0.15, 0.3, 0.5, 0.7, 0.9]
  const names = addends.map((_, i) => `m${i}`)
  const sum = (/** @type {readonly boolean[]} */ inside) =>
    addends.reduce((total, addend, i) => total + (inside[i] ? addend : 0), 0)
  const pair = (/** @type {readonly boolean[]} */ inside) => (inside[2] && inside[4] ? 0.6 : 0)
  /** @type {(shares: import('@cogov/methods/attribution').Shares) => number[][]} */
  const points = ({ players }) =>
    players.map(({ shapley: { mean, low, high } }, i) => [addends[i], mean, ((high ?? mean) - (low ?? mean)) / 3.92])
  const exact = exactShapley(
    names,
    allCoalitions(8).map((inside) => [sum(inside)]),
  )
  const orders = sampleOrders(8, 60, 'figure')
  const sampled = sampledShapley(
    names,
    orders,
    orders.map(({ coalitions }) => coalitions.map((inside) => sum(inside) + pair(inside))),
  )
  return {
    title: 'Shapley values: an additive outcome gives its addends, a pair shares what it gives',
    x: 'what a mechanism adds by itself',
    y: 'share',
    curves: [
      {
        name: 'additive, exact',
        line: addends.map((a) => [a, a]),
        points: points(exact),
      },
      {
        name: 'with a pair, sampled',
        line: addends.map((a, i) => [a, a + (i === 2 || i === 4 ? 0.3 : 0)]),
        points: points(sampled),
      },
    ],
  }
}

/** How often intervals of a fitted mean hold the true one. @returns {Promise<Figure>} */
async function calibration() {
  const fits = 80
  const levels = [0.2, 0.4, 0.6, 0.8, 0.95]
  const held = levels.map(() => 0)
  const random = draws('calibration')
  for (let k = 0; k < fits; k++) {
    const truth = 4 * random.uniform() - 2
    const posterior = await methods.abcSmc(
      {
        parameters: [{ name: 'mean', from: -2, to: 2 }],
        observed: [truth + random.normal() / 2],
        simulate: async (values, numbers) =>
          values.map(([mean], n) => [mean + draws(`${k} ${numbers[n]}`).normal() / 2]),
      },
      { particles: 200, simulations: 4000, summary: 'cells', seed: `fit ${k}` },
    )
    levels.forEach((level, i) => {
      const [{ low, high }] = methods.summarisePosterior(posterior, level).parameters
      if (low <= truth && truth <= high) held[i]++
    })
  }
  return {
    title: `Intervals hold the true parameter as often as they say: ${fits} fits of a mean`,
    x: 'probability that is stated',
    y: 'share of intervals that hold the truth',
    curves: [
      {
        name: 'abcSmc',
        line: [
          [0.2, 0.2],
          [0.95, 0.95],
        ],
        points: levels.map((level, i) => [level, held[i] / fits, Math.sqrt((level * (1 - level)) / fits)]),
      },
    ],
  }
}

/**
 * The mean of a thousand uniform draws of each of two thousand streams, against the normal distribution.
 * @returns {Figure}
 */
function randomNumbers() {
  const [streams, each] = [2000, 1000]
  const means = Array.from({ length: streams }, (_, k) => {
    const random = draws(`stream ${k}`)
    let sum = 0
    for (let n = 0; n < each; n++) sum += random.uniform()
    return (sum / each - 0.5) * Math.sqrt(12 * each)
  })
  const at = Array.from({ length: 13 }, (_, k) => -3 + k / 2)
  return {
    title: 'Streams are independent: the means of 2,000 of them are spread as they should be',
    x: 'mean of a stream, in standard errors',
    y: 'share of streams below',
    curves: [
      {
        name: 'uniform draws',
        line: Array.from({ length: 121 }, (_, k) => [-3 + k / 20, normal(-3 + k / 20)]),
        points: at.map((z) => [
          z,
          means.filter((mean) => mean <= z).length / streams,
          Math.sqrt((normal(z) * (1 - normal(z))) / streams),
        ]),
      },
    ],
  }
}

/** Normal distribution function, by Simpson's rule on its density from 0. @param {number} z */
function normal(z) {
  const steps = 200
  const density = (/** @type {number} */ x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  let sum = density(0) + density(z)
  for (let k = 1; k < steps; k++) sum += (k % 2 === 1 ? 4 : 2) * density((z * k) / steps)
  return 0.5 + (sum * z) / steps / 3
}

/** By row. @type {Record<string, { name: string, figure: () => Figure | Promise<Figure> }>} */
export const METHODS = {
  V20: { name: 'sensitivity', figure: sensitivity },
  V21: { name: 'designs', figure: designs },
  V22: { name: 'attribution', figure: attribution },
  V23: { name: 'calibration', figure: calibration },
  V24: { name: 'random-numbers', figure: randomNumbers },
}
