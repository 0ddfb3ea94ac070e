/** A 64-bit digest of columns: two MurmurHash3 sums (A. Appleby, 2011, x86 32-bit) over 32-bit words, seeds apart. */
export class Digest {
  private a = 0x9747b28c | 0
  private b = 0x1b873593 | 0
  private length = 0

  /** @param from first word to add; all up to `to` */
  add(words: Int32Array, from = 0, to = words.length): this {
    let { a, b } = this
    for (let i = from; i < to; i++) {
      let k = Math.imul(words[i], 0xcc9e2d51)
      k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
      a ^= k
      a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0
      b ^= k
      b = (Math.imul((b << 19) | (b >>> 13), 5) + 0x561ccd1b) | 0
    }
    this.a = a
    this.b = b
    this.length += (to - from) * 4
    return this
  }

  /** Adds text, so that what is not a column counts too. */
  text(text: string): this {
    return this.add(wordsOfText(text))
  }

  /** Sixteen hexadecimal digits. */
  toString(): string {
    const finish = (hash: number) => {
      let h = hash ^ this.length
      h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
      return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0')
    }
    return finish(this.a) + finish(this.b)
  }
}

/** A text as words, one a character: for who adds the same one many times. */
export const wordsOfText = (text: string): Int32Array =>
  Int32Array.from(text, (character) => character.codePointAt(0) as number)
