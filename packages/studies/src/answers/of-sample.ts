/** What methods for any sample say of a study's outcome, and where they say nothing, why. */
import { type Message, messageIn } from '@cogov/engine/messages'
import { type DeltaIndex, delta, type Pawn, pawn, type Regression, regression } from '@cogov/methods/sensitivity'
import { blockOf } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import { message } from './errors.english.ts'

export type SampleMethod = 'regression' | 'pawn' | 'delta'

/** A method that would have said something false, or nothing. */
export interface Withheld<Method extends string = SampleMethod> {
  method: Method
  why: Message
}

export interface OfSample {
  regression?: Regression
  ranked?: Regression
  pawn?: Pawn
  delta?: DeltaIndex[]
  withheld: Withheld[]
}

export interface Sample {
  points: readonly (readonly number[])[]
  /** By point, then by replicate; points of which every run failed have none. */
  outcomes: readonly (readonly number[])[]
  /** How many runs are finished, with a value of the outcome or without. */
  runs: number
}

/** PAWN and delta look at slices: below this they see little. */
const ENOUGH = 60

interface OfSampleOptions {
  level: number
  seed: string
  seeds: 'common' | 'own'
}

export function ofSample(study: Study, sample: Sample, { level, seed, seeds }: OfSampleOptions): OfSample {
  const factors = study.factors.map(({ name }) => name)
  const found: OfSample = { withheld: [] }
  const values = sample.outcomes.reduce((sum, own) => sum + own.length, 0)
  if (values < sample.runs) {
    const why = message('answers.never_in_some', { n: sample.runs - values, all: sample.runs })
    return { withheld: (['regression', 'pawn', 'delta'] as const).map((method) => ({ method, why })) }
  }
  const { points, outcomes, blocks } = present(sample, baseOf(study))
  attempt(found, 'regression', () => {
    // Regression would order names as they are listed.
    const unordered = study.factors.find((factor) => !isOrdered(factor))
    if (unordered) return message('answers.no_order', { factor: unordered.name })
    const options = { factors, level, seed, seeds, ...(blocks ? { blocks } : {}) }
    found.regression = regression(points, outcomes, options)
    found.ranked = regression(points, outcomes, { ...options, ranked: true })
  })
  const alone = points.flatMap((_, n) => (isIndependent(study, n) ? [n] : []))
  const [x, y] = [alone.map((n) => points[n]), alone.map((n) => outcomes[n])]
  const tooFew = message('answers.few_slices', { least: ENOUGH, found: x.length })
  attempt(found, 'pawn', () => {
    if (x.length < ENOUGH) return tooFew
    const slices = Math.min(10, Math.floor(x.length / 15))
    found.pawn = pawn(x, y, { factors, level, seed, slices })
  })
  attempt(found, 'delta', () => {
    if (x.length < ENOUGH) return tooFew
    found.delta = delta(x, y, { factors, level, seed })
  })
  return found
}

/** Puts down why there is none, where there is none. */
export function attempt<Method extends string>(
  found: { withheld: Withheld<Method>[] },
  method: Method,
  work: () => Message | undefined,
): void {
  let why: Message | undefined
  try {
    why = work()
  } catch (error) {
    why = messageIn(error)
    if (!why) throw error
  }
  if (why) found.withheld.push({ method, why })
}

/** Points that have a value. */
function present({ points, outcomes }: Sample, block: ((n: number) => number) | undefined) {
  const there = outcomes.flatMap((own, n) => (own.length > 0 ? [n] : []))
  return {
    points: there.map((n) => points[n]),
    outcomes: there.map((n) => outcomes[n]),
    blocks: block && there.map(block),
  }
}

/** Of a Saltelli design, points of one base point share coordinates. */
function baseOf(study: Study): ((n: number) => number) | undefined {
  const size = blockOf(study)
  return study.design.kind === 'saltelli' ? (n) => Math.floor(n / size) : undefined
}

/** Of a Saltelli design, its two samples. */
function isIndependent(study: Study, n: number): boolean {
  const size = blockOf(study)
  return study.design.kind !== 'saltelli' || n % size === 0 || n % size === size - 1
}

/** Numbers, and one of two: a factor of several names has no direction. */
const isOrdered = (factor: Study['factors'][number]): boolean =>
  !('labels' in factor) || factor.labels.length <= 2 || factor.labels.every((label) => typeof label === 'number')
