/** A small live chart: one outcome by month, with ghosts, a baseline and a band. */

import { signal } from '@preact/signals'
import { area, line } from 'd3-shape'
import { calendar, monthName } from '../state/month.ts'
import { rem } from '../state/rem.ts'
import type { Band } from '../state/series.ts'
import { amount, quantity } from '../words/numbers.ts'

export interface Line {
  name: string
  values: readonly number[]
  kind: 'now' | 'ghost' | 'without' | 'other' | 'urban' | 'rural'
}

interface Props {
  label: string
  unit: string
  ticks: number
  lines: readonly Line[]
  band?: Band
  colour: string
  width: number
  height: number
  /** Where time stands. */
  now: number
  fork?: number
}

/** The month under the pointer, the same in all charts. */
const pointed = signal<number | undefined>(undefined)

export function Chart({ label, unit, ticks, lines, band, colour, width, height, now, fork }: Props) {
  const [LEFT, RIGHT, TOP, BOTTOM] = [38, 6, 6, 18].map((pixels) => pixels * rem()) as [number, number, number, number]
  const all = [...lines.flatMap(({ values }) => values), ...(band?.low ?? []), ...(band?.high ?? [])].filter(
    Number.isFinite,
  )
  const [low, high, steps] = scaleOf(all, unit)
  const x = (tick: number) => LEFT + ((width - LEFT - RIGHT) * tick) / ticks
  const y = (value: number) => TOP + (height - TOP - BOTTOM) * (1 - (value - low) / (high - low))
  const path = line<number>()
    .defined(Number.isFinite)
    .x((_, tick) => x(tick))
    .y(y)
  const surface = area<number>()
    .x((_, tick) => x(tick))
    .y0((_, tick) => y(band?.low[tick] as number))
    .y1((_, tick) => y(band?.high[tick] as number))
  const at = pointed.value === undefined ? undefined : Math.max(0, Math.min(ticks, pointed.value))
  const point = (event: MouseEvent & { currentTarget: SVGSVGElement }) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    pointed.value = Math.round(((event.clientX - left - LEFT) * ticks) / (width - LEFT - RIGHT))
  }
  return (
    <svg
      class="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      style={{ '--hue': colour }}
      onPointerMove={point}
      onPointerLeave={() => {
        pointed.value = undefined
      }}
    >
      {steps.map((value) => (
        <g key={value}>
          <line class="grid" x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
          <text class="axis" x={LEFT - 5} y={y(value) + 4} text-anchor="end">
            {amount(value, unit)}
          </text>
        </g>
      ))}
      <text class="axis" x={LEFT} y={height - 3}>
        {calendar().monthOf?.(0) ?? '0'}
      </text>
      <text class="axis" x={width - RIGHT} y={height - 3} text-anchor="end">
        {monthName(ticks)}
      </text>
      {fork !== undefined && <line class="fork" x1={x(fork)} x2={x(fork)} y1={TOP} y2={height - BOTTOM} />}
      {band && <path class="band" d={surface(band.low as number[]) ?? ''} />}
      {lines.map(({ name, values, kind }, n) => (
        <path key={`${name}${n}`} class={`line ${kind}`} d={path(values as number[]) ?? ''} />
      ))}
      {lines
        .filter(({ kind }) => kind === 'now' || kind === 'other')
        .map(({ name, values, kind }) => {
          const value = values[now]
          return value === undefined || !Number.isFinite(value) ? null : (
            <circle key={name} class={`end ${kind}`} cx={x(now)} cy={y(value)} r={4} />
          )
        })}
      {lines
        .filter(({ kind, values }) => kind === 'without' && values.length > 0)
        .map(({ name, values }) => {
          const last = Math.min(values.length - 1, ticks)
          const near = values[last]
          const above = y(near) > height - BOTTOM - 14
          return (
            <text key={name} class="name" x={x(last) - 2} y={y(near) + (above ? -5 : 13)} text-anchor="end">
              {name}
            </text>
          )
        })}
      {at !== undefined && (
        <g class="pointed">
          <line x1={x(at)} x2={x(at)} y1={TOP} y2={height - BOTTOM} />
          <Told x={x(at)} top={TOP} width={width} tick={at} unit={unit} lines={lines} />
        </g>
      )}
    </svg>
  )
}

/** What the lines say at the month that is pointed at. */
function Told({
  x,
  top,
  width,
  tick,
  unit,
  lines,
}: {
  x: number
  top: number
  width: number
  tick: number
  unit: string
  lines: readonly Line[]
}) {
  const said = lines
    .filter(({ values, kind }) => kind !== 'ghost' && Number.isFinite(values[tick] ?? Number.NaN))
    .map(({ name, values }) => `${name} ${quantity(values[tick], unit)}`)
  const toLeft = x > width / 2
  return (
    <text x={toLeft ? x - 4 : x + 4} y={top + 10} text-anchor={toLeft ? 'end' : 'start'}>
      {[monthName(tick), ...said].map((text, n) => (
        <tspan key={text} x={toLeft ? x - 4 : x + 4} dy={n === 0 ? '0' : '1.2em'}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

/** Ends of the axis and its lines: shares from 0 to 100 %, other quantities from 0 to a round number. */
export function scaleOf(values: readonly number[], unit: string): [number, number, number[]] {
  if (unit === 'share' || unit === 'probability') return [0, 1, [0, 0.5, 1]]
  const most = Math.max(0, ...values)
  const least = Math.min(0, ...values)
  const reach = Math.max(most, -least)
  if (reach === 0) return [0, 1, [0, 1]]
  const power = 10 ** Math.floor(Math.log10(reach))
  const round = ([1, 2, 2.5, 5, 10].find((step) => step * power >= reach) ?? 10) * power
  const low = least < 0 ? -round : 0
  const high = most > 0 ? round : 0
  return [low, high, [low, (low + high) / 2, high]]
}
