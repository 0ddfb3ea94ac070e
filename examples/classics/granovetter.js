/**
 * Who joins a crowd once enough others have. With thresholds of 0, 1, …, N − 1 others all join, one after another; if
 * the person who needs one other needs two, only the first does. With normal thresholds, a slightly greater spread
 * turns a few into nearly all: for a mean of a quarter where the standard deviation passes about 12.2 per cent.
 */

import { threshold } from '@cogov/engine/choice'
import { normalQuantile } from '@cogov/engine/draws'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, mean } from './shared/crowd.js'
import { normalShare } from './shared/normal.js'

/** @type {import('./shared/classic.js').Classic} */
export const granovetter = {
  name: 'granovetter',
  row: 'V6',
  title: 'Threshold model of collective behaviour: how many join?',
  source: 'Granovetter 1978, Threshold models of collective behavior, American Journal of Sociology 83, 1420–1443',
  options: {
    N: whole('people', 100, [2, 20_000]),
    second: whole('others whom the second person needs, where thresholds are 0, 1, 2, …', 1, [0, 20_000]),
    sd: number('standard deviation of normal thresholds, per cent; 0 for thresholds 0, 1, 2, …', 0, [0, 1000]),
    mean: number('mean of normal thresholds, per cent', 25, [-100, 200]),
  },
  run(options, seed) {
    const thresholds = thresholdsOf(options)
    const joined = {
      quantity: 'people who join',
      theory: joining(thresholds),
      simulation: simulate(thresholds, seed),
      error: 0,
    }
    if (options.sd === 0) return [joined]
    const share = endless(options)
    // In a crowd of N a step of the fixed point is 1/N wide, the wider the closer the curve runs along the diagonal.
    const near = Math.abs(endless({ ...options, mean: options.mean + 100 / options.N }) - share)
    const far = Math.abs(endless({ ...options, mean: options.mean - 100 / options.N }) - share)
    return [
      joined,
      {
        quantity: 'share who join, endless crowd',
        theory: share,
        simulation: joined.simulation / options.N,
        error: 0,
        slack: 2 / options.N + near + far,
      },
    ]
  },
  figure(options, seed) {
    const at = (/** @type {number} */ sd) => optionsOf(granovetter, { N: 1000, ...options, sd })
    const sds = [2, 4, 6, 8, 10, 11, 12, 12.5, 13, 14, 17, 20, 25, 30, 40]
    return {
      title: 'A little more spread of thresholds, and nearly all join',
      x: 'standard deviation of thresholds, per cent (mean 25)',
      y: 'share who join',
      curves: [
        {
          name: 'normal thresholds',
          line: Array.from({ length: 397 }, (_, k) => [0.5 + k / 10, endless(at(0.5 + k / 10))]),
          points: sds.map((sd) => [sd, simulate(thresholdsOf(at(sd)), seed) / at(sd).N]),
        },
      ],
    }
  },
}

/**
 * Shares of the crowd; normal ones at equal steps of probability.
 * @param {import('./shared/classic.js').Options} options
 * @returns {number[]}
 */
function thresholdsOf({ N, second, sd, mean: middle }) {
  if (sd > 0) return Array.from({ length: N }, (_, k) => (middle + sd * normalQuantile((k + 0.5) / N)) / 100)
  return Array.from({ length: N }, (_, k) => (k === 1 ? second : k) / N)
}

/** People who join: the least number that as many have a threshold up to. @param {number[]} thresholds */
function joining(thresholds) {
  const sorted = [...thresholds].sort((a, b) => a - b)
  let joined = 0
  while (joined < sorted.length && 0.9999997 * sorted[joined] <= joined / sorted.length) joined++
  return joined
}

/** The fixed point of x = F(x) that a crowd comes to from 0. @param {import('./shared/classic.js').Options} options */
function endless({ sd, mean: middle }) {
  let x = 0
  for (let k = 0; k < 100_000; k++) {
    const next = normalShare((100 * x - middle) / sd)
    if (next - x < 1e-12) break
    x = next
  }
  return x
}

/** @param {number[]} thresholds @param {string} seed */
function simulate(thresholds, seed) {
  const N = thresholds.length
  const { tick, actors, fill } = crowd({
    size: N,
    columns: ['act', 'threshold'],
    phases: [{ do: threshold({ act: 'act', belief: 'mean(act)', threshold: 'threshold', error: '0' }) }],
    seed,
  })
  fill('threshold', (place) => thresholds[place])
  for (let joined = -1; ; ) {
    tick()
    const now = mean(actors('act')) * N
    if (now === joined) return Math.round(now)
    joined = now
  }
}

main(granovetter, import.meta.url)
