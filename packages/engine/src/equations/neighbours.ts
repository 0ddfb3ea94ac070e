/** Neighbours of a row, read from a memory: the same order as the kernel visits them. */
import { LATTICE_STEPS } from './gather-neighbour.ts'
import { BLOCK, type NetworkMemory } from './memory.ts'

interface Here {
  entry: number
  first: number
  count: number
  row: number
}

interface IntegerViews {
  i32: Int32Array
  u16: Uint16Array
}

/** Number of neighbours of a row. */
export function degreeOf(network: NetworkMemory, views: IntegerViews, here: Here): number {
  const { first, count, row } = here
  switch (network.kind) {
    case 'none':
      return 0
    case 'complete':
      return count - 1
    case 'ring':
      return 2 * Math.min(network.degree / 2, (count - 1) >> 1)
    case 'lattice':
      return network.degree
    case 'stored': {
      const slice = network.slices / 4 + ((first + row) >> 2)
      let degree = views.i32[slice + 1] - views.i32[slice]
      while (degree > 0 && neighbourOf(network, views, here, degree - 1) === count) degree--
      return degree
    }
  }
}

/** Index inside the block of a row's k-th neighbour, k from 0. */
export function neighbourOf(network: NetworkMemory, views: IntegerViews, here: Here, k: number): number {
  const { first, count, row } = here
  switch (network.kind) {
    case 'none':
      return row
    case 'complete':
      return k < row ? k : k + 1
    case 'ring': {
      const distance = (k >> 1) + 1
      return (k & 1 ? row - distance + count : row + distance) % count
    }
    case 'lattice': {
      const width = views.i32[here.entry + BLOCK.width]
      const height = count / width
      const [dx, dy] = LATTICE_STEPS[k]
      return ((Math.floor(row / width) + dy + height) % height) * width + (((row % width) + dx + width) % width)
    }
    case 'stored': {
      const group = views.i32[network.slices / 4 + ((first + row) >> 2)] + k
      const index = group * 4 + (row & 3)
      return (
        ((network.wide ? views.i32[network.edges / 4 + index] : views.u16[network.edges / 2 + index]) as number) >> 2
      )
    }
  }
}
