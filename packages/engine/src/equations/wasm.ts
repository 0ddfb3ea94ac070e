/**
 * Writes a WebAssembly module (core specification 2.0, binary format) byte by byte: as little of it as a kernel needs.
 */

import { Bytes } from './bytes.ts'
import { bitsOf } from './operations.ts'

export const I32 = 0x7f
export const F32 = 0x7d
export const V128 = 0x7b
/** Type of a block without a result. */
export const VOID = 0x40

/** Opcodes without prefix. */
export const CODE = {
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br_if: 0x0d,
  return: 0x0f,
  call: 0x10,
  drop: 0x1a,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  i32_load: 0x28,
  f32_load: 0x2a,
  i32_load16_u: 0x2f,
  i32_store: 0x36,
  f32_store: 0x38,
  i32_const: 0x41,
  f32_const: 0x43,
  i32_eqz: 0x45,
  i32_eq: 0x46,
  i32_lt_s: 0x48,
  i32_lt_u: 0x49,
  i32_gt_s: 0x4a,
  i32_ge_s: 0x4e,
  i32_add: 0x6a,
  i32_sub: 0x6b,
  i32_mul: 0x6c,
  i32_div_u: 0x6e,
  i32_rem_u: 0x70,
  i32_and: 0x71,
  i32_xor: 0x73,
  i32_shl: 0x74,
  i32_shr_s: 0x75,
  i32_shr_u: 0x76,
  f32_add: 0x92,
  f32_demote: 0xb6,
  f64_convert_i32_s: 0xb7,
  f64_add: 0xa0,
  f64_div: 0xa3,
} as const

/** Opcodes behind the prefix 0xfd: 128-bit vectors. */
export const SIMD = {
  load: 0,
  load16x4_u: 4,
  load32_splat: 9,
  store: 11,
  const: 12,
  shuffle: 13,
  i32x4_splat: 17,
  f32x4_splat: 19,
  i32x4_extract: 27,
  i32x4_replace: 28,
  f32x4_replace: 32,
  f64x2_extract: 33,
  i32x4_eq: 55,
  i32x4_lt_s: 57,
  f32x4_eq: 65,
  f32x4_ne: 66,
  f32x4_lt: 67,
  f32x4_le: 69,
  not: 77,
  and: 78,
  or: 80,
  xor: 81,
  bitselect: 82,
  any_true: 83,
  load32_lane: 86,
  promote_low: 95,
  i32x4_shl: 171,
  i32x4_shr_s: 172,
  i32x4_shr_u: 173,
  i32x4_add: 174,
  i32x4_sub: 177,
  extmul_low_u: 222,
  extmul_high_u: 223,
  f32x4_abs: 224,
  f32x4_neg: 225,
  f32x4_sqrt: 227,
  f32x4_add: 228,
  f32x4_sub: 229,
  f32x4_mul: 230,
  f32x4_div: 231,
  f32x4_pmin: 234,
  f32x4_pmax: 235,
  f64x2_add: 240,
  i32x4_trunc_sat_s: 248,
  f32x4_convert_s: 250,
} as const

/** Bytes of the vector 0, 1, 2, 3. */
export const LANES = [0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]

/** The body of one function, its instructions appended in order. */
export class Body {
  private readonly bytes = new Bytes(2048)
  private readonly locals: number[] = []
  private readonly params: number

  constructor(params: number) {
    this.params = params
  }

