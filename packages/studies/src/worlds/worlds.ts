/** Worlds to run a scenario in: from the posterior that is shipped, or from the priors while there is none. */
import { rangeError } from '@cogov/engine/messages'
import { randomOf } from '@cogov/methods/statistics'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { drawPositions, type Positions, WORLDS_SEED, type World, worldAt } from './draw-worlds.ts'
import { message } from './errors.english.ts'
import { digestOf, type PosteriorTable, readTable } from './table.ts'
import { TARGET_FACTS } from './targets.ts'
import { type Unknown, unknownsOf } from './unknowns.ts'

/** Many worlds, or the one in the middle. */
export type HowMany = number | 'central'

export interface Worlds {
  /** Whether data have been learnt from. */
  of: 'prior' | 'posterior'
  worlds: readonly World[]
}

export interface WorldsOptions {
  /** Chooses which: other worlds for another text. */
  seed?: string
  /** A posterior of one's own, as `writeTable` writes it, in place of the one that is shipped; empty for the priors. */
  posterior?: string
}

/** So many are drawn from priors at most. */
const MOST = 10_000

/**
 * The central world of a posterior is its medoid, the draw that is nearest to all others: a vector of medians need
 * not be plausible where numbers make up for each other. That of the priors, which know no such ties, is the centre of
 * each.
 *
 * @throws RangeError where there are fewer worlds than asked for, or the posterior was made for other declarations
 * @example (await worlds(64)).of // 'prior', as long as no posterior is shipped
 */
export async function worlds(howMany: HowMany, options: WorldsOptions = {}): Promise<Worlds> {
  const { seed = WORLDS_SEED, posterior = (await import('./posterior.ts')).POSTERIOR } = options
  const unknowns = unknownsOf()
  const table = posterior === '' ? undefined : readTable(posterior, digestOf(unknowns, TARGET_FACTS))
  const most = table?.draws.length ?? MOST
  if (howMany !== 'central' && !(Number.isInteger(howMany) && howMany >= 1 && howMany <= most)) {
    throw rangeError(message('worlds.too_many', { most, found: howMany }))
  }
  const chosen = table ? fromTable(table, howMany, seed) : fromPriors(unknowns, howMany, seed)
  return { of: table ? 'posterior' : 'prior', worlds: chosen.map((positions) => worldAt(unknowns, positions)) }
}

const fromPriors = (unknowns: readonly Unknown[], n: HowMany, seed: string): Positions[] =>
  n === 'central' ? [unknowns.map(() => 0.5)] : drawPositions(unknowns, { n, seed })

function fromTable({ draws }: PosteriorTable, n: HowMany, seed: string): Positions[] {
  if (n === 'central') return [medoid(draws)]
  const order = draws.map((_, d) => d)
  randomOf(seed, 'worlds').shuffle(order)
  return order.slice(0, n).map((d) => draws[d])
}

/**
 * The draw with the least squared distance to all others, in normal scores.
 *
 * @example medoid([[0.1], [0.5], [0.8]]) // [0.5]
 */
export function medoid(draws: readonly Positions[]): Positions {
  const scores = draws.map((positions) => positions.map((one) => normalQuantile(one, 0, 1)))
  const middle = scores[0].map((_, j) => scores.reduce((sum, own) => sum + own[j], 0) / scores.length)
  // The sum of squared distances to all is that to their mean, and what is the same for each.
  const far = scores.map((own) => own.reduce((sum, value, j) => sum + (value - middle[j]) ** 2, 0))
  return draws[far.indexOf(Math.min(...far))]
}
