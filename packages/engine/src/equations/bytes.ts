/** Bytes appended one after another, in a buffer that grows. */
export class Bytes {
  private buffer: Uint8Array<ArrayBuffer>
  private used = 0

  constructor(room = 256) {
    this.buffer = new Uint8Array(room)
  }
  get length(): number {
    return this.used
  }
  /** What was appended: a view until more is. */
  get view(): Uint8Array<ArrayBuffer> {
    return this.buffer.subarray(0, this.used)
  }
  byte(value: number): this {
    if (this.used === this.buffer.length) this.grow(1)
    this.buffer[this.used++] = value
    return this
  }
  append(values: ArrayLike<number>): this {
    if (this.used + values.length > this.buffer.length) this.grow(values.length)
    this.buffer.set(values, this.used)
    this.used += values.length
    return this
  }
  /** LEB128, unsigned. */
  unsigned(value: number): this {
    let rest = value >>> 0
    while (rest > 127) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    return this.byte(rest)
  }
  /** LEB128, signed. */
  signed(value: number): this {
    let rest = value
    while (rest < -64 || rest > 63) {
      this.byte((rest & 127) | 128)
      rest >>= 7
    }
    return this.byte(rest & 127)
  }
  /** Four bytes, the lowest first. */
  word(value: number): this {
    return this.byte(value & 255)
      .byte((value >>> 8) & 255)
      .byte((value >>> 16) & 255)
      .byte(value >>> 24)
  }
  private grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.used + more))
    larger.set(this.view)
    this.buffer = larger
  }
}
