/** What others do with a study: read it, ask it, export it. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOf, smallStudy } from '@cogov/tests/studies/fixture'
import { tableFromIPC } from '@uwdata/flechette'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweep } from '../sweep/sweep.ts'
import { exportTable } from './export.ts'
import { openStudy, type StudyTable } from './open.ts'
import { readTable } from './parquet.ts'
import { queryStudy } from './query.ts'

const study = smallStudy({
  factors: [
    { factor: 'incentives.reward', from: 0, to: 2 },
    { factor: 'mechanisms.trust', name: 'trust', values: [{}, { transparency: 1 }], labels: ['off', '=on, "really"'] },
  ],
  design: { kind: 'factorial', levels: 3 },
  outcomes: ['participation', { of: 'delivery', summary: 'first-above', threshold: 0.9, name: 'delivered' }],
  series: ['participation'],
})
let home = ''
let folder = ''
let table: StudyTable

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-store-'))
  // A name that SQL and patterns could take for something else.
  folder = join(home, "what's [this]*?")
  await sweep(study, { folder, workers: 1 })
  table = await (await openStudy(folder)).table()
})
afterAll(() => rm(home, { recursive: true }))

describe('the table of a study', () => {
  it('has a row for each run, and says what its columns are', () => {
    expect(table.runs).toHaveLength(3 * 2 * 3)
    expect(table.runs[4]).toEqual({
      point: 1,
      replicate: 2,
      seed: 'cogov#2',
      added: false,
      values: { reward: 0, trust: '=on, "really"' },
      outcomes: { participation: expect.any(Number), delivered: Number.NaN },
    })
    expect(table.factors).toMatchObject([
      { name: 'reward', unit: 'day', kind: 'continuous', path: 'mechanisms.incentives.reward', range: [0, 2] },
      { name: 'trust', unit: '1', kind: 'categorical', path: 'mechanisms.trust', levels: ['off', '=on, "really"'] },
    ])
    expect(table.outcomes).toMatchObject([
      { name: 'participation', unit: 'share', range: [0, 1] },
      { name: 'delivered', unit: 'month' },
    ])
  })
})

describe('the series of a study', () => {
  it('are the courses of its runs, whose last month is the table’s', async () => {
    const last = new Map<string, number | undefined>()
    for await (const { point, replicate, outcomes } of (await openStudy(folder)).series())
      last.set(`${point}/${replicate}`, outcomes.participation?.[12])
    expect(table.runs.map(({ point, replicate }) => last.get(`${point}/${replicate}`))).toEqual(
      table.runs.map(({ outcomes }) => outcomes.participation),
    )
  })
})

describe('a query', () => {
  it('gives what the table gives', async () => {
    const { columns, rows } = await queryStudy(folder, 'select point, replicate, participation from runs order by all')
    expect(columns).toEqual(['point', 'replicate', 'participation'])
    expect(rows).toEqual(table.runs.map(({ point, replicate, outcomes }) => [point, replicate, outcomes.participation]))
  })

  it('knows series with the factors’ values, and what never happened as nothing', async () => {
    const { rows } = await queryStudy(
      folder,
      "select count(*), max(tick) from series where trust = 'off' and reward = 2",
    )
    expect(rows).toEqual([[39, 12]])
    expect((await queryStudy(folder, 'select count(delivered) from runs')).rows).toEqual([[0]])
    expect((await queryStudy(folder, 'select name, unit from factors')).rows).toEqual([
      ['reward', 'day'],
      ['trust', '1'],
    ])
    expect((await queryStudy(folder, 'select count(*) from points')).rows).toEqual([[6]])
  })

  it('that is wrong says so in DuckDB’s words, and harms nothing', async () => {
    const before = await contentOf(folder)
    await expect(queryStudy(folder, 'select rewrd from runs')).rejects.toThrow(
      /^the question cannot be answered; DuckDB says:\n.*rewrd/,
    )
    await expect(queryStudy(folder, 'drop view runs; select 1 as one')).resolves.toMatchObject({ rows: [[1]] })
    expect(await contentOf(folder)).toEqual(before)
  })

  it('is refused where a file is damaged, which is named', async () => {
    const damaged = join(home, 'damaged')
    await sweep(study, { folder: damaged, workers: 1 })
    const file = join(damaged, 'runs', readdirSync(join(damaged, 'runs'))[0] as string)
    await writeFile(file, 'nothing')
    await expect(queryStudy(damaged, 'select 1')).rejects.toThrow(`${file}: damaged; cogov sweep ${damaged} --resume`)
  })
})

describe('an export', () => {
  it('as CSV is tidy, and no spreadsheet runs a label as a formula', async () => {
    await exportTable(folder, 'runs', join(home, 'deep', 'runs.csv'))
    const lines = readFileSync(join(home, 'deep', 'runs.csv'), 'utf8').split('\r\n')
    expect(lines).toHaveLength(1 + 18 + 1)
    expect(lines[0]).toBe('point,replicate,seed,reward,trust,participation,delivered,hash,error')
    expect(lines.find((line) => line.startsWith('1,1,'))).toMatch(
      /^1,1,cogov#1,0,"'=on, ""really""",0\.\d+,,[0-9a-f]{16},$/,
    )
  })

  it('as Parquet and as Arrow has the same rows', async () => {
    await exportTable(folder, 'runs', join(home, 'runs.parquet'))
    await exportTable(folder, 'runs', join(home, 'runs.arrow'))
    const parquet = await readTable(readFileSync(join(home, 'runs.parquet')))
    const arrow = tableFromIPC(readFileSync(join(home, 'runs.arrow'))).toArray()
    const inOrder = parquet.toSorted(
      (a, b) => Number(a.point) - Number(b.point) || Number(a.replicate) - Number(b.replicate),
    )
    expect(inOrder.map(({ participation }) => participation)).toEqual(
      table.runs.map(({ outcomes }) => outcomes.participation),
    )
    expect(arrow.map((row: object) => ({ ...row }))).toEqual(parquet.map((row) => ({ ...row })))
  })

  it('as Parquet holds hostile names as what they are, texts in cells of their own, as DuckDB reads them', async () => {
    const labels = [
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://x")',
      "'; drop table runs; --",
      'a,b;c "d" \\ %s',
      '-1',
      '🧑\u200d🌾 名字'.repeat(20),
    ]
    const values = labels.map((_, n) => ({ transparency: n / 10 }))
    const hostile = smallStudy({
      factors: [{ factor: 'mechanisms.trust', name: 'trust', values, labels }],
      design: { kind: 'factorial' },
      replicates: 1,
      outcomes: ['participation'],
      series: [],
    })
    const from = join(home, 'hostile')
    await sweep(hostile, { folder: from, workers: 1 })
    const file = join(home, "it's.parquet")
    await exportTable(from, 'runs', file)
    const duckdb = await (await import('@duckdb/node-api')).DuckDBInstance.create(':memory:')
    const connection = await duckdb.connect()
    try {
      const read = `read_parquet('${file.replaceAll("'", "''")}')`
      const found = await connection.runAndReadAll(`select trust, seed, length(hash) from ${read} order by point`)
      expect(found.getRowsJS()).toEqual(labels.map((label) => [label, 'cogov#1', 16n]))
      const types = await connection.runAndReadAll(`select column_name, column_type from (describe from ${read})`)
      expect(types.getRowsJS()).toContainEqual(['trust', 'VARCHAR'])
    } finally {
      connection.closeSync()
      duckdb.closeSync()
    }
    expect((await queryStudy(from, 'select trust from runs order by point')).rows).toEqual(
      labels.map((label) => [label]),
    )
  })

  it('has series and points as well', async () => {
    await exportTable(folder, 'series', join(home, 'series.csv'))
    expect(readFileSync(join(home, 'series.csv'), 'utf8').split('\r\n')).toHaveLength(1 + 18 * 13 + 1)
    await exportTable(folder, 'points', join(home, 'points.csv'))
    expect(readFileSync(join(home, 'points.csv'), 'utf8').split('\r\n')).toHaveLength(1 + 6 + 1)
  })

  it('that cannot be made leaves nothing behind', async () => {
    const before = (await readdir(home)).sort()
    await expect(exportTable(folder, 'runs', join(home, 'runs.xlsx'))).rejects.toThrow('.csv, .parquet, .arrow')
    await expect(exportTable(folder, 'runs', join(home, 'runs.arrow', 'below.csv'))).rejects.toThrow()
    expect((await readdir(home)).sort()).toEqual(before)
  })
})
