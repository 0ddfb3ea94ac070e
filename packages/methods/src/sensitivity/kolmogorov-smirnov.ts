/** Kolmogorov–Smirnov distances: the largest difference of two distribution functions. */

/**
 * Of the outcomes of each slice from all, in one walk along the outcomes from the least to the largest. Between two
 * outcomes of its own a slice's lead over all only falls, so that it is largest or least next to one of them.
 *
 * @param slice of each point, from 0 on
 * @example distancesOf([0, 0, 1, 1], [1, 2, 3, 4]) // [0.5, 0.5]
 */
export function distancesOf(slice: readonly number[], outcomes: readonly number[]): number[] {
  const order = outcomes.map((_, n) => n).sort((a, b) => outcomes[a] - outcomes[b])
  const slices = slice.reduce((most, one) => Math.max(most, one + 1), 0)
  const [sizes, below, most] = [0, 1, 2].map(() => new Float64Array(slices))
  for (const one of slice) sizes[one]++
  const n = outcomes.length
  for (let from = 0; from < n; ) {
    let to = from + 1
    while (to < n && outcomes[order[to]] === outcomes[order[from]]) to++
    for (let i = from; i < to; i++) {
      const own = slice[order[i]]
      most[own] = Math.max(most[own], Math.abs(below[own] / sizes[own] - from / n))
    }
    for (let i = from; i < to; i++) below[slice[order[i]]]++
    for (let i = from; i < to; i++) {
      const own = slice[order[i]]
      most[own] = Math.max(most[own], Math.abs(below[own] / sizes[own] - to / n))
    }
    from = to
  }
  // A resample may leave a slice without a point.
  return Array.from(most).filter((_, one) => sizes[one] > 0)
}

/** Where two distribution functions of sorted samples lie farthest apart, and which of them is above. */
export function farthest(a: Float64Array, b: Float64Array): { at: number; sign: number } {
  let [i, j, most] = [0, 0, -1]
  let found = { at: 0, sign: 1 }
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i], b[j])
    while (i < a.length && a[i] === at) i++
    while (j < b.length && b[j] === at) j++
    const lead = i / a.length - j / b.length
    if (Math.abs(lead) <= most) continue
    most = Math.abs(lead)
    found = { at, sign: lead < 0 ? -1 : 1 }
  }
  return found
}

/** Share of sorted values that are at most `at`. */
export function shareTo(sorted: Float64Array, at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] <= at) low = middle + 1
    else high = middle
  }
  return low / sorted.length
}
