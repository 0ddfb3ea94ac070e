/** What the figures of these studies have in common. */
import { estimate } from '@cogov/methods/statistics'
import type { OpenStudy, Study } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'

/** What a figure is drawn from. */
export interface Drawn {
  opened: OpenStudy
  table: StudyTable
}

export const source = ({ replicates }: Study): string =>
  `cogov, simulated: three townships that nobody lives in, ${replicates} replicates`

/** Means with intervals at every point of a study. */
export function byPoint({ runs }: StudyTable, outcome: string) {
  return [...new Set(runs.map(({ point }) => point))].map((point) => {
    const here = runs.filter((run) => run.point === point)
    const known = here.map(({ outcomes }) => outcomes[outcome] ?? Number.NaN).filter(Number.isFinite)
    const { mean, low, high } = known.length > 0 ? estimate(known) : { mean: Number.NaN, low: null, high: null }
    return { ...here[0]?.values, outcome, mean, low, high }
  })
}
