/** Matters on their way between the offices. */
import { rem } from '../state/rem.ts'
import { isDrawn, radiusOf, sized } from './drawn.ts'
import { bend, type Layers } from './layers.ts'
import { meetingsOf } from './meetings.tsx'

/**
 * Matters of this month on their way: reported ones up, settled ones back, and grey those that were given up; what
 * needs several departments goes on to those that were called.
 */
export function Cases(props: Pick<Layers, 'layout' | 'view' | 'offices' | 'frame'>) {
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
