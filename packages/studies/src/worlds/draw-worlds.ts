/**
 * Worlds drawn from what is known beforehand. A position is where a number lies in its prior, from 0 to 1; strengths of
 * one class are normal with correlation ½ (a Gaussian copula), so that they are right or wrong together.
 */
import { latinHypercube } from '@cogov/methods/designs'
import { randomOf, splitQuantile } from '@cogov/methods/statistics'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { type Unknown, unknownsOf } from './unknowns.ts'

/** A value for every number that is not known: of parameters by name, of usual levers as `mechanism.lever`. */
export type World = Readonly<Record<string, number>>

/** Half of the variance of strengths of one class is theirs together. */
const SHARED = Math.SQRT1_2

/** Where in its prior each number lies. */
export type Positions = readonly number[]

export interface DrawOptions {
  n: number
  seed: string
}

/**
 * Positions of n worlds: a Latin hypercube over the unknowns and over what classes share, so that few worlds cover each
 * well. Any number of worlds and unknowns will do, which Sobol's sequence has limits for.
 */
export function drawPositions(unknowns: readonly Unknown[], { n, seed }: DrawOptions): number[][] {
  if (unknowns.length === 0) return Array.from({ length: n }, () => [])
  const classes = classesOf(unknowns)
  const design = latinHypercube(unknowns.length + classes.length, { points: n, seed, swaps: 0 })
  return design.map((point) => {
    const shared = new Map(classes.map((kin, k) => [kin, normalOf(point[unknowns.length + k])]))
    return unknowns.map(({ kin }, j) => (kin === undefined ? point[j] : together(normalOf(point[j]), shared.get(kin))))
  })
}

/** One world at a time, independent of all others: normal scores of positions, for who moves through the prior. */
export function scoresFrom(unknowns: readonly Unknown[]): (normal: () => number) => number[] {
  const classes = classesOf(unknowns)
  return (normal) => {
    const shared = new Map(classes.map((kin) => [kin, normal()]))
    return unknowns.map(({ kin }) => {
      const own = normal()
      return kin === undefined ? own : SHARED * (own + (shared.get(kin) ?? 0))
    })
  }
}

/** Values at positions. */
export const worldAt = (unknowns: readonly Unknown[], positions: Positions): World =>
  Object.fromEntries(unknowns.map((unknown, j) => [unknown.name, valueAt(unknown, positions[j])]))

/** Within what is allowed: a prior may reach beyond. */
export const valueAt = (unknown: Unknown, position: number): number =>
  Math.min(unknown.range[1], Math.max(unknown.range[0], splitQuantile(unknown, position)))

/**
 * @param options how many, and the seed of the draw
 * @example drawWorlds({ n: 64, seed: 'worlds' })[0]['supervision.vertical'] // about .5
 */
export const drawWorlds = (options: DrawOptions, unknowns: readonly Unknown[] = unknownsOf()): World[] =>
  drawPositions(unknowns, options).map((positions) => worldAt(unknowns, positions))

/** The seed with which worlds are chosen where nobody says another one. */
export const WORLDS_SEED = 'worlds'

/** Independent normal numbers of a seed, as `scoresFrom` takes them. */
export const normalsOf = (seed: string, purpose: string): (() => number) => {
  const draws = randomOf(seed, purpose)
  return () => draws.normal()
}

const classesOf = (unknowns: readonly Unknown[]): string[] => [
  ...new Set(unknowns.flatMap(({ kin }) => (kin === undefined ? [] : [kin]))),
]

const normalOf = (position: number): number => normalQuantile(position, 0, 1)

const together = (own: number, shared = 0): number => normalCdf(SHARED * (own + shared), 0, 1)
