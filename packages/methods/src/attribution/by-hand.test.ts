import { describe, expect, it } from 'vitest'
import { allCoalitions, exactGames, exactShapley } from './exact.ts'
import { type Coalition, type GameObservation, pairsOf, sharesOf } from './game.ts'
import { sampledGames, sampledShapley, sampleOrders } from './sampled.ts'

const gameOf = (n: number, worth: (coalition: Coalition) => number): GameObservation =>
  exactGames(
    n,
    allCoalitions(n).map((coalition) => [worth(coalition)]),
  )[0]
const near = (values: readonly (number | undefined)[]) => values.map((value) => expect.closeTo(value as number, 12))

describe('every coalition', () => {
  it('is listed once, the first player changing fastest', () => {
    expect(allCoalitions(2)).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ])
    expect(new Set(allCoalitions(5).map(String)).size).toBe(32)
    expect(pairsOf(4)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ])
  })

  it('gives two players the mean of coming first and last, replicate by replicate', () => {
    // Worths 0, 1, 2, 5 and, in a second replicate, 10, 10, 30, 20.
    expect(
      exactGames(2, [
        [0, 10],
        [1, 10],
        [2, 30],
        [5, 20],
      ]),
    ).toEqual([
      { shapley: [2, 3], firstIn: [1, 2], lastIn: [3, 4], pairs: [2], none: 0, all: 5 },
      { shapley: [-5, 15], firstIn: [0, 20], lastIn: [-10, 10], pairs: [-10], none: 10, all: 20 },
    ])
    expect(exactGames(1, [[3], [7]])).toEqual([{ shapley: [4], firstIn: [4], lastIn: [4], pairs: [], none: 3, all: 7 }])
  })

  it('gives three players a third of coming first or last, and a sixth of each way to come second', () => {
    const worths = [0, 1, 2, 4, 3, 5, 6, 10]
    const [game] = exactGames(
      3,
      worths.map((worth) => [worth]),
    )
    // a: 1/3 + (4 − 2)/6 + (5 − 3)/6 + (10 − 6)/3; a with b: half of 4 − 1 − 2 and half of 10 − 5 − 6 + 3.
    expect(game.shapley).toEqual(near([7 / 3, 10 / 3, 13 / 3]))
    expect(game.pairs).toEqual(near([1.5, (1 + 2) / 2, (1 + 2) / 2]))
  })

  it('shares a work for which all are needed, and one for which anyone is enough', () => {
    for (const n of [2, 3, 4, 6]) {
      const together = gameOf(n, (coalition) => (coalition.every(Boolean) ? 1 : 0))
      expect(together.shapley).toEqual(near(new Array(n).fill(1 / n)))
      // Any two are needed by the rest in one of n − 1 companies, by size.
      expect(together.pairs).toEqual(near(pairsOf(n).map(() => 1 / (n - 1))))
      expect([together.firstIn[0], together.lastIn[0]]).toEqual([n === 1 ? 1 : 0, 1])
      const anyone = gameOf(n, (coalition) => (coalition.some(Boolean) ? 1 : 0))
      expect(anyone.shapley).toEqual(near(new Array(n).fill(1 / n)))
      expect(anyone.pairs).toEqual(near(pairsOf(n).map(() => -1 / (n - 1))))
    }
    // The second and the fourth do it alone: the others have no part in it.
    const two = gameOf(4, ([, b, , d]) => (b && d ? 1 : 0))
    expect(two.shapley).toEqual(near([0, 0.5, 0, 0.5]))
    expect(two.pairs).toEqual(near([0, 0, 0, 0, 1, 0]))
  })

  it('is needed: of 1 to 12 players, as many worths as there are coalitions', () => {
    expect(() => exactShapley([], [[0]])).toThrow('1 to 12 players')
    expect(() => exactShapley(['a', 'b'], [[0], [1], [2]])).toThrow(/4 .*3/)
  })
})

