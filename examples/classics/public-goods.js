/**
 * The linear public goods game in random groups of n from a large crowd: each contributes 1 or nothing, contributions
 * are multiplied by r and shared by all n. Imitation leads where the replicator dynamics does: cooperation dies out for
 * r < n and takes over for r > n.
 */
import { imitation } from '@cogov/engine/choice'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, mean, rule } from './shared/crowd.js'
import { binomial, logistic, meanField } from './shared/mean-field.js'

/** @type {import('./shared/classic.js').Classic} */
export const publicGoods = {
  name: 'public-goods',
  row: 'V3',
  title: 'Public goods game in random groups: who imitates whom?',
  source:
    'Hofbauer & Sigmund 1998, Evolutionary Games and Population Dynamics; Sigmund 2010, The Calculus of Selfishness',
  options: {
    N: whole('members of the crowd', 100_000, [1000, 4e6]),
    n: whole('members of a group', 5, [2, 20]),
    r: number('factor by which contributions are multiplied', 3, [0, 40]),
    beta: number('strength of selection', 0.2, [0.001, 1]),
    start: number('share of contributors at the start', 0.5, [0.01, 0.99]),
    ticks: whole('ticks, in each of which everybody compares once', 150, [4, 100_000]),
  },
  run(options, seed) {
    const { n, r, beta, start, ticks } = options
    const { x, error } = theory(options)
    const found = simulate(options, seed)
    const speed = (beta / 2) * (r / n - 1)
    const late = logistic(start, speed, ticks)
    // What the replicator equation neglects, as a shift in time: tanh z − z is at most z³/3, and a tick is no instant.
    const largest = Math.max(Math.abs((r / n) * n - 1), Math.abs((r / n) * (2 - n) - 1))
    const shift = ticks * (((beta / 2) * largest) ** 3 / 3 + speed ** 2)
    return [
      ...[Math.floor(ticks / 4), Math.floor(ticks / 2), ticks].map((tick) => ({
        quantity: `share of contributors, tick ${tick}`,
        theory: x[tick],
        simulation: found[tick],
        error: error[tick],
        slack: 4 / options.N,
      })),
      {
        quantity: `the same by the replicator equation, tick ${ticks}`,
        theory: late,
        simulation: found[ticks],
        error: error[ticks],
        slack: 4 / options.N + Math.abs(logistic(start, speed, ticks + shift / Math.abs(speed || 1)) - late),
      },
    ]
  },
  figure(options, seed) {
    return {
      title: 'Contributions die out for r < n = 5 and take over for r > n',
      x: 'tick',
      y: 'share of contributors',
      curves: [3, 4, 5, 6, 8].map((r) => {
        const here = optionsOf(publicGoods, { ticks: 200, N: 20_000, ...options, r })
        const found = simulate(here, `${seed} ${r}`)
        return {
          name: `r = ${r}`,
          line: theory(here).x.map((x, tick) => [tick, x]),
          points: found.map((x, tick) => [tick, x]).filter(([tick]) => tick % 20 === 0),
        }
      }),
    }
  },
}

/**
 * The mean field: a contributor and a free rider in two groups of their own, with n − 1 others each.
 * @param {import('./shared/classic.js').Options} options
 */
function theory({ N, n, r, beta, start, ticks }) {
  const persuasion = (/** @type {number} */ x) => {
    const others = binomial(n - 1, x)
    let [up, down] = [0, 0]
    others.forEach((p, a) => {
      others.forEach((q, b) => {
        const difference = (r / n) * (1 + a - b) - 1
        up += (p * q) / (1 + Math.exp(-beta * difference))
        down += (p * q) / (1 + Math.exp(beta * difference))
      })
    })
    return { up: x * up, down: (1 - x) * down }
  }
  return meanField(
    start,
    ticks,
    (x) => (1 - x) * persuasion(x).up - x * persuasion(x).down,
    (x) => {
      const { up, down } = persuasion(x)
      // Members who earned much persuade several at once: a tenth more than independent moves.
      return 1.1 * ((1 - x) * up * (1 - up) + x * down * (1 - down))
    },
    N,
  )
}

/**
 * The share of contributors at each tick.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ N, n, r, beta, start, ticks }, seed) {
  const others = Array.from({ length: n - 1 }, (_, k) => `pick(act, ${k + 2})`).join(' + ')
  const { tick, actors, fill } = crowd({
    size: N,
    columns: ['act', 'payoff'],
    constants: { r, n, beta },
    phases: [
      { do: [rule('payoff', `r / n * (act + ${others}) - act`)] },
      { do: imitation({ act: 'act', payoff: 'payoff', strength: 'beta', revision: '1', error: '0' }) },
    ],
    seed,
  })
  fill('act', (place) => (place < Math.round(start * N) ? 1 : 0))
  const shares = [mean(actors('act'))]
  while (shares.length <= ticks) {
    tick()
    shares.push(mean(actors('act')))
  }
  return shares
}

main(publicGoods, import.meta.url)
