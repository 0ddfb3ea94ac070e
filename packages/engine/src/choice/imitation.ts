/**
 * Imitation by pairwise comparison: who revises looks at one neighbour drawn at random and copies their act with a
 * probability that grows with how much more they earned, by the Fermi function (Blume 1993; Szabó & Tőke 1998;
 * Traulsen, Nowak & Pacheco 2006). Nothing is known of the game but what others do and what it brings them.
 */

import type { Equation } from '../equations/model.ts'
import type { State } from '../equations/settings.ts'
import { act, actAndEarn, withError } from './act.ts'

const SOURCE = 'Traulsen, Nowak & Pacheco 2006, Stochastic dynamics of invasion and fixation, Physical Review E 74'

export interface ImitationNames {
  /** The column that the decision reads and writes: 1 acts, 0 does not. */
  act: string
  /** The column of what the last act earned. The model writes it, unless `utility` is given. */
  payoff: string
  /**
   * The parameter β, strength of selection per unit of payoff: 0 copies anybody by a coin, large ones only the better
   * off.
   */
  strength: string
  /** Share of actors who revise in a tick. As it goes to 0, hardly ever two revise at once. */
  revision: string
  /** The parameter ε, share of decisions made by a coin: mutation. */
  error: string
  /** What acting is worth more than not: then this decision also writes `payoff`, 0 for who does not act. */
  utility?: string
  /** Unit of the payoff. */
  unit?: string
}

/**
 * @example imitation({ act: 'act', payoff: 'payoff', strength: 'strength', revision: '0.1', error: '0' })
 */
export function imitation(names: ImitationNames): Equation[] {
  const { act: column, payoff, error, utility, unit = '1' } = names
  return [
    persuasion(names),
    {
      name: 'follow',
      kind: 'value',
      text: `${column} + persuasion * (pick(${column}) - ${column})`,
      unit: 'probability',
      meaning: 'probability of acting after the comparison',
      source: SOURCE,
    },
    withError('follow', error, SOURCE),
    ...(utility === undefined ? [act(column, SOURCE)] : actAndEarn(column, payoff, utility, unit, SOURCE)),
  ]
}

export type CopyingNames = Pick<ImitationNames, 'payoff' | 'strength' | 'revision'> & {
  /** Columns that are copied together: a strategy that is a number, a policy of several levers. */
  traits: readonly string[]
  /** Unit of each trait. */
  units?: readonly string[]
}

/**
 * The same comparison where there is more to copy than one act: who is persuaded takes over all traits of the neighbour
 * looked at.
 *
 * @example copying({ traits: ['strategy'], payoff: 'payoff', strength: '1', revision: '0.1' })
 */
export function copying({ traits, units = [], ...names }: CopyingNames): Equation[] {
  return [
    persuasion(names),
    {
      name: 'copies',
      kind: 'value',
      text: 'draw < persuasion ? 1 : 0',
      unit: '1',
      meaning: 'copies the neighbour looked at (1) or keeps to its own (0)',
      source: SOURCE,
    },
    ...traits.map(
      (trait, k): Equation => ({
        name: trait,
        kind: 'rule',
        text: `copies > 0.5 ? pick(${trait}) : ${trait}`,
        unit: units[k] ?? '1',
        meaning: `${trait}, one's own or the neighbour's`,
        source: SOURCE,
      }),
    ),
  ]
}

const persuasion = ({ payoff, strength, revision }: Omit<CopyingNames, 'traits'>): Equation => ({
  name: 'persuasion',
  kind: 'value',
  text: `(${revision}) / (1 + exp(-(${strength}) * (pick(${payoff}) - ${payoff})))`,
  unit: 'probability',
  meaning: 'probability of revising and copying the neighbour looked at',
  source: SOURCE,
})

/** What imitation needs beside the act. */
export const imitationStates = (payoff: string, unit: string): State[] => [
  { name: payoff, unit, initial: '0', meaning: 'what the last act was worth, 0 for not acting', source: SOURCE },
]
