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

describe('cohorts', () => {
  /** Two owners, three kinds, two ages: number 100 · owner + 10 · kind + age + 1 of each. */
  const numbered = () => {
    const queue = new CohortQueue(2, 3, 2)
    for (let owner = 0; owner < 2; owner++) {
      for (let kind = 0; kind < 3; kind++) {
        for (let age = 0; age < 2; age++) queue.values[owner * 6 + kind * 2 + age] = 100 * owner + 10 * kind + age + 1
      }
    }
    return queue
  }

  it('are counted by owner, by kinds and by age', () => {
    const queue = numbered()
    expect([queue.owners, queue.kinds, queue.ages]).toEqual([2, 3, 2])
    expect(queue.cohort(0, 0, 3, 0)).toBe(1 + 11 + 21)
    expect(queue.cohort(1, 1, 3, 1)).toBe(112 + 122)
    expect(queue.cohort(1, 1, 1, 1)).toBe(0)
    expect([queue.waiting(0), queue.waiting(1)]).toEqual([1 + 2 + 11 + 12 + 21 + 22, 101 + 102 + 111 + 112 + 121 + 122])
    queue.add(1, 2, 5)
    expect(queue.cohort(1, 2, 3, 0)).toBe(126)
  })

  it('lose the same share of each kind asked for, and no other', () => {
    const queue = numbered()
    expect(queue.take(1, 1, 3, 1, 0.25)).toBe(28 + 30.5)
    expect([...queue.values]).toEqual([1, 2, 11, 12, 21, 22, 101, 102, 111, 84, 121, 91.5])
  })

  it('grow older by kinds: the oldest are given up, the youngest place is empty', () => {
    const queue = numbered()
    expect(queue.grow(1, 1, 3)).toBe(112 + 122)
    expect([...queue.values]).toEqual([1, 2, 11, 12, 21, 22, 101, 102, 0, 111, 0, 121])
    expect(queue.grow(0)).toBe(2 + 12 + 22)
    expect([...queue.values.subarray(0, 6)]).toEqual([0, 1, 0, 11, 0, 21])
  })

  it('are kept where they were before', () => {
    const values = Float64Array.of(1, 2, 3, 4)
    expect(new CohortQueue(1, 2, 2, values).values).toBe(values)
  })

  it('are served until the capacity is used, and what is left over is not', () => {
    const serve = (capacity: number, owners = { from: 0, to: 2 }) => {
      const queue = numbered()
      const left: (readonly [number, number, number, number, string | undefined])[] = []
      const groups = [
        { from: 2, to: 3, cost: 2 },
        { from: 0, to: 2, cost: 1 },
      ]
      const used = serveQueues<string>(queue, owners, groups, capacity, (...one) => left.push(one), 'book')
      return { used, left, waiting: queue.waiting(0) + queue.waiting(1) }
    }
    // The older of the third kind: 22 + 122 that cost 288.
    expect(serve(288)).toMatchObject({
      used: 288,
      waiting: 738 - 144,
      left: [
        [0, 0, 1, 22, 'book'],
        [1, 0, 1, 122, 'book'],
      ],
    })
    expect(serve(144).left).toEqual([
      [0, 0, 1, 11, 'book'],
      [1, 0, 1, 61, 'book'],
    ])
    // All of the second owner: 121 + 122 at 2, 101 + 102 + 111 + 112 at 1.
    expect(serve(10_000, { from: 1, to: 2 })).toMatchObject({ used: 486 + 426, waiting: 69 })
    expect(serve(0)).toEqual({ used: 0, left: [], waiting: 738 })
  })
})
