/**
 * An office with c officers: cases come at random and wait for the first who is free. How many have to wait, and how
 * long, is Erlang's formula C; and cases present are arrivals times the time that each stays (Little's law).
 */
import { drawsFor, keyOf, simulateService } from '@cogov/core'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { meanAndError } from './shared/crowd.js'

/** Mornings that are simulated apart from each other, whose differences give the error. */
const RUNS = 20

/** @type {import('./shared/classic.js').Classic} */
export const queue = {
  name: 'queue',
  row: 'V11',
  title: 'An office with c officers (M/M/c): who waits, and how long?',
  source:
    'Erlang 1917; Gross, Shortle, Thompson & Harris 2008, Fundamentals of Queueing Theory, section 2.3; Little 1961',
  options: {
    c: whole('officers', 3, [1, 100]),
    load: number('cases that come while one officer serves one case; below c', 2.4, [0.001, 99.999]),
    time: number('service times in all', 200_000, [1000, 1e7]),
  },
  check({ c, load, time }) {
    if (load >= c) return `--load must be below --c, or the queue grows without end: found ${load} and ${c}`
    // A queue forgets its start in about 1/(√c − √load)² service times.
    const memory = 20 / (Math.sqrt(c) - Math.sqrt(load)) ** 2
    if (memory * RUNS > time)
      return `so close to full load the queue needs --time ${Math.ceil(memory * RUNS)} at least, found ${time}`
    return undefined
  },
  run(options, seed) {
    const { c, load } = options
    const { waits, wait } = erlang(c, load)
    const found = simulate(options, seed)
    const result = (
      /** @type {string} */ quantity,
      /** @type {number} */ theory,
      /** @type {number[]} */ values,
      slack = 0,
    ) => {
      const { mean, error } = meanAndError(values)
      // With 20 runs Student's t has its 4 errors at 4.9.
      return { quantity, theory, simulation: mean, error: 1.22 * error, slack }
    }
    return [
      result(
        'share of cases that wait',
        waits,
        found.map(({ waited }) => waited),
        1e-4,
      ),
      result(
        'mean wait, in service times',
        wait,
        found.map((run) => run.wait),
        1e-4,
      ),
      result(
        'share of officers’ time that is busy',
        load / c,
        found.map(({ busy }) => busy),
      ),
      result(
        'Little’s law: present / (arrivals × stay)',
        1,
        found.map(({ little }) => little),
        1e-4,
      ),
    ]
  },
  figure(options, seed) {
    const loads = [0.3, 0.6, 0.75, 0.85, 0.9]
    return {
      title: 'The fuller an office, the longer the wait; a larger office waits less',
      x: 'load of each officer',
      y: 'mean wait, in service times',
      curves: [1, 3, 10].map((c) => ({
        name: `${c} officer${c > 1 ? 's' : ''}`,
        line: Array.from({ length: 90 }, (_, k) => [(k + 1) / 100, erlang(c, (c * (k + 1)) / 100).wait]),
        points: loads.map((full) => {
          const here = optionsOf(queue, { time: 20_000, ...options, c, load: c * full })
          const { mean, error } = meanAndError(simulate(here, `${seed} ${c} ${full}`).map(({ wait }) => wait))
          return [full, mean, error]
        }),
      })),
    }
  },
}

/** Probability of waiting and mean wait in service times. @param {number} c @param {number} load */
export function erlang(c, load) {
  // Erlang's B by recursion, then C.
  let blocked = 1
  for (let k = 1; k <= c; k++) blocked = (load * blocked) / (k + load * blocked)
  const waits = (c * blocked) / (c - load * (1 - blocked))
  return { waits, wait: waits / (c - load) }
}

/**
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ c, load, time }, seed) {
  const each = time / RUNS
  return Array.from({ length: RUNS }, (_, run) => {
    const draws = drawsFor({ ...keyOf(seed), blockKey: run, blockStream: 0 }, 0, 'service')
    const stations = [{ arrivals: load, officers: c, rate: 1 }]
    const [office] = simulateService(stations, { time: each, warmUp: each / 4, draws })
    // Cases come at a known rate; who stays waits and is then served for one service time.
    return {
      ...office,
      little: office.present / ((office.served / each) * (office.wait + (office.busy * c * each) / office.served)),
    }
  })
}

main(queue, import.meta.url)
