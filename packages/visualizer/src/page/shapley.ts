/**
 * Attribution of an outcome to mechanisms: Shapley, L. S. (1953), A value for n-person games. The share of a mechanism
 * is its mean contribution over all orders in which the mechanisms could be added.
 */

/**
 * @param worth of each coalition, by the bits of its members; `worth[0]` is of none
 * @returns a share a member, which together add up to `worth[all] − worth[0]`
 * @example shapley(2, [0, 1, 1, 4]) // [2, 2]
 */
export function shapley(members: number, worth: readonly number[]): number[] {
  const weights = weightsOf(members)
  return Array.from({ length: members }, (_, member) => {
    let share = 0
    for (let coalition = 0; coalition < 1 << members; coalition++) {
      if (coalition & (1 << member)) continue
      const gain = (worth[coalition | (1 << member)] as number) - (worth[coalition] as number)
      share += (weights[bits(coalition)] as number) * gain
    }
    return share
  })
}

/** |S|! (n − |S| − 1)! / n! by the size of S. */
function weightsOf(members: number): number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  return Array.from(
    { length: members },
    (_, size) => (factorial(size) * factorial(members - size - 1)) / factorial(members),
  )
}

function bits(value: number): number {
  let count = 0
  for (let left = value; left > 0; left >>= 1) count += left & 1
  return count
}

/**
 * What two members do together beyond what each does alone: worth(both) − worth(a) − worth(b) + worth(none).
 *
 * @example pairEffect(0, 1, [0, 1, 1, 4]) // 2
 */
export const pairEffect = (a: number, b: number, worth: readonly number[]): number =>
  (worth[(1 << a) | (1 << b)] as number) - (worth[1 << a] as number) - (worth[1 << b] as number) + (worth[0] as number)
