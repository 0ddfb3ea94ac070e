/** What a thread of the pool does with one task. */
import type { Scenario } from '@cogov/core'
import { type RunResult, run } from './run.ts'

export default (scenario: Scenario): Promise<RunResult> => run(scenario)
