/** What is made of one answer: its middle, its intervals, its marks. */
import { empiricalQuantile } from '@cogov/methods/statistics'
import { noughtMark, signMark, sizeMark } from './marks.ts'
import { type Central, crps, interval, predictive } from './predictive.ts'
import type { Claim } from './question.ts'
import type { Answer } from './sit.ts'

/** One claim judged; `inside` and `crps` are absent where no size was measured. */
export interface Judged {
  claim: Claim
  further: boolean
  /** Median over worlds, on the claim’s scale and in standard deviations. */
  value: number
  deviations: number
  /** What a change of one in log odds is on the claim’s scale. */
  unit: number
  /** Nine in ten of the worlds, without errors. */
  worlds: readonly [number, number]
  /** Nine in ten of what would be measured. */
  measured: readonly [number, number]
  /** From 0 to 1: the mean of its marks. */
  mark: number
  /** Of its sign, its size, or of a nought. */
  marks: { sign?: number; size?: number; nought?: number }
  /** Whether the measured value lies in the interval of what would be. */
  inside?: boolean
  /** In log odds. */
  crps?: number
}

/** The claims that could be sat, judged. */
export const judged = (answers: readonly Answer[], weightsOf?: (claim: Claim) => readonly number[]): Judged[] =>
  answers.filter(({ predicted }) => predicted.length > 0).map((answer) => judge(answer, weightsOf?.(answer.claim)))

/**
 * @param weights of the worlds; all alike where left out
 */
export function judge({ claim, further, predicted }: Answer, weights?: readonly number[]): Judged {
  const own = weights ?? predicted.map(() => 1)
  const at = (of: (one: (typeof predicted)[number]) => number, share: number) =>
    empiricalQuantile(predicted.map(of), own, share)
  const deviations = at((one) => one.deviations, 0.5)
  const value = at((one) => one.value, 0.5)
  const within = [at((one) => one.deviations, 0.05), at((one) => one.deviations, 0.95)] as const
  const unit = at((one) => one.unit, 0.5)
  const ends = [at((one) => one.value, 0.05), at((one) => one.value, 0.95)] as const
  return {
    claim,
    further,
    value,
    deviations,
    unit,
    worlds: ends,
    ...marksOf(claim, { deviations, value, within }),
    ...against(claim, predicted, own, unit),
  }
}

interface Found {
  deviations: number
  value: number
  within: readonly [number, number]
}

/** The marks of a claim that such a prediction earns. */
export function marksOf({ sign, size }: Claim, { deviations, value, within }: Found): Pick<Judged, 'mark' | 'marks'> {
  if (sign === 'none') {
    const nought = noughtMark(within)
    return { mark: nought, marks: { nought } }
  }
  const forSign = signMark(sign, deviations)
  if (size === undefined) return { mark: forSign, marks: { sign: forSign } }
  const forSize = sizeMark(size, value)
  return { mark: (forSign + forSize) / 2, marks: { sign: forSign, size: forSize } }
}

/** What was measured: its size; 0 of a nought whose error is known. */
export const measuredOf = ({ sign, size, error }: Claim): number | undefined =>
  sign === 'none' && error !== undefined ? 0 : size

/** What was measured against what would be. */
function against(claim: Claim, worlds: readonly Central[], weights: readonly number[], unit: number) {
  const law = predictive(claim, worlds, weights)
  const measured = interval(law)
  const found = measuredOf(claim)
  if (found === undefined) return { measured }
  return { measured, inside: found >= measured[0] && found <= measured[1], crps: crps(law, found) / unit }
}
