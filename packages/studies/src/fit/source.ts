/**
 * What a draw of all numbers is judged by: scenarios that are run in its world, and goals that are read from
 * the runs.
 */
import type { Scenario } from '@cogov/core'
import type { Goal } from '@cogov/methods/history'
import type { RunResult } from '../run/run.ts'

export interface Source {
  name: string
  goals: readonly Goal[]
  /** Without a world yet; each is run once for a replicate, with the replicate's seed. */
  scenarios: readonly Scenario[]
  /**
   * One outcome for each goal, on its own scale.
   *
   * @param results of the scenarios, in their order
   */
  read(results: readonly RunResult[]): number[]
}
