/** All networks, by name. */
import type { Draws } from '../draws/draws.ts'
import { edgeList, type Pairs } from './edge-list.ts'
import { checkRows, type EdgeList } from './edges.ts'
import { type ErdosRenyi, erdosRenyi } from './erdos-renyi.ts'
import { type RandomRegular, randomRegular } from './random-regular.ts'
import { type ScaleFree, scaleFree } from './scale-free.ts'
import { type SmallWorld, smallWorld } from './small-world.ts'
import { type StochasticBlock, stochasticBlock } from './stochastic-block.ts'

export type { EdgeList } from './edges.ts'

/** Who is a neighbour of whom within each block of a table. */
export type NetworkSpec =
  /** Everyone with everyone. */
  | { kind: 'complete' }
  /** On a circle with `degree` nearest rows, an even number. */
  | { kind: 'ring'; degree: number }
  /** On a torus with 4 (von Neumann) or 8 (Moore) nearest cells; `latticeWidth` says its shape. */
  | { kind: 'lattice'; degree: 4 | 8 }
  | ({ kind: 'small-world' } & SmallWorld)
  | ({ kind: 'random-regular' } & RandomRegular)
  | ({ kind: 'erdos-renyi' } & ErdosRenyi)
  | ({ kind: 'scale-free' } & ScaleFree)
  | ({ kind: 'stochastic-block' } & StochasticBlock)
  /** The same pairs in every block, or those of each block by its name. */
  | { kind: 'edge-list'; edges: Pairs; blocks?: ReadonlyMap<string, Pairs> }

export type NetworkName = NetworkSpec['kind']

/**
 * The edges of one block's network; undefined where neighbours follow from a row's number alone and none is stored.
 *
 * @param n rows of the block, 1 or more
 * @param block its name, where its pairs are listed by that
 * @throws RangeError where a parameter is out of range
 * @example generate({ kind: 'small-world', degree: 8, rewiring: 0.1 }, 2000, draws)
 */
export function generate(spec: NetworkSpec, n: number, draws: Draws, block = ''): EdgeList | undefined {
  switch (spec.kind) {
    case 'complete':
    case 'ring':
    case 'lattice':
      return undefined
    case 'small-world':
      return smallWorld(n, spec, draws)
    case 'random-regular':
      return randomRegular(n, spec, draws)
    case 'erdos-renyi':
      return erdosRenyi(n, spec, draws)
    case 'scale-free':
      return scaleFree(n, spec, draws)
    case 'stochastic-block':
      return stochasticBlock(n, spec, draws)
    case 'edge-list':
      return edgeList(n, spec.blocks ? (spec.blocks.get(block) ?? []) : spec.edges)
  }
}

/**
 * Rows in a line of a lattice of n: the greater factor of the most square way to write n as a product. A prime number
 * makes a single line, whose rows above and below are the row itself; so lattices want sizes with two factors of at
 * least 3.
 *
 * @example latticeWidth(12) // 4, in 3 lines
 */
export function latticeWidth(n: number): number {
  checkRows(n)
  let height = Math.floor(Math.sqrt(n))
  while (n % height !== 0) height--
  return n / height
}
