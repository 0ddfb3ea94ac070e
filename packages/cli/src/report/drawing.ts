/** A figure before its width, language and theme are known: for the page in several widths, for a file in one. */
import { type Chart, type ChartOptions, figure, type Language } from '@cogov/charts'
import { reportSay } from './words.ts'

export interface Drawing {
  id: string
  draw: (options: ChartOptions) => Chart
}

export const drawn = ({ id, draw }: Drawing, language: Language): string =>
  figure(id, reportSay(language)('data'), (width, own) => draw({ width, language, id: own }))
