/** Shapley values from every coalition: 2ⁿ of them, so up to 12 players. */
import { rangeError } from '@cogov/engine/messages'
import { ANYTHING, type Possible } from '../statistics/possible.ts'
import { message } from './errors.english.ts'
import { type Coalition, type GameObservation, pairsOf, type Shares, sharesOf } from './game.ts'

export const MAX_EXACT_PLAYERS = 12

/** All coalitions; player i is in coalition c where bit i of c is set. */
export const allCoalitions = (players: number): Coalition[] =>
  Array.from({ length: 2 ** players }, (_, mask) => Array.from({ length: players }, (_, i) => (mask & (1 << i)) !== 0))

/**
 * Shapley values, first-in, last-in and pair interactions of every replicate's game, and their means.
 *
 * @param worths by coalition in the order of `allCoalitions`, then by replicate
 * @param possible least and largest worth that there can be
 * @throws RangeError for more than 12 players, or another number of coalitions
 * @example exactShapley(['a', 'b'], [[0], [1], [2], [5]]).players[0].shapley.mean // 2
 */
export function exactShapley(
  players: readonly string[],
  worths: readonly (readonly number[])[],
  level = 0.95,
  possible: Possible = ANYTHING,
): Shares {
  return sharesOf(players, exactGames(players.length, worths), level, possible)
}

/** The same, game by game. */
export function exactGames(n: number, worths: readonly (readonly number[])[]): GameObservation[] {
  if (n < 1 || n > MAX_EXACT_PLAYERS) {
    throw rangeError(message('attribution.players', { most: MAX_EXACT_PLAYERS, found: n }))
  }
  if (worths.length !== 2 ** n)
    throw rangeError(message('attribution.coalitions', { expected: 2 ** n, found: worths.length }))
  return worths[0].map((_, k) => observe(n, (mask) => worths[mask][k]))
}

function observe(n: number, worth: (mask: number) => number): GameObservation {
  const all = 2 ** n - 1
  const sizes = Array.from({ length: 2 ** n }, (_, mask) => bitsIn(mask))
  // Of n! orders, s! (n − 1 − s)! have the s members of a coalition before the player and the others after.
  const weights = Array.from({ length: n }, (_, s) => 1 / (n * choose(n - 1, s)))
  const pairWeights = Array.from({ length: n - 1 }, (_, s) => 1 / ((n - 1) * choose(n - 2, s)))
  const shapley = Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let mask = 0; mask <= all; mask++) {
      if ((mask & (1 << i)) === 0) sum += weights[sizes[mask]] * (worth(mask | (1 << i)) - worth(mask))
    }
    return sum
  })
  const pairs = pairsOf(n).map(([a, b]) => {
    const [bitA, bitB] = [1 << a, 1 << b]
    let sum = 0
    for (let mask = 0; mask <= all; mask++) {
      if ((mask & (bitA | bitB)) !== 0) continue
      const together = worth(mask | bitA | bitB) - worth(mask | bitA) - worth(mask | bitB) + worth(mask)
      sum += pairWeights[sizes[mask]] * together
    }
    return sum
  })
  return {
    shapley,
    firstIn: shapley.map((_, i) => worth(1 << i) - worth(0)),
    lastIn: shapley.map((_, i) => worth(all) - worth(all & ~(1 << i))),
    pairs,
    none: worth(0),
    all: worth(all),
  }
}

function bitsIn(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest &= rest - 1) count++
  return count
}

function choose(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i
  return result
}
