/**
 * Shapley values from random orders of the players, for more players than every coalition can be tried of (Castro,
 * Gómez
 * & Tejada 2009), each order with its reverse (Mitchell et al. 2022). Order k has the seed of replicate k, so that the
 * intervals hold the luck of the orders and that of the runs together.
 */
import { rangeError } from '@cogov/engine/messages'
import { ANYTHING, type Possible } from '../statistics/possible.ts'
import { randomOf } from '../statistics/random.ts'
import { message } from './errors.english.ts'
import { type Coalition, type GameObservation, pairsOf, type Shares, sharesOf } from './game.ts'

/** One random order and its reverse, and the coalitions whose worth it needs, in one replicate. */
export interface SampledOrder {
  order: number[]
  coalitions: Coalition[]
}

/**
 * @param orders random orders, each with its reverse: at least 2 for intervals
 * @example for (const { coalitions } of sampleOrders(20, 50, 'study')) …
 */
export function sampleOrders(players: number, orders: number, seed: string): SampledOrder[] {
  const random = randomOf(seed, 'shapley orders')
  return Array.from({ length: orders }, () => {
    const order = Array.from({ length: players }, (_, i) => i)
    random.shuffle(order)
    const seen = new Map<string, Coalition>()
    visit(order, (coalition) => {
      seen.set(coalition.join(), coalition)
      return 0
    })
    return { order, coalitions: [...seen.values()] }
  })
}

/**
 * @param worths by order, then by its coalitions
 * @param possible least and largest worth that there can be
 * @throws RangeError where a worth is missing
 */
export function sampledShapley(
  players: readonly string[],
  orders: readonly SampledOrder[],
  worths: readonly (readonly number[])[],
  level = 0.95,
  possible: Possible = ANYTHING,
): Shares {
  return sharesOf(players, sampledGames(orders, worths), level, possible)
}

/** The same, order by order. */
export function sampledGames(
  orders: readonly SampledOrder[],
  worths: readonly (readonly number[])[],
): GameObservation[] {
  return orders.map(({ order, coalitions }, k) => {
    if (worths[k]?.length !== coalitions.length) {
      const found = worths[k]?.length ?? 0
      throw rangeError(message('attribution.worths', { n: k + 1, expected: coalitions.length, found }))
    }
    const known = new Map(coalitions.map((coalition, c) => [coalition.join(), worths[k][c]]))
    return visit(order, (coalition) => known.get(coalition.join()) as number)
  })
}

/** Walks an order and its reverse, asking for the worth of each coalition on the way. */
function visit(order: readonly number[], worth: (coalition: Coalition) => number): GameObservation {
  const n = order.length
  const place = new Map(pairsOf(n).map(([a, b], p) => [`${a} ${b}`, p]))
  const shapley = new Array<number>(n).fill(0)
  const pairs = new Array<number | undefined>(place.size).fill(undefined)
  const nobody: Coalition = new Array<boolean>(n).fill(false)
  const everybody: Coalition = new Array<boolean>(n).fill(true)
  for (const way of [order, order.toReversed()]) {
    let before = nobody
    way.forEach((player, step) => {
      const after = before.with(player, true)
      shapley[player] += (worth(after) - worth(before)) / 2
      // Two neighbours of a random order are a random pair in random company (Grabisch & Roubens 1999).
      const next = way[step + 1]
      if (next !== undefined) {
        const together = worth(after.with(next, true)) - worth(after) - worth(before.with(next, true)) + worth(before)
        const pair = place.get(`${Math.min(player, next)} ${Math.max(player, next)}`) as number
        pairs[pair] = (pairs[pair] ?? 0) + together / 2
      }
      before = after
    })
  }
  const [none, all] = [worth(nobody), worth(everybody)]
  return {
    shapley,
    firstIn: shapley.map((_, i) => worth(nobody.with(i, true)) - none),
    lastIn: shapley.map((_, i) => all - worth(everybody.with(i, false))),
    pairs,
    none,
    all,
  }
}
