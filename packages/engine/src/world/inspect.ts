/** What a pass would compute of single rows, as the state is: the same equations and draws, and nothing is changed. */
import { demands } from '../equations/demands.ts'
import { type Node, reach } from '../equations/graph.ts'
import type { Pass } from '../equations/lower.ts'
import { Evaluator } from '../equations/reference.ts'
import { rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'
import type { PlannedTable } from './layout.ts'
import type { World } from './world.ts'

export interface PassInspector {
  pass: Pass
  nodes: readonly Node[]
  /** The evaluator, having visited a row of a block: `value(node)` is what the pass would compute there. */
  at(block: number, row: number): Evaluator
}

/** @throws RangeError where the world has no such pass */
export function inspectPass(world: World, name: string): PassInspector {
  const pass = world.passes.get(name)
  if (!pass) throw rangeError(message('world.no_pass', { name }))
  const nodes = reach(...pass.values.map(({ node }) => node))
  const { mirrored } = demands(pass)
  const made = new Map<unknown, Evaluator>()
  return {
    pass,
    nodes,
    at(block, row) {
      const { shard, local } = world.locate(pass.table, block)
      const { layout, views } = shard
      const planned = layout.tables.get(pass.table) as PlannedTable
      const evaluator = made.get(shard) ?? new Evaluator(nodes, mirrored, planned, layout, views)
      made.set(shard, evaluator)
      evaluator.mirror(local)
      evaluator.enter(local, world.tick)
      evaluator.visit(row)
      return evaluator
    },
  }
}
