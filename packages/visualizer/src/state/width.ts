/** How wide an element is, for what is drawn as wide as it. */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** @param first pixels, until it has been measured */
export function useWidth<T extends HTMLElement>(first: number): [RefObject<T | null>, number] {
  const box = useRef<T>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    if (!box.current) return
    const watcher = new ResizeObserver(([entry]) =>
      setWidth(Math.round((entry as ResizeObserverEntry).contentRect.width)),
    )
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])
  return [box, width]
}
