/**
 * The mean field of a model: one block of each table, residents of some kinds with the chances of their acts in place
 * of acts, and every equation of the model's own text. Held at a participation that everybody sees, all other states
 * settle; the participation that then follows is a function of the one that is held, and where the two are equal the
 * model stands still.
 */

import { type CheckedPhase, children, type Model } from '@cogov/engine/equations'
import { plainError } from '@cogov/engine/messages'
import { halton } from '@cogov/methods/designs'
import { message } from './errors.english.ts'
import { compile, type Lanes, lanes, type Reader, type Tree, withSlopes } from './lanes.ts'

export interface MeanFieldInput {
  model: Model
  /** Phases before the first tick, and those of each tick, in their order. */
  start: readonly CheckedPhase[]
  tick: readonly CheckedPhase[]
  /** Rows of one block of each table but the last. */
  rows: (table: string) => number
  /** How many the last table's rows stand for. */
  members: number
  /** Columns, as `table.column`, whose values are given and stay: of the place, levers, and what no equation writes. */
  given: ReadonlyMap<string, ArrayLike<number>>
  /** The act of the last table by which everybody judges everybody. */
  act: string
  /** Columns of the last table that stay what they are at the start, such as who somebody is. */
  held?: readonly string[]
  /** Kinds of residents, by what each is given at random at the start: 32 by default. */
  kinds?: number
  /** Columns, as `table.column`, that are wanted beside the act and what it depends on. */
  also?: readonly string[]
}

export interface MeanField {
  /** Values of a column; the memory itself. */
  column: (table: string, column: string) => Lanes
  /** Columns whose values are given. */
  set: (key: string, value: number) => void
  /** Back to before the first tick. */
  reset: () => void
  /** One tick; with a participation that is held, or, for undefined, that which follows. */
  month: (held?: number) => void
  /** Mean chance to act after the last tick, and its derivative by what was held. */
  implied: () => { value: number; slope: number }
  /**
   * Lets all else settle while a participation is held; gives the one that follows. As exactly as it takes to say on
   * which side of the held one it lies, and to the tolerance near it.
   */
  settle: (held: number, tolerance?: number) => number
  /**
   * Derivative of the one that follows by the one that is held, where all has settled: by the chain rule, month by
   * month.
   */
  slope: (held: number) => number
  /** Copies of all states but what is given, to come back to. */
  save: () => Float64Array[]
  restore: (saved: readonly Float64Array[]) => void
}

const MAX_MONTHS = 4000
/**
 * What is still to come is about so many times the last month's change: states that change by 2.5 % a month or more.
 */
const SLOWEST = 40

