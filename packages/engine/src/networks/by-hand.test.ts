/** Networks made of draws that are given, edge by edge on paper. */
import { describe, expect, it } from 'vitest'
import { Draws } from '../draws/draws.ts'
import { edgeList, type Pairs } from './edge-list.ts'
import { checkAmount, checkRows, checkWhole, completeEdges, EdgeBuffer, type EdgeList, reusable } from './edges.ts'
import { erdosRenyi, joinBetween } from './erdos-renyi.ts'
import { latticeWidth } from './generate.ts'
import { meanClustering, transitivity } from './measure.ts'
import { randomRegular } from './random-regular.ts'
import { scaleFree } from './scale-free.ts'
import { smallWorld } from './small-world.ts'
import { groupSizes, stochasticBlock } from './stochastic-block.ts'

/** Draws that were written down: leaps, which are endless after the last, and whole numbers. */
class Given extends Draws {
  readonly chances: number[] = []
  readonly bounds: number[] = []
  private readonly leaps: number[]
  private readonly numbers: number[]
  constructor(leaps: readonly number[], numbers: readonly number[] = []) {
    super({ key0: 0, key1: 0, blockKey: 0, blockStream: 0 }, 0, 'given')
    this.leaps = [...leaps]
    this.numbers = [...numbers]
  }
  override geometric(p: number): number {
    this.chances.push(p)
    return this.leaps.shift() ?? Infinity
  }
  override integer(below: number): number {
    this.bounds.push(below)
    const next = this.numbers.shift()
    if (next === undefined) throw new Error('asks for more numbers')
    return next
  }
  get left(): number {
    return this.numbers.length + this.leaps.length
  }
}

const pairs = ({ from, to }: EdgeList) => Array.from(from, (row, edge) => `${row}-${to[edge]}`).join(' ')

describe('a small world', () => {
  it('has a ring’s edges row by row, the nearest first', () => {
    const ring = smallWorld(7, { degree: 4, rewiring: 0.5 }, new Given([]))
    expect(pairs(ring)).toBe('0-1 0-2 1-2 1-3 2-3 2-4 3-4 3-5 4-5 4-6 5-6 5-0 6-0 6-1')
  })

  it('leads an edge to a row that its near end is not joined with', () => {
    // The third edge is 2-3. Row 2 itself, 3 and 1, who is joined with 2, are passed over; 5 is not.
    const draws = new Given([2], [2, 3, 1, 5])
    expect(pairs(smallWorld(6, { degree: 2, rewiring: 0.25 }, draws))).toBe('0-1 1-2 2-5 3-4 4-5 5-0')
    expect([draws.chances, draws.bounds, draws.left]).toEqual([[0.25, 0.25], [6, 6, 6, 6], 0])
  })

  it('goes round after round: nearest neighbours first, then those next to them', () => {
    // Of seven rows the tenth edge is the second round's third: row 2’s to 4. The leap after it is past the last.
    expect(pairs(smallWorld(7, { degree: 4, rewiring: 0.5 }, new Given([9, 4], [6])))).toBe(
      '0-1 0-2 1-2 1-3 2-3 2-6 3-4 3-5 4-5 4-6 5-6 5-0 6-0 6-1',
    )
    // The last edge of all is row 6’s to 1; the one after the first of two in a row.
    expect(pairs(smallWorld(7, { degree: 4, rewiring: 0.5 }, new Given([0, 12], [3, 2])))).toBe(
      '0-3 0-2 1-2 1-3 2-3 2-4 3-4 3-5 4-5 4-6 5-6 5-0 6-0 6-2',
    )
  })

  it('leaves the edge of a row that is joined with all others', () => {
    // Of six rows with four neighbours only the opposite one is missing: 3-4 becomes 3-0. Then 0 has all five, and its
    // edge of the second round stays without a number being drawn.
    const draws = new Given([3, 2], [0])
    expect(pairs(smallWorld(6, { degree: 4, rewiring: 0.5 }, draws))).toBe(
      '0-1 0-2 1-2 1-3 2-3 2-4 3-0 3-5 4-5 4-0 5-0 5-1',
    )
    expect(draws.left).toBe(0)
    // Row 4 lost a neighbour: its edge may go to 3 again.
    const again = smallWorld(6, { degree: 4, rewiring: 0.5 }, new Given([3, 0], [0, 3]))
    expect(pairs(again)).toBe('0-1 0-2 1-2 1-3 2-3 2-4 3-0 3-5 4-3 4-0 5-0 5-1')
  })
})

