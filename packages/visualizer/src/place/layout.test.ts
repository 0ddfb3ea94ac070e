import { expect, it } from 'vitest'
import { layoutOf } from './layout.ts'
import type { Circle } from './packing.ts'

const community = (n: number) => ({ name: `${n}`, shown: `${n}`, rural: true })

it('puts communities inside their township, townships inside their county, and nobody over a neighbour', () => {
  const counties = ['one', 'two', 'three']
  const townships = [0, 2, 1, 0, 2, 2, 1].map((county, n) => ({
    name: `${n}`,
    county,
    communities: Array.from({ length: 1 + ((n * 5) % 7) }, (_, k) => community(k)),
  }))
  const sizes = Uint32Array.from({ length: townships.flatMap((one) => one.communities).length }, (_, n) => 20 + n * 9)
  const layout = layoutOf({ counties, townships, sizes, points: {} })
  let row = 0
  townships.forEach(({ county, communities }, n) => {
    expect(holds(layout.counties[county] as Circle, layout.townships[n] as Circle)).toBe(true)
    for (const _ of communities)
      expect(holds(layout.townships[n] as Circle, layout.communities[row++] as Circle)).toBe(true)
  })
  for (const circles of [layout.counties, layout.townships, layout.communities])
    expect(overlapping(circles)).toEqual([])
  expect(
    layoutOf({ counties: ['one'], townships: townships.map((one) => ({ ...one, county: 0 })), sizes, points: {} })
      .counties,
  ).toEqual([])
})

it('stands townships where they are, where half of them or more are known', () => {
  const counties = ['one']
  const townships = ['north', 'between', 'south', 'east'].map((name) => ({
    name,
    county: 0,
    communities: [community(1), community(2)],
  }))
  const sizes = new Uint32Array(8).fill(50)
  const points = { north: { lon: 117, lat: 41 }, south: { lon: 117, lat: 40 }, east: { lon: 118, lat: 40.5 } }
  const { townships: circles, located, whole } = layoutOf({ counties, townships, sizes, points })
  const [north, between, south, east] = circles as [Circle, Circle, Circle, Circle]
  expect(located).toEqual([true, false, true, true])
  expect(north.y).toBeLessThan(south.y)
  expect(east.x).toBeGreaterThan(Math.max(north.x, south.x))
  expect(between.y > north.y && between.y < south.y).toBe(true)
  expect(overlapping(circles)).toEqual([])
  for (const circle of circles) expect(holds(whole, circle)).toBe(true)
  expect(layoutOf({ counties, townships, sizes, points: { east: points.east } }).located).toBeUndefined()
})

const holds = (outer: Circle, inner: Circle): boolean =>
  Math.hypot(inner.x - outer.x, inner.y - outer.y) + inner.r <= outer.r * 1.001

const overlapping = (circles: readonly Circle[]): string[] =>
  circles.flatMap((a, n) =>
    circles.slice(n + 1).flatMap((b, m) => {
      const between = Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r
      return between < -0.02 * Math.min(a.r, b.r) ? [`${n} and ${n + 1 + m}: ${between}`] : []
    }),
  )
