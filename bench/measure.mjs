// Repeated timings and what is said of them.

/**
 * @typedef {{ median: number, low: number, high: number, minimum: number }} Summary of many turns; 8 in 10 lie from low
 * to high
 */

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5)

const quantile = (/** @type {readonly number[]} */ values, /** @type {number} */ p) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))]

/** @returns {Summary} */
export const summary = (/** @type {readonly number[]} */ values) => ({
  median: median(values),
  low: quantile(values, 0.1),
  high: quantile(values, 0.9),
  minimum: Math.min(...values),
})

/** Of a's time over b's, turn by turn: both of a ratio come from the same moment. */
export const ratio = (/** @type {readonly number[]} */ a, /** @type {readonly number[]} */ b) =>
  summary(a.map((time, turn) => time / b[turn]))

/**
 * Calls every one in turn, many times, so that whatever else the machine does meets all of them alike.
 * @template T
 * @param {number} turns
 * @param {Record<string, () => T | Promise<T>>} works
 * @returns {Promise<Record<string, T[]>>} the turns of each
 */
export async function alternate(turns, works) {
  const found = Object.fromEntries(Object.keys(works).map((name) => [name, /** @type {T[]} */ ([])]))
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, work] of Object.entries(works)) found[name].push(await work())
  }
  return found
}

/**
 * Nanoseconds that the processor spends on some work: time in which it was given to others is not counted.
 * @param {() => void} work
 */
export function processorTime(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) * 1000
}
