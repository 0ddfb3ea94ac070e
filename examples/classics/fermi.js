/**
 * Pairwise comparison in a 2×2 game, everybody against everybody: A meets A for a, A meets B for b, B meets A for c, B
 * meets B for d. One A among B takes over with probability 1 / (1 + Σ_k Π_j≤k exp(−β(π_A(j) − π_B(j)))).
 */
import { main, number, optionsOf, proportion, whole } from './shared/classic.js'
import { fixation } from './shared/fixation.js'

/** @type {import('./shared/classic.js').Classic} */
export const fermi = {
  name: 'fermi',
  row: 'V2',
  title: 'Pairwise comparison in a 2×2 game: does one A take over?',
  source: 'Traulsen, Nowak & Pacheco 2006, Stochastic dynamics of invasion and fixation, Physical Review E 74, 011909',
  options: {
    N: whole('individuals', 20, [2, 500]),
    beta: number('strength of selection', 0.5, [0, 20]),
    a: number('payoff of A against A', 2.5, [-100, 100]),
    b: number('payoff of A against B', 0.5, [-100, 100]),
    c: number('payoff of B against A', 1, [-100, 100]),
    d: number('payoff of B against B', 1, [-100, 100]),
    replicates: whole('populations', 5000, [1, 1e6]),
  },
  run(options, seed) {
    const { N, beta, a, b, c, d, replicates } = options
    const payoff =
      `act > 0.5 ? ((${a}) * (sum(act) - 1) + (${b}) * (N - sum(act))) / (N - 1) : ((${c}) * sum(act) + (${d}) ` +
      '* (N - sum(act) - 1)) / (N - 1)'
    const share = fixation({ N, replicates, payoff, strength: beta, most: 2e6, seed })
    return [proportion('probability that A takes over', probability(options), share, replicates)]
  },
  figure(options, seed) {
    const betas = [0, 0.1, 0.25, 0.5, 0.75, 1]
    return {
      title: 'A coordination game: selection first hinders, then helps one A',
      x: 'strength of selection β',
      y: 'probability that A takes over',
      curves: [1.5, 2.5, 3.5].map((a) => ({
        name: `A meets A for ${a}`,
        line: Array.from({ length: 101 }, (_, k) => [k / 100, probability(optionsOf(fermi, { a, beta: k / 100 }))]),
        points: betas.map((beta) => {
          const [{ simulation, error }] = fermi.run(optionsOf(fermi, { ...options, a, beta }), `${seed} ${a} ${beta}`)
          return [beta, simulation, error]
        }),
      })),
    }
  },
}

/** @param {import('./shared/classic.js').Options} options */
function probability({ N, beta, a, b, c, d }) {
  let sum = 1
  let product = 1
  for (let j = 1; j < N; j++) {
    const difference = (a * (j - 1) + b * (N - j) - c * j - d * (N - j - 1)) / (N - 1)
    product *= Math.exp(-beta * difference)
    sum += product
  }
  return 1 / sum
}

main(fermi, import.meta.url)
