/** Matters that need several departments: should townships be able to call them, or to settle them alone? */
import { type Chart, type ChartOptions, phaseChart } from '@cogov/charts'
import { defineStudy } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import { byPoint, type Drawn, source } from './figure.ts'
import { place } from './place.ts'

export const study = defineStudy({
  name: 'Whistle or devolution',
  scenario: place,
  factors: [
    { factor: 'horizontal_coordination.whistle', levels: 5 },
    { factor: 'devolved_authority', values: [0, 0.25, 0.5, 0.75, 1] },
  ],
  design: { kind: 'factorial' },
  replicates: 10,
  outcomes: [
    { of: 'joint_resolution', summary: 'mean', last: 12, name: 'resolution' },
    { of: 'joint_response_time', summary: 'mean', last: 12, name: 'response' },
  ],
})

export const answer = (table: StudyTable) => byPoint(table, 'resolution')

export function figure({ table }: Drawn, options: ChartOptions): Chart {
  const levels = [0, 0.25, 0.5, 0.75, 1]
  const means = answer(table) as { whistle?: number; devolved_authority?: number; mean: number }[]
  const at = (whistle: number, authority: number) =>
    means.find((one) => one.whistle === whistle && one.devolved_authority === authority)?.mean ?? Number.NaN
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return phaseChart(
    {
      unit: 'share',
      x: { name: 'whistle', unit: 'share', values: levels },
      y: { name: 'devolved authority', unit: 'share', values: levels },
      values: levels.map((authority) => levels.map((whistle) => at(whistle, authority))),
      domain: [0, 1],
      tipping: { at: 0.5, label: 'boundary at' },
    },
    {
      title:
        `Either settles joint matters: the full whistle alone ${percent(at(1, 0))}, full authority alone ` +
        `${percent(at(0, 1))}`,
      subtitle: 'Share of matters that need several departments that were settled, in the last year',
      source: source(study),
    },
    options,
  )
}
