/** Who there is: how many rows each block of each table has, what its draws are keyed by, how its rows are joined. */

import type { Model } from '../equations/model.ts'
import { rangeError } from '../messages/messages.ts'
import type { NetworkSpec } from '../networks/generate.ts'
import { message } from './errors.english.ts'

export interface TablePopulation {
  table: string
  /** Rows of each block, at least 1 each. Their number is the number of rows of the table above. */
  sizes: Uint32Array
  /**
   * A name for each block that is its own for good: draws are keyed by it, so no other block's change disturbs them.
   */
  nameOf: (block: number) => string
  network?: NetworkSpec
}

/** One entry for each table of the model, in the same order, from the top down. */
export type Population = readonly TablePopulation[]

/** @throws RangeError where the tables do not fit together */
export function checkPopulation(model: Model, population: Population): void {
  model.tables.forEach((table, index) => {
    const found = population[index]
    if (found?.table !== table.name)
      throw rangeError(message('population.table', { table: table.name, found: String(found?.table) }))
    const above = model.tables.findIndex((candidate) => candidate.name === table.parent)
    const expected = above < 0 ? 1 : rowsOf(population[above] as TablePopulation)
    if (found.sizes.length !== expected) {
      throw rangeError(message('population.blocks', { table: table.name, expected, found: found.sizes.length }))
    }
    const empty = found.sizes.indexOf(0)
    if (empty >= 0)
      throw rangeError(
        message('population.empty_block', { table: table.name, block: empty, name: found.nameOf(empty) }),
      )
  })
}

const rowsOf = ({ sizes }: TablePopulation): number => sizes.reduce((sum, size) => sum + size, 0)
