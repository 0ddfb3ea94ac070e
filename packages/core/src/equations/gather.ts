/** The part of a kernel that visits neighbours: sums over all of them, or one chosen by a draw. */
import { BLOCK, type NetworkMemory, type TableMemory } from './memory.ts'
import { Body, CODE, I32, SIMD, V128, type WasmFunction } from './wasm.ts'

/** Locals of a pass that gathering reads: the block's entry, first row and count; row in the block; byte of the row. */
export interface RowLocals {
  entry: number
  first: number
  count: number
  row: number
  byte: number
  lanes: number
}

/**
 * Emits the sums of columns over the neighbours of four rows.
 *
 * @returns the locals that hold them, in the order of the columns
 */
export function emitSums(body: Body, table: TableMemory, columns: readonly string[], at: RowLocals, neighbour: number): number[] {
  const { network } = table
  const sums = columns.map(() => body.local(V128))
  for (const sum of sums) body.words(0).set(sum)
  const address = body.local(V128)
  const addLanes = () => {
    columns.forEach((column, k) => {
      const base = table.columns.get(column) as number
      body.get(sums[k] as number)
      body.words(0)
      for (let lane = 0; lane < 4; lane++) loadLane(body, address, lane, base)
      body.simd(SIMD.f32x4_add).set(sums[k] as number)
    })
  }
  if (network.kind === 'stored') emitStored(body, network, at, address, addLanes)
  else if (network.kind === 'ring') emitRing(body, network, at, address, addLanes)
  else if (network.kind === 'lattice') {
    for (let k = 0; k < network.degree; k++) {
      body.words(0)
      for (let lane = 0; lane < 4; lane++) {
        body.get(at.row).i32(lane).op(CODE.i32_add).i32(k).get(at.entry).call(neighbour)
        body.simd(SIMD.i32x4_replace, lane)
      }
      body.set(address)
      toAddress(body, at, address)
      addLanes()
    }
  }
  return sums
}

/** [vector] → [vector with one lane loaded from the address in the same lane of another] */
function loadLane(body: Body, address: number, lane: number, base: number): void {
  const vector = scratch(body)
  body.set(vector).get(address).simd(SIMD.i32x4_extract, lane).get(vector).memorySimd(SIMD.load32_lane, base, lane)
}

const scratches = new WeakMap<Body, number>()
function scratch(body: Body): number {
  const known = scratches.get(body)
  if (known !== undefined) return known
  const made = body.local(V128)
  scratches.set(body, made)
  return made
}

/** Indices inside the block → bytes from the start of a column. */
function toAddress(body: Body, at: RowLocals, address: number): void {
  body.get(address).get(at.first).simd(SIMD.i32x4_splat).simd(SIMD.i32x4_add).i32(2).simd(SIMD.i32x4_shl).set(address)
}

function emitStored(body: Body, network: NetworkMemory, at: RowLocals, address: number, addLanes: () => void): void {
  const cursor = body.local(I32)
  const end = body.local(I32)
  const bytes = network.wide ? 16 : 8
  // A slice is four rows, so its number is the byte of its first row divided by 16.
  const slice = () => body.get(at.byte).i32(4).op(CODE.i32_shr_u).i32(2).op(CODE.i32_shl)
  slice().memory(CODE.i32_load, network.slices).i32(bytes).op(CODE.i32_mul).set(cursor)
  slice().memory(CODE.i32_load, network.slices + 4).i32(bytes).op(CODE.i32_mul).set(end)
  body.get(cursor).get(end).op(CODE.i32_lt_u).when(() => {
    body.loop(() => {
      body.get(cursor).memorySimd(network.wide ? SIMD.load : SIMD.load16x4_u, network.edges).set(address)
      toAddress(body, at, address)
      addLanes()
      body.get(cursor).i32(bytes).op(CODE.i32_add).tee(cursor).get(end).op(CODE.i32_lt_u).op(CODE.br_if, 0)
    })
  })
}

function emitRing(body: Body, network: NetworkMemory, at: RowLocals, address: number, addLanes: () => void): void {
  const distance = body.local(I32)
  const half = body.local(I32)
  ringHalf(body, network, () => body.get(at.count))
  body.set(half).i32(1).set(distance)
  const wrapped = (sign: 1 | -1) => {
    body.get(at.lanes).get(distance).simd(SIMD.i32x4_splat).simd(sign === 1 ? SIMD.i32x4_add : SIMD.i32x4_sub).set(address)
    const count = () => body.get(at.count).simd(SIMD.i32x4_splat)
    if (sign === 1) {
      body.get(address)
      count()
      body.get(address)
      count()
      body.simd(SIMD.i32x4_lt_s).simd(SIMD.not).simd(SIMD.and).simd(SIMD.i32x4_sub).set(address)
    } else {
      body.get(address)
      count()
      body.get(address).i32(31).simd(SIMD.i32x4_shr_s).simd(SIMD.and).simd(SIMD.i32x4_add).set(address)
    }
    toAddress(body, at, address)
    addLanes()
  }
  body.get(half).when(() => {
    body.loop(() => {
      wrapped(1)
      wrapped(-1)
      body.get(distance).i32(1).op(CODE.i32_add).tee(distance).get(half).op(CODE.i32_le_s).op(CODE.br_if, 0)
    })
  })
}

