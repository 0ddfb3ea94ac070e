/** The offices over the residents, each kind with its own shape, and their names. */
import type { Frame } from '../engine/messages.ts'
import { rem } from '../state/rem.ts'
import { nameOf } from '../words/names.ts'
import { number } from '../words/numbers.ts'
import { t } from '../words/speak.ts'
import { Cases } from './cases.tsx'
import { helps, isDrawn, NAMED, queueOf, ROOMY, radiusOf, sized } from './drawn.ts'
import type { Layers } from './layers.ts'
import type { Standing } from './standing.ts'

export const SHAPES: Readonly<Record<string, string>> = {
  superior: 'M0-9L9 0 0 9-9 0Z',
  department: 'M-7-7H7V7H-7Z',
  township: 'M0-9L8-4.5V4.5L0 9-8 4.5V-4.5Z',
  community: 'M0-6L6 5H-6Z',
  organisation: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  enterprise: 'M-3.5-6.5H3.5V6.5H-3.5Z',
}

/** Pixels around the picture at which an office still may reach into it. */
const MARGIN = 50

/**
 * What stands over the residents: cases on their way, the offices' marks, the whistle, and over all of them the names.
 */
export function Offices({ layout, view, size, offices, frame, chosen }: Layers) {
  const unit = rem()
  const shown = offices.flatMap((office) => {
    const [x, y] = [office.x * view.k + view.x, office.y * view.k + view.y]
    const near = x > -MARGIN && y > -MARGIN && x < size.width + MARGIN && y < size.height + MARGIN
    return near && isDrawn(office, layout, view, frame) ? [{ office, x, y, r: radiusOf(office, layout, view) }] : []
  })
  const named = shown.filter(({ office, r }) => r > NAMED && view.k > 0.4 && helps(office, frame) === undefined)
  return (
    <svg class="layer" width={size.width} height={size.height} aria-hidden="true">
      <Cases layout={layout} view={view} offices={offices} frame={frame} />
      {shown.map(({ office, x, y, r }) => (
        <g key={`${office.table} ${office.row}`}>
          {office.table === 'township' && blows(frame, office.row) && (
            <circle key={frame.tick} class="whistle" cx={x} cy={y} r={12 * unit} />
          )}
          <path
            class={`office${isChosen(office, chosen) ? ' chosen' : ''}${helps(office, frame) === false ? ' idle' : ''}`}
            d={SHAPES[office.table] ?? SHAPES.department}
            transform={`translate(${x} ${y}) scale(${unit * sized(r)})`}
            style={{ '--hue': `var(--cogov-actor-${office.table})` }}
          />
        </g>
      ))}
      {named.map((one) => (
        <Name
          key={`${one.office.table} ${one.office.row}`}
          {...one}
          queue={queueOf(frame, one.office)}
          several={layout.counties.length > 0}
          width={size.width}
        />
      ))}
    </svg>
  )
}

/** A department is chosen as some township meets it. */
const isChosen = ({ table, name }: Standing, chosen = ''): boolean =>
  table === 'department' ? chosen.endsWith(`/${name}`) : chosen === name

/** Whether a township's whistle called departments together this month. */
function blows({ offices }: Frame, row: number): boolean {
  const calls = offices.attendance?.called_here ?? new Float32Array()
  const departments = calls.length / (offices.township?.whistle?.length ?? 1)
  const own = calls.subarray(row * departments, (row + 1) * departments)
  return (offices.township?.whistle?.[row] ?? 0) > 0 && own.some((count) => count > 0)
}

interface NameProps {
  office: Standing
  x: number
  y: number
  r: number
  queue: number
  /** Where there are several counties, each has its name. */
  several: boolean
  /** Of the picture, which names do not leave. */
  width: number
}

/** About half of a name's pixels: letters of a Chinese one are square. */
const halfOf = (name: string): number =>
  rem() * [...name].reduce((sum, letter) => sum + (letter < '\u2e80' ? 3.4 : 6), 0)

function Name({ office, x, y, r, queue, several, width }: NameProps) {
  const waiting = queue >= 0.5 && r > ROOMY ? ` · ${t('waiting', { n: number(Math.round(queue)) })}` : ''
  if (office.table === 'community') {
    return (
      <text class="office-name" x={x} y={y + 2 * r + 11 * rem()} text-anchor="middle">
        {office.title}
      </text>
    )
  }
  if (office.table === 'township') {
    return (
      <text class="office-name" x={x + 13 * rem()} y={y + 15 * rem()}>
        {office.title}
        {waiting && <tspan class="queue">{waiting}</tspan>}
      </text>
    )
  }
  const name = office.table === 'superior' && !several ? nameOf('actor', 'superior') : office.title
  const half = halfOf(name)
  return (
    <text class="office-name" x={Math.max(half, Math.min(width - half, x))} y={y - 13 * rem()} text-anchor="middle">
      {name}
      {waiting && (
        <tspan class="queue" x={x} dy={34 * rem()}>
          {number(Math.round(queue))}
        </tspan>
      )}
    </text>
  )
}
