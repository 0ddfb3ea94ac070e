/**
 * What is true of distributions before the court, by quadrature: how far the law of means over replicates moves when a
 * factor is known (PAWN, δ). It is of what was run: under common seeds, of these.
 */
import { type Accused, FACTORS, type Setting } from '../accused.ts'
import { luckLeft, tilt } from './samples.ts'

/** Outcomes without luck: their cells by this many points along each axis. */
const FINE = 40
const SLICES = 10

/** By cell of the first three factors: their places, and the mean outcome. */
interface Cells {
  x: number[][]
  y: number[]
}

const known = new Map<string, unknown>()

/** Made once for each key. */
function once<T>(key: string, make: () => T): T {
  if (!known.has(key)) known.set(key, make())
  return known.get(key) as T
}

function cellsOf(one: Accused, slope: number, fine: number): Cells {
  const at = Array.from({ length: fine }, (_, i) => (i + 0.5) / fine)
  const x = at.flatMap((a) => at.flatMap((b) => at.map((c) => [a, b, c])))
  return { x, y: x.map((point) => one.mean([...point, 0.5]) + tilt(one, slope, point)) }
}

/** By group of cells, the distribution function of the outcome at some places, luck of a spread included. */
function functionsOf({ x, y }: Cells, spread: number, axis: number, groups: number, places: readonly number[]) {
  const sums = Array.from({ length: groups }, () => new Float64Array(places.length))
  const sizes = new Float64Array(groups)
  x.forEach((point, n) => {
    const group = Math.min(groups - 1, Math.floor(point[axis] * groups))
    sizes[group]++
    const own = sums[group]
    for (let i = 0; i < places.length; i++) {
      own[i] += spread > 0 ? normalCdf((places[i] - y[n]) / spread) : Number(y[n] <= places[i] + 1e-12)
    }
  })
  return sums.map((own, group) => own.map((sum) => sum / sizes[group]))
}

/** To 10⁻⁷ (Abramowitz & Stegun 1964, 7.1.26): enough for a truth that intervals of a hundredth look for. */
function normalCdf(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const beyond = (sum * Math.exp((-z * z) / 2)) / 2
  return z < 0 ? beyond : 1 - beyond
}

/** Places that tell distribution functions apart: all values where these are few, an even grid otherwise. */
function placesOf(y: readonly number[], spread: number): number[] {
  const values = [...new Set(y.map((value) => Number(value.toFixed(9))))].sort((a, b) => a - b)
  if (spread === 0 && values.length <= 50) return values
  const [low, high] = [values[0] - 5 * spread, (values.at(-1) as number) + 5 * spread]
  return Array.from({ length: 80 }, (_, i) => low + ((high - low) * (i + 1)) / 80)
}

const average = (functions: readonly Float64Array[]): Float64Array =>
  functions[0].map((_, i) => functions.reduce((sum, own) => sum + own[i], 0) / functions.length)

interface Laws {
  /** By factor: median distance of distribution functions over ten slices. */
  pawn: number[]
  delta: number[]
}

/** Truths are reckoned for seeds that are so far apart, and lie on a line between. */
const STEP = 0.1

export function lawsOf(one: Accused, setting: Setting, slope: number): Laws {
  const spread = Math.sqrt(luckLeft(one, setting))
  const at = (place: number) => once(`${one.name} ${spread} ${place}`, () => reckoned(one, spread, place * STEP))
  const below = Math.floor(slope / STEP)
  const part = slope / STEP - below
  const between = (of: (laws: Laws) => number[]) => {
    const [a, b] = [of(at(below)), of(at(part > 0 ? below + 1 : below))]
    return a.map((value, j) => value + part * (b[j] - value))
  }
  return { pawn: between(({ pawn }) => pawn), delta: between(({ delta }) => delta) }
}

function reckoned(one: Accused, spread: number, slope: number): Laws {
  const cells = cellsOf(one, slope, spread > 0 ? 20 : FINE)
  const places = placesOf(cells.y, spread)
  const found = FACTORS.slice(0, 3).map((_, axis) => {
    const fine = functionsOf(cells, spread, axis, spread > 0 ? 20 : FINE, places)
    const all = average(fine)
    const size = fine.length / SLICES
    const slices = Array.from({ length: SLICES }, (_, s) => average(fine.slice(s * size, (s + 1) * size)))
    const distances = slices.map((own) => own.reduce((most, value, i) => Math.max(most, Math.abs(value - all[i])), 0))
    distances.sort((a, b) => a - b)
    return {
      pawn: (distances[SLICES / 2 - 1] + distances[SLICES / 2]) / 2,
      delta: fine.reduce((sum, own) => sum + halfArea(own, all), 0) / fine.length,
    }
  })
  return { pawn: [...found.map(({ pawn }) => pawn), 0], delta: [...found.map(({ delta }) => delta), 0] }
}

/** Half the sum of what two laws differ by from place to place. */
function halfArea(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    const [own, other] = [a[i] - (i > 0 ? a[i - 1] : 0), b[i] - (i > 0 ? b[i - 1] : 0)]
    sum += Math.abs(own - other)
  }
  return sum / 2
}
