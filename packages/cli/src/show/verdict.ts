/** What may be said of a difference in one sentence, and what it would take to say more. */
import { about, intervalFormat, strengthOf, strengthWord, tickFormat } from '@cogov/language'
import { type Estimate, wouldFind } from '@cogov/methods/statistics'
import type { Speech } from '../words/say.ts'

/** The smallest difference that matters, unless somebody says otherwise: 2 points of a share, 5 % of any other mean. */
export const effectThatMatters = (unit: string, base: number): number =>
  unit === 'share' || unit === 'probability' ? 0.02 : 0.05 * Math.abs(base)

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
  const { n, mean, sd, low, high, withheld } = difference
  if (sd === 0 && mean === 0) return say('difference.same', { design })
  if (withheld) return say(withheld === 'equal' ? 'difference.few' : 'difference.bound', { design, n })
  if (low === null || high === null) return say('difference.one', { design })
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
  const effect = effectThatMatters(unit, base)
  const { enough = false, needed = null } = wouldFind(difference, effect) ?? {}
  if (needed === null) return say('difference.none', { design, n, ...ends })
  const shown = tickFormat(unit, [effect], language)
  return say(enough ? 'difference.enough' : 'difference.more', {
    design,
    n,
    needed,
    effect: [shown.show(effect), shown.differenceUnit].filter(Boolean).join(about(language).space),
    ...ends,
  })
}
