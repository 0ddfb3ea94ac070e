/**
 * Asymmetric matching pennies: who matches wins, on one side more than on the other. Nobody can predict the other in
 * Nash equilibrium; people who respond to what they believe, with noise, settle at the logit equilibrium instead.
 *
 *              left (q)   right
 *   up (p)       h, 0      0, 1
 *   down         0, 1      1, 0
 */
import { main, number, optionsOf, whole } from './shared/classic.js'
import { equilibrium, play } from './shared/two-roles.js'

/** @type {import('./shared/classic.js').Classic} */
export const matchingPennies = {
  name: 'matching-pennies',
  row: 'V8',
  title: 'Asymmetric matching pennies by belief learning',
  source:
    'McKelvey & Palfrey 1995, Quantal response equilibria for normal form games, Games and Economic Behavior 10, 6–38',
  options: {
    h: number('payoff of matching on the first side', 9, [0.1, 100]),
    lambda: number('precision λ of the response; 0 tosses a coin', 1, [0.001, 20]),
    N: whole('players of each role in each of 16 crowds', 1000, [100, 100_000]),
  },
  run({ h, lambda, N }, seed) {
    const game = gameOf(h, lambda)
    const { p, q } = equilibrium(game)
    const found = play(game, N, seed)
    return [
      { quantity: 'p, chance of up', theory: p, simulation: found.p.mean, error: found.p.error, slack: 1 / N },
      { quantity: 'q, chance of left', theory: q, simulation: found.q.mean, error: found.q.error, slack: 1 / N },
    ]
  },
  figure(options, seed) {
    const lambdas = [0.1, 0.3, 0.5, 1, 2, 3, 4]
    const { h, N } = optionsOf(matchingPennies, { N: 200, ...options })
    const found = lambdas.map((lambda) => play(gameOf(h, lambda), N, `${seed} ${lambda}`))
    const fine = Array.from({ length: 81 }, (_, k) => Math.max(k / 20, 0.001))
    return {
      title: 'Belief learning settles at the logit equilibrium',
      x: 'precision λ of the response (payoff 9)',
      y: 'chance',
      curves: /** @type {const} */ (['p', 'q']).map((role) => ({
        name: role === 'p' ? 'p, up' : 'q, left',
        line: fine.map((lambda) => [lambda, equilibrium(gameOf(h, lambda))[role]]),
        points: lambdas.map((lambda, k) => [lambda, found[k][role].mean, found[k][role].error]),
      })),
    }
  },
}

/**
 * What up is worth more than down, (1 + h)q − 1, and left more than right, 1 − 2p.
 * @param {number} h @param {number} lambda
 */
const gameOf = (h, lambda) => ({ first: { at: -1, slope: 1 + h }, second: { at: 1, slope: -2 }, noise: 1 / lambda })

main(matchingPennies, import.meta.url)
