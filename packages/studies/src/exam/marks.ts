/** Marks for one claim, from 0 to 1, as the section Scoring of docs/exam says. */
import type { Sign } from './question.ts'

/** What is below this is nought, in standard deviations. */
const NOUGHT = 0.05

/**
 * Right 1; nought where there is a sign, or a sign where there is none, ½; the wrong sign 0.
 *
 * @param deviations the predicted effect, in standard deviations
 * @example signMark('up', 0.2) // 1
 */
export function signMark(sign: Sign, deviations: number): number {
  const predicted: Sign = Math.abs(deviations) < NOUGHT ? 'none' : deviations > 0 ? 'up' : 'down'
  if (predicted === sign) return 1
  return predicted === 'none' || sign === 'none' ? 0.5 : 0
}

/**
 * Within a factor of two 1, within one of three ½. The same bundle measured twice in the field differs by as much.
 *
 * @example sizeMark(0.4, 0.25) // 1
 */
export function sizeMark(measured: number, predicted: number): number {
  const ratio = predicted / measured
  const factor = ratio > 0 ? Math.max(ratio, 1 / ratio) : Number.POSITIVE_INFINITY
  return factor <= 2 ? 1 : factor <= 3 ? 0.5 : 0
}

/**
 * A measured nought, by two one-sided tests at 5 % (Schuirmann 1987): nine in ten of what is predicted within 0.10
 * standard deviations 1, within 0.20 ½.
 *
 * @param interval 5th and 95th percentile of the prediction, in standard deviations
 */
export function noughtMark([low, high]: readonly [number, number]): number {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  return largest <= 0.1 ? 1 : largest <= 0.2 ? 0.5 : 0
}

/** Weights of grades: a measured size, a standardised one, a sign. */
export const GRADES = { A: 1, B: 0.5, C: 0.25 } as const
