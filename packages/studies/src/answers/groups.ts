/** Sensitivity to groups of factors, of designs whose points move all factors of a group at once. */
import type { StudyTable } from '../store/open.ts'
import { factorGroups } from '../study/groups.ts'
import type { StudyData } from './study-data.ts'

/**
 * The same data with groups in the place of factors: of a trajectory, whether each group has moved.
 *
 * @param data of a study with groups, whose points are all there
 */
export function dataOfGroups({ study }: StudyTable, data: StudyData): StudyData {
  const groups = factorGroups(study)
  return {
    ...data,
    factors: groups.map(({ name }) => name),
    points:
      study.design.kind === 'morris'
        ? movesOf(
            groups.map(({ members }) => members[0]),
            data.points,
          )
        : data.points,
  }
}

/** @param first of each group, the factor by which its step is told */
function movesOf(first: readonly number[], points: readonly (readonly number[])[]): number[][] {
  const size = first.length + 1
  const moves: number[][] = []
  for (const [n, point] of points.entries()) {
    const before = n % size === 0 ? undefined : moves[n - 1]
    if (!before) moves.push(first.map(() => 0))
    // Factors of a group go up and down by as much: the group's step has its size and no sign.
    else moves.push(before.map((at, g) => at + Math.abs(point[first[g]] - points[n - 1][first[g]])))
  }
  return moves
}
