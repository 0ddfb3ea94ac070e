// Repeated timings and what is said of them.

/** @typedef {{ median: number, minimum: number }} Timing nanoseconds a resident and tick */

/** @param {number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** @returns {Timing} */
export const timing = (/** @type {number[]} */ values) => ({ median: median(values), minimum: Math.min(...values) })

/**
 * Calls every one in turn, round after round, so that whatever else the machine does meets all of them alike.
 * @param {number} rounds
 * @param {Record<string, () => Timing | Promise<Timing>>} works
 * @returns {Promise<Record<string, Timing[]>>} the rounds of each
 */
export async function interleaved(rounds, works) {
  const found = Object.fromEntries(Object.keys(works).map((name) => [name, /** @type {Timing[]} */ ([])]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) found[name].push(await work())
  }
  return found
}

/** Several rounds as one: the median of their medians, the least of their minima. */
export const together = (/** @type {Timing[]} */ rounds) => ({
  median: median(rounds.map((round) => round.median)),
  minimum: Math.min(...rounds.map((round) => round.minimum)),
})

/** The median over rounds of a's time over b's: both of a ratio come from the same minute. */
export const ratio = (/** @type {Timing[]} */ a, /** @type {Timing[]} */ b) =>
  median(a.map((round, k) => round.median / b[k].median))
