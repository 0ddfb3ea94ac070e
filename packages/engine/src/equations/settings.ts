/** Numbers that equations know by name: those that may be set before a run, and the columns that a run changes. */
import type { Quantity } from './model.ts'

/** A number that may be set. */
export interface Parameter<Name extends string = string> extends Quantity {
  name: Name
  default: number
  /** Smallest and largest value allowed. */
  range: readonly [number, number]
  /** Where the default comes from; `assumed` where nobody has measured it. */
  source: string
}

/** A column of a table's state. */
export interface State extends Quantity {
  /** Equation of the value before the first tick. Columns without one are given by the population. */
  initial?: string
  /** Whether that equation's draws are spread evenly over the rows of a block. */
  evenly?: true
  source: string
}
