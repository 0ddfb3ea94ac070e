/**
 * The exam without having seen the answers: worlds that were simulated once are weighed by all rows but those of a
 * fold, and that fold is predicted with these weights.
 */
import { effectiveSize, fromLogs, largestPower } from '@cogov/methods/history'
import { randomOf } from '@cogov/methods/statistics'
import { measuredOf } from './judge.ts'
import { DISCREPANCY } from './predictive.ts'
import type { Claim } from './question.ts'
import type { Answer } from './sit.ts'

const FOLDS = 5

export interface Fold {
  families: readonly string[]
  /** By world: how much it counts where this fold is predicted. They sum to 1. */
  weights: readonly number[]
  /** How many worlds of equal weight these are worth (Kish 1965). */
  effective: number
  /** The power to which the likelihood was raised so that enough worlds count; 1 where they do anyway. */
  power: number
}

/**
 * Families in five folds of about as many claims, the largest first, each to the smallest fold so far; those of equal
 * size in an order of their own that nothing else depends on.
 */
export function foldsOf(claims: readonly Claim[], n = FOLDS): string[][] {
  const sizes = new Map<string, number>()
  for (const { row } of claims) sizes.set(row.family, (sizes.get(row.family) ?? 0) + 1)
  const families = [...sizes.keys()].sort()
  randomOf('exam', 'folds').shuffle(families)
  families.sort((a, b) => (sizes.get(b) as number) - (sizes.get(a) as number))
  const folds = Array.from({ length: n }, () => ({ families: [] as string[], size: 0 }))
  for (const family of families) {
    const least = folds.reduce((best, fold) => (fold.size < best.size ? fold : best))
    least.families.push(family)
    least.size += sizes.get(family) as number
  }
  return folds.map((fold) => fold.families)
}

/**
 * @param before log weights of the worlds before any row of the exam is taken into account; all alike where left out.
 *   Where the worlds were fitted to rows, it is less the log likelihood of these rows.
 */
export function crossValidated(answers: readonly Answer[], before?: readonly number[]): Fold[] {
  const sat = answers.filter(({ predicted, further }) => predicted.length > 0 && !further)
  const worlds = sat[0]?.predicted.length ?? 0
  const logs = familyLogs(sat, worlds)
  const least = Math.min(LEAST_EFFECTIVE, worlds / 4)
  return foldsOf(sat.map(({ claim }) => claim)).map((families) => {
    const likelihood = Array.from({ length: worlds }, (_, w) => {
      let sum = 0
      for (const [family, byWorld] of logs) if (!families.includes(family)) sum += byWorld[w]
      return sum
    })
    const at = (power: number) => fromLogs(likelihood.map((log, w) => (before?.[w] ?? 0) + power * log))
    const power = largestPower((one) => effectiveSize(at(one)) >= least)
    const weights = at(power)
    return { families, weights, effective: effectiveSize(weights), power }
  })
}

/** So many worlds count at least: where all rest on one or two, no interval says anything. */
const LEAST_EFFECTIVE = 16

/** The weights with which a claim is predicted: those of the fold that its family is in. */
export const weightsFrom =
  (folds: readonly Fold[]) =>
  ({ row }: Claim): readonly number[] =>
    (folds.find(({ families }) => families.includes(row.family)) as Fold).weights

/** Mean log likelihood of a family’s claims, by world: a family counts once. */
function familyLogs(answers: readonly Answer[], worlds: number): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const sizes = new Map<string, number>()
  for (const { claim, predicted } of answers) {
    const measured = measuredOf(claim)
    if (measured === undefined) continue
    const { family } = claim.row
    const sums = found.get(family) ?? new Array<number>(worlds).fill(0)
    predicted.forEach(({ value, unit }, w) => {
      sums[w] += logLikelihood(measured - value, (claim.error ?? 0) ** 2 + (DISCREPANCY * unit) ** 2)
    })
    found.set(family, sums)
    sizes.set(family, (sizes.get(family) ?? 0) + 1)
  }
  for (const [family, sums] of found)
    found.set(
      family,
      sums.map((sum) => sum / (sizes.get(family) as number)),
    )
  return found
}

/** Of a normal law, without what is the same everywhere. */
const logLikelihood = (miss: number, variance: number): number => -0.5 * (Math.log(variance) + (miss * miss) / variance)
