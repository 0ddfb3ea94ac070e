/**
 * Settings of the prior that are not implausible, found by subset simulation (Au & Beck 2001): a population is drawn
 * nearer and nearer, each time to the best half of it, and moved by steps that leave the prior as it is
 * (preconditioned Crank–Nicolson; Cotter, Roberts, Stuart & White 2013). What share of the prior is left, the product
 * of the halves tells.
 */
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { randomOf } from '../statistics/random.ts'
import { scoresAt } from './screening.ts'

/** Draws normal scores of one setting of the prior; correlated as the prior has them. */
export type Fresh = (normal: () => number) => number[]

export interface SpaceOptions {
  fresh: Fresh
  /** Inputs that badness does not depend on, nor goes with any that it depends on: they are drawn anew at each step. */
  free?: ReadonlySet<number>
  /** How bad a setting is; at most `limit` is not implausible. `worseThan` may end it early, with any larger number. */
  badness: (positions: readonly number[], worseThan: number) => number
  limit: number
  /** A sample of a larger part of the prior, and its share of it, in which to begin; the prior itself unless said. */
  from?: Pick<Space, 'points' | 'share'>
  points: number
  seed: string
  /** Steps of each point on each level, 8 by default. */
  steps?: number
}

export interface Space {
  /** Positions. */
  points: number[][]
  /** Share of the prior that is not implausible, as far as it got. */
  share: number
  /** How bad its points are at most: the limit, or more where no setting comes as near. */
  reached: number
}

/** Halves: less than a thousand-millionth of the prior is not looked for. */
const MOST_LEVELS = 30
/** A level that brings less than this, as a share, has come as near as there is. */
const LEAST_GAIN = 0.005

export const positionsOf = (scores: readonly number[]): number[] => scores.map((z) => normalCdf(z, 0, 1))

interface Member {
  scores: number[]
  badness: number
}

/**
 * Where no setting is within the limit, or hardly any, the nearest that were found: that targets cannot be met together
 * is a finding.
 */
export function sampleSpace({ fresh, free, badness, limit, from, points, seed, steps = 8 }: SpaceOptions): Space {
  const draws = randomOf(seed, 'space')
  const normal = () => draws.normal()
  const rated = (scores: number[], worseThan: number): Member => ({
    scores,
    badness: badness(positionsOf(scores), worseThan),
  })
  const space = (members: readonly Member[], share: number, reached: number): Space => ({
    points: members.map(({ scores }) => positionsOf(scores)),
    share,
    reached,
  })
  const start = from?.points.map(scoresAt)
  const scoresOf = (n: number) => start?.[n % start.length] ?? fresh(normal)
  let members = Array.from({ length: points }, (_, n) => rated(scoresOf(n), Number.POSITIVE_INFINITY))
  let share = from?.share ?? 1
  let size = 0.5
  let before = Number.POSITIVE_INFINITY
  for (let level = 0; ; level++) {
    const sorted = members.toSorted((a, b) => a.badness - b.badness)
    // Those from which it begins are moved at least once: they may be fewer than are asked for.
    if (sorted[points - 1].badness <= limit && (level > 0 || !from)) return space(members, share, limit)
    const threshold = Math.max(limit, sorted[Math.floor(points / 2)].badness)
    const stuck = threshold > limit && (level === MOST_LEVELS || threshold > before * (1 - LEAST_GAIN))
    if (stuck && level > 0) return space(members, share, before)
    before = threshold
    const kept = sorted.filter((one) => one.badness <= threshold)
    share *= kept.length / points
    members = Array.from({ length: points }, (_, n) => kept[n % kept.length])
    for (let step = 0; step < steps; step++) {
      let accepted = 0
      members = members.map((member) => {
        const candidate = rated(stepFrom(member.scores, size, fresh(normal), free), threshold)
        if (candidate.badness > threshold) return member
        accepted++
        return candidate
      })
      size = nextSize(size, accepted / points)
    }
  }
}

/** A step that leaves the prior as it is; what is free goes all the way. */
export const stepFrom = (
  scores: readonly number[],
  size: number,
  fresh: readonly number[],
  free?: ReadonlySet<number>,
): number[] => scores.map((z, j) => (free?.has(j) ? fresh[j] : Math.sqrt(1 - size * size) * z + size * fresh[j]))

/** Steps are as long as a quarter of them is accepted (Roberts, Gelman & Gilks 1997). */
export const nextSize = (size: number, accepted: number): number =>
  Math.min(0.95, Math.max(0.02, size * (accepted > 0.25 ? 1.15 : 0.85)))
