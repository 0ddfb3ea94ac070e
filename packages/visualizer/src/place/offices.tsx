/** The offices over the residents, each kind with its own shape, and the ties between them: the thicker, the more trust. */
import type { Frame } from '../engine/engine.ts'
import { rem } from '../page/rem.ts'
import { number, ownerName, t } from '../words/speak.ts'
import type { Layout } from './layout.ts'
import type { View } from './painter.ts'
import type { Standing } from './standing.ts'

interface Props {
  layout: Layout
  view: View
  size: { width: number; height: number }
  offices: readonly Standing[]
  frame: Frame
  chosen?: string | undefined
}

const SHAPES: Readonly<Record<string, string>> = {
  superior: 'M0-9L9 0 0 9-9 0Z',
  department: 'M-7-7H7V7H-7Z',
  township: 'M0-9L8-4.5V4.5L0 9-8 4.5V-4.5Z',
  community: 'M0-6L6 5H-6Z',
}

/** Column of the trust that an office has in the one above it. */
const TRUST: Readonly<Record<string, string>> = { township: 'trust_in_superior', community: 'trust_in_township' }

/** Fewest pixels of a circle's radius at which it has its name, and its office a mark. */
const NAMED = 24
const MARKED = 13

/** What lies under the residents: circles, and the ties between the offices. */
export function Grounds({ layout, view, size, offices, frame, focused }: Props & { focused: number }) {
  const circle = ({ x, y, r }: { x: number; y: number; r: number }) => ({
    cx: x * view.k + view.x,
    cy: y * view.k + view.y,
    r: r * view.k,
  })
  return (
    <svg class="layer" width={size.width} height={size.height} aria-hidden="true">
      <circle class="whole" {...circle(layout.whole)} />
      {layout.townships.length > 1 &&
        layout.townships.map((one, n) => <circle key={n} class="township" {...circle(one)} />)}
      {offices.map((one) => {
        const above = offices[one.under ?? -1]
        const column = TRUST[one.table]
        if (!above || !column) return null
        // Of communities that are hardly more than a dot, ties would be a grey veil.
        if (one.table === 'community' && !isLarge(layout, one, view)) return null
        const trust = frame.offices[one.table]?.[column]?.[one.row] ?? 0.5
        return (
          <path
            key={one.name}
            class="tie"
            d={bend(above, one, view)}
            style={{
              '--hue': `var(--cogov-actor-${above.table})`,
              'stroke-width': `${0.4 + 4 * Math.max(0, Math.min(1, trust)) ** 2}px`,
            }}
          />
        )
      })}
      <Meetings offices={offices} frame={frame} view={view} />
      {layout.communities.map((one, n) => (
        <circle key={n} class={n === focused ? 'community focused' : 'community'} {...circle(one)} />
      ))}
    </svg>
  )
}

const isLarge = ({ communities }: Layout, { row }: Standing, { k }: View): boolean =>
  (communities[row]?.r ?? 0) * k > MARKED

/** A tie bends, so that many from one office can be told apart. */
function bend(from: Standing, to: Standing, { k, x, y }: View): string {
  const at = (px: number, py: number) => `${(px * k + x).toFixed(1)} ${(py * k + y).toFixed(1)}`
  return `M${at(from.x, from.y)}Q${at(from.x * 0.35 + to.x * 0.65, from.y * 0.6 + to.y * 0.4)} ${at(to.x, to.y)}`
}

/** Departments that a township called this month: a line where they came, a dashed one where they stayed away. */
function Meetings({ offices, frame, view }: Pick<Props, 'offices' | 'frame' | 'view'>) {
  const { called_here: called, attended_here: attended } = frame.offices.attendance ?? {}
  const departments = offices.filter(({ table }) => table === 'department')
  if (!called || !attended) return null
  return (
    <>
      {offices
        .filter(({ table }) => table === 'township')
        .flatMap((township) =>
          departments.map((department) => {
            const row = township.row * departments.length + department.row
            const calls = called[row] ?? 0
            if (calls === 0) return null
            const came = (attended[row] ?? 0) / calls
            return (
              <path
                key={`${township.name} ${department.title}`}
                class={came > 0.5 ? 'meeting' : 'meeting absent'}
                d={bend(department, township, view)}
              />
            )
          }),
        )}
    </>
  )
}

