/** What stands for luck in an analysis of variance. */
import type { Part } from './factorial-parts.ts'

/**
 * Runs of the same point; how an effect differs from seed to seed; interactions, where each point has one run with a
 * seed of its own; or nothing: of one factor, and of one seed in common, under which a factor that does nothing changes
 * nothing, and its interactions are no luck.
 */
export type ErrorSource = 'runs' | 'seeds' | 'interactions' | 'none'

export interface ErrorOfTerm {
  meanSquare: number
  df: number
  /** By how much contrasts vary unequally: 1 where alike, down to one over the term's degrees of freedom. */
  epsilon: number
}

interface Parts {
  ofFactors: readonly Part[]
  /** Those that seeds, or runs, are in. */
  ofSeeds: readonly Part[]
  /** The axis of seeds, the last one. */
  axis: number
  replicates: number
  commonSeeds: boolean
}

/** Fewer degrees of freedom tell next to nothing of luck. */
const ENOUGH = 4

export function errorsOf({ ofFactors, ofSeeds, axis, replicates, commonSeeds }: Parts): {
  source: ErrorSource
  of: (part: Part) => ErrorOfTerm | undefined
} {
  if (replicates > 1 && commonSeeds) {
    const byFactors = new Map(ofSeeds.map((part) => [part.axes.filter((one) => one !== axis).join(), part]))
    return { source: 'seeds', of: ({ axes }) => fromSeeds(byFactors.get(axes.join()) as Part, replicates) }
  }
  if (replicates > 1) {
    const error = pooled(ofSeeds)
    return { source: 'runs', of: () => error }
  }
  const spent = commonSeeds ? [] : highest(ofFactors)
  if (spent.length === 0) return { source: 'none', of: () => undefined }
  const error = pooled(spent)
  return { source: 'interactions', of: (part) => (spent.includes(part) ? undefined : error) }
}

function pooled(parts: readonly Part[]): ErrorOfTerm {
  const df = parts.reduce((sum, part) => sum + part.df, 0)
  return { meanSquare: parts.reduce((sum, part) => sum + part.sumOfSquares, 0) / df, df, epsilon: 1 }
}

/** The interactions of most factors, and of fewer until there is enough; but pairs only where there are no others. */
function highest(ofFactors: readonly Part[]): Part[] {
  const most = Math.max(...ofFactors.map(({ axes }) => axes.length))
  const least = Math.min(3, most)
  const spent: Part[] = []
  for (let order = most; order >= Math.max(2, least); order--) {
    if (spent.reduce((sum, { df }) => sum + df, 0) >= ENOUGH) break
    spent.push(...ofFactors.filter(({ axes }) => axes.length === order))
  }
  return spent
}

/**
 * How a term differs from seed to seed; Box's ε as Greenhouse & Geisser (1959) estimate it, from products of what two
 * seeds do.
 */
export function fromSeeds({ effects, sumOfSquares, df }: Part, replicates: number): ErrorOfTerm {
  // Seeds are the last axis, so the fastest one.
  const cells = effects.length / replicates
  const product = (k: number, l: number) => {
    let sum = 0
    for (let c = 0; c < cells; c++) sum += effects[c * replicates + k] * effects[c * replicates + l]
    return sum
  }
  let [trace, squares] = [0, 0]
  for (let k = 0; k < replicates; k++) {
    trace += product(k, k)
    for (let l = 0; l < replicates; l++) squares += product(k, l) ** 2
  }
  const own = Math.max(1, df / (replicates - 1))
  const epsilon = squares > 0 ? Math.min(1, Math.max(1 / own, trace ** 2 / (own * squares))) : 1
  return { meanSquare: sumOfSquares / df, df, epsilon }
}
