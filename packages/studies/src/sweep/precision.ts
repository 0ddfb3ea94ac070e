/**
 * More replicates where the goal is not yet known well enough: Stein's two stages (1945), point by point. The spread is
 * measured once, in the study's replicates, and decides how many follow; an interval of `mean ± t·sd/√n` with that sd
 * and its degrees of freedom then holds as often as it says, which it would not if one looked after every run.
 */
import { groupsNeeded } from '@cogov/methods/statistics'
import type { BatchPoint, Folder } from '../store/folder.ts'
import { scanParts } from '../store/scan.ts'
import type { Value } from '../study/factors.ts'
import { countedGoal } from './goal.ts'

/** The replicates that follow the first ones, in groups as large as these. */
export async function furtherPoints(folder: Folder): Promise<BatchPoint[]> {
  const { study } = folder
  const goalOf = countedGoal(study)
  const points = new Map<number, { values: Value[]; goals: number[] }>()
  for await (const { rows = [] } of scanParts(folder, ({ stage }) => stage === 0)) {
    for (const row of rows) {
      const point = row.point as number
      const own = points.get(point) ?? { values: study.factors.map(({ name }) => row[name] as Value), goals: [] }
      points.set(point, own)
      const goal = goalOf(row)
      if (goal !== null) own.goals.push(goal)
    }
  }
  return [...points]
    .sort(([a], [b]) => a - b)
    .flatMap(([point, { values, goals }]) =>
      Array.from({ length: groupsNeeded(study, goals) }, (_, group) => ({
        point,
        first: 1 + (group + 1) * study.replicates,
        values,
      })),
    )
}
