import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CohortQueue, serveQueues } from './queues.ts'

describe('a cohort queue', () => {
  it('gives up who has waited for too long, and nobody before', () => {
    const queue = new CohortQueue(1, 2, 3)
    queue.add(0, 1, 5)
    expect([queue.grow(0), queue.grow(0), queue.grow(0), queue.grow(0)]).toEqual([0, 0, 5, 0])
    expect(queue.waiting(0)).toBe(0)
  })

  it('refuses values of another length', () => {
    expect(() => new CohortQueue(2, 2, 3, new Float64Array(11))).toThrow('expected 12 values, found 11')
  })
})

describe('serving', () => {
  const groups = [
    { from: 1, to: 2, cost: 2 },
    { from: 0, to: 1, cost: 1 },
  ]

  it('takes the first group first, in it the oldest, and shares evenly among owners', () => {
    const queue = new CohortQueue(2, 2, 2)
    for (const owner of [0, 1]) {
      queue.add(owner, 0, 4)
      queue.add(owner, 1, 1)
      queue.grow(owner)
      queue.add(owner, 0, 4)
    }
    const left: number[][] = []
    const used = serveQueues(queue, { from: 0, to: 2 }, groups, 14, (...one) => left.push(one.slice(0, 4) as number[]))
    expect(used).toBe(14)
    // Two serious cases cost 4; eight old ordinary ones 8; of eight new ones a quarter is done.
    expect(left).toEqual([
      [0, 0, 1, 1],
      [1, 0, 1, 1],
      [0, 1, 1, 4],
      [1, 1, 1, 4],
      [0, 1, 0, 1],
      [1, 1, 0, 1],
    ])
  })

  it('loses nobody: who came is served, given up or waits', () => {
    const arrivals = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(arrivals, fc.double({ min: 0, max: 80, noNaN: true }), (months, capacity) => {
        const queue = new CohortQueue(2, 2, 3)
        let [came, served, lost] = [0, 0, 0]
        for (const numbers of months) {
          numbers.forEach((number, k) => {
            queue.add(k >> 1, k & 1, number)
            came += number
          })
          serveQueues(queue, { from: 0, to: 2 }, groups, capacity, (_, __, ___, number) => {
            served += number
          })
          lost += queue.grow(0) + queue.grow(1)
        }
        const waiting = queue.waiting(0) + queue.waiting(1)
        expect(served + lost + waiting).toBeCloseTo(came, 6)
        expect(queue.values.every((value) => value >= 0)).toBe(true)
      }),
      { seed: 11 },
    )
  })
})