export function meanField(input: MeanFieldInput): MeanField {
  const { model, members, given, act, held = [], kinds = 32, also = [] } = input
  const lowest = (model.tables.at(-1) as Model['tables'][number]).name
  const constants = new Map(model.constants.map(({ name, value }) => [name, lanes(1, value)]))
  const columns = new Map<string, Lanes>()
  for (const table of model.tables) {
    for (const { name } of table.columns) {
      const key = `${table.name}.${name}`
      const own = lanes(table.name === lowest ? kinds : input.rows(table.name))
      const values = given.get(key)
      if (values) own.v.set(own.v.map((_, i) => values[values.length === 1 ? 0 : i]))
      columns.set(key, own)
    }
  }
  const stay = new Set([...given.keys(), ...held.map((name) => `${lowest}.${name}`)])
  const crowd = lanes(1)
  let holding: number | undefined
  const machine = { model, lowest, columns, constants, members, act, seen: () => crowd }
  const draws = drawsOf(input.start, lowest, kinds)
  const start = input.start.flatMap((phase) => compilePhase(machine, phase, new Set(given.keys()), draws))
  const tick = needed(model, input.tick, [`${lowest}.${act}`, ...also]).flatMap((phase) =>
    compilePhase(machine, phase, stay),
  )
  const acts = columns.get(`${lowest}.${act}`) as Lanes
  const all = [...columns.values()]
  const states = [...columns].flatMap(([key, one]) => (given.has(key) ? [] : [one]))
  const implied = () => {
    let [value, slope] = [0, 0]
    for (let i = 0; i < kinds; i++) {
      value += acts.v[i]
      slope += acts.d[i]
    }
    return { value: value / kinds, slope: slope / kinds }
  }
  const field: MeanField = {
    column: (table, column) => columns.get(`${table}.${column}`) as Lanes,
    set: (key, value) => {
      columns.get(key)?.v.fill(value)
    },
    reset: () => {
      for (const one of all) one.d.fill(0)
      crowd.v[0] = 0
      for (const step of start) step()
      crowd.v[0] = implied().value
    },
    month: (at) => {
      holding = at
      crowd.v[0] = at ?? implied().value
      crowd.d[0] = at === undefined ? 0 : 1
      for (const step of tick) {
        step()
        // Whoever is counted after the decision is counted as seen: as held, or as just decided.
        if (holding === undefined) crowd.v[0] = implied().value
      }
    },
    implied,
    settle: (at, tolerance = 1e-8) => {
      let before = implied().value
      for (let month = 0, calm = 0; month < MAX_MONTHS && calm < 4; month++) {
        field.month(at)
        const now = implied().value
        const left = SLOWEST * Math.abs(now - before)
        calm = left < Math.max(SLOWEST * tolerance, Math.abs(now - at) / 4) ? calm + 1 : 0
        before = now
      }
      return before
    },
    slope: (at) =>
      withSlopes(() => {
        for (const { d } of all) d.fill(0)
        let before = Number.NaN
        for (let month = 0; month < MAX_MONTHS; month++) {
          field.month(at)
          const now = implied().slope
          if (Math.abs(now - before) < 1e-6) return now
          before = now
        }
        return before
      }),
    save: () => states.flatMap(({ v, d }) => [v.slice(), d.slice()]),
    restore: (saved) =>
      states.forEach(({ v, d }, i) => {
        v.set(saved[2 * i])
        d.set(saved[2 * i + 1])
      }),
  }
  field.reset()
  return field
}

interface Machine {
  model: Model
  lowest: string
  columns: ReadonlyMap<string, Lanes>
  constants: ReadonlyMap<string, Lanes>
  members: number
  act: string
  seen: () => Lanes
}

/** A phase as steps: its values in order, then all rules from the old state, then totals from the new one. */
function compilePhase(
  { model, lowest, columns, constants, members, act, seen }: Machine,
  { table, name: phase, equations }: CheckedPhase,
  stay: ReadonlySet<string>,
  draws?: ReadonlyMap<string, Lanes>,
): (() => void)[] {
  const family = lineageOf(model, table)
  const values = new Map<string, Lanes>()
  const trees = new Map<string, Tree>()
  for (const { name, kind, tree } of equations) {
    if (kind === 'value' || kind === 'term') {
      values.set(name, lanes(1))
      trees.set(name, tree)
    }
  }
  const read = (name: string): (() => Lanes) => {
    const column = family.map((one) => columns.get(`${one}.${name}`)).find((one) => one !== undefined)
    const own = values.get(name)
    if (own) return () => values.get(name) as Lanes
    const found = column ?? constants.get(name)
    if (!found) throw plainError(message('field.unknown_name', { phase, name }))
    return () => found
  }
  const reader: Reader = {
    rows: columns.get(`${table}.${model.tables.find((one) => one.name === table)?.columns[0]?.name}`)?.v.length ?? 1,
    members: () => (table === lowest ? members : reader.rows),
    read,
    equation: (name) => trees.get(name),
    drawn: (place) => (table === lowest ? draws?.get(place) : draws ? MIDDLE : undefined),
    seen: (name) => (table === lowest && name === act && !draws ? seen : undefined),
  }
  const node = (one: (typeof equations)[number]) => compile(one.tree, reader, `${phase} ${one.name}`)
  const before = equations.flatMap((one) => {
    if (one.kind !== 'value' && one.kind !== 'term') return []
    const compute = node(one)
    return [() => void values.set(one.name, compute())]
  })
  const rules = equations.flatMap((one) => {
    const target = columns.get(`${table}.${one.name}`)
    if (one.kind !== 'rule' || !target || stay.has(`${table}.${one.name}`)) return []
    return [{ target, compute: node(one) }]
  })
  const parent = family[1]
  const totals = equations.flatMap((one) => {
    const target = columns.get(`${parent}.${one.name}`)
    if (one.kind !== 'total' || !target || stay.has(`${parent}.${one.name}`)) return []
    return [{ target, compute: node(one) }]
  })
  const write = ({ target, compute }: (typeof rules)[number]) => put(target, compute())
  return [
    () => {
      for (const step of before) step()
      const next = rules.map(({ compute }) => compute())
      rules.forEach(({ target }, i) => {
        put(target, next[i])
      })
    },
    () => totals.forEach(write),
  ]
}

