/**
 * Figures of a study that measured them: money against effect, urban against rural, residents from the lowest to the
 * highest.
 */
import { designColour, dumbbellChart, paretoChart } from '@cogov/charts'
import { numberFormat } from '@cogov/language'
import type { Drawing } from '../../show/drawing.ts'
import { capital } from '../facts.ts'
import { frontOf } from '../front.ts'
import { factorName, type StudyFacts, valueIn } from './facts.ts'
import { cheapest, costOf, groupsOf, meanOf, measureName, residentsOf } from './money.ts'

type Point = StudyFacts['points'][number]

/** More points than this are read by nobody. */
const SHOWN = 7

export const studySource = ({ say, table }: StudyFacts): string =>
  say('study.source', { version: table.version, name: table.study.name, runs: table.runs.length })

/** A point by its factors. */
export const pointName = ({ table, language, say, model }: StudyFacts, { values }: Point): string =>
  table.factors
    .map((factor) =>
      say('study.setting', {
        factor: factorName(factor, model),
        value: valueIn(factor, values[factor.name], language),
      }),
    )
    .join(say('study.comma'))

/** Some of a list, evenly, its ends among them. */
export function spreadOut<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all]
  return Array.from({ length: most }, (_, n) => all[Math.round((n * (all.length - 1)) / (most - 1))])
}

export function moneyFigure(facts: StudyFacts): Drawing | undefined {
  const { say, points, outcome, table } = facts
  const cost = costOf(facts)
  if (!cost || points.length < 3 || table.study.goal.best === 'smallest') return undefined
  const base = cheapest(points, cost.name)
  const all = points.map((point) => ({ point, cost: meanOf(point, cost.name), benefit: point.mean - base.mean }))
  const front = frontOf(all)
    // On a front, what costs the same also gains the same.
    .filter(({ cost }, n, all) => n === 0 || cost > (all[n - 1]?.cost ?? 0))
  if (front.length < 2) return undefined
  const drawn = spreadOut(front, SHOWN).map(({ point, cost: money, benefit }, n) => ({
    name: pointName(facts, point),
    colour: designColour(1 + (n % 7)),
    cost: money,
    benefit,
    front: true,
  }))
  const words = {
    title: say('study.moneyTitle', { n: front.length, all: points.length }),
    subtitle: say('study.moneySubtitle', { n: drawn.length }),
    source: studySource(facts),
  }
  const data = {
    cost: { name: measureName(facts, cost.name), unit: cost.unit },
    benefit: { name: say('study.moreOf', { outcome: measureName(facts, outcome.name) }), unit: outcome.unit },
    points: drawn,
  }
  return { id: 'money', draw: (options) => paretoChart(data, { ...words, title: capital(words.title) }, options) }
}

export function groupsFigure(facts: StudyFacts): Drawing | undefined {
  const { say, points, outcome, language, outcomeName } = facts
  const groups = groupsOf(facts)
  if (!groups || points.length < 2) return undefined
  const order = [...points].sort((a, b) => a.mean - b.mean)
  const chosen = spreadOut(order, SHOWN)
  const rows = chosen.map((point, n) => ({
    name: pointName(facts, point),
    colour: designColour(1 + (n % 7)),
    from: meanOf(point, groups.urban),
    to: meanOf(point, groups.rural),
  }))
  const [base, best] = baseAndBest(facts)
  const gain = (name: string) => meanOf(best, name) - meanOf(base, name)
  const format = numberFormat(outcome.unit, [gain(groups.urban), gain(groups.rural)], language, 2)
  const words = {
    title: capital(
      say('study.groupsTitle', {
        best: pointName(facts, best),
        base: pointName(facts, base),
        urban: format.fullDifference(gain(groups.urban)),
        rural: format.fullDifference(gain(groups.rural)),
      }),
    ),
    subtitle: capital(say('study.groupsSubtitle', { outcome: outcomeName })),
    source: studySource(facts),
  }
  const data = { unit: outcome.unit, ends: [say('urban'), say('rural')] as const, rows }
  return { id: 'groups', draw: (options) => dumbbellChart(data, words, options) }
}

/** The point without, which costs least, or is worst where money was not measured; and the best one. */
function baseAndBest(facts: StudyFacts): [Point, Point] {
  const { points, table } = facts
  const cost = costOf(facts)
  const sign = table.study.goal.best === 'smallest' ? -1 : 1
  const order = [...points].sort((a, b) => sign * (a.mean - b.mean))
  return [cost ? cheapest(points, cost.name) : order[0], order.at(-1) as Point]
}

export function residentsFigure(facts: StudyFacts): Drawing | undefined {
  const { say, points, outcome, language, outcomeName } = facts
  const names = residentsOf(facts)
  if (!names || points.length < 2) return undefined
  const [base, best] = baseAndBest(facts)
  const rows = (['lowest', 'middle', 'highest'] as const).map((which, n) => ({
    name: say(`study.${which}`),
    colour: designColour(2),
    from: meanOf(base, names[n]),
    to: meanOf(best, names[n]),
  }))
  const gains = rows.map(({ from, to }) => to - from)
  const format = numberFormat(outcome.unit, gains, language, 2)
  const values = { base: pointName(facts, base), best: pointName(facts, best), outcome: outcomeName }
  const words = {
    title: capital(
      say('study.residentsTitle', {
        ...values,
        low: format.fullDifference(gains[0]),
        high: format.fullDifference(gains[2]),
      }),
    ),
    subtitle: capital(say('study.residentsSubtitle', values)),
    source: studySource(facts),
  }
  const data = { unit: outcome.unit, ends: [values.base, values.best] as const, rows }
  return { id: 'residents', draw: (options) => dumbbellChart(data, words, options) }
}
