/** Columns of a study's tables. */
import { sortOf, typeOf } from '../study/factors.ts'
import type { Study } from '../study/study.ts'
import type { Column } from './parquet.ts'

const factorColumns = ({ factors }: Study): Column[] =>
  factors.map((factor) => ({ name: factor.name, type: sortOf(factor) === 'integer' ? 'integer' : typeOf(factor) }))

/** Of the design's points. */
export const pointColumns = (study: Study): Column[] => [
  { name: 'point', type: 'integer' },
  { name: 'first_replicate', type: 'integer' },
  { name: 'replicates', type: 'integer' },
  ...factorColumns(study),
]

/** Of the runs. */
export const runColumns = (study: Study): Column[] => [
  { name: 'point', type: 'integer' },
  { name: 'replicate', type: 'integer' },
  { name: 'seed', type: 'text' },
  ...factorColumns(study),
  ...study.outcomes.map(({ name }): Column => ({ name, type: 'number' })),
  { name: 'hash', type: 'text' },
  { name: 'error', type: 'text' },
]

/** Of the runs month by month. */
export const seriesColumns = (study: Study): Column[] => [
  { name: 'point', type: 'integer' },
  { name: 'replicate', type: 'integer' },
  { name: 'tick', type: 'integer' },
  ...study.series.map((name): Column => ({ name, type: 'number' })),
]
