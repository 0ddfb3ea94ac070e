import { describe, expect, it } from 'vitest'
import { edgeList } from './edge-list.ts'
import { components, degrees, meanClustering, neighbourhoods, transitivity } from './measure.ts'

// A triangle 0 1 2 with a tail 2 3, a pair 4 5, and 6 alone.
const edges = edgeList(7, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [5, 4],
])

describe('measures', () => {
  it('count neighbours and list them', () => {
    expect(Array.from(degrees(edges))).toEqual([2, 2, 3, 1, 1, 1, 0])
    const { starts, neighbours } = neighbourhoods(edges)
    expect(Array.from(neighbours.subarray(starts[2], starts[3]))).toEqual([1, 0, 3])
  })

  it('find the mean clustering coefficient over all rows', () => {
    expect(meanClustering(edges)).toBeCloseTo((1 + 1 + 1 / 3) / 7, 15)
  })

  it('find the share of joined pairs of neighbours', () => {
    expect(transitivity(edges)).toBeCloseTo(3 / 5, 15)
    expect(transitivity(edgeList(3, []))).toBe(0)
    expect(meanClustering(edgeList(1, []))).toBe(0)
  })

  it('find the parts', () => {
    expect(components(edges)).toEqual({ count: 3, of: Int32Array.of(0, 0, 0, 0, 1, 1, 2) })
  })
})
