/** How large must a reward be, where being paid crowds out the wish to contribute? */
import { defineStudy, type StudyTable } from '@cogov/experiments'
import { place } from './place.ts'

export const study = defineStudy({
  name: 'The tipping point of rewards',
  scenario: place,
  factors: [
    { factor: 'incentives.reward', from: 0, to: 1.5 },
    { factor: 'crowding_out', from: 0, to: 1.5 },
  ],
  design: { kind: 'phase-diagram', cells: 4, depth: 2, change: 0.2 },
  replicates: 6,
  outcomes: [{ of: 'participation', summary: 'mean', last: 12, name: 'participation_rate' }],
})

/** Mean participation at every point that was looked at. */
export function answer({ runs }: StudyTable): object[] {
  const points = new Map(runs.map(({ point, values }) => [point, { ...values, sum: 0, count: 0 }]))
  for (const { point, outcomes } of runs) {
    const at = points.get(point)
    if (!at) continue
    at.sum += outcomes.participation_rate ?? 0
    at.count++
  }
  return [...points.values()].map(({ sum, count, ...values }) => ({ ...values, participation_rate: sum / count }))
}
