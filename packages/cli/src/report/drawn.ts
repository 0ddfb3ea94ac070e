/** A figure as a page holds it, in several widths. */
import { figure } from '@cogov/charts'
import type { Language } from '@cogov/language'
import type { Drawing } from '../show/drawing.ts'
import { reportSay } from './words.ts'

export const drawn = ({ id, draw }: Drawing, language: Language): string =>
  figure(id, reportSay(language)('data'), (width, own) => draw({ width, language, id: own }))
