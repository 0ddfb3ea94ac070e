/**
 * Random networks in which every pair of rows is joined with the same probability (Erdős & Rényi 1959; Gilbert 1959).
 */
import type { Draws } from '../draws/draws.ts'
import { checkAmount, checkRows, EdgeBuffer, type EdgeList } from './edges.ts'

export interface ErdosRenyi {
  /** Expected number of neighbours, of which a row has n − 1 at most. */
  degree: number
}

const buffer = new EdgeBuffer()

/**
 * @throws RangeError where degree is below 0
 * @example erdosRenyi(500, { degree: 6 }, draws)
 */
export function erdosRenyi(n: number, { degree }: ErdosRenyi, draws: Draws): EdgeList {
  checkRows(n)
  checkAmount('erdos-renyi', 'degree', degree)
  buffer.clear()
  joinWithin(0, n, degree, draws, buffer)
  return buffer.take(n)
}

/**
 * Joins the pairs among rows `start` … `end` − 1 such that each expects `degree` neighbours. Leaps over the pairs that
 * stay apart, so takes time by edges, not by pairs (Batagelj & Brandes, "Efficient generation of large random
 * networks", Physical Review E 71, 2005).
 */
export function joinWithin(start: number, end: number, degree: number, draws: Draws, edges: EdgeBuffer): void {
  const size = end - start
  if (size < 2) return
  const p = Math.min(1, degree / (size - 1))
  let row = 1
  let other = draws.geometric(p)
  for (;;) {
    while (other >= row) {
      other -= row++
      if (row >= size) return
    }
    edges.add(start + row, start + other)
    other += 1 + draws.geometric(p)
  }
}

/** Joins each of `rows` rows from `start` on with each of `others` rows from `first` on, with probability p. */
export function joinBetween(
  start: number,
  rows: number,
  first: number,
  others: number,
  p: number,
  draws: Draws,
  edges: EdgeBuffer,
): void {
  const pairs = rows * others
  for (let pair = draws.geometric(p); pair < pairs; pair += 1 + draws.geometric(p)) {
    edges.add(start + Math.floor(pair / others), first + (pair % others))
  }
}
