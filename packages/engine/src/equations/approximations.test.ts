/**
 * Errors are in units in the last place (ulp) of the exact result, over every 5,003rd number of single precision in the
 * function's range. 5,003 is prime, so all exponents and all endings of the mantissa are met.
 */
import { describe, expect, it } from 'vitest'
import { exp, log, logit, pow, probit } from './approximations.ts'
import { Graph, type Node, reach } from './graph.ts'
import { fromBits, operate } from './operations.ts'

/** A function of one number, as its graph computes it. */
function compile(build: (g: Graph, x: Node) => Node): (x: number) => number {
  const g = new Graph()
  const x = g.column('x')
  const result = build(g, x)
  const nodes = reach(result)
  const values = new Map<Node, number>()
  for (const node of nodes) if (node.args.length === 0) values.set(node, node.value)
  const steps = nodes.filter((node) => node.args.length > 0)
  return (value) => {
    values.set(x, value)
    for (const node of steps)
      values.set(
        node,
        operate(
          node.op,
          node.args.map((arg) => values.get(arg) as number),
          node.value,
        ),
      )
    return values.get(result) as number
  }
}

/** Distance of two numbers of single precision next to a number. */
function ulp(x: number): number {
  const magnitude = Math.max(Math.abs(Math.fround(x)), 1.1754943508222875e-38)
  return 2 ** (Math.floor(Math.log2(magnitude)) - 23)
}

function worst(f: (x: number) => number, exact: (x: number) => number, from: number, to: number, step = 5003): number {
  let most = 0
  const scan = (low: number, high: number) => {
    for (let bits = low; bits <= high; bits += step) {
      const x = fromBits(bits)
      if (x < from || x > to) continue
      most = Math.max(most, Math.abs(f(x) - exact(x)) / ulp(exact(x)))
    }
  }
  scan(0, 0x7f7fffff)
  if (from < 0) scan(0x80000000 | 0, 0xff7fffff | 0)
  return most
}

describe('the approximations', () => {
  it('give e^x to 1.5 ulp wherever it is a normal number of single precision', () => {
    expect(worst(compile(exp), Math.exp, -87.33, 88.37)).toBeLessThan(1.5)
  })

  it('give 0 for e^x far below and infinity far above', () => {
    const f = compile(exp)
    expect([f(-87.7), f(-1e30), f(-Infinity)]).toEqual([0, 0, 0])
    expect([f(88.4), f(1e30), f(Infinity)]).toEqual([Infinity, Infinity, Infinity])
    expect(f(0)).toBe(1)
  })

  it('give ln x to 1 ulp, subnormal numbers among them', () => {
    expect(worst(compile(log), Math.log, 1e-45, 3.4e38)).toBeLessThan(1)
  })

  it('give no finite logarithm of what has none', () => {
    const f = compile(log)
    expect(f(0)).toBe(-Infinity)
    expect(f(-0)).toBe(-Infinity)
    expect(f(-1)).toBeNaN()
    expect(f(Infinity)).toBe(Infinity)
    expect(f(1)).toBe(0)
  })

  it('give the logistic quantile to 4 ulp on (0, 1), and are odd about one half', () => {
    const f = compile(logit)
    // 2p − 1 is exact in double precision, so this form of the exact value loses nothing near one half.
    const exact = (p: number) => (Math.abs(p - 0.5) < 0.3 ? 2 * Math.atanh(2 * p - 1) : Math.log(p / (1 - p)))
    expect(worst(f, exact, 1e-38, fromBits(0x3f7fffff))).toBeLessThan(4)
    for (const p of [0.125, 0.25, 0.4375]) expect(f(1 - p)).toBeCloseTo(-f(p), 6)
    expect(f(0.5)).toBe(0)
  })

  it('give the normal quantile within 4e-6 of its value for every number that a draw can be', () => {
    const f = compile(probit)
    // Checked by the inverse: the distribution function at the quantile is p again.
    for (let k = 0; k < 8388608; k += 997) {
      const p = Math.fround((k + 0.5) / 8388608)
      const x = f(p)
      const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
      const error = Math.abs(normalBelow(x) - p) / density
      expect(error).toBeLessThan(4e-6 * Math.max(1, Math.abs(x)))
    }
    expect(f(0.5)).toBe(0)
    expect(Number.isFinite(f(0))).toBe(false)
  })

  it('give whole powers by multiplication and others within the error of their logarithm', () => {
    expect(compile((g, x) => pow(g, x, g.constant(3)))(1.5)).toBe(3.375)
    expect(compile((g, x) => pow(g, x, g.constant(-2)))(4)).toBe(0.0625)
    expect(compile((g, x) => pow(g, x, g.constant(0.5)))(9)).toBe(3)
    const f = compile((g, x) => pow(g, x, g.constant(0.25)))
    for (const x of [1e-6, 0.01, 0.5, 1, 7, 1e6]) expect(f(x) / x ** 0.25).toBeCloseTo(1, 6)
  })
})

/** Distribution function of the standard normal: a series near the middle, a continued fraction in the tails. */
function normalBelow(x: number): number {
  if (Math.abs(x) < 3) {
    let term = x
    let sum = x
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= (x * x) / (2 * k + 1)
      sum += term
      if (term === 0) break
    }
    return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
  }
  let fraction = 0
  for (let k = 60; k > 0; k--) fraction = k / (Math.abs(x) + fraction)
  const tail = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / (Math.abs(x) + fraction)
  return x < 0 ? tail : 1 - tail
}
