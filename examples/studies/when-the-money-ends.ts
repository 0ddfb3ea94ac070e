/** Does success last when the money ends? */
import { type Chart, type ChartOptions, seriesChart } from '@cogov/charts'
import { estimate } from '@cogov/methods/statistics'
import { defineStudy } from '@cogov/studies'
import type { StudyTable, TableSeries } from '@cogov/studies/store'
import { byPoint, type Drawn, source } from './figure.ts'
import { place } from './place.ts'

const paid = (reward: number, tick: number) => ({ tick, mechanisms: { incentives: { reward } } })

export const study = defineStudy({
  name: 'When the money ends',
  scenario: place,
  factors: [
    {
      factor: 'timeline',
      name: 'money',
      values: [[], [paid(1.5, 1), paid(0, 13)], [paid(1.5, 1), paid(0, 37)], [paid(1.5, 1)]],
      labels: ['never', 'one year', 'three years', 'always'],
    },
    { factor: 'incentives.recognition', values: [0, 0.6] },
  ],
  design: { kind: 'factorial' },
  replicates: 12,
  outcomes: [
    { of: 'participation', summary: 'mean', last: 12, name: 'participation_rate' },
    { of: 'participation', summary: 'lock-in', name: 'lasts' },
    { of: 'spending_so_far', name: 'spending' },
  ],
  series: ['participation'],
})

export const answer = (table: StudyTable) =>
  ['participation_rate', 'lasts'].flatMap((outcome) => byPoint(table, outcome))

export async function figure({ opened, table }: Drawn, options: ChartOptions): Promise<Chart> {
  const courses: TableSeries[] = []
  for await (const course of opened.series()) courses.push(course)
  const shown = [
    { money: 'one year', recognition: 0, colour: 'design-1' },
    { money: 'three years', recognition: 0, colour: 'design-2' },
    { money: 'one year', recognition: 0.6, colour: 'design-3' },
    { money: 'three years', recognition: 0.6, colour: 'design-4' },
  ]
  const lines = shown.map(({ money, recognition, colour }) => {
    const here = courses.filter(({ values }) => values.money === money && values.recognition === recognition)
    const months = here[0]?.outcomes.participation?.map((_, tick) =>
      estimate(here.map(({ outcomes }) => outcomes.participation?.[tick] ?? Number.NaN)),
    )
    const name = `${money}${recognition > 0 ? ', and honour' : ''}`
    const ends = { low: months?.map(({ low }) => low ?? 0) ?? [], high: months?.map(({ high }) => high ?? 0) ?? [] }
    return { name, colour, values: months?.map(({ mean }) => mean) ?? [], ...ends }
  })
  const lasts = (recognition: number) =>
    answer(table).find(
      (one) =>
        one.outcome === 'lasts' &&
        (one as { money?: string }).money === 'one year' &&
        (one as { recognition?: number }).recognition === recognition,
    )?.mean ?? Number.NaN
  return seriesChart(
    {
      unit: 'share',
      lines,
      domain: [0, 1],
      events: [
        { tick: 13, label: 'money ends after a year' },
        { tick: 37, label: 'after three' },
      ],
    },
    {
      title:
        `A year of money: half of what it gave is gone after ${Math.round(lasts(0))} months, and with honour ` +
        `that goes on after ${Math.round(lasts(0.6))}`,
      subtitle: 'Participation, mean and 95 % interval; a reward of 1.5 days is paid for one year or for three',
      source: source(study),
    },
    options,
  )
}
