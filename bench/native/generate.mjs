// The passes of a world as C: from the same graph of operations as the kernel, a function a pass, which compilers make
// vectors of.

import { demands } from '../../packages/engine/dist/equations/demands.js'
import { reach } from '../../packages/engine/dist/equations/graph.js'
import { BLOCK, BLOCK_WORDS } from '../../packages/engine/dist/equations/memory.js'
import { hashName } from '../../packages/engine/dist/equations/philox.js'

/**
 * @typedef {import('@cogov/engine/equations').Node} Node
 * @typedef {import('@cogov/engine/world').World['shards'][number]['layout']} Layout
 */

/** @type {Record<string, (...args: string[]) => string>} */
const OPERATIONS = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${a} / ${b}`,
  min: (a, b) => `fminf(${a}, ${b})`,
  max: (a, b) => `fmaxf(${a}, ${b})`,
  sqrt: (a) => `sqrtf(${a})`,
  abs: (a) => `fabsf(${a})`,
  neg: (a) => `-${a}`,
  lt: (a, b) => `${a} < ${b}`,
  le: (a, b) => `${a} <= ${b}`,
  eq: (a, b) => `${a} == ${b}`,
  ne: (a, b) => `${a} != ${b}`,
  and: (a, b) => `${a} & ${b}`,
  or: (a, b) => `${a} | ${b}`,
  not: (a) => `!${a}`,
  select: (condition, yes, no) => `${condition} ? ${yes} : ${no}`,
  asbits: (a) => `bits_of(${a})`,
  asnumber: (a) => `number_of(${a})`,
  iadd: (a, b) => `${a} + ${b}`,
  isub: (a, b) => `${a} - ${b}`,
}

const WHOLE = new Set(['lt', 'le', 'eq', 'ne', 'and', 'or', 'not', 'asbits', 'iadd', 'isub', 'shl', 'shr'])

/**
 * All passes but those of the start, and `all_passes`, which runs them in their order.
 * @param {import('@cogov/engine/world').World} world
 */
export function passesInC(world) {
  const { layout } = world.shards[0]
  const passes = [...world.passes.values()].filter(({ name }) => !name.endsWith(' start'))
  const texts = passes.map((pass, k) => passInC(pass, layout, `pass_${k}`))
  const calls = passes.map((_, k) => `pass_${k}(tick);`).join(' ')
  return `${texts.join('\n')}\nstatic void all_passes(uint32_t tick) { ${calls} }\n`
}

/**
 * A table of a layout that is known to have it.
 * @param {Layout} layout
 * @param {string} name
 * @returns {NonNullable<ReturnType<Layout['tables']['get']>>}
 */
export function tableOf({ tables }, name) {
  const table = tables.get(name)
  if (!table) throw new RangeError(`no table '${name}'`)
  return table
}

/**
 * @param {import('@cogov/engine/equations').Pass} pass
 * @param {Layout} layout
 * @param {string} name
 */
function passInC(pass, layout, name) {
  const { nodes, fetched } = demands(pass)
  const table = tableOf(layout, pass.table)
  const totalled = (/** @type {string} */ column) => tableOf(layout, table.above[0]).columns.get(column)
  /** @type {(node: Node) => string} */
  const ref = (node) => {
    if (node.op === 'constant')
      return Number.isFinite(node.value) ? `${literal(node.value)}` : `${node.value > 0 ? '' : '-'}INFINITY`
    return node.op === 'bits' ? `(${node.value})` : `n${node.id}`
  }
  const above = (/** @type {Node} */ { name }) => {
    const [owner, column] = name.split('.')
    return `F(${tableOf(layout, owner).columns.get(column)})[entry[${BLOCK.above + table.above.indexOf(owner)}]]`
  }
  const expression = (/** @type {Node} */ node) => {
    const { op, args, value, name } = node
    if (op === 'column') return `c_${name}[i]`
    if (op === 'weight') return 'weight[(size_t)block * N + i]'
    if (op === 'draw' || op === 'seen') return `fetched[${fetched.indexOf(node)}][i]`
    if (op === 'above') return above(node)
    if (op === 'parameter') return `F(${layout.parameters.get(name)})[0]`
    if (op === 'size') return '(float)count'
    if (op === 'shl') return `(int32_t)((uint32_t)${ref(args[0])} << ${value})`
    if (op === 'shr') return `${ref(args[0])} >> ${value}`
    if (!OPERATIONS[op]) throw new Error(`no C for ${op}`)
    return OPERATIONS[op](...args.map(ref))
  }
  const define = (/** @type {Node} */ node) =>
    `const ${WHOLE.has(node.op) ? 'int32_t' : 'float'} n${node.id} = ${expression(node)};`
  /** A loop over the rows: what it computes, what it sums up, what it does beside. */
  const loop = (/** @type {Node[]} */ roots, /** @type {readonly Node[]} */ sums, /** @type {string[]} */ stores) => {
    const names = sums.map((_, k) => `sum_${k}`)
    return [
      ...names.map((sum) => `float ${sum} = 0;`),
      `#pragma omp simd${names.length > 0 ? ` reduction(+ : ${names})` : ''}`,
      'for (int i = 0; i < count; i++) {',
      ...reach(...roots, ...sums)
        .filter(({ level }) => level === 2)
        .map(define),
      ...stores,
      ...sums.map((node, k) => `sum_${k} += ${ref(node)};`),
      '}',
    ]
  }
  const once = nodes.filter(({ level, op }) => level === 0 && op !== 'constant' && op !== 'bits').map(define)
  const shared = nodes
    .filter(({ level }) => level === 1)
    .flatMap((node) => {
      if (node.op !== 'aggregate') return [define(node)]
      return [`float n${node.id};`, '{', ...loop([], node.args, []), `n${node.id} = sum_0;`, '}']
    })
  const fetch = fetched.flatMap((node, k) => {
    if (node.op === 'draw') return [`draw(fetched[${k}], entry, tick, ${hashName(node.name) >>> 0}u, count);`]
    if (node.op === 'seen') return [`see(fetched[${k}], F(${table.columns.get(node.name)}) + first, block);`]
    if (node.op === 'weight') return []
    throw new Error(`no C for ${node.op}`)
  })
  const columns = [...table.columns].map(([column, address]) => `float *restrict c_${column} = F(${address}) + first;`)
  const stores = pass.writes.map(({ column, node }) => `c_${column}[i] = ${ref(node)};`)
  const totals = pass.totals.map(
    ({ column, mean }, k) => `F(${totalled(column)})[entry[${BLOCK.above}]] = sum_${k}${mean ? ' / count' : ''};`,
  )
  return [
    `static void ${name}(uint32_t tick) { /* ${pass.name} */`,
    ...once,
    `for (uint32_t block = 0; block < ${table.blocks}; block++) {`,
    `const int32_t *entry = I(${table.blockTable}) + ${BLOCK_WORDS} * block;`,
    `const size_t first = entry[${BLOCK.first}];`,
    // Compilers may know how many residents a community has.
    pass.table === 'resident' ? 'enum { count = N };' : `const int count = entry[${BLOCK.count}];`,
    ...columns,
    ...fetch,
    ...shared,
    ...loop(
      pass.writes.map(({ node }) => node),
      pass.totals.map(({ node }) => node),
      stores,
    ),
    ...totals,
    '}',
    '}',
    '',
  ].join('\n')
}

const literal = (/** @type {number} */ value) => {
  const text = `${value}`
  return `${/[.e]/.test(text) ? text : `${text}.0`}f`.replace(/^-.*/, (negative) => `(${negative})`)
}
