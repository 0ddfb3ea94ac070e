/** Sums over the rows of a block, four lanes at a time. */
import type { Node } from './graph.ts'
import { type Body, CODE, SIMD, V128 } from './wasm.ts'

/** A sum over a block: in single precision over a chunk, in double precision over chunks, lane by lane. */
export interface Sum {
  node: Node
  chunk: number
  low: number
  high: number
}

/** The upper half of a vector, twice. */
const UPPER = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15]

export function newSum(body: Body, node: Node): Sum {
  const sum = { node, chunk: body.local(V128), low: body.local(V128), high: body.local(V128) }
  for (const local of [sum.chunk, sum.low, sum.high]) body.words(0).set(local)
  return sum
}

/** Adds a chunk's four sums to the block's, which are in double precision. */
export function carry(body: Body, { chunk, low, high }: Sum): void {
  body.get(low).get(chunk).simd(SIMD.promote_low).simd(SIMD.f64x2_add).set(low)
  body.get(high).get(chunk).get(chunk).shuffle(UPPER)
  body.simd(SIMD.promote_low).simd(SIMD.f64x2_add).set(high).words(0).set(chunk)
}

/** The four sums as one number in double precision: (0 + 2) + (1 + 3). */
export function finishSum(body: Body, { low, high }: Sum): void {
  const both = body.local(V128)
  body.get(low).get(high).simd(SIMD.f64x2_add).tee(both).simd(SIMD.f64x2_extract, 0)
  body.get(both).simd(SIMD.f64x2_extract, 1).op(CODE.f64_add)
}
