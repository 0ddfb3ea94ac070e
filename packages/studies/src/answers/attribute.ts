/** Which mechanism did it: a scenario is run with every coalition of its mechanisms, and the outcome is shared out. */

import type { Scenario } from '@cogov/core'
import { rangeError } from '@cogov/engine/messages'
import {
  allCoalitions,
  type Coalition,
  exactGames,
  type GameObservation,
  MAX_EXACT_PLAYERS,
  type Shares,
  sampledGames,
  sampleOrders,
  sharesOf,
} from '@cogov/methods/attribution'
import { type Estimate, estimate, type Ratio, ratioOfMeans } from '@cogov/methods/statistics'
import { replicateSeed } from '../compare/compare.ts'
import { type EvaluateOptions, evaluateAll, outcomeNamed, tailMean } from '../run/evaluate.ts'
import { possibleOf } from '../run/possible.ts'
import type { RunResult } from '../run/run.ts'
import { message } from './errors.english.ts'

export interface AttributeOptions extends EvaluateOptions {
  outcome: string
  /** Replicates of each coalition; with sampled orders, the orders. 20 by default. */
  replicates?: number
  /** What is switched: whole mechanisms (the default) or single levers. */
  by?: 'mechanism' | 'lever'
  /** Months at the end over which the outcome is averaged, 12 by default. */
  months?: number
  level?: number
  /** Sample orders also where every coalition could be run. */
  sample?: boolean
}

interface Cost {
  player: string
  /** Shapley value of what was spent over the whole run, in the scenario's money: what the player makes it spend. */
  money: Estimate
  /** The same of working time that mechanisms took, in staff-months. */
  time: Estimate
  /** Money and time for each unit (percentage point of a share) that the player adds; null where it may add nothing. */
  moneyPerUnit: Ratio | null
  timePerUnit: Ratio | null
}

export interface Attribution extends Shares {
  outcome: string
  unit: string
  months: number
  /** Every coalition was run, or random orders of the players. */
  exact: boolean
  replicates: number
  runs: number
  costs: Cost[]
  /** What a unit is in the costs: 0.01 (a percentage point) for shares. */
  per: number
}

/** What is kept of a run: the outcome, money, working time. */
const WORTHS = 3

/**
 * All coalitions of up to 12 mechanisms, random orders of more; replicate k has the same seed in every coalition.
 *
 * @throws RangeError where the scenario switches nothing on, or there is no such outcome
 * @throws Stopped
 * @example (await attribute(scenario, { outcome: 'participation' })).players
 */
export async function attribute(scenario: Scenario, options: AttributeOptions): Promise<Attribution> {
  const { replicates = 20, by = 'mechanism', months = 12, level = 0.95, sample = false } = options
  const outcome = outcomeNamed(scenario, options.outcome)
  const players = playersOf(scenario, by)
  if (players.length === 0) throw rangeError(message('answers.no_mechanism', { scenario: scenario.name }))
  const recorded = recordOnly(scenario, [outcome.name, 'spending', 'working_time_per_resident'])
  const task = (coalition: Coalition, k: number): Scenario => ({
    ...withOnly(recorded, players, coalition),
    seed: replicateSeed(scenario.seed, k + 1),
  })
  const keep = ({ outcomes, residents }: RunResult) => [
    tailMean(outcomes[outcome.name].values, months),
    sum(outcomes.spending.values),
    sum(outcomes.working_time_per_resident.values) * residents,
  ]
  const games = planGames(players.length, { replicates, sample, seed: scenario.seed })
  const worths = await evaluateAll(
    games.tasks.map(([coalition, k]) => task(coalition, k)),
    keep,
    options,
  )
  const [gained, spent, worked] = Array.from({ length: WORTHS }, (_, w) => games.observe(worths.map((one) => one[w])))
  const per = unitOfGain(outcome.unit)
  return {
    ...sharesOf(
      players,
      gained,
      level,
      possibleOf(
        outcome,
        gained.flatMap(({ none, all }) => [none, all]),
      ),
    ),
    outcome: outcome.name,
    unit: outcome.unit,
    months,
    exact: games.exact,
    replicates,
    runs: worths.length,
    costs: players.map((player, i) => costOf(player, i, [gained, spent, worked], per, level)),
    per,
  }
}

