/** Ranges of values for axes. */
import { scaleLinear } from 'd3-scale'

/**
 * From the least to the most, and from nothing where nothing is near: a bar or a band has to begin somewhere honest.
 */
export function extentWithZero(values: readonly number[]): [number, number] {
  const [least, most] = extentOf(values)
  if (least >= 0) return [0, most === 0 ? 1 : most]
  return most <= 0 ? [least, 0] : [least, most]
}

/** From the least to the most finite value; one apart where all are the same. */
export function extentOf(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite)
  const least = finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = finite.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (least > most) return [0, 1]
  return least === most ? [Math.min(0, least), most === 0 ? 1 : Math.max(0, most)] : [least, most]
}

/**
 * A domain that ends at round numbers; a little below nothing stays a little, instead of a whole empty step.
 *
 * @param count about how many ticks
 */
export function roundDomain([least, most]: readonly [number, number], count: number): [number, number] {
  const [low, high] = scaleLinear([least, most], [0, 1]).nice(count).domain() as [number, number]
  const slight = least < 0 && most > 0 && -least < 0.12 * most
  return [slight ? least * 1.3 : low, high]
}

/** The newest value that there is, beside which the name of a line stands; nothing where there is none. */
export const lastKnown = (values: readonly number[]): number => values.filter(Number.isFinite).at(-1) ?? 0
