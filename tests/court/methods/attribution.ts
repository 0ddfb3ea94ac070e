/** Attribution: Shapley values, first and last in, and pairs, of every coalition or of random orders. */
import type { Draws } from '@cogov/engine/draws'
import {
  allCoalitions,
  type Coalition,
  exactShapley,
  type Shares,
  sampledShapley,
  sampleOrders,
} from '@cogov/methods/attribution'
import { ANYTHING, type Estimate, type Possible } from '@cogov/methods/statistics'
import {
  type Accused,
  ADDITIVE,
  CONSTANT,
  FACTORS,
  INERT,
  INTERACTION,
  LUCK,
  runsOf,
  type Setting,
  share,
  THRESHOLD,
} from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import { nameOf, REPEATED, settingsOf } from '../settings.ts'
import { type Claim, heard, type Once, type Trial, withoutNumbers } from '../trial.ts'
import { meanSeen } from './seen.ts'

interface Case {
  accused: Accused
  possible?: Possible
  /** It never varies. */
  fixed?: boolean
  /** What becomes of runs before they are told. */
  lost?: (random: Draws, replicate: number) => boolean
}

/** Mechanisms are off or on: the corners of the cube. */
const cornerOf = (coalition: Coalition): number[] => coalition.map(Number)
const COALITIONS = allCoalitions(FACTORS.length)

/** A share of 12 residents; a share that is at its bound in many runs; two mechanisms that do the same. */
const OF_TWELVE: Accused = { ...ADDITIVE, mean: ([a, b]) => 0.2 + 0.4 * a + 0.2 * b, luck: 0.1, seen: rounded }
const AT_BOUND: Accused = { ...ADDITIVE, mean: ([a, b]) => 0.6 + 0.2 * a + 0.2 * b, luck: 0.15, seen: share }
const TWINS: Accused = { ...ADDITIVE, mean: ([a, b]) => Math.max(a, b) }

function rounded(value: number): number {
  return share(Math.round(12 * value) / 12)
}

const truthOf = (accused: Accused): Shares =>
  exactShapley(
    FACTORS,
    COALITIONS.map((coalition) => [meanSeen(accused, cornerOf(coalition))]),
  )

/** @param fixed whether a number without an interval is said, as it never varies */
function claimsOf(found: Shares, truth: Shares, [least, most]: Possible, fixed: boolean): Claim[] {
  const range: Possible = [least - most, most - least]
  const one = (of: string, { mean, low, high }: Estimate, own: Estimate, possible: Possible): Claim[] =>
    // A pair that no random order held side by side has no number.
    (low === null && !fixed) || Number.isNaN(mean) ? [] : [{ of, value: mean, low, high, truth: own.mean, possible }]
  const players = found.players.flatMap((player, i) => [
    ...one(`share of ${player.player}`, player.shapley, truth.players[i].shapley, range),
    ...one(`${player.player} alone`, player.firstIn, truth.players[i].firstIn, range),
    ...one(`${player.player} last`, player.lastIn, truth.players[i].lastIn, range),
  ])
  const pairs = found.pairs.flatMap((pair, i) =>
    one(`pair ${pair.players.join(' ')}`, pair.interaction, truth.pairs[i].interaction, [2 * range[0], 2 * range[1]]),
  )
  const none = found.pairs.filter((_, i) => Math.abs(truth.pairs[i].interaction.mean) < 1e-9)
  const alarm = { of: 'no pair wrongly', value: Number(none.some(({ verdict }) => verdict !== 'not shown')), truth: 0 }
  return [...players, ...pairs, ...(none.length > 0 && players.length > 0 ? [alarm] : [])]
}

const attempt = (shares: () => Shares, truth: Shares, { possible = ANYTHING, fixed = false }: Case) =>
  heard(() => {
    const claims = claimsOf(shares(), truth, possible, fixed)
    return claims.length > 0 ? claims : { withheld: 'one replicate' }
  }, withoutNumbers)

const NEVER_LOST = (): boolean => false

const exact =
  (one: Case) =>
  (setting: Setting): Once => {
    const { accused, possible = ANYTHING, lost = NEVER_LOST } = one
    const truth = truthOf(accused)
    return (random) => {
      const runs = runsOf(accused, COALITIONS.map(cornerOf), setting, random)
      const worths = runs.map((values) => values.map((value, k) => (lost(random, k) ? Number.NaN : value)))
      return attempt(() => exactShapley(FACTORS, worths, 0.95, possible), truth, one)
    }
  }

/** Order k is run with the seed of replicate k. */
const sampled =
  (one: Case) =>
  (setting: Setting): Once => {
    const { accused, possible = ANYTHING, lost = NEVER_LOST } = one
    const truth = truthOf(accused)
    return (random) => {
      const orders = sampleOrders(FACTORS.length, setting.replicates, String(random.word()))
      const runs = runsOf(accused, COALITIONS.map(cornerOf), setting, random)
      const place = new Map(COALITIONS.map((coalition, c) => [coalition.join(), c]))
      const worths = orders.map(({ coalitions }, k) =>
        coalitions.map((own) => (lost(random, k) ? Number.NaN : runs[place.get(own.join()) as number][k])),
      )
      return attempt(() => sampledShapley(FACTORS, orders, worths, 0.95, possible), truth, one)
    }
  }

const trials = (accused: AccusedName, one: Case, settings: readonly Setting[] = REPEATED): Trial[] => [
  ...settings.map((s) => ({ method: 'attribution', accused, setting: nameOf(s), once: exact(one)(s) })),
  ...(settings.length > 2 ? settingsOf([10, 20]) : settings).map((s) => ({
    ...{ method: 'attribution', accused, setting: `${nameOf(s)}, sampled orders`, once: sampled(one)(s) },
  })),
]

export const TRIALS: Trial[] = [
  ...trials('inert', { accused: INERT }),
  ...trials('luck', { accused: LUCK }),
  ...trials('additive', { accused: ADDITIVE }),
  ...trials('interaction', { accused: INTERACTION }),
  ...trials('threshold', { accused: THRESHOLD }),
  ...trials('discrete', { accused: OF_TWELVE, possible: [0, 1] }),
  ...trials('constant', { accused: CONSTANT, possible: [0, 1], fixed: true }),
  ...trials('bound', { accused: AT_BOUND, possible: [0, 1] }),
  ...trials('equal', { accused: TWINS }),
  ...trials('never', { accused: ADDITIVE, lost: (random) => random.uniform() < 0.5 }, settingsOf([5])),
  ...trials('missing', { accused: ADDITIVE, lost: (random, k) => k === 0 || random.uniform() < 0.1 }, settingsOf([5])),
  ...trials('size', { accused: ADDITIVE }, settingsOf([1])),
]
