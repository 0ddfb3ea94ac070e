/**
 * Random networks in which every row has the same number of neighbours (Steger & Wormald, "Generating random regular
 * graphs quickly", Combinatorics, Probability and Computing 8, 1999).
 */
import type { Draws } from '../draws/draws.ts'
import { checkRows, checkWhole, completeEdges, EdgeBuffer, type EdgeList } from './edges.ts'

export interface RandomRegular {
  /** Neighbours of each row. */
  degree: number
}

/**
 * Blocks have any size, so n · degree may be odd, and then no such network exists: the last row has one neighbour
 * less. Where n ≤ degree + 1 every row is joined with every other.
 *
 * @throws RangeError where degree is not a whole number of at least 0
 * @example randomRegular(300, { degree: 4 }, draws)
 */
export function randomRegular(n: number, { degree }: RandomRegular, draws: Draws): EdgeList {
  checkRows(n)
  checkWhole('random-regular', 'degree', degree, 0)
  if (n <= degree + 1) return completeEdges(n)
  const odd = (n * degree) % 2
  // Pairing gets stuck where most pairs must be joined; then it pairs those that are not to be.
  const dense = degree > (n - 1) / 2
  const last = dense ? n - 1 - degree + odd : degree - odd
  const sparse = new Pairing(n, dense ? n - 1 - degree : degree, last).network(draws)
  return dense ? complementOf(sparse) : sparse
}

/** Points, as many for each row as it shall have neighbours, of which two after two are joined at random. */
class Pairing {
  private readonly n: number
  private readonly degree: number
  /** Neighbours so far: `most` places a row. */
  private readonly most: number
  private readonly neighbours: Int32Array
  private readonly degrees: Int32Array
  /** The rows of the points that are still to be joined: the first `left`. */
  private readonly points: Int32Array
  private left = 0

  constructor(n: number, degree: number, last: number) {
    this.n = n
    this.degree = degree
    this.most = Math.max(degree, last)
    this.neighbours = new Int32Array(n * this.most)
    this.degrees = new Int32Array(n)
    this.points = new Int32Array((n - 1) * degree + last)
  }

  network(draws: Draws): EdgeList {
    while (!this.attempt(draws));
    const from = new Int32Array(this.points.length / 2)
    const to = new Int32Array(from.length)
    let edge = 0
    for (let row = 0; row < this.n; row++) {
      for (let k = 0; k < this.degrees[row]; k++) {
        const other = this.neighbours[row * this.most + k]
        if (other > row) continue
        from[edge] = row
        to[edge++] = other
      }
    }
    return { n: this.n, from, to }
  }

  /** Joins pairs of points that may be joined until none is left: false where those left may not. */
  private attempt(draws: Draws): boolean {
    const { n, degree, points } = this
    this.degrees.fill(0)
    this.left = points.length
    points.forEach((_, point) => {
      points[point] = Math.min(Math.floor(point / degree), n - 1)
    })
    let failures = 0
    while (this.left > 0) {
      const a = draws.integer(this.left)
      const b = draws.integer(this.left)
      if (this.suitable(points[a], points[b])) {
        this.join(a, b)
        failures = 0
      } else if (++failures > 4 * this.left) {
        if (this.stuck()) return false
        failures = 0
      }
    }
    return true
  }

  private suitable(row: number, other: number): boolean {
    if (row === other) return false
    for (let k = row * this.most; k < row * this.most + this.degrees[row]; k++) {
      if (this.neighbours[k] === other) return false
    }
    return true
  }

  private join(a: number, b: number): void {
    const { most, neighbours, degrees, points } = this
    const [row, other] = [points[a], points[b]]
    neighbours[row * most + degrees[row]++] = other
    neighbours[other * most + degrees[other]++] = row
    // The greater of the two first, so that the last point moved is not itself one of them.
    points[Math.max(a, b)] = points[--this.left]
    points[Math.min(a, b)] = points[--this.left]
  }

  private stuck(): boolean {
    for (let a = 1; a < this.left; a++) {
      for (let b = 0; b < a; b++) if (this.suitable(this.points[a], this.points[b])) return false
    }
    return true
  }
}

/** The pairs that are not joined. */
function complementOf({ n, from, to }: EdgeList): EdgeList {
  const joined = new Uint8Array(n * n)
  from.forEach((row, edge) => {
    joined[row * n + to[edge]] = joined[to[edge] * n + row] = 1
  })
  const edges = new EdgeBuffer()
  for (let row = 1; row < n; row++) {
    for (let other = 0; other < row; other++) if (!joined[row * n + other]) edges.add(row, other)
  }
  return edges.take(n)
}
