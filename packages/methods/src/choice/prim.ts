/**
 * Where a policy fails: scenario discovery by the patient rule induction method (PRIM: Friedman & Fisher 1999; Bryant &
 * Lempert 2010). From the whole space, thin slices are peeled off one after the other, always the one whose loss leaves
 * failures densest; each box on the way is a description such as "where trust is below 0.4 and turnover above 0.01".
 */
import { rangeError } from '@cogov/engine/messages'
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import { type Proportion, proportion } from '../statistics/proportion.ts'
import { randomOf } from '../statistics/random.ts'
import { message } from './errors.english.ts'

/** A case: the values of its factors, numbers or names. */
export type PrimValues = Readonly<Record<string, number | string | boolean>>

export interface PrimOptions {
  /** Share of the cases in the box that is peeled off at a time, 0.05 by default. */
  peel?: number
  /** Cases that a box keeps at least, 5 % of those in which it is looked for by default. */
  least?: number
  /** Wanted share of failures in the box that is chosen, 0.8 by default: the largest such box is. */
  density?: number
  /** Share of the cases that is kept back to judge the boxes by, a third by default. */
  heldBack?: number
  level?: number
  seed?: string
}

export type Limit =
  | { factor: string; from: number | null; to: number | null; p: number }
  | { factor: string; among: (string | boolean)[]; p: number }

export interface Box {
  /**
   * What it asks of factors; p of "this limit adds nothing to the others" (binomial, Bryant & Lempert 2010), likewise.
   */
  limits: Limit[]
  /** Share of failures among the cases inside, of cases that the box was not fitted to. */
  density: Proportion
  /** Share of all failures that are inside, likewise. */
  coverage: Proportion
}

export interface Prim {
  /** From the whole space to the densest box. */
  trajectory: Box[]
  /**
   * The box with the most coverage of those dense enough; the densest where none is: by the cases that boxes are found
   * in.
   */
  chosen: number
  /** Share of failures among all cases. */
  base: number
}

/** Fewer say too little of two thirds and one third of them. */
const MIN_CASES = 60

/**
 * Boxes are found in two thirds of the cases and judged by the others, so that the shares stated are not those of the
 * luck that made them look good.
 *
 * @param failed for each case
 * @throws RangeError for fewer than 60 cases, or where all or none failed
 * @example prim(cases, failed).trajectory.at(-1)
 */
export function prim(cases: readonly PrimValues[], failed: readonly boolean[], options: PrimOptions = {}): Prim {
  const { peel = 0.05, density = 0.8, heldBack = 1 / 3, level = 0.95, seed = 'prim' } = options
  const failures = failed.filter(Boolean).length
  if (cases.length < MIN_CASES || failed.length !== cases.length) {
    throw rangeError(message('choice.few_cases', { least: MIN_CASES, cases: cases.length, failed: failed.length }))
  }
  if (failures === 0) throw rangeError(message('choice.none_failed', { all: cases.length }))
  if (failures === cases.length) throw rangeError(message('choice.all_failed', { all: cases.length }))
  const order = cases.map((_, n) => n)
  randomOf(seed, 'prim').shuffle(order)
  const back = order.slice(0, Math.round(heldBack * order.length))
  const fit = order.slice(back.length)
  const least = options.least ?? Math.max(3, Math.ceil(0.05 * fit.length))
  const data = { cases, failed, fit }
  const boxes: Found[] = [{ box: new Map(), inside: fit }]
  for (;;) {
    const last = boxes[boxes.length - 1]
    const next = bestPeel(data, last, peel, least)
    if (!next) break
    boxes.push(next)
  }
  const judgedBy = back.length > 0 ? back : fit
  const trajectory = boxes.map((one) => describe(data, pasted(data, one), judgedBy, level))
  // Chosen by the cases it was found in, so that what the others say of it is not the luck of having been chosen.
  const chosen = choose(
    boxes.map((one) => pasted(data, one)),
    data,
    density,
  )
  return { trajectory, chosen, base: failures / cases.length }
}

/** Of boxes that are dense enough the one with most failures inside; the densest where none is. */
function choose(boxes: readonly Found[], data: Data, density: number): number {
  const densities = boxes.map(({ inside }) => densityOf(data, inside))
  const failures = boxes.map(({ inside }, b) => densities[b] * inside.length)
  const most = (among: readonly number[], of: readonly number[]) =>
    among.reduce((top, b) => (of[b] > of[top] ? b : top), among[0])
  const all = boxes.map((_, b) => b)
  const dense = all.filter((b) => densities[b] >= density)
  return dense.length > 0 ? most(dense, failures) : most(all, densities)
}

