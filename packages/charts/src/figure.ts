/** Charts in a page: drawn for several widths, of which CSS shows the one that fits, with their numbers as a table. */
import type { Chart, DataTable } from './chart.ts'
import { element, safe } from './svg.ts'

/** Widths for which a figure of a page is drawn; one set for all figures of a page, since its CSS is one. */
export const WIDTHS = [288, 340, 400, 480, 600, 700, 780] as const

/**
 * @param draw the chart for a width, with its own beginning of identifiers
 * @param dataTitle such as “Data as a table”
 */
export function figure(
  id: string,
  dataTitle: string,
  draw: (width: number, id: string) => Chart,
  widths: readonly number[] = WIDTHS,
): string {
  const charts = widths.map((width) => ({ width, chart: draw(width, `${id}-${width}`) }))
  const drawings = charts.map(({ width, chart }) =>
    element('div', { class: `cogov-drawing cogov-w${width}` }, chart.svg),
  )
  const { title, table } = charts[0].chart
  const data = element(
    'details',
    { class: 'cogov-data' },
    element('summary', {}, safe(dataTitle)),
    tableHtml(table, title),
  )
  return element('figure', { class: 'cogov-figure', id }, ...drawings, data)
}

export function tableHtml({ columns, rows }: DataTable, caption: string): string {
  const kind = (n: number) => (columns[n]?.numeric ? 'number' : undefined)
  const head = columns.map(({ title }, n) => element('th', { scope: 'col', class: kind(n) }, safe(title)))
  const body = rows.map((row) => {
    const cells = row.map((cell, n) =>
      n === 0
        ? element('th', { scope: 'row', class: kind(0) }, safe(cell))
        : element('td', { class: kind(n) }, safe(cell)),
    )
    return element('tr', {}, ...cells)
  })
  const table = element(
    'table',
    {},
    element('caption', {}, safe(caption)),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  )
  return element('div', { class: 'cogov-scroll', tabindex: 0, role: 'region', 'aria-label': caption }, table)
}

/** CSS by which a figure shows the widest drawing that fits. */
export function figureCss(widths: readonly number[] = WIDTHS): string {
  // Each rule hides what the one before it showed, so that there is always one, also between two pixels.
  const shown = widths.map((width, n) =>
    n === 0
      ? `.cogov-w${width}{display:block}`
      : `@container (min-width:${width}px){.cogov-w${widths[n - 1]}{display:none}.cogov-w${width}{display:block}}`,
  )
  return [
    '.cogov-figure{container-type:inline-size;margin:0}',
    '.cogov-drawing{display:none}',
    '.cogov-drawing svg{display:block;width:100%;height:auto;max-width:1100px}',
    ...shown,
  ].join('\n')
}
