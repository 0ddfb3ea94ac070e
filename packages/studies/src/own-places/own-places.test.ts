import { createSimulation, defineScenario, type OwnPlace, readScenario, type Scenario } from '@cogov/core'
import { completeScenario, isOwnPlace } from '@cogov/core/scenario'
import { describe, expect, it } from 'vitest'
import { districtOf, residentsOf } from '../run/district.ts'
import { run } from '../run/run.ts'
import { withFiles } from '../run/with-files.ts'
import { template } from './template.ts'

const TABLE = [
  'name,parent,kind,residents,staff,budget,households,housing',
  'East,River,urban,900,9,90000,300,rented',
  'West,River,urban,600,,60000,200,owned',
  'North,Hill,rural,300,1.5,15000,90,owned',
  '',
].join('\n')

const files: Record<string, string> = { 'towns.csv': TABLE, 'en.csv': template('en'), 'zh.csv': template('zh') }
const read = async (path: string): Promise<Uint8Array> => {
  const text = files[path]
  if (text === undefined) throw new RangeError(`${path}: no such file`)
  return new TextEncoder().encode(text)
}

async function scenarioWith(given: Record<string, unknown>): Promise<Scenario> {
  const { value } = await withFiles({ cogov: 2, name: 'a', start: 'fresh', ticks: 2, sample: 100, ...given }, read)
  const { scenario, problems } = readScenario(JSON.stringify(value), 'a.json')
  expect(problems).toEqual([])
  return scenario as Scenario
}

const own = async (table: string, more: Partial<OwnPlace> = {}) => {
  files['own.csv'] = table
  return districtOf(await scenarioWith({ place: { file: 'own.csv', ...more } }))
}

describe('a place of one’s own', () => {
  it('has the townships, communities, budgets and columns of its table', async () => {
    const scenario = await scenarioWith({ place: { file: 'towns.csv' } })
    const district = districtOf(scenario)
    expect(district.name).toBe('towns (simulated)')
    expect(residentsOf(district)).toBe(1800)
    expect(district.townships.map(({ name, communities }) => [name, communities.length])).toEqual([
      ['River', 2],
      ['Hill', 1],
    ])
    // 150,000 for 1,500 and 15,000 for 300, where all have 165,000 for 1,800.
    expect(district.townships.map(({ budget }) => budget)).toEqual([100 / (165 / 1.8), 50 / (165 / 1.8)])
    expect(district.townships[0]?.communities[0]).toEqual({
      name: 'East',
      rural: false,
      residents: 900,
      staff: 9,
      columns: { households: 300, housing: 'rented' },
    })
  })

  it('is whole in its scenario, wherever that is run: the file’s hash and content are part of it', async () => {
    const scenario = await scenarioWith({ place: { file: 'towns.csv', name: 'Two Rivers' } })
    const { hash, table } = scenario.place as OwnPlace
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(table).toContain('households [1]')
    const again = readScenario(JSON.stringify(scenario), 'again.json').scenario as Scenario
    expect(again).toEqual(scenario)
    expect((await run(again)).hash).toBe((await run(scenario)).hash)
    expect((await run(scenario)).place).toBe('Two Rivers (simulated)')
  })

  it('is refused where its file is another than the scenario was written with', async () => {
    const hash = '0'.repeat(64)
    await expect(withFiles({ place: { file: 'towns.csv', hash } }, read)).rejects.toThrow(
      `towns.csv: the file is another than the scenario was written with`,
    )
  })

  it('has staff as its table says, and as many as elsewhere where it says nothing', async () => {
    const { place } = await scenarioWith({ place: { file: 'towns.csv' } })
    const scenario = completeScenario({ cogov: 2, name: 'a', start: 'fresh', place, ticks: 1, sample: 50 })
    const { world } = createSimulation(scenario, districtOf(scenario))
    const staff = () => [...world.rowsOf('community')].map((row) => world.column('community', 'staff')[row])
    expect(staff()[0]).toBeCloseTo(9, 5)
    expect(staff()[1]).toBeCloseTo(0.006 * 600 * (100 / (165 / 1.8)), 5)
    expect(staff()[2]).toBeCloseTo(1.5, 5)
  })

  it('has columns that formulas, levers and records can use', async () => {
    const scenario = await scenarioWith({
      place: { file: 'towns.csv' },
      formulas: [{ name: 'people', kind: 'outcome', text: 'residents / households' }],
      where: [{ place: 'housing = rented', mechanisms: { incentives: { recognition: 1 } } }],
      record: { outcomes: ['people', 'participation'], groups: ['housing = rented', 'households < 250'] },
    })
    const { outcomes, parts } = await run(scenario)
    expect(outcomes.people?.values.at(-1)).toBeCloseTo((900 * 3 + 600 * 3 + 300 * (10 / 3)) / 1800, 4)
    const byName = new Map(parts.map((part) => [part.place.split('/')[1], part.outcomes]))
    expect(byName.get('housing = rented')?.people?.values.at(-1)).toBeCloseTo(3, 5)
    expect(byName.get('households < 250')?.people?.values.at(-1)).toBeCloseTo((600 * 3 + 300 * (10 / 3)) / 900, 4)
    const without = await run({ ...scenario, where: [] })
    const last = (one: typeof without) => one.outcomes.participation?.values.at(-1)
    expect(last(without)).not.toBe(last({ ...without, outcomes }))
  })

  it('says of a column that has gaps, or no name for equations, that formulas cannot read it', async () => {
    files['gaps.csv'] = 'name,kind,residents,Cars owned,住房\na,urban,50,3,4\nb,rural,50,,2\n'
    const { notes } = await withFiles({ place: { file: 'gaps.csv' } }, read)
    expect(notes.map((note) => (note.values.what as { code: string }).code)).toEqual([
      'table.read_missing',
      'own.with_gaps',
      'own.not_in_equations',
      'own.read',
    ])
  })

  it('may stand in the scenario itself, in code as well', () => {
    const table = 'name,kind,residents\nEast,urban,120\nWest,rural,80\n'
    const scenario = defineScenario({ name: 'small', place: { table }, ticks: 1 })
    expect(isOwnPlace(scenario.place)).toBe(true)
    expect(residentsOf(districtOf(scenario))).toBe(200)
  })

  it('may have counties, each with a superior government, whose townships have the same names', async () => {
    const { townships } = await own(
      'county,township,name,kind,residents\nA,Centre,x,urban,10\nB,Centre,x,urban,10\nA,Edge,y,rural,10\n',
    )
    expect(townships.map(({ name, county }) => [name, county])).toEqual([
      ['A·Centre', 'A'],
      ['A·Edge', 'A'],
      ['B·Centre', 'B'],
    ])
  })

  it.each(['en.csv', 'zh.csv'])('is read from the template as it stands: %s', async (file) => {
    expect(residentsOf(districtOf(await scenarioWith({ place: { file } })))).toBe(8050)
  })

  it.each([
    ['name,kind,residents\na,urban,10\na,rural,10\n', 'own.csv:3:1: this community of  stands in line 2 already'],
    ['name,kind,residents\na,urban,10\nTotal,urban,10\n', "own.csv:3:1: 'Total' looks like a sum of other lines"],
    ['name,kind,residents\na/b,urban,10\n', "own.csv:2:1: 'a/b': a name has no /"],
    ['name,parent,kind,residents\na,urban,urban,10\n', "own.csv:2:2: 'urban': no township can be called so"],
    ['name,kind,residents\na,suburb,10\n', "own.csv:2:2: kind: expected is one of urban, rural, found 'suburb'"],
    ['name,kind,residents\na,urban,0\n', "own.csv:2:3: residents: a number is expected from 1 to 100000000, found '0'"],
    ['name,kind,residents,trust_committee\na,urban,9,1\n', "own.csv:2:4: a column cannot be called 'trust_committee'"],
    ['name,residents\na,10\n', "own.csv:1:1: no line names the columns kind; found are 'name', 'residents'"],
    ['name,parent,kind,residents,budget\na,p,urban,9,5\nb,q,urban,9,\n', 'at least one township has no budget'],
  ])('is refused where its table is wrong: %j', async (table, said) => {
    await expect(own(table)).rejects.toThrow(said)
  })
})

