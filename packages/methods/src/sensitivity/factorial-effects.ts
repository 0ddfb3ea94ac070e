/**
 * Effects of a two-level design (Box, Hunter & Hunter 2005, chapters 5 and 6): by how much the outcome is higher at a
 * factor's second level than at its first, averaged over all else, and how far two factors do more together than one by
 * one.
 */
import { rangeError } from '@cogov/engine/messages'
import { estimate } from '../statistics/estimate.ts'
import { mean } from '../statistics/moments.ts'
import { message } from './errors.english.ts'
import type { PointOutcomes } from './replicates.ts'

export interface FactorialEffect {
  /** In the outcome's unit, with its interval over replicates, where there are several. */
  effect: number
  low: number | null
  high: number | null
}

export interface FactorialEffects {
  main: (FactorialEffect & { factor: string })[]
  /**
   * Half the difference between a factor's effect at the second level of another and at the first. A fraction of a
   * design cannot tell some pairs apart: these stand together, and the effect is that of all of them. What cannot be
   * told from a factor's own effect is left out.
   */
  pairs: (FactorialEffect & { pairs: [string, string][] })[]
}

/**
 * @param points with two values for each factor, each as often as the other, as in `fractionalFactorial`
 * @throws RangeError for other points
 * @example factorialEffects(fractionalFactorial([2, 2, 2, 2]), outcomes, { factors }).main[0].effect
 */
export function factorialEffects(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  { factors, level = 0.95 }: { factors: readonly string[]; level?: number },
): FactorialEffects {
  const columns = factors.map((factor, j) =>
    signsOf(
      factor,
      points.map((point) => point[j]),
    ),
  )
  const rows = outcomes.map((outcome) => (typeof outcome === 'number' ? [outcome] : outcome))
  const replicates = Math.min(...rows.map((row) => row.length))
  if (points.length !== outcomes.length || !(replicates > 0)) {
    throw rangeError(message('sensitivity.outcomes', { points: points.length, found: outcomes.length }))
  }
  const effectOf = (column: readonly number[]): FactorialEffect => {
    const found = Array.from({ length: replicates }, (_, k) => 2 * mean(rows.map((row, n) => column[n] * row[k])))
    const { mean: effect, low, high } = estimate(found, level)
    return { effect, low, high }
  }
  const known = new Set(columns.map(patternOf))
  const pairs = new Map<string, { column: number[]; pairs: [string, string][] }>()
  columns.forEach((a, i) => {
    columns.slice(i + 1).forEach((b, j) => {
      const column = a.map((sign, n) => sign * b[n])
      const pattern = patternOf(column)
      // It cannot be told from a factor's own effect, or from the mean.
      if (known.has(pattern) || new Set(column).size < 2) return
      const own = pairs.get(pattern) ?? { column, pairs: [] }
      own.pairs.push([factors[i], factors[i + 1 + j]])
      pairs.set(pattern, own)
    })
  })
  return {
    main: factors.map((factor, j) => ({ factor, ...effectOf(columns[j]) })),
    pairs: [...pairs.values()].map(({ column, pairs }) => ({ pairs, ...effectOf(column) })),
  }
}

/** −1 at the lower of a factor's two values, 1 at the higher. */
function signsOf(factor: string, values: readonly number[]): number[] {
  const high = Math.max(...values)
  const signs = values.map((value) => (value === high ? 1 : -1))
  if (new Set(values).size === 2 && mean(signs) === 0) return signs
  throw rangeError(message('sensitivity.two_values', { factor, found: new Set(values).size }))
}

/** The same for columns that differ in nothing or in their sign. */
const patternOf = (column: readonly number[]): string => column.map((sign) => (sign === column[0] ? '0' : '1')).join('')
