/**
 * Residents who take part because others do: in a large community the share x that takes part settles at a fixed point
 * of x = σ((a + ρ(x − θ))/τ). For some a there are two, so what is lost at one a only comes back at a higher one.
 */
import { quantalResponse } from '@cogov/engine/choice'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, mean, value } from './shared/crowd.js'
import { meanField, sigma } from './shared/mean-field.js'

/** @type {import('./shared/classic.js').Classic} */
export const meanFieldDecision = {
  name: 'mean-field',
  row: 'V9',
  title: 'Taking part because others do: the mean field and its hysteresis',
  source: 'Brock & Durlauf 2001, Discrete choice with social interactions, Review of Economic Studies 68, 235–260',
  options: {
    a: number('worth of taking part by itself', 0.1, [-10, 10]),
    rho: number('weight of others’ participation', 2, [-20, 20]),
    theta: number('share of others that is enough', 0.5, [-2, 2]),
    tau: number('noise of the decision', 0.35, [0.05, 10]),
    start: number('share that takes part at the start', 0.28, [0, 1]),
    N: whole('residents', 100_000, [1000, 4e6]),
    ticks: whole('ticks', 60, [1, 10_000]),
  },
  run(options, seed) {
    const { N, ticks } = options
    const { x, error } = theory(options)
    const found = simulate(options, seed)
    return [Math.ceil(ticks / 10), ticks].map((tick) => ({
      quantity: `share that takes part, tick ${tick}`,
      theory: x[tick],
      simulation: found[tick],
      error: error[tick],
      slack: 4 / N,
    }))
  },
  figure(options, seed) {
    const { rho, theta, tau, N } = optionsOf(meanFieldDecision, { N: 20_000, ...options })
    const fine = Array.from({ length: 197 }, (_, k) => 0.01 + k / 200)
    const steps = Array.from({ length: 15 }, (_, k) => -0.35 + k * 0.05)
    const settled = (/** @type {number} */ a, /** @type {number} */ start) =>
      simulate(optionsOf(meanFieldDecision, { a, rho, theta, tau, N, start, ticks: 60 }), `${seed} ${a}`)[60]
    const sweep = (/** @type {number[]} */ values, /** @type {number} */ start) => {
      let x = start
      return values.map((a) => {
        x = settled(a, x)
        return [a, x]
      })
    }
    return {
      title: 'What is lost when it pays less only comes back when it pays much more',
      x: 'worth a of taking part by itself',
      y: 'share that takes part',
      curves: [
        {
          name: 'fixed points',
          line: fine
            .map((x) => [tau * Math.log(x / (1 - x)) - rho * (x - theta), x])
            .filter(([a]) => a > -0.4 && a < 0.4),
        },
        { name: 'a rising', points: sweep(steps, 0.03) },
        { name: 'a falling', points: sweep([...steps].reverse(), 0.97) },
      ],
    }
  },
}

/** @param {import('./shared/classic.js').Options} options */
function theory({ a, rho, theta, tau, start, N, ticks }) {
  const chance = (/** @type {number} */ x) => sigma((a + rho * (x - theta)) / tau)
  return meanField(
    Math.round(start * N) / N,
    ticks,
    (x) => chance(x) - x,
    (x) => chance(x) * (1 - chance(x)),
    N,
  )
}

/**
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ a, rho, theta, tau, start, N, ticks }, seed) {
  const { tick, actors, fill } = crowd({
    size: N,
    columns: ['act'],
    constants: { a, rho, theta, tau },
    phases: [
      { do: [value('utility', 'a + rho * (seen(act) - theta)'), ...quantalResponse('act', 'utility', 'tau', '0')] },
    ],
    seed,
  })
  fill('act', (place) => (place < Math.round(start * N) ? 1 : 0))
  const shares = [mean(actors('act'))]
  while (shares.length <= ticks) {
    tick()
    shares.push(mean(actors('act')))
  }
  return shares
}

main(meanFieldDecision, import.meta.url)
