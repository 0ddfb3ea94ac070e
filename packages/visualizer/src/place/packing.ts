/**
 * Circles inside a circle, evenly spread and without an empty rim: they begin on a sunflower, push each other apart and
 * are drawn to the middle. Always the same for the same sizes.
 */
import { push } from '@cogov/charts/dorling'
import { packEnclose } from 'd3-hierarchy'

export interface Circle {
  x: number
  y: number
  r: number
}

const ROUNDS = 240
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * @param radii in any unit
 * @param gap between circles, in the same unit
 * @returns circles around the origin, and the radius of the one that holds them
 */
export function packed(radii: readonly number[], gap: number): { circles: Circle[]; radius: number } {
  const area = radii.reduce((sum, r) => sum + (r + gap / 2) ** 2, 0)
  let before = 0
  const circles = radii.map((r, n): Circle => {
    const away = 1.1 * Math.sqrt(before + (r + gap / 2) ** 2 / 2)
    before += (r + gap / 2) ** 2
    return { x: away * Math.cos(n * GOLDEN_ANGLE), y: away * Math.sin(n * GOLDEN_ANGLE), r }
  })
  for (let round = 0; round < ROUNDS; round++) relax(circles, gap, (0.02 * (ROUNDS - round)) / ROUNDS, Math.sqrt(area))
  for (let round = 0; round < 60; round++) relax(circles, gap, 0, 1)
  const whole = packEnclose(circles.map(({ x, y, r }) => ({ x, y, r: r + gap / 2 })))
  return { circles: circles.map(({ x, y, r }) => ({ x: x - whole.x, y: y - whole.y, r })), radius: whole.r }
}

/** One round: everybody a little to the middle, then apart from whom they overlap. */
function relax(circles: Circle[], gap: number, pull: number, reach: number): void {
  for (const one of circles) {
    const away = Math.hypot(one.x, one.y) / reach
    one.x -= one.x * pull * away
    one.y -= one.y * pull * away
  }
  for (let a = 0; a < circles.length; a++) {
    for (let b = a + 1; b < circles.length; b++) push(circles[a], circles[b], gap)
  }
}
