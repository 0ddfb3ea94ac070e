/**
 * How outcomes are distributed where some values may come up again and again: those by their probabilities, what lies
 * between by a kernel density.
 */
import { variance } from '../statistics/moments.ts'

/** Single values that many outcomes have, and places between the least and the largest of the others. */
export interface Support {
  atoms: number[]
  grid: Float64Array
}

/** By atom its probability, then by place of the grid the density. */
export type Law = Float64Array

const GRID = 100

/**
 * A value is an atom where √n outcomes have it, and one in twenty: fewer say less of a probability than a density does,
 * which learns from their neighbours.
 */
export function supportOf(y: readonly number[]): Support {
  const counts = new Map<number, number>()
  for (const value of y) counts.set(value, (counts.get(value) ?? 0) + 1)
  const many = Math.max(Math.sqrt(y.length), y.length / 20)
  const atoms = [...counts].flatMap(([value, count]) => (count >= many ? [value] : []))
  const others = [...counts.keys()].filter((value) => !atoms.includes(value))
  // One value has no range for a density.
  if (others.length === 1) atoms.push(others[0])
  return { atoms: atoms.sort((a, b) => a - b), grid: gridOver(others.length > 1 ? others : []) }
}

function gridOver(y: readonly number[]): Float64Array {
  if (y.length === 0) return new Float64Array(0)
  const low = y.reduce((least, value) => Math.min(least, value))
  const high = y.reduce((most, value) => Math.max(most, value))
  return Float64Array.from({ length: GRID }, (_, i) => low + ((high - low) * i) / (GRID - 1))
}

/** Where in a law an outcome stands. */
export function placeIn({ atoms, grid }: Support, value: number): number {
  const atom = atoms.indexOf(value)
  if (atom >= 0) return atom
  const step = grid[1] - grid[0]
  return atoms.length + Math.max(0, Math.min(GRID - 1, Math.round((value - grid[0]) / step)))
}

/** @param values of at least one point */
export function lawOf(values: readonly number[], { atoms, grid }: Support): Law {
  const law = new Float64Array(atoms.length + grid.length)
  const others: number[] = []
  for (const value of values) {
    const atom = atoms.indexOf(value)
    if (atom >= 0) law[atom] += 1 / values.length
    else others.push(value)
  }
  if (others.length > 0) {
    densityOf(others, grid).forEach((density, i) => {
      law[atoms.length + i] = (density * others.length) / values.length
    })
  }
  return law
}

/** Half the area between two laws, 0 to 1: the largest difference of the probabilities that they give to any set. */
export function distance(a: Law, b: Law, { atoms, grid }: Support): number {
  let sum = 0
  for (let i = 0; i < atoms.length; i++) sum += Math.abs(a[i] - b[i])
  const step = grid.length > 0 ? grid[1] - grid[0] : 0
  for (let i = atoms.length; i < a.length; i++) {
    const weight = i === atoms.length || i === a.length - 1 ? 0.5 : 1
    sum += weight * step * Math.abs(a[i] - b[i])
  }
  return Math.min(1, sum / 2)
}

/**
 * Gaussian kernel density with Silverman's bandwidth, but no narrower than a step of the grid, which would see some of
 * the peaks too high and others not at all.
 */
function densityOf(values: readonly number[], grid: Float64Array): Float64Array {
  const n = values.length
  const first = grid[0]
  const between = (grid[grid.length - 1] - first) / (grid.length - 1)
  const spread = n > 1 ? Math.sqrt(variance(values)) : 0
  const bandwidth = Math.max(between, spread * ((n * 3) / 4) ** (-1 / 5))
  const density = new Float64Array(grid.length)
  // Along an even grid each step multiplies by a factor that itself changes by a fixed one: no exponential for each
  // point.
  const step = between / bandwidth
  const bend = Math.exp(-step * step)
  for (const value of values) {
    const nearest = Math.max(0, Math.min(grid.length - 1, Math.round((value - first) / bandwidth / step)))
    const away = (grid[nearest] - value) / bandwidth
    const peak = Math.exp(-0.5 * away * away)
    for (const way of [1, -1]) {
      let [kernel, factor] = [peak, Math.exp(-0.5 * step * step - way * step * away)]
      for (let i = nearest; i >= 0 && i < grid.length && kernel > NEGLIGIBLE; i += way) {
        if (way === 1 || i < nearest) density[i] += kernel
        kernel *= factor
        factor *= bend
      }
    }
  }
  const scale = 1 / (n * bandwidth * Math.sqrt(2 * Math.PI))
  return density.map((sum) => sum * scale)
}

/** A kernel this small adds nothing to a density that shows. */
const NEGLIGIBLE = 1e-18
