/** Who a row's k-th neighbour is, in each kind of network. */
import { BLOCK, type NetworkMemory } from './memory.ts'
import { Body, CODE, I32, type WasmFunction } from './wasm.ts'

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
