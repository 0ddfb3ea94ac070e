// The same passes in C: the same start, network, draws and equations; compiled on the spot where there is a compiler.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { BLOCK, BLOCK_WORDS } from '../packages/engine/dist/equations/memory.js'
import { degreeOf, neighbourOf } from '../packages/engine/dist/equations/neighbours.js'
import { passesInC, tableOf } from './native/generate.mjs'
import { RESIDENTS } from './scenario.mjs'

// Beyond -O3 -march=native: what lets the compiler make vectors of min, max, choices and sums. Not -ffast-math, which
// would undo the rounding that the approximation of exp relies on. Products and sums may be fused.
export const FLAGS = [
  '-O3',
  '-march=native',
  '-ffp-contract=fast',
  '-fopenmp-simd',
  '-fno-math-errno',
  '-fno-trapping-math',
  '-ffinite-math-only',
  '-fno-signed-zeros',
]

/** The C compiler of this machine, or undefined. */
export const findCompiler = () =>
  [process.env.CC, 'cc', 'gcc', 'clang'].find((name) => name && spawnSync(name, ['--version']).status === 0)

/**
 * @typedef {{ time: number, sixteen: boolean }} Slice nanoseconds of the processor a resident and tick, and whether
 * neighbours are gathered sixteen at a time
 */

/**
 * Compiles the passes of a world as it is now, and starts the program.
 * @param {string} compiler
 * @param {import('@cogov/engine/world').World} world
 */
export function buildNative(compiler, world) {
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  const remove = () => rmSync(folder, { recursive: true })
  const file = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const { layout, views } = world.shards[0]
  file('parameters.h', parameters(world))
  file('passes.h', passesInC(world))
  const image = file('image.bin', new Uint8Array(views.f32.buffer, 0, layout.bytes))
  const network = file('network.bin', networkOf(world))
  const program = join(folder, 'run')
  const source = fileURLToPath(new URL('native/run.c', import.meta.url))
  const { status, stderr } = spawnSync(compiler, [...FLAGS, `-I${folder}`, source, '-o', program, '-lm'])
  if (status !== 0) {
    remove()
    throw new Error(`${compiler} fails: ${stderr}`)
  }
  const child = spawn(program, [image, network], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  /** @type {number[]} */
  const participation = []
  return {
    /** Of the whole place in each tick until now. */
    participation,
    /**
     * Runs one tick that is not measured, then so many.
     * @returns {Promise<Slice>}
     */
    async ticks(/** @type {number} */ count) {
      child.stdin.write(`${count}\n`)
      const { value } = await lines.next()
      const slice = JSON.parse(value)
      participation.push(...slice.participation)
      return slice
    },
    /** Ends the program. */
    close() {
      child.stdin.end()
      remove()
    },
  }
}

/** Sizes, the words that key the draws, and where what is printed lies. */
function parameters(/** @type {import('@cogov/engine/world').World} */ world) {
  const { layout } = world.shards[0]
  const table = tableOf(layout, 'resident')
  const words = {
    N: RESIDENTS,
    COMMUNITIES: table.blocks,
    MEMORY: layout.bytes,
    KEY0: `${world.key.key0 >>> 0}u`,
    KEY1: `${world.key.key1 >>> 0}u`,
    BLOCKS: table.blockTable,
    PARTICIPANTS: tableOf(layout, 'community').columns.get('participants'),
  }
  return Object.entries(words)
    .map(([name, word]) => `#define ${name} ${word}\n`)
    .join('')
}

/** Neighbours in compressed rows. */
function networkOf(/** @type {import('@cogov/engine/world').World} */ world) {
  const { layout, views } = world.shards[0]
  const { network, blockTable, blocks, groups } = tableOf(layout, 'resident')
  const starts = new Uint32Array(blocks * RESIDENTS + 1)
  const edges = new Uint16Array(groups * 4)
  let edge = 0
  for (let block = 0; block < blocks; block++) {
    const first = views.i32[blockTable / 4 + block * BLOCK_WORDS + BLOCK.first]
    for (let row = 0; row < RESIDENTS; row++) {
      const here = { entry: 0, first, count: RESIDENTS, row }
      const degree = degreeOf(network, views, here)
      for (let k = 0; k < degree; k++) edges[edge++] = neighbourOf(network, views, here, k)
      starts[block * RESIDENTS + row + 1] = edge
    }
  }
  return Buffer.concat([Buffer.from(starts.buffer), Buffer.from(edges.buffer, 0, edge * 2)])
}
