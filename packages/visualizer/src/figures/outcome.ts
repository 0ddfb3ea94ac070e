/** Figures of one outcome: by month, and by township. */
import { seriesChart, smallMultiplesChart } from '@cogov/charts'
import { colourOf, kindsOf } from '../parts/outcomes.tsx'
import { groupsOf, shortly } from '../state/changes.ts'
import { bands, withoutSeries } from '../state/comparison.ts'
import { calendar } from '../state/month.ts'
import { findingOf } from '../state/sentence.ts'
import { main, tick, unitOf } from '../state/state.ts'
import { nameOf, partName } from '../words/names.ts'
import { capital, t } from '../words/speak.ts'
import { type Figure, full, say, source, subtitleOf } from './figure.ts'

/** What the page draws of an outcome while time runs: this run, the run without, the band, urban and rural. */
export function outcomeFigure(outcome: string): Figure {
  const title = capital(nameOf('outcome', outcome))
  return {
    name: `outcome:${outcome}`,
    title: say('figure.overTime', { outcome: title }),
    draw(options) {
      const unit = unitOf(outcome)
      const now = tick.value
      const values = main.series.value?.of(outcome).slice(0, now + 1) ?? []
      const without = withoutSeries.value?.[outcome]?.slice(0, now + 1)
      const band = bands.value?.bands[outcome]
      const lines = [
        ...(without ? [{ name: t('without'), colour: 'muted', values: without, dashed: true }] : []),
        ...kindsOf(outcome).map(({ name, values: own, kind }) => ({
          name,
          colour: kind === 'urban' ? 'design-5' : 'design-6',
          values: own,
        })),
        {
          name: say('figure.thisRun'),
          colour: colourOf(outcome),
          values,
          ...(band ? { low: band.low.slice(0, now + 1), high: band.high.slice(0, now + 1) } : {}),
        },
      ]
      const events = main.scenario.value ? groupsOf(main.scenario.value).filter((one) => one.tick < now) : []
      const words = {
        title:
          findingOf(outcome) ??
          say('figure.goes', {
            outcome: title,
            from: full(values[0] ?? 0, unit),
            to: full(values[now] ?? 0, unit),
            tick: now,
          }),
        subtitle: subtitleOf(outcome),
        source: source(band ? say('figure.oneRunAndBand', { n: bands.value?.done ?? 0 }) : say('figure.oneRun')),
      }
      const marks = events.map((one) => ({ tick: one.tick, label: shortly(one) }))
      return seriesChart({ unit, lines, events: marks, ...calendar() }, words, options)
    },
  }
}

/** The same in every township, on one scale. */
export function townshipsFigure(outcome: string): Figure {
  const title = capital(nameOf('outcome', outcome))
  return {
    name: `townships:${outcome}`,
    title: say('figure.byTownship', { outcome: title }),
    draw(options) {
      const unit = unitOf(outcome)
      const now = tick.value
      const panels = townships().map(({ name, place }) => ({
        title: partName(name),
        values: [main.series.value?.of(outcome, place).slice(0, now + 1) ?? []],
      }))
      const ranked = panels
        .map(({ title: place, values }) => ({ place, value: values[0]?.[now] ?? Number.NaN }))
        .filter(({ value }) => Number.isFinite(value))
        .sort((a, b) => b.value - a.value)
      const [most, least] = [ranked[0], ranked.at(-1)]
      const words = {
        title: say('figure.mostAndLeast', {
          outcome: title,
          tick: now,
          most: most?.place ?? '',
          high: full(most?.value ?? Number.NaN, unit),
          least: least?.place ?? '',
          low: full(least?.value ?? Number.NaN, unit),
        }),
        subtitle: subtitleOf(outcome),
        source: source(say('figure.oneRun')),
      }
      const lines = [{ name: title, colour: colourOf(outcome) }]
      return smallMultiplesChart({ unit, lines, panels }, words, options)
    },
  }
}

/** Townships, and the place of each among what is recorded. */
export const townships = (): { name: string; place: number }[] =>
  (main.place.value?.recorded ?? []).flatMap(({ name, level }, place) =>
    level === 'township' ? [{ name, place }] : [],
  )
