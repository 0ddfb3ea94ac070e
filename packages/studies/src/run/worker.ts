/** What a thread of the pool does with one task. */
import type { Scenario } from '@cogov/core'
import { type RunResult, run } from './run.ts'

export interface Task {
  scenario: Scenario
  typical: boolean
}

export default ({ scenario, typical }: Task): Promise<RunResult> => run(scenario, { typical })
