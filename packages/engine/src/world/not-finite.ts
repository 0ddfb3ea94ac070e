/** A value that is not finite stops a run; which one it is, the reference finds out. */

import { demands } from '../equations/demands.ts'
import { reach } from '../equations/graph.ts'
import type { Pass } from '../equations/lower.ts'
import { paddedRows } from '../equations/memory.ts'
import { Evaluator } from '../equations/reference.ts'
import { MessageError, rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'
import type { PlannedTable } from './layout.ts'
import { rowsOfBlock, type Shard } from './shard.ts'

/** A value that is not finite: which equation, of whom, when. */
export class NotFiniteError extends MessageError {
  readonly equation: string
  readonly actor: string
  readonly tick: number
  constructor(equation: string, actor: string, tick: number, value: number) {
    super(message('world.not_finite', { tick, equation, actor, value }))
    this.name = 'NotFiniteError'
    this.equation = equation
    this.actor = actor
    this.tick = tick
  }
}

/** @param row the first of four in one of which the pass met it */
export function whatIsNotFinite(pass: Pass, shard: Shard, row: number, tick: number): NotFiniteError {
  const planned = shard.layout.tables.get(pass.table) as PlannedTable
  const nodes = reach(...pass.values.map(({ node }) => node))
  // The mirror still holds what neighbours read when the pass stopped.
  const evaluator = new Evaluator(nodes, demands(pass).mirrored, planned, shard.layout, shard.views)
  const { local, within } = blockAt(planned, shard, row)
  const { count } = evaluator.enter(local, tick)
  const name = planned.population.nameOf(planned.range.from + local)
  const end = Math.min(within + 4, count)
  for (let lane = within; lane < end; lane++) {
    evaluator.visit(lane)
    const found = pass.values.find(({ node }) => !Number.isFinite(evaluator.value(node)))
    if (found) {
      return new NotFiniteError(found.equation, `${pass.table} ${name}/${lane + 1}`, tick, evaluator.value(found.node))
    }
  }
  // Means over the block are not what they were, because rows before these were changed: one of those watched it is.
  const watched = pass.values.filter(({ node }) => pass.sinks.includes(node)).map(({ equation }) => equation)
  const actors = `${pass.table} ${name}/${within + 1} to ${end}`
  return new NotFiniteError(watched.join("' or '"), actors, tick, Number.NaN)
}

function blockAt(planned: PlannedTable, shard: Shard, row: number): { local: number; within: number } {
  let first = 0
  for (let local = 0; local < planned.blocks; local++) {
    const rows = paddedRows(rowsOfBlock(planned, shard, local).count)
    if (row < first + rows) return { local, within: row - first }
    first += rows
  }
  throw rangeError(message('world.no_row', { row }))
}