describe('shares over replicates', () => {
  /** A pair that is worth so much more together, replicate by replicate. */
  const pair = (together: number[], level?: number) =>
    exactShapley(['a', 'b'], [together.map(() => 0), together.map(() => 0), together.map(() => 0), together], level)
      .pairs[0]

  it('are tested by Student’s t, both ways', () => {
    // 1, 2, 3: 2√3 standard errors, t(2) beyond with 2 · 0.0370900 (SciPy).
    expect(pair([1, 2, 3])).toMatchObject({
      players: ['a', 'b'],
      interaction: { n: 3, mean: 2, sd: 1 },
      p: expect.closeTo(0.0741799, 7),
      verdict: 'not shown',
    })
    expect(pair([1, 2, 3], 0.9).verdict).toBe('complement')
    expect(pair([-1, -2, -3], 0.9)).toMatchObject({ p: expect.closeTo(0.0741799, 7), verdict: 'replace' })
  })

  it('are certain where they are the same in every replicate, up to rounding, and unknown of one', () => {
    expect(pair([2, 2, 2, 2, 2])).toMatchObject({ p: 0, verdict: 'complement' })
    expect(pair([2, 2 + 4e-16, 2, 2, 2])).toMatchObject({ p: 0, verdict: 'complement' })
    expect(pair([-2, -2 - 4e-16, -2, -2, -2])).toMatchObject({ p: 0, verdict: 'replace' })
    // Fewer may be the same by chance.
    expect(pair([2, 2, 2, 2])).toMatchObject({ p: 1, verdict: 'not shown', interaction: { withheld: 'equal' } })
    expect(pair([0, 0, 0])).toMatchObject({ p: 1, verdict: 'not shown' })
    expect(pair([2])).toMatchObject({ p: 1, verdict: 'not shown', interaction: { n: 1, sd: null } })
    // As much above as below 0 shows nothing.
    expect(pair([-1, 1]).p).toBe(1)
  })

  it('are corrected for the number of pairs', () => {
    const observed = [1, 2, 3].map((k) => ({
      ...{ shapley: [k, 0, 0], firstIn: [0, k, 0], lastIn: [0, 0, k], none: k, all: 2 * k },
      pairs: [k, 4 + (k - 2), 0],
    }))
    const { players, pairs, none, all } = sharesOf(['a', 'b', 'c'], observed, 0.9)
    // 4 lies 4√3 standard errors from 0: 0.0202; three times that, then twice 0.0742, then 1.
    expect(pairs.map(({ p }) => p)).toEqual(near([2 * 0.07417990022744857, 3 * 0.020204102886728803, 1]))
    expect(pairs.map(({ players: names }) => names.join(''))).toEqual(['ab', 'ac', 'bc'])
    expect(players.map(({ shapley, firstIn, lastIn }) => [shapley.mean, firstIn.mean, lastIn.mean])).toEqual([
      [2, 0, 0],
      [0, 2, 0],
      [0, 0, 2],
    ])
    expect([none.mean, all.mean]).toEqual([2, 4])
    // 2.92 is the 95 % quantile of t(2): the interval of 90 %.
    expect(none.high).toBeCloseTo(2 + 2.919986 / Math.sqrt(3), 5)
  })
})

