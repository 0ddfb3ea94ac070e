/**
 * What a calibration is about: parameters with the range in which they are looked for, cells of data (some of them
 * missing), and a simulation that gives the same cells.
 */
import { plainError, rangeError } from '@cogov/engine/messages'
import { requireWhole } from '../designs/check.ts'
import { message } from './errors.english.ts'

export interface CalibratedParameter {
  name: string
  from: number
  to: number
  /** Whether every value is as plausible beforehand (`linear`, the default) or every order of magnitude (`log`). */
  scale?: 'linear' | 'log'
}

export interface CalibrationProblem {
  parameters: readonly CalibratedParameter[]
  /** The data, cell by cell; null or NaN where nothing was measured. */
  observed: readonly (number | null)[]
  /**
   * Cells of one simulated data set for each point; a point holds the parameters' values. Data set n of a calibration
   * has its own luck, the same whenever n is asked for again.
   *
   * @param numbers which luck each data set has
   */
  simulate: (points: number[][], numbers: readonly number[]) => Promise<number[][]>
}

/** @throws RangeError naming the parameter or the cells */
export function checkProblem({ parameters, observed }: Omit<CalibrationProblem, 'simulate'>): void {
  requireWhole('parameters', parameters.length, 1, 100)
  for (const { name, from, to, scale } of parameters) {
    if (!(from < to)) throw rangeError(message('calibration.empty_range', { name, from, to }))
    if (scale === 'log' && from <= 0) throw rangeError(message('calibration.log_range', { name, found: from }))
  }
  const cells = observedCells(observed).length
  if (cells < parameters.length) {
    throw rangeError(message('calibration.few_cells', { n: parameters.length, found: cells }))
  }
}

/** Indices of the cells that are not missing. */
export const observedCells = (observed: readonly (number | null)[]): number[] =>
  observed.flatMap((value, cell) => (value === null || Number.isNaN(value) ? [] : [cell]))

/** From the unit cube, in which the prior is uniform, to values, and back. */
export const valuesAt = (parameters: readonly CalibratedParameter[], unit: readonly number[]): number[] =>
  parameters.map(({ from, to, scale }, j) =>
    scale === 'log' ? from * (to / from) ** unit[j] : from + (to - from) * unit[j],
  )

/** Simulates points of the unit cube; missing cells are left out. */
export async function simulateCells(
  { parameters, observed, simulate }: CalibrationProblem,
  units: readonly (readonly number[])[],
  numbers: readonly number[],
): Promise<number[][]> {
  const there = observedCells(observed)
  const all = await simulate(
    units.map((unit) => valuesAt(parameters, unit)),
    numbers,
  )
  if (all.length !== units.length)
    throw plainError(message('calibration.data_sets', { n: units.length, found: all.length }))
  return all.map((cells, n) => {
    if (cells.length !== observed.length) {
      const found = { n: n + 1, found: cells.length, all: observed.length }
      throw plainError(message('calibration.cells', found))
    }
    return there.map((cell) => {
      if (!Number.isFinite(cells[cell]))
        throw plainError(message('calibration.not_finite', { n: n + 1, cell: cell + 1, value: cells[cell] }))
      return cells[cell]
    })
  })
}

export const targetOf = (observed: readonly (number | null)[]): number[] =>
  observedCells(observed).map((cell) => observed[cell] as number)
