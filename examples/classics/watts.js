/**
 * Cascades on a random network: one person starts, and who sees at least a share φ of their neighbours act joins. Where
 * neighbours are too few the network falls apart, where they are too many nobody is moved by one of them; between,
 * a single start can carry everybody.
 */
import { threshold } from '@cogov/engine/choice'
import { main, number, optionsOf, proportion, whole } from './shared/classic.js'
import { crowd, mean, meanAndError } from './shared/crowd.js'
import { binomial, root } from './shared/mean-field.js'

/** From this share on a cascade is called global. */
const GLOBAL = 0.05

/** @type {import('./shared/classic.js').Classic} */
export const watts = {
  name: 'watts',
  row: 'V7',
  title: 'Global cascades on random networks',
  source:
    'Watts 2002, A simple model of global cascades on random networks, PNAS 99, 5766–5771; sizes by Gleeson & ' +
    'Cahalane 2007, Physical Review E 75, 056103',
  options: {
    N: whole('people of a network', 10_000, [1000, 200_000]),
    z: number('mean number of neighbours', 4, [0.1, 20]),
    phi: number('share of neighbours that moves', 0.18, [0.01, 1]),
    replicates: whole('networks, each with one start', 400, [2, 100_000]),
  },
  run(options, seed) {
    const { N, z, phi, replicates } = options
    const { chance, size } = theory(z, phi)
    const sizes = simulate(options, seed)
    const large = sizes.filter((share) => share > GLOBAL)
    const often = proportion('share of starts that go global', chance, large.length / replicates, replicates)
    // In a network of N the borders are not sharp: about N^(−1/3) wide.
    const wide = theory(z * (1 + N ** (-1 / 3)), phi).chance - theory(z * (1 - N ** (-1 / 3)), phi).chance
    const results = [{ ...often, slack: (often.slack ?? 0) + Math.abs(wide) }]
    if (size > GLOBAL && large.length > 1) {
      const { mean, error } = meanAndError(large)
      results.push({
        quantity: 'share of people whom a global cascade reaches',
        theory: size,
        simulation: mean,
        error,
        slack: 0.01,
      })
    }
    return results
  },
  figure(options, seed) {
    const zs = [0.5, 0.9, 1.1, 1.5, 2, 3, 4, 5, 5.5, 6, 6.5]
    const phi = 0.18
    return {
      title: 'Where everybody has 1 to 6 neighbours a single start may carry all',
      x: 'mean number of neighbours z (threshold .18)',
      y: 'share of starts that go global',
      curves: [
        {
          name: 'cascades',
          line: Array.from({ length: 141 }, (_, k) => [k / 20, theory(Math.max(k / 20, 0.01), phi).chance]),
          points: zs.map((z) => {
            const here = optionsOf(watts, { N: 4000, replicates: 200, ...options, z, phi })
            const { simulation, error } = watts.run(here, `${seed} ${z}`)[0]
            return [z, simulation, error]
          }),
        },
      ],
    }
  },
}

/**
 * How often one start goes global, and whom it then reaches, in an endless network with Poisson degrees. A person is
 * vulnerable whom a single neighbour moves; a start goes global where it is joined with the vulnerable that hang
 * together.
 * @param {number} z @param {number} phi
 */
function theory(z, phi) {
  const most = Math.ceil(z + 12 * Math.sqrt(z) + 12)
  const degrees = [Math.exp(-z)]
  for (let k = 1; k <= most; k++) degrees.push((degrees[k - 1] * z) / k)
  const moved = (/** @type {number} */ active, /** @type {number} */ k) => active > 0 && active >= phi * k - 1e-9
  // Chance that the way to a neighbour leads to no endless vulnerable part. A neighbour has k others besides.
  const closed = (/** @type {number} */ h) =>
    degrees.reduce((sum, p, k) => sum + p * (moved(1, k + 1) ? 1 - h ** k : 0), 0)
  const spread = degrees.reduce((sum, p, k) => sum + p * (moved(1, k + 1) ? k : 0), 0)
  const h = spread > 1 ? root((x) => 1 - closed(x) - x, 0, 1 - 1e-9) : 1
  let q = 1e-6
  for (let round = 0; round < 10_000; round++) {
    const next = degrees.reduce((sum, p, k) => sum + p * reached(k, k + 1, q), 0)
    if (Math.abs(next - q) < 1e-10) break
    q = next
  }
  const size = degrees.reduce((sum, p, k) => sum + p * reached(k, k, q), 0)
  return { chance: degrees.reduce((sum, p, k) => sum + p * (1 - h ** k), 0), size: spread > 1 ? size : 0 }

  /**
   * Chance that so many of `among` neighbours are active as move a person of `degree`.
   * @type {(among: number, degree: number, q: number) => number}
   */
  function reached(among, degree, q) {
    return binomial(among, q).reduce((sum, p, active) => sum + (moved(active, degree) ? p : 0), 0)
  }
}

/**
 * The share of people whom each start reaches.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ N, z, phi, replicates }, seed) {
  const lanes = Math.max(1, Math.min(replicates, Math.floor(200_000 / N)))
  /** @type {number[]} */
  const shares = []
  for (let done = 0; done < replicates; done += lanes) {
    const here = Math.min(lanes, replicates - done)
    const { tick, actors, fill } = crowd({
      groups: here,
      size: N,
      network: { kind: 'erdos-renyi', degree: z },
      columns: ['act', 'threshold'],
      phases: [{ do: threshold({ act: 'act', belief: 'seen(act)', threshold: 'threshold', error: '0' }) }],
      seed: `${seed} ${done}`,
    })
    // Rows of a random network are numbered by their neighbours, so the one who starts is drawn by the golden ratio.
    const start = Array.from({ length: here }, (_, k) => Math.floor((((done + k + 0.5) * 0.6180339887498949) % 1) * N))
    fill('threshold', (place, k) => (place === start[k] ? 0 : phi))
    for (let before = -1, now = 0; now !== before; ) {
      before = now
      tick()
      now = Array.from({ length: here }, (_, k) => mean(actors('act', k))).reduce((sum, share) => sum + share, 0)
    }
    for (let k = 0; k < here; k++) shares.push(mean(actors('act', k)))
  }
  return shares
}

main(watts, import.meta.url)
