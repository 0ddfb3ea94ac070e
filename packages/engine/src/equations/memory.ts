/** Where things lie in a memory: what kernel and reference must agree on with whoever fills it. Addresses in bytes. */

export type NetworkKind = 'none' | 'complete' | 'ring' | 'lattice' | 'stored'

export interface NetworkMemory {
  kind: NetworkKind
  /** Ring: neighbours of a row, an even number. Lattice: 4 (von Neumann) or 8 (Moore). */
  degree: number
  /** Stored: neighbours of 4 bytes instead of 2, for blocks of more than NARROW rows. */
  wide: boolean
  /** Stored: by slice of four rows the first of its groups of four edges (4 bytes each), and one more for the end. */
  slices: number
  /**
   * Stored: groups of four neighbours, each as 4 times its row in the block; group k of a slice has the k-th neighbour
   * of its four rows. Who has fewer than others of the slice has the row after the block's last, which is zero, in the
   * groups beyond.
   */
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
  /** Byte of each parameter. */
  parameters: ReadonlyMap<string, number>
  /** PLACES places of STRIP rows, 4·STRIP bytes each. */
  scratch: number
  /** Room for a copy of one block's columns, one after the other, in which neighbours see the old values. */
  mirror: number
  mirrorRows: number
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

/** Most rows of a block of which the byte of every row, that of the padding row included, fits in 2 bytes. */
export const NARROW = 16380

/** Rows that a block of n occupies. */
export const paddedRows = (n: number): number => (Math.floor(n / 4) + 1) * 4

/** Rows whose draws and neighbours are fetched before their equations are computed, one stage after another. */
export const STRIP = 64

/**
 * Bytes of stored neighbours that are read a strip ahead, so as many are kept free behind the last: a strip's of eight
 * neighbours.
 */
export const AHEAD = STRIP * 8 * 2

/** Rows that are summed in single precision before their sum is carried to double precision: a multiple of STRIP. */
export const CHUNK = 512

/** Places of the scratch: draws and neighbours' values first, then what stages keep for later ones. */
export const PLACES = 64