describe('an order of players and its reverse', () => {
  it('needs every coalition on both ways, with neighbours, first and last ones, and each once', () => {
    const [three] = sampleOrders(3, 1, 'seed')
    expect(three.coalitions.map(String).sort()).toEqual(allCoalitions(3).map(String).sort())
    // Of 16 coalitions of p q r s it needs neither p with s nor q with r… but those that neighbours make.
    const [{ order, coalitions }] = sampleOrders(4, 1, 'seed')
    const missing = allCoalitions(4).filter((one) => !coalitions.map(String).includes(String(one)))
    const [p, q, r, s] = order
    const only = (...players: number[]) => String([0, 1, 2, 3].map((player) => players.includes(player)))
    expect(missing.map(String).sort()).toEqual([only(p, s), only(q, r)].sort())
    expect(new Set(coalitions.map(String)).size).toBe(coalitions.length)
  })

  it('gives each player what it adds on both ways, and neighbours what they add together', () => {
    const value = (coalition: Coalition) =>
      [0, 1, 2, 4, 3, 5, 6, 10][coalition.reduce((sum, has, i) => sum + (has ? 2 ** i : 0), 0)]
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const plan = sampleOrders(3, 1, seed)
      const [p, q, r] = plan[0].order
      const v = (...players: number[]) => value([0, 1, 2].map((player) => players.includes(player)))
      const [game] = sampledGames(plan, [plan[0].coalitions.map(value)])
      expect(game.shapley[p]).toBeCloseTo((v(p) - v() + v(p, q, r) - v(q, r)) / 2, 12)
      expect(game.shapley[q]).toBeCloseTo((v(p, q) - v(p) + v(q, r) - v(r)) / 2, 12)
      expect(game.shapley[r]).toBeCloseTo((v(p, q, r) - v(p, q) + v(r) - v()) / 2, 12)
      const pair = (a: number, b: number) =>
        game.pairs[pairsOf(3).findIndex(([x, y]) => x === Math.min(a, b) && y === Math.max(a, b))]
      expect(pair(p, q)).toBeCloseTo((v(p, q) - v(p) - v(q) + v() + v(p, q, r) - v(q, r) - v(p, r) + v(r)) / 2, 12)
      expect(pair(q, r)).toBeCloseTo((v(p, q, r) - v(p, q) - v(p, r) + v(p) + v(q, r) - v(q) - v(r) + v()) / 2, 12)
      expect(pair(p, r)).toBeUndefined()
      expect(game).toMatchObject({ firstIn: [1, 2, 3], lastIn: [4, 5, 6], none: 0, all: 10 })
    }
  })

  it('is exact of two players, and says nothing of a pair that was never side by side', () => {
    const plan = sampleOrders(2, 5, 'two')
    const worth = ([a, b]: Coalition) => (a ? (b ? 5 : 1) : b ? 2 : 0)
    const shares = sampledShapley(
      ['a', 'b'],
      plan,
      plan.map(({ coalitions }) => coalitions.map(worth)),
    )
    expect(shares.players.map(({ shapley }) => shapley.mean)).toEqual([2, 3])
    expect(shares.pairs[0]).toMatchObject({ interaction: { n: 5, mean: 2 }, p: 0, verdict: 'complement' })
    const one = sampleOrders(3, 1, 'seed')
    const apart = sampledShapley(
      ['a', 'b', 'c'],
      one,
      one.map(({ coalitions }) => coalitions.map(() => 1)),
    ).pairs
    expect(apart.filter(({ interaction }) => interaction.n === 0)).toMatchObject([
      { interaction: { mean: Number.NaN, sd: null, low: null, high: null }, p: 1, verdict: 'not shown' },
    ])
  })

  it('is drawn by the seed, and refused without all of its worths', () => {
    const orders = sampleOrders(5, 40, 'many').map(({ order }) => order.join(''))
    expect(new Set(orders).size).toBeGreaterThan(25)
    for (const order of orders) expect([...order].sort().join('')).toBe('01234')
    expect(sampleOrders(5, 40, 'many').map(({ order }) => order.join(''))).toEqual(orders)
    const plan = sampleOrders(3, 2, 'seed')
    const worths = plan.map(({ coalitions }) => coalitions.map(() => 1))
    expect(() => sampledShapley(['a', 'b', 'c'], plan, [worths[0], worths[1].slice(1)])).toThrow(/2.*8.*7/)
    expect(() => sampledShapley(['a', 'b', 'c'], plan, [worths[0]])).toThrow(/2.*8.*0/)
  })
})
