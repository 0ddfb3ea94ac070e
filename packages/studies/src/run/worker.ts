/** What a thread of the pool does with one task. */
import type { Scenario } from '@cogov/core'
import { type ModelRun, type ModelTask, runTask } from '../model/run.ts'
import { type PackedError, packError } from './packed-error.ts'
import { type RunResult, run } from './run.ts'

export interface ScenarioTask {
  scenario: Scenario
  typical: boolean
}

export type Task = ScenarioTask | ModelTask

/** What comes of it. */
export type ResultOf<Some extends Task> = Some extends ModelTask ? ModelRun : RunResult

/** What went wrong is an answer too: an error that travels between threads forgets what it says. */
export type Answer<Result> = { result: Result } | { failure: PackedError }

export default async (task: Task): Promise<Answer<RunResult | ModelRun>> => {
  try {
    return { result: await ('module' in task ? runTask(task) : run(task.scenario, { typical: task.typical })) }
  } catch (error) {
    return { failure: packError(error) }
  }
}
