/** A chart in the page, as wide as there is room, with its numbers as a table for who cannot see it or wants them. */
import { type Chart, type ChartOptions, type Theme, tableHtml } from '@cogov/charts'
import { useWidth } from '../page/width.ts'
import { language } from '../words/speak.ts'
import { say } from './figure.ts'

interface Props {
  id: string
  draw: (options: ChartOptions) => Chart
  theme: Theme
  most: number
}

export function Drawing({ id, draw, theme, most }: Props) {
  const [box, width] = useWidth<HTMLDivElement>(0)
  const chart = draw({ width: Math.min(most, width || 320), language: language.value, theme, id })
  return (
    <div class="drawing" ref={box}>
      {/* Charts escape whatever stands in them. */}
      {width > 0 && <div dangerouslySetInnerHTML={{ __html: chart.svg }} />}
      <details>
        <summary>{say('numbers')}</summary>
        <div dangerouslySetInnerHTML={{ __html: tableHtml(chart.table, chart.title) }} />
      </details>
    </div>
  )
}
