// The same work in C: the same start, network, draws and equations; compiled on the spot where there is a compiler.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createSimulation } from '@cogov/core'
import { BLOCK, BLOCK_WORDS } from '../packages/core/dist/equations/memory.js'
import { degreeOf } from '../packages/core/dist/equations/neighbours.js'
import { hashName } from '../packages/core/dist/equations/philox.js'
import { benchDistrict, benchScenario, RESIDENTS } from './scenario.mjs'

/** In the order in which run.c reads them. */
const COLUMNS = [
  'own_cost',
  'threshold',
  'identification',
  'belief',
  'act',
  'committee_kept',
  'committee_broken',
  'township_kept',
  'township_broken',
]

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
 * @typedef {{ time: number, sixteen: boolean, parts: Record<string, number> }} Slice nanoseconds of the processor a
 * resident and tick, the same by part, and whether neighbours are gathered sixteen at a time
 */

/**
 * Compiles the tick for so many residents and starts it.
 * @param {string} compiler
 * @param {number} residents
 */
export function buildNative(compiler, residents) {
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  const [program, start] = [join(folder, 'tick'), join(folder, 'start.bin')]
  const simulation = createSimulation(benchScenario(), benchDistrict(residents))
  writeFileSync(join(folder, 'parameters.h'), header(simulation, residents))
  writeFileSync(start, startOf(simulation.world, residents))
  const source = fileURLToPath(new URL('native/run.c', import.meta.url))
  const remove = () => rmSync(folder, { recursive: true })
  const { status, stderr } = spawnSync(compiler, [...FLAGS, `-I${folder}`, source, '-o', program, '-lm'])
  if (status !== 0) {
    remove()
    throw new Error(`${compiler} fails: ${stderr}`)
  }
  const child = spawn(program, [start], { stdio: ['pipe', 'pipe', 'inherit'] })
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

/**
 * Parameters, levers and sizes as C constants of the same names; the words that key the draws.
 * @param {import('@cogov/core').Simulation} simulation
 * @param {number} residents
 */
function header({ world, scenario }, residents) {
  const constants = world.model.constants.map(({ name, value }) => [name, value])
  const levers = Object.values(scenario.mechanisms).flatMap((values) => Object.entries(values))
  const words = { KEY0: world.key.key0, KEY1: world.key.key1, PURPOSE: hashName('resident.act') }
  return [
    `#define RESIDENTS ${RESIDENTS}`,
    `#define COMMUNITIES ${residents / RESIDENTS}`,
    ...Object.entries(words).map(([name, word]) => `#define ${name} ${word >>> 0}u`),
    ...[...constants, ...levers].map(([name, value]) => `#define ${name} ((float)${value})`),
    '',
  ].join('\n')
}

/**
 * Columns of residents, block after block without padding; two words a block; neighbours in compressed rows.
 * @param {import('@cogov/core').World} world
 * @param {number} residents
 */
function startOf(world, residents) {
  const communities = residents / RESIDENTS
  const { layout, views } = world.shards[0]
  const { network, blockTable, groups } = layout.tables.get('resident')
  const entry = (/** @type {number} */ block, /** @type {number} */ word) =>
    views.i32[blockTable / 4 + block * BLOCK_WORDS + word]
  const floats = new Float32Array(COLUMNS.length * residents)
  const keys = new Int32Array(2 * communities)
  const starts = new Uint32Array(residents + 1)
  const edges = new Uint16Array(groups * 4)
  let edge = 0
  for (let block = 0; block < communities; block++) {
    COLUMNS.forEach((column, c) => {
      floats.set(world.blockColumn('resident', column, block), c * residents + block * RESIDENTS)
    })
    keys.set([entry(block, BLOCK.key), entry(block, BLOCK.stream)], 2 * block)
    const first = entry(block, BLOCK.first)
    for (let row = 0; row < RESIDENTS; row++) {
      const degree = degreeOf(network, views, { entry: 0, first, count: RESIDENTS, row })
      const group = views.i32[network.slices / 4 + ((first + row) >> 2)]
      for (let k = 0; k < degree; k++) edges[edge++] = views.u16[network.edges / 2 + (group + k) * 4 + (row & 3)] / 4
      starts[block * RESIDENTS + row + 1] = edge
    }
  }
  const parts = [floats, keys, starts, edges.subarray(0, edge)]
  return Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)))
}
