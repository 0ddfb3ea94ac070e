/** Where things lie in a memory: what kernel and reference must agree on with whoever fills it. Addresses in bytes. */

export type NetworkKind = 'none' | 'complete' | 'ring' | 'lattice' | 'stored'

export interface NetworkMemory {
  kind: NetworkKind
  /** Ring: neighbours of a row, an even number. Lattice: 4 (von Neumann) or 8 (Moore). */
  degree: number
  /** Stored: indices of 4 bytes instead of 2, for blocks of more than 65,532 rows. */
  wide: boolean
  /** Stored: number of neighbours, an index wide, by row. */
  degrees: number
  /** Stored: by slice of four rows the first of its groups of four edges (4 bytes each), and one more for the end. */
  slices: number
  /** Stored: groups of four indices inside the block; group k of a slice holds the k-th neighbour of its four rows. */
  edges: number
}

export interface TableMemory {
  /** Rows with padding: a block's rows start at a multiple of four and end with at least one row that stays zero. */
  rows: number
  blocks: number
  /** First byte of each column of single-precision numbers. */
  columns: ReadonlyMap<string, number>
  /** BLOCK_WORDS 32-bit words a block. */
  blockTable: number
  /** Names of the tables above, nearest first. */
  above: readonly string[]
  network: NetworkMemory
}

export interface Memory {
  tables: ReadonlyMap<string, TableMemory>
  /** Room for the draws and neighbours' values of CHUNK rows, 4·CHUNK bytes for each of them. */
  scratch: number
  /** Room for one block's new values, a column after the other, where neighbours still read the old ones. */
  shadow: number
  shadowRows: number
  /** The two words of the run's key. */
  key: number
}

/** Words of a block's entry. */
export const BLOCK = {
  /** First row, and number of rows without padding. */
  first: 0,
  count: 1,
  /** Two words that distinguish the block's draws from every other's. */
  key: 2,
  stream: 3,
  /** Row in each table above, nearest first. */
  above: 4,
  /** Lattice: rows in a line. */
  width: 7,
} as const
export const BLOCK_WORDS = 8

/** Rows that a block of n occupies. */
export const paddedRows = (n: number): number => (Math.floor(n / 4) + 1) * 4

/** Rows whose draws and neighbours are fetched before their equations are computed: few enough for the first cache. */
export const CHUNK = 256

/** Most draws and neighbours' values of one pass. */
export const MOST_FETCHED = 64
