import { expect, it } from 'vitest'
import { dorling } from './dorling.ts'

/** A square of four, and what lies in its middle. */
const SQUARE = [
  { lon: 116, lat: 41 },
  { lon: 117, lat: 41 },
  { lon: 116, lat: 40 },
  { lon: 117, lat: 40 },
  { lon: 116.5, lat: 40.5 },
]

const found = (points: Parameters<typeof dorling>[0], radii: readonly number[]) => {
  const circles = dorling(points, radii, 0.1)
  if (!circles) throw new Error('nothing was arranged')
  return circles
}

it('has north above, east to the right, and what is between in the middle', () => {
  const [nw, ne, sw, se, middle] = found(SQUARE, [1, 1, 1, 1, 1])
  expect([nw.x < ne.x, sw.x < se.x, nw.y < sw.y, ne.y < se.y]).toEqual([true, true, true, true])
  expect(Math.hypot(middle.x, middle.y)).toBeLessThan(0.3)
})

it('lays no circle over another, not even of two at one point', () => {
  const points = [...SQUARE, ...SQUARE]
  const circles = found(points, [3, 1, 1, 2, 4, 1, 1, 1, 2, 2])
  circles.forEach((a, n) => {
    for (const b of circles.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.r + b.r) * 0.97)
  })
})

it('puts what is not known between what is before and after it', () => {
  const [first, unknown, last] = found([SQUARE[0], undefined, SQUARE[1]], [1, 1, 1])
  expect(unknown.x).toBeGreaterThan(first.x)
  expect(unknown.x).toBeLessThan(last.x)
})

it('is no map where more is unknown than known', () => {
  expect(dorling([SQUARE[0], undefined, undefined], [1, 1, 1], 0)).toBeUndefined()
  expect(dorling([undefined], [1], 0)).toBeUndefined()
  expect(dorling([SQUARE[0]], [1], 0)).toEqual([{ x: 0, y: 0, r: 1 }])
})