/** What stands over the residents: the offices' marks and names, cases on their way, the whistle. */
export function Offices({ layout, view, size, offices, frame, chosen }: Props) {
  const unit = rem()
  const radius = (n: number) => (layout.communities[n]?.r ?? 0) * view.k
  return (
    <svg class="layer" width={size.width} height={size.height} aria-hidden="true">
      <Cases layout={layout} view={view} offices={offices} frame={frame} />
      {offices.map((one) => {
        const [x, y] = [one.x * view.k + view.x, one.y * view.k + view.y]
        if (x < -50 || y < -50 || x > size.width + 50 || y > size.height + 50) return null
        const r = one.table === 'community' ? radius(one.row) : Number.POSITIVE_INFINITY
        if (r <= MARKED) return null
        return (
          <g key={`${one.table} ${one.row}`}>
            {one.table === 'township' && blows(frame, one.row, offices) && (
              <circle key={frame.tick} class="whistle" cx={x} cy={y} r={12 * unit} />
            )}
            <path
              class={chosen !== undefined && chosen === one.name ? 'office chosen' : 'office'}
              d={SHAPES[one.table] ?? SHAPES.department}
              transform={`translate(${x} ${y}) scale(${unit})`}
              style={{ '--hue': `var(--cogov-actor-${one.table})` }}
            />
            {r > NAMED && view.k > 0.4 && <Name office={one} x={x} y={y} r={r} queue={queueOf(frame, one)} />}
          </g>
        )
      })}
    </svg>
  )
}

/** Whether a township's whistle called departments together this month. */
function blows({ offices }: Frame, row: number, all: readonly Standing[]): boolean {
  const departments = all.filter(({ table }) => table === 'department').length
  const called = offices.attendance?.called_here?.subarray(row * departments, (row + 1) * departments)
  return (offices.township?.whistle?.[row] ?? 0) > 0 && (called ?? []).some((calls) => calls > 0)
}

/** Cases that wait at an office. */
function queueOf({ offices }: Frame, { table, row }: Standing): number {
  if (table === 'township') return offices.township?.township_queue?.[row] ?? 0
  if (table === 'department') return offices.department?.department_queue?.[row] ?? 0
  return 0
}

function Name({ office, x, y, r, queue }: { office: Standing; x: number; y: number; r: number; queue: number }) {
  const waiting = queue >= 0.5 ? ` · ${t('waiting', { n: number(Math.round(queue)) })}` : ''
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
  return (
    <text class="office-name" x={x} y={y - 13 * rem()} text-anchor="middle">
      {office.table === 'superior' ? ownerName('superior') : office.title}
      {waiting && (
        <tspan class="queue" x={x} dy={34 * rem()}>
          {number(Math.round(queue))}
        </tspan>
      )}
    </text>
  )
}

const triangle = (size: number): string => `M0${-size}L${size} ${size * 0.8}H${-size}Z`

/** Matters of this month on their way: reported ones up, settled ones back, and grey those that were given up. */
function Cases({ layout, view, offices, frame }: Pick<Props, 'layout' | 'view' | 'offices' | 'frame'>) {
  const { reported, settled, abandoned } = frame.offices.community ?? {}
  if (!reported || !settled || !abandoned) return null
  return (
    <g key={frame.tick} class="cases-moving">
      {offices.map((one) => {
        const above = offices[one.under ?? -1]
        if (one.table !== 'community' || !above || !isLarge(layout, one, view)) return null
        const path = `path("${bend(above, one, view)}")`
        const token = (kind: string, count: number | undefined) =>
          count !== undefined && count >= 0.5 ? (
            <path
              key={`${kind} ${one.row}`}
              class={`case ${kind}`}
              d={triangle(rem() * Math.min(7, 2.5 + Math.sqrt(count)))}
              style={{ 'offset-path': path }}
            />
          ) : null
        return [token('up', reported[one.row]), token('back', settled[one.row]), token('lost', abandoned[one.row])]
      })}
    </g>
  )
}
