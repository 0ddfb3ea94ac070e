/**
 * Questions to a study in SQL, which DuckDB answers from the Parquet files. It is loaded only here, and need not be
 * installed for anything else.
 */

import { join } from 'node:path'
import { MessageError } from '@cogov/engine/messages'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { StoreError } from '../files/files.ts'
import { describeFactor, describeOutcomes } from './describe.ts'
import { message } from './errors.english.ts'
import { type Folder, openFolder } from './folder.ts'
import { requireSound } from './scan.ts'

export interface QueryResult {
  columns: string[]
  rows: (number | string | boolean | null)[][]
}

/** What DuckDB found wrong, in its own words after ours; its message is for the user. */
export class QueryError extends MessageError {
  override readonly name = 'QueryError'
}

/**
 * Asks a study. Its tables are `runs` (with the factors' values), `series` (the same month by month, where the study
 * keeps series), `points`, `factors` and `outcomes`.
 *
 * @throws StoreError where there is no study, or a file is damaged, or DuckDB is not installed
 * @throws QueryError where the question is wrong
 * @example await query('results/rewards', 'select reward, avg(participation) from runs group by reward order by
 * reward')
 */
export async function queryStudy(path: string, sql: string): Promise<QueryResult> {
  const folder = await openFolder(path)
  await requireSound(folder)
  const instance = await openDuckDB()
  const connection = await instance.connect()
  try {
    await createViews(connection, folder)
    const reader = await connection.runAndReadAll(sql).catch((error: Error) => {
      throw new QueryError(message('store.query', { reason: error.message.trim() }))
    })
    return { columns: reader.deduplicatedColumnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function openDuckDB(): Promise<DuckDBInstance> {
  const duckdb = await import('@duckdb/node-api').catch(() => {
    throw new StoreError(message('store.no_duckdb'))
  })
  return duckdb.DuckDBInstance.create(':memory:')
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const name = (text: string): string => `"${text.replaceAll('"', '""')}"`

async function createViews(connection: DuckDBConnection, { path, study }: Folder): Promise<void> {
  // A bracket or a star in the folder's name is no pattern.
  const files = (kind: string) => `read_parquet(${quoted(join(path, kind).replace(/[[*?]/g, '[$&]'))} || '/*.parquet')`
  const factors = study.factors.map((factor) => name(factor.name))
  await connection.run(`create view points as select distinct point, ${factors.join(', ')} from ${files('points')}`)
  await connection.run(`create view runs as select * from ${files('runs')}`)
  if (study.series.length > 0) {
    const values = factors.map((factor) => `points.${factor}`)
    await connection.run(
      `create view series as select s.point, s.replicate, ${values.join(', ')}, s.* exclude (point, ` +
        `replicate) from ${files('series')} s join points using (point)`,
    )
  }
  const described = study.factors
    .map(describeFactor)
    .map((one) => [one.name, one.path, one.kind, one.unit, one.meaning])
  await createTable(connection, 'factors', ['name', 'path', 'kind', 'unit', 'meaning'], described)
  const measured = describeOutcomes(study).map((one) => [one.name, one.unit, one.meaning])
  await createTable(connection, 'outcomes', ['name', 'unit', 'meaning'], measured)
}

async function createTable(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const values = rows.map((row) => `(${row.map(quoted).join(', ')})`).join(', ')
  await connection.run(
    `create table ${table} as select * from (values ${values}) as t(${columns.map(name).join(', ')})`,
  )
}

/** DuckDB's values as they are printed: large integers stay exact, dates and lists become text. */
function plain(value: unknown): number | string | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
    ? JSON.stringify(value)
    : String(value)
}
