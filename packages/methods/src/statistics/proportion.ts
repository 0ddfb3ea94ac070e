/** Shares of trials. */
import { rangeError } from '@cogov/engine/messages'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { message } from './errors.english.ts'
import { requireLevel } from './moments.ts'

export interface Proportion {
  value: number
  low: number
  high: number
  successes: number
  trials: number
}

/**
 * A share with the interval of Clopper & Pearson (1934), which holds at least as often as its level says.
 *
 * @throws RangeError without trials, or with more successes than trials
 * @example proportion(18, 20) // 0.9, interval 0.683 … 0.988
 */
export function proportion(successes: number, trials: number, level = 0.95): Proportion {
  requireLevel(level)
  if (
    !(Number.isInteger(trials) && trials >= 1 && Number.isInteger(successes) && successes >= 0 && successes <= trials)
  ) {
    throw rangeError(message('statistics.successes', { successes, trials }))
  }
  const tail = (1 - level) / 2
  const low = successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1)
  const high = successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes)
  return { value: successes / trials, low, high, successes, trials }
}
