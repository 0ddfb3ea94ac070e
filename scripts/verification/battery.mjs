/**
 * Writes raw 32-bit words of the engine's random numbers to stdout, without end, for public batteries of tests:
 *
 *   node scripts/verification/battery.mjs rows | dieharder -a -g 200
 *
 * The argument says what runs fastest from word to word, so that a dependence between neighbours in that direction
 * shows: `rows` of a block, `ticks` of one row, `purposes` of a row, `blocks` at one row, or the words of a
 * `sequence`. A second argument is the seed. Needs the build (`tsc -b packages/engine`).
 */
import { writeSync } from 'node:fs'
import { Draws, keyOf } from '../../packages/engine/dist/draws/draws.js'
import { hashName, wordOf } from '../../packages/engine/dist/equations/philox.js'

const WORDS = 1 << 16
const PURPOSES = Array.from({ length: 64 }, (_, k) => hashName(`purpose ${k}`))

const key = keyOf(process.argv[3] ?? 'battery')
/** @param {string} name */
const streamOf = (name) => ({ ...key, blockKey: hashName(name, 1), blockStream: hashName(name, 2) })
const blocks = Array.from({ length: 256 }, (_, k) => streamOf(`community ${k}`))
const [block] = blocks
const [purpose] = PURPOSES
const sequence = new Draws(block, 0, 'battery')

/**
 * The i-th word of each order. A row's number, a tick and a counter are 32-bit words.
 *
 * @type {Record<string, (i: number) => number>}
 */
const orders = {
  rows: (i) => wordOf(block, i >>> 0, Math.floor(i / 2 ** 32), purpose),
  ticks: (i) => wordOf(block, Math.floor(i / 2 ** 32), i | 0, purpose),
  purposes: (i) => wordOf(block, Math.floor(i / 64) >>> 0, Math.floor(i / 2 ** 38), PURPOSES[i % 64]),
  blocks: (i) => wordOf(blocks[i % 256], Math.floor(i / 256) >>> 0, Math.floor(i / 2 ** 40), purpose),
  sequence: () => sequence.word(),
}

const order = orders[process.argv[2] ?? 'rows']
if (!order) throw new Error(`no order '${process.argv[2]}'; there are ${Object.keys(orders).join(', ')}`)

const words = new Int32Array(WORDS)
for (let i = 0; ; i += WORDS) {
  for (let k = 0; k < WORDS; k++) words[k] = order(i + k)
  if (!writeAll(new Uint8Array(words.buffer))) break
}

/**
 * Writes to stdout; false when the reader has gone.
 *
 * @param {Uint8Array} bytes
 */
function writeAll(bytes) {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done)
    } catch (thrown) {
      const error = /** @type {NodeJS.ErrnoException} */ (thrown)
      if (error.code === 'EPIPE') return false
      if (error.code !== 'EAGAIN') throw error
    }
  }
  return true
}
