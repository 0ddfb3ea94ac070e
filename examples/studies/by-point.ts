/** Means with intervals at every point of a study: what most figures show. */
import { estimate, type StudyTable } from '@cogov/experiments'

export function byPoint({ runs }: StudyTable, outcome: string): object[] {
  return [...new Set(runs.map(({ point }) => point))].map((point) => {
    const here = runs.filter((run) => run.point === point)
    const values = here.map(({ outcomes }) => outcomes[outcome] ?? Number.NaN).filter(Number.isFinite)
    const { mean, low, high } = values.length > 0 ? estimate(values) : { mean: null, low: null, high: null }
    return { ...here[0]?.values, outcome, mean, low, high }
  })
}
