/**
 * Small worlds: between a ring and a random network (Watts & Strogatz, "Collective dynamics of 'small-world' networks",
 * Nature 393, 1998).
 */

import type { Draws } from '../draws/draws.ts'
import { rangeError } from '../messages/messages.ts'
import { checkRows, checkWhole, completeEdges, type EdgeList, reusable } from './edges.ts'
import { message } from './errors.english.ts'

export interface SmallWorld {
  /** Mean number of neighbours: an even number, half of them on each side of the ring. */
  degree: number
  /** Probability that an edge of the ring is led elsewhere, from 0 (the ring) to 1. */
  rewiring: number
}

const degreesOf = reusable()

/**
 * As in the paper: round after round (nearest neighbours, next but one, …) each row's edge to its clockwise neighbour
 * keeps its near end, and with probability `rewiring` gets a far end drawn from all rows that the near end is not yet
 * joined with. Where n ≤ degree + 1 every row is joined with every other.
 *
 * @throws RangeError where degree is odd or below 0, or rewiring outside [0, 1]
 * @example smallWorld(2000, { degree: 8, rewiring: 0.1 }, draws)
 */
export function smallWorld(n: number, { degree, rewiring }: SmallWorld, draws: Draws): EdgeList {
  checkRows(n)
  checkWhole('small-world', 'degree', degree, 0)
  if (degree % 2 !== 0) throw rangeError(message('network.even_degree', { found: degree }))
  if (!(rewiring >= 0 && rewiring <= 1)) throw rangeError(message('network.rewiring', { found: rewiring }))
  if (n <= degree + 1) return completeEdges(n)
  const half = degree / 2
  const { from, to } = ringEdges(n, half)
  const degrees = degreesOf(n).fill(degree, 0, n)
  // Instead of asking each edge, leap over those that stay: the same distribution, one draw for each that does not.
  for (let lap = draws.geometric(rewiring); lap < n * half; lap += 1 + draws.geometric(rewiring)) {
    const near = lap % n
    if (degrees[near] === n - 1) continue
    const edge = near * half + (lap - near) / n
    const far = stranger(near, half, to, n, draws)
    degrees[to[edge]]--
    degrees[far]++
    to[edge] = far
  }
  return { n, from, to }
}

/** Every row joined with the `half` rows clockwise of it; a row's edges lie together and stay its own. */
function ringEdges(n: number, half: number): EdgeList {
  const from = new Int32Array(n * half)
  const to = new Int32Array(n * half)
  let edge = 0
  for (let row = 0; row < n; row++) {
    for (let distance = 1; distance <= half; distance++) {
      from[edge] = row
      to[edge++] = row + distance < n ? row + distance : row + distance - n
    }
  }
  return { n, from, to }
}

/** A row that `near` is not joined with. Because each row owns `half` edges, to look at both rows' is to know. */
function stranger(near: number, half: number, to: Int32Array, n: number, draws: Draws): number {
  for (;;) {
    const far = draws.integer(n)
    if (far !== near && !owns(near, far, half, to) && !owns(far, near, half, to)) return far
  }
}

function owns(row: number, other: number, half: number, to: Int32Array): boolean {
  for (let edge = row * half; edge < (row + 1) * half; edge++) if (to[edge] === other) return true
  return false
}
