/**
 * What a procedure that is no equations reads and writes. Equations say it themselves; procedures say it beside their
 * code, for the picture of the data flow, and a test watches whether it is true.
 */
export interface ReadsWrites {
  /** Columns as `table.column`, and ledgers by name, whose values from before are needed. */
  reads: readonly string[]
  writes: readonly string[]
}

/** What procedures touch that are done one after the other: what one wrote, a later one does not read from before. */
export function readsWritesInOrder(...parts: readonly ReadsWrites[]): ReadsWrites {
  const reads = new Set<string>()
  const writes = new Set<string>()
  for (const part of parts) {
    for (const name of part.reads) if (!writes.has(name)) reads.add(name)
    for (const name of part.writes) writes.add(name)
  }
  return { reads: [...reads].sort(), writes: [...writes].sort() }
}
