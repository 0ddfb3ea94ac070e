/** A figure as a page holds it, in several widths. */
import { figure } from '@cogov/charts'
import type { Drawing } from '../show/drawing.ts'
import type { ReportSpeech } from './words.ts'

export const drawn = ({ id, draw }: Drawing, { language, say }: ReportSpeech): string =>
  figure(id, say('data'), (width, own) => draw({ width, language, id: own }))
