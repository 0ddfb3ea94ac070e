/** What a world runs on: which machine there is, and how many memories it takes. */
import { philoxFunction } from '../equations/philox.ts'
import { encodeModule } from '../equations/wasm.ts'
import type { Population } from './population.ts'
import type { Machine } from './shard.ts'

/** Whether WebAssembly with vectors compiles here: an engine may be too old, and a page's policy may forbid it. */
export const defaultMachine = (): Machine => {
  if (found) return found
  try {
    new WebAssembly.Module(encodeModule([philoxFunction()]))
    found = 'kernel'
  } catch {
    found = 'reference'
  }
  return found
}
let found: Machine | undefined

/**
 * Memories that the lowest table needs: each holds 4 GiB, and neighbours are counted at what a degree of 16 would need.
 *
 * @param columns of the lowest table
 */
export function shardsNeeded(population: Population, columns: number): number {
  const rows = population.at(-1)?.sizes.reduce((sum, size) => sum + size, 0) ?? 0
  return Math.max(1, Math.ceil((rows * (columns * 4 + 64)) / 3e9))
}
