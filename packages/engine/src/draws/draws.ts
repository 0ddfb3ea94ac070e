/**
 * Random numbers for whatever JavaScript decides: networks, places, events. Each sequence is a pure function of (key,
 * block, tick, purpose), so a new draw somewhere disturbs no draw elsewhere. The words are those of `philox.ts`; its
 * counter counts along the sequence where the kernel counts rows, and the purpose's word is hashed apart from the
 * kernel's, so that no sequence repeats what the kernel draws under the same name.
 */

import seedrandom from 'seedrandom'
import { hashName, philox, type Stream } from '../equations/philox.ts'
import { rangeError } from '../messages/messages.ts'
import { binomial, geometric, poisson } from './distributions.ts'
import { message } from './errors.english.ts'
import { normalQuantile } from './quantiles.ts'

/** The two words that key a run, each a signed 32-bit integer. */
export interface Key {
  key0: number
  key1: number
}

/**
 * The key of a seed text: any text, the empty one too; different texts give unrelated keys. Takes about 30 µs.
 * ARC4 as in seedrandom, keyed with the text alone; global `Math.random` stays what it is. ARC4 repeats its key and
 * knows bytes only, for which '1' and '11', 'ā' and '\x01' are one. So the length goes first and a character is two
 * bytes.
 *
 * @example keyOf('a study, run 17')
 */
export function keyOf(seed: string): Key {
  let text = `${seed.length}:`
  for (let i = 0; i < seed.length; i++) {
    const code = seed.charCodeAt(i)
    text += String.fromCharCode(code & 255, code >>> 8)
  }
  const generator = seedrandom(text)
  return { key0: generator.int32(), key1: generator.int32() }
}

/**
 * A new sequence of draws for one purpose, from its first number on.
 *
 * @param tick whole number, 0 for what is drawn before a run starts
 * @example drawsFor(streamOf(table, block, key), 0, 'network').integer(6) // 0 … 5
 */
export const drawsFor = (stream: Stream, tick: number, purpose: string): Draws => new Draws(stream, tick, purpose)

/** Sets the purposes of sequences apart from the kernel's. Only upper bytes: names differ in the lower ones. */
const SEQUENCE = 0x5e900000

const TWO_TO_26 = 67108864
const TWO_TO_32 = 4294967296
const TWO_TO_52 = 4503599627370496

/** Numbers one after the other. A sequence has 2³⁴ words; those who need more take more purposes. */
export class Draws {
  private readonly words = new Int32Array(4)
  private stream: Stream
  private tick: number
  private readonly purpose: number
  private counter = 0
  private used = 4

  constructor(stream: Stream, tick: number, purpose: string) {
    this.stream = stream
    this.tick = tick
    this.purpose = hashName(purpose, SEQUENCE)
  }

  /** The sequence of the same purpose at another block or tick, from its first number on; makes no new object. */
  at(stream: Stream, tick: number): this {
    this.stream = stream
    this.tick = tick
    this.counter = 0
    this.used = 4
    return this
  }

  /** A number in (0, 1), one of 2³² with equal spacing: half the price of `uniform`. */
  coarse(): number {
    return (this.word() + 0.5) / TWO_TO_32
  }

  /** 32 random bits, as an unsigned integer. */
  word(): number {
    if (this.used === 4) {
      const { key0, key1, blockKey, blockStream } = this.stream
      philox(this.counter++, this.tick, blockStream, this.purpose, key0 ^ blockKey, key1, this.words)
      this.used = 0
    }
    return this.words[this.used++] >>> 0
  }

  /** A number in (0, 1), one of 2⁵² with equal spacing, symmetric about ½: never 0, never 1. Takes two words. */
  uniform(): number {
    const high = this.word() >>> 6
    return (high * TWO_TO_26 + (this.word() >>> 6) + 0.5) / TWO_TO_52
  }

  /**
   * A whole number from 0 to `below` − 1, each exactly as likely (Lemire, "Fast random integer generation in an
   * interval", ACM Transactions on Modeling and Computer Simulation 29, 2019). Takes one word, rarely more.
   *
   * @param below whole number from 1 to 2³²
   * @throws RangeError otherwise
   */
  integer(below: number): number {
    if (!(below >= 1 && below <= TWO_TO_32 && Number.isInteger(below))) {
      throw rangeError(message('draw.integer', { found: below }))
    }
    let word = this.word()
    let low = Math.imul(word, below) >>> 0
    if (low < below) {
      const rejected = (TWO_TO_32 - below) % below
      while (low < rejected) {
        word = this.word()
        low = Math.imul(word, below) >>> 0
      }
    }
    return upperWord(word, below)
  }

  /** A standard normal number, by inversion: one uniform each, so sequences of normals stay in step. */
  normal(): number {
    return normalQuantile(this.uniform())
  }

  /** Failures before the first success in trials that succeed with probability `p` in [0, 1]; Infinity for 0. */
  geometric(p: number): number {
    return geometric(this, p)
  }

  /** Events in a time in which `mean` are expected, from 0 to 10¹⁵. */
  poisson(mean: number): number {
    return poisson(this, mean)
  }

  /** Successes in `n` trials (0 … 10¹⁵) that succeed with probability `p` in [0, 1]. */
  binomial(n: number, p: number): number {
    return binomial(this, n, p)
  }

  /**
   * An index, each as likely as its weight says. Reads all weights: for many choices from the same ones sum them first.
   *
   * @param weights numbers of at least 0, not all 0, of any scale
   * @throws RangeError otherwise, naming the weight
   */
  choice(weights: ArrayLike<number>): number {
    let sum = 0
    let last = -1
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i]
      if (!(weight >= 0 && weight < Infinity)) {
        throw rangeError(message('draw.weight', { index: i, found: weight }))
      }
      if (weight > 0) last = i
      sum += weight
    }
    if (!(sum > 0 && sum < Infinity)) throw rangeError(message('draw.weights', { sum }))
    let rest = this.uniform() * sum
    for (let i = 0; i < last; i++) {
      rest -= weights[i]
      if (rest < 0) return i
    }
    return last
  }

  /** Puts the items into one of their orders, each as likely (Durstenfeld, Communications of the ACM 7, 1964). */
  shuffle(items: { length: number; [index: number]: unknown }): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.integer(i + 1)
      const item = items[i]
      items[i] = items[j]
      items[j] = item
    }
  }
}

/** The upper 32 bits of the product of a word and a number up to 2³²; partial products stay below 2⁵³. */
function upperWord(word: number, factor: number): number {
  const low = (word & 0xffff) * factor
  const high = (word >>> 16) * factor
  return Math.floor((high + Math.floor(low / 65536)) / 65536)
}
