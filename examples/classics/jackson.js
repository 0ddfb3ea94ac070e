/**
 * Two offices, of which each sends a share of its cases on to the other: in equilibrium each behaves as if it stood
 * alone with the cases that reach it, and what is in one says nothing about what is in the other (product form).
 */
import { drawsFor, keyOf } from '@cogov/engine/draws'
import { simulateService } from '@cogov/engine/queues'
import { erlang } from './queue.js'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { meanAndError } from './shared/crowd.js'

const RUNS = 20

/** @type {import('./shared/classic.js').Classic} */
export const jackson = {
  name: 'jackson',
  row: 'V12',
  title: 'Two offices that send cases on: product form',
  source: 'Jackson 1957, Networks of waiting lines, Operations Research 5, 518–521',
  options: {
    arrivals: number('cases that come to the first office in a unit of time', 1, [0.001, 100]),
    direct: number('cases that come to the second office directly', 0.2, [0, 100]),
    on: number('share that the first office sends to the second', 0.5, [0, 1]),
    back: number('share that the second office sends back', 0.2, [0, 1]),
    c1: whole('officers of the first office', 2, [1, 100]),
    c2: whole('officers of the second office', 1, [1, 100]),
    rate1: number('cases that an officer of the first finishes in a unit of time', 0.8, [0.001, 1000]),
    rate2: number('cases that an officer of the second finishes', 1.2, [0.001, 1000]),
    time: number('units of time in all', 200_000, [1000, 1e7]),
  },
  check(options) {
    if (options.on * options.back >= 1) return '--on and --back must not both be 1: no case would ever leave'
    const { flows } = theory(options)
    const capacities = [options.c1 * options.rate1, options.c2 * options.rate2]
    const full = flows.findIndex((flow, k) => flow >= capacities[k])
    if (full < 0) return undefined
    return (
      `office ${full + 1} gets ${flows[full]} cases and can finish ${capacities[full]} in a unit of time: its ` +
      'queue grows without end'
    )
  },
  run(options, seed) {
    const { flows, offices } = theory(options)
    const found = simulate(options, seed)
    const result = (
      /** @type {string} */ quantity,
      /** @type {number} */ predicted,
      /** @type {number[]} */ values,
    ) => {
      const { mean, error } = meanAndError(values)
      return { quantity, theory: predicted, simulation: mean, error: 1.22 * error, slack: 1e-4 * predicted }
    }
    return [
      result(
        'cases that reach the first office in a unit of time',
        flows[0],
        found.map(({ flow }) => flow[0]),
      ),
      result(
        'cases that reach the second office',
        flows[1],
        found.map(({ flow }) => flow[1]),
      ),
      result(
        'mean number at the first office',
        offices[0].present,
        found.map(({ present }) => present[0]),
      ),
      result(
        'mean number at the second office',
        offices[1].present,
        found.map(({ present }) => present[1]),
      ),
      {
        ...result(
          'share of time in which both are empty',
          offices[0].empty * offices[1].empty,
          found.map(({ empty }) => empty),
        ),
        // Where that is rare, a few visits more or less are no difference: one lasts until the next case comes.
        slack: 4 / ((options.arrivals + options.direct) * 0.75 * options.time),
      },
      {
        ...result(
          'covariance of the two numbers',
          0,
          found.map(({ covariance }) => covariance),
        ),
        slack: 0,
      },
    ]
  },
  figure(options, seed) {
    const shares = [0, 0.15, 0.3, 0.45, 0.6]
    const here = (/** @type {number} */ on) => optionsOf(jackson, { time: 40_000, ...options, on })
    const found = shares.map((on) => simulate(here(on), `${seed} ${on}`))
    const fine = Array.from({ length: 66 }, (_, k) => k / 100)
    return {
      title: 'The more is sent on, the fuller the second office, and by returns the first',
      x: 'share that the first office sends on',
      y: 'mean number of cases at an office',
      curves: [0, 1].map((office) => ({
        name: office === 0 ? 'first office' : 'second office',
        line: fine.map((on) => [on, theory(here(on)).offices[office].present]),
        points: shares.map((on, k) => {
          const { mean, error } = meanAndError(found[k].map(({ present }) => present[office]))
          return [on, mean, error]
        }),
      })),
    }
  },
}

/** @param {import('./shared/classic.js').Options} options */
function theory({ arrivals, direct, on, back, c1, c2, rate1, rate2 }) {
  const first = (arrivals + back * direct) / (1 - on * back)
  const flows = [first, direct + on * first]
  return { flows, offices: [alone(c1, flows[0] / rate1), alone(c2, flows[1] / rate2)] }
}

/**
 * An office by itself: mean number of cases, and the probability that there is none.
 * @param {number} c
 * @param {number} load
 */
function alone(c, load) {
  let [sum, term] = [1, 1]
  for (let k = 1; k < c; k++) {
    term *= load / k
    sum += term
  }
  const empty = 1 / (sum + (term * load) / (c - load))
  return { present: load + erlang(c, load).wait * load, empty }
}

/**
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ arrivals, direct, on, back, c1, c2, rate1, rate2, time }, seed) {
  const each = time / RUNS
  return Array.from({ length: RUNS }, (_, run) => {
    const draws = drawsFor({ ...keyOf(seed), blockKey: run, blockStream: 1 }, 0, 'service')
    let [empty, product] = [0, 0]
    const results = simulateService(
      [
        { arrivals, officers: c1, rate: rate1, onward: [0, on] },
        { arrivals: direct, officers: c2, rate: rate2, onward: [back, 0] },
      ],
      {
        time: each,
        warmUp: each / 4,
        draws,
        watch(length, [a, b]) {
          if (a === 0 && b === 0) empty += length / each
          product += (a * b * length) / each
        },
      },
    )
    const present = results.map((result) => result.present)
    const flow = results.map(({ served }) => served / each)
    return { present, flow, empty, covariance: product - present[0] * present[1] }
  })
}

main(jackson, import.meta.url)
