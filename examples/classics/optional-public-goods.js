/**
 * The public goods game that one may leave: loners get a safe income instead. Contributors, free riders and loners
 * follow each other in cycles, so cooperation lives on although nobody is forced. Averaged over time, the share of
 * contributors among those who take part is σ/(r − 1), and there are the fewer loners, the more r exceeds 2.
 */
import { copying } from '@cogov/engine/choice'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, meanAndError, rule, total, value } from './shared/crowd.js'

/** @type {import('./shared/classic.js').Classic} */
export const optionalPublicGoods = {
  name: 'optional-public-goods',
  row: 'V4',
  title: 'Optional public goods game: contributors, free riders, loners',
  source: 'Hauert, De Monte, Hofbauer & Sigmund 2002, Volunteering as Red Queen mechanism, Science 296, 1129–1132',
  options: {
    N: whole('members of a crowd', 20_000, [1000, 1e6]),
    crowds: whole('crowds, whose differences give the error', 6, [2, 100]),
    n: whole('members of a group', 5, [2, 10]),
    r: number('factor by which contributions are multiplied', 3, [1.01, 20]),
    sigma: number('what a loner gets', 1, [0.01, 10]),
    beta: number('strength of selection', 0.1, [0.01, 0.5]),
    ticks: whole('ticks, in each of which everybody compares once; at most an eighth of N', 600, [100, 100_000]),
  },
  check({ r, sigma, N, ticks }) {
    if (sigma >= r - 1) return `--sigma must be below r − 1 = ${r - 1}, or nobody would ever play: found ${sigma}`
    if (ticks > N / 8)
      return (
        `a crowd of ${N} strays from the endless one's cycles after about ${Math.floor(N / 8)} ticks: take a ` +
        `larger --N or fewer --ticks, found ${ticks}`
      )
    return undefined
  },
  run(options, seed) {
    const predicted = replicator(options)
    const found = simulate(options, seed)
    const quantities = /** @type {const} */ (['contributors', 'free riders', 'loners'])
    return quantities.map((quantity, k) => {
      const { mean, error } = meanAndError(found.map(({ shares }) => averageOf(shares, k)))
      // Comparison in single encounters is the replicator equation up to β² and a tick: a few per cent of a share.
      return {
        quantity: `${quantity}, mean over time`,
        theory: averageOf(predicted, k),
        simulation: mean,
        error,
        slack: 0.02,
      }
    })
  },
  figure(options, seed) {
    const rs = [2.2, 2.5, 3, 3.5, 4]
    const here = (/** @type {number} */ r) => optionsOf(optionalPublicGoods, { N: 6000, ticks: 600, ...options, r })
    const found = rs.map((r) =>
      simulate(here(r), `${seed} ${r}`).map(({ shares }) => [0, 1, 2].map((k) => averageOf(shares, k))),
    )
    const fine = Array.from({ length: 21 }, (_, k) => 2.1 + k / 10)
    const predicted = fine.map((r) => replicator(here(r)))
    return {
      title: 'The more a common project yields, the fewer stay away',
      x: 'factor r (groups of 5, a loner gets 1)',
      y: 'share, mean over time',
      curves: ['contributors', 'free riders', 'loners'].map((name, k) => ({
        name,
        line: fine.map((r, i) => [r, averageOf(predicted[i], k)]),
        points: rs.map((r, i) => {
          const { mean, error } = meanAndError(found[i].map((shares) => shares[k]))
          return [r, mean, error]
        }),
      })),
    }
  },
}

/** @param {number[][]} shares at each tick, @param {number} k which */
const averageOf = (shares, k) => shares.reduce((sum, one) => sum + one[k], 0) / shares.length

/**
 * The replicator equation of the paper from equal shares, by Runge and Kutta: shares of contributors, free riders,
 * loners.
 * @param {import('./shared/classic.js').Options} options
 * @returns {number[][]}
 */
function replicator({ n, r, sigma, beta, ticks }) {
  const speed = (/** @type {number[]} */ [x, y, z]) => {
    const playing = 1 - z
    const alone = z ** (n - 1)
    const few = playing < 1e-9 ? 1 : (1 - z ** n) / (n * playing)
    const rider = sigma * alone + (playing < 1e-9 ? 0 : ((r * x) / playing) * (1 - few))
    const contributor = rider - (1 + (r - 1) * alone - r * few)
    const mean = x * contributor + y * rider + z * sigma
    return [x * (contributor - mean), y * (rider - mean), z * (sigma - mean)].map((change) => (change * beta) / 2)
  }
  const add = (/** @type {number[]} */ a, /** @type {number[]} */ b, h = 1) => a.map((value, k) => value + h * b[k])
  const path = [[1 / 3, 1 / 3, 1 / 3]]
  while (path.length <= ticks) {
    const now = path[path.length - 1]
    const k1 = speed(now)
    const k2 = speed(add(now, k1, 0.5))
    const k3 = speed(add(now, k2, 0.5))
    const k4 = speed(add(now, k3))
    path.push(now.map((value, k) => value + (k1[k] + 2 * k2[k] + 2 * k3[k] + k4[k]) / 6))
  }
  return path
}

/**
 * Strategies are numbers: 1 contributes, 0 takes part and gives nothing, 2 stays away.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 * @returns {{ shares: number[][] }[]} of each crowd the three shares at each tick
 */
function simulate({ N, crowds, n, r, sigma, beta, ticks }, seed) {
  const others = Array.from({ length: n - 1 }, (_, k) => k + 2)
  const { tick, groups, fill } = crowd({
    groups: crowds,
    size: N,
    columns: ['strategy', 'gives', 'plays', 'payoff'],
    group: ['givers', 'players'],
    constants: { r, sigma, beta },
    phases: [
      {
        do: [
          rule('gives', 'strategy == 1 ? 1 : 0'),
          rule('plays', 'strategy < 2 ? 1 : 0'),
          total('givers', 'mean(gives)'),
          total('players', 'mean(plays)'),
        ],
      },
      {
        do: [
          value('pot', ['gives', ...others.map((k) => `pick(gives, ${k})`)].join(' + ')),
          value('players_here', ['plays', ...others.map((k) => `pick(plays, ${k})`)].join(' + ')),
          rule('payoff', 'plays < 1 or players_here < 2 ? sigma : r * pot / players_here - gives'),
        ],
      },
      { do: copying({ traits: ['strategy'], payoff: 'payoff', strength: 'beta', revision: '1' }) },
    ],
    seed,
  })
  fill('strategy', (place) => place % 3)
  const found = Array.from({ length: crowds }, () => ({ shares: /** @type {number[][]} */ ([]) }))
  for (let k = 0; k <= ticks; k++) {
    tick()
    found.forEach(({ shares }, g) => {
      const [givers, players] = [groups('givers')[g], groups('players')[g]]
      shares.push([givers, players - givers, 1 - players])
    })
  }
  return found
}

main(optionalPublicGoods, import.meta.url)
