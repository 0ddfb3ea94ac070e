/**
 * Distributions as functions of a source of uniform numbers in (0, 1). Only arithmetic that every engine does alike:
 * + − × ÷, sqrt, rounding, and the logarithm and exponential of @stdlib, which are made of these.
 */
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'

export interface Source {
  /** A number in (0, 1). */
  uniform(): number
}

/** Above this expected number counts are drawn by rejection, below by adding up probabilities. */
const FEW = 10

/** Largest mean and number of trials: results and their spread are still exact whole numbers. */
const MOST = 1e15

/** Probability that summing up neglects: its rounding errors are larger. */
const NEGLIGIBLE = 2 ** -60

const HALF_LN_2PI = 0.9189385332046727

/**
 * Failures before the first success.
 *
 * @param p probability of success, from 0 to 1
 * @returns a whole number, rounded where p is below about 10⁻¹⁵; Infinity where p is 0
 * @throws RangeError for any other p
 */
export function geometric(source: Source, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`geometric: p must be from 0 to 1, got ${p}`)
  if (p === 1) return 0
  return Math.floor(ln(source.uniform()) / ln1p(-p))
}

/**
 * Number of events. Below a mean of 10 by adding up probabilities until they exceed a uniform number; from there by
 * transformed rejection (PTRS of W. Hörmann, "The transformed rejection method for generating Poisson random
 * variables", Insurance: Mathematics and Economics 12, 1993), about 1.1 pairs of uniform numbers each.
 *
 * @param mean from 0 to 10¹⁵
 * @throws RangeError for any other mean
 */
export function poisson(source: Source, mean: number): number {
  if (!(mean >= 0 && mean <= MOST)) throw new RangeError(`poisson: mean must be from 0 to 1e15, got ${mean}`)
  if (mean < FEW) {
    let probability = exp(-mean)
    let rest = source.uniform()
    let k = 0
    while (rest > probability && (k < mean || probability > NEGLIGIBLE)) {
      rest -= probability
      k++
      probability *= mean / k
    }
    return k
  }
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const scale = 1.1239 + 1.1328 / (b - 3.4)
  const inside = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const v = source.uniform()
    const u = source.uniform() - 0.5
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43)
    if (edge >= 0.07 && v <= inside) return k
    if (k < 0 || (edge < 0.013 && v > edge)) continue
    if (ln((v * scale) / (a / (edge * edge) + b)) <= lnPoisson(k, mean)) return k
  }
}

/**
 * Number of successes. Where fewer than 10 successes (or failures) are expected by adding up probabilities, otherwise
 * by transformed rejection (BTRS of W. Hörmann, "The generation of binomial random variates", Journal of Statistical
 * Computation and Simulation 46, 1993).
 *
 * @param n trials, a whole number from 0 to 10¹⁵
 * @param p probability of success, from 0 to 1
 * @throws RangeError otherwise
 */
export function binomial(source: Source, n: number, p: number): number {
  if (!(n >= 0 && n <= MOST && Number.isInteger(n))) {
    throw new RangeError(`binomial: n must be a whole number from 0 to 1e15, got ${n}`)
  }
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomial: p must be from 0 to 1, got ${p}`)
  if (p > 0.5) return n - binomial(source, n, 1 - p)
  return n * p < FEW ? fewSuccesses(source, n, p) : manySuccesses(source, n, p)
}

function fewSuccesses(source: Source, n: number, p: number): number {
  const odds = p / (1 - p)
  let probability = exp(n * ln1p(-p))
  let rest = source.uniform()
  let k = 0
  while (k < n && rest > probability && (k < n * p || probability > NEGLIGIBLE)) {
    rest -= probability
    k++
    probability *= (odds * (n - k + 1)) / k
  }
  return k
}

function manySuccesses(source: Source, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const inside = 0.92 - 4.2 / b
  const scale = (2.83 + 5.1 / b) * deviation
  const atMode = lnBinomial(Math.floor((n + 1) * p), n, p)
  for (;;) {
    const v = source.uniform()
    const u = source.uniform() - 0.5
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + n * p + 0.5)
    if (edge >= 0.07 && v <= inside) return k
    if (k < 0 || k > n) continue
    if (ln((v * scale) / (a / (edge * edge) + b)) <= lnBinomial(k, n, p) - atMode) return k
  }
}

/**
 * Logarithm of the probability of k events where `mean` are expected, without cancellation however large they are
 * (C. Loader, "Fast and accurate computation of binomial probabilities", 2000).
 */
export function lnPoisson(k: number, mean: number): number {
  if (k === 0) return -mean
  return -stirlingError(k) - deviance(k, mean) - HALF_LN_2PI - 0.5 * ln(k)
}

/** Logarithm of the probability of k successes in n trials, p in (0, 1), as Loader (2000). */
export function lnBinomial(k: number, n: number, p: number): number {
  if (k === 0) return n * ln1p(-p)
  if (k === n) return n * ln(p)
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k)
  const deviances = deviance(k, n * p) + deviance(n - k, n * (1 - p))
  return errors - deviances - HALF_LN_2PI + 0.5 * ln(n / (k * (n - k)))
}

/** x ln(x / mean) + mean − x; where x is near the mean by a series, because the terms cancel. */
function deviance(x: number, mean: number): number {
  const v = (x - mean) / (x + mean)
  if (Math.abs(v) >= 0.1) return x * ln(x / mean) + mean - x
  let term = 2 * x * v
  let sum = (x - mean) * v
  for (let j = 3; ; j += 2) {
    term *= v * v
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}

/** ln k! less Stirling's formula for it, k from 1. */
function stirlingError(k: number): number {
  if (k < SMALL_ERRORS.length) return SMALL_ERRORS[k]
  const square = k * k
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / k
}

const SMALL_ERRORS = smallErrors(16)

function smallErrors(count: number): Float64Array {
  const errors = new Float64Array(count)
  let factorial = 1
  for (let k = 1; k < count; k++) {
    factorial *= k
    errors[k] = ln(factorial) - (k + 0.5) * ln(k) + k - HALF_LN_2PI
  }
  return errors
}

/** ln(1 + x) without loss for small x (W. Kahan; HP-15C Advanced Functions Handbook, 1982). */
function ln1p(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : (ln(sum) * x) / (sum - 1)
}

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
  // e^(−mean) is more than 1 − mean, and what is computed of it is right to 10⁻⁹: mostly nothing happens, and that is seen here.
  if (u < 1 - mean - 1e-8) return 0
  let probability = expMinus(mean)
  let rest = u
  let k = 0
  while (rest > probability && (k < mean || probability > NEGLIGIBLE)) {
    rest -= probability
    k++
    probability *= mean / k
  }
  return k
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
  const odds = p / (1 - p)
  let probability = n < 64 ? power(1 - p, n) : exp(n * ln1p(-p))
  let rest = u
  let k = 0
  while (k < n && rest > probability && (k < n * p || probability > NEGLIGIBLE)) {
    rest -= probability
    k++
    probability *= (odds * (n - k + 1)) / k
  }
  return k
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
