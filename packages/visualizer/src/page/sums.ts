/** Where each of some amounts ends when they are laid end to end. */
export function ends(amounts: readonly number[], from = 0): number[] {
  let sum = from
  return amounts.map((amount) => {
    sum += amount
    return sum
  })
}
