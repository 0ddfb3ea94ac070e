/** Edge lists: what every generator makes, and what generators share in making them. */

import { type MessageValue, rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'

/**
 * An undirected network of rows 0 … n − 1: edge e joins `from[e]` and `to[e]`. Each edge is there once, in one
 * direction, and none joins a row with itself.
 */
export interface EdgeList {
  n: number
  from: Int32Array
  to: Int32Array
}

/** Edges under construction where their number is not known before; the room is used again and again. */
export class EdgeBuffer {
  private from: Int32Array = new Int32Array(1024)
  private to: Int32Array = new Int32Array(1024)
  private length = 0

  clear(): this {
    this.length = 0
    return this
  }

  add(from: number, to: number): void {
    if (this.length === this.from.length) {
      this.from = grown(this.from)
      this.to = grown(this.to)
    }
    this.from[this.length] = from
    this.to[this.length++] = to
  }

  take(n: number): EdgeList {
    return { n, from: this.from.slice(0, this.length), to: this.to.slice(0, this.length) }
  }
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/**
 * An array of at least `length` numbers with any content, from one call to the next the same one: 10,000 blocks
 * in a row need no 10,000 arrays. Each user keeps its own.
 */
export function reusable(): (length: number) => Int32Array {
  let array = new Int32Array(0)
  return (length) => {
    if (array.length < length) array = new Int32Array(Math.ceil(length * 1.25))
    return array
  }
}

/** All rows joined with all others. */
export function completeEdges(n: number): EdgeList {
  const from = new Int32Array((n * (n - 1)) / 2)
  const to = new Int32Array(from.length)
  let edge = 0
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) {
      from[edge] = i
      to[edge++] = j
    }
  }
  return { n, from, to }
}

/** @throws RangeError unless n is a whole number from 1 to 2³¹ − 8 */
export function checkRows(n: number): void {
  if (!(Number.isInteger(n) && n >= 1 && n <= 2147483640)) {
    throw rangeError(message('network.rows', { found: n }))
  }
}

/** @throws RangeError unless the parameter is a whole number of at least `least` */
export function checkWhole(network: string, name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw rangeError(message('network.whole', { network, name, least, found: value }))
  }
}

/** @throws RangeError unless the parameter is a number of at least 0 */
export function checkAmount(network: string, name: MessageValue, value: number): void {
  if (!(value >= 0 && value < Infinity)) {
    throw rangeError(message('network.amount', { network, name, found: value }))
  }
}
