/** The place: everybody as a dot, the offices over them, and what joins them. */
import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import type { LivePlace } from '../state/world.ts'
import { language, t } from '../words/speak.ts'
import { Dots, Neighbours } from './dots.tsx'
import { calledMost, isDrawn } from './drawn.ts'
import { Grounds } from './grounds.tsx'
import { ARROWS, at, type Choice, choiceOf, communitySays, type Hit, walk } from './hits.ts'
import { layoutOf, SIZE } from './layout.ts'
import { Offices } from './offices.tsx'
import type { View } from './painter.ts'
import { officeAt, type Standing, standingOf } from './standing.ts'
import { OfficeSays, Says } from './told.tsx'
import { isGesture, longPress } from './touch.ts'

interface Props {
  world: LivePlace
  label: string
  chosen?: string | undefined
  onChoose: (choice: Choice) => void
  /** The twin that this one may be compared with. */
  other?: LivePlace
}

export function Place({ world, label, chosen, onChoose, other }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [pan, setPan] = useState<ZoomTransform>(zoomIdentity)
  const [pointed, setPointed] = useState<{ x: number; y: number } | undefined>(undefined)
  const [focused, setFocused] = useState(0)
  const zoomer = useRef<ZoomBehavior<HTMLDivElement, unknown>>(null)
  const press = useMemo(() => longPress(setPointed), [])
  const option = useId()
  const place = world.place.value
  const frame = world.frame.value
  const layout = useMemo(() => (place ? layoutOf(place) : undefined), [place])
  const offices = useMemo(() => (place && layout ? standingOf(layout, place) : []), [place, layout, language.value])

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
      .filter((event) => isGesture(event, zoomTransform(element).k))
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
  const officeNear = (point: { x: number; y: number }): Standing | undefined => {
    if (!layout || !frame) return undefined
    const drawn = offices.filter((one) => isDrawn(one, layout, view, frame))
    return officeAt(drawn, (point.x - view.x) / view.k, (point.y - view.y) / view.k, 12 / view.k)
  }
  const asked = ({ table, name, title }: Standing): Choice => {
    // Only as a township meets it does a department decide anything.
    const township = table === 'department' && place && frame ? `${calledMost(name, place, frame)}/` : ''
    return { table, name: township + name, title }
  }
  const choose = (hit: Hit) => {
    if (place && layout) onChoose(choiceOf(hit, place, layout))
  }
  const click = (point: { x: number; y: number }) => {
    const office = officeNear(point)
    if (office) return onChoose(asked(office))
    const hit = layout && at(layout, view, point)
    if (hit) choose(hit)
  }
  const over = pointed && officeNear(pointed)
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
        class={pan.k > 1 ? 'ground zoomed' : 'ground'}
        role="listbox"
        tabIndex={0}
        aria-label={`${label}. ${t('placeHelp')}`}
        aria-activedescendant={layers ? option : undefined}
        onKeyDown={keys}
        onPointerMove={(event) => {
          if (event.pointerType !== 'touch') setPointed(offset(event))
          else press.moved(offset(event))
        }}
        onPointerDown={(event) => {
          const finger = event.pointerType === 'touch'
          if (finger) setPointed(undefined)
          press.began(offset(event), finger)
        }}
        onPointerUp={press.ended}
        onPointerCancel={press.ended}
        onPointerLeave={(event) => {
          if (event.pointerType !== 'touch') setPointed(undefined)
        }}
        onContextMenu={(event) => {
          if (press.held()) event.preventDefault()
        }}
        onClick={(event) => {
          if (!press.held()) click(offset(event))
        }}
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
      {(over || found) && pointed && layout && place && frame && (
        <div
          class="told"
          style={{ left: `${Math.min(pointed.x + 14, size.width - 190)}px`, top: `${pointed.y + 14}px` }}
        >
          {over && over.table !== 'community' ? (
            <OfficeSays office={over} frame={frame} />
          ) : (
            found && <Says hit={found} world={world} layout={layout} />
          )}
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

const offset = (event: MouseEvent & { currentTarget: Element }) => {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}
