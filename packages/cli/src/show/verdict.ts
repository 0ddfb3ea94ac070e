/** What may be said of a difference in one sentence, and what it would take to say more. */
import {
  intervalFormat,
  type Language,
  speaker,
  strengthOf,
  strengthWord,
  type Texts,
  tickFormat,
} from '@cogov/language'
import { type Estimate, replicatesFor } from '@cogov/methods/statistics'

const TEXTS = {
  raises: {
    en: '{design}: {word} more, {mean} ({low} to {high})',
    zh: '{design}：{word}更高，{mean}（{low}至{high}）',
  },
  lowers: {
    en: '{design}: {word} less, {mean} ({low} to {high})',
    zh: '{design}：{word}更低，{mean}（{low}至{high}）',
  },
  same: { en: '{design}: exactly the same in every replicate', zh: '{design}：每次重复都完全相同' },
  one: {
    en: '{design}: one replicate says nothing about luck; run at least 5',
    zh: '{design}：一次重复无法排除偶然；至少运行5次',
  },
  more: {
    en: '{design}: no detectable difference with {n} replicates ({low} to {high}); {needed} would detect {effect}',
    zh: '{design}：{n}次重复未检出差异（{low}至{high}）；{needed}次可检出{effect}',
  },
  enough: {
    en: '{design}: no detectable difference with {n} replicates ({low} to {high}); {effect} would have been detected',
    zh: '{design}：{n}次重复未检出差异（{low}至{high}）；若有{effect}的差异，应已检出',
  },
} satisfies Texts

/** The smallest difference that matters, unless somebody says otherwise: 2 points of a share, 5 % of any other mean. */
export const effectThatMatters = (unit: string, base: number): number =>
  unit === 'share' || unit === 'probability' ? 0.02 : 0.05 * Math.abs(base)

/** Replicates with which such a difference is found in nine of ten comparisons. */
export const replicatesNeeded = (sd: number, effect: number): number => (sd === 0 ? 2 : replicatesFor({ effect, sd }))

/** @example verdictOf('money', difference, 'share', 0.07, 'en') // 'money: very likely less, −0.4 points (−0.6 to −0.2)' */
export function verdictOf(
  design: string,
  difference: Estimate,
  unit: string,
  base: number,
  language: Language,
): string {
  const say = speaker(TEXTS, language)
  const { n, mean, sd, low, high } = difference
  if (low === null || high === null || sd === null) return say('one', { design })
  if (sd === 0 && mean === 0) return say('same', { design })
  const effect = effectThatMatters(unit, base)
  const format = intervalFormat(unit, { mean, low, high }, language)
  const ends = { low: format.difference(low), high: format.difference(high) }
  const strength = strengthOf(difference)
  if (strength !== 'undetected')
    return say(mean > 0 ? 'raises' : 'lowers', {
      design,
      word: strengthWord(strength, language),
      mean: format.fullDifference(mean),
      ...ends,
    })
  if (effect === 0) return say('enough', { design, n, effect: format.full(0), ...ends })
  const needed = replicatesNeeded(sd, effect)
  const shown = tickFormat(unit, [effect], language)
  const named = `${shown.show(effect)} ${shown.differenceUnit}`.trim()
  return say(needed > n ? 'more' : 'enough', {
    design,
    n,
    needed,
    effect: language === 'zh' ? named.replace(' ', '') : named,
    ...ends,
  })
}
