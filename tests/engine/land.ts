/** A world of three tables, small enough for paper: a land of three towns of five, one and two persons. */
import { keyOf } from '@cogov/engine/draws'
import { checkPhase, type Equation, lower, type Model } from '@cogov/engine/equations'
import { World } from '@cogov/engine/world'
import { equation, quantity } from './fixture.ts'

const LAND: Model = {
  units: [],
  constants: [],
  tables: [
    { name: 'land', columns: [quantity('tax'), quantity('wealth')] },
    { name: 'town', parent: 'land', columns: [quantity('rate'), quantity('income'), quantity('mean')] },
    { name: 'person', parent: 'town', columns: [quantity('x'), quantity('y')] },
  ],
}
/** One land of three towns of 5, 1 and 2 persons. */
export const LAND_POPULATION = [
  { table: 'land', sizes: Uint32Array.of(1), nameOf: () => 'all' },
  { table: 'town', sizes: Uint32Array.of(3), nameOf: () => 'land' },
  { table: 'person', sizes: Uint32Array.of(5, 1, 2), nameOf: (block: number) => 'abc'[block] as string },
]

const pass = (table: string, ...equations: Equation[]) =>
  lower(LAND, [checkPhase(LAND, { name: 'go', table, equations })])

type Options = ConstructorParameters<typeof World>[0]

export function landWith(options: Partial<Options> = {}): World {
  const passes = [
    pass(
      'person',
      equation('y', 'x * rate + tax'),
      equation('income', 'sum(y)', 'total'),
      equation('mean', 'mean(x)', 'total'),
    ),
    pass('town', equation('rate', 'rate + mean'), equation('wealth', 'sum(income)', 'total')),
  ]
  const world = new World({ model: LAND, population: LAND_POPULATION, passes, key: keyOf('tables'), ...options })
  for (const shard of world.shards) {
    const { town, land } = Object.fromEntries(shard.layout.tables)
    shard.views.f32.set([10], (land?.columns.get('tax') as number) / 4)
    shard.views.f32.set([1, 2, 3], (town?.columns.get('rate') as number) / 4)
  }
  const { from, to } = options.range ?? { from: 0, to: 3 }
  for (let block = from; block < to; block++)
    world.blockColumn('person', 'x', block).set([[1, 2, 3, 4, 5], [6], [7, 8]][block] ?? [])
  return world
}
