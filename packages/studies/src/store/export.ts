/** A study's table as one file for other programs. */

import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bool, type DataType, float64, int32, tableFromArrays, tableToIPC, utf8 } from '@uwdata/flechette'
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { textCell } from '../compare/tidy.ts'
import { asStoreError, makeFolder, owner, readChecked, StoreError } from '../files/files.ts'
import { pointColumns, runColumns, seriesColumns } from './columns.ts'
import { message } from './errors.english.ts'
import { type Folder, openFolder, stageFiles } from './folder.ts'
import { type Column, type Row, readTable, toColumnData } from './parquet.ts'
import { damagedError, scanParts } from './scan.ts'

export type TableName = 'runs' | 'series' | 'points'

/** How a file is written, by the end of its name. */
const WRITERS: Record<string, (path: string, columns: Column[], rows: AsyncIterable<Row[]>) => Promise<void>> = {
  '.csv': writeCsv,
  '.parquet': writeParquet,
  '.arrow': writeArrow,
}

/**
 * Writes a table of a study: CSV, Parquet or Arrow (its IPC file format), as the file's name says. CSV and Parquet are
 * written piece by piece, so that any number of runs will do; Arrow is made in memory.
 *
 * @throws StoreError where a file of the study is damaged, or the new one cannot be written; it is whole or not there
 * @example await exportTable('results/rewards', 'runs', 'runs.csv')
 */
export async function exportTable(path: string, table: TableName, to: string): Promise<void> {
  const write = WRITERS[extname(to).toLowerCase()]
  if (!write) throw new StoreError(message('store.no_format', { path: to, formats: Object.keys(WRITERS).join(', ') }))
  const folder = await openFolder(path)
  const { study } = folder
  if (table === 'series' && study.series.length === 0) {
    throw new StoreError(message('store.no_series', { path }))
  }
  const columns = { runs: runColumns, series: seriesColumns, points: pointColumns }[table](study)
  await makeFolder(dirname(to))
  const temporary = join(dirname(to), `.${table}.${owner()}.part`)
  try {
    await write(temporary, columns, table === 'points' ? pointsOf(folder) : partsOf(folder, table))
    const file = await open(temporary, 'r+')
    await file.sync()
    await file.close()
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true })
    throw asStoreError(to, error)
  }
}

async function* partsOf(folder: Folder, table: 'runs' | 'series'): AsyncGenerator<Row[]> {
  for await (const { rows, damaged, series } of scanParts(folder)) {
    if (!rows) throw damagedError(folder.path, damaged)
    yield table === 'runs' ? rows : await readTable((await readChecked(series as string)) as Uint8Array)
  }
}

async function* pointsOf(folder: Folder): AsyncGenerator<Row[]> {
  for (const file of await stageFiles(folder)) {
    const bytes = await readChecked(file)
    if (!bytes) throw damagedError(folder.path, [file])
    yield readTable(bytes)
  }
}

async function writeCsv(path: string, columns: Column[], rows: AsyncIterable<Row[]>): Promise<void> {
  const cell = (value: Row[string]): string =>
    value === null || value === undefined ? '' : typeof value === 'string' ? textCell(value) : String(value)
  async function* lines() {
    yield `${columns.map(({ name }) => textCell(name)).join(',')}\r\n`
    for await (const some of rows) {
      yield some.map((row) => `${columns.map(({ name }) => cell(row[name])).join(',')}\r\n`).join('')
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}

/** Rows of a row group: as many as readers like, few enough to hold. */
const ROW_GROUP = 50_000

async function writeParquet(path: string, columns: Column[], rows: AsyncIterable<Row[]>): Promise<void> {
  const schema = schemaFromColumnData({
    columnData: toColumnData(
      columns,
      columns.map(() => []),
    ),
  })
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'cogov' })
  let waiting: Row[] = []
  const flush = async () => {
    const data = columns.map(({ name }) => waiting.map((row) => row[name] ?? null))
    await writer.write({ columnData: toColumnData(columns, data), rowGroupSize: ROW_GROUP })
    waiting = []
  }
  for await (const some of rows) {
    for (const row of some) waiting.push(row)
    if (waiting.length >= ROW_GROUP) await flush()
  }
  if (waiting.length > 0) await flush()
  await writer.finish()
}

const ARROW: Record<Column['type'], DataType> = { number: float64(), integer: int32(), text: utf8(), boolean: bool() }

async function writeArrow(path: string, columns: Column[], rows: AsyncIterable<Row[]>): Promise<void> {
  const data: Record<string, (Row[string] | null)[]> = Object.fromEntries(columns.map(({ name }) => [name, []]))
  for await (const some of rows)
    for (const row of some) for (const { name } of columns) data[name]?.push(row[name] ?? null)
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, ARROW[type]]))
  const bytes = tableToIPC(tableFromArrays(data, { types }), { format: 'file' }) as Uint8Array
  const file = await open(path, 'w')
  await file.writeFile(bytes).finally(() => file.close())
}
