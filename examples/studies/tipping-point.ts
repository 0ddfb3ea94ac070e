/** How large must a reward be, where being paid crowds out the wish to contribute? */
import { type Chart, type ChartOptions, phaseChart } from '@cogov/charts'
import { defineStudy } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import { byPoint, type Drawn, source } from './figure.ts'
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
export const answer = (table: StudyTable) => byPoint(table, 'participation_rate')

/**
 * What the design found: points, and cells that were not halved further, of whose corners that is known which they are.
 */
interface Found {
  points: { reward: number; crowding_out: number; participation_rate: number }[]
  cells: { at: [number, number]; width: number; corners: [number, number, number, number] }[]
}

/** Steps of the picture: every 0.05 of a day. */
const STEPS = 30

export async function figure({ opened }: Drawn, options: ChartOptions): Promise<Chart> {
  const found = (await opened.found()) as Found
  const steps = Array.from({ length: STEPS + 1 }, (_, n) => n)
  const values = steps.map((y) => steps.map((x) => between(found, x / STEPS, y / STEPS)))
  const days = steps.map((n) => n / 20)
  return phaseChart(
    {
      unit: 'share',
      x: { name: 'reward', unit: 'day', values: days },
      y: { name: 'loss from being paid (crowding-out)', unit: 'day', values: days },
      values,
      domain: [0, 1],
      tipping: { at: 0.5, label: 'boundary at' },
    },
    {
      title: 'The more being paid crowds out, the larger a reward has to be',
      subtitle:
        `Participation in the last year, at ${found.points.length} points that lie close where it changes, ` +
        'linear between them',
      source: source(study),
    },
    options,
  )
}

/** Participation between the corners of the cell that a point lies in, bilinear. */
function between({ points, cells }: Found, x: number, y: number): number {
  const cell = cells.find(({ at, width }) => x >= at[0] && x <= at[0] + width && y >= at[1] && y <= at[1] + width)
  if (!cell) return Number.NaN
  const [u, v] = [(x - cell.at[0]) / cell.width, (y - cell.at[1]) / cell.width]
  const [low, up, right, both] = cell.corners.map((corner) => points[corner]?.participation_rate ?? Number.NaN)
  const at = (corner: number | undefined) => corner ?? Number.NaN
  return (1 - u) * ((1 - v) * at(low) + v * at(up)) + u * ((1 - v) * at(right) + v * at(both))
}