describe('pairs joined with one probability', () => {
  it('are leapt over in the order 1-0, 2-0, 2-1, 3-0, …', () => {
    const draws = new Given([0, 1, 0, 1])
    expect(pairs(erdosRenyi(5, { degree: 2 }, draws))).toBe('1-0 2-1 3-0 3-2')
    // Two of four others are expected.
    expect(new Set(draws.chances)).toEqual(new Set([0.5]))
    expect(pairs(erdosRenyi(4, { degree: 2 }, new Given([5])))).toBe('3-2')
    expect(pairs(erdosRenyi(4, { degree: 2 }, new Given([6])))).toBe('')
  })

  it('are all there where as many neighbours are wanted as there are others, or more', () => {
    for (const degree of [3, 4, 100]) {
      const draws = new Given([0, 0, 0, 0, 0, 0])
      expect(pairs(erdosRenyi(4, { degree }, draws))).toBe('1-0 2-0 2-1 3-0 3-1 3-2')
      expect(draws.chances[0]).toBe(1)
    }
    expect(erdosRenyi(1, { degree: 3 }, new Given([])).from).toHaveLength(0)
  })

  it('between two groups are counted row by row', () => {
    const edges = new EdgeBuffer()
    // Rows 2 and 3 with rows 5, 6 and 7: pairs 0, 2, 3 and 5 of six.
    joinBetween(2, 2, 5, 3, 0.5, new Given([0, 1, 0, 1, 0]), edges)
    expect(pairs(edges.take(8))).toBe('2-5 2-7 3-5 3-7')
  })

  it('of groups are joined within each, then with all groups after it', () => {
    // Groups of 2, 1 and 3. Within, 1 of 1 other is expected in the first, 1 of 2 in the last. Ordered pairs between
    // them: 2 · 4 + 1 · 5 + 3 · 3 = 22; half a neighbour for each of 6 rows is 3 of 22.
    const draws = new Given([0, Infinity, 4, Infinity, 2, Infinity, 2])
    const edges = stochasticBlock(6, { groups: [2, 1, 3], within: 1, between: 0.5 }, draws)
    expect(pairs(edges)).toBe('1-0 1-2 2-5 5-4')
    expect(draws.chances).toEqual([1, 1, 3 / 22, 3 / 22, 3 / 22, 3 / 22, 0.5, 0.5, 3 / 22])
  })

  it('of groups have at most all pairs between them, and none where there is one group', () => {
    const all = new Given([])
    stochasticBlock(4, { groups: [1, 1], within: 0, between: 9 }, all)
    expect(all.chances).toEqual([0, 1, 0, 1])
    const one = new Given([])
    stochasticBlock(4, { groups: [3], within: 1.5, between: 2 }, one)
    expect(one.chances).toEqual([0.5, 0])
  })
})

describe('groups', () => {
  it('have their shares rounded, and what is missing goes to the largest remainders, the earlier first', () => {
    // 10 · (.5, .3, .2); 7 · = 3.5, 2.1, 1.4; 9 · = 4.5, 2.7, 1.8; 3 · = 1.5, .9, .6.
    const sizes = [10, 7, 9, 3].map((n) => groupSizes([5, 3, 2], n))
    expect(sizes).toEqual([
      [5, 3, 2],
      [4, 2, 1],
      [4, 3, 2],
      [1, 1, 1],
    ])
    expect(groupSizes([1, 1, 1, 1], 6)).toEqual([2, 2, 1, 1])
    expect(() => groupSizes([1, Infinity], 3)).toThrow(
      'the share of group 1 must be a number of at least 0, got Infinity',
    )
    expect(() => groupSizes([0, 0], 3)).toThrow('shares must have a positive sum, got 0')
    expect(() => groupSizes([1e308, 1e308], 3)).toThrow('shares must have a positive sum, got Infinity')
  })
})

describe('a network that grows', () => {
  it('joins a newcomer with ends of edges that were there before it', () => {
    // Rows 0, 1, 2 are joined: 1-0 2-0 2-1. Row 3 draws end 5 of the six, row 1, again row 1, then end 2, row 2. Row 4
    // draws among ten: end 6 is row 3, end 7 row 1.
    const draws = new Given([], [5, 5, 2, 6, 7])
    expect(pairs(scaleFree(5, { attachments: 2 }, draws))).toBe('1-0 2-0 2-1 3-1 3-2 4-3 4-1')
    expect(draws.bounds).toEqual([6, 6, 6, 10, 10])
  })

  it('is complete while it has no more rows than a newcomer has edges, and one', () => {
    for (const n of [1, 2, 3, 4]) expect(scaleFree(n, { attachments: 3 }, new Given([]))).toEqual(completeEdges(n))
    expect(scaleFree(5, { attachments: 3 }, new Given([], [0, 1, 2])).from).toHaveLength(9)
  })
})

