/** Who is a neighbour of whom. */
export type { EdgeList } from './edges.ts'
export { generate, type NetworkName, type NetworkSpec } from './generate.ts'
export { components, meanClustering, transitivity } from './measure.ts'
