/** The place: everybody as a dot, the offices over them, and what joins them. */
import { signal } from '@preact/signals'
import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { chosen as asked, main, shade, tied } from '../page/state.ts'
import type { World } from '../page/world.ts'
import { language, partName, quantity, t } from '../words/speak.ts'
import { stampsFor } from './colours.ts'
import { communityAt, type Layout, layoutOf, residentAt, SIZE } from './layout.ts'
import { Grounds, Offices } from './offices.tsx'
import { Painter, type View } from './painter.ts'
import { STEPS, type Stamps } from './stamps.ts'
import { officeAt, standingOf } from './standing.ts'

export interface Choice {
  table: string
  /** As the engine names it. */
  name: string
  title: string
  resident?: number
}

interface Props {
  world: World
  label: string
  chosen?: string | undefined
  onChoose: (choice: Choice) => void
  /** The twin that this one may be compared with. */
  other?: World
}

/** Changes with the colours of the page, so that dots are drawn anew. */
export const colours = signal(0)

const FADE = 260

export function Place({ world, label, chosen, onChoose, other }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [pan, setPan] = useState<ZoomTransform>(zoomIdentity)
  const [pointed, setPointed] = useState<{ x: number; y: number } | undefined>(undefined)
  const [focused, setFocused] = useState(0)
  const zoomer = useRef<ZoomBehavior<HTMLDivElement, unknown>>(null)
  const option = useId()
  const place = world.place.value
  const frame = world.frame.value
  const layout = useMemo(() => (place ? layoutOf(place) : undefined), [place])
  const offices = useMemo(
    () => (place && layout ? standingOf(layout, place, language.value) : []),
    [place, layout, language.value],
  )

  useEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(([entry]) => {
      const { width, height } = (entry as ResizeObserverEntry).contentRect
      setSize({ width: Math.round(width), height: Math.round(height) })
    })
    watcher.observe(element)
    const behaviour = zoom<HTMLDivElement, unknown>()
      .scaleExtent([1, 60])
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLDivElement, unknown>) => setPan(transform))
    zoomer.current = behaviour
    select(element).call(behaviour).on('dblclick.zoom', null)
    return () => watcher.disconnect()
  }, [])

  useEffect(() => {
    zoomer.current
      ?.extent([
        [0, 0],
        [size.width, size.height],
      ])
      .translateExtent([
        [0, 0],
        [size.width, size.height],
      ])
  }, [size])

  const fit = Math.min(size.width, size.height) / SIZE
  const view: View = {
    k: fit * pan.k,
    x: ((size.width - SIZE * fit) / 2) * pan.k + pan.x,
    y: ((size.height - SIZE * fit) / 2) * pan.k + pan.y,
  }
  const zoomBy = (factor: number) => {
    if (box.current) zoomer.current?.scaleBy(select(box.current), factor)
  }
  const zoomAll = () => {
    if (box.current) zoomer.current?.transform(select(box.current), zoomIdentity)
  }
  const layers = layout && frame ? { layout, view, size, offices, frame, chosen } : undefined
  const found = layout && pointed ? at(layout, view, pointed) : undefined
  const choose = (hit: Hit) => {
    if (place && layout) onChoose(choiceOf(hit, place, layout))
  }
  const click = (point: { x: number; y: number }) => {
    const office = officeAt(offices, (point.x - view.x) / view.k, (point.y - view.y) / view.k, 12 / view.k)
    if (office?.name) return onChoose({ table: office.table, name: office.name, title: office.title })
    const hit = layout && at(layout, view, point)
    if (hit) choose(hit)
  }
  const keys = (event: KeyboardEvent) => {
    if (!layout) return
    const step = ARROWS[event.key]
    if (step) setFocused(walk(layout, focused, step))
    else if (event.key === 'Enter') choose({ community: focused })
    else if (event.key === '+' || event.key === '=') zoomBy(1.5)
    else if (event.key === '-') zoomBy(1 / 1.5)
    else if (event.key === '0') zoomAll()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="place">
      <div
        ref={box}
        class="ground"
        role="listbox"
        tabIndex={0}
        aria-label={`${label}. ${t('placeHelp')}`}
        aria-activedescendant={layers ? option : undefined}
        onKeyDown={keys}
        onPointerMove={(event) => {
          if (event.pointerType !== 'touch') setPointed(offset(event))
        }}
        onPointerLeave={() => setPointed(undefined)}
        onClick={(event) => click(offset(event))}
      >
        {layout && place && frame && (
          <div
            id={option}
            class="unseen"
            role="option"
            tabIndex={-1}
            aria-selected="true"
            aria-posinset={focused + 1}
            aria-setsize={layout.communities.length}
          >
            {communitySays(world, layout, focused)}
          </div>
        )}
        {layers && layout && size.width > 0 && (
          <>
            <Grounds {...layers} focused={focused} />
            <Dots layout={layout} view={view} size={size} world={world} {...(other ? { other } : {})} />
            <Neighbours layout={layout} view={view} size={size} world={world} />
            <Offices {...layers} />
          </>
        )}
      </div>
      {found && pointed && layout && place && frame && (
        <div
          class="told"
          style={{ left: `${Math.min(pointed.x + 14, size.width - 190)}px`, top: `${pointed.y + 14}px` }}
        >
          {found.resident !== undefined && <strong>{residentTitle(found, place, layout)}</strong>}
          <span>{communitySays(world, layout, found.community)}</span>
        </div>
      )}
      <div class="zoom">
        <button type="button" aria-label={t('zoomIn')} onClick={() => zoomBy(1.6)}>
          +
        </button>
        <button type="button" aria-label={t('zoomOut')} onClick={() => zoomBy(1 / 1.6)}>
          −
        </button>
        <button type="button" aria-label={t('zoomAll')} onClick={zoomAll}>
          ⤢
        </button>
      </div>
    </div>
  )
}

