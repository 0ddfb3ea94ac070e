/**
 * A 2×2 game between two roles, learnt by belief: in each tick everybody responds by quantal response to what they
 * believe of the other role, and the belief follows what that role did. It settles where each role's chance to act is
 * the quantal response to the other's (McKelvey & Palfrey 1995).
 */
import { followBelief, quantalResponse } from '@cogov/engine/choice'
import { crowd, meanAndError, total, value } from './crowd.js'
import { root, sigma } from './mean-field.js'

/** Crowds that play apart from each other, whose differences give the error. */
const CROWDS = 16

/**
 * What acting is worth more than not to each role, as a line of the other's chance to act: at + slope · chance. The
 * slopes have opposite signs, so there is one equilibrium.
 * @typedef {{ first: { at: number, slope: number }, second: { at: number, slope: number }, noise: number }} Game
 */

/**
 * The chances of the two roles at which both respond to each other.
 * @param {Game} game
 */
export function equilibrium({ first, second, noise }) {
  const answer = (/** @type {number} */ p) => sigma((second.at + second.slope * p) / noise)
  const p = root((x) => sigma((first.at + first.slope * answer(x)) / noise) - x, 0, 1)
  return { p, q: answer(p) }
}

/**
 * Plays until beliefs have settled, and as long again.
 * @param {Game} game
 * @param {number} N members of each role in each crowd
 * @param {string} seed
 * @returns means over the second half with their errors, and the course of the first crowd
 */
export function play(game, N, seed) {
  const { p, q } = equilibrium(game)
  // Beliefs turn around the equilibrium; steps must be small enough for the turns to wind inwards.
  const turning = Math.abs((game.first.slope * p * (1 - p) * game.second.slope * q * (1 - q)) / game.noise ** 2)
  const speed = Math.min(0.1, 0.2 / (1 + turning))
  const half = Math.ceil(20 / speed)
  const { tick, groups, fill } = crowd({
    groups: CROWDS,
    size: 2 * N,
    columns: ['act', 'second', 'belief'],
    group: ['p', 'q'],
    constants: {
      a1: game.first.at,
      b1: game.first.slope,
      a2: game.second.at,
      b2: game.second.slope,
      noise: game.noise,
    },
    phases: [
      {
        do: [
          value('utility', 'second > 0.5 ? a2 + b2 * belief : a1 + b1 * belief'),
          ...quantalResponse('act', 'utility', 'noise', '0'),
          total('p', 'mean(2 * act * (1 - second))'),
          total('q', 'mean(2 * act * second)'),
        ],
      },
      { do: [followBelief('belief', 'second > 0.5 ? p : q', `${speed}`, '1')] },
    ],
    seed,
  })
  fill('second', (place) => (place < N ? 0 : 1))
  fill('belief', () => 0.5)
  /** @type {number[][]} */
  const path = []
  const sums = Array.from({ length: CROWDS }, () => [0, 0])
  for (let k = 0; k < 2 * half; k++) {
    tick()
    const [ps, qs] = [groups('p'), groups('q')]
    path.push([ps[0], qs[0]])
    if (k < half) continue
    sums.forEach((sum, crowd) => {
      sum[0] += ps[crowd] / half
      sum[1] += qs[crowd] / half
    })
  }
  return { p: meanAndError(sums.map(([p]) => p)), q: meanAndError(sums.map(([, q]) => q)), path }
}
