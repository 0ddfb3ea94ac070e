import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps, placeAround, spreadLabels } from './labels.ts'

const label = fc.record({
  at: fc.double({ min: 0, max: 300, noNaN: true }),
  size: fc.double({ min: 1, max: 40, noNaN: true }),
})

it('spread labels never touch, stay inside where there is room, and keep their order', () => {
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), (labels) => {
      const sizes = labels.map(({ size }) => size)
      const middles = spreadLabels(
        labels.map(({ at }) => at),
        sizes,
        -10,
        310,
      )
      const order = labels.map((_, n) => n).sort((a, b) => middles[a]! - middles[b]!)
      order.slice(1).forEach((n, k) => {
        const before = order[k]!
        expect(middles[n]! - sizes[n]! / 2).toBeGreaterThanOrEqual(middles[before]! + sizes[before]! / 2 - 1e-9)
        expect(labels[n]!.at).toBeGreaterThanOrEqual(labels[before]!.at)
      })
      if (sizes.reduce((sum, size) => sum + size, 0) <= 320)
        for (const n of order) {
          expect(middles[n]! - sizes[n]! / 2).toBeGreaterThanOrEqual(-10 - 1e-9)
          expect(middles[n]! + sizes[n]! / 2).toBeLessThanOrEqual(310 + 1e-9)
        }
    }),
  )
})

it('a label that is alone stands where it belongs', () => {
  expect(spreadLabels([50], [20], 0, 100)).toEqual([50])
  expect(spreadLabels([20, 80], [20, 20], 0, 100)).toEqual([20, 80])
})

it('labels around points meet no point, no other label and no edge', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 5, max: 120 }),
  })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 15 }), (points) => {
      const all = points.map((one) => ({ ...one, radius: 5, height: 14 }))
      const boxes = placeAround(all, { x: -20, y: -20, width: 440, height: 340 })
      const found = boxes.filter((box) => box !== undefined)
      found.forEach((box, n) => {
        expect(found.slice(n + 1).some((other) => overlaps(box, other))).toBe(false)
        expect(all.some(({ x, y }) => overlaps(box, { x: x - 5, y: y - 5, width: 10, height: 10 }))).toBe(false)
      })
    }),
  )
})
