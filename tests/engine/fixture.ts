/** Equations and quantities without units or meaning, and small worlds made of them, for tests. */
import type { Equation, Quantity } from '@cogov/engine/equations'
import type { NetworkSpec } from '@cogov/engine/networks'
import { buildWorld, inspectPass, type Machine } from '@cogov/engine/world'

export const equation = (name: string, text: string, kind: Equation['kind'] = 'rule'): Equation => ({
  name,
  kind,
  text,
  unit: '1',
  meaning: '',
  source: 'test',
})

export const quantity = (name: string): Quantity => ({ name, unit: '1', meaning: '' })

export interface Crowd {
  /** Values of each column, row after row: as many rows as the longest has, the shorter ones from their start again. */
  columns: Record<string, readonly number[]>
  equations: readonly Equation[]
  network?: NetworkSpec
  machine?: Machine
}

/** A world of one block of rows and one pass over them, which has not been run. */
export function crowd({ columns, equations, network, machine = 'reference' }: Crowd) {
  const rows = Math.max(...Object.values(columns).map(({ length }) => length))
  const { world, names } = buildWorld({
    model: {
      units: [],
      constants: [],
      tables: [{ name: 'actor', network: network !== undefined, columns: Object.keys(columns).map(quantity) }],
    },
    population: [{ table: 'actor', sizes: Uint32Array.of(rows), nameOf: () => 'all', ...(network ? { network } : {}) }],
    passes: [[{ name: 'go', table: 'actor', equations }]],
    seed: 'crowd',
    machine,
  })
  const column = (name: string) => world.blockColumn('actor', name, 0)
  for (const [name, values] of Object.entries(columns)) {
    column(name).forEach((_, row, all) => {
      all[row] = values[row % values.length] as number
    })
  }
  const pass = names[0] as string
  return {
    world,
    rows,
    column: (name: string): number[] => [...column(name)],
    run(): void {
      world.tick++
      world.run(pass)
    },
    /** What the pass would compute of an equation in a row, as the columns are. */
    value(name: string, row = 0): number {
      const { pass: looked, at } = inspectPass(world, pass)
      const found = looked.values.find((one) => one.equation === name)
      if (!found) throw new Error(`no equation ${name}`)
      return at(0, row).value(found.node)
    },
  }
}
