/** A table of numbers over some factors, split into what each factor does, each pair beyond both, and so on. */

export interface Part {
  /** Which factors, by their place among the table's. */
  axes: readonly number[]
  /** Levels of each of them. */
  sizes: readonly number[]
  /** By cell of these factors, the last of them fastest; sums along each of them are 0. */
  effects: Float64Array
  sumOfSquares: number
  df: number
}

interface Tensor {
  values: Float64Array
  /** 1 along what was averaged out. */
  sizes: number[]
}

/**
 * All parts of a balanced table, the mean first. Their sums of squares add up to that of all cells.
 *
 * @param values by cell, the last factor fastest
 * @example partsOf(Float64Array.of(1, 2, 3, 4), [2, 2]).map(({ sumOfSquares }) => sumOfSquares) // [25, 1, 4, 0]
 */
export function partsOf(values: Float64Array, sizes: readonly number[]): Part[] {
  let tensors: Tensor[] = [{ values, sizes: [...sizes] }]
  for (let axis = 0; axis < sizes.length; axis++) tensors = tensors.flatMap((tensor) => split(tensor, axis))
  // What is but rounding of the numbers themselves is nought.
  const rounding = 1e-27 * squares(values)
  return tensors.map(({ values: effects, sizes: own }) => {
    const axes = own.flatMap((size, axis) => (size > 1 ? [axis] : []))
    const sum = (squares(effects) * values.length) / effects.length
    return {
      axes,
      sizes: axes.map((axis) => sizes[axis]),
      effects,
      sumOfSquares: sum <= rounding ? 0 : sum,
      df: own.reduce((product, size) => product * (size > 1 ? size - 1 : 1), 1),
    }
  })
}

/** Means along an axis, and what is left of each number. */
function split({ values, sizes }: Tensor, axis: number): Tensor[] {
  const size = sizes[axis]
  if (size === 1) return [{ values, sizes }]
  const inner = sizes.slice(axis + 1).reduce((product, one) => product * one, 1)
  const outer = values.length / size / inner
  const means = new Float64Array(outer * inner)
  const rest = new Float64Array(values.length)
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let sum = 0
      for (let s = 0; s < size; s++) sum += values[(o * size + s) * inner + i]
      const centre = sum / size
      means[o * inner + i] = centre
      for (let s = 0; s < size; s++) {
        const at = (o * size + s) * inner + i
        rest[at] = values[at] - centre
      }
    }
  }
  return [
    { values: means, sizes: sizes.with(axis, 1) },
    { values: rest, sizes },
  ]
}

function squares(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}