/** Half: of offices, of which there is one, a draw is taken at its middle. */
const MIDDLE = lanes(1, 0.5)

function put(target: Lanes, from: Lanes): void {
  const one = from.v.length === 1
  for (let i = 0; i < target.v.length; i++) {
    target.v[i] = from.v[one ? 0 : i]
    target.d[i] = from.d[one ? 0 : i]
  }
}

function lineageOf(model: Model, table: string): string[] {
  const found = model.tables.find(({ name }) => name === table)
  return found?.parent === undefined ? [table] : [table, ...lineageOf(model, found.parent)]
}

/** What each kind of resident draws at the start: evenly spread numbers, a dimension for each draw. */
function drawsOf(start: readonly CheckedPhase[], lowest: string, kinds: number): Map<string, Lanes> {
  const places = start
    .filter(({ table }) => table === lowest)
    .flatMap((phase) => phase.equations.flatMap((one) => drawsIn(one.tree, `${phase.name} ${one.name}`)))
  const points = halton(Math.max(1, places.length), { points: kinds, permute: 'kinds of residents' })
  // Each dimension is made a Latin square: one kind in each of as many slices.
  return new Map(
    places.map((place, d) => {
      const order = points.map((_, n) => n).sort((a, b) => points[a][d] - points[b][d])
      const own = lanes(kinds)
      order.forEach((kind, rank) => {
        own.v[kind] = (rank + 0.5) / kinds
      })
      return [place, own]
    }),
  )
}

function drawsIn(tree: Tree, place: string): string[] {
  if (tree.kind === 'name') return tree.name === 'draw' ? [place] : []
  if (tree.kind === 'call' && tree.name === 'draw') {
    const [first] = tree.args
    return [`${place} ${first.kind === 'number' ? first.value : 1}`]
  }
  return children(tree).flatMap((one) => drawsIn(one, place))
}

const namesIn = (tree: Tree): string[] => (tree.kind === 'name' ? [tree.name] : children(tree).flatMap(namesIn))

/**
 * The equations on which columns depend, over as many ticks as it takes: of the act, what only counts money is left
 * out.
 */
function needed(model: Model, phases: readonly CheckedPhase[], columns: readonly string[]): CheckedPhase[] {
  const wanted = new Set(columns)
  const keyOf = ({ table, name: phase }: CheckedPhase, { name, kind }: CheckedPhase['equations'][number]) =>
    kind === 'rule'
      ? `${table}.${name}`
      : kind === 'total'
        ? `${lineageOf(model, table)[1]}.${name}`
        : `${table} ${phase} ${name}`
  for (let size = 0; size !== wanted.size; ) {
    size = wanted.size
    for (const phase of phases) {
      const local = new Set(
        phase.equations.filter(({ kind }) => kind === 'value' || kind === 'term').map(({ name }) => name),
      )
      for (const one of phase.equations) {
        if (!wanted.has(keyOf(phase, one))) continue
        for (const name of namesIn(one.tree)) {
          if (local.has(name)) wanted.add(`${phase.table} ${phase.name} ${name}`)
          else for (const table of lineageOf(model, phase.table)) wanted.add(`${table}.${name}`)
        }
      }
    }
  }
  return phases.map((phase) => ({
    ...phase,
    equations: phase.equations.filter((one) => wanted.has(keyOf(phase, one))),
  }))
}
