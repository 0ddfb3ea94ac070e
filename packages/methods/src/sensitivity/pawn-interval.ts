/**
 * An interval for a PAWN index. A distance of a sample from another is too long on average, the more the smaller a
 * slice: also after the bootstrap's correction. Where the place of the distance is found in one half of the points and
 * its length measured in the other, it is too short instead. The truth lies between the two, so the interval's lower
 * end is made from the second and its upper end from the first; it holds the truth more often than it says, and not
 * less.
 */
import type { Draws } from '@cogov/engine/draws'
import { mean, variance } from '../statistics/moments.ts'
import { median } from '../statistics/quantiles.ts'
import { distancesOf, farthest, shareTo } from './kolmogorov-smirnov.ts'

/** Sorted outcomes of a slice and of all, by half of the points. */
type Halves = [Float64Array, Float64Array]

/** @param slice of each point, from 0 on */
export function pawnInterval(
  slice: readonly number[],
  outcomes: readonly number[],
  { z, resamples, random }: { z: number; resamples: number; random: Draws },
): { low: number; high: number } {
  const half = halvesOf(slice, random)
  const members = [0, 1].map((h) => half.flatMap((own, n) => (own === h ? [n] : [])))
  const index = (slices: readonly number[], values: readonly number[]) => median(distancesOf(slices, values))
  const value = index(slice, outcomes)
  const measured = measuredApart(slice, outcomes, half)
  const found = Array.from({ length: resamples }, () => {
    // Each half is resampled by itself, so that no point is in both.
    const chosen = members.flatMap((own) => own.map(() => own[random.integer(own.length)]))
    const [slices, values] = [chosen.map((n) => slice[n]), chosen.map((n) => outcomes[n])]
    const halves = chosen.map((n) => half[n])
    return { usual: index(slices, values), apart: measuredApart(slices, values, halves) }
  })
  const usual = found.map((one) => one.usual)
  const apart = found.map((one) => one.apart)
  const low = measured - z * Math.sqrt(variance(apart))
  // Resamples make a distance longer, as samples do; of few values, which tie, samples hardly do, and where a slice
  // ends moves its distance as much as who is in it: twice the variance holds the truth, as simulation shows.
  const high = Math.max(value, 2 * value - mean(usual)) + z * Math.sqrt(2 * variance(usual))
  return { low: Math.max(0, Math.min(low, value)), high: Math.min(1, high) }
}

/** Half of each slice at random. */
function halvesOf(slice: readonly number[], random: Draws): number[] {
  const order = slice.map((_, n) => n)
  random.shuffle(order)
  order.sort((a, b) => slice[a] - slice[b])
  const half = new Array<number>(slice.length)
  order.forEach((n, at) => {
    half[n] = at % 2
  })
  return half
}

/** Median over slices of distances that are found in one half and measured in the other, and the other way round. */
function measuredApart(slice: readonly number[], outcomes: readonly number[], half: readonly number[]): number {
  const of = (wanted?: number): Halves =>
    [0, 1].map((h) =>
      Float64Array.from(outcomes.filter((_, n) => half[n] === h && (wanted ?? slice[n]) === slice[n])).sort(),
    ) as Halves
  const all = of()
  const distances = [...new Set(slice)].flatMap((one) => {
    const own = of(one)
    if (own.some(({ length }) => length === 0)) return []
    const lengths = [0, 1].map((h) => {
      const { at, sign } = farthest(own[h], all[h])
      return sign * (shareTo(own[1 - h], at) - shareTo(all[1 - h], at))
    })
    return [(lengths[0] + lengths[1]) / 2]
  })
  return median(distances)
}
