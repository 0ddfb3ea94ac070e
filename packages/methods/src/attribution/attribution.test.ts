/** V22: the laws of Shapley values, exactly and by sampling; known games. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../statistics/random.ts'
import { allCoalitions, exactShapley } from './exact.ts'
import type { Coalition, Shares } from './game.ts'
import { sampledShapley, sampleOrders } from './sampled.ts'

const names = (n: number) => Array.from({ length: n }, (_, i) => `m${i}`)
const exact = (n: number, worth: (coalition: Coalition) => number) =>
  exactShapley(
    names(n),
    allCoalitions(n).map((coalition) => [worth(coalition)]),
  )
const values = ({ players }: Shares) => players.map(({ shapley }) => shapley.mean)
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9)

/** A random game of n players, by the worth of each coalition. */
const game = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    worths: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }),
  }),
)
const maskOf = (coalition: Coalition) => coalition.reduce((mask, inside, i) => mask | (inside ? 1 << i : 0), 0)

describe('V22: laws of Shapley values, in every game', () => {
  it('efficiency: the shares add up to what all gain over none', () => {
    fc.assert(
      fc.property(game, ({ n, worths }) => {
        const found = exact(n, (coalition) => worths[maskOf(coalition)])
        near(
          values(found).reduce((sum, value) => sum + value, 0),
          worths[2 ** n - 1] - worths[0],
        )
      }),
    )
  })

  it('symmetry: players that do the same have the same share', () => {
    fc.assert(
      fc.property(game, ({ n, worths }) => {
        // Worth depends on how many are in, and on player 0 apart.
        const worth = (c: Coalition) => worths[c.filter(Boolean).length] * (c[0] ? 2 : 1)
        const [, first, ...rest] = values(exact(n, worth))
        for (const value of rest) near(value, first)
      }),
    )
  })

  it('dummy: who adds the same to every coalition has that as share, and interacts with nobody', () => {
    fc.assert(
      fc.property(game, ({ n, worths }) => {
        const all = exact(n + 1, (c) => worths[maskOf(c.slice(0, n))] + (c[n] ? 0.25 : 0))
        near(values(all)[n], 0.25)
        for (const { players, interaction, verdict } of all.pairs) {
          if (!players.includes(`m${n}`)) continue
          near(interaction.mean, 0)
          expect(verdict).toBe('not shown')
        }
      }),
    )
  })

  it('additivity: shares of a sum of games are sums of shares', () => {
    fc.assert(
      fc.property(game, ({ n, worths }) => {
        const other = (c: Coalition) => Math.sin(maskOf(c))
        const a = values(exact(n, (c) => worths[maskOf(c)]))
        const b = values(exact(n, other))
        values(exact(n, (c) => worths[maskOf(c)] + other(c))).forEach((value, i) => {
          near(value, a[i] + b[i])
        })
      }),
    )
  })

  it('an additive outcome gives its addends, first, last and always; up to 12 players', () => {
    const addends = [3, -1, 0.5, 2, 7, 0, 1, 1, -4, 0.1, 0.2, 0.3]
    const found = exact(12, (c) => 10 + addends.reduce((sum, value, i) => sum + (c[i] ? value : 0), 0))
    found.players.forEach(({ shapley, firstIn, lastIn }, i) => {
      for (const one of [shapley, firstIn, lastIn]) near(one.mean, addends[i])
    })
    expect(() => exact(13, () => 0)).toThrow('1 to 12 players')
  })
})

describe('known games', () => {
  it('the glove game: one left glove, two right ones; 2/3, 1/6, 1/6', () => {
    const found = values(exact(3, ([left, a, b]) => (left && (a || b) ? 1 : 0)))
    ;[2 / 3, 1 / 6, 1 / 6].forEach((value, i) => {
      near(found[i], value)
    })
  })

  it('tells who complements and who replaces whom, over replicates', () => {
    const random = randomOf('pairs', 'test')
    const luck = Array.from({ length: 20 }, () => random.normal() / 10)
    const own = () => random.normal() / 50
    const found = exactShapley(
      names(3),
      allCoalitions(3).map(([a, b, c]) => luck.map((same) => (a && b ? 1 : 0) + (a || c ? 1 : 0) + same + own())),
    )
    expect(found.pairs.map(({ players, verdict }) => [players.join(), verdict])).toEqual([
      ['m0,m1', 'complement'],
      ['m0,m2', 'replace'],
      ['m1,m2', 'not shown'],
    ])
    // Seeds move all coalitions alike, and no share.
    expect(found.players[0].shapley.sd as number).toBeLessThan(0.03)
    expect(found.none.sd as number).toBeGreaterThan(0.05)
  })
})

describe('sampled orders', () => {
  const worth = (c: Coalition) => {
    const inside = c.filter(Boolean).length
    return 10 + (inside / c.length) ** 2 + (c[0] && c[1] ? 0.5 : 0) - (c[2] && c[3] ? 0.3 : 0) + (c[4] ? 0.2 : 0)
  }
  const sample = (n: number, orders: number, seed: string, noise = 0) => {
    const random = randomOf(seed, 'noise')
    const plan = sampleOrders(n, orders, seed)
    return sampledShapley(
      names(n),
      plan,
      plan.map(({ coalitions }) => coalitions.map((c) => worth(c) + noise * random.normal())),
    )
  }

  it('agrees with every coalition within its error, and adds up exactly', () => {
    const [truth, found] = [exact(8, worth), sample(8, 400, 'agree')]
    near(
      values(found).reduce((sum, value) => sum + value, 0),
      worth(new Array(8).fill(true)) - worth(new Array(8).fill(false)),
    )
    truth.players.forEach(({ shapley, firstIn, lastIn }, i) => {
      expect(Math.abs(found.players[i].shapley.mean - shapley.mean)).toBeLessThan(0.02)
      near(found.players[i].firstIn.mean, firstIn.mean)
      near(found.players[i].lastIn.mean, lastIn.mean)
    })
    truth.pairs.forEach(({ interaction }, p) => {
      expect(Math.abs(found.pairs[p].interaction.mean - interaction.mean)).toBeLessThan(0.02)
    })
    expect(found.pairs[0].verdict).toBe('complement')
  })

  it('has intervals that hold the exact share as often as they say, orders and luck together', () => {
    const truth = values(exact(6, worth))
    const times = 400
    const held = truth.map(() => 0)
    for (let k = 0; k < times; k++) {
      sample(6, 12, `coverage ${k}`, 0.05).players.forEach(({ shapley: { low, high } }, i) => {
        if ((low as number) <= truth[i] && truth[i] <= (high as number)) held[i]++
      })
    }
    for (const count of held)
      expect(Math.abs(count / times - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / times))
  })

  it('works for 40 players', () => {
    const plan = sampleOrders(40, 3, 'many')
    const found = sampledShapley(
      names(40),
      plan,
      plan.map(({ coalitions }) => coalitions.map((c) => c.filter(Boolean).length)),
    )
    for (const value of values(found)) near(value, 1)
  })
})
