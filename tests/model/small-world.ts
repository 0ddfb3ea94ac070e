/**
 * Worlds so small that a reader can work out in the head what happens in them: one township, two communities of two
 * residents, a and b, where nothing else is said. Columns are given, one pass or procedure is run, columns are read.
 */
import { createSimulation, DEFAULT_SCENARIO, type Scenario, type Simulation } from '@cogov/core'
import type { World } from '@cogov/engine/world'

export type Levers = Scenario['mechanisms']

export interface Small extends Partial<Pick<Scenario, 'mechanisms' | 'parameters' | 'network' | 'decisions'>> {
  /** Residents of each community, township by township. */
  townships?: readonly (readonly number[])[]
  /** Which communities are villages: none where nothing is said. */
  villages?: readonly string[]
  seed?: string
}

export interface SmallWorld {
  simulation: Simulation
  world: World
  /** Fills a column, as `township.budget`: a value for each row in their order, or one for all. */
  give(column: string, ...values: readonly number[]): void
  /** A column's values in the order of the rows. */
  read(column: string): number[]
  /** Does one pass of the month, as `community handle`. */
  pass(name: string): void
}

/** Before the first month. Who neither comes nor goes stays: nobody moves where no parameter says so. */
export function smallWorld({ townships = [[2, 2]], villages = [], seed = 'small', ...change }: Small = {}): SmallWorld {
  const letters = 'abcdefgh'
  let n = 0
  const district = {
    name: 'place',
    townships: townships.map((communities, t) => ({
      name: `township ${t + 1}`,
      budget: 1,
      communities: communities.map((residents) => {
        const name = letters[n++] ?? ''
        return { name, rural: villages.includes(name), residents }
      }),
    })),
  }
  const scenario: Scenario = {
    ...DEFAULT_SCENARIO,
    start: 'fresh',
    ...{ name: 'small', place: 'place', seed, network: { kind: 'complete' } },
    ...change,
    parameters: { ...STAY, ...change.parameters },
  }
  const simulation = createSimulation(scenario, district)
  const { world } = simulation
  const cells = (column: string): { memory: Float32Array; row: number }[] => {
    const [table, name] = column.split('.') as [string, string]
    if (table !== 'resident') {
      const memory = world.column(table, name)
      return Array.from(world.rowsOf(table), (row) => ({ memory, row }))
    }
    return townships.flat().flatMap((residents, block) => {
      const memory = world.blockColumn(table, name, block)
      return Array.from({ length: residents }, (_, row) => ({ memory, row }))
    })
  }
  return {
    simulation,
    world,
    give(column, ...values) {
      const all = cells(column)
      if (values.length !== 1 && values.length !== all.length)
        throw new RangeError(`${column} has ${all.length} rows, found ${values.length} values`)
      all.forEach(({ memory, row }, k) => {
        memory[row] = (values.length === 1 ? values[0] : values[k]) as number
      })
    },
    read: (column) => cells(column).map(({ memory, row }) => memory[row] as number),
    pass: (name) => world.run(name),
  }
}

const STAY = { turnover_urban: 0, turnover_rural: 0, leave_urban: 0, leave_rural: 0 }
