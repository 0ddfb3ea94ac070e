/**
 * A better policy spreads between governments that compare themselves with others and copy: among many, the share that
 * has it follows the logistic curve x' = κ x (1 − x) tanh(βΔ/2).
 */
import { imitation } from '@cogov/engine/choice'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, mean } from './shared/crowd.js'
import { logistic, meanField, sigma } from './shared/mean-field.js'

/** @type {import('./shared/classic.js').Classic} */
export const diffusion = {
  name: 'diffusion',
  row: 'V17',
  title: 'A better policy spreads between governments',
  source: 'Traulsen, Nowak & Pacheco 2006; Rogers 2003, Diffusion of Innovations (the S-curve)',
  options: {
    N: whole('governments', 100_000, [1000, 4e6]),
    kappa: number('share that compares itself in a month', 0.08, [0.001, 1]),
    beta: number('strength of selection', 10, [0, 1000]),
    delta: number('how much better the policy is', 0.1, [-10, 10]),
    start: number('share that has it at the start', 0.02, [0.01, 0.99]),
    months: whole('months', 240, [4, 100_000]),
  },
  run(options, seed) {
    const { N, start, months } = options
    const { x, error } = theory(options)
    const found = simulate(options, seed)
    const speed = speedOf(options)
    const curve = (/** @type {number} */ month) => logistic(start, speed, month)
    return [Math.floor(months / 4), Math.floor(months / 2), months].flatMap((month) => [
      {
        quantity: `share that has it, month ${month}`,
        theory: x[month],
        simulation: found[month],
        error: error[month],
        slack: 4 / N,
      },
      {
        quantity: `the same by the logistic curve, month ${month}`,
        theory: curve(month),
        simulation: found[month],
        error: error[month],
        // A month is no instant: the curve runs ahead by up to half of its speed a month.
        slack: 4 / N + Math.abs(curve(month * (1 + Math.abs(speed))) - curve(month * (1 - Math.abs(speed)))) / 2,
      },
    ])
  },
  figure(options, seed) {
    return {
      title: 'A better policy spreads along the logistic curve',
      x: 'month',
      y: 'share of governments that have it',
      curves: [0.05, 0.1, 0.3].map((delta) => {
        const here = optionsOf(diffusion, { N: 20_000, ...options, delta })
        const found = simulate(here, `${seed} ${delta}`)
        return {
          name: `better by ${delta}`,
          line: found.map((_, month) => [month, logistic(here.start, speedOf(here), month)]),
          points: found.map((x, month) => [month, x]).filter(([month]) => month % 16 === 0),
        }
      }),
    }
  },
}

/** @param {import('./shared/classic.js').Options} options */
const speedOf = ({ kappa, beta, delta }) => kappa * Math.tanh((beta * delta) / 2)

/** @param {import('./shared/classic.js').Options} options */
function theory({ N, kappa, beta, delta, start, months }) {
  const [up, down] = [kappa * sigma(beta * delta), kappa * sigma(-beta * delta)]
  return meanField(
    start,
    months,
    (x) => x * (1 - x) * (up - down),
    (x) => (1 - x) * x * up * (1 - x * up) + x * (1 - x) * down * (1 - (1 - x) * down),
    N,
  )
}

/**
 * The share that has the policy in each month.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ N, kappa, beta, delta, start, months }, seed) {
  const { tick, actors, fill } = crowd({
    size: N,
    columns: ['has', 'evaluation'],
    constants: { kappa, beta, delta },
    phases: [
      {
        do: imitation({
          act: 'has',
          payoff: 'evaluation',
          strength: 'beta',
          revision: 'kappa',
          error: '0',
          utility: 'delta',
        }),
      },
    ],
    seed,
  })
  const starters = Math.round(start * N)
  fill('has', (place) => (place < starters ? 1 : 0))
  fill('evaluation', (place) => (place < starters ? delta : 0))
  const shares = [mean(actors('has'))]
  while (shares.length <= months) {
    tick()
    shares.push(mean(actors('has')))
  }
  return shares
}

main(diffusion, import.meta.url)
