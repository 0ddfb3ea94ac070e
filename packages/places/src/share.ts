/**
 * How many of `total` fall to the parts `from` to `to` (excluded) of `parts` equal ones.
 *
 * The border after part k lies at floor(total · k / parts). So the parts add up to `total`, any run of parts adds up
 * to what it is given as a whole, and a part or a run of parts is less than one off its exact share. (With the largest
 * remainders all of them would be equally large here, and giving one each to the first parts would shift whole
 * towns by more than one.)
 *
 * @param total number of people, a whole number
 * @param parts how many parts there are, at least 1; total · parts must stay below 2^53
 * @example share(10, 3, 0, 1) // 3
 * @example share(10, 3, 0, 3) // 10
 */
export function share(total: number, parts: number, from: number, to: number): number {
  return Math.floor((total * to) / parts) - Math.floor((total * from) / parts)
}
