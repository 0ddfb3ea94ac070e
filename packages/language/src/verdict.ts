/**
 * What may be said of a difference, in words that never claim more than its interval: the vocabulary is fixed, and
 * which word is used follows from the numbers alone.
 *
 * | word | when |
 * |---|---|
 * | almost certainly | the 95 % interval lies on one side of nothing, at least twice its half-width away |
 * | very likely | the 95 % interval lies on one side of nothing |
 * | no detectable difference | the interval holds nothing, or one run only |
 */
import { everywhere, type Language } from './languages.ts'

export interface ReportedInterval {
  mean: number
  /** Ends of the 95 % interval; null where there is one replicate only. */
  low: number | null
  high: number | null
}

export type Strength = 'almost-certain' | 'very-likely' | 'undetected'

/** @example strengthOf({ mean: 0.14, low: 0.12, high: 0.16 }) // 'almost-certain' */
export function strengthOf({ mean, low, high }: ReportedInterval): Strength {
  if (low === null || high === null || !(low > 0 || high < 0)) return 'undetected'
  const half = Math.max(high - mean, mean - low)
  return Math.abs(mean) >= 3 * half ? 'almost-certain' : 'very-likely'
}

/** @example strengthWord('very-likely', 'zh') // '很可能' */
export const strengthWord = (strength: Strength, language: Language): string =>
  everywhere(language)[`verdict.${strength}`] as string
