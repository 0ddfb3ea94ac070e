/** Sums of columns over neighbours, by the quickest way that each kind of network has. */

import { emitUniformDegree, type RowLocals, sliceAt } from './gather-degree.ts'
import { sumOnLattice } from './gather-lattice.ts'
import type { NetworkMemory } from './memory.ts'
import { type Body, CODE, F32, I32, SIMD, V128, VOID } from './wasm.ts'

/** Emits the sums of mirrored columns over the neighbours of four rows; returns the locals that hold them. */
export function emitSums(
  body: Body,
  network: NetworkMemory,
  bases: readonly number[],
  at: RowLocals,
  neighbour: number,
): number[] {
  const sums = bases.map(() => body.local(V128))
  if (network.kind === 'ring') {
    insideRing(body, network, at)
    body.op(CODE.if, VOID)
    sumAlongRing(body, network, bases, sums, at)
    body.op(CODE.else)
    sumOneByOne(body, network, bases, sums, at, neighbour)
    body.op(CODE.end)
  } else if (network.kind === 'stored') sumStored(body, network, bases, sums, at)
  else if (network.kind === 'lattice') sumOnLattice(body, network, bases, sums, at)
  else sumOneByOne(body, network, bases, sums, at, neighbour)
  return sums
}

/**
 * Four rows' neighbours from the slices, a row after the other in each group. One number at a time, because putting
 * numbers into the lanes of a vector all goes through one port of the processor.
 */
function sumStored(
  body: Body,
  network: NetworkMemory,
  bases: readonly number[],
  sums: readonly number[],
  at: RowLocals,
): void {
  const [cursor, end, address] = [body.local(I32), body.local(I32), body.local(I32)]
  const lanes = bases.map(() => [0, 1, 2, 3].map(() => body.local(F32)))
  const width = network.wide ? 4 : 2
  const groupBytes = width === 2 ? 3 : 4
  sliceAt(body, at).memory(CODE.i32_load, network.slices).i32(groupBytes).op(CODE.i32_shl).set(cursor)
  sliceAt(body, at)
    .memory(CODE.i32_load, network.slices + 4)
    .i32(groupBytes)
    .op(CODE.i32_shl)
    .set(end)
  for (const lane of lanes.flat()) body.f32(0).set(lane)
  body
    .get(cursor)
    .get(end)
    .op(CODE.i32_lt_u)
    .when(() => {
      body.loop(() => {
        for (let lane = 0; lane < 4; lane++) {
          body.get(cursor)
          body.memory(
            network.wide ? CODE.i32_load : CODE.i32_load16_u,
            network.edges + lane * width,
            network.wide ? 2 : 1,
          )
          body.set(address)
          bases.forEach((base, k) => {
            const sum = lanes[k]?.[lane]
            body.get(sum).get(address).memory(CODE.f32_load, base).op(CODE.f32_add).set(sum)
          })
        }
        body
          .get(cursor)
          .i32(4 * width)
          .op(CODE.i32_add)
          .tee(cursor)
          .get(end)
          .op(CODE.i32_lt_u)
          .op(CODE.br_if, 0)
      })
    })
  lanes.forEach((four, k) => {
    body.words(0)
    four.forEach((lane, index) => {
      body.get(lane).simd(SIMD.f32x4_replace, index)
    })
    body.set(sums[k])
  })
}

/** Whether no neighbour of the four rows lies beyond either end of the block. */
function insideRing(body: Body, network: NetworkMemory, at: RowLocals): void {
  const half = network.degree / 2
  body.get(at.row).i32(half).op(CODE.i32_ge_s)
  body
    .get(at.row)
    .i32(half + 3)
    .op(CODE.i32_add)
    .get(at.count)
    .op(CODE.i32_lt_s)
    .op(CODE.i32_and)
}

/** On a ring the neighbours of four rows are four rows further along. */
function sumAlongRing(
  body: Body,
  network: NetworkMemory,
  bases: readonly number[],
  sums: readonly number[],
  at: RowLocals,
): void {
  bases.forEach((base, k) => {
    body.words(0)
    for (let distance = 1; distance <= network.degree / 2; distance++) {
      for (const step of [distance, -distance]) {
        body
          .get(at.row)
          .i32(step)
          .op(CODE.i32_add)
          .i32(2)
          .op(CODE.i32_shl)
          .memorySimd(SIMD.load, base)
          .simd(SIMD.f32x4_add)
      }
    }
    body.set(sums[k])
  })
}

/** Any network: each neighbour of each row is asked for by number. */
function sumOneByOne(
  body: Body,
  network: NetworkMemory,
  bases: readonly number[],
  sums: readonly number[],
  at: RowLocals,
  neighbour: number,
): void {
  const [k, degree, address, row] = [body.local(I32), body.local(I32), body.local(I32), body.local(I32)]
  const lanes = bases.map(() => body.local(F32))
  emitUniformDegree(body, network, () => body.get(at.count))
  body.set(degree)
  for (const sum of sums) body.words(0).set(sum)
  for (let lane = 0; lane < 4; lane++) {
    for (const sum of lanes) body.f32(0).set(sum)
    body.i32(0).set(k).get(at.row).i32(lane).op(CODE.i32_add).tee(row)
    body
      .get(at.count)
      .op(CODE.i32_lt_s)
      .get(degree)
      .i32(0)
      .op(CODE.i32_gt_s)
      .op(CODE.i32_and)
      .when(() => {
        body.loop(() => {
          body.get(row).get(k).get(at.entry).call(neighbour).i32(2).op(CODE.i32_shl).set(address)
          bases.forEach((base, index) => {
            const sum = lanes[index]
            body.get(sum).get(address).memory(CODE.f32_load, base).op(CODE.f32_add).set(sum)
          })
          body.get(k).i32(1).op(CODE.i32_add).tee(k).get(degree).op(CODE.i32_lt_s).op(CODE.br_if, 0)
        })
      })
    sums.forEach((sum, index) => {
      body.get(sum).get(lanes[index]).simd(SIMD.f32x4_replace, lane).set(sum)
    })
  }
}
