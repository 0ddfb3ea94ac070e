/** Tables as Parquet files, which DuckDB, Python and R open without us. */
import { VERSION } from '@cogov/core'
import { asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'

type ColumnType = 'number' | 'integer' | 'text' | 'boolean'

export interface Column {
  name: string
  type: ColumnType
}

export type Cell = number | string | boolean | null

const STORED = { number: 'DOUBLE', integer: 'INT32', text: 'STRING', boolean: 'BOOLEAN' } as const

/** Rows that are read at once; a slice of a large table costs no more than that. */
const ROW_GROUP = 1000

/** @param data by column, then by row; what is not a number is stored as nothing */
export const toColumnData = (columns: readonly Column[], data: readonly (readonly Cell[])[]): ColumnSource[] =>
  columns.map(({ name, type }, c) => ({
    name,
    type: STORED[type],
    nullable: true,
    data: data[c].map((cell) => (Number.isNaN(cell) ? null : cell)),
  }))

export function writeTable(columns: readonly Column[], data: readonly (readonly Cell[])[]): Uint8Array {
  const columnData = toColumnData(columns, data)
  const kvMetadata = [{ key: 'cogov', value: VERSION }]
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, rowGroupSize: ROW_GROUP, createdBy: 'cogov' }))
}

export type Row = Record<string, Cell>

/** All rows of a table that is in memory. */
export function readTable(bytes: Uint8Array): Promise<Row[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return parquetReadObjects({ file }) as Promise<Row[]>
}

/** Some rows of a table on the disk, of which no more is read than these need. */
export async function readSlice(path: string, rowStart: number, rowEnd: number): Promise<Row[]> {
  const file = await asyncBufferFromFile(path)
  return (await parquetReadObjects({ file, metadata: await metadataOf(path), rowStart, rowEnd })) as Row[]
}

export const countRows = async (path: string): Promise<number> => Number((await metadataOf(path)).num_rows)

/** Of the file that was asked last: a long table has much of it, and is read slice by slice. */
let last: { path: string; metadata: FileMetaData } | undefined

async function metadataOf(path: string): Promise<FileMetaData> {
  if (last?.path !== path) last = { path, metadata: await parquetMetadataAsync(await asyncBufferFromFile(path)) }
  return last.metadata
}
