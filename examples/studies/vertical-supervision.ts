/** How much vertical supervision is good for delivery? Inspections make offices work, and make them write. */
import { type Chart, type ChartOptions, colourAmong, differenceChart as drawDifferences } from '@cogov/charts'
import { MECHANISMS } from '@cogov/core'
import { pairedDifference } from '@cogov/methods/statistics'
import { defineStudy } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import { byPoint, type Drawn, source } from './figure.ts'
import { place } from './place.ts'

export const study = defineStudy({
  name: 'How much vertical supervision',
  scenario: place,
  factors: [{ factor: 'supervision.vertical', levels: 11 }],
  design: { kind: 'factorial' },
  replicates: 16,
  outcomes: [
    { of: 'delivery', summary: 'mean', last: 12, name: 'delivery' },
    { of: 'reported_delivery', summary: 'mean', last: 12, name: 'reported' },
    { of: 'paper_time', summary: 'mean', last: 12, name: 'paper' },
  ],
})

export const answer = (table: StudyTable) =>
  ['delivery', 'reported', 'paper'].flatMap((outcome) => byPoint(table, outcome))

/** Delivery against none, replicate by replicate under the same luck. */
function gains({ runs }: StudyTable) {
  const at = (vertical: unknown) => runs.filter(({ values }) => values.vertical === vertical)
  const delivery = (vertical: unknown) => at(vertical).map(({ outcomes }) => outcomes.delivery ?? Number.NaN)
  const levels = [...new Set(runs.map(({ values }) => values.vertical as number))].filter((level) => level > 0)
  return levels.map((level) => {
    const replicates = delivery(level).map((value, k) => value - (delivery(0)[k] as number))
    return { level, replicates, ...pairedDifference(delivery(level), delivery(0)) }
  })
}

export function figure({ table }: Drawn, options: ChartOptions): Chart {
  const all = gains(table)
  const best = all.reduce((so, one) => (one.mean > so.mean ? one : so))
  const full = all.at(-1)
  const end = full?.high !== null && (full?.high ?? 0) < 0 ? 'at full strength it costs delivery' : 'more does not harm'
  return drawDifferences(
    {
      unit: 'share',
      base: 'no inspections',
      differences: all.map(({ level, mean, low, high, replicates }) => ({
        name: `inspections at ${level.toFixed(1)}`,
        colour: colourAmong(MECHANISMS, 'supervision'),
        ...{ mean, low, high, replicates },
      })),
    },
    {
      title: `Vertical supervision helps delivery most at ${best.level.toFixed(1)}; ${end}`,
      subtitle: 'Delivery in the last year, difference from no inspections, replicate by replicate; 95 % intervals',
      source: source(study),
    },
    options,
  )
}
