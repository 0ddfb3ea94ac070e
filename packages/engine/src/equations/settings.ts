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
  /** What is known of it. */
  prior?: Prior
}

/** What is known of a number before anything is fitted to data. */
export interface Prior {
  /** 5th, 50th and 95th percentile: nine in ten plausible values lie between the outer two. */
  interval: readonly [number, number, number]
  /**
   * Scale on which the law is normal, split at the centre: as it is, in logs, or in log odds. Where left out: log odds
   * for shares and probabilities within (0, 1), logs for what is above 0, as it is otherwise.
   */
  scale?: 'linear' | 'log' | 'logit'
  /** The quantity itself, measured; the same construct, converted; an analogy; or nobody knows. */
  grade: 'measured' | 'converted' | 'analogy' | 'unknown'
  /** Study or statistics; or why nobody knows. */
  source: string
  /** Where it can be read. */
  address?: string
  /** How the interval follows from the source, in one line. */
  derivation?: string
  /** Class of strengths that share half of what is not known of them. */
  kin?: string
}

/** A column of a table's state. */
export interface State extends Quantity {
  /** Equation of the value before the first tick. Columns without one are given by the population. */
  initial?: string
  /** Whether that equation's draws are spread evenly over the rows of a block. */
  evenly?: true
  source: string
}
