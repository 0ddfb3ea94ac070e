/**
 * exp, log and the quantiles of the logistic and the normal distribution, built from operations that are exact by the
 * standard (+ − × ÷, sqrt, rounding, bits), so that every engine gives the same bits. Coefficients not ascribed to a
 * source are Chebyshev fits over the reduced range, computed with 40 digits; `approximations.test.ts` states and tests
 * the error of each function in units in the last place over its whole range.
 */
import type { Graph, Node } from './graph.ts'

/** a₀ + x (a₁ + x (a₂ + …)), coefficients given from the highest power down. */
function polynomial(g: Graph, x: Node, coefficients: readonly number[]): Node {
  const [first, ...rest] = coefficients.map((coefficient) => g.constant(coefficient)) as [Node, ...Node[]]
  return rest.reduce((sum, coefficient) => g.fold('add', [g.fold('mul', [sum, x]), coefficient]), first)
}

// ln 2 in two parts: the first has so few bits that its product with an exponent is exact (Cody & Waite 1980).
const LN2_HIGH = 0.693359375
const LN2_LOW = -0.00021219444005469057

/** e^x. Infinity above 88.37, a little early; 0 below −87.68, where e^x is no normal number any more. */
export function exp(g: Graph, x: Node): Node {
  const clamped = g.max(g.min(x, g.constant(89)), g.constant(-88))
  // Added to 1.5 · 2²³, a number is rounded to a whole one, which then also stands in the lowest bits.
  const shifted = g.fold('add', [g.mul(clamped, g.constant(Math.LOG2E)), g.constant(ROUNDER)])
  const n = g.fold('sub', [shifted, g.constant(ROUNDER)])
  const r = g.sub(g.sub(clamped, g.mul(n, g.constant(LN2_HIGH))), g.mul(n, g.constant(LN2_LOW)))
  const tail = polynomial(g, r, EXP)
  const mantissa = g.add(g.add(g.mul(g.mul(r, r), tail), r), g.constant(1))
  // 2^n by its bits; the shift leaves nothing of the rounder. For n = 128 they are those of infinity, for −127 of 0.
  const scale = g.fold('asnumber', [g.fold('shl', [g.fold('iadd', [g.fold('asbits', [shifted]), g.bits(127)])], 23)])
  return g.mul(mantissa, scale)
}

const ROUNDER = 12582912

const EXP = [0.0013926183587713494, 0.008363179052722578, 0.041666554617204574, 0.16666576989698775, 0.5]

/**
 * Natural logarithm: −infinity at 0, not a number below. Reduction to [√½, √2) and the form
 * f − f²/2 + s (f²/2 + R) with s = f / (2 + f) follow the FreeBSD library (msun, e_logf.c).
 */
export function log(g: Graph, x: Node): Node {
  const subnormal = g.fold('lt', [x, g.constant(1.1754943508222875e-38)])
  const normal = g.select(subnormal, g.mul(x, g.constant(8388608)), x)
  const bits = g.fold('asbits', [normal])
  const exponent = g.fold('shr', [g.fold('isub', [bits, g.bits(0x3f3504f3)])], 23)
  const mantissa = g.fold('asnumber', [g.fold('isub', [bits, g.fold('shl', [exponent], 23)])])
  const k = g.sub(tonumber(g, exponent), g.select(subnormal, g.constant(23), g.constant(0)))
  const f = g.sub(mantissa, g.constant(1))
  const s = g.div(f, g.add(g.constant(2), f))
  const z = g.mul(s, s)
  const rest = g.mul(z, polynomial(g, z, LOG))
  const half = g.mul(g.constant(0.5), g.mul(f, f))
  const low = g.add(g.mul(s, g.add(half, rest)), g.mul(k, g.constant(9.0580006145e-6)))
  const result = g.sub(g.mul(k, g.constant(0.69313812256)), g.sub(g.sub(half, low), f))
  const positive = g.and(g.fold('lt', [g.constant(0), x]), g.fold('lt', [x, g.constant(Infinity)]))
  const otherwise = g.select(g.fold('eq', [x, g.constant(0)]), g.constant(-Infinity), g.fold('sqrt', [x]))
  return g.select(positive, result, otherwise)
}

