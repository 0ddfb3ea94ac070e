/**
 * What a model is made of, as declared: tables of columns, constants, and phases of equations. This folder knows
 * what an equation is and nothing of what it is about.
 */

import { plainError } from '../messages/compose.ts'
import { message } from './errors.english.ts'
import type { Tree } from './tree.ts'

/** A named quantity: a column of a table or a constant. */
export interface Quantity {
  name: string
  /** What people call it, in English; its name with blanks where there is none. */
  label?: string
  /** Base units joined by * and /, such as `yuan/month`; `share`, `probability`, `1` are dimensionless. */
  unit: string
  meaning: string
  /** The paper's symbol, in LaTeX; the name in upright letters where there is none. */
  symbol?: string
}

export interface Constant extends Quantity {
  value: number
  /**
   * A parameter: passes read it when they run, so that one serves every value that shapes it the same way. Bits are
   * those of a constant.
   */
  varies?: true
}

/**
 * One named equation.
 * - `term`: an addend of a decision; `value`: a derived value. Both can be read by name in the same phase.
 * - `rule`: the next value of the column of that name. Every rule reads the state as it was before the phase.
 * - `total`: `sum(…)`, `mean(…)` or `share(…)` over a block after the phase, written to the parent's column of that
 * name.
 */
export interface Equation {
  name: string
  /** What people call it, in English; its name with blanks where there is none. */
  label?: string
  kind: 'term' | 'value' | 'rule' | 'total'
  text: string
  unit: string
  meaning: string
  source: string
  symbol?: string
  /**
   * Of a rule that draws: the draws of a block's rows are spread evenly, one in each of as many equal parts of the unit
   * interval as there are rows.
   */
  evenly?: true
}

/** An equation with its text read. */
export interface CheckedEquation extends Equation {
  tree: Tree
}

/**
 * Rows of one kind. Rows that share a parent lie together and form a block: the unit over which `mean`, `share` and
 * `sum` are taken, and inside which `seen` and `pick` find neighbours.
 */
export interface Table {
  name: string
  /** The table that holds one row for each of this table's blocks. The top table has none and is one block. */
  parent?: string
  columns: readonly Quantity[]
  /** Whether rows have neighbours. */
  network?: boolean
}

/** Equations of one table that take effect together. */
export interface Phase {
  name: string
  table: string
  equations: readonly Equation[]
}

export interface Model {
  /** Names of the base units. */
  units: readonly string[]
  tables: readonly Table[]
  constants: readonly Constant[]
}

/** The table and those above it, nearest first. */
export function lineage(model: Model, table: string): Table[] {
  const found = model.tables.find((candidate) => candidate.name === table)
  if (!found) throw plainError(message('equation.unknown_table', { name: table }))
  return found.parent === undefined ? [found] : [found, ...lineage(model, found.parent)]
}
