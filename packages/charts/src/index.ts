/** Charts: data in, SVG out; the same in Node and in browsers, in English and Chinese, light and dark. */
export type { Chart, ChartOptions, ChartWords, DataTable } from './chart.ts'
export { FONT } from './chart.ts'
export { figure, figureCss, tableHtml, WIDTHS } from './figure.ts'
export * from './forms/backlog.ts'
export * from './forms/curves.ts'
export * from './forms/decision.ts'
export * from './forms/dumbbell.ts'
export * from './forms/hierarchy.ts'
export * from './forms/paired-difference.ts'
export * from './forms/pareto.ts'
export * from './forms/phase.ts'
export * from './forms/quantile-dots.ts'
export * from './forms/series.ts'
export * from './forms/small-multiples.ts'
export * from './forms/waterfall.ts'
export { type LabelBox, overlaps, placeAround, spreadLabels } from './labels.ts'
export {
  ACTOR_COLOURS,
  actorColour,
  BASE,
  type Colour,
  DESIGN_COLOURS,
  designColour,
  MECHANISM_COLOURS,
  mechanismColour,
  paint,
  paletteCss,
  RAMP,
  SURFACES,
  type Theme,
} from './palette.ts'
export { element, safe } from './svg.ts'
export { cutText, type Font, textWidth, plainText, wrapText, wrapTextTo } from './text.ts'
export { WORDS } from './words.ts'
