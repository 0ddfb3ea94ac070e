/**
 * Random numbers as a pure function of (key, block, row, tick, purpose): the counter-based generator Philox4x32-7 of
 * Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11 (2011), table 2: with seven rounds
 * it passes all of BigCrush. A counter gives four words; sixteen rows share four counters such that a vector of four
 * rows is one word of each.
 */
import { Body, CODE, LANES, SIMD, V128, type WasmFunction } from './wasm.ts'

const MULTIPLIER_0 = 0xd2511f53 | 0
const MULTIPLIER_1 = 0xcd9e8d57 | 0
const WEYL_0 = 0x9e3779b9 | 0
const WEYL_1 = 0xbb67ae85 | 0
const ROUNDS = 7

/** Words that say which draw: the run's key and the block's, the tick, the purpose. */
export interface Stream {
  key0: number
  key1: number
  blockKey: number
  blockStream: number
}

/**
 * Four random words for a counter of four words and a key of two.
 *
 * @param out receives the words, as signed 32-bit integers
 */
export function philox(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  out: Int32Array,
): void {
  let c0 = counter0
  let c1 = counter1
  let c2 = counter2
  let c3 = counter3
  let k0 = key0
  let k1 = key1
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = multiplyHigh(MULTIPLIER_0, c0)
    const low0 = Math.imul(MULTIPLIER_0, c0)
    const high1 = multiplyHigh(MULTIPLIER_1, c2)
    const low1 = Math.imul(MULTIPLIER_1, c2)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + WEYL_0) | 0
    k1 = (k1 + WEYL_1) | 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** The upper word of the product of two unsigned words. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  // Whole numbers of 32 bits all the way, which engines compute fastest.
  const middle = Math.imul(aHigh, bLow)
  const other = Math.imul(aLow, bHigh)
  const carry = (Math.imul(aLow, bLow) >>> 16) + (middle & 0xffff) + (other & 0xffff)
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (other >>> 16) + (carry >>> 16)) | 0
}

const words = new Int32Array(4)

/** The random word of one row: 32 bits. */
export function wordOf(stream: Stream, row: number, tick: number, purpose: number): number {
  const counter = ((row >>> 4) << 2) | (row & 3)
  philox(counter, tick, stream.blockStream, purpose, stream.key0 ^ stream.blockKey, stream.key1, words)
  return words[(row >>> 2) & 3]
}

/** A word as a number in (0, 1), one of 2²³ with equal spacing: symmetric about ½, exact in single precision. */
export const uniformOf = (word: number): number => ((word >>> 9) + 0.5) / 8388608

/** The number that `draw` means for one row. */
export const uniformAt = (stream: Stream, row: number, tick: number, purpose: number): number =>
  uniformOf(wordOf(stream, row, tick, purpose))

/** A purpose's word: FNV-1a over its name, mixed. */
export function hashName(name: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) | 0
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ (name.charCodeAt(i) & 255), 0x01000193)
    hash = Math.imul(hash ^ (name.charCodeAt(i) >>> 8), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * The kernel's draws: a function (address, first group, groups, tick, stream, purpose, key0, key1) that writes the
 * uniforms of sixteen rows a group to an address, the rows 16·group … 16·group + 15 of the first group first.
 */
export function philoxFunction(): WasmFunction {
  const body = new Body(8)
  const [address, group, groups, tick, stream, purpose, key0, key1] = [0, 1, 2, 3, 4, 5, 6, 7] as const
  const four = () => [body.local(V128), body.local(V128), body.local(V128), body.local(V128)] as const
  const [c, product] = [four(), four()]
  // The keys of all rounds, in every lane, are the same for all groups.
  const keys = Array.from(
    { length: ROUNDS },
    () =>
      [key0, key1].map((key, k) => {
        const local = body.local(V128)
        body.get(key).simd(SIMD.i32x4_splat).set(local)
        body
          .get(key)
          .i32(k === 0 ? WEYL_0 : WEYL_1)
          .op(CODE.i32_add)
          .set(key)
        return local
      }) as [number, number],
  )
  const multipliers = [MULTIPLIER_0, MULTIPLIER_1].map((multiplier) => {
    const local = body.local(V128)
    body.words(multiplier).set(local)
    return local
  }) as [number, number]
  const same = [tick, stream, purpose].map((word) => {
    const local = body.local(V128)
    body.get(word).simd(SIMD.i32x4_splat).set(local)
    return local
  })
  body.loop(() => {
    body.get(group).i32(2).op(CODE.i32_shl).simd(SIMD.i32x4_splat)
    body.vector(LANES).simd(SIMD.i32x4_add).set(c[0])
    same.forEach((word, k) => {
      body.get(word).set(c[k + 1])
    })
    for (const [round0, round1] of keys) {
      wideProduct(body, c[0], multipliers[0], product[0], product[1])
      wideProduct(body, c[2], multipliers[1], product[2], product[3])
      halves(body, product[2], product[3], true).get(c[1]).simd(SIMD.xor).get(round0).simd(SIMD.xor).set(c[0])
      halves(body, product[0], product[1], true).get(c[3]).simd(SIMD.xor).get(round1).simd(SIMD.xor).set(c[2])
      halves(body, product[2], product[3], false).set(c[1])
      halves(body, product[0], product[1], false).set(c[3])
    }
    c.forEach((word, k) => {
      body.get(address).get(word).i32(9).simd(SIMD.i32x4_shr_u).simd(SIMD.f32x4_convert_s)
      body.words(HALF).simd(SIMD.f32x4_add).words(TWO_TO_MINUS_23).simd(SIMD.f32x4_mul)
      body.memorySimd(SIMD.store, k * 16)
    })
    body.get(address).i32(64).op(CODE.i32_add).set(address)
    body.get(group).i32(1).op(CODE.i32_add).set(group)
    body.get(groups).i32(1).op(CODE.i32_sub).tee(groups).op(CODE.br_if, 0)
  })
  return { params: 8, result: false, body }
}

const HALF = 0x3f000000
const TWO_TO_MINUS_23 = 0x34000000

/** 64-bit products of four lanes with another four: lanes 0 and 1 to one local, 2 and 3 to another. */
function wideProduct(body: Body, lanes: number, others: number, low: number, high: number): void {
  body.get(lanes).get(others).simd(SIMD.extmul_low_u).set(low)
  body.get(lanes).get(others).simd(SIMD.extmul_high_u).set(high)
}

/** The upper or the lower words of four 64-bit products. */
function halves(body: Body, low: number, high: number, upper: boolean): Body {
  const starts = upper ? [4, 12, 20, 28] : [0, 8, 16, 24]
  const bytes = starts.flatMap((start) => [start, start + 1, start + 2, start + 3])
  return body.get(low).get(high).shuffle(bytes)
}
