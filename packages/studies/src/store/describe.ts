/** What the columns of a study's tables are. */

import { named } from '../run/evaluate.ts'
import { type Factor, sortOf, type Value } from '../study/factors.ts'
import { isTime, meaningOf } from '../study/outcomes.ts'
import { modelOf, outcomesIn, type Study } from '../study/study.ts'

/** What is varied, as a table has it. */
export interface TableFactor {
  name: string
  unit: string
  meaning: string
  kind: 'continuous' | 'integer' | 'boolean' | 'categorical'
  /** Where it goes in the scenario, such as `mechanisms.incentives.reward`; empty for whole scenarios. */
  path: string
  /** Least and greatest value, of numbers with a distribution. */
  range?: readonly [number, number]
  /** The values of what is listed, in their order. */
  levels?: readonly Value[]
}

export interface TableOutcome {
  name: string
  unit: string
  meaning: string
  /** Possible values; nothing where it is a time. */
  range?: readonly [number, number]
}

export function describeFactor(factor: Factor): TableFactor {
  const { name, unit, meaning, path } = factor
  const limits = 'labels' in factor ? { levels: factor.labels } : { range: [factor.from, factor.to] as const }
  return { name, unit, meaning, kind: sortOf(factor), path: path.join('.'), ...limits }
}

export const describeOutcomes = (study: Study): TableOutcome[] =>
  study.outcomes.map((measure) => {
    const { range, unit } = named(outcomesIn(study), measure.of)
    const { tick } = modelOf(study)
    const bounded = !isTime(measure.summary) && measure.summary !== 'sum'
    return {
      name: measure.name,
      unit: isTime(measure.summary) ? tick : unit,
      meaning: meaningOf(measure, tick),
      ...(bounded ? { range } : {}),
    }
  })
