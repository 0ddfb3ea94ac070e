/** Samples of the points that keep a study's constraints: points are drawn until enough of them do. */
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

/** Where fewer than one point of so many keeps the constraints, a sample of them is not to be had this way. */
const RAREST = 1000
/** More than these do not fit into memory. */
const MOST_DRAWN = 4_000_000

/**
 * @param draw so many points of the unit cube: a sequence, or a sample that is even as a whole
 * @param keeps undefined where all points are wanted
 * @throws RangeError where next to no point is kept
 * @example sampleKept(64, (points) => sobol(2, { points }), ([x, y]) => x + y < 1).length // 64
 */
export function sampleKept(
  count: number,
  draw: (points: number) => number[][],
  keeps?: (point: readonly number[]) => boolean,
): number[][] {
  if (!keeps) return draw(count)
  for (let tried = count; ; tried *= 2) {
    const all = draw(tried)
    const kept = all.filter(keeps)
    if (kept.length >= count) return kept.slice(0, count)
    if ((tried >= RAREST && kept.length * RAREST < tried) || tried > MOST_DRAWN)
      throw rangeError(message('study.rarely_kept', { kept: kept.length, drawn: tried }))
  }
}
