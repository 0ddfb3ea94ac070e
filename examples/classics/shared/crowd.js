/**
 * Groups of actors who decide and learn, built from the library's equations. A model of these has three tables: the
 * whole, a row; its groups; and the actors, whose neighbours are in their own group.
 */
import { buildWorld } from '@cogov/engine/world'

/** @typedef {import('@cogov/engine/equations').Equation} Equation */

/**
 * @param {string} name
 * @param {Equation['kind']} kind
 * @param {string} text
 * @returns {Equation}
 */
const equation = (name, kind, text) => ({ name, kind, text, unit: '1', meaning: name, source: 'this program' })
/** The next value of a column. @type {(name: string, text: string) => Equation} */
export const rule = (name, text) => equation(name, 'rule', text)
/** A value that other equations of the phase read. @type {(name: string, text: string) => Equation} */
export const value = (name, text) => equation(name, 'value', text)
/**
 * A sum, a mean or a share over a group, written to the table above.
 * @type {(name: string, text: string) => Equation}
 */
export const total = (name, text) => equation(name, 'total', text)

/** @param {string[]} names */
const quantities = (names) => names.map((name) => ({ name, unit: '1', meaning: name }))

/**
 * @typedef {object} Crowd
 * @property {number} [groups] how many, 1 if nothing is said
 * @property {number} size actors of each group
 * @property {import('@cogov/engine/networks').NetworkSpec} [network] complete if nothing is said
 * @property {string[]} columns of the actors
 * @property {string[]} [group] columns of the groups
 * @property {string[]} [whole] columns of the whole
 * @property {Record<string, number>} [constants]
 * @property {{ of?: 'actor' | 'group' | 'whole', do: Equation[] }[]} phases of a tick, one after the other
 * @property {Record<string, (group: number) => number>} [given] columns of the groups that are filled at the start
 * @property {Equation[]} [start] rules of the actors for what is there before the first tick
 * @property {string} seed
 */

/** @param {Crowd} crowd */
export function crowd({ groups = 1, size, network = { kind: 'complete' }, columns, group = [], whole = [], ...rest }) {
  const { constants = {}, given = {}, phases, start = [], seed } = rest
  const passes = [{ do: start }, ...phases].map(({ of: table = 'actor', do: equations }, k) => [
    { name: `phase ${k}`, table, equations },
  ])
  const {
    world,
    names: [first, ...names],
  } = buildWorld({
    model: {
      units: [],
      tables: [
        { name: 'whole', columns: quantities(whole) },
        { name: 'group', parent: 'whole', columns: quantities(group) },
        { name: 'actor', parent: 'group', network: true, columns: quantities(columns) },
      ],
      constants: Object.entries(constants).map(([name, value]) => ({ ...quantities([name])[0], value })),
    },
    population: [
      { table: 'whole', sizes: Uint32Array.of(1), nameOf: () => 'whole' },
      { table: 'group', sizes: Uint32Array.of(groups), nameOf: () => 'groups' },
      { table: 'actor', sizes: new Uint32Array(groups).fill(size), nameOf: (k) => `group ${k}`, network },
    ],
    passes,
    seed,
  })
  for (const column in given) {
    const values = world.blockColumn('group', column, 0)
    for (let k = 0; k < groups; k++) values[k] = given[column](k)
  }
  world.run(first)
  return {
    world,
    tick(times = 1) {
      for (let k = 0; k < times; k++) {
        world.tick++
        for (const name of names) world.run(name)
      }
    },
    /** A column of one group's actors: the memory itself. */
    actors: (/** @type {string} */ column, k = 0) => world.blockColumn('actor', column, k),
    /** A column of the groups. */
    groups: (/** @type {string} */ column) => world.blockColumn('group', column, 0),
    /** A number of the whole. */
    whole: (/** @type {string} */ column) => world.blockColumn('whole', column, 0)[0],
    /**
     * Fills a column of all actors by their place in their group.
     * @type {(column: string, of: (place: number, group: number) => number) => void}
     */
    fill(column, of) {
      for (let k = 0; k < groups; k++) {
        const values = world.blockColumn('actor', column, k)
        for (let place = 0; place < size; place++) values[place] = of(place, k)
      }
    },
  }
}

/** @param {ArrayLike<number>} values */
export function mean(values) {
  let sum = 0
  for (let k = 0; k < values.length; k++) sum += values[k]
  return sum / values.length
}

/** Mean and standard error. @param {number[]} values */
export function meanAndError(values) {
  const middle = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
  return { mean: middle, error: Math.sqrt(variance / values.length) }
}
