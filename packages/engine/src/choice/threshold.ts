/**
 * Threshold: who joins once enough others have (Granovetter 1978). Everybody has a threshold of their own, the share of
 * others from which on acting pays; how the many then follow each other depends on how thresholds are spread.
 */
import type { Equation } from '../equations/model.ts'
import { act, withError } from './act.ts'

const SOURCE = 'Granovetter 1978, Threshold models of collective behavior, American Journal of Sociology 83'

/** Each may be an expression: `mean(act)` for a crowd that all see, `seen(act)` for neighbours, a belief. */
export interface ThresholdNames {
  /** The column that the decision writes: 1 acts, 0 does not. */
  act: string
  /** Share of others who act, as far as the actor knows. */
  belief: string
  /** The share that is enough. At 0 or below the actor needs nobody; above 1 no crowd suffices. */
  threshold: string
  /** The parameter ε, share of decisions made by a coin. */
  error: string
}

/**
 * @example threshold({ act: 'act', belief: 'mean(act)', threshold: 'threshold', error: 'error' })
 */
export function threshold(names: ThresholdNames): Equation[] {
  // A share k/n in single precision may lie one step below the threshold k/n that it has reached: 0.9999997 forgives
  // that, and still tells k from k − 1 in groups of up to three million.
  const reached = `(${names.belief}) >= 0.9999997 * (${names.threshold}) ? 1 : 0`
  return [
    {
      name: 'reached',
      kind: 'value',
      text: reached,
      unit: '1',
      meaning: 'enough others act (1) or too few (0)',
      source: SOURCE,
    },
    withError('reached', names.error, SOURCE),
    act(names.act, SOURCE),
  ]
}
