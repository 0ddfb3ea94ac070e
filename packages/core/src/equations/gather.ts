/** The part of a kernel that visits neighbours: sums over all of them, or one chosen by a draw. */
import type { Node } from './graph.ts'
import { BLOCK, type Memory, type NetworkMemory, STRIP, type TableMemory } from './memory.ts'
import { Body, CODE, F32, I32, LANES, SIMD, V128, VOID, type WasmFunction } from './wasm.ts'

/** Locals of the function: the block's entry, first row and count; row in the block; its lanes and byte. */
interface RowLocals {
  entry: number
  first: number
  count: number
  row: number
  lanes: number
  byte: number
}

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
  return { params: 3, result: false, body }
}

/** Emits the sums of mirrored columns over the neighbours of four rows; returns the locals that hold them. */
function emitSums(
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
            const sum = lanes[k]?.[lane] as number
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
    body.set(sums[k] as number)
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
    body.set(sums[k] as number)
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
            const sum = lanes[index] as number
            body.get(sum).get(address).memory(CODE.f32_load, base).op(CODE.f32_add).set(sum)
          })
          body.get(k).i32(1).op(CODE.i32_add).tee(k).get(degree).op(CODE.i32_lt_s).op(CODE.br_if, 0)
        })
      })
    sums.forEach((sum, index) => {
      body
        .get(sum)
        .get(lanes[index] as number)
        .simd(SIMD.f32x4_replace, lane)
        .set(sum)
    })
  }
}

/** [vector] → [vector with one lane loaded from the address in the same lane of another] */
function loadLane(body: Body, vector: number, address: number, lane: number, base: number): void {
  body.set(vector).get(address).simd(SIMD.i32x4_extract, lane).get(vector).memorySimd(SIMD.load32_lane, base, lane)
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

/** The bits of 1. */
const ONE = 0x3f800000

/** Emits the number of neighbours of four rows, as single-precision numbers. */
function emitDegree(body: Body, network: NetworkMemory, at: RowLocals): void {
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
const sliceAt = (body: Body, at: RowLocals): Body => body.get(at.byte).i32(4).op(CODE.i32_shr_u).i32(2).op(CODE.i32_shl)

function emitUniformDegree(body: Body, network: NetworkMemory, count: () => Body): void {
  if (network.kind === 'lattice') body.i32(network.degree)
  else if (network.kind === 'ring') {
    ringHalf(body, network, count)
    body.i32(1).op(CODE.i32_shl)
  } else count().i32(1).op(CODE.i32_sub)
}

/** Emits a mirrored column's value at one neighbour of each of four rows, chosen by a draw (a local, as their degrees are). */
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

/** The function (row, k, block entry) → index inside the block of the row's k-th neighbour. */
export function neighbourFunction(network: NetworkMemory): WasmFunction {
  const body = new Body(3)
  const [row, k, entry] = [0, 1, 2] as const
  const count = body.local(I32)
  body
    .get(entry)
    .memory(CODE.i32_load, BLOCK.count * 4)
    .set(count)
  if (network.kind === 'stored') {
    const first = () => body.get(entry).memory(CODE.i32_load, BLOCK.first * 4)
    first()
      .get(row)
      .op(CODE.i32_add)
      .i32(2)
      .op(CODE.i32_shr_u)
      .i32(2)
      .op(CODE.i32_shl)
      .memory(CODE.i32_load, network.slices)
    body.get(k).op(CODE.i32_add).i32(2).op(CODE.i32_shl).get(row).i32(3).op(CODE.i32_and).op(CODE.i32_add)
    body.i32(network.wide ? 2 : 1).op(CODE.i32_shl)
    body
      .memory(network.wide ? CODE.i32_load : CODE.i32_load16_u, network.edges, network.wide ? 2 : 1)
      .i32(2)
      .op(CODE.i32_shr_u)
  } else if (network.kind === 'complete') {
    body.get(k).get(k).i32(1).op(CODE.i32_add).get(k).get(row).op(CODE.i32_lt_s).op(CODE.select)
  } else if (network.kind === 'ring') {
    // Neighbours in the order +1, −1, +2, −2, …
    const distance = body.local(I32)
    body.get(k).i32(1).op(CODE.i32_shr_s).i32(1).op(CODE.i32_add).set(distance)
    body.get(row).get(distance).op(CODE.i32_add)
    body.get(row).get(distance).op(CODE.i32_sub).get(count).op(CODE.i32_add)
    body.get(k).i32(1).op(CODE.i32_and).op(CODE.i32_eqz).op(CODE.select).get(count).op(CODE.i32_rem_u)
  } else if (network.kind === 'lattice') latticeNeighbour(body, network, row, k, entry, count)
  else body.get(row)
  return { params: 3, result: true, body }
}

/** Steps to the neighbours of a cell, von Neumann's four first. */
export const LATTICE_STEPS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
]

function latticeNeighbour(
  body: Body,
  network: NetworkMemory,
  row: number,
  k: number,
  entry: number,
  count: number,
): void {
  const [width, height, dx, dy] = [0, 0, 0, 0].map(() => body.local(I32)) as [number, number, number, number]
  body
    .get(entry)
    .memory(CODE.i32_load, BLOCK.width * 4)
    .set(width)
  body.get(count).get(width).op(CODE.i32_div_u).set(height)
  LATTICE_STEPS.slice(0, network.degree).forEach(([x, y], step) => {
    body
      .get(k)
      .i32(step)
      .op(CODE.i32_eq)
      .when(() => body.i32(x).set(dx).i32(y).set(dy))
  })
  body
    .get(row)
    .get(width)
    .op(CODE.i32_rem_u)
    .get(dx)
    .op(CODE.i32_add)
    .get(width)
    .op(CODE.i32_add)
    .get(width)
    .op(CODE.i32_rem_u)
  body
    .get(row)
    .get(width)
    .op(CODE.i32_div_u)
    .get(dy)
    .op(CODE.i32_add)
    .get(height)
    .op(CODE.i32_add)
    .get(height)
    .op(CODE.i32_rem_u)
  body.get(width).op(CODE.i32_mul).op(CODE.i32_add)
}
