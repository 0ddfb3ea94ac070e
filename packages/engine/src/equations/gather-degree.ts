/** How many neighbours the rows of a block have: the same in all of them, or as the slices say. */
import type { NetworkMemory } from './memory.ts'
import { type Body, CODE, I32, SIMD, V128 } from './wasm.ts'

/** Locals of the function: the block's entry, first row and count; row in the block; its lanes and byte. */
export interface RowLocals {
  entry: number
  first: number
  count: number
  row: number
  lanes: number
  byte: number
}

/** Neighbours on each side of a ring: half the degree, or fewer where the ring has not so many rows. */
function ringHalf(body: Body, network: NetworkMemory, count: () => Body): void {
  count().i32(1).op(CODE.i32_sub).i32(1).op(CODE.i32_shr_s)
  body.i32(network.degree / 2)
  count()
    .i32(1)
    .op(CODE.i32_sub)
    .i32(1)
    .op(CODE.i32_shr_s)
    .i32(network.degree / 2)
    .op(CODE.i32_lt_s)
    .op(CODE.select)
}

/** Emits the number of neighbours of four rows, as single-precision numbers. */
export function emitDegree(body: Body, network: NetworkMemory, at: RowLocals): void {
  if (network.kind === 'stored') storedDegree(body, network, at)
  else {
    emitUniformDegree(body, network, () => body.get(at.count))
    body.simd(SIMD.i32x4_splat)
  }
  body.simd(SIMD.f32x4_convert_s)
}

/** A slice's groups, less those at its end in which a row has no neighbour any more: as a rule not even in the last. */
function storedDegree(body: Body, network: NetworkMemory, at: RowLocals): void {
  const [start, cursor] = [body.local(I32), body.local(I32)]
  const [degree, none] = [body.local(V128), body.local(V128)]
  const bytes = network.wide ? 16 : 8
  sliceAt(body, at)
    .memory(CODE.i32_load, network.slices + 4)
    .tee(cursor)
  sliceAt(body, at).memory(CODE.i32_load, network.slices).tee(start).op(CODE.i32_sub)
  body.simd(SIMD.i32x4_splat).set(degree)
  for (const local of [start, cursor]) body.get(local).i32(bytes).op(CODE.i32_mul).set(local)
  body
    .get(start)
    .get(cursor)
    .op(CODE.i32_lt_u)
    .when(() => {
      body.loop(() => {
        body.get(cursor).memorySimd(network.wide ? SIMD.load : SIMD.load16x4_u, network.edges - bytes)
        body.get(at.count).i32(2).op(CODE.i32_shl).simd(SIMD.i32x4_splat).simd(SIMD.i32x4_eq)
        // All bits of a lane are set, which is −1, where a row has no neighbour here.
        body.tee(none).get(degree).simd(SIMD.i32x4_add).set(degree)
        body.get(none).simd(SIMD.any_true).get(start)
        body.get(cursor).i32(bytes).op(CODE.i32_sub).tee(cursor).op(CODE.i32_lt_u).op(CODE.i32_and).op(CODE.br_if, 0)
      })
    })
  body.get(degree)
}

/** The byte of the entry of four rows' slice: its number is the byte of its first row divided by 16. */
export const sliceAt = (body: Body, at: RowLocals): Body =>
  body.get(at.byte).i32(4).op(CODE.i32_shr_u).i32(2).op(CODE.i32_shl)

/** Emits the number of neighbours of any row where all have as many. */
export function emitUniformDegree(body: Body, network: NetworkMemory, count: () => Body): void {
  if (network.kind === 'lattice' || network.kind === 'none') body.i32(network.degree)
  else if (network.kind === 'ring') {
    ringHalf(body, network, count)
    body.i32(1).op(CODE.i32_shl)
  } else count().i32(1).op(CODE.i32_sub)
}
