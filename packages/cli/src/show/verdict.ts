/** What may be said of a difference in one sentence, and what it would take to say more. */
import { about, intervalFormat, strengthOf, strengthWord, tickFormat } from '@cogov/language'
import { type Estimate, replicatesFor } from '@cogov/methods/statistics'
import type { Speech } from '../words/say.ts'

/** The smallest difference that matters, unless somebody says otherwise: 2 points of a share, 5 % of any other mean. */
export const effectThatMatters = (unit: string, base: number): number =>
  unit === 'share' || unit === 'probability' ? 0.02 : 0.05 * Math.abs(base)

/** Replicates with which such a difference is found in nine of ten comparisons. */
export const replicatesNeeded = (sd: number, effect: number): number => (sd === 0 ? 2 : replicatesFor({ effect, sd }))

/**
 * @example verdictOf('money', difference, 'share', 0.07, speech) // 'money: very likely less, −0.4 points (−0.6 to
 * −0.2)'
 */
export function verdictOf(
  design: string,
  difference: Estimate,
  unit: string,
  base: number,
  { language, say }: Speech,
): string {
  const { n, mean, sd, low, high } = difference
  if (low === null || high === null || sd === null) return say('difference.one', { design })
  if (sd === 0 && mean === 0) return say('difference.same', { design })
  const effect = effectThatMatters(unit, base)
  const format = intervalFormat(unit, { mean, low, high }, language)
  const ends = { low: format.difference(low), high: format.difference(high) }
  const strength = strengthOf(difference)
  if (strength !== 'undetected')
    return say(mean > 0 ? 'difference.raises' : 'difference.lowers', {
      design,
      word: strengthWord(strength, language),
      mean: format.fullDifference(mean),
      ...ends,
    })
  if (effect === 0) return say('difference.enough', { design, n, effect: format.full(0), ...ends })
  const needed = replicatesNeeded(sd, effect)
  const shown = tickFormat(unit, [effect], language)
  return say(needed > n ? 'difference.more' : 'difference.enough', {
    design,
    n,
    needed,
    effect: [shown.show(effect), shown.differenceUnit].filter(Boolean).join(about(language).space),
    ...ends,
  })
}