interface Hit {
  community: number
  resident?: number
}

const offset = (event: MouseEvent & { currentTarget: Element }) => {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** Who is at a point of the picture: a resident only where dots are large enough to be meant. */
function at(layout: Layout, { k, x, y }: View, point: { x: number; y: number }): Hit | undefined {
  const [px, py] = [(point.x - x) / k, (point.y - y) / k]
  const community = communityAt(layout, px, py)
  if (community === undefined) return undefined
  const resident = residentAt(layout, px, py, 9 / k)
  return resident === undefined ? { community } : { community, resident }
}

type PlaceOf = NonNullable<World['place']['value']>

function communityPlace(
  place: PlaceOf,
  community: number,
): { township: string; name: string; shown: string; rural: boolean } {
  let left = community
  for (const { name, communities } of place.townships) {
    const found = communities[left]
    if (found) return { township: name, ...found }
    left -= communities.length
  }
  throw new RangeError(`no community ${community}`)
}

function choiceOf({ community, resident }: Hit, place: PlaceOf, layout: Layout): Choice {
  const { township, name, shown } = communityPlace(place, community)
  if (resident === undefined) return { table: 'community', name: `${township}/${name}`, title: partName(shown) }
  const row = resident - (layout.starts[community] as number)
  return {
    table: 'resident',
    name: `${township}/${name}/${row + 1}`,
    title: residentTitle({ community, resident }, place, layout),
    resident,
  }
}

function residentTitle({ community, resident }: Hit, place: PlaceOf, layout: Layout): string {
  const row = (resident as number) - (layout.starts[community] as number)
  return t('residentSays', { n: row + 1, community: partName(communityPlace(place, community).shown) })
}

function communitySays(world: World, layout: Layout, community: number): string {
  const { place, frame } = { place: world.place.value as PlaceOf, frame: world.frame.value }
  const [from, to] = [layout.starts[community] as number, layout.starts[community + 1] as number]
  let acting = 0
  for (let i = from; i < to; i++) acting += frame?.acts[i] ?? 0
  return t('communitySays', {
    name: partName(communityPlace(place, community).shown),
    acting,
    n: to - from,
    share: quantity(acting / (to - from), 'share'),
  })
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The community that lies next in a direction; the same where there is none. */
function walk({ communities }: Layout, from: number, [dx, dy]: readonly [number, number]): number {
  const here = communities[from] as { x: number; y: number }
  let best = from
  let least = Number.POSITIVE_INFINITY
  communities.forEach(({ x, y }, n) => {
    const ahead = (x - here.x) * dx + (y - here.y) * dy
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx)
    if (n !== from && ahead > 0 && ahead >= aside / 2 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside
      best = n
    }
  })
  return best
}

interface LayerProps {
  layout: Layout
  view: View
  size: { width: number; height: number }
}

/** Lines from the resident that was clicked to the neighbours. */
function Neighbours({ layout, view, size, world }: LayerProps & { world: World }) {
  const from = world === main ? asked.value?.resident : undefined
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

function Dots({ layout, view, size, world, other }: LayerProps & { world: World; other?: World }) {
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

/** Nothing where both worlds agree, the middle step for who takes part only in the first, the last for only the second. */
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
