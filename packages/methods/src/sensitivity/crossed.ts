/**
 * Means over points × seeds, where both are samples: points that were drawn, and seeds that all points share (common
 * random numbers). What a seed does at all points alike does not average out over points, so the error of a mean has
 * two sources: points, and seeds beyond what they do point by point (two-way random effects; Searle, Casella &
 * McCulloch 1992, chapter 4).
 */
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/** A number for each point and seed, point by point. */
export interface Crossed {
  values: Float64Array
  seeds: number
}

/** A number of a point under a seed. */
type Of = (point: number, seed: number) => number

export const crossed = (points: number, seeds: number, of: Of): Crossed => ({
  values: Float64Array.from({ length: points * seeds }, (_, i) => of(Math.floor(i / seeds), i % seeds)),
  seeds,
})

/**
 * A table whose mean is that of products of what two different seeds give: their luck is not the same, so that luck
 * adds nothing to it, whether points share seeds or not. Between seeds it varies as the jackknife of this mean does
 * (U-statistics: Hoeffding 1948, Arvesen 1969); of two seeds, which have but one product, as the products of one and
 * the same seed. With one seed, plain products.
 */
export function products(points: number, seeds: number, f: Of, g: Of): Crossed {
  const values = new Float64Array(points * seeds)
  for (let n = 0; n < points; n++) {
    let [sumF, sumG, own] = [0, 0, 0]
    for (let r = 0; r < seeds; r++) {
      const [a, b] = [f(n, r), g(n, r)]
      sumF += a
      sumG += b
      own += a * b
    }
    const mean = seeds === 1 ? own : (sumF * sumG - own) / (seeds * (seeds - 1))
    for (let r = 0; r < seeds; r++) {
      const [a, b] = [f(n, r), g(n, r)]
      const withOthers = (a * (sumG - b) + b * (sumF - a)) / 2
      const away = seeds < 3 ? a * b - own / seeds : (2 * (withOthers - (seeds - 1) * mean)) / (seeds - 2)
      values[n * seeds + r] = mean + away
    }
  }
  return { values, seeds }
}

/** `a · x + b · y`, number by number. */
export const mixed = (a: number, x: Crossed, b: number, y: Crossed): Crossed => ({
  values: x.values.map((value, i) => a * value + b * y.values[i]),
  seeds: x.seeds,
})

export const meanOf = ({ values }: Crossed): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean squares between points, between seeds, and of what is left; of two tables, mean products. */
export interface MeanSquares {
  points: number
  seeds: number
  rest: number
}

interface Margins {
  points: Float64Array
  seeds: Float64Array
  all: number
}

function marginsOf({ values, seeds }: Crossed): Margins {
  const points = values.length / seeds
  const found = { points: new Float64Array(points), seeds: new Float64Array(seeds), all: 0 }
  for (let i = 0; i < values.length; i++) {
    found.points[Math.floor(i / seeds)] += values[i] / seeds
    found.seeds[i % seeds] += values[i] / points
    found.all += values[i] / values.length
  }
  return found
}

/** @param b another table of the same points and seeds; the same one by default */
export function meanSquares(a: Crossed, b: Crossed = a): MeanSquares {
  const { seeds } = a
  const points = a.values.length / seeds
  const ofA = marginsOf(a)
  const ofB = a === b ? ofA : marginsOf(b)
  const between = (margin: 'points' | 'seeds') =>
    ofA[margin].reduce((sum, value, i) => sum + (value - ofA.all) * (ofB[margin][i] - ofB.all), 0)
  const betweenPoints = (seeds * between('points')) / (points - 1)
  if (seeds === 1) return { points: betweenPoints, seeds: 0, rest: 0 }
  let rest = 0
  for (let i = 0; i < a.values.length; i++) rest += leftOf(a, ofA, i) * leftOf(b, ofB, i)
  return {
    points: betweenPoints,
    seeds: (points * between('seeds')) / (seeds - 1),
    rest: rest / ((points - 1) * (seeds - 1)),
  }
}

/** What neither point nor seed explains. */
const leftOf = ({ values, seeds }: Crossed, margins: Margins, i: number): number =>
  values[i] - margins.points[Math.floor(i / seeds)] - margins.seeds[i % seeds] + margins.all

/**
 * Square of half the width of the interval of a mean: what points tell of, with n − 1 degrees of freedom, and what
 * seeds do at all points alike, with r − 1 (modified large samples: Burdick & Graybill 1992). Of what else differs
 * between seeds, which points tell of already, few seeds cannot tell it apart, so less is taken off. A nominal 95 %
 * holds 94 to 98 % from three seeds on; of two, which tell very little, at least as much.
 */
function squaredHalf(n: number, r: number, level: number): (squares: MeanSquares) => number {
  const t = (freedom: number) => tQuantile((1 + level) / 2, freedom) ** 2
  const [ofPoints, ofSeeds] = [t(n - 1), r > 1 ? t(r - 1) : 0]
  const off = r > 1 ? 1 - 1 / (r - 1) : 0
  return ({ points, seeds, rest }) =>
    (ofPoints * Math.max(0, points) + ofSeeds * Math.max(0, seeds - rest * off)) / (n * r)
}

/** Half the width of the interval of a mean. */
export const halfWidthOf = (table: Crossed, level: number): number =>
  Math.sqrt(squaredHalf(table.values.length / table.seeds, table.seeds, level)(meanSquares(table)))

/**
 * Ratio of the means of two tables, that is known to lie between 0 and 1: its interval is of all values which a test
 * does not refuse (Fieller 1954). Where the second mean cannot be told from 0, it reaches from 0 to 1.
 *
 * @returns `raw`, the plain ratio, may lie outside; 0 where the part is 0 at every point under every seed
 */
export function shareOf(part: Crossed, whole: Crossed, level: number): { raw: number; low: number; high: number } {
  if (part.values.every((value) => value === 0)) return { raw: 0, low: 0, high: 0 }
  const [a, w] = [meanOf(part), meanOf(whole)]
  const [ofPart, both, ofWhole] = [meanSquares(part), meanSquares(part, whole), meanSquares(whole)]
  const half = squaredHalf(whole.values.length / whole.seeds, whole.seeds, level)
  const isHeld = (share: number): boolean => {
    const mix = (of: keyof MeanSquares) => ofPart[of] - 2 * share * both[of] + share ** 2 * ofWhole[of]
    const squares = { points: mix('points'), seeds: mix('seeds'), rest: mix('rest') }
    const rounding = 1e-24 * (a * a + w * w)
    return (a - share * w) ** 2 <= half(squares) + rounding
  }
  const raw = w > 0 ? a / w : Number(a > 0)
  const middle = withinOne(raw)
  return { raw, low: isHeld(0) ? 0 : edge(middle, 0, isHeld), high: isHeld(1) ? 1 : edge(middle, 1, isHeld) }
}

export const withinOne = (value: number): number => Math.min(1, Math.max(0, value))

/** Where what holds inside no longer does, by halving. */
function edge(inside: number, outside: number, isHeld: (share: number) => boolean): number {
  let [held, refused] = [inside, outside]
  for (let k = 0; k < 40; k++) {
    const middle = (held + refused) / 2
    if (isHeld(middle)) held = middle
    else refused = middle
  }
  return held
}