  local(type: typeof I32 | typeof F32 | typeof V128): number {
    this.locals.push(type)
    return this.params + this.locals.length - 1
  }
  op(code: number, immediate?: number): this {
    this.bytes.byte(code)
    if (immediate !== undefined) this.bytes.byte(immediate)
    return this
  }
  /** @param lane of instructions that concern one lane */
  simd(code: number, lane?: number): this {
    this.bytes.byte(0xfd).unsigned(code)
    if (lane !== undefined) this.bytes.byte(lane)
    return this
  }
  /** The sixteen bytes of a constant. */
  vector(bytes: readonly number[]): this {
    this.simd(SIMD.const).bytes.append(bytes)
    return this
  }
  /** A vector of sixteen bytes chosen among those of two, which count from 0 and from 16. */
  shuffle(bytes: readonly number[]): this {
    this.simd(SIMD.shuffle).bytes.append(bytes)
    return this
  }
  get(local: number): this {
    return this.with(CODE.get, local)
  }
  set(local: number): this {
    return this.with(CODE.set, local)
  }
  tee(local: number): this {
    return this.with(CODE.tee, local)
  }
  i32(value: number): this {
    this.bytes.byte(CODE.i32_const).signed(value | 0)
    return this
  }
  f32(value: number): this {
    this.bytes.byte(CODE.f32_const).word(bitsOf(value))
    return this
  }
  call(index: number): this {
    return this.with(CODE.call, index)
  }
  /** A load or store: alignment 4 bytes (2^2), or 2 for halves; offset in bytes. */
  memory(code: number, offset: number, align = 2): this {
    this.bytes.byte(code).byte(align).unsigned(offset)
    return this
  }
  memorySimd(code: number, offset: number, lane?: number): this {
    this.bytes.byte(0xfd).unsigned(code).byte(2).unsigned(offset)
    if (lane !== undefined) this.bytes.byte(lane)
    return this
  }
  /** The same four 32-bit words in every lane. */
  words(bits: number): this {
    this.simd(SIMD.const).bytes.word(bits).word(bits).word(bits).word(bits)
    return this
  }
  /** `bytes` of memory copied: destination, source and length are on the stack. */
  copy(): this {
    this.bytes.byte(0xfc).byte(10).byte(0).byte(0)
    return this
  }
  loop(body: () => void): this {
    this.op(CODE.loop, VOID)
    body()
    return this.op(CODE.end)
  }
  when(body: () => void): this {
    this.op(CODE.if, VOID)
    body()
    return this.op(CODE.end)
  }
  private with(code: number, index: number): this {
    this.bytes.byte(code).unsigned(index)
    return this
  }

  /** Appends the function: its length, its locals (runs of one type), its instructions. */
  encode(to: Bytes): void {
    const { locals } = this
    const starts = locals.flatMap((type, i) => (type === locals[i - 1] ? [] : [i]))
    const declarations = new Bytes().unsigned(starts.length)
    starts.forEach((start, k) => {
      declarations.unsigned((starts[k + 1] ?? locals.length) - start).byte(locals[start])
    })
    to.unsigned(declarations.length + this.bytes.length + 1)
    to.append(declarations.view).append(this.bytes.view).byte(CODE.end)
  }
}

export interface WasmFunction {
  params: number
  /** Type of each parameter is i32; so is the result, where there is one. */
  result: boolean
  body: Body
  /** Exported under this name. */
  name?: string
}

/** A module of functions over one imported memory, `env.memory`. */
export function encodeModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes(16384).append([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
  const section = (id: number, items: readonly ((to: Bytes) => void)[]) => {
    const content = new Bytes(4096).unsigned(items.length)
    for (const item of items) item(content)
    bytes.byte(id).unsigned(content.length).append(content.view)
  }
  const text = (to: Bytes, value: string) => {
    const characters = new TextEncoder().encode(value)
    to.unsigned(characters.length).append(characters)
  }
  const types = functions.map(({ params, result }) => (to: Bytes) => {
    to.byte(0x60).unsigned(params)
    for (let k = 0; k < params; k++) to.byte(I32)
    to.append(result ? [1, I32] : [0])
  })
  const memory = (to: Bytes) => {
    text(to, 'env')
    text(to, 'memory')
    to.append([2, 0, 1])
  }
  const exported = functions.flatMap(({ name }, index) => {
    if (name === undefined) return []
    return (to: Bytes) => {
      text(to, name)
      to.byte(0).unsigned(index)
    }
  })
  section(1, types)
  section(2, [memory])
  section(
    3,
    functions.map((_, index) => (to) => to.unsigned(index)),
  )
  section(7, exported)
  section(
    10,
    functions.map(
      ({ body }) =>
        (to) =>
          body.encode(to),
    ),
  )
  return bytes.view.slice()
}
