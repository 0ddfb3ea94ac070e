/**
 * The choice rules by name: how terms turn into an act. A scenario chooses one for each kind of actor. All of them
 * define the value `chance`, the probability of acting, and write the act drawn from it.
 */
import type { Equation } from '../equations/model.ts'
import type { Parameter, State } from '../equations/settings.ts'
import { bestResponse } from './best-response.ts'
import { conditionalCooperation } from './conditional-cooperation.ts'
import { imitation, imitationStates } from './imitation.ts'
import { quantalResponse } from './quantal-response.ts'
import { reinforcement, reinforcementStates } from './reinforcement.ts'
import { threshold } from './threshold.ts'

/** What an actor gives to any choice rule; each takes what it needs. */
export interface DecisionNames {
  /** The column that the decision writes: 1 acts, 0 does not. */
  act: string
  /** What acting is worth more than not. */
  utility: string
  /** Unit of the utility. */
  unit: string
  /** The parameter τ, in the unit of the utility. */
  noise: string
  /** The parameter ε, share of decisions made by a coin. */
  error: string
  /** Share of others who are believed to act. */
  belief: string
  /** Share of others that is enough for the actor to join. */
  threshold: string
}

export interface ChoiceRule<ParameterName extends string = string> {
  name: string
  meaning: string
  /** Numbers that only this rule needs; `unit` is that of the utility. */
  parameters: (unit: string) => readonly Parameter<ParameterName>[]
  /** Columns that only this rule needs; `start` is the equation of the chance to act before the first tick. */
  states: (unit: string, start: string) => readonly State[]
  equations: (names: DecisionNames) => Equation[]
}

const ASSUMED = 'assumed'
const none = () => []
const LEARNING = { payoff: 'payoff', propensity: 'propensity', aspiration: 'aspiration' }

const rulesWith = <const ParameterName extends string>(
  rules: readonly ChoiceRule<ParameterName>[],
): readonly ChoiceRule<ParameterName>[] => rules

export const CHOICE_RULES = rulesWith([
  {
    name: 'quantal-response',
    meaning: 'the better an act, the likelier it is',
    parameters: none,
    states: none,
    equations: ({ act, utility, noise, error }) => quantalResponse(act, utility, noise, error),
  },
  {
    name: 'best-response',
    meaning: 'the better act is taken, save for errors',
    parameters: none,
    states: none,
    equations: bestResponse,
  },
  {
    name: 'threshold',
    meaning: 'who acts once enough others do',
    parameters: none,
    states: none,
    equations: threshold,
  },
  {
    name: 'conditional-cooperation',
    meaning: 'the chance to act follows what others are believed to do',
    parameters: () => [
      {
        name: 'cooperation_slope',
        unit: '1',
        default: 0.75,
        range: [-2, 2],
        meaning: 'chance to act added by the belief that all others act instead of none',
        source: 'assumed; below 1: conditional cooperators give somewhat less than others (Fischbacher & Gächter 2010)',
      },
      {
        name: 'cooperation_intercept',
        unit: 'probability',
        default: 0.05,
        range: [-1, 2],
        meaning: 'chance to act where nobody else is believed to',
        source: ASSUMED,
      },
    ],
    states: none,
    equations: (names) =>
      conditionalCooperation({ ...names, slope: 'cooperation_slope', intercept: 'cooperation_intercept' }),
  },
  {
    name: 'imitation',
    meaning: 'a neighbour’s act is copied the likelier, the more it earned',
    parameters: () => [
      {
        name: 'revision',
        unit: 'probability',
        default: 0.5,
        range: [0, 1],
        meaning: 'chance to revise in a tick',
        source: ASSUMED,
      },
    ],
    states: (unit) => imitationStates(LEARNING.payoff, unit),
    equations: ({ noise, ...names }) =>
      imitation({ ...names, payoff: LEARNING.payoff, strength: `1 / ${noise}`, revision: 'revision' }),
  },
  {
    name: 'reinforcement',
    meaning: 'what was better than hoped for is done again',
    parameters: (unit) => [
      {
        name: 'learning',
        unit: 'share',
        default: 0.5,
        range: [0, 1],
        meaning: 'share of the way to certainty that full satisfaction goes',
        source: 'Macy & Flache 2002, whose examples use .5',
      },
      {
        name: 'habituation',
        unit: 'share',
        default: 0.1,
        range: [0, 1],
        meaning: 'share of the way to what was earned that the aspiration goes in a tick',
        source: ASSUMED,
      },
      {
        name: 'satisfaction_scale',
        unit,
        default: 1,
        range: [1e-6, 1e6],
        meaning: 'difference between payoff and aspiration that satisfies or disappoints fully',
        source: ASSUMED,
      },
    ],
    states: (unit, start) => reinforcementStates(LEARNING, unit, start),
    equations: (names) =>
      reinforcement({
        ...names,
        ...LEARNING,
        scale: 'satisfaction_scale',
        learning: 'learning',
        habituation: 'habituation',
      }),
  },
])
