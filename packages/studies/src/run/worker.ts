/** What a thread of the pool does with one task. */
import type { Scenario } from '@cogov/core'
import { type PackedError, packError } from './packed-error.ts'
import { type RunResult, run } from './run.ts'

export interface Task {
  scenario: Scenario
  typical: boolean
}

/** What went wrong is an answer too: an error that travels between threads forgets what it says. */
export type Answer = { result: RunResult } | { failure: PackedError }

export default async ({ scenario, typical }: Task): Promise<Answer> => {
  try {
    return { result: await run(scenario, { typical }) }
  } catch (error) {
    return { failure: packError(error) }
  }
}
