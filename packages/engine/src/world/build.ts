/** A world of one's own: any tables and phases. For classic models, tests and new ideas. */

import { keyOf } from '../draws/draws.ts'
import { checkPhase } from '../equations/check.ts'
import { lower, type Pass } from '../equations/lower.ts'
import type { NetworkKind } from '../equations/memory.ts'
import type { Model, Phase } from '../equations/model.ts'
import type { NetworkSpec } from '../networks/generate.ts'
import type { Population } from './population.ts'
import type { Machine } from './shard.ts'
import { World } from './world.ts'

export interface OwnWorld {
  model: Model
  population: Population
  /** Phases that are run together, in one visit to their table. */
  passes: readonly (readonly Phase[])[]
  seed: string
  machine?: Machine
}

/**
 * Checks, compiles and allocates.
 *
 * @returns the world, and the names of its passes in the order given: `world.run(names[0])` runs the first
 * @throws EquationError where an equation is wrong
 */
export function buildWorld({ model, population, passes, seed, machine = 'kernel' }: OwnWorld): {
  world: World
  names: string[]
} {
  const lowered: Pass[] = passes.map((phases) => {
    const network = population.find(({ table }) => table === phases[0]?.table)?.network
    return lower(
      model,
      phases.map((phase) => checkPhase(model, phase)),
      new Set(),
      kindOf(network),
    )
  })
  const world = new World({ model, population, passes: lowered, key: keyOf(seed), machine })
  return { world, names: lowered.map(({ name }) => name) }
}

/** How the kernel visits a network's neighbours. */
export function kindOf(network: NetworkSpec | undefined): NetworkKind {
  if (network === undefined) return 'none'
  return network.kind === 'complete' || network.kind === 'ring' || network.kind === 'lattice' ? network.kind : 'stored'
}
