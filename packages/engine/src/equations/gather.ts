/** The part of a kernel that visits neighbours: sums over all of them, or one chosen by a draw. */

import { emitDegree, type RowLocals } from './gather-degree.ts'
import { emitSums } from './gather-sums.ts'
import type { Node } from './graph.ts'
import { AHEAD, BLOCK, type Memory, type NetworkMemory, STRIP, type TableMemory } from './memory.ts'
import { Body, CODE, I32, LANES, SIMD, V128, type WasmFunction } from './wasm.ts'

/** The bits of 1. */
const ONE = 0x3f800000

/**
 * The function (entry of a block, row, rows' end) that fetches for each row what its neighbours have, to scratch.
 * It is apart from the equations' loop, which so is left without calls and inner loops and keeps its registers.
 *
 * @param fetched every draw and every neighbours' value of the pass: the k-th has the k-th place of the scratch
 * @param mirrored the columns that neighbours read: the k-th has the k-th place of the mirror
 * @param neighbour index of the neighbour function
 */
export function gatherFunction(
  memory: Memory,
  table: TableMemory,
  fetched: readonly Node[],
  mirrored: readonly string[],
  neighbour: number,
): WasmFunction {
  const body = new Body(3)
  const [entry, row, end] = [0, 1, 2] as const
  const [first, count, byte, place] = [0, 0, 0, 0].map(() => body.local(I32)) as [number, number, number, number]
  const at: RowLocals = { entry, first, count, row, byte, lanes: body.local(V128) }
  const mirrorOf = (column: string) => memory.mirror + mirrored.indexOf(column) * memory.mirrorRows * 4
  const placeOf = (node: Node) => memory.scratch + fetched.indexOf(node) * STRIP * 4
  const seen = fetched.filter(({ op }) => op === 'seen')
  body
    .get(entry)
    .memory(CODE.i32_load, BLOCK.first * 4)
    .set(first)
  body
    .get(entry)
    .memory(CODE.i32_load, BLOCK.count * 4)
    .set(count)
  body.loop(() => {
    body.get(first).get(row).op(CODE.i32_add).i32(2).op(CODE.i32_shl).set(byte)
    body.get(row).simd(SIMD.i32x4_splat).vector(LANES).simd(SIMD.i32x4_add).set(at.lanes)
    const sums =
      seen.length > 0
        ? emitSums(
            body,
            table.network,
            seen.map(({ name }) => mirrorOf(name)),
            at,
            neighbour,
          )
        : []
    seen.forEach((node, k) => {
      body
        .get(place)
        .get(sums[k] as number)
        .memorySimd(SIMD.store, placeOf(node))
    })
    const weight = fetched.find(({ op }) => op === 'weight')
    const picks = fetched.filter(({ op }) => op === 'pick')
    const degree = body.local(V128)
    if (weight || picks.length > 0) {
      emitDegree(body, table.network, at)
      body.set(degree)
    }
    if (weight) {
      // One over the number of neighbours, over 1 where there is none.
      body.get(place).words(ONE).get(degree).words(ONE).simd(SIMD.f32x4_pmax).simd(SIMD.f32x4_div)
      body.memorySimd(SIMD.store, placeOf(weight))
    }
    for (const node of picks) {
      const draw = body.local(V128)
      body
        .get(place)
        .memorySimd(SIMD.load, placeOf(node.args[0] as Node))
        .set(draw)
      body.get(place)
      emitPick(body, mirrorOf(node.name), draw, degree, at, neighbour)
      body.memorySimd(SIMD.store, placeOf(node))
    }
    body.get(place).i32(16).op(CODE.i32_add).set(place)
    body.get(row).i32(4).op(CODE.i32_add).tee(row).get(end).op(CODE.i32_lt_s).op(CODE.br_if, 0)
  })
  if (table.network.kind === 'stored') readAhead(body, table.network, first, end)
  return { params: 3, result: false, body }
}

/**
 * Reads a number of each cache line of the next strip's neighbours, so that they come from memory while this strip's
 * equations are computed. A processor foresees that only within a page of 4 KiB, which is four strips.
 */
function readAhead(body: Body, network: NetworkMemory, first: number, end: number): void {
  const next = body.local(I32)
  body.get(first).get(end).op(CODE.i32_add).i32(2).op(CODE.i32_shr_u).i32(2).op(CODE.i32_shl)
  body.memory(CODE.i32_load, network.slices)
  body
    .i32(network.wide ? 4 : 3)
    .op(CODE.i32_shl)
    .set(next)
  for (let byte = 0; byte < AHEAD; byte += LINE)
    body
      .get(next)
      .memory(CODE.i32_load, network.edges + byte)
      .op(CODE.drop)
}

/** Bytes of a cache line. */
const LINE = 64

/**
 * Emits a mirrored column's value at one neighbour of each of four rows, chosen by a draw (a local, as their degrees
 * are).
 */
function emitPick(body: Body, base: number, draw: number, degree: number, at: RowLocals, neighbour: number): void {
  const degrees = body.local(I32)
  const choice = body.local(I32)
  const address = body.local(V128)
  const row = body.local(I32)
  const vector = body.local(V128)
  body.get(at.lanes).set(address)
  for (let lane = 0; lane < 4; lane++) {
    body.get(degree).simd(SIMD.i32x4_trunc_sat_s).simd(SIMD.i32x4_extract, lane).set(degrees)
    body.get(at.row).i32(lane).op(CODE.i32_add).tee(row).get(at.count).op(CODE.i32_lt_s)
    body
      .get(degrees)
      .i32(0)
      .op(CODE.i32_gt_s)
      .op(CODE.i32_and)
      .when(() => {
        body
          .get(draw)
          .get(degree)
          .simd(SIMD.f32x4_mul)
          .simd(SIMD.i32x4_trunc_sat_s)
          .simd(SIMD.i32x4_extract, lane)
          .set(choice)
        // The product may round up to the degree itself.
        body.get(address).get(row).get(degrees).i32(1).op(CODE.i32_sub).get(choice)
        body.get(choice).get(degrees).op(CODE.i32_ge_s).op(CODE.select).get(at.entry).call(neighbour)
        body.simd(SIMD.i32x4_replace, lane).set(address)
      })
  }
  body.get(address).i32(2).simd(SIMD.i32x4_shl).set(address)
  body.words(0)
  for (let lane = 0; lane < 4; lane++) loadLane(body, vector, address, lane, base)
}

/** [vector] → [vector with one lane loaded from the address in the same lane of another] */
function loadLane(body: Body, vector: number, address: number, lane: number, base: number): void {
  body.set(vector).get(address).simd(SIMD.i32x4_extract, lane).get(vector).memorySimd(SIMD.load32_lane, base, lane)
}
