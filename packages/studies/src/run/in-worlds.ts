/** One scenario in many worlds: how far its outcomes are known. */
import type { Scenario } from '@cogov/core'
import { inWorld } from '../worlds/in-world.ts'
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
  const { name, seed } = scenario
  const scenarios = worlds.map((world, k) => {
    const number = k + 1
    return inWorld({ ...scenario, name: `${name}, world ${number}`, seed: `${seed}#world-${number}` }, world)
  })
  return { of, scenarios, results: await evaluateAll(scenarios, (result) => result, options) }
}
