import { effort } from '@cogov/tests/effort'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPhase } from './check.ts'
import { demands } from './demands.ts'
import { compileKernel } from './kernel.ts'
import { lower, type Pass } from './lower.ts'
import {
  BLOCK,
  BLOCK_WORDS,
  type Memory,
  type NetworkKind,
  PLACES,
  paddedRows,
  STRIP,
  type TableMemory,
} from './memory.ts'
import type { Equation, Model, Phase } from './model.ts'
import { interpreter, type Views, viewsOf } from './reference.ts'

const columns = ['a', 'b', 'c', 'd', 'act']
const model: Model = {
  units: ['day'],
  tables: [
    {
      name: 'group',
      columns: ['p', 'q', 'lever', 'total', 'average'].map((name) => ({ name, unit: '1', meaning: '' })),
    },
    { name: 'row', parent: 'group', network: true, columns: columns.map((name) => ({ name, unit: '1', meaning: '' })) },
  ],
  constants: [{ name: 'k', unit: '1', meaning: '', value: 1.5 }],
}

const equation = (name: string, kind: Equation['kind'], text: string): Equation => ({
  name,
  kind,
  text,
  unit: '1',
  meaning: '',
  source: 'test',
})

/** Two memories alike: the blocks' sizes, columns drawn by a function, neighbours of the given kind. */
function memoryOf(
  sizes: number[],
  kind: NetworkKind,
): { memory: Memory; bytes: number; fill: (buffer: ArrayBufferLike, value: (i: number) => number) => void } {
  let cursor = 64
  const take = (bytes: number) => {
    const start = cursor
    cursor = Math.ceil((cursor + bytes) / 16) * 16
    return start
  }
  const scratch = take(PLACES * STRIP * 4)
  const mirrorRows = Math.max(...sizes.map(paddedRows))
  const mirror = take(columns.length * mirrorRows * 4)
  const rows = sizes.reduce((sum, size) => sum + paddedRows(size), 0)
  const groupRows = paddedRows(sizes.length)
  const place = (names: readonly string[], count: number) => new Map(names.map((name) => [name, take(count * 4)]))
  const none = { kind: 'none', degree: 0, wide: false, slices: 0, edges: 0 } as const
  const group: TableMemory = {
    rows: groupRows,
    blocks: 1,
    columns: place(['p', 'q', 'lever', 'total', 'average'], groupRows),
    blockTable: take(BLOCK_WORDS * 4),
    above: [],
    network: none,
  }
  const stored =
    kind === 'stored'
      ? {
          slices: take((rows / 4 + 1) * 4),
          edges: take(rows * 5 * 2),
        }
      : {}
  const row: TableMemory = {
    rows,
    blocks: sizes.length,
    columns: place(columns, rows),
    blockTable: take(BLOCK_WORDS * 4 * sizes.length),
    above: ['group'],
    network: { ...none, kind, degree: kind === 'lattice' || kind === 'ring' ? 4 : 0, ...stored },
  }
  const memory: Memory = {
    tables: new Map([
      ['group', group],
      ['row', row],
    ]),
    parameters: new Map(),
    scratch,
    mirror,
    mirrorRows,
    key: 16,
  }
  const fill = (buffer: ArrayBufferLike, value: (i: number) => number) => {
    const { f32, i32, u16 } = viewsOf(buffer)
    i32.set([12345, 67890], memory.key / 4)
    i32.set([0, sizes.length, 1, 2], group.blockTable / 4)
    for (const [index, address] of [...group.columns.values()].entries()) {
      for (let i = 0; i < sizes.length; i++) f32[address / 4 + i] = value(index * 31 + i)
    }
    let first = 0
    let cursorGroups = 0
    sizes.forEach((size, block) => {
      i32.set([first, size, 3 + block, 4 + block, block, 0, 0, widthOf(size)], row.blockTable / 4 + block * BLOCK_WORDS)
      for (const [index, address] of [...row.columns.values()].entries()) {
        for (let i = 0; i < size; i++) f32[address / 4 + first + i] = value(index * 97 + block * 13 + i * 5)
      }
      if (kind === 'stored') cursorGroups = fillStored(row, { f32, i32, u16 }, first, size, cursorGroups)
      first += paddedRows(size)
    })
    i32[BLOCK.first] = 0
  }
  return { memory, bytes: cursor, fill }
}

