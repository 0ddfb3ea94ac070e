/** Measures of networks, for tests and for those who compare theirs with an observed one. */
import type { EdgeList } from './edges.ts'

/** Neighbours of each row. */
export function degrees({ n, from, to }: EdgeList): Int32Array {
  const counts = new Int32Array(n)
  for (let edge = 0; edge < from.length; edge++) {
    counts[from[edge]]++
    counts[to[edge]]++
  }
  return counts
}

/**
 * Mean over rows of the share of pairs of one's neighbours that are joined themselves; 0 for a row with fewer than two
 * (Watts & Strogatz 1998).
 *
 * @returns from 0 to 1
 */
export function meanClustering(edges: EdgeList): number {
  let sum = 0
  eachRow(edges, (degree, joined) => {
    if (degree > 1) sum += (2 * joined) / (degree * (degree - 1))
  })
  return sum / edges.n
}

/**
 * Share of all pairs of neighbours of one row that are joined: three times the triangles over the paths of length two
 * (Barrat & Weigt, "On the properties of small-world network models", European Physical Journal B 13, 2000).
 *
 * @returns from 0 to 1, 0 where no row has two neighbours
 */
export function transitivity(edges: EdgeList): number {
  let pairs = 0
  let closed = 0
  eachRow(edges, (degree, joined) => {
    pairs += (degree * (degree - 1)) / 2
    closed += joined
  })
  return pairs === 0 ? 0 : closed / pairs
}

/** Calls back for each row with its number of neighbours and how many pairs of these are joined. */
function eachRow(edges: EdgeList, visit: (degree: number, joined: number) => void): void {
  const { starts, neighbours } = neighbourhoods(edges)
  const mark = new Int32Array(edges.n).fill(-1)
  for (let row = 0; row < edges.n; row++) {
    const own = neighbours.subarray(starts[row], starts[row + 1])
    for (const neighbour of own) mark[neighbour] = row
    let twice = 0
    for (const neighbour of own) {
      for (let k = starts[neighbour]; k < starts[neighbour + 1]; k++) if (mark[neighbours[k]] === row) twice++
    }
    visit(own.length, twice / 2)
  }
}

/** Neighbours of row i: `neighbours[starts[i]]` … `neighbours[starts[i + 1] − 1]`. */
export function neighbourhoods(edges: EdgeList): { starts: Int32Array; neighbours: Int32Array } {
  const { n, from, to } = edges
  const starts = new Int32Array(n + 1)
  degrees(edges).forEach((degree, row) => {
    starts[row + 1] = starts[row] + degree
  })
  const next = starts.slice(0, n)
  const neighbours = new Int32Array(2 * from.length)
  for (let edge = 0; edge < from.length; edge++) {
    neighbours[next[from[edge]]++] = to[edge]
    neighbours[next[to[edge]]++] = from[edge]
  }
  return { starts, neighbours }
}

/** Parts that no edge joins: how many, and the number of the part of each row, in order of their first rows. */
export function components(edges: EdgeList): { count: number; of: Int32Array } {
  const { starts, neighbours } = neighbourhoods(edges)
  const of = new Int32Array(edges.n).fill(-1)
  const waiting: number[] = []
  let count = 0
  for (let first = 0; first < edges.n; first++) {
    if (of[first] >= 0) continue
    of[first] = count
    waiting.push(first)
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      for (const other of neighbours.subarray(starts[row], starts[row + 1])) {
        if (of[other] >= 0) continue
        of[other] = count
        waiting.push(other)
      }
    }
    count++
  }
  return { count, of }
}
