/** One scenario in many worlds: how far its outcomes are known. */
import type { Scenario } from '@cogov/core'
import { inWorldOf } from '../worlds/in-world.ts'
import type { Worlds } from '../worlds/worlds.ts'
import { type EvaluateOptions, evaluateAll } from './evaluate.ts'
import type { RunResult } from './run.ts'

export interface RunsInWorlds {
  of: Worlds['of']
  /** By world: the scenario as it was run, with the world's numbers and a seed of its own. */
  scenarios: Scenario[]
  results: RunResult[]
}

/**
 * @throws Stopped where the signal came before the last run was finished
 * @example (await runInWorlds(scenario, await worlds(64))).results.length // 64
 */
export async function runInWorlds(
  scenario: Scenario,
  { of, worlds }: Worlds,
  options: EvaluateOptions = {},
): Promise<RunsInWorlds> {
  const scenarios = worlds.map((world, k) =>
    inWorldOf({ ...scenario, name: `${scenario.name}, world ${k + 1}` }, world, k + 1),
  )
  return { of, scenarios, results: await evaluateAll(scenarios, (result) => result, options) }
}
