// The same work in C: same start, same network, same equations; compiled on the spot where there is a compiler.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSimulation } from '@cogov/core'
import { benchDistrict, benchScenario, RESIDENTS } from './scenario.mjs'

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
// What lets the compiler make vectors of the loops without changing what the approximation of exp relies on.
const FLAGS = [
  '-O3',
  '-march=native',
  '-fopenmp-simd',
  '-fno-math-errno',
  '-fno-trapping-math',
  '-ffinite-math-only',
  '-fno-signed-zeros',
]

/** The C compiler of this machine, or undefined. */
export function compiler() {
  const found = [process.env.CC, 'cc', 'gcc', 'clang'].find(
    (name) => name && spawnSync(name, ['--version']).status === 0,
  )
  return found && `${found} (${execFileSync(found, ['--version'], { encoding: 'utf8' }).split('\n')[0]})`
}

/** A program that simulates `residents` for so many ticks and prints nanoseconds a resident and tick, and participation. */
export function buildNative(residents) {
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  const simulation = createSimulation(benchScenario(), benchDistrict(residents))
  writeFileSync(join(folder, 'parameters.h'), header(simulation, residents))
  writeFileSync(join(folder, 'start.bin'), startOf(simulation, residents))
  const source = new URL('native/tick.c', import.meta.url).pathname
  const program = join(folder, 'tick')
  execFileSync(compiler().split(' ')[0], [...FLAGS, `-I${folder}`, source, '-o', program, '-lm'])
  return {
    flags: FLAGS.join(' '),
    run(ticks) {
      const [ns, participation] = execFileSync(program, [join(folder, 'start.bin'), `${ticks}`], { encoding: 'utf8' })
        .split(' ')
        .map(Number)
      return { ns, participation }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Parameters, levers and sizes as C constants of the same names. */
function header({ world, scenario }, residents) {
  const define = (name, value) => `#define ${name} ((float)${value})`
  const levers = Object.values(scenario.mechanisms).flatMap((values) => Object.entries(values))
  return [
    `#define RESIDENTS ${RESIDENTS}`,
    `#define COMMUNITIES ${residents / RESIDENTS}`,
    ...world.model.constants.map(({ name, value }) => define(name, value)),
    ...levers.map(([name, value]) => define(name, value)),
    '',
  ].join('\n')
}

/** Columns of residents, block after block without padding, then neighbours in compressed rows. */
function startOf({ world }, residents) {
  const floats = new Float32Array(COLUMNS.length * residents)
  const starts = new Uint32Array(residents + 1)
  const edges = []
  COLUMNS.forEach((column, c) => {
    for (let block = 0; block < residents / RESIDENTS; block++) {
      floats.set(world.blockColumn('resident', column, block), c * residents + block * RESIDENTS)
    }
  })
  const { layout, views } = world.shards[0]
  const { network, blockTable } = layout.tables.get('resident')
  for (let block = 0; block < residents / RESIDENTS; block++) {
    const first = views.i32[blockTable / 4 + block * 8]
    for (let row = 0; row < RESIDENTS; row++) {
      const degree = views.u16[network.degrees / 2 + first + row]
      const group = views.i32[network.slices / 4 + ((first + row) >> 2)]
      for (let k = 0; k < degree; k++) edges.push(views.u16[network.edges / 2 + (group + k) * 4 + (row & 3)] / 4)
      starts[block * RESIDENTS + row + 1] = edges.length
    }
  }
  return Buffer.concat([
    Buffer.from(floats.buffer),
    Buffer.from(starts.buffer),
    Buffer.from(Uint16Array.from(edges).buffer),
  ])
}