const LOG = [0.23330467216303835, 0.28550820815960665, 0.40000121839806124, 0.6666666655449709]

/** A small whole number as a number: its bits are those of 1.5 · 2²³ plus the number, less 1.5 · 2²³. */
function tonumber(g: Graph, whole: Node): Node {
  return g.sub(g.fold('asnumber', [g.fold('iadd', [whole, g.bits(0x4b400000)])]), g.constant(ROUNDER))
}

/** Quantile of the logistic distribution, log(p / (1 − p)); about p = ½ a series in 2p − 1, which is exact there. */
export function logit(g: Graph, p: Node): Node {
  const t = g.sub(g.add(p, p), g.constant(1))
  const square = g.mul(t, t)
  const middle = g.add(g.add(t, t), g.mul(g.mul(t, square), polynomial(g, square, LOGIT)))
  const outer = log(g, g.div(p, g.sub(g.constant(1), p)))
  return g.select(g.fold('lt', [square, g.constant(1 / 9)]), middle, outer)
}

const LOGIT = [0.2322432922402335, 0.21706575800880373, 0.28592357994302836, 0.3999970633192972, 0.6666666732052742]

/** Quantile of the standard normal distribution, by the single-precision inverse error function of Giles (2010). */
export function probit(g: Graph, p: Node): Node {
  const x = g.sub(g.add(p, p), g.constant(1))
  const w = g.neg(log(g, g.mul(g.constant(4), g.mul(p, g.sub(g.constant(1), p)))))
  const near = polynomial(g, g.sub(w, g.constant(2.5)), PROBIT_NEAR)
  const far = polynomial(g, g.sub(g.fold('sqrt', [g.max(w, g.constant(0))]), g.constant(3)), PROBIT_FAR)
  const inverse = g.mul(x, g.select(g.fold('lt', [w, g.constant(5)]), near, far))
  const inside = g.and(g.fold('lt', [g.constant(0), p]), g.fold('lt', [p, g.constant(1)]))
  return g.select(inside, g.mul(g.constant(Math.SQRT2), inverse), logit(g, p))
}

// M. B. Giles, "Approximating the erfinv function", GPU Computing Gems Jade Edition, 2012, chapter 10, table 5.
const PROBIT_NEAR = [
  2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 2.1858087e-4, -1.25372503e-3, -4.17768164e-3,
  0.246640727, 1.50140941,
]
const PROBIT_FAR = [
  -2.00214257e-4, 1.00950558e-4, 1.34934322e-3, -3.67342844e-3, 5.73950773e-3, -7.6224613e-3, 9.43887047e-3, 1.00167406,
  2.83297682,
]

/** a^b: by multiplication for whole constants, by sqrt for ½, otherwise exp(b · log a), which needs a > 0. */
export function pow(g: Graph, a: Node, b: Node): Node {
  const exponent = g.ask(b, (value) => (isSmallWhole(value) || value === 0.5 ? value : undefined))
  if (exponent === undefined) return exp(g, g.mul(b, log(g, a)))
  if (exponent === 0.5) return g.fold('sqrt', [a])
  return exponent < 0 ? g.div(g.constant(1), repeated(g, a, -exponent)) : repeated(g, a, exponent)
}

const isSmallWhole = (value: number) => Number.isInteger(value) && Math.abs(value) <= 16

function repeated(g: Graph, a: Node, times: number): Node {
  if (times === 0) return g.constant(1)
  const half = repeated(g, a, Math.floor(times / 2))
  const square = g.mul(half, half)
  return times % 2 === 1 ? g.mul(square, a) : square
}
