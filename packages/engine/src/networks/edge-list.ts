/** A user's own network: pairs of rows, checked. */
import { checkRows, type EdgeList } from './edges.ts'

/** Pairs of rows that are joined, rows counted from 0. */
export type Pairs = readonly (readonly [number, number])[]

/**
 * @throws RangeError that names the pair: no row of the network, a row with itself, or a pair for the second time
 * @example edgeList(3, [[0, 1], [1, 2]])
 */
export function edgeList(n: number, pairs: Pairs): EdgeList {
  checkRows(n)
  const from = new Int32Array(pairs.length)
  const to = new Int32Array(pairs.length)
  const seen = new Map<number, number>()
  pairs.forEach((pair, index) => {
    const name = `edge-list: pair ${index} (${pair.join(', ')})`
    if (pair.length !== 2) throw new RangeError(`${name} must have two rows`)
    const [a, b] = pair
    for (const row of pair) {
      if (!(Number.isInteger(row) && row >= 0 && row < n)) {
        throw new RangeError(`${name} must have rows from 0 to ${n - 1}, got ${row}`)
      }
    }
    if (a === b) throw new RangeError(`${name} joins a row with itself`)
    const both = Math.min(a, b) * n + Math.max(a, b)
    const earlier = seen.get(both)
    if (earlier !== undefined) throw new RangeError(`${name} joins what pair ${earlier} has joined: leave one out`)
    seen.set(both, index)
    from[index] = a
    to[index] = b
  })
  return { n, from, to }
}