interface Data {
  cases: readonly PrimValues[]
  failed: readonly boolean[]
  /** Indices of the cases that boxes are fitted to. */
  fit: readonly number[]
}

type Range = { from: number; to: number } | { among: ReadonlySet<string | boolean> }
type Ranges = ReadonlyMap<string, Range>
interface Found {
  box: Ranges
  inside: readonly number[]
}

const within = (value: PrimValues[string], range: Range): boolean =>
  'among' in range
    ? range.among.has(value as string | boolean)
    : (value as number) >= range.from && (value as number) <= range.to

const insideOf = (data: Data, box: Ranges, among: readonly number[] = data.fit): number[] =>
  among.filter((n) => [...box].every(([factor, range]) => within(data.cases[n][factor], range)))

const densityOf = ({ failed }: Data, inside: readonly number[]): number =>
  inside.filter((n) => failed[n]).length / inside.length

/** The slice whose loss raises the density most for each case lost; nothing where no slice raises it. */
function bestPeel(data: Data, { box, inside }: Found, peel: number, least: number): Found | undefined {
  const now = densityOf(data, inside)
  let best: (Found & { gain: number }) | undefined
  for (const factor of Object.keys(data.cases[0])) {
    for (const range of slices(data, factor, box.get(factor), inside, peel)) {
      const left = inside.filter((n) => within(data.cases[n][factor], range))
      if (left.length < least || left.length === inside.length) continue
      const gain = (densityOf(data, left) - now) / (inside.length - left.length)
      if (gain > 0 && (!best || gain > best.gain)) best = { box: new Map(box).set(factor, range), inside: left, gain }
    }
  }
  return best
}

/** The ranges that are left when a little is taken from one end, or one name away. */
function slices(
  data: Data,
  factor: string,
  range: Range | undefined,
  inside: readonly number[],
  peel: number,
): Range[] {
  const values = inside.map((n) => data.cases[n][factor])
  if (typeof values[0] !== 'number') {
    const names = new Set(values as (string | boolean)[])
    if (names.size < 2) return []
    return [...names].map((name) => ({ among: new Set([...names].filter((other) => other !== name)) }))
  }
  const sorted = (values as number[]).toSorted((a, b) => a - b)
  const cut = Math.max(1, Math.floor(peel * sorted.length))
  const { from, to } = (range as { from: number; to: number }) ?? {
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
  }
  // Equal values go together: to the next one that differs.
  const above = sorted.find((value) => value > sorted[cut - 1])
  const below = sorted.findLast((value) => value < sorted[sorted.length - cut])
  return [...(above === undefined ? [] : [{ from: above, to }]), ...(below === undefined ? [] : [{ from, to: below }])]
}

/** Takes away each limit that the box does without: whose absence leaves its density no lower. */
function pasted(data: Data, found: Found): Found {
  let { box, inside } = found
  for (;;) {
    const density = densityOf(data, inside)
    const wider = [...box.keys()]
      .map((factor) => {
        const without = new Map(box)
        without.delete(factor)
        return { box: without, inside: insideOf(data, without) }
      })
      .find((one) => densityOf(data, one.inside) >= density)
    if (!wider) return { box, inside }
    ;({ box, inside } = wider)
  }
}

function describe(data: Data, { box }: Found, judgedBy: readonly number[], level: number): Box {
  const there = insideOf(data, box, judgedBy)
  const failures = (among: readonly number[]) => among.filter((n) => data.failed[n]).length
  const share = (some: number, all: number) =>
    all > 0 ? proportion(some, all, level) : { value: 0, low: 0, high: 1, successes: 0, trials: 0 }
  return {
    limits: [...box].map(([factor, range]) => limitOf(data, box, factor, range, judgedBy)),
    density: share(failures(there), there.length),
    coverage: share(failures(there), failures(judgedBy)),
  }
}

/** P(as many failures or more inside, if the share were that of the box without this limit): of cases kept back. */
function limitOf(data: Data, box: Ranges, factor: string, range: Range, judgedBy: readonly number[]): Limit {
  const without = new Map(box)
  without.delete(factor)
  const [inside, around] = [insideOf(data, box, judgedBy), insideOf(data, without, judgedBy)]
  const failures = inside.filter((n) => data.failed[n]).length
  const p = failures === 0 ? 1 : 1 - binomialCdf(failures - 1, inside.length, densityOf(data, around))
  if ('among' in range) return { factor, among: [...range.among], p }
  const finite = (value: number) => (Number.isFinite(value) ? value : null)
  return { factor, from: finite(range.from), to: finite(range.to), p }
}
