/**
 * Trust on a tie is evidence: promises kept and broken, of which a share is forgotten each month, and bad news weighs
 * more. Under a constant share D of promises kept, evidence and trust go to a closed form, by the library's own
 * equations.
 */
import { trustTie } from '@cogov/core/mechanisms'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, rule } from './shared/crowd.js'

/** @type {import('./shared/classic.js').Classic} */
export const trust = {
  name: 'trust',
  row: 'V10',
  title: 'Trust as evidence that is forgotten',
  source:
    'Jøsang & Ismail 2002, The Beta reputation system; Slovic 1993, Perceived risk, trust, and democracy (bad ' +
    'news weighs more)',
  options: {
    A0: number('evidence of promises kept, beforehand', 2, [0.01, 100]),
    B0: number('evidence of promises broken, beforehand', 2, [0.01, 100]),
    lambda: number('share of the evidence that is remembered after a month', 0.95, [0, 0.999]),
    q: number('evidence that a month brings', 0.4, [0, 100]),
    nu: number('how much more a broken promise weighs', 0.5, [0, 100]),
    D: number('share of promises kept', 0.25, [0, 1]),
    months: whole('months', 400, [1, 100_000]),
  },
  run(options, seed) {
    const { A0, B0, lambda, q, nu, D, months } = options
    const found = simulate(options, seed)
    const [kept, broken] = [q * D, q * (1 + nu) * (1 - D)]
    const limit = (A0 + kept / (1 - lambda)) / (A0 + B0 + (kept + broken) / (1 - lambda))
    const quantity = (/** @type {number} */ month) => ({
      quantity: `trust after ${month} month${month === 1 ? '' : 's'}`,
      theory: theory(options, month),
      simulation: found[month],
      error: 0,
      // Evidence is kept in single precision.
      slack: 1e-5,
    })
    return [
      quantity(1),
      quantity(months),
      {
        quantity: 'trust in the end',
        theory: limit,
        simulation: found[months],
        error: 0,
        slack: 1e-5 + lambda ** months,
      },
    ]
  },
  figure(options, seed) {
    return {
      title: 'Trust goes where what is delivered leads it; bad news leads it lower',
      x: 'month',
      y: 'trust',
      curves: [0.9, 0.6, 0.25].map((D) => {
        const here = optionsOf(trust, { months: 100, ...options, D })
        return {
          name: `${D * 100} % kept`,
          line: Array.from({ length: 101 }, (_, month) => [month, theory(here, month)]),
          points: simulate(here, seed)
            .map((value, month) => [month, value])
            .filter(([month]) => month % 10 === 0),
        }
      }),
    }
  },
}

/**
 * Evidence grows as a geometric series.
 * @param {import('./shared/classic.js').Options} options
 * @param {number} month
 */
function theory({ A0, B0, lambda, q, nu, D }, month) {
  const heard = (1 - lambda ** month) / (1 - lambda)
  const [kept, broken] = [A0 + q * D * heard, B0 + q * (1 + nu) * (1 - D) * heard]
  return kept / (kept + broken)
}

/** Trust in each month. @param {import('./shared/classic.js').Options} options @param {string} seed */
function simulate({ A0, B0, lambda, q, nu, D, months }, seed) {
  const { tick, actors } = crowd({
    size: 4,
    columns: ['kept', 'broken'],
    constants: {
      trust_evidence: A0 + B0,
      trust_prior: A0 / (A0 + B0),
      memory: lambda,
      news_weight: q,
      negativity: nu,
      candour_least: 1,
      delivered: D,
      platform: 0,
    },
    start: [rule('kept', 'trust_evidence * trust_prior'), rule('broken', 'trust_evidence * (1 - trust_prior)')],
    phases: [{ do: trustTie({ kept: 'kept', broken: 'broken', on: 'the other', fed: 'delivered' }) }],
    seed,
  })
  const values = () => actors('kept')[0] / (actors('kept')[0] + actors('broken')[0])
  const course = [values()]
  while (course.length <= months) {
    tick()
    course.push(values())
  }
  return course
}

main(trust, import.meta.url)
