/**
 * Best response with error: the better act is taken, save for mistakes that are as likely in great matters as in small
 * ones (Kandori, Mailath & Rob 1993; Young 1993). Where both acts are worth the same, a coin decides.
 */
import type { Equation } from '../equations/model.ts'
import { act, withError } from './act.ts'

const SOURCE = 'Young 1993, The evolution of conventions, Econometrica 61'

export interface BestResponseNames {
  /** The column that the decision writes: 1 acts, 0 does not. */
  act: string
  /** What acting is worth more than not; any expression. */
  utility: string
  /** The parameter ε, share of decisions made by a coin: half of them are mistakes. */
  error: string
}

/**
 * @example bestResponse({ act: 'act', utility: 'gain * seen(act) - cost', error: 'error' })
 */
export function bestResponse({ act: column, utility, error }: BestResponseNames): Equation[] {
  return [
    {
      name: 'better',
      kind: 'value',
      text: `(${utility}) > 0 ? 1 : (${utility}) < 0 ? 0 : 0.5`,
      unit: '1',
      meaning: 'acting is better (1), worse (0) or as good (½)',
      source: SOURCE,
    },
    withError('better', error, SOURCE),
    act(column, SOURCE),
  ]
}
