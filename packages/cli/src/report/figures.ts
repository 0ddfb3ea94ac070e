/** The figures of a report: over time, city and village, from the lowest to the highest, money against effect. */
import { designColour, dumbbellChart, paretoChart, seriesChart } from '@cogov/charts'
import { numberFormat, strengthOf } from '@cogov/language'
import type { Estimate } from '@cogov/methods/statistics'
import type { Drawing } from '../show/drawing.ts'
import { calendarOf, capital, type Facts } from './facts.ts'
import { frontOf } from './front.ts'

/** The first is drawn as wide as the page, the others side by side. */
export const figuresOf = (facts: Facts): Drawing[] =>
  [overTime(facts), groups(facts), quantiles(facts), money(facts)].filter((one) => one !== undefined)

export const sourceOf = ({ say, stored, place, replicates }: Facts): string =>
  say('source', { version: stored.cogov, place, replicates: say('replicates', { n: replicates }) })

function overTime(facts: Facts): Drawing | undefined {
  const { say, stored, headline, base, best, outcomeName, language, others } = facts
  const found = stored.summary.series.find((one) => one.outcome === headline.outcome)
  if (!found) return undefined
  const format = numberFormat(headline.unit, [base.value.mean, best.value.mean], language, 2)
  const title = say('endsAt', {
    outcome: capital(outcomeName),
    design: best.name,
    end: format.full(best.value.mean),
    base: base.name,
    other: format.full(base.value.mean),
  })
  const lines = [base, ...others].flatMap(({ name, index }) => {
    const own = found.designs[index]
    return own
      ? [{ name, colour: designColour(index), values: own.mean, low: own.low, high: own.high, dashed: index === 0 }]
      : []
  })
  const words = {
    title,
    subtitle: say('seriesSubtitle', { outcome: capital(facts.outcomePhrase) }),
    source: sourceOf(facts),
  }
  return {
    id: 'over-time',
    draw: (options) => seriesChart({ unit: headline.unit, lines, ...calendarOf(facts) }, words, options),
  }
}

const difference = (estimate: Estimate | undefined): number => estimate?.mean ?? 0

/** Apart as far as their intervals are. */
const apart = (a: Estimate, b: Estimate): boolean =>
  a.low !== null && a.high !== null && b.low !== null && b.high !== null && (a.low > b.high || b.low > a.high)

function groups(facts: Facts): Drawing | undefined {
  const { say, best, others, base, language } = facts
  const groupOf = (design: Facts['best'], group: 'urban' | 'rural') =>
    design.equity?.groups.find((one) => one.group === group)
  const [urban, rural] = [groupOf(best, 'urban'), groupOf(best, 'rural')]
  if (!urban || !rural) return undefined
  const rows = others.flatMap(({ name, index, equity }) => {
    const [from, to] = (['urban', 'rural'] as const).map(
      (group) => equity?.groups.find((one) => one.group === group)?.value.mean,
    )
    return from === undefined || to === undefined ? [] : [{ name, colour: designColour(index), from, to }]
  })
  const first = {
    name: base.name,
    colour: designColour(0),
    from: urban.value.mean - urban.difference.mean,
    to: rural.value.mean - rural.difference.mean,
  }
  const format = numberFormat('share', [urban.difference.mean, rural.difference.mean], language, 2)
  const key = !apart(urban.difference, rural.difference)
    ? 'groupsAlike'
    : rural.difference.mean > urban.difference.mean
      ? 'ruralMore'
      : 'urbanMore'
  const title = say(key, {
    design: best.name,
    urban: format.difference(urban.difference.mean),
    rural: format.fullDifference(rural.difference.mean),
  })
  const words = {
    title,
    subtitle: capital(say('groupsSubtitle', { outcome: facts.outcomePhrase })),
    source: sourceOf(facts),
  }
  const data = { unit: 'share', ends: [say('urban'), say('rural')] as const, rows: [first, ...rows] }
  return { id: 'groups', draw: (options) => dumbbellChart(data, words, options) }
}

function quantiles(facts: Facts): Drawing | undefined {
  const { say, best, base, language } = facts
  const found = best.equity?.quantiles ?? []
  if (found.length === 0) return undefined
  const rows = found.map(({ p, value, difference: change }) => ({
    name: say('quantile', { p: p * 100 }),
    colour: designColour(best.index),
    from: value.mean - change.mean,
    to: value.mean,
  }))
  const [low, high] = [difference(found[0]?.difference), difference(found.at(-1)?.difference)]
  const format = numberFormat('share', [low, high], language, 2)
  const title = say('lowestMore', { low: format.difference(low), high: format.fullDifference(high) })
  const words = {
    title,
    subtitle: capital(say('quantilesSubtitle', { outcome: facts.outcomeName })),
    source: sourceOf(facts),
  }
  return {
    id: 'quantiles',
    draw: (options) => dumbbellChart({ unit: 'share', ends: [base.name, best.name], rows }, words, options),
  }
}

function money(facts: Facts): Drawing | undefined {
  const { say, base, others, best, headline, language, outcomeName } = facts
  if (others.length < 2 || ![base, ...others].every(({ cost }) => cost)) return undefined
  const points = [base, ...others].map(({ name, index, cost, difference: change }) => ({
    name,
    colour: designColour(index),
    cost: cost?.spending.mean ?? 0,
    benefit: change?.mean ?? 0,
    ...(change ? { low: change.low, high: change.high } : {}),
  }))
  const front = frontOf(points)
  const shown = best.difference && best.difference.mean > 0 && strengthOf(best.difference) !== 'undetected'
  if (!shown) return undefined
  const spent = best.cost?.spending.mean ?? 0
  const unit = best.cost?.unit ?? 'yuan'
  const title = capital(
    say('paretoTitle', { best: best.name, cost: numberFormat(unit, [spent], language).full(spent) }),
  )
  const words = { title, subtitle: say('paretoSubtitle', { base: base.name }), source: sourceOf(facts) }
  const data = {
    cost: { name: say('money'), unit },
    benefit: { name: outcomeName, unit: headline.unit },
    points: points.map((point) => ({ ...point, front: front.includes(point) })),
  }
  return { id: 'money', draw: (options) => paretoChart(data, words, options) }
}
