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
  const further: BatchPoint[] = []
  const goalOf = countedGoal(study)
  let at = { point: -1, values: [] as Value[], goals: [] as number[] }
  const close = () => {
    const groups = at.point < 0 ? 0 : groupsNeeded(study, at.goals)
    for (let group = 1; group <= groups; group++) {
      further.push({ point: at.point, first: 1 + group * study.replicates, values: at.values })
    }
  }
  for await (const { rows = [] } of scanParts(folder, ({ stage }) => stage === 0)) {
    for (const row of rows) {
      if (row.point !== at.point) {
        close()
        at = { point: row.point as number, values: study.factors.map(({ name }) => row[name] as Value), goals: [] }
      }
      const goal = goalOf(row)
      if (goal !== null) at.goals.push(goal)
    }
  }
  close()
  return further
}