const widthOf = (size: number) => Math.max(...[1, 2, 3, 4, 5].filter((width) => size % width === 0))

/**
 * A network of unequal degrees: row i is joined to the next i mod 6 rows (in one direction only, which is enough here).
 */
function fillStored(row: TableMemory, { i32, u16 }: Views, first: number, size: number, start: number): number {
  let group = start
  for (let slice = 0; slice < paddedRows(size) / 4; slice++) {
    i32[row.network.slices / 4 + first / 4 + slice] = group
    const degrees = [0, 1, 2, 3].map((lane) =>
      slice * 4 + lane < size ? Math.min((slice * 4 + lane) % 6, size - 1) : 0,
    )
    const width = Math.max(...degrees)
    for (let lane = 0; lane < 4; lane++) {
      for (let k = 0; k < width; k++) {
        const padding = k >= (degrees[lane] as number)
        u16[row.network.edges / 2 + (group + k) * 4 + lane] = 4 * (padding ? size : (slice * 4 + lane + k + 1) % size)
      }
    }
    group += width
  }
  i32[row.network.slices / 4 + first / 4 + paddedRows(size) / 4] = group
  return group
}

/** Runs a pass for two ticks by kernel and by reference; returns both states as integers, and both results. */
function both(pass: Pass, sizes: number[], kind: NetworkKind, value: (i: number) => number) {
  const { memory, bytes, fill } = memoryOf(sizes, kind)
  const pages = Math.ceil(bytes / 65536)
  const wasm = new WebAssembly.Memory({ initial: pages })
  const plain = new ArrayBuffer(pages * 65536)
  fill(wasm.buffer, value)
  fill(plain, value)
  const module = new WebAssembly.Module(compileKernel(pass, memory))
  const kernel = new WebAssembly.Instance(module, { env: { memory: wasm } }).exports.run as (
    ...args: number[]
  ) => number
  const reference = interpreter(pass, memory, viewsOf(plain))
  const results = [1, 2].map((tick) => [kernel(0, sizes.length, tick), reference(0, sizes.length, tick)] as const)
  const state = (buffer: ArrayBufferLike) =>
    [...memory.tables.values()].flatMap((table) =>
      [...table.columns.values()].flatMap((address) =>
        rowsOf(table, buffer).map((row) => new Int32Array(buffer, address + row * 4, 1)[0]),
      ),
    )
  return { results, kernel: state(wasm.buffer), reference: state(plain) }
}

/** Every row that is no padding. */
function rowsOf({ blocks, blockTable }: TableMemory, buffer: ArrayBufferLike): number[] {
  const entries = new Int32Array(buffer, blockTable, blocks * BLOCK_WORDS)
  return Array.from({ length: blocks }, (_, block) => {
    const [first, count] = [
      entries[block * BLOCK_WORDS + BLOCK.first] as number,
      entries[block * BLOCK_WORDS + BLOCK.count] as number,
    ]
    return Array.from({ length: count }, (_, row) => first + row)
  }).flat()
}

const SPECIAL = [
  0, -0, 1e-45, -1e-45, 1.1754942e-38, 1.1754944e-38, 3.4028235e38, -3.4028235e38, 1, -1, 0.5, 1e-7, 88.7, -104,
  16777216,
]

