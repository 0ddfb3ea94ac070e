/**
 * The public goods game on a square lattice: everybody plays with each of the five crosses that they are in, and now
 * and then imitates a neighbour by the Fermi rule. Contributors hold together in clusters: they survive for r above
 * about 3.74 although 5 share each pot, and leave no free rider above about 5.49.
 */
import { imitation } from '@cogov/engine/choice'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, mean, rule } from './shared/crowd.js'

/** Where contributors die out and where free riders do, for K = 0.5: figure 2 of the paper. */
const [FEW, MANY] = [3.74, 5.49]

/** @type {import('./shared/classic.js').Classic} */
export const spatialPublicGoods = {
  name: 'spatial-public-goods',
  row: 'V5',
  title: 'Public goods game on a lattice',
  source:
    'Szolnoki, Perc & Szabó 2009, Topology-independent impact of noise on cooperation in spatial public goods ' +
    'games, Physical Review E 80, 056109 (the thresholds are for K = 0.5)',
  options: {
    L: whole('side of the lattice', 100, [10, 2000]),
    r: number('factor by which contributions are multiplied', 4.5, [0, 20]),
    sweeps: whole('revisions of everybody, of which the last third counts', 1500, [30, 1e6]),
    revision: number('share who revise in a tick; the paper has one after the other', 0.1, [0.01, 1]),
  },
  run(options, seed) {
    const { r, L } = options
    const share = simulate(options, seed)
    const last = 1 / (L * L)
    const result = { quantity: 'share of contributors', simulation: share, error: 0 }
    // So near a threshold a lattice takes very long to decide, and a small one may by luck.
    if (Math.min(Math.abs(r - FEW), Math.abs(r - MANY)) < 0.12) return [{ ...result, theory: null }]
    if (r < FEW) return [{ ...result, theory: 0, slack: last }]
    if (r > MANY) return [{ ...result, theory: 1, slack: last }]
    const both = share > 0 && share < 1 ? 1 : 0
    return [
      {
        quantity: 'contributors and free riders live on side by side (1) or not (0)',
        theory: 1,
        simulation: both,
        error: 0,
      },
      { ...result, theory: null },
    ]
  },
  figure(options, seed) {
    const rs = [3.5, 3.7, 3.8, 3.9, 4, 4.25, 4.5, 4.75, 5, 5.25, 5.4, 5.5, 5.7]
    return {
      title: 'On a lattice contributors survive from r = 3.74 and fill it from r = 5.49',
      x: 'factor r (five share a pot)',
      y: 'share of contributors',
      curves: [
        {
          name: 'none below 3.74',
          line: [
            [3.4, 0],
            [FEW, 0],
          ],
        },
        {
          name: 'all above 5.49',
          line: [
            [MANY, 1],
            [5.8, 1],
          ],
        },
        {
          name: 'simulation',
          points: rs.map((r) => [r, simulate(optionsOf(spatialPublicGoods, { ...options, r }), `${seed} ${r}`)]),
        },
      ],
    }
  },
}

/**
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 * @returns share of contributors over the last third of the time
 */
function simulate({ L, r, sweeps, revision }, seed) {
  const { tick, actors } = crowd({
    size: L * L,
    network: { kind: 'lattice', degree: 4 },
    columns: ['act', 'pot', 'payoff'],
    constants: { r, revision },
    start: [rule('act', 'draw < 0.5 ? 1 : 0')],
    phases: [
      // What is in the pot of one's own cross; then what the five pots that one is in bring.
      { do: [rule('pot', 'act + 4 * seen(act)')] },
      { do: [rule('payoff', 'r / 5 * (pot + 4 * seen(pot)) - 5 * act')] },
      { do: imitation({ act: 'act', payoff: 'payoff', strength: '1 / 0.5', revision: 'revision', error: '0' }) },
    ],
    seed,
  })
  const ticks = Math.ceil(sweeps / revision)
  tick(1)
  let [sum, count] = [0, 0]
  for (let k = 1; k < ticks; k++) {
    tick()
    if (k % 10 !== 0) continue
    const share = mean(actors('act'))
    if (share === 0 || share === 1) return share
    if (k < (ticks * 2) / 3) continue
    sum += share
    count++
  }
  return count === 0 ? mean(actors('act')) : sum / count
}

main(spatialPublicGoods, import.meta.url)
