/** `cogov query STUDY SQL`: questions to a study. */
import { plainText } from '@cogov/language/width'
import { queryStudy } from '@cogov/studies'
import { textCell } from '@cogov/studies/compare'
import type { QueryResult } from '@cogov/studies/store'
import { folderOf } from '../input/study-input.ts'
import { print, printJson, write } from '../show/print.ts'
import { table } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'

export function addQuery(program: CogovCommand): void {
  program
    .command('query')
    .summary('ask a study in SQL')
    .argument('<study>', 'folder of a study, or its file')
    .argument(
      '[sql]',
      'a question to the tables runs, series, points, factors and outcomes; which there are, without one',
    )
    .option('--json', 'print one JSON document instead of the table')
    .option('--csv', 'print CSV instead of the table')
    .description(
      'Asks a study in SQL, which DuckDB answers from its Parquet files. Each row of runs has the point, the ' +
        'replicate, the factors and the outcomes of one run.',
    )
    .examples(
      'cogov query results/rewards "select reward, avg(participation) from runs group by reward order by reward"',
    )
    .action(queryCommand)
}

const TABLES = `select table_name as "table",
string_agg(column_name || ' (' || lower(data_type) || ')', ', ' order by column_index) as columns
from duckdb_columns() where schema_name = 'main' and not internal group by table_name order by table_name`

async function queryCommand(
  path: string,
  sql: string | undefined,
  options: { json?: true; csv?: true },
): Promise<void> {
  const result = await queryStudy(await folderOf(path), sql ?? TABLES)
  if (options.json)
    await printJson(result.rows.map((row) => Object.fromEntries(row.map((cell, c) => [result.columns[c], cell]))))
  else if (options.csv) await write(csv(result))
  else await print(show(result))
}

/** For spreadsheets: no text is a formula. */
export const csv = ({ columns, rows }: QueryResult): string =>
  [columns, ...rows]
    .map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : (cell ?? ''))).join(','))
    .join('\r\n')

/** For a terminal: no text moves its cursor. */
export function show({ columns, rows }: QueryResult): string {
  const isNumber = columns.map((_, c) => rows.every((row) => row[c] === null || typeof row[c] === 'number'))
  const text = (cell: QueryResult['rows'][0][0]) =>
    typeof cell === 'number' && !Number.isInteger(cell)
      ? String(Number(cell.toPrecision(6)))
      : plainText(String(cell ?? ''))
  return table(
    columns.map((title, c) => ({ title: plainText(title), right: isNumber[c] ?? false })),
    rows.map((row) => row.map(text)),
  )
}
