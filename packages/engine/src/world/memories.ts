/**
 * Memories that are used again. The system hands out a new one in pages of 4 KiB, each when it is touched first, and
 * the engine's collector counts it; to clear one takes a fifth of that time, which was a sixteenth of a run of 60
 * months.
 */
import { type Layout, PAGE, pagesOf } from './layout.ts'

/** The memories of the world that was given up last: no more is kept than was needed at once. */
let spare: WebAssembly.Memory[] = []

/** A memory that is large enough and all zero. */
export function takeMemory(layout: Layout): WebAssembly.Memory {
  const memory = spare.pop()
  if (!memory) return new WebAssembly.Memory({ initial: pagesOf(layout) })
  new Uint8Array(memory.buffer).fill(0, 0, layout.bytes)
  const missing = pagesOf(layout) - memory.buffer.byteLength / PAGE
  if (missing > 0) memory.grow(missing)
  return memory
}

/**
 * Larger ones are left to the collector: three million rows have some 256 MB, and clearing is little beside their run.
 */
const MAX_KEPT = 2 ** 28

/** Nobody may use these memories any more, or arrays over them. */
export function giveUp(memories: readonly WebAssembly.Memory[]): void {
  spare = memories.filter(({ buffer }) => buffer.byteLength <= MAX_KEPT)
}
