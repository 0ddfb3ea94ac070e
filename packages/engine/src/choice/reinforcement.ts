/**
 * Reinforcement: what was better than hoped for is done again, what was worse is not (Bush & Mosteller 1955, with the
 * moving aspiration of Macy & Flache 2002). Nothing is known of others or of the act not taken.
 */

import type { Equation } from '../equations/model.ts'
import type { State } from '../equations/settings.ts'
import { act, actAndEarn, withError } from './act.ts'

const SOURCE =
  'Bush & Mosteller 1955, Stochastic Models for Learning; Macy & Flache 2002, Learning dynamics in social ' +
  'dilemmas, PNAS 99'

export interface ReinforcementNames {
  /** The column that the decision reads and writes: 1 acts, 0 does not. */
  act: string
  /** The column of what the last act earned. The model writes it, unless `utility` is given. */
  payoff: string
  /** The column of the probability of acting. */
  propensity: string
  /** The column of the payoff that is hoped for. */
  aspiration: string
  /** The difference between payoff and aspiration that satisfies or disappoints fully, in the unit of the payoff. */
  scale: string
  /** The parameter l in [0, 1]: the share of the way to certainty that full satisfaction goes. */
  learning: string
  /** The parameter h in [0, 1]: the share of the way to the payoff that the aspiration goes; 0 keeps it. */
  habituation: string
  /** The parameter ε, share of decisions made by a coin. */
  error: string
  /** What acting is worth more than not: then this decision also writes `payoff`, 0 for who does not act. */
  utility?: string
  /** Unit of payoff and aspiration. */
  unit?: string
}

/** Learns from the last act, then acts. */
export function reinforcement(names: ReinforcementNames): Equation[] {
  const {
    act: column,
    payoff,
    propensity,
    aspiration,
    scale,
    learning,
    habituation,
    error,
    utility,
    unit = '1',
  } = names
  const pulled = `satisfaction > 0 ? ${column} : 1 - ${column}`
  return [
    {
      name: 'satisfaction',
      kind: 'value',
      text: `clip((${payoff} - ${aspiration}) / (${scale}), -1, 1)`,
      unit: '1',
      meaning: 'stimulus: fully satisfied (1) to fully disappointed (−1)',
      source: SOURCE,
      symbol: 's',
    },
    {
      name: 'learnt',
      kind: 'value',
      text: `${propensity} + (${learning}) * abs(satisfaction) * ((${pulled}) - ${propensity})`,
      unit: 'probability',
      meaning: 'propensity to act after the last experience',
      source: SOURCE,
    },
    withError('learnt', error, SOURCE),
    {
      name: propensity,
      kind: 'rule',
      text: 'learnt',
      unit: 'probability',
      meaning: 'propensity to act',
      source: SOURCE,
    },
    {
      name: aspiration,
      kind: 'rule',
      text: `${aspiration} + (${habituation}) * (${payoff} - ${aspiration})`,
      unit,
      meaning: 'the aspiration gets used to what is earned',
      source: SOURCE,
    },
    ...(utility === undefined ? [act(column, SOURCE)] : actAndEarn(column, payoff, utility, unit, SOURCE)),
  ]
}

/**
 * What reinforcement needs beside the act.
 *
 * @param start equation of the propensity before the first tick
 */
export const reinforcementStates = (
  { payoff, propensity, aspiration }: Pick<ReinforcementNames, 'payoff' | 'propensity' | 'aspiration'>,
  unit: string,
  start = '0.5',
): State[] => [
  { name: payoff, unit, initial: '0', meaning: 'what the last act was worth, 0 for not acting', source: SOURCE },
  { name: propensity, unit: 'probability', initial: start, meaning: 'propensity to act', source: SOURCE },
  { name: aspiration, unit, initial: '0', meaning: 'payoff that is hoped for', source: SOURCE },
]
