import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawsFor, keyOf } from '../draws/draws.ts'
import { NARROW, type NetworkMemory, paddedRows } from '../equations/memory.ts'
import { degreeOf, neighbourOf } from '../equations/neighbours.ts'
import type { EdgeList } from './edges.ts'
import { generate } from './generate.ts'
import { degreeOrder, groupsNeeded, pack, writePacked } from './pack.ts'

const edgesOf = (n: number, degree: number, seed: number) =>
  generate(
    { kind: 'erdos-renyi', degree },
    n,
    drawsFor({ ...keyOf('pack'), blockKey: seed, blockStream: n }, 0, 'x'),
  ) as EdgeList

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Packs blocks and writes them into one memory that is full of other numbers before. */
function write(blocks: readonly EdgeList[], sort: boolean, wide: boolean) {
  const packed = blocks.map((edges) => pack(edges, { sort }))
  const rows = sum(blocks.map(({ n }) => paddedRows(n)))
  const groups = sum(packed.map(groupsNeeded))
  const width = wide ? 4 : 2
  const slices = 64
  const edges = slices + (rows / 4 + 1) * 4
  const network: NetworkMemory = { kind: 'stored', degree: 0, wide, slices, edges }
  const bytes = Math.ceil((edges + groups * 4 * width) / 4) * 4 + 64
  const u16 = new Uint16Array(bytes / 2).fill(0xbeef)
  const views = { u16, i32: new Int32Array(u16.buffer) }
  const firsts: number[] = []
  let [first, group] = [0, 0]
  packed.forEach((one) => {
    firsts.push(first)
    group = writePacked(one, network, views, first, group)
    first += paddedRows(one.n)
  })
  return { network, views, firsts, packed, groups, group, end: edges + groups * 4 * width }
}

function neighboursRead(
  { network, views, firsts }: ReturnType<typeof write>,
  block: number,
  count: number,
  row: number,
) {
  const here = { entry: 0, first: firsts[block], count, row }
  return Array.from({ length: degreeOf(network, views, here) }, (_, k) => neighbourOf(network, views, here, k))
}

/** Neighbours in the order of the edges, rows numbered as labels say. */
function neighboursMeant({ n, from, to }: EdgeList, labels: ArrayLike<number>): number[][] {
  const rows = Array.from({ length: n }, (): number[] => [])
  from.forEach((a, edge) => {
    rows[labels[a]].push(labels[to[edge]])
    rows[labels[to[edge]]].push(labels[a])
  })
  return rows
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })

describe('a packed network', () => {
  it('reads as the edges that were written, sorted or not, narrow or wide', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.boolean(),
        fc.boolean(),
        (ns, degree, sort, wide) => {
          const blocks = ns.map((n, k) => edgesOf(n, degree, k))
          const written = write(blocks, sort, wide)
          blocks.forEach((edges, block) => {
            const labels = sort ? degreeOrder(edges).slice() : Array.from({ length: edges.n }, (_, row) => row)
            neighboursMeant(edges, labels).forEach((expected, row) => {
              expect(neighboursRead(written, block, edges.n, row)).toEqual(expected)
            })
          })
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })

  it('fills slices up with the first padding row, gives padding no neighbours, and writes nowhere else', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), fc.boolean(), (ns, sort, wide) => {
        const { network, views, firsts, packed, groups, group, end } = write(
          ns.map((n, k) => edgesOf(n, 4, k)),
          sort,
          wide,
        )
        expect(group).toBe(groups)
        const [integers, bytes] = wide ? [views.i32, 4] : [views.u16, 2]
        packed.forEach(({ n, degrees }, block) => {
          for (let row = 0; row < paddedRows(n); row++) {
            const at = firsts[block] + row
            const degree = degreeOf(network, views, { entry: 0, first: firsts[block], count: n, row })
            expect(degree).toBe(row < n ? degrees[row] : 0)
            const [from, to] = [0, 1].map((next) => views.i32[network.slices / 4 + (at >> 2) + next])
            for (let k = degree; k < to - from; k++) {
              expect(integers[network.edges / bytes + (from + k) * 4 + (at & 3)]).toBe(4 * n)
            }
          }
        })
        expect(Array.from(views.u16.subarray(0, 32)).every((word) => word === 0xbeef)).toBe(true)
        expect(Array.from(views.u16.subarray(end / 2)).every((word) => word === 0xbeef)).toBe(true)
      }),
      { seed: 2 },
    )
  })

  it('has rows in descending order of degree when sorted, equal ones as they were', () => {
    const edges = edgesOf(500, 5, 1)
    const { degrees } = pack(edges, { sort: true })
    expect(degrees).toEqual(degrees.toSorted().reverse())
    const plain = pack(edges, { sort: false }).degrees
    const labels = degreeOrder(edges).slice()
    for (let row = 0; row < 500; row++) {
      expect(degrees[labels[row]]).toBe(plain[row])
      const next = plain.indexOf(plain[row], row + 1)
      if (next >= 0 && next < 500) expect(labels[next]).toBe(labels[row] + 1)
    }
    expect(labels.toSorted()).toEqual(Int32Array.from({ length: 500 }, (_, row) => row))
  })

  it('takes hardly more room than its edges when sorted', () => {
    const edges = edgesOf(2000, 8, 1)
    expect(groupsNeeded(pack(edges, { sort: true })) * 2).toBeLessThan(1.02 * edges.from.length)
    expect(groupsNeeded(pack(edges, { sort: false })) * 2).toBeGreaterThan(1.2 * edges.from.length)
  })

  it('holds a block without edges and one of a single row', () => {
    const written = write([edgesOf(1, 3, 0), edgesOf(6, 0, 0), edgesOf(1, 3, 0)], true, false)
    expect(written.groups).toBe(0)
    expect(neighboursRead(written, 1, 6, 5)).toEqual([])
  })

  it('has indices of four bytes where a block has more rows than two can number', () => {
    const star = (n: number): EdgeList => ({ n, from: Int32Array.of(n - 1), to: Int32Array.of(0) })
    expect(pack(star(NARROW), { sort: false }).neighbours).toBeInstanceOf(Uint16Array)
    const written = write([star(NARROW + 1), star(5)], false, true)
    expect(neighboursRead(written, 0, NARROW + 1, 0)).toEqual([NARROW])
    expect(neighboursRead(written, 1, 5, 4)).toEqual([0])
  })
})
