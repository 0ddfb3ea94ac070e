/**
 * Quantiles: one uniform number makes one normal number or one count. Only arithmetic that every engine does alike, as
 * in `distributions.ts`.
 */
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import { eventsUpTo, ln1p, successesUpTo } from './distributions.ts'

/**
 * Quantile of the standard normal distribution, p in (0, 1), to about 16 digits (M. J. Wichura, "Algorithm AS 241: the
 * percentage points of the normal distribution", Applied Statistics 37, 1988, PPND16).
 *
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q)
  const tail = Math.sqrt(-ln(Math.min(p, 1 - p)))
  const size = tail <= 5 ? ratio(SHOULDER, tail - 1.6) : ratio(TAIL, tail - 5)
  return q < 0 ? -size : size
}

type Ratio = readonly [readonly number[], readonly number[]]

const ratio = ([above, below]: Ratio, x: number): number => polynomial(above, x) / polynomial(below, x)

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + coefficients[i]
  return sum
}

// Coefficients of the paper, rounded to double precision, from the highest power down.
const CENTRE: Ratio = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
]
const SHOULDER: Ratio = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
]
const TAIL: Ratio = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
]

/** Above this mean quantiles of counts are those of a normal distribution, corrected for skewness and kurtosis. */
const MANY = 60

/**
 * The quantile of a Poisson distribution: one uniform number makes one count, which grows with both the number and the
 * mean, so that two runs with the same draws differ no more than their means do. By adding up probabilities; above a
 * mean of 60 by the Cornish–Fisher expansion, whose chances are right to about 10⁻⁴.
 *
 * @param u from 0 to 1, both excluded
 * @param mean from 0 to 10¹⁵
 */
export function poissonQuantile(u: number, mean: number): number {
  if (mean === 0) return 0
  if (mean > MANY) return cornishFisher(u, mean, Math.sqrt(mean), 1 / Math.sqrt(mean), 1 / mean)
  // e^(−mean) is more than 1 − mean, and what is computed of it is right to 10⁻⁹: mostly nothing happens, and that is
  // seen here.
  if (u < 1 - mean - 1e-8) return 0
  return eventsUpTo(u, mean, expMinus(mean))
}

/** e^(−k/16) for what quantiles need. */
const EXPONENTIALS = Float64Array.from({ length: 16 * MANY + 2 }, (_, k) => exp(-k / 16))

/** e^(−x) for x from 0 to 60: a table and a series, right to 10⁻⁹ of itself and four times as fast as the exact one. */
function expMinus(x: number): number {
  const k = (16 * x) | 0
  const r = x - k / 16
  return (EXPONENTIALS[k] as number) * (1 - r * (1 - (r / 2) * (1 - (r / 3) * (1 - (r / 4) * (1 - r / 5)))))
}

/**
 * The quantile of a binomial distribution, in the same manner.
 *
 * @param n trials, a whole number
 * @param p probability of success, from 0 to 1
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  const variance = n * p * (1 - p)
  if (variance > MANY) {
    const sd = Math.sqrt(variance)
    return Math.min(n, cornishFisher(u, n * p, sd, (1 - 2 * p) / sd, (1 - 6 * p * (1 - p)) / variance))
  }
  if (p > 0.5) return n - binomialQuantile(1 - u, n, 1 - p)
  return successesUpTo(u, n, p, n < 64 ? power(1 - p, n) : exp(n * ln1p(-p)))
}

function cornishFisher(u: number, mean: number, sd: number, skewness: number, kurtosis: number): number {
  const z = normalQuantile(u)
  const cubes = (z * z * z - 3 * z) * (kurtosis / 24) - (2 * z * z * z - 5 * z) * ((skewness * skewness) / 36)
  return Math.max(0, Math.round(mean + sd * (z + ((z * z - 1) * skewness) / 6 + cubes)))
}

/** A whole power by squaring, which every engine does alike. */
function power(base: number, times: number): number {
  let result = 1
  for (let square = base, rest = times; rest > 0; rest >>= 1, square *= square) if (rest & 1) result *= square
  return result
}
