/** Where single precision ends: kernel and reference say the same, to the bit and to the word. */
import { equation, quantity } from '@cogov/tests/engine/fixture'
import { describe, expect, it } from 'vitest'
import { buildWorld } from '../world/build.ts'
import type { Equation, Model, Phase } from './model.ts'
import { LIMITS } from './parse.ts'

const model: Model = {
  units: [],
  constants: [],
  tables: [
    { name: 'town', columns: ['total', 'p'].map(quantity) },
    { name: 'person', parent: 'town', network: true, columns: ['x', 'y', 'z'].map(quantity) },
  ],
}

interface Start {
  x?: number[]
  y?: number[]
  p?: number
}

/** The state after one tick, or what was thrown: by kernel and by reference, which must be the same. */
function outcomeOf(phases: Equation[][], { x = [], y = [], p = 0 }: Start): number[] | string {
  const [kernel, reference] = (['kernel', 'reference'] as const).map((machine) => {
    try {
      const passes: Phase[] = phases.map((equations, k) => ({ name: `phase ${k}`, table: 'person', equations }))
      const { world, names } = buildWorld({
        model,
        population: [
          { table: 'town', sizes: Uint32Array.of(1), nameOf: () => 'all' },
          { table: 'person', sizes: Uint32Array.of(9), nameOf: () => 'here', network: { kind: 'ring', degree: 2 } },
        ],
        passes: [passes],
        seed: 'edges',
        machine,
      })
      world.blockColumn('person', 'x', 0).set(x)
      world.blockColumn('person', 'y', 0).set(y)
      world.blockColumn('town', 'p', 0).fill(p)
      world.tick = 3
      for (const name of names) world.run(name)
      return [...world.columns()].flatMap(({ values }) => [...values])
    } catch (error) {
      return String(error)
    }
  })
  expect(kernel).toEqual(reference)
  return kernel as number[] | string
}

const nine = (value: number) => Array<number>(9).fill(value)
const yAfter = (start: Start, ...equations: Equation[]) => {
  const state = outcomeOf([equations], start)
  return typeof state === 'string' ? state : state.slice(11, 20)
}

describe('kernel and reference at the ends of single precision', () => {
  it('divide by what a block shares as far as its reciprocal goes, and call it not finite beyond', () => {
    const divide = equation('y', 'x / p')
    expect(yAfter({ x: nine(3e38), p: 3e38 }, divide)).toEqual(nine(expect.closeTo(1, 5) as unknown as number))
    expect(yAfter({ x: nine(1e-38), p: 2e-38 }, divide)).toEqual(nine(expect.closeTo(0.5, 5) as unknown as number))
    // 1 / 1e−40 is more than single precision holds: never a wrong number, always an error that names the equation.
    expect(yAfter({ x: nine(1e-41), p: 1e-40 }, divide)).toMatch("equation 'y' of person here/1 is Infinity")
    expect(yAfter({ x: nine(0), p: 1e-40 }, divide)).toMatch("equation 'y' of person here/1 is NaN")
  })

  it.each([
    ['1 / 0', 'Infinity'],
    ['-1 / 0', '-Infinity'],
    ['0 / 0', 'NaN'],
    ['log(0)', '-Infinity'],
    ['log(-1)', 'NaN'],
    ['sqrt(-1)', 'NaN'],
    ['exp(89)', 'Infinity'],
    ['1e30 * 1e30', 'Infinity'],
    ['logit(1)', 'Infinity'],
    ['probit(0)', '-Infinity'],
  ])('refuse the constant %s', (text, value) => {
    expect(yAfter({}, equation('y', text))).toBe(`NotFiniteError: tick 3: equation 'y' of person here/1 is ${value}`)
    expect(yAfter({}, equation('v', text, 'value'), equation('y', 'min(x, v)'))).toMatch("equation 'v'")
  })

  it('carry subnormal numbers, and both zeros', () => {
    expect(yAfter({ x: nine(1e-45) }, equation('y', 'x * 2'))).toEqual(nine(Math.fround(3e-45)))
    expect(yAfter({ x: nine(-0) }, equation('y', 'x * 2'))).toEqual(nine(-0))
    expect(yAfter({ x: nine(1) }, equation('y', 'x / 4'))).toEqual(nine(0.25))
  })

  it('refuse a sum that overflows though no addend does', () => {
    for (const text of ['sum(x)', 'mean(x)']) {
      const state = outcomeOf([[equation('total', text, 'total')]], { x: nine(3e38) })
      expect(state).toBe("NotFiniteError: tick 3: equation 'total' of person here is Infinity")
    }
  })

  it('run past a value that is not finite and that no equation reads', () => {
    expect(yAfter({ x: nine(Number.NaN) }, equation('y', 'y + 1'))).toEqual(nine(1))
  })

  it('name the actors where a mean is no longer what it was when the value was computed', () => {
    // x is written row by row, so that its mean cannot be taken again when row 7 fails.
    const state = outcomeOf([[equation('x', 'x + 100'), equation('z', '1 / (mean(x) - y)')]], {
      x: [0, 1, 2, 3, 4, 5, 6, 7, 8],
      y: [1, 1, 1, 1, 1, 1, 4, 1, 1],
    })
    expect(state).toBe("NotFiniteError: tick 3: equation 'x' or 'z' of person here/5 to 8 is NaN")
  })
})

