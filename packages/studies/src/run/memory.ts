/** How large a place this machine can hold. */

import { totalmem } from 'node:os'
import type { District, Scenario } from '@cogov/core'
import { rangeError } from '@cogov/engine/messages'
import { simulatedOf } from './district.ts'
import { message } from './errors.english.ts'

/** Columns, neighbours, and what generating these needs for a while, in bytes for each resident; measured. */
const BYTES_A_RESIDENT = 120

export const bytesFor = (residents: number): number => residents * BYTES_A_RESIDENT

/** Bytes that may be used: most of the machine's, or of what a container is given. */
export function memory(): number {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  return 0.9 * Math.min(totalmem(), limit)
}

/** @throws RangeError where a scenario simulates more residents than the machine can hold, with a sample that it can */
export function requireMemory(district: District, scenario: Pick<Scenario, 'sample' | 'network'>): void {
  const residents = simulatedOf(district, scenario)
  const needed = bytesFor(residents)
  if (needed <= memory()) return
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`
  const communities = district.townships.reduce((sum, township) => sum + township.communities.length, 0)
  const sample = Math.floor((0.8 * memory()) / BYTES_A_RESIDENT / communities)
  const found = { residents: residents.toLocaleString('en'), needed: gigabytes(needed), memory: gigabytes(memory()) }
  throw rangeError(message('run.memory', { ...found, sample }))
}
