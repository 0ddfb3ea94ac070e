/**
 * A phase diagram that is finer where it matters: cells of a coarse grid first, then those between neighbours that
 * differ, twice as fine, and once more. Cells are named by their place on the finest grid.
 */

export interface Grid {
  /** Steps of the finest grid, in each direction: a power of two. */
  fine: number
  /** Steps of the coarsest. */
  coarse: number
}

/** Column and row as one name. */
export const cellName = (x: number, y: number): string => `${x},${y}`

export interface Cell {
  x: number
  y: number
}

/** The cells of the coarse grid, rows from below. */
export function coarseCells({ fine, coarse }: Grid): Cell[] {
  const step = fine / coarse
  return Array.from({ length: (coarse + 1) ** 2 }, (_, n) => ({
    x: (n % (coarse + 1)) * step,
    y: Math.floor(n / (coarse + 1)) * step,
  }))
}

/**
 * Cells to be run next: halfway between neighbours `step` apart whose values differ by more than a threshold.
 *
 * @param values by cell name
 * @param step of the grid that is complete; the new cells lie on the one of half the step
 */
export function finerCells(
  values: ReadonlyMap<string, number>,
  { fine }: Grid,
  step: number,
  threshold: number,
): Cell[] {
  const half = step / 2
  if (half < 1) return []
  const found = new Map<string, Cell>()
  const add = (x: number, y: number) => {
    if (x <= fine && y <= fine && !values.has(cellName(x, y))) found.set(cellName(x, y), { x, y })
  }
  for (let y = 0; y <= fine; y += step) {
    for (let x = 0; x <= fine; x += step) {
      const corners = [
        [x, y],
        [x + step, y],
        [x, y + step],
        [x + step, y + step],
      ].map(([cx, cy]) => values.get(cellName(cx as number, cy as number)))
      const known = corners.filter((value): value is number => value !== undefined)
      if (known.length < 2 || Math.max(...known) - Math.min(...known) <= threshold) continue
      for (const [dx, dy] of [
        [half, 0],
        [0, half],
        [half, half],
        [step, half],
        [half, step],
      ] as const)
        add(x + dx, y + dy)
    }
  }
  return [...found.values()]
}
