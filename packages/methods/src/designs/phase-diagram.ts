/** Phase diagrams: a coarse grid that is refined where the outcome changes, so that runs go where the boundary is. */
import { rangeError } from '@cogov/engine/messages'
import { type Evaluate, outcomesAt } from './adaptive.ts'
import { requireWhole } from './check.ts'
import { message } from './errors.english.ts'
import { fullFactorial } from './factorial.ts'

/** More corners of cells at once than this do not fit into memory. */
const MOST_CORNERS = 4_000_000

export interface PhaseDiagramOptions {
  dimensions: number
  evaluate: Evaluate
  /** Cells of the first grid along each dimension, 4 by default. */
  cells?: number
  /** How often a cell may be halved, 4 by default. */
  depth?: number
  /** A cell is halved where its corners differ by more than this. */
  change: number
}

export interface PhaseDiagram {
  points: number[][]
  outcomes: number[]
  /** The cells that were not halved: lowest corner, width, and the indices of the corners in `points`. */
  cells: { at: number[]; width: number; corners: number[] }[]
}

/**
 * @throws RangeError where it is refined into more cells than fit into memory
 * @example
 * const circle: Evaluate = async (points) => points.map(([x, y]) => (x * x + y * y < 0.5 ? 1 : 0))
 * await phaseDiagram({ dimensions: 2, evaluate: circle, change: 0.5 })
 */
export async function phaseDiagram(options: PhaseDiagramOptions): Promise<PhaseDiagram> {
  const { dimensions, evaluate, cells: first = 4, depth = 4, change } = options
  requireWhole('dimensions', dimensions, 1, 6)
  requireWhole('cells', first, 1, 1000)
  requireWhole('depth', depth, 0, 16)
  if (!(change >= 0)) throw rangeError(message('designs.negative', { name: 'change', found: change }))
  // Corners are counted on the finest grid, so that neighbours share them exactly.
  const finest = first * 2 ** depth
  const points: number[][] = []
  const outcomes: number[] = []
  const indices = new Map<string, number>()
  const cornersOf = fullFactorial(new Array<number>(dimensions).fill(2))
  const cells: PhaseDiagram['cells'] = []
  let size = 2 ** depth
  let open = fullFactorial(new Array<number>(dimensions).fill(first)).map((at) => at.map((value) => value * size))
  for (;;) {
    const asked = open.length * cornersOf.length
    if (asked > MOST_CORNERS) throw rangeError(message('designs.too_many_cells', { corners: asked }))
    const corners = open.map((at) => cornersOf.map((corner) => at.map((value, d) => value + corner[d] * size)))
    const unseen = corners.flat().filter((corner) => {
      if (indices.has(corner.join())) return false
      indices.set(corner.join(), indices.size)
      return true
    })
    const fresh = unseen.map((corner) => corner.map((value) => value / finest))
    if (fresh.length > 0) outcomes.push(...(await outcomesAt(evaluate, fresh)))
    points.push(...fresh)
    const next: number[][] = []
    for (const [n, at] of open.entries()) {
      const known = corners[n].map((corner) => indices.get(corner.join()) as number)
      const values = known.map((index) => outcomes[index])
      if (size > 1 && Math.max(...values) - Math.min(...values) > change) {
        next.push(...cornersOf.map((corner) => at.map((value, d) => value + (corner[d] * size) / 2)))
      } else cells.push({ at: at.map((value) => value / finest), width: size / finest, corners: known })
    }
    if (next.length === 0) return { points, outcomes, cells }
    open = next
    size /= 2
  }
}
