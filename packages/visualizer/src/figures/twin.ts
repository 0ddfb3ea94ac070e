/** Figures of the twin: both worlds by month, and their difference over many seeds. */
import { differenceChart, seriesChart } from '@cogov/charts'
import { strengthOf, strengthWord } from '@cogov/language'
import { ANYTHING, estimate, possibleDifference } from '@cogov/methods/statistics'
import { groupsOf, shortly } from '../state/changes.ts'
import { luck, PAIRS } from '../state/luck.ts'
import { calendar } from '../state/month.ts'
import { main, outcomeOf, shownOutcomes, tick, twin, unitOf } from '../state/state.ts'
import { nameOf } from '../words/names.ts'
import { capital, language, t } from '../words/speak.ts'
import { type Figure, full, fullDifference, lastYear, say, source, subtitleOf } from './figure.ts'

export function twinFigure(outcome: string): Figure {
  const title = capital(nameOf('outcome', outcome))
  return {
    name: `twin:${outcome}`,
    title: say('figure.twinOf', { outcome: title }),
    draw(options) {
      const { world, since } = twin.value as NonNullable<typeof twin.value>
      const unit = unitOf(outcome)
      const now = Math.min(tick.value, world.frame.value?.tick ?? 0)
      const [a, b] = [main, world].map(({ series: found }) => found.value?.of(outcome).slice(0, now + 1) ?? [])
      const [valueA, valueB] = [a?.[now] ?? Number.NaN, b?.[now] ?? Number.NaN]
      const lines = [
        { name: 'A', colour: 'design-0', values: a ?? [], dashed: true },
        { name: 'B', colour: 'design-2', values: b ?? [] },
      ]
      const scenario = world.scenario.value
      const changes = scenario ? groupsOf(scenario).filter((one) => one.tick >= since && one.tick < now) : []
      const events = [
        { tick: since, label: say('figure.fork') },
        ...changes.map((one) => ({ tick: one.tick, label: shortly(one, scenario) })),
      ]
      const words = {
        title: say('figure.twinFound', {
          months: t('months', { n: now - since }),
          outcome: nameOf('outcome', outcome),
          a: full(valueA, unit),
          b: full(valueB, unit),
          difference: fullDifference(valueB - valueA, unit),
        }),
        subtitle: subtitleOf(outcome),
        source: source(say('figure.twoRuns')),
      }
      return seriesChart({ unit, lines, events, ...calendar() }, words, options)
    },
  }
}

/** Differences of the last year, seed by seed; a figure for each unit, as one axis has one. */
export function luckFigures(): Figure[] {
  const { differences } = luck.value ?? {}
  if (!differences) return []
  const units = [...new Set(shownOutcomes.value.map((name) => unitOf(name)))]
  return units.flatMap((unit) => luckFigure(unit, differences))
}

function luckFigure(unit: string, differences: Readonly<Record<string, readonly number[]>>): Figure[] {
  const rows = shownOutcomes.value
    .filter((name) => unitOf(name) === unit)
    .flatMap((name) => {
      const replicates = differences[name] ?? []
      // What nobody did has no price each.
      if (!replicates.every(Number.isFinite)) return []
      const { mean, low, high } = estimate(replicates, 0.95, possibleDifference(outcomeOf(name)?.range ?? ANYTHING))
      return [{ name: capital(nameOf('outcome', name)), colour: 'design-2', replicates, mean, low, high }]
    })
  if (rows.length === 0) return []
  const names = rows.map(({ name }) => name)
  const figure: Figure = {
    name: `luck:${unit}`,
    title: say('figure.luckOf', { outcomes: names.length > 1 ? `${names[0]} …` : (names[0] ?? ''), n: PAIRS }),
    draw(options) {
      const sure = rows.filter((row) => strengthOf(row) !== 'undetected')
      const most = sure.sort((x, y) => Math.abs(y.mean) - Math.abs(x.mean))[0]
      const words = {
        title: most
          ? say(most.mean > 0 ? 'figure.luckMore' : 'figure.luckLess', {
              strength: strengthWord(strengthOf(most), language.value),
              outcome: most.name,
              difference: fullDifference(most.mean, unit),
            })
          : say('figure.luckNone', { n: PAIRS }),
        subtitle: say('figure.luckNote', lastYear()),
        source: source(say('figure.pairs', { n: PAIRS })),
      }
      return differenceChart({ unit, base: 'A', differences: rows }, words, options)
    },
  }
  return [figure]
}
