/**
 * Residents as stamped pixels: on machines without a graphics card nothing else draws a hundred thousand dots fast
 * enough. What did not change is not stamped again.
 */
import { dotRadius, type Layout } from './layout.ts'
import { STEPS, type Stamps } from './stamps.ts'

/** Pixels = coordinates · k + (x, y). */
export interface View {
  k: number
  x: number
  y: number
}

export class Painter {
  private readonly canvas: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private image: ImageData | undefined
  private pixels = new Uint32Array(0)
  /** Steps as they are painted; 255 where nothing is. */
  private painted = new Uint8Array(0)
  private last: { layout: Layout; stamps: Stamps; view: View } | undefined

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.context = canvas.getContext('2d') as CanvasRenderingContext2D
  }

  resize(width: number, height: number): void {
    if (this.canvas.width === width && this.canvas.height === height && this.image) return
    this.canvas.width = Math.max(1, width)
    this.canvas.height = Math.max(1, height)
    this.image = this.context.createImageData(this.canvas.width, this.canvas.height)
    this.pixels = new Uint32Array(this.image.data.buffer)
    this.last = undefined
  }

  /** @param steps of each resident, from 0 to `STEPS` − 1 */
  paint(layout: Layout, steps: Uint8Array, stamps: Stamps, view: View): void {
    const { last } = this
    const same =
      last?.layout === layout &&
      last.stamps === stamps &&
      last.view.k === view.k &&
      last.view.x === view.x &&
      last.view.y === view.y
    if (!same || this.painted.length !== steps.length) {
      this.pixels.fill(0)
      this.painted = new Uint8Array(steps.length).fill(255)
      this.last = { layout, stamps, view: { ...view } }
    }
    const touched = this.stampAll(layout, steps, stamps, view)
    if (!this.image) return
    if (!same) this.context.putImageData(this.image, 0, 0)
    else if (touched) {
      const { left, top, right, bottom } = touched
      this.context.putImageData(this.image, 0, 0, left, top, right - left, bottom - top)
    }
  }

  /** Stamps who changed, and returns the smallest rectangle around them. */
  private stampAll(layout: Layout, steps: Uint8Array, stamps: Stamps, view: View) {
    const { width, height } = this.canvas
    const { communities, starts } = layout
    let [left, top, right, bottom] = [width, height, 0, 0]
    for (let c = 0; c < communities.length; c++) {
      const circle = communities[c] as { x: number; y: number; r: number }
      const [x, y, r] = [circle.x * view.k + view.x, circle.y * view.k + view.y, circle.r * view.k]
      if (x + r < 0 || y + r < 0 || x - r > width || y - r > height) continue
      const from = starts[c]
      const to = starts[c + 1]
      const radius = Math.min(28, dotRadius(circle, to - from) * view.k)
      if (!this.stampBlock(layout, from, to, radius, steps, stamps, view)) continue
      left = Math.min(left, x - r)
      top = Math.min(top, y - r)
      right = Math.max(right, x + r)
      bottom = Math.max(bottom, y + r)
    }
    if (right <= left) return undefined
    return {
      left: Math.max(0, Math.floor(left)),
      top: Math.max(0, Math.floor(top)),
      right: Math.min(width, Math.ceil(right)),
      bottom: Math.min(height, Math.ceil(bottom)),
    }
  }

  private stampBlock(
    { xs, ys }: Layout,
    from: number,
    to: number,
    radius: number,
    steps: Uint8Array,
    stamps: Stamps,
    { k, x: dx, y: dy }: View,
  ): boolean {
    const { painted, pixels } = this
    const { width, height } = this.canvas
    const kinds = Array.from({ length: STEPS }, (_, step) => stamps.of(radius, step))
    const { size } = kinds[0] as { size: number }
    const half = size / 2
    let any = false
    for (let i = from; i < to; i++) {
      const step = steps[i]
      if (painted[i] === step) continue
      painted[i] = step
      any = true
      const left = Math.round(xs[i] * k + dx - half)
      const top = Math.round(ys[i] * k + dy - half)
      if (left < 0 || top < 0 || left + size > width || top + size > height) {
        if (left + size > 0 && top + size > 0 && left < width && top < height)
          this.stampClipped((kinds[step] as { pixels: Uint32Array }).pixels, size, left, top)
        continue
      }
      const stamp = (kinds[step] as { pixels: Uint32Array }).pixels
      let source = 0
      for (let row = top * width + left, end = row + size * width; row < end; row += width) {
        for (let column = 0; column < size; column++, source++) {
          const pixel = stamp[source]
          if (pixel !== 0) pixels[row + column] = pixel
        }
      }
    }
    return any
  }

  private stampClipped(stamp: Uint32Array, size: number, left: number, top: number): void {
    const { width, height } = this.canvas
    for (let y = Math.max(0, -top); y < Math.min(size, height - top); y++) {
      for (let x = Math.max(0, -left); x < Math.min(size, width - left); x++) {
        const pixel = stamp[y * size + x]
        if (pixel !== 0) this.pixels[(top + y) * width + left + x] = pixel
      }
    }
  }
}
