/** Series of designs over replicates: their mean, the band that holds nine replicates of ten, and a few single ones. */
import { mean } from '@cogov/methods/statistics'
import type { RunResult } from '../run/run.ts'

export interface DesignSeries {
  outcome: string
  unit: string
  designs: { scenario: string; mean: number[]; low: number[]; high: number[]; traces: number[][] }[]
}

const TRACES = 5

/**
 * @param runs by design, then by replicate, all of the same length
 * @param traced the outcome of which single replicates are kept
 */
export function seriesOf(runs: readonly (readonly RunResult[])[], traced = 'participation'): DesignSeries[] {
  const first = runs[0]?.[0]
  if (!first) return []
  const shared = Object.entries(first.outcomes).filter(([name]) =>
    runs.every((design) => design.every(({ outcomes }) => name in outcomes)),
  )
  return shared.map(([outcome, { unit }]) => ({
    outcome,
    unit,
    designs: runs.map((design) => {
      const all = design.map(({ outcomes }) => outcomes[outcome]?.values ?? [])
      const ticks = (all[0] ?? []).map((_, tick) => all.map((values) => values[tick]).sort((a, b) => a - b))
      const at = (p: number) =>
        ticks.map((sorted) => short(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]))
      return {
        scenario: design[0]?.scenario ?? '',
        mean: ticks.map((sorted) => short(mean(sorted))),
        low: at(0.05),
        high: at(0.95),
        traces: outcome === traced ? all.slice(0, TRACES).map((values) => values.map(short)) : [],
      }
    }),
  }))
}

/** Six digits draw any line. */
const short = (value: number): number => Number(value.toPrecision(6))