/** Neighbours on each side of a ring: half the degree, or fewer where the ring has not so many rows. */
function ringHalf(body: Body, network: NetworkMemory, count: () => Body): void {
  count().i32(1).op(CODE.i32_sub).i32(1).op(CODE.i32_shr_s)
  body.i32(network.degree / 2)
  count().i32(1).op(CODE.i32_sub).i32(1).op(CODE.i32_shr_s).i32(network.degree / 2).op(CODE.i32_lt_s).op(CODE.select)
}

/** Emits the number of neighbours of four rows, as single-precision numbers. */
export function emitDegree(body: Body, network: NetworkMemory, at: RowLocals): void {
  if (network.kind === 'stored') {
    body.get(at.byte)
    if (!network.wide) body.i32(1).op(CODE.i32_shr_u)
    body.memorySimd(network.wide ? SIMD.load : SIMD.load16x4_u, network.degrees)
  } else {
    emitUniformDegree(body, network, () => body.get(at.count))
    body.simd(SIMD.i32x4_splat)
  }
  body.simd(SIMD.f32x4_convert_s)
}

function emitUniformDegree(body: Body, network: NetworkMemory, count: () => Body): void {
  if (network.kind === 'lattice') body.i32(network.degree)
  else if (network.kind === 'ring') {
    ringHalf(body, network, count)
    body.i32(1).op(CODE.i32_shl)
  } else count().i32(1).op(CODE.i32_sub)
}

/** Emits a column's value at one neighbour of each of four rows, chosen by a draw (a local). */
export function emitPick(body: Body, table: TableMemory, column: string, draw: number, at: RowLocals, neighbour: number): void {
  const degree = body.local(V128)
  const degrees = body.local(I32)
  const choice = body.local(I32)
  const address = body.local(V128)
  const row = body.local(I32)
  emitDegree(body, table.network, at)
  body.set(degree)
  body.get(at.lanes).set(address)
  for (let lane = 0; lane < 4; lane++) {
    body.get(degree).simd(SIMD.i32x4_trunc_sat_s).simd(SIMD.i32x4_extract, lane).set(degrees)
    body.get(at.row).i32(lane).op(CODE.i32_add).tee(row).get(at.count).op(CODE.i32_lt_s)
    body.get(degrees).i32(0).op(CODE.i32_gt_s).op(CODE.i32_and).when(() => {
      body.get(draw).get(degree).simd(SIMD.f32x4_mul).simd(SIMD.i32x4_trunc_sat_s).simd(SIMD.i32x4_extract, lane).set(choice)
      // The product may round up to the degree itself.
      body.get(address).get(row).get(degrees).i32(1).op(CODE.i32_sub).get(choice)
      body.get(choice).get(degrees).op(CODE.i32_ge_s).op(CODE.select).get(at.entry).call(neighbour)
      body.simd(SIMD.i32x4_replace, lane).set(address)
    })
  }
  toAddress(body, at, address)
  body.words(0)
  for (let lane = 0; lane < 4; lane++) loadLane(body, address, lane, table.columns.get(column) as number)
}

/** The function (row, k, block entry) → index inside the block of the row's k-th neighbour. */
export function neighbourFunction(network: NetworkMemory): WasmFunction {
  const body = new Body(3)
  const [row, k, entry] = [0, 1, 2] as const
  const count = body.local(I32)
  body.get(entry).memory(CODE.i32_load, BLOCK.count * 4).set(count)
  if (network.kind === 'stored') {
    const first = () => body.get(entry).memory(CODE.i32_load, BLOCK.first * 4)
    first().get(row).op(CODE.i32_add).i32(2).op(CODE.i32_shr_u).i32(2).op(CODE.i32_shl).memory(CODE.i32_load, network.slices)
    body.get(k).op(CODE.i32_add).i32(2).op(CODE.i32_shl).get(row).i32(3).op(CODE.i32_and).op(CODE.i32_add)
    body.i32(network.wide ? 2 : 1).op(CODE.i32_shl)
    body.memory(network.wide ? CODE.i32_load : CODE.i32_load16_u, network.edges, network.wide ? 2 : 1)
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
  [1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, -1], [1, -1], [-1, 1],
]

function latticeNeighbour(body: Body, network: NetworkMemory, row: number, k: number, entry: number, count: number): void {
  const [width, height, dx, dy] = [0, 0, 0, 0].map(() => body.local(I32)) as [number, number, number, number]
  body.get(entry).memory(CODE.i32_load, BLOCK.width * 4).set(width)
  body.get(count).get(width).op(CODE.i32_div_u).set(height)
  LATTICE_STEPS.slice(0, network.degree).forEach(([x, y], step) => {
    body.get(k).i32(step).op(CODE.i32_eq).when(() => body.i32(x).set(dx).i32(y).set(dy))
  })
  body.get(row).get(width).op(CODE.i32_rem_u).get(dx).op(CODE.i32_add).get(width).op(CODE.i32_add).get(width).op(CODE.i32_rem_u)
  body.get(row).get(width).op(CODE.i32_div_u).get(dy).op(CODE.i32_add).get(height).op(CODE.i32_add).get(height).op(CODE.i32_rem_u)
  body.get(width).op(CODE.i32_mul).op(CODE.i32_add)
}
