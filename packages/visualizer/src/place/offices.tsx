/** The offices over the residents, each kind with its own shape, and the ties between them: the thicker, the more trust. */
import type { Frame } from '../engine/engine.ts'
import { named } from '../words/speak.ts'
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
  organisation: 'M-2.5-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z',
  enterprise: 'M-4-7H4V7H-4Z',
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
        if (one.under === undefined) return null
        const above = offices[one.under] as Standing
        const trust = frame.offices[one.table]?.[TRUST[one.table] ?? '']?.[one.row] ?? 0.5
        return <Tie key={one.name} from={above} to={one} trust={trust} view={view} />
      })}
      {layout.communities.map((one, n) => (
        <circle key={n} class={n === focused ? 'community focused' : 'community'} {...circle(one)} />
      ))}
    </svg>
  )
}

/** A tie bends, so that many from one office can be told apart. */
function Tie({ from, to, trust, view: { k, x, y } }: { from: Standing; to: Standing; trust: number; view: View }) {
  const at = (px: number, py: number) => `${px * k + x} ${py * k + y}`
  return (
    <path
      class="tie"
      d={`M${at(from.x, from.y)}Q${at(from.x * 0.35 + to.x * 0.65, from.y * 0.6 + to.y * 0.4)} ${at(to.x, to.y)}`}
      style={{
        '--hue': `var(--cogov-actor-${from.table})`,
        'stroke-width': `${0.4 + 4 * Math.max(0, Math.min(1, trust)) ** 2}px`,
      }}
    />
  )
}

/** What stands over the residents: the offices' marks and names. */
export function Offices({ layout, view, size, offices, chosen }: Props) {
  const radius = (n: number) => (layout.communities[n]?.r ?? 0) * view.k
  return (
    <svg class="layer" width={size.width} height={size.height} aria-hidden="true">
      {offices.map((one) => {
        const [x, y] = [one.x * view.k + view.x, one.y * view.k + view.y]
        if (x < -50 || y < -50 || x > size.width + 50 || y > size.height + 50) return null
        const r = one.table === 'community' ? radius(one.row) : Number.POSITIVE_INFINITY
        return (
          <g key={one.name}>
            {r > MARKED && (
              <path
                class={chosen === one.name ? 'office chosen' : 'office'}
                d={SHAPES[one.table] ?? SHAPES.department}
                transform={`translate(${x} ${y})`}
                style={{ '--hue': `var(--cogov-actor-${one.table})` }}
              />
            )}
            {r > NAMED && <Name office={one} x={x} y={y} r={r} />}
          </g>
        )
      })}
    </svg>
  )
}

function Name({ office, x, y, r }: { office: Standing; x: number; y: number; r: number }) {
  if (office.table === 'community') {
    return (
      <text class="office-name" x={x} y={y + 2 * r + 11} text-anchor="middle">
        {office.title}
      </text>
    )
  }
  if (office.table === 'superior') {
    return (
      <text class="office-name" x={x} y={y - 14} text-anchor="middle">
        {named('superior')}
      </text>
    )
  }
  return (
    <text class="office-name" x={x + 13} y={y - 6}>
      {office.title}
    </text>
  )
}
