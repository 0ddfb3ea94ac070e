/**
 * The figures of a study: effects of listed factors, slopes of numbers, the plane of two of them or the course along
 * one.
 */

import { colourAmong, designColour, differenceChart, phaseChart } from '@cogov/charts'
import { MECHANISMS } from '@cogov/core'
import { numberFormat } from '@cogov/language'
import { mean } from '@cogov/methods/statistics'
import type { StudyTable, TableFactor } from '@cogov/studies/store'
import type { Drawing } from '../../show/drawing.ts'
import { capital } from '../facts.ts'
import { along } from './along.ts'
import { strongest, strongestDriver, unitOfDrivers } from './answer.ts'
import { factorName, type StudyFacts } from './facts.ts'
import { groupsFigure, moneyFigure, residentsFigure, studySource } from './gains.ts'
import { waitingFigure } from './waiting.ts'

/** A factor that is a lever has the colour of its mechanism. */
function colourOf({ study }: StudyTable, { path }: Pick<TableFactor, 'path'>, n: number): string {
  const mechanism = study.model ? undefined : MECHANISMS.find(({ name }) => path.split('.').includes(name))
  return mechanism ? colourAmong(MECHANISMS, mechanism.name) : designColour(1 + (n % 7))
}

export const studyFigures = (facts: StudyFacts): Drawing[] =>
  [
    effects(facts),
    drivers(facts),
    plane(facts) ?? along(facts),
    waitingFigure(facts),
    moneyFigure(facts),
    groupsFigure(facts),
    residentsFigure(facts),
  ].filter((one) => one !== undefined)

function effects(facts: StudyFacts): Drawing | undefined {
  const { effects: found, say, outcome, outcomeName, table, model } = facts
  if (found.length === 0) return undefined
  const most = strongest(facts)
  const words = {
    title: capital(
      most
        ? say('study.effectsTitle', { factor: factorName(most.factor, model) })
        : say('study.titleNothing', { outcome: outcomeName }),
    ),
    subtitle: say('study.effectsSubtitle', { outcome: outcomeName }),
    source: studySource(facts),
  }
  const differences = found.map(({ factor, level, difference: { mean, low, high } }) => ({
    name: say('study.level', { factor: factorName(factor, model), level }),
    colour: colourOf(table, factor, table.factors.indexOf(factor)),
    mean,
    low,
    high,
  }))
  return {
    id: 'effects',
    draw: (options) =>
      differenceChart({ unit: outcome.unit, base: say('study.firstLevels'), differences }, words, options),
  }
}

function drivers(facts: StudyFacts): Drawing | undefined {
  const { drivers: found, say, outcomeName, language, table, model } = facts
  if (!found) return undefined
  const most = strongestDriver(facts)
  const r2 = numberFormat('share', [found.r2], language).full(found.r2)
  const title = most
    ? say('study.titleSlope', {
        n: table.factors.length,
        factor: factorName({ name: most.factor }, model),
        outcome: outcomeName,
      })
    : say('study.titleNothing', { outcome: outcomeName })
  const subtitle = say(SUBTITLES[found.method], { r2, outcome: outcomeName })
  const words = { title: capital(title), subtitle: capital(subtitle), source: studySource(facts) }
  const order = [...found.all].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 12)
  const differences = order.map(({ factor, value, low, high }, n) => {
    const declared = table.factors.find(({ name }) => name === factor)
    return {
      name: factorName({ name: factor }, model),
      colour: declared ? colourOf(table, declared, n) : designColour(1),
      mean: value,
      low,
      high,
    }
  })
  const none = say('study.noInfluence')
  return {
    id: found.method === 'slope' ? 'slopes' : found.method,
    draw: (options) =>
      differenceChart({ unit: unitOfDrivers(facts), base: none, zero: none, differences }, words, options),
  }
}

const SUBTITLES = {
  sobol: 'study.sobolSubtitle',
  morris: 'study.morrisSubtitle',
  slope: 'study.slopesSubtitle',
} as const

function plane(facts: StudyFacts): Drawing | undefined {
  const { say, points, outcome, outcomeName, table, model } = facts
  const numbers = table.factors.filter(({ kind }) => kind === 'continuous' || kind === 'integer')
  if (numbers.length !== 2 || points.length < 9) return undefined
  const [x, y] = numbers as [TableFactor, TableFactor]
  const [xs, ys] = [x, y].map(({ name }) =>
    middles(
      points.map(({ values }) => Number(values[name])),
      Math.floor(Math.sqrt(points.length)),
    ),
  )
  if (!xs || !ys) return undefined
  const cells = ys.map(() => xs.map(() => [] as number[]))
  for (const { values, mean } of points)
    cells[nearest(ys, Number(values[y.name]))]?.[nearest(xs, Number(values[x.name]))]?.push(mean)
  const grid = cells.map((row) => row.map((own) => mean(own)))
  const known = grid.flat().filter(Number.isFinite)
  const half = (Math.min(...known) + Math.max(...known)) / 2
  const axis = (factor: TableFactor, values: readonly number[]) => ({
    name: factorName(factor, model),
    unit: factor.unit,
    values,
  })
  const words = {
    title: capital(say('study.phaseTitle', { outcome: outcomeName, x: factorName(x, model), y: factorName(y, model) })),
    subtitle: say('study.phaseSubtitle'),
    source: studySource(facts),
  }
  const data = {
    unit: outcome.unit,
    x: axis(x, xs),
    y: axis(y, ys),
    values: grid,
    tipping: { at: half, label: say('study.half') },
  }
  return { id: 'plane', draw: (options) => phaseChart(data, words, options) }
}

/** The values themselves where they are few, else the middles of equal cells, about as many as there are points. */
function middles(values: readonly number[], cells: number): number[] {
  const own = [...new Set(values)].sort((a, b) => a - b)
  if (own.length <= cells) return own
  const [low, high] = [own[0], own.at(-1) as number]
  return Array.from({ length: cells }, (_, n) => low + ((n + 0.5) / cells) * (high - low))
}

const nearest = (values: readonly number[], value: number): number =>
  values.reduce((best, one, n) => (Math.abs(one - value) < Math.abs(values[best] - value) ? n : best), 0)