describe('a regular network', () => {
  it('joins points that are drawn, unless they are of one row or of two that are joined', () => {
    // Points 0 1 2 3, one of each row: 3 with 3 is refused, 3 with 1 joined; of 0 and 2 then 0 with 1, their places.
    const draws = new Given([], [3, 3, 3, 1, 0, 1])
    expect(pairs(randomRegular(4, { degree: 1 }, draws))).toBe('2-0 3-1')
    expect(draws.bounds).toEqual([4, 4, 4, 4, 2, 2])
  })

  it('is begun anew only where no two points that are left may be joined', () => {
    // 3 with 1 first. Nine times 0 with itself are more failures than 4 for each of two points, but 0 and 2 may be
    // joined.
    const again = Array<number>(18).fill(0)
    const draws = new Given([], [3, 1, ...again, 0, 1])
    expect(pairs(randomRegular(4, { degree: 1 }, draws))).toBe('2-0 3-1')
    expect(draws.bounds).toEqual([4, 4, ...Array(20).fill(2)])
    // Of five rows with two neighbours 0-1, 0-2, 1-2 and 3-4 leave 3 and 4 again, who are joined: after eight failures
    // and one all begins anew, and 0-1, 1-2, 2-3, 3-4, 4-0 come to an end.
    const dead = [0, 2, 1, 4, 3, 5, 0, 1]
    const circle = [0, 2, 3, 4, 5, 3, 3, 0, 0, 1]
    const anew = new Given([], [...dead, ...Array.from({ length: 18 }, (_, k) => k % 2), ...circle])
    expect(pairs(randomRegular(5, { degree: 2 }, anew))).toBe('1-0 2-1 3-2 4-3 4-0')
    expect(anew.bounds).toEqual([10, 10, 8, 8, 6, 6, 4, 4, ...Array(18).fill(2), 10, 10, 8, 8, 6, 6, 4, 4, 2, 2])
  })

  it('of many neighbours leaves out a regular network of few', () => {
    // Five rows with three neighbours, the last with two: left out is one neighbour each, two for the last. Points are
    // 0 1 2 3 4 4: the first with the last, then 1 with what stands fourth, then the rest.
    const draws = new Given([], [0, 5, 1, 2, 0, 1])
    const edges = randomRegular(5, { degree: 3 }, draws)
    expect(draws.bounds).toEqual([6, 6, 4, 4, 2, 2])
    expect(edges.from).toHaveLength((4 * 3 + 2) / 2)
  })
})

describe('what networks share', () => {
  it('is a buffer that keeps what is in it while it grows', () => {
    const buffer = new EdgeBuffer()
    for (let k = 0; k < 2500; k++) buffer.add(k, k + 1)
    const { n, from, to } = buffer.take(2501)
    expect([n, from.length, to.length]).toEqual([2501, 2500, 2500])
    expect(from.every((row, k) => row === k) && to.every((row, k) => row === k + 1)).toBe(true)
    expect(buffer.clear().take(1).from).toHaveLength(0)
  })

  it('is an array that is as long as asked, and the same one as long as it is', () => {
    const arrayOf = reusable()
    const first = arrayOf(100)
    expect(first.length).toBe(125)
    for (const length of [1, 125]) expect(arrayOf(length)).toBe(first)
    expect(arrayOf(126)).not.toBe(first)
    expect(reusable()(100)).not.toBe(first)
  })

  it('is what a parameter may be', () => {
    for (const n of [1, 2 ** 31 - 8]) expect(() => checkRows(n)).not.toThrow()
    for (const n of [0, 2 ** 31 - 7, 1.5]) expect(() => checkRows(n)).toThrow(`1 or more, got ${n}`)
    expect(() => checkWhole('a', 'b', 2 ** 53 - 1, 1)).not.toThrow()
    expect(() => checkWhole('a', 'b', 2 ** 53, 1)).toThrow(
      'a: b must be a whole number of at least 1, got 9007199254740992',
    )
    expect(() => checkWhole('a', 'b', 1, 2)).toThrow('at least 2, got 1')
    expect(() => checkAmount('a', 'b', 0)).not.toThrow()
    expect(() => checkAmount('a', 'b', Infinity)).toThrow('a: b must be a number of at least 0, got Infinity')
    expect(() => latticeWidth(0)).toThrow('got 0')
    const three: readonly unknown[] = [
      [0, 1],
      [0, 1, 2],
    ]
    expect(() => edgeList(4, three as Pairs)).toThrow('pair 1 (0, 1, 2) must have two rows')
  })

  it('is measured where few have two neighbours', () => {
    // A path of three rows has one pair of neighbours that is not joined; one edge has none.
    const path: EdgeList = { n: 3, from: Int32Array.of(0, 1), to: Int32Array.of(1, 2) }
    expect([meanClustering(path), transitivity(path)]).toEqual([0, 0])
    const edge: EdgeList = { n: 2, from: Int32Array.of(0), to: Int32Array.of(1) }
    expect([meanClustering(edge), transitivity(edge)]).toEqual([0, 0])
    expect([meanClustering(completeEdges(4)), transitivity(completeEdges(4))]).toEqual([1, 1])
  })
})
