/**
 * Sums over the neighbours of cells on a lattice whose edges are joined. Four cells inside of a line have their
 * neighbours four by four; where one of them lies at an end of its line, each goes its own way.
 */
import type { RowLocals } from './gather-degree.ts'
import { LATTICE_STEPS } from './gather-neighbour.ts'
import { BLOCK, type NetworkMemory } from './memory.ts'
import { type Body, CODE, F32, I32, SIMD, VOID } from './wasm.ts'

/** Bytes from a cell to its neighbours, locals each. */
interface Ways {
  east: number
  west: number
  /** To the line below and above. */
  south: number
  north: number
}

export function sumOnLattice(
  body: Body,
  network: NetworkMemory,
  bases: readonly number[],
  sums: readonly number[],
  at: RowLocals,
): void {
  const steps = LATTICE_STEPS.slice(0, network.degree)
  const int = () => body.local(I32)
  const [width, column, cell] = [int(), int(), int()]
  const ways = { east: int(), west: int(), south: int(), north: int() }
  body
    .get(at.entry)
    .memory(CODE.i32_load, BLOCK.width * 4)
    .set(width)
  body.get(at.row).get(width).op(CODE.i32_rem_u).tee(column)
  body.i32(1).op(CODE.i32_ge_s)
  body.get(column).i32(4).op(CODE.i32_add).get(width).op(CODE.i32_lt_s).op(CODE.i32_and)
  body.op(CODE.if, VOID)
  body.get(at.row).set(cell)
  body.i32(4).set(ways.east).i32(-4).set(ways.west)
  betweenLines(body, cell, width, at, ways)
  bases.forEach((base, k) => {
    body.words(0)
    for (const step of steps) neighbour(body, cell, step, ways).memorySimd(SIMD.load, base).simd(SIMD.f32x4_add)
    body.set(sums[k])
  })
  body.op(CODE.else)
  const one = body.local(F32)
  for (const sum of sums) body.words(0).set(sum)
  for (let lane = 0; lane < 4; lane++) {
    body.get(at.row).i32(lane).op(CODE.i32_add).tee(cell).get(at.count).op(CODE.i32_lt_s)
    body.when(() => {
      alongLine(body, cell, width, column, ways)
      betweenLines(body, cell, width, at, ways)
      bases.forEach((base, k) => {
        body.f32(0)
        for (const step of steps) neighbour(body, cell, step, ways).memory(CODE.f32_load, base).op(CODE.f32_add)
        body.set(one).get(sums[k]).get(one).simd(SIMD.f32x4_replace, lane).set(sums[k])
      })
    })
  }
  body.op(CODE.end)
}

/** Leaves the byte of a cell's neighbour in the mirror on the stack. */
function neighbour(body: Body, cell: number, [dx, dy]: readonly [number, number], ways: Ways): Body {
  body.get(cell).i32(2).op(CODE.i32_shl)
  if (dx !== 0) body.get(dx > 0 ? ways.east : ways.west).op(CODE.i32_add)
  if (dy !== 0) body.get(dy > 0 ? ways.south : ways.north).op(CODE.i32_add)
  return body
}

/** Below the last line stands the first, above the first the last. */
function betweenLines(body: Body, cell: number, width: number, { count }: RowLocals, { south, north }: Ways): void {
  body.get(width)
  body.get(width).get(count).op(CODE.i32_sub)
  body.get(cell).get(width).op(CODE.i32_add).get(count).op(CODE.i32_lt_s)
  body.op(CODE.select).i32(2).op(CODE.i32_shl).set(south)
  body.get(count).get(width).op(CODE.i32_sub)
  body.i32(0).get(width).op(CODE.i32_sub)
  body.get(cell).get(width).op(CODE.i32_lt_s)
  body.op(CODE.select).i32(2).op(CODE.i32_shl).set(north)
}

/** Behind the last cell of a line stands its first, before the first its last. */
function alongLine(body: Body, cell: number, width: number, column: number, { east, west }: Ways): void {
  body.get(cell).get(width).op(CODE.i32_rem_u).set(column)
  body.i32(1).get(width).op(CODE.i32_sub)
  body.i32(1)
  body.get(column).i32(1).op(CODE.i32_add).get(width).op(CODE.i32_eq)
  body.op(CODE.select).i32(2).op(CODE.i32_shl).set(east)
  body.get(width).i32(1).op(CODE.i32_sub)
  body.i32(-1)
  body.get(column).op(CODE.i32_eqz)
  body.op(CODE.select).i32(2).op(CODE.i32_shl).set(west)
}
