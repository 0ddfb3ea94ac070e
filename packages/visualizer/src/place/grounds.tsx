/** What lies under the residents: circles, and the ties between the offices, the thicker the more trust. */
import type { Frame } from '../engine/messages.ts'
import { isDrawn } from './drawn.ts'
import { bend, type Layers } from './layers.ts'
import { Meetings } from './meetings.tsx'
import type { Standing } from './standing.ts'

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
export function Grounds({ layout, view, size, offices, frame, focused }: Layers & { focused: number }) {
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
        layout.townships.map((one, n) => (
          <circle key={n} class={layout.located?.[n] === false ? 'township unlocated' : 'township'} {...circle(one)} />
        ))}
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
