/** The map as a phase diagram: two levers, an outcome, and the line half-way between its least and its most. */
import { phaseChart } from '@cogov/charts'
import { across, cells, GRID, levers, outcome, SEEDS, sizeOf, upward, valueAt } from '../state/map.ts'
import { cellName } from '../state/refine.ts'
import { unitOf } from '../state/state.ts'
import { nameOf } from '../words/names.ts'
import { capital } from '../words/speak.ts'
import { type Figure, full, lastYear, say, source, subtitleOf } from './figure.ts'

const STEPS = Array.from({ length: GRID.fine + 1 }, (_, n) => n)

/** Nothing where no cell was run. */
export function mapFigures(): Figure[] {
  const [x, y] = [levers()[across.value], levers()[upward.value]]
  const known = [...cells.value.values()].filter(Number.isFinite)
  if (!x || !y || known.length === 0) return []
  const of = {
    outcome: capital(nameOf('outcome', outcome.value)),
    x: nameOf('lever', x.lever),
    y: nameOf('lever', y.lever),
  }
  const figure: Figure = {
    name: 'map',
    title: say('figure.mapOf', of),
    draw(options) {
      const unit = unitOf(outcome.value)
      const [low, high] = [Math.min(...known), Math.max(...known)]
      const axis = (lever: typeof x) => ({
        name: capital(nameOf('lever', lever.lever)),
        unit: lever.unit,
        values: STEPS.map((step) => valueAt(lever, step)),
      })
      const words = {
        title: say('figure.mapFound', { ...of, low: full(low, unit), high: full(high, unit) }),
        subtitle: say('figure.mapNote', { what: subtitleOf(outcome.value), ...lastYear() }),
        source: source(say('figure.runsEach', { n: SEEDS })),
      }
      const tipping = { at: (low + high) / 2, label: say('figure.halfWay') }
      return phaseChart({ unit, x: axis(x), y: axis(y), values: STEPS.map(rowOf), tipping }, words, options)
    },
  }
  return [figure]
}

/**
 * A row on the finest grid. Where neighbours hardly differed, no finer cells were run: the coarse one stands for all.
 */
const rowOf = (y: number): number[] => STEPS.map((x) => coveringValue(x, y))

function coveringValue(x: number, y: number): number {
  for (let size = 1; size <= GRID.fine / GRID.coarse; size *= 2) {
    const [cx, cy] = [x, y].map((at) => Math.round(at / size) * size) as [number, number]
    const value = sizeOf(cx, cy) >= size ? cells.value.get(cellName(cx, cy)) : undefined
    if (value !== undefined) return value
  }
  return Number.NaN
}
