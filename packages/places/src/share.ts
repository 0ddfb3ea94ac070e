/**
 * How many of `total` fall to the weights `from` to `to` of a row of weights that add up to `whole`.
 *
 * The border after weight w lies at floor(total · w / whole). So the parts add up to `total`, any run of parts adds up
 * to what it is given as a whole, and a part or a run of parts is less than one off its exact share. (With the largest
 * remainders a run would not have what its parts have.)
 *
 * @param total number of people, a whole number
 * @param whole sum of all weights, which are whole numbers, above 0; total · whole must stay below 2^53
 * @example share(10, 3, 0, 1) // 3
 * @example share(10, 3, 0, 3) // 10
 */
export function share(total: number, whole: number, from: number, to: number): number {
  return Math.floor((total * to) / whole) - Math.floor((total * from) / whole)
}
