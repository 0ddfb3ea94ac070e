/** A user's own network: pairs of rows, checked. */

import { type Message, rangeError } from '../messages/messages.ts'
import { checkRows, type EdgeList } from './edges.ts'
import { message } from './errors.english.ts'

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
    const wrong = (what: Message) => rangeError(message('network.pair', { index, pair: pair.join(', '), what }))
    if (pair.length !== 2) throw wrong(message('pair.rows'))
    const [a, b] = pair
    for (const row of pair) {
      if (!(Number.isInteger(row) && row >= 0 && row < n)) throw wrong(message('pair.range', { last: n - 1, row }))
    }
    if (a === b) throw wrong(message('pair.itself'))
    const both = Math.min(a, b) * n + Math.max(a, b)
    const earlier = seen.get(both)
    if (earlier !== undefined) throw wrong(message('pair.again', { earlier }))
    seen.set(both, index)
    from[index] = a
    to[index] = b
  })
  return { n, from, to }
}
