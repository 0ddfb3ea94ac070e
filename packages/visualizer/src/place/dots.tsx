/** Everybody as a dot, and the lines from one of them to the neighbours. */
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { chosen, main, shade, tied } from '../state/state.ts'
import type { LivePlace } from '../state/world.ts'
import { stampsFor } from './colours.ts'
import type { Layout } from './layout.ts'
import { Painter, type View } from './painter.ts'
import { STEPS, type Stamps } from './stamps.ts'

/** Changes with the colours of the page, so that dots are drawn anew. */
export const colours = signal(0)

const FADE = 260

interface LayerProps {
  layout: Layout
  view: View
  size: { width: number; height: number }
}

/** Lines from the resident that was clicked to the neighbours. */
export function Neighbours({ layout, view, size, world }: LayerProps & { world: LivePlace }) {
  const from = world === main ? chosen.value?.resident : undefined
  if (from === undefined) return null
  const at = (n: number) => ({
    x: (layout.xs[n] as number) * view.k + view.x,
    y: (layout.ys[n] as number) * view.k + view.y,
  })
  const here = at(from)
  return (
    <svg class="layer" width={size.width} height={size.height} aria-hidden="true">
      {tied.value.map((n) => {
        const there = at(n)
        return <line key={n} class="neighbour" x1={here.x} y1={here.y} x2={there.x} y2={there.y} />
      })}
      <circle class="self" cx={here.x} cy={here.y} r={8} />
    </svg>
  )
}

export function Dots({ layout, view, size, world, other }: LayerProps & { world: LivePlace; other?: LivePlace }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<Painter>(null)
  const stamps = useRef<{ key: string; stamps: Stamps }>(null)
  const steps = useRef<{ from: Uint8Array; to: Uint8Array; now: Uint8Array; since: number }>(null)
  const scale = Math.min(2, devicePixelRatio || 1)
  const frame = world.frame.value
  const key = `${shade.value} ${colours.value}`
  const viewNow = useRef(view)
  viewNow.current = { k: view.k * scale, x: view.x * scale, y: view.y * scale }

  useEffect(() => {
    if (!canvas.current || !frame) return
    painter.current ??= new Painter(canvas.current)
    if (stamps.current?.key !== key) stamps.current = { key, stamps: stampsFor(canvas.current, shade.value) }
    const differing = shade.value === 'difference' && other?.frame.value
    const to = differing ? differences(differing.acts, frame.acts) : stepsOf(frame.acts, frame.shade)
    const before = steps.current
    const calm = differing || matchMedia('(prefers-reduced-motion: reduce)').matches
    const from = before && before.to.length === to.length && !calm ? before.now : to
    steps.current = { from: from.slice(), to, now: from.slice(), since: performance.now() }
    let request = 0
    const draw = () => {
      const going = fade(steps.current)
      painter.current?.resize(Math.round(size.width * scale), Math.round(size.height * scale))
      if (stamps.current && steps.current)
        painter.current?.paint(layout, steps.current.now, stamps.current.stamps, viewNow.current)
      if (going) request = requestAnimationFrame(draw)
    }
    request = requestAnimationFrame(draw)
    return () => cancelAnimationFrame(request)
  }, [frame, key, shade.value === 'difference' ? other?.frame.value : undefined])

  useEffect(() => {
    if (!painter.current || !stamps.current || !steps.current) return
    painter.current.resize(Math.round(size.width * scale), Math.round(size.height * scale))
    painter.current.paint(layout, steps.current.now, stamps.current.stamps, viewNow.current)
  }, [view.k, view.x, view.y, size, layout])

  return (
    <div class="layer" aria-hidden="true">
      <canvas ref={canvas} class="layer" />
    </div>
  )
}

/**
 * Nothing where both worlds agree, the middle step for who takes part only in the first, the last for only the second.
 */
const differences = (a: Uint8Array, b: Uint8Array): Uint8Array =>
  b.map((act, n) => (act === a[n] ? 0 : act ? STEPS - 1 : Math.floor(STEPS / 2)))

function stepsOf(acts: Uint8Array, shades: Uint8Array | undefined): Uint8Array {
  if (!shades) return acts.map((act) => (act ? STEPS - 1 : 0))
  return shades.map((value) => Math.round((value * (STEPS - 1)) / 255))
}

/** Lets dots change their colour over a quarter of a second; whether they still do. */
function fade(state: { from: Uint8Array; to: Uint8Array; now: Uint8Array; since: number } | null): boolean {
  if (!state) return false
  const share = Math.min(1, (performance.now() - state.since) / FADE)
  const { from, to, now } = state
  for (let i = 0; i < to.length; i++) {
    const [a, b] = [from[i] as number, to[i] as number]
    now[i] = a === b ? b : Math.round(a + (b - a) * share)
  }
  return share < 1
}
