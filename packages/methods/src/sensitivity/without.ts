/** Columns of numbers, or of their ranks, as they are without some of the points. */

/**
 * @param ranked whether ranks among the points that are left are wanted; equal values share the mean of theirs
 * @returns of which points are kept, their numbers in the column, in the points' order
 */
export function columnOf(values: readonly number[], ranked: boolean): (kept: (n: number) => boolean) => number[] {
  if (!ranked) return (kept) => values.filter((_, n) => kept(n))
  const order = values.map((_, n) => n).sort((a, b) => values[a] - values[b])
  const ranks = new Float64Array(values.length)
  return (kept) => {
    for (let from = 0, below = 0; from < order.length; ) {
      let [to, count] = [from, 0]
      while (to < order.length && values[order[to]] === values[order[from]]) if (kept(order[to++])) count++
      for (let i = from; i < to; i++) ranks[order[i]] = below + (count + 1) / 2
      below += count
      from = to
    }
    const found: number[] = []
    for (let n = 0; n < ranks.length; n++) if (kept(n)) found.push(ranks[n])
    return found
  }
}
