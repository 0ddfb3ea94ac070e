/** The map of outcomes: two levers across and upward, an outcome as colour. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { FigureButton } from '../parts/figure-button.tsx'
import { OutcomeSelect } from '../parts/outcome-select.tsx'
import {
  across,
  cells,
  compute,
  GRID,
  isWithoutValue,
  levers,
  outcome,
  planned,
  running,
  SEEDS,
  scenarioAt,
  sizeOf,
  stop,
  upward,
  valueAt,
} from '../state/map.ts'
import type { Cell } from '../state/refine.ts'
import { opened, openScenario, playing, unitOf, view } from '../state/state.ts'
import { nameOf } from '../words/names.ts'
import { number, quantity } from '../words/numbers.ts'
import { capital, t } from '../words/speak.ts'

async function goThere(cell: Cell): Promise<void> {
  const scenario = scenarioAt(cell)
  if (!scenario) return
  const first = opened.value
  await openScenario(scenario)
  // What it is compared with stays what it was.
  if (first) opened.value = first
  view.value = 'explore'
  playing.value = true
}

export function MapView() {
  const names = Object.keys(levers())
  useEffect(() => {
    if (across.value) return
    const first = [
      'trust.transparency',
      'incentives.reward',
      'incentives.recognition',
      'supervision.horizontal',
    ].filter((name) => names.includes(name))
    across.value = first[1] ?? names[0] ?? ''
    upward.value = first[3] ?? names[1] ?? ''
  }, [])
  return (
    <div class="page map">
      <h2>{t('mapTitle')}</h2>
      <p class="note">{t('mapNote', { n: SEEDS })}</p>
      <div class="choices row">
        <LeverSelect label={t('across')} chosen={across} names={names} />
        <LeverSelect label={t('upward')} chosen={upward} names={names} />
        <OutcomeSelect chosen={outcome} />
        <button type="button" class="button primary" onClick={() => (running.value ? stop() : void compute())}>
          {running.value ? t('stopMap') : t('startMap')}
        </button>
        <span role="status">
          {(running.value || cells.value.size > 0) && t('mapProgress', { done: cells.value.size, all: planned.value })}
        </span>
        {cells.value.size > 0 && !running.value && (
          <FigureButton figure="map" of={capital(nameOf('outcome', outcome.value))} text />
        )}
      </div>
      {isWithoutValue.value && <p role="status">{t('noValue')}</p>}
      <Diagram />
    </div>
  )
}

function LeverSelect({ label, chosen, names }: { label: string; chosen: typeof across; names: readonly string[] }) {
  return (
    <label>
      {label}{' '}
      <select value={chosen.value} onChange={(event) => (chosen.value = event.currentTarget.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {t('labelled', {
              label: capital(nameOf('mechanism', name.split('.')[0] as string)),
              what: nameOf('lever', name.split('.')[1] as string),
            })}
          </option>
        ))}
      </select>
    </label>
  )
}

const focused = signal('')

/** Each cell as large as the grid it was run on; what was not run is hatched. Arrow keys walk from cell to cell. */
function Diagram() {
  const [a, b] = [levers()[across.value], levers()[upward.value]]
  const unit = unitOf(outcome.value)
  if (!a || !b) return null
  const values = [...cells.value.values()]
  const [low, high] = unit === 'share' ? [0, 1] : [Math.min(...values), Math.max(...values)]
  const drawn = [...cells.value]
    .map(([name, value]): Drawn => {
      const [x, y] = name.split(',').map(Number) as [number, number]
      return { name, value, x, y, size: sizeOf(x, y) }
    })
    .sort((one, other) => other.size - one.size)
  const stop = drawn.some(({ name }) => name === focused.value) ? focused.value : drawn[0]?.name
  return (
    <div class="diagram">
      <span class="upward">{capital(nameOf('lever', b.lever))}</span>
      <div class="scale-up">
        {[1, 0.5, 0].map((share) => (
          <span key={share}>{number(valueAt(b, share * GRID.fine))}</span>
        ))}
      </div>
      <section class="cells" aria-label={t('mapTitle')} title={drawn.length === 0 ? t('notRun') : undefined}>
        {drawn.map((cell) => (
          <button
            key={cell.name}
            type="button"
            class="cell"
            tabIndex={cell.name === stop ? 0 : -1}
            aria-label={t('cellSays', {
              x: capital(nameOf('lever', a.lever)),
              xv: number(valueAt(a, cell.x)),
              y: nameOf('lever', b.lever),
              yv: number(valueAt(b, cell.y)),
              outcome: nameOf('outcome', outcome.value),
              value: quantity(cell.value, unit),
            })}
            style={boxOf(cell, (cell.value - low) / (high - low || 1))}
            onClick={() => void goThere(cell)}
            onFocus={() => (focused.value = cell.name)}
            onKeyDown={(event) => walk(event, cell, drawn)}
            onPointerEnter={() => (focused.value = cell.name)}
          />
        ))}
      </section>
      <div class="scale-across">
        {[0, 0.5, 1].map((share) => (
          <span key={share}>{number(valueAt(a, share * GRID.fine))}</span>
        ))}
      </div>
      <span class="across">{capital(nameOf('lever', a.lever))}</span>
      <p class="says" role="status">
        {drawn
          .filter(({ name }) => name === focused.value)
          .map((cell) =>
            t('cellSays', {
              x: capital(nameOf('lever', a.lever)),
              xv: number(valueAt(a, cell.x)),
              y: nameOf('lever', b.lever),
              yv: number(valueAt(b, cell.y)),
              outcome: nameOf('outcome', outcome.value),
              value: quantity(cell.value, unit),
            }),
          )}
      </p>
      <p class="legend">
        {quantity(Number.isFinite(low) ? low : 0, unit)} <i class="ramp" />{' '}
        {quantity(Number.isFinite(high) ? high : 1, unit)}
      </p>
    </div>
  )
}

