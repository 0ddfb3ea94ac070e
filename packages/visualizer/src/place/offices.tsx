/** The offices over the residents, each kind with its own shape, and the ties between them: the thicker, the more trust. */
import type { Frame } from '../engine/engine.ts'
import { rem } from '../page/rem.ts'
import { number, ownerName, t } from '../words/speak.ts'
import { helps, isDrawn, NAMED, queueOf, ROOMY, radiusOf } from './drawn.ts'
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

export const SHAPES: Readonly<Record<string, string>> = {
  superior: 'M0-9L9 0 0 9-9 0Z',
  department: 'M-7-7H7V7H-7Z',
  township: 'M0-9L8-4.5V4.5L0 9-8 4.5V-4.5Z',
  community: 'M0-6L6 5H-6Z',
  organisation: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  enterprise: 'M-3.5-6.5H3.5V6.5H-3.5Z',
}

/** Trust between an office and the one above it. */
function trustOf({ table, row }: Standing, { offices }: Frame): number | undefined {
  const of = (column: string) => offices[table]?.[column]?.[row]
  if (table === 'township') return of('trust_in_superior') ?? 0.5
  if (table === 'community') return of('trust_in_township') ?? 0.5
  if (table !== 'organisation' && table !== 'enterprise') return undefined
  const [kept, broken] = [of(`${table}_kept`), of(`${table}_broken`)]
  return kept === undefined || broken === undefined ? undefined : kept / (kept + broken)
}

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
      {layout.counties.map((one, n) => (
        <circle key={n} class="county" {...circle(one)} />
      ))}
      {layout.townships.length > 1 &&
        layout.townships.map((one, n) => <circle key={n} class="township" {...circle(one)} />)}
      {offices.map((one) => {
        const above = offices[one.under ?? -1]
        const trust = trustOf(one, frame)
        // Of communities that are hardly more than a dot, ties would be a grey veil.
        if (!above || trust === undefined || !isDrawn(one, layout, view, frame)) return null
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
      <Meetings layout={layout} offices={offices} frame={frame} view={view} />
      {layout.communities.map((one, n) => (
        <circle key={n} class={n === focused ? 'community focused' : 'community'} {...circle(one)} />
      ))}
    </svg>
  )
}

/** A tie bends, so that many from one office can be told apart. */
function bend(from: Standing, to: Standing, { k, x, y }: View): string {
  const at = (px: number, py: number) => `${(px * k + x).toFixed(1)} ${(py * k + y).toFixed(1)}`
  return `M${at(from.x, from.y)}Q${at(from.x * 0.35 + to.x * 0.65, from.y * 0.6 + to.y * 0.4)} ${at(to.x, to.y)}`
}

interface Meeting {
  township: Standing
  department: Standing
  came: boolean
}

/** Whom each township called this month, and whether they came; of many townships, only those who came. */
function meetingsOf({ layout, offices, frame, view }: Pick<Props, 'layout' | 'offices' | 'frame' | 'view'>): Meeting[] {
  const { called_here: called, attended_here: attended } = frame.offices.attendance ?? {}
  const departments = offices.filter(({ table }) => table === 'department')
  if (!called || !attended) return []
  return offices
    .filter(({ table }) => table === 'township')
    .flatMap((township) =>
      departments.flatMap((department) => {
        const row = township.row * departments.length + department.row
        const calls = called[row] ?? 0
        if (calls === 0) return []
        const came = (attended[row] ?? 0) / calls > 0.5
        return came || radiusOf(township, layout, view) > ROOMY ? [{ township, department, came }] : []
      }),
    )
}

/** Departments that a township called this month: a line where they came, a dashed one where they stayed away. */
function Meetings(props: Pick<Props, 'layout' | 'offices' | 'frame' | 'view'>) {
  return (
    <>
      {meetingsOf(props).map(({ township, department, came }) => (
        <path
          key={`${township.name} ${department.title}`}
          class={came ? 'meeting' : 'meeting absent'}
          d={bend(department, township, props.view)}
        />
      ))}
    </>
  )
}

/** What stands over the residents: the offices' marks and names, cases on their way, the whistle. */
export function Offices({ layout, view, size, offices, frame, chosen }: Props) {
  const unit = rem()
  return (
    <svg class="layer" width={size.width} height={size.height} aria-hidden="true">
      <Cases layout={layout} view={view} offices={offices} frame={frame} />
      {offices.map((one) => {
        const [x, y] = [one.x * view.k + view.x, one.y * view.k + view.y]
        if (x < -50 || y < -50 || x > size.width + 50 || y > size.height + 50) return null
        if (!isDrawn(one, layout, view, frame)) return null
        const r = radiusOf(one, layout, view)
        const named = r > NAMED && view.k > 0.4 && helps(one, frame) === undefined
        return (
          <g key={`${one.table} ${one.row}`}>
            {one.table === 'township' && blows(frame, one.row) && (
              <circle key={frame.tick} class="whistle" cx={x} cy={y} r={12 * unit} />
            )}
            <path
              class={`office${isChosen(one, chosen) ? ' chosen' : ''}${helps(one, frame) === false ? ' idle' : ''}`}
              d={SHAPES[one.table] ?? SHAPES.department}
              transform={`translate(${x} ${y}) scale(${unit * sized(r)})`}
              style={{ '--hue': `var(--cogov-actor-${one.table})` }}
            />
            {named && (
              <Name office={one} x={x} y={y} r={r} queue={queueOf(frame, one)} several={layout.counties.length > 0} />
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** Marks on circles that are small are small. */
const sized = (radius: number): number => Math.min(1, radius / NAMED)

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
}

function Name({ office, x, y, r, queue, several }: NameProps) {
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
  return (
    <text class="office-name" x={x} y={y - 13 * rem()} text-anchor="middle">
      {office.table === 'superior' && !several ? ownerName('superior') : office.title}
      {waiting && (
        <tspan class="queue" x={x} dy={34 * rem()}>
          {number(Math.round(queue))}
        </tspan>
      )}
    </text>
  )
}

/**
 * Matters of this month on their way: reported ones up, settled ones back, and grey those that were given up; what needs
 * several departments goes on to those that were called.
 */
function Cases(props: Pick<Props, 'layout' | 'view' | 'offices' | 'frame'>) {
  const { layout, view, offices, frame } = props
  const { reported, settled, abandoned } = frame.offices.community ?? {}
  if (!reported || !settled || !abandoned) return null
  return (
    <g key={frame.tick} class="cases-moving">
      {offices.map((one) => {
        const above = offices[one.under ?? -1]
        if (one.table !== 'community' || !above || !isDrawn(one, layout, view, frame)) return null
        const path = bend(above, one, view)
        const scale = sized(radiusOf(one, layout, view))
        return (['up', 'back', 'lost'] as const).map((kind) => {
          const count = { up: reported, back: settled, lost: abandoned }[kind][one.row] ?? 0
          return count < 0.5 ? null : (
            <Case key={`${kind} ${one.row}`} kind={kind} count={count} path={path} scale={scale} />
          )
        })
      })}
      {meetingsOf(props).map(({ township, department }) => (
        <Case
          key={`${township.name} ${department.name}`}
          kind="up joint"
          count={1}
          scale={1}
          path={bend(department, township, view)}
        />
      ))}
    </g>
  )
}

/** A triangle, the larger the more matters. */
function Case({ kind, count, path, scale }: { kind: string; count: number; path: string; scale: number }) {
  const size = rem() * scale * Math.min(7, 2.5 + Math.sqrt(count))
  return (
    <path
      class={`case ${kind}`}
      d={`M0${-size}L${size} ${size * 0.8}H${-size}Z`}
      style={{ 'offset-path': `path("${path}")` }}
    />
  )
}
