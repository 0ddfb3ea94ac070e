/** More of @cogov/studies: tables, the one reader of CSV and Excel. */

export type { Column, TableShape } from './columns.ts'
export { OPTION_NAMES, tableOptions } from './options.ts'
export { MOST_BYTES, type Row, readTable, readTextTable, type Table } from './read-table.ts'
