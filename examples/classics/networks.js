/**
 * Networks against what is published of them: the clustering of small worlds, the neighbours in random and scale-free
 * networks, the densities of block models.
 */
import { drawsFor, keyOf } from '@cogov/engine/draws'
import { generate, meanClustering } from '@cogov/engine/networks'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { meanAndError } from './shared/crowd.js'

/** @type {import('./shared/classic.js').Classic} */
export const networks = {
  name: 'networks',
  row: 'V15',
  title: 'Networks: clustering, degrees, densities',
  source:
    'Watts & Strogatz 1998; Barrat & Weigt 2000; Erdős & Rényi 1959; Barabási & Albert 1999; Dorogovtsev, ' +
    'Mendes & Samukhin 2000; Holland, Laskey & Leinhardt 1983',
  options: {
    N: whole('people of a network', 4000, [200, 200_000]),
    degree: whole('neighbours in the small world, an even number, and mean in the random network', 8, [4, 40]),
    rewiring: number('share of the small world’s ties that are led elsewhere', 0.1, [0, 1]),
    attachments: whole('ties that each newcomer to the scale-free network makes', 3, [1, 20]),
    within: number('mean number of neighbours in one’s own block, of three equal ones', 7, [0, 40]),
    between: number('mean number of neighbours in the other blocks', 2, [0, 40]),
    replicates: whole('networks of each kind', 20, [10, 10_000]),
  },
  check: ({ degree }) => (degree % 2 === 0 ? undefined : `--degree must be even, found ${degree}`),
  run(options, seed) {
    const { N, degree, rewiring, attachments: m, within, between, replicates } = options
    const many = (
      /** @type {import('@cogov/engine/networks').NetworkSpec} */ spec,
      /** @type {(edges: import('@cogov/engine/networks').EdgeList) => number} */ measure,
    ) => meanAndError(Array.from({ length: replicates }, (_, k) => measure(make(spec, N, seed, k))))
    const result = (
      /** @type {string} */ quantity,
      /** @type {number} */ theory,
      /** @type {{ mean: number, error: number }} */ found,
      slack = 0,
    ) => ({
      quantity,
      theory,
      simulation: found.mean,
      error: found.error * (1 + 7 / replicates),
      slack,
    })
    const world = many({ kind: 'small-world', degree, rewiring }, meanClustering)
    const clustered = ringClustering(degree) * (1 - rewiring) ** 3
    const random = Array.from({ length: 3 }, (_, step) => degree - 2 + 2 * step)
    const counts = (/** @type {number} */ k) => (/** @type {import('@cogov/engine/networks').EdgeList} */ edges) =>
      degreesOf(edges).reduce((sum, of) => sum + (of === k ? 1 : 0), 0) / N
    const block =
      (/** @type {boolean} */ same) =>
      (/** @type {import('@cogov/engine/networks').EdgeList} */ { from, to }) =>
        from.reduce((sum, a, e) => sum + ((groupOf(a, N) === groupOf(to[e], N)) === same ? 2 : 0), 0) / N
    const blocks = /** @type {const} */ ({ kind: 'stochastic-block', groups: [1, 1, 1], within, between })
    return [
      // What the formula neglects: ties that meet by chance, and that degrees vary.
      result('clustering of the small world', clustered, world, degree / N + 0.03 * ringClustering(degree)),
      ...random.map((k) =>
        result(
          `random network: share with ${k} neighbours`,
          binomialShare(k, N - 1, degree / (N - 1)),
          many({ kind: 'erdos-renyi', degree }, counts(k)),
          1 / N,
        ),
      ),
      ...[m, m + 1, 2 * m + 1].map((k) =>
        result(
          `scale-free network: share with ${k} neighbours`,
          (2 * m * (m + 1)) / (k * (k + 1) * (k + 2)),
          many({ kind: 'scale-free', attachments: m }, counts(k)),
          (4 * m * m) / N,
        ),
      ),
      result(
        'block model: neighbours in one’s own block',
        Math.min(within, N / 3 - 1),
        many(blocks, block(true)),
        0.01,
      ),
      result('block model: neighbours in other blocks', between, many(blocks, block(false)), 0.01),
    ]
  },
  figure(options, seed) {
    const { N, replicates, degree } = optionsOf(networks, { N: 2000, replicates: 5, ...options })
    const betas = [0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9]
    const fine = Array.from({ length: 101 }, (_, k) => k / 100)
    return {
      title: 'Ties led elsewhere take the clustering of a small world as (1 − β)³',
      x: 'share β of ties that are led elsewhere',
      y: 'clustering',
      curves: [4, degree].map((of) => ({
        name: `${of} neighbours`,
        line: fine.map((beta) => [beta, ringClustering(of) * (1 - beta) ** 3]),
        points: betas.map((rewiring) => {
          const values = Array.from({ length: replicates }, (_, k) =>
            meanClustering(make({ kind: 'small-world', degree: of, rewiring }, N, `${seed} ${of} ${rewiring}`, k)),
          )
          const { mean, error } = meanAndError(values)
          return [rewiring, mean, error]
        }),
      })),
    }
  },
}

/** C(0) = 3(k − 2) / (4(k − 1)). @param {number} k */
const ringClustering = (k) => (3 * (k - 2)) / (4 * (k - 1))

/** @type {(k: number, n: number, p: number) => number} */
function binomialShare(k, n, p) {
  let logarithm = n * Math.log1p(-p)
  for (let i = 1; i <= k; i++) logarithm += Math.log(((n - i + 1) * p) / (i * (1 - p)))
  return Math.exp(logarithm)
}

/**
 * @type {(spec: import('@cogov/engine/networks').NetworkSpec, N: number, seed: string, k: number) =>
 * import('@cogov/engine/networks').EdgeList}
 */
function make(spec, N, seed, k) {
  const draws = drawsFor({ ...keyOf(seed), blockKey: k, blockStream: 0 }, 0, spec.kind)
  return /** @type {import('@cogov/engine/networks').EdgeList} */ (generate(spec, N, draws))
}

/** @param {import('@cogov/engine/networks').EdgeList} edges */
function degreesOf({ n, from, to }) {
  const degrees = new Int32Array(n)
  for (const ends of [from, to]) for (const row of ends) degrees[row]++
  return degrees
}

/** Blocks by largest remainders: the first gets what is left over. @type {(row: number, N: number) => number} */
function groupOf(row, N) {
  const sizes = [0, 1, 2].map((g) => Math.floor(N / 3) + (g < N % 3 ? 1 : 0))
  return row < sizes[0] ? 0 : row < sizes[0] + sizes[1] ? 1 : 2
}

main(networks, import.meta.url)
