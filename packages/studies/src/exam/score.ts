/** The score of a sitting: what is right, how much better than without a model, and how sure one can be of that. */
import { bootstrap, type Interval } from '@cogov/methods/statistics'
import { BENCHMARKS, type Benchmark, benchmarkMark, mechanismOf } from './benchmarks.ts'
import { type Judged, judged } from './judge.ts'
import { GRADES } from './marks.ts'
import type { Claim } from './question.ts'
import type { Answer } from './sit.ts'

/** A weighted share, and of how many claims. */
export interface Share {
  share: number
  n: number
}

export interface Score {
  /** Mean mark of all claims that were sat. */
  mark: Share
  /** The same where what could not be sat counts 0. */
  withUnsat: Share
  /** Claims with a sign, of which the sign is right. */
  signs: Share
  /** Measured noughts that are predicted as such. */
  noughts: Share
  /** Measured sizes within a factor of two. */
  sizes: Share
  /** Measured sizes within the interval that should hold nine in ten. */
  calibration: Share
  /** Mean continuous ranked probability score, in log odds; less is better. */
  crps: number
  gains: readonly Gain[]
  mechanisms: readonly { mechanism: string; mark: Share; signs: Share }[]
}

/** How much better the model is than a way to answer without one. */
interface Gain {
  benchmark: Benchmark
  mark: number
  crps: number
  /** Mean mark of the model less that of the benchmark, claim by claim; nine in ten resamples of families. */
  gain: Interval | { value: number }
  /** How much less its CRPS is. */
  closer: Interval | { value: number }
}

/** A claim that is weighed. */
interface Weighed {
  claim: Claim
  weight: number
}

/** Grade over the number of claims of its family, so that a family counts once. */
export function weighed<One extends { claim: Claim }>(all: readonly One[]): (One & Weighed)[] {
  const sizes = new Map<string, number>()
  for (const { claim } of all) sizes.set(claim.row.family, (sizes.get(claim.row.family) ?? 0) + 1)
  return all.map((one) => {
    const { grade, family } = one.claim.row
    return { ...one, weight: GRADES[grade] / (sizes.get(family) as number) }
  })
}

/** Weighted mean of what is known of each. */
export function shareOf<One extends { weight: number }>(
  all: readonly One[],
  of: (one: One) => number | undefined,
): Share {
  let [sum, weight, n] = [0, 0, 0]
  for (const one of all) {
    const value = of(one)
    if (value === undefined) continue
    sum += one.weight * value
    weight += one.weight
    n++
  }
  return { share: weight === 0 ? Number.NaN : sum / weight, n }
}

const full = (mark: number | undefined): number | undefined => (mark === undefined ? undefined : mark === 1 ? 1 : 0)

/**
 * @param answers of a sitting, or of a part of it
 * @param unsat claims of rows that are no question, which count 0 in the second score
 * @param weightsOf weights of the worlds for a claim; all alike where left out
 */
export function scoreOf(
  answers: readonly Answer[],
  unsat: readonly Claim[],
  weightsOf?: (claim: Claim) => readonly number[],
): Score {
  const found = weighed(judged(answers, weightsOf))
  const missed = answers.filter(({ predicted }) => predicted.length === 0).map(({ claim }) => ({ claim, mark: 0 }))
  const all = weighed([...found.map(({ claim, mark }) => ({ claim, mark })), ...missed, ...unsat.map(nothing)])
  return {
    mark: shareOf(found, ({ mark }) => mark),
    withUnsat: shareOf(all, ({ mark }) => mark),
    signs: shareOf(found, ({ marks }) => full(marks.sign)),
    noughts: shareOf(found, ({ marks }) => full(marks.nought)),
    sizes: shareOf(found, ({ marks }) => full(marks.size)),
    calibration: shareOf(found, ({ inside }) => (inside === undefined ? undefined : Number(inside))),
    crps: shareOf(found, (one) => one.crps).share,
    gains: BENCHMARKS.map((benchmark) => gainOver(benchmark, found)),
    mechanisms: byMechanism(found),
  }
}

const nothing = (claim: Claim) => ({ claim, mark: 0 })

function byMechanism(found: readonly (Judged & Weighed)[]): Score['mechanisms'] {
  const names = [...new Set(found.map(({ claim }) => mechanismOf(claim)))].sort()
  return names.map((mechanism) => {
    const own = found.filter(({ claim }) => mechanismOf(claim) === mechanism)
    return { mechanism, mark: shareOf(own, ({ mark }) => mark), signs: shareOf(own, ({ marks }) => full(marks.sign)) }
  })
}

function gainOver(benchmark: Benchmark, found: readonly (Judged & Weighed)[]): Gain {
  const pairs = found.map((one) => ({ ...one, other: benchmarkMark(benchmark, one, found) }))
  const gain = (one: (typeof pairs)[number]) => one.mark - one.other.mark
  const closer = (one: (typeof pairs)[number]) =>
    one.crps === undefined || one.other.crps === undefined ? undefined : one.other.crps - one.crps
  return {
    benchmark,
    mark: shareOf(pairs, ({ other }) => other.mark).share,
    crps: shareOf(pairs, ({ other }) => other.crps).share,
    gain: overFamilies(pairs, gain),
    closer: overFamilies(pairs, closer),
  }
}

/** Fewer families than this say nothing about how much families differ. */
const FEWEST = 5

/** A weighted mean with nine in ten of what it is where families are drawn again. */
function overFamilies<One extends Weighed>(
  all: readonly One[],
  of: (one: One) => number | undefined,
): Interval | { value: number } {
  const known = all.filter((one) => of(one) !== undefined)
  const families = [...new Set(known.map(({ claim }) => claim.row.family))]
  if (families.length < FEWEST) return { value: shareOf(known, of).share }
  const sums = families.map((family) => {
    const own = known.filter(({ claim }) => claim.row.family === family)
    const weight = own.reduce((sum, one) => sum + one.weight, 0)
    return { weight, sum: weight * shareOf(own, of).share }
  })
  const statistic = (chosen: readonly number[]) =>
    chosen.reduce((sum, f) => sum + sums[f].sum, 0) / chosen.reduce((sum, f) => sum + sums[f].weight, 0)
  return bootstrap(
    families.map((_, f) => f),
    statistic,
    { level: 0.9, seed: 'exam' },
  )
}
