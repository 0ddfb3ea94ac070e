/**
 * A game: what each coalition of players is worth. Here players are mechanisms, a coalition is the scenario with those
 * mechanisms on and the others off, and its worth is an outcome; each replicate, with its seed, is a game of its own.
 */
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import { holm } from '../statistics/compare-means.ts'
import { type Estimate, estimate } from '../statistics/estimate.ts'
import { ANYTHING, type Possible, possibleDifference } from '../statistics/possible.ts'

/** Who is in, by player. */
export type Coalition = readonly boolean[]

export interface PlayerShare {
  player: string
  /**
   * Shapley value: the player's contribution, averaged over every order in which the players could have come (Shapley
   * 1953). The shares of all players add up to what all together gain over none.
   */
  shapley: Estimate
  /** What the player gains alone, coming first. */
  firstIn: Estimate
  /** What is lost when the player leaves all the others, coming last. */
  lastIn: Estimate
}

export interface PairInteraction {
  players: [string, string]
  /**
   * Shapley interaction index (Grabisch & Roubens 1999): how much more the two give together than one by one, averaged
   * over the company that they are in.
   */
  interaction: Estimate
  /** Of "no interaction", corrected for the number of pairs (Holm). */
  p: number
  /** Each makes the other worth more, or does its work; or neither is shown. */
  verdict: 'complement' | 'replace' | 'not shown'
}

export interface Shares {
  players: PlayerShare[]
  pairs: PairInteraction[]
  /** Worth of nobody and of everybody. */
  none: Estimate
  all: Estimate
}

/** What was observed of one game, or of one order of players: one number a player, one a pair (or nothing). */
export interface GameObservation {
  shapley: number[]
  firstIn: number[]
  lastIn: number[]
  pairs: (number | undefined)[]
  none: number
  all: number
}

/** Pairs in the order in which observations list them. */
export const pairsOf = (n: number): [number, number][] =>
  Array.from({ length: n }, (_, a) =>
    Array.from({ length: n - a - 1 }, (_, b): [number, number] => [a, a + 1 + b]),
  ).flat()

/**
 * Means over independent observations, with intervals by Student's t.
 *
 * @param possible least and largest worth of a coalition: a player gains no more than their distance
 */
export function sharesOf(
  players: readonly string[],
  observed: readonly GameObservation[],
  level: number,
  possible: Possible = ANYTHING,
): Shares {
  const gain = possibleDifference(possible)
  const between = possibleDifference(gain)
  const over = (pick: (one: GameObservation) => number, within = gain) => estimate(observed.map(pick), level, within)
  const interactions = pairsOf(players.length).map(([a, b], p) => {
    const seen = observed.map((one) => one.pairs[p]).filter((value) => value !== undefined)
    return {
      players: [players[a], players[b]] as [string, string],
      interaction: seen.length > 0 ? estimate(seen, level, between) : UNSEEN,
    }
  })
  const p = holm(interactions.map(({ interaction }) => pOfNothing(interaction)))
  return {
    players: players.map((player, i) => ({
      player,
      shapley: over((one) => one.shapley[i]),
      firstIn: over((one) => one.firstIn[i]),
      lastIn: over((one) => one.lastIn[i]),
    })),
    pairs: interactions.map((one, i) => {
      const shown = p[i] <= 1 - level
      const verdict = !shown ? 'not shown' : one.interaction.mean > 0 ? 'complement' : 'replace'
      return { ...one, p: p[i], verdict }
    }),
    none: over((one) => one.none, possible),
    all: over((one) => one.all, possible),
  }
}

/** A pair that no order has put side by side. */
const UNSEEN: Estimate = { n: 0, mean: Number.NaN, sd: null, low: null, high: null }

function pOfNothing({ n, mean, sd, withheld }: Estimate): number {
  if (sd === null || withheld || (sd === 0 && mean === 0)) return 1
  // What differs only by rounding is the same in every replicate.
  if (sd <= 1e-12 * Math.abs(mean)) return 0
  return 2 * (1 - tCdf(Math.abs(mean) / (sd / Math.sqrt(n)), n - 1))
}
