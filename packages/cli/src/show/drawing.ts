/** A figure before its width, language and theme are known: for the page in several widths, for a file in one. */
import type { Chart, ChartOptions } from '@cogov/charts'

export interface Drawing {
  id: string
  draw: (options: ChartOptions) => Chart
}
