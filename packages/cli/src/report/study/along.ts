/**
 * An outcome along a factor whose values are numbers, with a line for each level of another: what a lever does on its
 * way.
 */
import { curvesChart, designColour } from '@cogov/charts'
import { numberFormat } from '@cogov/language'
import { boundedMean, estimate } from '@cogov/methods/statistics'
import { possibleOf } from '@cogov/studies/run'
import type { TableFactor, TableOutcome, TableRun } from '@cogov/studies/store'
import type { Drawing } from '../../show/drawing.ts'
import { capital } from '../facts.ts'
import { factorName, replicateMeans, type StudyFacts, valueIn } from './facts.ts'
import { studySource } from './gains.ts'

const [MIN_VALUES, MAX_VALUES, MAX_LINES] = [3, 15, 5]

/** Nothing where no factor has a few values that are run over and over, as designs that sample have none. */
export function along(facts: StudyFacts): Drawing | undefined {
  const { table, own: runs, language, say, outcome, outcomeName, model } = facts
  const levelsOf = (factor: TableFactor) => [...new Set(runs.map(({ values }) => values[factor.name]))]
  const x = table.factors
    .filter((factor) => isAlong(levelsOf(factor)))
    .toSorted((a, b) => levelsOf(b).length - levelsOf(a).length)[0]
  if (!x) return undefined
  const by = table.factors.find((factor) => factor !== x && levelsOf(factor).length <= MAX_LINES)
  const found = (by ? levelsOf(by) : [undefined]).map((level) => ({
    name: by ? say('study.level', { factor: factorName(by, model), level: valueIn(by, level, language) }) : outcomeName,
    points: courseOf(
      by ? runs.filter(({ values }) => values[by.name] === level) : runs,
      x.name,
      outcome,
      facts.horizon,
    ),
  }))
  const change = ({ points }: (typeof found)[number]) => Math.abs((points.at(-1)?.y ?? 0) - (points[0]?.y ?? 0))
  const most = found.reduce((best, one) => (change(one) > change(best) ? one : best))
  const [first, last] = [most.points[0], most.points.at(-1) as Point]
  const { full } = numberFormat(outcome.unit, [first.y, last.y], language, 2)
  const words = {
    title: capital(
      say('study.alongTitle', {
        outcome: outcomeName,
        factor: factorName(x, model),
        ...{ from: full(first.y), to: full(last.y), most: valueIn(x, last.x, language) },
        where: by ? say('study.alongWhere', { level: most.name }) : '',
      }),
    ),
    subtitle: capital(say('study.alongSubtitle', { outcome: outcomeName })),
    source: studySource(facts),
  }
  const data = {
    x: { name: factorName(x, model), unit: x.unit },
    y: { unit: outcome.unit },
    curves: found.map(({ name, points }, n) => ({
      name,
      colour: designColour(n + (by ? 0 : 1)),
      points,
      joined: true,
    })),
  }
  return { id: 'along', draw: (options) => curvesChart(data, words, options) }
}

type Point = ReturnType<typeof courseOf>[number]

const isAlong = (values: readonly unknown[]): values is number[] =>
  values.length >= MIN_VALUES && values.length <= MAX_VALUES && values.every((value) => typeof value === 'number')

/** Within each replicate the mean over all else, then over replicates with the interval. */
function courseOf(runs: readonly TableRun[], factor: string, outcome: TableOutcome, horizon: number | undefined) {
  return [...new Set(runs.map(({ values }) => values[factor] as number))]
    .sort((a, b) => a - b)
    .map((x) => {
      const own = runs.filter(({ values }) => values[factor] === x)
      const means = [...replicateMeans(own, outcome.name).values()]
      const { mean, low, high } =
        horizon === undefined ? estimate(means, 0.95, possibleOf(outcome, means)) : boundedMean(means, [0, horizon])
      return { x, y: mean, ...(low === null || high === null ? {} : { low, high }) }
    })
}
