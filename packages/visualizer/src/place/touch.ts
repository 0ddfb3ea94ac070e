/** What fingers do on the picture: two zoom, one moves what is zoomed, and one that rests is told what a mouse is. */

interface Point {
  x: number
  y: number
}

/** Milliseconds after which a finger rests, and pixels that it may tremble meanwhile. */
const RESTS = 450
const TREMBLES = 10

/** Whether a zoom begins: one finger on what is not zoomed scrolls the page instead. */
export function isGesture(event: MouseEvent | TouchEvent | WheelEvent, k: number): boolean {
  if ('touches' in event) return event.touches.length > 1 || k > 1
  return (!event.ctrlKey || event.type === 'wheel') && !event.button
}

/** @param tell called with the point on which a finger rests */
export function longPress(tell: (point: Point) => void) {
  let from: Point = { x: 0, y: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let rested = false
  const ended = () => clearTimeout(timer)
  return {
    began(point: Point, finger: boolean): void {
      ended()
      rested = false
      from = point
      if (!finger) return
      timer = setTimeout(() => {
        rested = true
        tell(point)
      }, RESTS)
    },
    moved({ x, y }: Point): void {
      if (Math.hypot(x - from.x, y - from.y) > TREMBLES) ended()
    },
    ended,
    /** Whether the last touch was such a one: then it is no tap. */
    held: () => rested,
  }
}
