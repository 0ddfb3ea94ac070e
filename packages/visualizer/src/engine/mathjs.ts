/**
 * What the core imports of mathjs, in the page. The core knows the trees of the library's own equations; mathjs itself,
 * which is larger than all the rest of the worker, is loaded when another text is met, or one is to be printed.
 */

interface Parser {
  parse(text: string): unknown
}

let whole: Parser | undefined
let missed = false

export const parseDependencies = {}

export const create = (): Parser => ({
  parse(text) {
    if (whole) return whole.parse(text)
    missed = true
    throw new Error('mathjs is not there yet')
  },
})

export async function loadMath(): Promise<void> {
  if (whole) return
  const mathjs = await import('mathjs/number')
  whole = mathjs.create({ parseDependencies: mathjs.parseDependencies }, {}) as unknown as Parser
}

/** Does some work, and once more with mathjs where it met a text that was not known. */
export async function withMath<T>(work: () => T | Promise<T>): Promise<T> {
  missed = false
  try {
    const result = await work()
    if (!missed) return result
  } catch (error) {
    if (!missed) throw error
  }
  await loadMath()
  return work()
}
