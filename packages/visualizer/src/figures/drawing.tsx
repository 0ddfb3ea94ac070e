/** A chart in the page, as wide as there is room, with its numbers as a table for who cannot see it or wants them. */
import { type Chart, type ChartOptions, type Theme, tableHtml } from '@cogov/charts'
import { rem } from '../state/rem.ts'
import { useWidth } from '../state/width.ts'
import { language } from '../words/speak.ts'
import { say } from './figure.ts'

/** Pixels of a whole drawing: a column of a page, at which its texts are as large as the page's. */
export const WIDTH = 720

interface Props {
  id: string
  draw: (options: ChartOptions) => Chart
  theme: Theme
}

export function Drawing({ id, draw, theme }: Props) {
  const [box, width] = useWidth<HTMLDivElement>(0)
  // On walls and large desks it grows with the page.
  const chart = draw({ width: Math.min(WIDTH, width / rem() || WIDTH), language: language.value, theme, id })
  return (
    <div class="drawing" ref={box}>
      {/* Charts escape whatever stands in them. */}
      {width > 0 && <div dangerouslySetInnerHTML={{ __html: chart.svg }} />}
      <details>
        <summary>{say('figure.numbers')}</summary>
        <div dangerouslySetInnerHTML={{ __html: tableHtml(chart.table, chart.title) }} />
      </details>
    </div>
  )
}