describe('sums over a block', () => {
  const drawn = equation('v', 'draw', 'value')
  const mean = equation('m', 'mean(x)', 'value')

  it.each([
    ['a mean of a mean', [[mean, equation('y', 'sum(m)')]], /sum of what is itself a sum or a mean/],
    ['a mean of what a mean was taken from', [[mean, equation('y', 'mean(x - m)')]], /mean of what is itself/],
    [
      'a mean of what the phase before wrote with a mean',
      [[equation('x', 'x - mean(x)')], [equation('y', 'mean(x)')]],
      /mean of what is itself/,
    ],
    ['a mean of what is drawn, under a name', [[drawn, equation('y', 'mean(v)')]], /start a new pass/],
    [
      'a mean of what is seen, under a name',
      [[equation('v', 'seen(x)', 'value'), equation('y', 'mean(v)')]],
      /start a new pass/,
    ],
  ])('refuse %s', (_, phases, reason) => {
    expect(outcomeOf(phases, {})).toMatch(reason)
  })

  it('see what the phase before wrote, and totals see all that is named', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const merged = outcomeOf([[equation('x', 'x * 2')], [equation('y', 'mean(x)')]], { x })
    expect(merged.slice(11, 20)).toEqual(nine(10))
    const [total] = outcomeOf([[mean, equation('total', 'sum(x - m)', 'total')]], { x })
    expect(total).toBe(0)
    const [sum] = outcomeOf([[drawn, equation('y', 'v'), equation('total', 'sum(v)', 'total')]], { x })
    expect(sum).toBeGreaterThan(0)
  })
})

describe('the largest equations that are allowed', () => {
  const many = (count: number, piece: string) => Array<string>(count).fill(piece)
  const { nesting, operations } = LIMITS
  // How deep each goes by its number; what it gives at x = 1, where that is easily said.
  const largest: [string, (n: number) => string, number, number?][] = [
    ['conditions', (n) => `${'x < 1 ? 1 : '.repeat(n - 1)}x`, operations, 1],
    ['a sum', (n) => many(n + 1, 'x').join('+'), operations, operations + 1],
    ['powers', (n) => many(n + 1, 'x').join('^'), operations, 1],
    ['negations', (n) => `${'not '.repeat(n - 3)}(x < 0.5) ? 0 : x`, operations, 0],
    ['brackets', (n) => `${'('.repeat(n)}x${')'.repeat(n)}`, nesting, 1],
    ['functions', (n) => `${'exp(-'.repeat(n)}x${')'.repeat(n)}`, nesting],
  ]
  it.each(largest)('run in both machines, and one more is refused: %s', (_, text, most, value) => {
    const state = yAfter({ x: nine(1) }, equation('y', text(most)))
    expect(state).toEqual(nine(value ?? (state[0] as number)))
    expect(yAfter({}, equation('y', text(most + 1)))).toMatch(/nests at most/)
  })
})
