/** Who a row is joined with, for who looks at a world from outside. */
import { BLOCK_WORDS } from '../equations/memory.ts'
import { degreeOf, neighbourOf } from '../equations/neighbours.ts'
import type { PlannedTable } from './layout.ts'
import type { World } from './world.ts'

/**
 * The neighbours of a row of the lowest table, as rows of its block, in the order in which the kernel visits them.
 *
 * @example neighboursOf(world, 0, 16) // [12, 14, 15, 17, 18, 20, 40, 77]
 */
export function neighboursOf(world: World, block: number, row: number): number[] {
  const { shard, local, first, count } = world.locate(world.lowest.table, block)
  const { network, blockTable } = shard.layout.tables.get(world.lowest.table) as PlannedTable
  const here = { entry: blockTable / 4 + local * BLOCK_WORDS, first, count, row }
  return Array.from({ length: degreeOf(network, shard.views, here) }, (_, k) =>
    neighbourOf(network, shard.views, here, k),
  )
}
