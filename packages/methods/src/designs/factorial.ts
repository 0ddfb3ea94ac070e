/** Factorial designs: which level of each factor, as indices from 0. */
import { rangeError } from '@cogov/engine/messages'
import { requireWhole } from './check.ts'
import { message } from './errors.english.ts'

/** A design larger than this is a mistake and not a wish. */
const MAX_RUNS = 1e8

/**
 * Every combination of levels; the last factor changes fastest.
 *
 * @param levels how many levels each factor has
 * @returns one row for each combination, one index for each factor
 * @example fullFactorial([2, 3]) // [[0,0], [0,1], [0,2], [1,0], [1,1], [1,2]]
 */
export function fullFactorial(levels: readonly number[]): number[][] {
  for (const [factor, count] of levels.entries()) requireWhole(`levels of factor ${factor + 1}`, count, 1)
  const runs = levels.reduce((product, count) => product * count, 1)
  if (runs > MAX_RUNS)
    throw rangeError(message('designs.too_many_points', { levels: levels.join(' × '), points: runs }))
  return Array.from({ length: runs }, (_, run) => {
    const point = new Array<number>(levels.length)
    for (let factor = levels.length - 1, rest = run; factor >= 0; factor--) {
      point[factor] = rest % levels[factor]
      rest = Math.floor(rest / levels[factor])
    }
    return point
  })
}

export interface FractionOptions {
  /**
   * Words shorter than this are confounded with nothing: 3 tells main effects from each other, 4 from pairs of factors,
   * 5 also pairs from each other. Ignored where `generators` are given.
   */
  resolution?: 3 | 4 | 5
  /**
   * Columns in terms of the basic factors `a, b, c …`, as in `['a', 'b', 'c', 'abc']`: the fourth factor is set to the
   * product of the first three.
   */
  generators?: readonly string[]
}

/**
 * A regular two-level fraction 2^(k−p) (Box & Hunter 1961): as few runs as a resolution asks for, each level of each
 * factor as often as the other, and columns orthogonal to each other.
 *
 * @param levels 2 for each factor
 * @throws RangeError for other levels, and for generators with a letter that is no basic factor
 * @example fractionalFactorial([2, 2, 2], { resolution: 3 }) // [[0,0,1], [0,1,0], [1,0,0], [1,1,1]]
 */
export function fractionalFactorial(levels: readonly number[], options: FractionOptions = {}): number[][] {
  const other = levels.findIndex((count) => count !== 2)
  if (other >= 0) {
    throw rangeError(message('designs.two_levels', { n: other + 1, found: levels[other] }))
  }
  const words = options.generators
    ? wordsOf(options.generators, levels.length)
    : findWords(levels.length, options.resolution ?? 4)
  const basic = bits(words.reduce((all, word) => all | word, 0))
  // Level 1 is "high"; a column is high where an odd number of its basic factors are, counted from an odd word on.
  return Array.from({ length: 2 ** basic }, (_, run) => {
    const high = (factor: number) => (run >>> (basic - 1 - factor)) & 1
    return words.map((word) => {
      let sign = 1
      for (let factor = 0; factor < basic; factor++) if ((word >>> factor) & 1) sign *= high(factor) ? 1 : -1
      return sign > 0 ? 1 : 0
    })
  })
}

/** The length of the shortest product of columns that is constant: Infinity for a full factorial. */
export function resolutionOf(generators: readonly string[]): number {
  const words = wordsOf(generators, generators.length)
  let shortest = Number.POSITIVE_INFINITY
  const visit = (from: number, product: number, length: number) => {
    if (length > 0 && product === 0) shortest = Math.min(shortest, length)
    if (length + 1 >= shortest) return
    for (let next = from; next < words.length; next++) visit(next + 1, product ^ words[next], length + 1)
  }
  visit(0, 0, 0)
  return shortest
}

function wordsOf(generators: readonly string[], factors: number): number[] {
  if (generators.length !== factors) {
    throw rangeError(message('designs.generators', { factors, found: generators.length }))
  }
  return generators.map((text) => {
    if (!/^[a-z]+$/.test(text)) throw rangeError(message('designs.generator', { text }))
    return [...text].reduce((word, letter) => word ^ (1 << (letter.charCodeAt(0) - 97)), 0)
  })
}

/** The first words, in the order of numbers, of which no fewer than `resolution` multiply to a constant. */
function findWords(factors: number, resolution: number): number[] {
  requireWhole('factors', factors, 1, 64)
  requireWhole('resolution', resolution, 3, 5)
  const words: number[] = []
  // Products of up to resolution − 2 words so far: a further word must be none of them.
  let taken: Set<number>[] = [new Set([0]), ...Array.from({ length: resolution - 2 }, () => new Set<number>())]
  for (let word = 1; words.length < factors; word++) {
    if (taken.some((products) => products.has(word))) continue
    words.push(word)
    taken = taken.map((products, length) =>
      length === 0 ? products : new Set([...products, ...[...taken[length - 1]].map((one) => one ^ word)]),
    )
  }
  return words
}

const bits = (word: number): number => 32 - Math.clz32(word)
