/** What the present scenario is compared with: the run without, runs before, and what chance adds. */
import type { Scenario } from '@cogov/core'
import { effect, signal } from '@preact/signals'
import { replicate } from './background.ts'
import type { Band } from './series.ts'
import { catalogue, main, ticks, without } from './state.ts'

/** Outcomes of the run without, by outcome and tick. */
export const withoutSeries = signal<Record<string, number[]> | undefined>(undefined)
/** The runs before, newest last. */
export const ghosts = signal<Record<string, number[]>[]>([])
const MAX_GHOSTS = 3
export const REPLICATES = 20

export interface Bands {
  done: number
  bands: Record<string, Band>
}
export const bands = signal<Bands | undefined>(undefined)
export const wantBands = signal(false)

export function byOutcome(values: Float64Array): Record<string, number[]> {
  const names = catalogue.value?.outcomes.map(({ name }) => name) ?? []
  const length = values.length / names.length
  return Object.fromEntries(
    names.map((name, o) => [name, Array.from({ length }, (_, tick) => values[tick * names.length + o])]),
  )
}

export function startComparison(): void {
  let asked = ''
  effect(() => {
    const scenario = without.value
    const key = JSON.stringify([scenario, ticks.value])
    if (key === asked) return
    asked = key
    if (!scenario) {
      withoutSeries.value = undefined
      return
    }
    void replicate(scenario, scenario.seed, ticks.value, () => key !== asked).then((result) => {
      if (key === asked && result) withoutSeries.value = byOutcome(result.values)
    })
  })
  startGhosts()
  startBands()
}

/** What was simulated of a scenario becomes a ghost when another one begins. */
function startGhosts(): void {
  let before: { key: string; scenario: Scenario } | undefined
  effect(() => {
    const scenario = main.scenario.value
    if (!scenario) return
    const key = JSON.stringify(scenario)
    const series = main.series.peek()
    const place = JSON.stringify([scenario.place, scenario.sample])
    if (before && before.key !== key) {
      const same = JSON.stringify([before.scenario.place, before.scenario.sample]) === place
      if (!same) ghosts.value = []
      else if (series && series.length > 6 && Date.now() - moved > 600) {
        const names = catalogue.peek()?.outcomes.map(({ name }) => name) ?? []
        const ghost = Object.fromEntries(names.map((name) => [name, series.of(name)]))
        ghosts.value = [...ghosts.peek(), ghost].slice(-MAX_GHOSTS)
      }
      moved = Date.now()
    }
    before = { key, scenario }
  })
}
let moved = 0

/** Replicates with other seeds, one after the other, as long as the scenario stays as it is. */
function startBands(): void {
  let asked = ''
  effect(() => {
    const scenario = main.scenario.value
    const key = wantBands.value && scenario ? JSON.stringify([scenario, ticks.value]) : ''
    if (key === asked) return
    asked = key
    bands.value = undefined
    if (!scenario || !key) return
    const runs: Record<string, number[]>[] = []
    for (let n = 1; n <= REPLICATES; n++) {
      void replicate(scenario, `${scenario.seed}#${n}`, ticks.value, () => key !== asked).then((result) => {
        if (key !== asked || !result) return
        runs.push(byOutcome(result.values))
        bands.value = { done: runs.length, bands: runs.length >= 5 ? bandsOf(runs) : {} }
      })
    }
  })
}

/** The middle 80 % of the runs at each tick, by outcome. */
function bandsOf(runs: readonly Record<string, number[]>[]): Record<string, Band> {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(
    names.map((name) => {
      const length = runs[0]?.[name]?.length ?? 0
      const sorted = Array.from({ length }, (_, tick) => runs.map((run) => run[name]?.[tick]).sort((a, b) => a - b))
      return [name, { low: sorted.map((all) => quantile(all, 0.1)), high: sorted.map((all) => quantile(all, 0.9)) }]
    }),
  )
}

/** By linear interpolation between the two nearest (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const low = sorted[below]
  return low + (sorted[Math.min(below + 1, sorted.length - 1)] - low) * (at - below)
}

/** Every outcome's mean over the last twelve months of a run: what maps and shares are made of. */
export const lastYears = (values: Float64Array): Record<string, number> =>
  Object.fromEntries(Object.entries(byOutcome(values)).map(([name, all]) => [name, mean(all.slice(-12))]))

export const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