/** A percentage point of a share, one of anything else. */
export const unitOfGain = (unit: string): number => (unit === 'share' || unit === 'probability' ? 0.01 : 1)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Mechanisms (or levers, as `mechanism.lever`) that are not 0 somewhere, or withdraw what is usual. Without a player a
 * place stays as it is.
 */
export function playersOf({ start, mechanisms, where }: Scenario, by: 'mechanism' | 'lever'): string[] {
  const on = new Set<string>()
  for (const levers of [mechanisms, ...where.map((one) => one.mechanisms)]) {
    for (const [mechanism, values] of Object.entries(levers)) {
      for (const [lever, value] of Object.entries(values)) {
        if (value !== 0 || start === 'as it is') on.add(by === 'mechanism' ? mechanism : `${mechanism}.${lever}`)
      }
    }
  }
  return [...on].sort()
}

/** The scenario with the players of a coalition on and the other players off, everywhere. */
export function withOnly(scenario: Scenario, players: readonly string[], coalition: Coalition): Scenario {
  const off = new Set(players.filter((_, i) => !coalition[i]))
  const strip = (mechanisms: Scenario['mechanisms']) =>
    Object.fromEntries(
      Object.entries(mechanisms)
        .filter(([mechanism]) => !off.has(mechanism))
        .map(([mechanism, levers]) => [
          mechanism,
          Object.fromEntries(Object.entries(levers).filter(([lever]) => !off.has(`${mechanism}.${lever}`))),
        ]),
    )
  return {
    ...scenario,
    mechanisms: strip(scenario.mechanisms),
    where: scenario.where.map((one) => ({ ...one, mechanisms: strip(one.mechanisms) })),
  }
}

/** Nothing is recorded that is not needed. */
const recordOnly = (scenario: Scenario, outcomes: readonly string[]): Scenario => ({
  ...scenario,
  record: { outcomes: [...new Set(outcomes)], townships: false, communities: false },
})

interface Plan {
  /** Every coalition is run, or random orders of the players. */
  exact: boolean
  /** Coalitions, each with a replicate from 0. */
  tasks: [Coalition, number][]
  observe(worths: readonly number[]): GameObservation[]
}

/** @throws RangeError where there are fewer than 2 replicates */
export function planGames(
  players: number,
  { replicates, sample, seed }: { replicates: number; sample: boolean; seed: string },
): Plan {
  if (!(Number.isInteger(replicates) && replicates >= 2)) {
    throw rangeError(message('answers.few_replicates', { found: replicates }))
  }
  const exact = players <= MAX_EXACT_PLAYERS && !sample
  return exact ? exactRuns(players, replicates) : sampledRuns(players, replicates, seed)
}

function exactRuns(n: number, replicates: number): Plan {
  const coalitions = allCoalitions(n)
  return {
    exact: true,
    tasks: coalitions.flatMap((coalition) =>
      Array.from({ length: replicates }, (_, k): [Coalition, number] => [coalition, k]),
    ),
    observe: (worths) =>
      exactGames(
        n,
        coalitions.map((_, c) => worths.slice(c * replicates, (c + 1) * replicates)),
      ),
  }
}

function sampledRuns(n: number, replicates: number, seed: string): Plan {
  const orders = sampleOrders(n, replicates, seed)
  return {
    exact: false,
    tasks: orders.flatMap(({ coalitions }, k) => coalitions.map((coalition): [Coalition, number] => [coalition, k])),
    observe: (worths) => {
      const left = [...worths]
      return sampledGames(
        orders,
        orders.map(({ coalitions }) => left.splice(0, coalitions.length)),
      )
    },
  }
}

function costOf(
  player: string,
  i: number,
  [gained, spent, worked]: readonly GameObservation[][],
  per: number,
  level: number,
): Cost {
  const of = (games: readonly GameObservation[]) => games.map(({ shapley }) => shapley[i])
  const gain = of(gained).map((value) => value / per)
  const [money, time] = [of(spent), of(worked)]
  // Where the gain is a loss there is no price for it.
  const price = (cost: readonly number[]) => {
    const ratio = ratioOfMeans(cost, gain, level)
    return ratio && estimate(gain).mean > 0 ? ratio : null
  }
  return {
    player,
    money: estimate(money, level),
    time: estimate(time, level),
    moneyPerUnit: price(money),
    timePerUnit: price(time),
  }
}
