/**
 * An office with c officers: cases come at random and wait for the first who is free. How many have to wait, and how
 * long, is Erlang's formula C; and cases present are arrivals times the time that each stays (Little's law). Simulated
 * in continuous time, and by the model's own queue of cohorts in short ticks, of which continuous time is the limit.
 */

import { drawsFor, keyOf } from '@cogov/engine/draws'
import { CohortQueue, serveQueues, simulateService } from '@cogov/engine/queues'
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
    load: number('cases that come while one officer serves one case; below c', 2.4, [0.01, 99.999]),
    time: number('service times in all', 200_000, [1000, 1e8]),
    tick: number('length of the cohort queue’s tick, in service times', 0.05, [0.01, 0.5]),
  },
  check({ c, load, time }) {
    if (load >= c) return `--load must be below --c, or the queue grows without end: found ${load} and ${c}`
    if (load * time < 5000) return `so few cases need --time ${Math.ceil(5000 / load)} at least, found ${time}`
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
      ...cohorts(options, seed),
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

/**
 * The same office by the model's queue, in ticks: cases that come, officers who become free, cases that are begun.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 * @returns {import('./shared/classic.js').Result[]} nothing where waits are too long for a queue of 2,000 ticks
 */
function cohorts({ c, load, time, tick }, seed) {
  const ages = Math.ceil(25 / (c - load) / tick)
  if (ages > 2000) return []
  const each = Math.min(time, 6000) / RUNS
  const { waits, wait } = erlang(c, load)
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const draws = drawsFor({ ...keyOf(seed), blockKey: run, blockStream: 2 }, 0, 'cohorts')
    const line = new CohortQueue(1, 1, ages)
    let [busy, begun, waited, waitedTicks] = [0, 0, 0, 0]
    for (let k = -each / 4 / tick; k < each / tick; k++) {
      line.grow(0)
      // A geometric number of ticks, whose mean is one service time.
      busy -= draws.binomial(busy, tick)
      line.add(0, 0, draws.poisson(load * tick))
      serveQueues(line, { from: 0, to: 1 }, [{ from: 0, to: 1, cost: 1 }], c - busy, (_, __, age, number) => {
        busy += Math.round(number)
        if (k < 0) return
        begun += number
        waited += age > 0 ? number : 0
        waitedTicks += age * number
      })
    }
    return { waits: waited / begun, wait: (waitedTicks / begun) * tick }
  })
  const [share, length] = /** @type {const} */ (['waits', 'wait']).map((what) =>
    meanAndError(runs.map((run) => run[what])),
  )
  return [
    // Within a tick nobody is told apart: who waits for less than one counts as served at once.
    {
      quantity: 'share that waits, cohorts in ticks',
      theory: waits,
      simulation: share.mean,
      error: 1.22 * share.error,
      slack: waits * tick * (c - load + 1),
    },
    {
      quantity: 'mean wait, cohorts in ticks',
      theory: wait,
      simulation: length.mean,
      error: 1.22 * length.error,
      slack: waits * tick,
    },
  ]
}

main(queue, import.meta.url)
