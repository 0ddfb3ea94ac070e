/**
 * From edges to what the kernel reads: slices of four rows, in which group k holds the k-th neighbour of each of the
 * four. This is the sliced ELLPACK format SELL-4-σ (Kreutzer, Hager, Wellein, Fehske & Bishop, "A unified sparse matrix
 * data format for efficient general sparse matrix-vector multiplication on modern processors with wide SIMD units",
 * SIAM Journal on Scientific Computing 36, 2014).
 */
import { NARROW, type NetworkMemory, paddedRows } from '../equations/memory.ts'
import { type EdgeList, reusable } from './edges.ts'

type Whole = Uint16Array | Int32Array

/** One block's network, ready to be written. Rows are padded as `paddedRows` says; padding has no neighbours. */
export interface Packed {
  n: number
  /** Neighbours of each row. */
  degrees: Whole
  /** Groups of each slice: the most neighbours that one of its four rows has. */
  widths: Whole
  /** The groups, four indices each. A row with fewer neighbours is filled up with index n: a row that stays zero. */
  neighbours: Whole
}

interface IntegerViews {
  i32: Int32Array
  u16: Uint16Array
}

const countsOf = reusable()
const placesOf = reusable()
const labelsOf = reusable()

/**
 * @param sort gives rows new numbers in order of their degrees, most neighbours first, equal ones as they were: slices
 *   then hold rows of like degree and hardly any padding. For networks in which rows are as good as any other.
 * @returns neighbours of a row in the order of the edges
 */
export function pack(edges: EdgeList, { sort }: { sort: boolean }): Packed {
  const { n, from, to } = edges
  const rows = paddedRows(n)
  const whole = (length: number): Whole => (n > NARROW ? new Int32Array(length) : new Uint16Array(length))
  const counts = countDegrees(edges)
  const labels = sort ? degreeOrder(edges, counts) : identity(n)
  const degrees = whole(rows)
  for (let row = 0; row < n; row++) degrees[labels[row]] = counts[row]
  const widths = whole(rows / 4)
  const places = placesOf(rows)
  let groups = 0
  for (let slice = 0; slice < rows / 4; slice++) {
    let width = 0
    for (let row = slice * 4; row < slice * 4 + 4; row++) {
      places[row] = groups * 4 + (row & 3)
      if (degrees[row] > width) width = degrees[row]
    }
    widths[slice] = width
    groups += width
  }
  const neighbours = whole(groups * 4)
  if (groups * 2 > from.length) neighbours.fill(n)
  for (let edge = 0; edge < from.length; edge++) {
    const a = labels[from[edge]]
    const b = labels[to[edge]]
    neighbours[places[a]] = b
    neighbours[places[b]] = a
    places[a] += 4
    places[b] += 4
  }
  return { n, degrees, widths, neighbours }
}

function countDegrees({ n, from, to }: EdgeList): Int32Array {
  const counts = countsOf(n).fill(0, 0, n)
  for (let edge = 0; edge < from.length; edge++) {
    counts[from[edge]]++
    counts[to[edge]]++
  }
  return counts
}

/** The new number of each row, as `pack` gives it when it sorts. The next call reuses the array: copy what you keep. */
export function degreeOrder({ n, from, to }: EdgeList, counts = countDegrees({ n, from, to })): Int32Array {
  let most = 0
  for (let row = 0; row < n; row++) if (counts[row] > most) most = counts[row]
  // First number for each degree: how many rows have more neighbours (a counting sort).
  const firsts = new Int32Array(most + 2)
  for (let row = 0; row < n; row++) firsts[counts[row]]++
  let number = 0
  for (let degree = most; degree >= 0; degree--) {
    const rows = firsts[degree]
    firsts[degree] = number
    number += rows
  }
  const labels = labelsOf(n)
  for (let row = 0; row < n; row++) labels[row] = firsts[counts[row]]++
  return labels.subarray(0, n)
}

function identity(n: number): Int32Array {
  const labels = labelsOf(n)
  for (let row = 0; row < n; row++) labels[row] = row
  return labels
}

/** Groups of four indices that a block takes: their sum over blocks is what a memory must have room for. */
export const groupsNeeded = ({ neighbours }: Packed): number => neighbours.length / 4

/**
 * Writes one block's network into a memory; blocks are written in their order.
 *
 * @param first first row of the block, a multiple of 4
 * @param group number of the first group of this block: 0, then what the call for the block before returned
 * @returns number of the first group after
 */
export function writePacked(
  packed: Packed,
  network: NetworkMemory,
  views: IntegerViews,
  first: number,
  group: number,
): number {
  const { widths, neighbours } = packed
  const [integers, bytes] = network.wide ? [views.i32, 4] : [views.u16, 2]
  const edges = network.edges / bytes + group * 4
  for (let i = 0; i < neighbours.length; i++) integers[edges + i] = neighbours[i] * 4
  const slices = network.slices / 4 + first / 4
  let next = group
  for (let slice = 0; slice < widths.length; slice++) {
    views.i32[slices + slice] = next
    next += widths[slice]
  }
  // The end: the next block writes the same number here as its start.
  views.i32[slices + widths.length] = next
  return next
}
