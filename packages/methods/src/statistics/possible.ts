/**
 * What an outcome can be, and when Student's t says too little of it. An interval is cut where the outcome ends, which
 * never takes the truth out of it. Two samples have no t interval, as their spread would be taken for known: few values
 * that are all equal, by chance or always, and values many of which lie at an end of what is possible.
 */

/** Least and largest value that an outcome can have, such as 0 and 1 of a share. */
export type Possible = readonly [least: number, most: number]

export const ANYTHING: Possible = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

/**
 * Why there is no interval: few values, all of them equal; or too many at an end of what is possible.
 */
export type Withheld = 'equal' | 'bound'

/** Fewer equal values may be equal by chance, as shares of a few residents are. */
const ENOUGH_EQUAL = 5
/** Of values of which more than a quarter lie at an end, so many others are asked for. */
const [MOST_AT_END, ENOUGH_ELSEWHERE] = [1 / 4, 20]

export function withheldOf(values: readonly number[], [least, most]: Possible): Withheld | undefined {
  const n = values.length
  const atEnd = values.filter((value) => value <= least || value >= most).length
  if (tooManyAtEnd(atEnd, n)) return 'bound'
  return n < ENOUGH_EQUAL && areEqual(values, scaleOf(values)) ? 'equal' : undefined
}

/** Of pairs, those count in which both values lie at the same end: there, nothing can be seen to differ. */
export function withheldOfPairs(
  values: readonly number[],
  base: readonly number[],
  [least, most]: Possible,
): Withheld | undefined {
  const n = values.length
  const isEnd = (value: number) => value <= least || value >= most
  const atEnd = values.filter((value, k) => isEnd(value) && value === base[k]).length
  // Of yes and no, only pairs that differ say something.
  const yesOrNo = [...values, ...base].every(isEnd)
  if (tooManyAtEnd(atEnd, n) || (yesOrNo && n - atEnd < ENOUGH_ELSEWHERE)) return 'bound'
  const differences = values.map((value, k) => value - base[k])
  return n < ENOUGH_EQUAL && areEqual(differences, scaleOf([...values, ...base])) ? 'equal' : undefined
}

const scaleOf = (values: readonly number[]): number => Math.max(...values.map(Math.abs))

/** What differs only by rounding is equal. */
const areEqual = (values: readonly number[], scale: number): boolean =>
  values.every((value) => Math.abs(value - values[0]) <= 1e-12 * scale)

const tooManyAtEnd = (atEnd: number, n: number): boolean => atEnd > MOST_AT_END * n && n - atEnd < ENOUGH_ELSEWHERE

/** An interval without what is impossible. */
export const cut = (value: number, [least, most]: Possible): number => Math.min(most, Math.max(least, value))

/** What a difference of two values can be. */
export const possibleDifference = ([least, most]: Possible): Possible => [least - most, most - least]
