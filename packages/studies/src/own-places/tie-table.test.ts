import { createSimulation, type OwnPlace, readScenario, type Scenario } from '@cogov/core'
import { tieMistakes } from '@cogov/core/assembly'
import { neighboursOf } from '@cogov/engine/world'
import { describe, expect, it } from 'vitest'
import { districtOf } from '../run/district.ts'
import { withFiles } from '../run/with-files.ts'

const PLACE: OwnPlace = {
  table: 'name,parent,kind,residents\nEast,River,urban,4\nWest,River,urban,3\nEast,Hill,rural,2\n',
}

async function scenarioWith(ties: string): Promise<{ scenario: Scenario; codes: string[] }> {
  const written = {
    cogov: 2,
    name: 'a',
    start: 'fresh',
    ticks: 1,
    place: PLACE,
    network: { kind: 'edge-list', file: 'ties.csv' },
  }
  const { value, notes } = await withFiles(written, async () => new TextEncoder().encode(ties))
  const { scenario, problems } = readScenario(JSON.stringify(value), 'a.json')
  expect(problems).toEqual([])
  const codes = notes.map((note) => (note.values.what as { code: string }).code)
  return { scenario: scenario as Scenario, codes: codes.filter((code) => code.startsWith('own.tie')) }
}

/** Neighbours of each resident, by community. */
async function neighbours(ties: string): Promise<number[][][]> {
  const { scenario } = await scenarioWith(ties)
  const district = districtOf(scenario)
  const { world } = createSimulation(scenario, district)
  const sizes = district.townships.flatMap(({ communities }) => communities.map(({ residents }) => residents))
  return sizes.map((size, block) => Array.from({ length: size }, (_, row) => neighboursOf(world, block, row)))
}

describe('a table of ties', () => {
  it('joins residents of each community by its own lines', async () => {
    const found = await neighbours('community,from,to\nRiver/East,0,1\nRiver/East,1,3\nWest,0,2\n')
    expect(found.map((rows) => rows.map((one) => one.length))).toEqual([
      [1, 2, 0, 1],
      [1, 0, 1],
      [0, 0],
    ])
  })

  it.each([
    ['from 0', 'community,from,to\nWest,0,1\n', ['own.tie_noughts', 'own.tie_read']],
    ['from 1', 'community,from,to\nWest,3,1\n', ['own.tie_ones', 'own.tie_read']],
    ['by names', 'community,from,to\nWest,Ann,Bob\nWest,Bob,Cid\n', ['own.tie_names', 'own.tie_read']],
    [
      'in both directions',
      'community,from,to\nWest,0,1\nWest,1,0\n',
      ['own.tie_noughts', 'own.tie_again', 'own.tie_read'],
    ],
  ])('counts residents %s, and says so', async (_, ties, expected) => {
    expect((await scenarioWith(ties)).codes).toEqual(expected)
  })

  it('may have weights and directions, of which it is said once by their cells that they are not used', async () => {
    const ties =
      'Source;Target;community;Type;Weight\n0;1;West;Directed;2,5\n1;0;West;Directed;1\n1;2;West;Undirected;0\n'
    expect((await scenarioWith(ties)).codes).toEqual([
      'own.tie_none',
      'own.tie_weights',
      'own.tie_directions',
      'own.tie_noughts',
      'own.tie_again',
      'own.tie_read',
    ])
    const joined = 'community,from,to,type,weight\nWest,0,1,undirected,1\n'
    expect((await scenarioWith(joined)).codes).toEqual(['own.tie_noughts', 'own.tie_read'])
    expect((await neighbours(ties))[1]).toEqual([[1], [0], []])
  })

  it.each([
    ['community,from,to\nWests,0,1\n', "ties.csv:2:1: 'Wests' is no community of the place (did you mean 'West'?)"],
    ['community,from,to\nEast,0,1\n', "ties.csv:2:1: several communities are called 'East'"],
    ['community,from,to\nWest,1,1\n', 'ties.csv:2:3: joins 1 with themselves'],
    ['community,from,to,weight\nWest,1,2,-3\n', 'ties.csv:2:4: weight: a number is expected from 0 to'],
    ['community,from,to\nWest,Ann,Bob\nWest,Cid,Dee\n', 'ties.csv:3:3: River/West has 3 residents, and more have ties'],
    ['from,to\n0,2\n', 'ties.csv:2:3: Hill/East has 2 residents'.replace(':2:3', ':2:2')],
  ])('is refused where it is wrong: %j', async (ties, said) => {
    await expect(scenarioWith(ties)).rejects.toThrow(said)
  })

  it('is refused for another place than it was read for', async () => {
    const { scenario } = await scenarioWith('community,from,to\nRiver/East,0,3\n')
    expect(tieMistakes(scenario, districtOf(scenario))).toEqual([])
    const smaller: OwnPlace = { table: (PLACE.table as string).replace('urban,4', 'urban,3') }
    expect(tieMistakes(scenario, districtOf({ ...scenario, place: smaller }))).toHaveLength(1)
  })
})
