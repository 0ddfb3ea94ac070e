/** What an outcome can be: where its intervals end. */
import { ANYTHING, type Possible } from '@cogov/methods/statistics'

/** What is declared of an outcome where nobody knows more: no end at all. */
const UNKNOWN = 1e15

/**
 * By what is declared, unless values lie outside of it; a share without a range of its own lies between 0 and 1, unless
 * its values show that it is a difference of shares.
 *
 * @example possibleOf({ unit: 'share', range: [0, 1] }, [0.2, 0.4]) // [0, 1]
 */
export function possibleOf(
  { unit, range = ANYTHING }: { unit: string; range?: Possible | undefined },
  values: readonly number[],
): Possible {
  if (values.some((value) => value < range[0] || value > range[1])) return ANYTHING
  if (Math.abs(range[0]) < UNKNOWN && Math.abs(range[1]) < UNKNOWN) return range
  const isShare = unit === 'share' || unit === 'probability'
  return isShare && values.every((value) => value >= 0 && value <= 1) ? [0, 1] : range
}
