/**
 * Conditional cooperation: people contribute the more, the more they believe that others do, most of them somewhat
 * less than the others (Fischbacher, Gächter & Fehr 2001; Fischbacher & Gächter 2010). Because of that “somewhat less”
 * contributions decline from round to round although nobody's preferences change.
 */
import type { Equation } from '../equations/model.ts'
import { act, withError } from './act.ts'

const SOURCE =
  'Fischbacher & Gächter 2010, Social preferences, beliefs, and the dynamics of free riding, American ' +
  'Economic Review 100'

interface Schedule {
  /** What others are believed to do: a share, or an amount in the unit of the contribution. */
  belief: string
  /**
   * Contribution added for each unit that others are believed to contribute: 0 free rider, 1 perfect conditional
   * cooperator.
   */
  slope: string
  /** Contribution where others are believed to contribute nothing. */
  intercept: string
}

export interface ConditionalCooperationNames extends Schedule {
  /** The column that the decision writes: 1 acts, 0 does not. */
  act: string
  /** The parameter ε, share of decisions made by a coin. */
  error: string
}

/**
 * Whether to take part, where one does or does not: the chance follows the belief.
 *
 * @example conditionalCooperation({ act: 'act', belief: 'belief', slope: 'slope', intercept: 'intercept', error:
 * 'error' })
 */
export function conditionalCooperation({ act: column, error, ...schedule }: ConditionalCooperationNames): Equation[] {
  const inclination: Equation = {
    name: 'inclination',
    kind: 'value',
    text: `clip(${scheduled(schedule)}, 0, 1)`,
    unit: 'probability',
    meaning: 'inclination to do as the others are believed to do',
    source: SOURCE,
  }
  return [inclination, withError('inclination', error, SOURCE), act(column, SOURCE)]
}

export interface ConditionalContributionNames extends Schedule {
  /** The column that the decision writes: an amount from 0 to the endowment. */
  contribution: string
  endowment: string
  /** Standard deviation of what is added by chance before the amount is cut to what is possible. */
  noise: string
  /** Unit of contribution, belief, intercept, endowment, noise. */
  unit?: string
}

/**
 * How much to contribute, where any amount can be given.
 *
 * @example conditionalContribution({ contribution: 'given', belief: 'belief', slope: 'slope', intercept: '0',
 * endowment: '20', noise: '1' })
 */
export function conditionalContribution(names: ConditionalContributionNames): Equation[] {
  const { contribution, endowment, noise, unit = '1', ...schedule } = names
  return [
    {
      name: 'schedule',
      kind: 'value',
      text: scheduled(schedule),
      unit,
      meaning: 'contribution as a function of what others are believed to contribute',
      source: SOURCE,
    },
    {
      name: contribution,
      kind: 'rule',
      text: `clip(schedule + (${noise}) * probit(draw), 0, ${endowment})`,
      unit,
      meaning: 'contribution',
      source: SOURCE,
    },
  ]
}

const scheduled = ({ belief, slope, intercept }: Schedule) => `(${intercept}) + (${slope}) * (${belief})`

/**
 * A belief follows what is seen: a share `speed` of the difference each time. The paper's subjects weigh what they saw
 * by about .4 and what they believed before by about .6.
 *
 * @param seen what others did, an expression such as `seen(act)`
 * @example followBelief('belief', 'seen(act)', 'belief_speed')
 */
export function followBelief(belief: string, seen: string, speed: string, unit = 'share'): Equation {
  return {
    name: belief,
    kind: 'rule',
    text: `${belief} + (${speed}) * ((${seen}) - ${belief})`,
    unit,
    meaning: 'a belief moves towards what others were seen to do',
    source: SOURCE,
  }
}
