/** How large a place this machine can hold. */

import { totalmem } from 'node:os'
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

/** Columns, neighbours, and what generating these needs for a while, in bytes for each resident; measured. */
const BYTES_A_RESIDENT = 120

export const bytesFor = (residents: number): number => residents * BYTES_A_RESIDENT

/** Bytes that may be used: most of the machine's, or of what a container is given. */
export function memory(): number {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  return 0.9 * Math.min(totalmem(), limit)
}

/** @throws RangeError where a place is too large for the machine, with the share of it that is not */
export function requireMemory(residents: number, scale: number): void {
  const needed = bytesFor(residents)
  if (needed <= memory()) return
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`
  const fitting = ((0.8 * scale * memory()) / needed).toPrecision(1)
  const found = { residents: residents.toLocaleString('en'), needed: gigabytes(needed), memory: gigabytes(memory()) }
  throw rangeError(message('run.memory', { ...found, scale: fitting }))
}
