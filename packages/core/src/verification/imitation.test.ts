/**
 * V1 and V2: one mutant in a well-mixed population that imitates by pairwise comparison. Each row revises with a small
 * probability a tick, so that hardly ever two revise at once, and compares itself with one neighbour drawn at random.
 */
import { describe, expect, it } from 'vitest'
import { buildWorld } from '../engine/build.ts'
import type { Equation, Model } from '../equations/model.ts'

const equation = (name: string, kind: Equation['kind'], text: string): Equation => ({
  name,
  kind,
  text,
  unit: '1',
  meaning: '',
  source: 'test',
})
const quantity = (name: string) => ({ name, unit: '1', meaning: '' })

/** Share of populations that the mutants take over, and the number of populations. */
function fixation(
  n: number,
  populations: number,
  payoff: string,
  strength: number,
  revision: number,
  seed: string,
): number {
  const model: Model = {
    units: [],
    tables: [
      { name: 'population', columns: [quantity('mutants')] },
      { name: 'individual', parent: 'population', network: true, columns: [quantity('act'), quantity('payoff')] },
    ],
    constants: [
      { ...quantity('strength'), value: strength },
      { ...quantity('revision'), value: revision },
      { ...quantity('n'), value: n },
    ],
  }
  const { world, names } = buildWorld({
    model,
    population: [
      { table: 'population', sizes: Uint32Array.of(populations), nameOf: () => 'all' },
      {
        table: 'individual',
        sizes: new Uint32Array(populations).fill(n),
        nameOf: (k) => `${k}`,
        network: { kind: 'complete' },
      },
    ],
    passes: [
      [{ name: 'play', table: 'individual', equations: [equation('payoff', 'rule', payoff)] }],
      [
        {
          name: 'imitate',
          table: 'individual',
          equations: [
            equation(
              'act',
              'rule',
              'draw < revision and draw(2) < 1 / (1 + exp(-strength * (pick(payoff) - payoff))) ? pick(act) : act',
            ),
            equation('mutants', 'total', 'sum(act)'),
          ],
        },
      ],
    ],
    seed,
  })
  for (let k = 0; k < populations; k++) world.blockColumn('individual', 'act', k)[0] = 1
  for (const name of [...names]) if (name.includes('play')) world.run(name)
  const mutants = world.blockColumn('population', 'mutants', 0)
  for (;;) {
    for (let ticks = 0; ticks < 200; ticks++) {
      world.tick++
      for (const name of names) world.run(name)
    }
    if (mutants.every((count) => count === 0 || count === n)) break
  }
  return mutants.reduce((sum, count) => sum + (count === n ? 1 : 0), 0) / populations
}

/** Four standard errors: a false alarm in 16,000 runs of a right program. */
const band = (p: number, populations: number) => 4 * Math.sqrt((p * (1 - p)) / populations)

describe('imitation', () => {
  it('V1: fixes a mutant of relative fitness r with the probability of the Moran process', () => {
    // A constant payoff difference Δ makes both directions of change differ by e^(βΔ) = r, as in the Moran process.
    const [n, r, populations] = [30, 1.1, 2000]
    const exact = (1 - 1 / r) / (1 - r ** -n)
    const found = fixation(n, populations, 'act', Math.log(r), 0.05, 'moran')
    expect(Math.abs(found - exact)).toBeLessThan(band(exact, populations))
  }, 120_000)

  it('V2: fixes a mutant of a coordination game as Traulsen, Nowak & Pacheco (2006) say', () => {
    // Payoffs a, b, c, d of the game, against everybody else in a population of n.
    const [n, populations, strength, a, b, c, d] = [20, 2500, 0.5, 2.5, 0.5, 1, 1]
    const difference = (j: number) => (a * (j - 1) + b * (n - j) - c * j - d * (n - j - 1)) / (n - 1)
    let sum = 1
    let product = 1
    for (let k = 1; k < n; k++) {
      product *= Math.exp(-strength * difference(k))
      sum += product
    }
    const payoff = `act > 0.5 ? (${a} * (sum(act) - 1) + ${b} * (n - sum(act))) / (n - 1) : (${c} * sum(act) + ${d} * (n - sum(act) - 1)) / (n - 1)`
    const found = fixation(n, populations, payoff, strength, 0.03, 'fermi')
    expect(Math.abs(found - 1 / sum)).toBeLessThan(band(1 / sum, populations))
  }, 120_000)
})
