/**
 * Networks that grow by preferential attachment (Barabási & Albert, "Emergence of scaling in random networks", Science
 * 286, 1999).
 */
import type { Draws } from '../draws/draws.ts'
import { checkRows, checkWhole, completeEdges, type EdgeList } from './edges.ts'

export interface ScaleFree {
  /** Edges that each newcomer brings; the mean number of neighbours comes to nearly twice as many. */
  attachments: number
}

/**
 * Starts from `attachments` + 1 rows all joined with each other; each further row joins with `attachments` different
 * earlier ones, drawn with probability in proportion to the neighbours that they have. An end of an edge drawn at
 * random is such a draw (Batagelj & Brandes, Physical Review E 71, 2005). Small n: all joined with all.
 *
 * @throws RangeError where attachments is below 1
 * @example scaleFree(1000, { attachments: 3 }, draws)
 */
export function scaleFree(n: number, { attachments }: ScaleFree, draws: Draws): EdgeList {
  checkRows(n)
  checkWhole('scale-free', 'attachments', attachments, 1)
  const start = completeEdges(Math.min(n, attachments + 1))
  const founding = start.from.length
  const from = new Int32Array(founding + Math.max(0, n - attachments - 1) * attachments)
  const to = new Int32Array(from.length)
  from.set(start.from)
  to.set(start.to)
  let known = founding
  for (let row = attachments + 1; row < n; row++) {
    for (let edge = known; edge < known + attachments; edge++) {
      let other: number
      do {
        const end = draws.integer(2 * known)
        other = end & 1 ? to[end >>> 1] : from[end >>> 1]
      } while (to.subarray(known, edge).includes(other))
      from[edge] = row
      to[edge] = other
    }
    known += attachments
  }
  return { n, from, to }
}
