/** Worlds → what their scenarios show, over all cores. */
import { type Goal, linked } from '@cogov/methods/history'
import { mean, variance } from '@cogov/methods/statistics'
import { type EvaluateOptions, evaluateAll } from '../run/evaluate.ts'
import type { RunResult } from '../run/run.ts'
import type { World } from '../worlds/draw-worlds.ts'
import { inWorld } from '../worlds/in-world.ts'
import type { Simulated } from './fit-folder.ts'
import type { Source } from './source.ts'

export interface SimulateOptions extends EvaluateOptions {
  /** Runs of each world that differ in luck. */
  replicates: number
}

/** Goals of all sources, in their order. */
export const goalsOf = (sources: readonly Source[]): Goal[] => sources.flatMap(({ goals }) => goals)

/**
 * @param seeds of each world: worlds share no luck
 */
export async function simulateWorlds(
  sources: readonly Source[],
  worlds: readonly World[],
  seeds: readonly string[],
  { replicates, ...options }: SimulateOptions,
): Promise<Simulated[]> {
  const tasks = worlds.flatMap((world, n) =>
    Array.from({ length: replicates }, (_, r) => `${seeds[n]}/${r + 1}`).flatMap((seed) =>
      sources.flatMap(({ scenarios }) => scenarios.map((scenario) => inWorld({ ...scenario, seed }, world))),
    ),
  )
  const results = await evaluateAll(tasks, kept, options)
  const each = results.length / worlds.length / replicates
  const goals = goalsOf(sources)
  return worlds.map((_, n) => {
    const own = Array.from({ length: replicates }, (_, r) => {
      const first = (n * replicates + r) * each
      return readAll(sources, results.slice(first, first + each))
    })
    return {
      means: goals.map((_, t) => mean(own.map((values) => values[t]))),
      variances: goals.map((goal, t) => (replicates > 1 ? variance(own.map((values) => linked(goal, values[t]))) : 0)),
    }
  })
}

/** What sources read from; the last month of every community is not among it. */
const kept = ({ communities: _, ...result }: RunResult): RunResult => result

function readAll(sources: readonly Source[], results: readonly RunResult[]): number[] {
  let first = 0
  return sources.flatMap((source) => {
    const own = results.slice(first, first + source.scenarios.length)
    first += source.scenarios.length
    return source.read(own)
  })
}
