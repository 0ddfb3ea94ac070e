/** What the drawings under and over the residents share. */
import type { Frame } from '../engine/messages.ts'
import type { Layout } from './layout.ts'
import type { View } from './painter.ts'
import type { Standing } from './standing.ts'

export interface Layers {
  layout: Layout
  view: View
  size: { width: number; height: number }
  offices: readonly Standing[]
  frame: Frame
  chosen?: string | undefined
}

/** A tie bends, so that many from one office can be told apart. */
export function bend(from: Standing, to: Standing, { k, x, y }: View): string {
  const at = (px: number, py: number) => `${(px * k + x).toFixed(1)} ${(py * k + y).toFixed(1)}`
  return `M${at(from.x, from.y)}Q${at(from.x * 0.35 + to.x * 0.65, from.y * 0.6 + to.y * 0.4)} ${at(to.x, to.y)}`
}
