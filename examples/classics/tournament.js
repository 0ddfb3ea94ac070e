/**
 * Two compete for a prize by effort and luck. In equilibrium both work until the marginal cost of effort is the spread
 * of prizes times the density of the difference of their luck at 0. Here each adjusts effort by small steps, up or down
 * by quantal response to what a step is worth against what the other does.
 */
import { quantalResponse } from '@cogov/engine/choice'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, meanAndError, rule, total, value } from './shared/crowd.js'
import { normalDensity, normalShare } from './shared/normal.js'

/** Sixteen groups of pairs, whose differences give the error. */
const GROUPS = 16

/** @type {import('./shared/classic.js').Classic} */
export const tournament = {
  name: 'tournament',
  row: 'V18',
  title: 'Tournament of two: how hard do they work?',
  source:
    'Lazear & Rosen 1981, Rank-order tournaments as optimum labor contracts, Journal of Political Economy 89, 841–864',
  options: {
    spread: number('what the winner gets more than the loser', 1, [0.001, 1000]),
    sd: number('standard deviation of each one’s luck', 0.5, [0.001, 1000]),
    cost: number('effort e costs cost · e²/2', 1, [0.001, 1000]),
    tau: number('noise of the decision, as a share of what a step may be worth', 0.1, [0.001, 0.5]),
    pairs: whole('pairs in each of 16 groups', 200, [10, 10_000]),
  },
  check(options) {
    const { spread, sd, cost } = options
    const effort = equilibrium(options)
    const worth = (/** @type {number} */ e) =>
      spread * normalShare((e - effort) / (sd * Math.SQRT2)) - (cost * e * e) / 2
    const better = Array.from({ length: 1001 }, (_, k) => (k * 2 * effort) / 1000).find(
      (e) => worth(e) > worth(effort) + 1e-9 * spread,
    )
    if (better === undefined) return undefined
    return (
      `with so little luck (--sd ${sd}) there is no equilibrium in which both work alike: against ` +
      `${effort.toPrecision(4)} an effort of ${better.toPrecision(4)} is better; raise --sd or --cost, or lower ` +
      '--spread'
    )
  },
  run(options, seed) {
    const found = meanAndError(simulate(options, seed))
    const effort = equilibrium(options)
    // Efforts stray from each other by steps, which costs a little density at the difference.
    return [
      {
        quantity: 'effort',
        theory: effort,
        simulation: found.mean,
        error: found.error,
        slack: (0.01 + 0.03 * options.tau) * effort,
      },
    ]
  },
  figure(options, seed) {
    const here = (/** @type {number} */ sd, /** @type {number} */ spread) =>
      optionsOf(tournament, { pairs: 50, ...options, sd, spread })
    const sds = [0.5, 0.7, 1, 1.5, 2]
    return {
      title: 'The more luck decides, the less they work',
      x: 'standard deviation of luck',
      y: 'effort',
      curves: [0.5, 1].map((spread) => ({
        name: `prize spread ${spread}`,
        line: Array.from({ length: 161 }, (_, k) => [0.45 + k / 100, equilibrium(here(0.45 + k / 100, spread))]),
        points: sds.map((sd) => {
          const { mean, error } = meanAndError(simulate(here(sd, spread), `${seed} ${sd} ${spread}`))
          return [sd, mean, error]
        }),
      })),
    }
  },
}

/**
 * The luck of two differs by a normal number with √2 times the deviation.
 * @param {import('./shared/classic.js').Options} options
 */
const equilibrium = ({ spread, sd, cost }) => (spread * normalDensity(0)) / (sd * Math.SQRT2 * cost)

/**
 * Mean effort of each group after it has settled.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate(options, seed) {
  const { spread, sd, cost, tau, pairs } = options
  const effort = equilibrium(options)
  const step = effort / 200
  const { tick, fill, groups } = crowd({
    groups: GROUPS * pairs,
    size: 2,
    columns: ['effort', 'raises'],
    group: ['efforts'],
    constants: {
      spread,
      cost,
      step,
      deviation: sd * Math.SQRT2,
      noise: tau * cost * effort,
      root: Math.sqrt(2 * Math.PI),
    },
    phases: [
      {
        do: [
          value('lead', '(effort - seen(effort)) / deviation'),
          value('utility', 'spread * exp(-lead * lead / 2) / (root * deviation) - cost * effort'),
          ...quantalResponse('raises', 'utility', 'noise', '0'),
        ],
      },
      { do: [rule('effort', 'max(0, effort + step * (2 * raises - 1))'), total('efforts', 'mean(effort)')] },
    ],
    seed,
  })
  fill('effort', (place) => effort * (place === 0 ? 0.5 : 1.2))
  tick(600)
  const sums = new Float64Array(GROUPS)
  const times = 200
  for (let k = 0; k < times; k++) {
    tick(5)
    groups('efforts').forEach((one, pair) => {
      sums[Math.floor(pair / pairs)] += one / (pairs * times)
    })
  }
  return [...sums]
}

main(tournament, import.meta.url)
