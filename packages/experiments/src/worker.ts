/** What a thread of the pool does with one task. */
import type { District, Scenario } from '@cogov/core'
import { type RunResult, run } from './run.ts'

export interface RunTask {
  scenario: Scenario
  district: District
}

export default ({ scenario, district }: RunTask): Promise<RunResult> => run(scenario, district)
