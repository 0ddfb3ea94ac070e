/**
 * Effects over worlds: what is not known of the model's numbers, beside luck. Every design is run once in each world,
 * with luck that a world's designs share and no two worlds do.
 */
import type { Scenario } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { quantile } from '@cogov/methods/statistics'
import type { RunResult } from '../run/run.ts'
import { inWorldOf } from '../worlds/in-world.ts'
import type { Worlds } from '../worlds/worlds.ts'

export interface OverWorlds {
  /** Whether the worlds are those of the posterior, or of the priors alone. */
  of: Worlds['of']
  /** Worlds in which every design was finished. */
  worlds: number
  /** At the final tick, of what has a value in every run. */
  outcomes: {
    outcome: string
    unit: string
    /** Each but the first, against the first. */
    designs: DesignOverWorlds[]
  }[]
}

export interface DesignOverWorlds {
  scenario: string
  /** By world. */
  differences: number[]
  /** 5th, 50th and 95th percentile of these: they hold one run's luck too. */
  low: number
  median: number
  high: number
  /** Share of the worlds in which the difference has the median's sign. */
  sameSign: number
}

/** Each design in each world, in the order world by world. */
export const worldTasks = (scenarios: readonly Scenario[], { worlds }: Worlds): Scenario[] =>
  worlds.flatMap((world, k) => scenarios.map((scenario) => inWorldOf(scenario, world, k + 1)))

/**
 * @param results of the tasks, in their order; nothing where somebody stopped before
 * @returns nothing where no two worlds are finished, or there is one design
 */
export function overWorlds(
  scenarios: readonly Scenario[],
  { of }: Worlds,
  results: readonly (RunResult | undefined)[],
): OverWorlds | undefined {
  const missing = results.indexOf(undefined)
  const worlds = Math.floor((missing < 0 ? results.length : missing) / scenarios.length)
  if (worlds < 2 || scenarios.length < 2) return undefined
  const last = (name: string, k: number, d: number) =>
    (results[k * scenarios.length + d] as RunResult).outcomes[name]?.values.at(-1) ?? Number.NaN
  const outcomes = outcomesOf(scenarios[0]).flatMap(({ name, unit }) => {
    const designs = scenarios.slice(1).map(({ name: scenario }, d) => {
      const differences = Array.from({ length: worlds }, (_, k) => last(name, k, d + 1) - last(name, k, 0))
      return { scenario, differences }
    })
    if (!designs.every(({ differences }) => differences.every(Number.isFinite))) return []
    return [{ outcome: name, unit, designs: designs.map(summed) }]
  })
  return { of, worlds, outcomes }
}

function summed({ scenario, differences }: Pick<DesignOverWorlds, 'scenario' | 'differences'>): DesignOverWorlds {
  const [low, median, high] = [0.05, 0.5, 0.95].map((p) => quantile(differences, p))
  const same = differences.filter((one) => Math.sign(one) === Math.sign(median)).length
  return { scenario, differences, low, median, high, sameSign: same / differences.length }
}