describe('better numbers of residents for a real place', () => {
  const pinggu = '北京市/平谷区'
  const residents = async (table: string) => {
    files['residents.csv'] = table
    return districtOf(await scenarioWith({ place: pinggu, residents: { file: 'residents.csv' } }))
  }
  const of = (district: ReturnType<typeof districtOf>, name: string) =>
    residentsOf({ ...district, townships: district.townships.filter((one) => one.name === name) })

  it('are those of the parts that the table names; the rest is as it was, or shared from the whole', async () => {
    const before = districtOf({ place: pinggu, seed: '' })
    const one = await residents('place,residents\n金海湖镇,30000\n')
    expect(of(one, '金海湖地区')).toBe(30_000)
    expect(of(one, '夏各庄镇')).toBe(of(before, '夏各庄镇'))
    const all = await residents('place,residents\n平谷区,460000\n金海湖镇,30000\n')
    expect(residentsOf(all)).toBe(460_000)
    expect(of(all, '金海湖地区')).toBe(30_000)
    expect(of(all, '夏各庄镇') / of(before, '夏各庄镇')).toBeCloseTo(430_000 / (457_313 - of(before, '金海湖地区')), 2)
  })

  it('may be of a community, by its code or its committee’s name', async () => {
    const district = await residents('place,residents\n金海湖地区/靠山集村委会,1234\n')
    const found = district.townships.flatMap(({ communities }) => communities.filter((one) => one.residents === 1234))
    expect(found).toHaveLength(1)
  })

  it.each([
    ['place,residents\n金海胡镇,9\n', "residents.csv:2:1: '金海胡镇' is no part of 北京市/平谷区 (simulated)"],
    ['place,residents\n金海湖镇,9000\n金海湖镇,9\n', 'residents.csv:3:1: this place stands in line 2 already'],
    ['place,residents\n平谷区,20000\n金海湖镇,30000\n', 'has 20000 residents, and its parts in the table 30000'],
    ['place,residents\n平谷区,200\n', '200 residents are left for 323 communities'],
  ])('are refused where they cannot be: %j', async (table, said) => {
    await expect(residents(table)).rejects.toThrow(said)
  })

  it('are of no place that is made up', async () => {
    const wrong = withFiles({ place: { residents: 9 }, residents: { file: 'towns.csv' } }, read)
    await expect(wrong).rejects.toThrow('residents are corrected of a real place')
  })
})