interface Drawn extends Cell {
  name: string
  value: number
  size: number
}

function boxOf({ x, y, size }: Drawn, share: number): Record<string, string> {
  const side = 100 / (GRID.fine + 1)
  const edge = (at: number) => Math.max(0, Math.min(100, at * side))
  const [left, right] = [edge(x + 0.5 - size / 2), edge(x + 0.5 + size / 2)]
  const [bottom, top] = [edge(y + 0.5 - size / 2), edge(y + 0.5 + size / 2)]
  return {
    left: `${left}%`,
    width: `${right - left}%`,
    bottom: `${bottom}%`,
    height: `${top - bottom}%`,
    'background-color': shadeAt(share),
  }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }, from: Drawn, all: readonly Drawn[]): void {
  const step = STEPS[event.key]
  if (!step) return
  event.preventDefault()
  event.stopPropagation()
  const [dx, dy] = step
  const ahead = all
    .filter(({ x, y }) => (x - from.x) * dx + (y - from.y) * dy > 0)
    .map((cell) => ({
      cell,
      away:
        (cell.x - from.x) * dx + (cell.y - from.y) * dy + 3 * Math.abs((cell.x - from.x) * dy + (cell.y - from.y) * dx),
    }))
    .sort((one, other) => one.away - other.away)
  const next = ahead[0]?.cell
  if (!next) return
  const buttons = [...(event.currentTarget.parentElement?.children ?? [])] as HTMLElement[]
  buttons[all.indexOf(next)]?.focus()
}

function shadeAt(share: number): string {
  const at = Math.max(0, Math.min(5, share * 5))
  const below = Math.min(4, Math.floor(at))
  return (
    `color-mix(in oklab, var(--cogov-shade-${below + 1}) ${Math.round((at - below) * 100)}%, ` +
    `var(--cogov-shade-${below}))`
  )
}