/** Texts of random equations: numbers and conditions of limited depth. */
const { numeric } = fc.letrec<{ numeric: string; truth: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(...columns, 'p', 'q', 'k', 'lever', 'draw', 'draw(2)'),
    fc.constantFrom('seen(a)', 'seen(act)', 'pick(b)', 'pick(c, 2)', 'mean(d)', 'sum(act)', 'share(a < b)'),
    fc.constantFrom('0', '1', '0.5', '2', '3.25', '1e-3', '1e20'),
  ),
  numeric: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('leaf'),
    fc
      .tuple(tie('numeric'), fc.constantFrom('+', '-', '*', '/'), tie('numeric'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(fc.constantFrom('min', 'max', 'pow'), tie('numeric'), tie('numeric'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc
      .tuple(fc.constantFrom('abs', 'sqrt', 'exp', 'log', 'logit', 'probit', '-'), tie('numeric'))
      .map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('numeric'), fc.constantFrom(2, 3, -1, 0.5)).map(([a, n]) => `(${a})^(${n})`),
    tie('numeric').map((a) => `clip(${a}, -2, 3)`),
    fc.tuple(tie('truth'), tie('numeric'), tie('numeric')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
  ),
  truth: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .tuple(tie('numeric'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('numeric'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('truth').map((a) => `(not ${a})`),
  ),
}))

const PHASES = effort('COGOV_PHASES')

describe('the kernel', () => {
  it('equals the reference in every bit on random phases, and fails at the same row', () => {
    let finished = 0
    let equations = 0
    fc.assert(
      fc.property(
        fc.array(numeric, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<NetworkKind>('complete', 'ring', 'lattice', 'stored'),
        fc.array(
          fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) },
            { weight: 1, arbitrary: fc.integer({ min: 250, max: 530 }) },
          ),
          { minLength: 1, maxLength: 3 },
        ),
        fc.array(
          fc.oneof(
            { weight: 4, arbitrary: fc.float({ min: 0, max: 1, noNaN: true }) },
            { weight: 1, arbitrary: fc.constantFrom(...SPECIAL) },
          ),
          { minLength: 5, maxLength: 60 },
        ),
        fc.boolean(),
        (texts, kind, sizes, values, tame) => {
          // Half of the phases keep their values in bounds, so that enough of them run to the end.
          const wrap = (text: string) => (tame ? `clip(${text}, -1e6, 1e6)` : text)
          const phase: Phase = {
            name: 'random',
            table: 'row',
            equations: [
              ...texts.map((text, i) => equation(['a', 'act', 'd'][i] as string, 'rule', wrap(text))),
              equation('total', 'total', 'sum(act)'),
              equation('average', 'total', 'mean(b)'),
            ],
          }
          const pass = lower(model, [checkPhase(model, phase)], new Set(), kind)
          const { results, kernel, reference } = both(pass, sizes, kind, (i) => values[i % values.length] as number)
          for (const [k, r] of results) expect(k).toBe(r)
          expect(kernel).toEqual(reference)
          equations += texts.length
          if (results.every(([k]) => k === -1)) finished++
        },
      ),
      { numRuns: PHASES, seed: 20261123 },
    )
    expect(equations).toBeGreaterThan(PHASES)
    expect(finished).toBeGreaterThan(0.3 * PHASES)
  })

  it('lets a phase read what the phase before it wrote, in one pass, while neighbours see the old values', () => {
    const look: Phase = { name: 'look', table: 'row', equations: [equation('b', 'rule', 'b + 0.5 * (seen(act) - b)')] }
    const decide: Phase = { name: 'decide', table: 'row', equations: [equation('act', 'rule', 'draw < b ? 1 : 0')] }
    const pass = lower(model, [checkPhase(model, look), checkPhase(model, decide)], new Set(), 'ring')
    expect(demands(pass).mirrored).toEqual(['act'])
    const { kernel, reference } = both(pass, [9, 5], 'ring', (i) => (i % 3 === 0 ? 1 : 0))
    expect(kernel).toEqual(reference)
  })

  it('leaves out what a lever at zero multiplies', () => {
    const phase: Phase = {
      name: 'one',
      table: 'row',
      equations: [equation('a', 'rule', 'b + lever * exp(c) * seen(d)')],
    }
    const checked = checkPhase(model, phase)
    const on = lower(model, [checked], new Set(), 'ring')
    const off = lower(model, [checked], new Set(['group.lever']), 'ring')
    expect(demands(off).nodes.map(({ op }) => op)).toEqual(['column'])
    expect(demands(on).nodes.length).toBeGreaterThan(20)
  })
})
