/**
 * Opinions that are averaged: everybody moves a share of the way to the mean of their neighbours. All agree in the end
 * (where the network hangs together), on a mean in which each start counts by its influence: the left eigenvector of
 * the matrix of weights, which for mutual ties is the number of neighbours.
 */

import { followBelief } from '@cogov/engine/choice'
import { drawsFor, keyOf } from '@cogov/engine/draws'
import { components, generate } from '@cogov/engine/networks'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd } from './shared/crowd.js'

/** @type {import('./shared/classic.js').Classic} */
export const degroot = {
  name: 'degroot',
  row: 'V16',
  title: 'DeGroot: whose opinion counts?',
  source: 'DeGroot 1974, Reaching a consensus, Journal of the American Statistical Association 69, 118–121',
  options: {
    N: whole('people', 200, [5, 5000]),
    attachments: whole('ties that each newcomer to the scale-free network makes', 2, [1, 4]),
    speed: number('share of the way to the neighbours’ mean in a tick', 0.5, [0.01, 0.99]),
  },
  run(options, seed) {
    const { edges, opinions } = societyOf(options, seed)
    const influence = leftEigenvector(edges, options.speed)
    const theory = opinions.reduce((sum, opinion, i) => sum + influence[i] * opinion, 0)
    const found = simulate(edges, opinions, options.speed, seed)
    const degrees = degreesOf(edges)
    const ties = degrees.reduce((sum, degree) => sum + degree, 0)
    const simple = opinions.reduce((sum, opinion, i) => sum + (degrees[i] / ties) * opinion, 0)
    // Opinions are kept in single precision, in which the last small steps of slow or large societies are lost.
    const slack = 2e-5 + 2e-6 / options.speed + 2e-7 * options.N
    return [
      {
        quantity: 'opinion on which all agree, by the left eigenvector',
        theory,
        simulation: found.middle,
        error: 0,
        slack,
      },
      {
        quantity: 'the same, by numbers of neighbours',
        theory: simple,
        simulation: found.middle,
        error: 0,
        slack,
      },
      { quantity: 'greatest difference that is left', theory: 0, simulation: found.spread, error: 0, slack },
    ]
  },
  figure(options, seed) {
    const here = optionsOf(degroot, options)
    const seeds = Array.from({ length: 30 }, (_, k) => `${seed} ${k}`)
    const points = seeds.map((one) => {
      const [{ theory, simulation }] = degroot.run(here, one)
      return [theory ?? 0, simulation]
    })
    return {
      title: 'All agree on the mean weighted by influence',
      x: 'mean of the opinions, weighted by the left eigenvector',
      y: 'opinion on which all agree',
      curves: [
        {
          name: '30 societies',
          line: [
            [0.35, 0.35],
            [0.65, 0.65],
          ],
          points,
        },
      ],
    }
  },
}

/**
 * A network that hangs together, and opinions from 0 to 1.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function societyOf({ N, attachments }, seed) {
  const draws = drawsFor({ ...keyOf(seed), blockKey: 0, blockStream: 0 }, 0, 'society')
  const edges = generate({ kind: 'scale-free', attachments }, N, draws)
  if (!edges || components(edges).count !== 1) throw new RangeError('the network falls apart: take another --seed')
  // The older, who have more neighbours, lean to 1: so influence matters.
  const opinions = Array.from({ length: N }, (_, i) => Math.fround((1 - i / N + 3 * draws.uniform()) / 4))
  return { edges, opinions }
}

/** @param {import('@cogov/engine/networks').EdgeList} edges */
function degreesOf({ n, from, to }) {
  const degrees = Array.from({ length: n }, () => 0)
  for (const ends of [from, to]) for (const row of ends) degrees[row]++
  return degrees
}

/**
 * By repeated multiplication, from equal influence.
 * @param {import('@cogov/engine/networks').EdgeList} edges
 * @param {number} speed
 */
function leftEigenvector(edges, speed) {
  const degrees = degreesOf(edges)
  let influence = degrees.map(() => 1 / edges.n)
  for (let round = 0; round < 100_000; round++) {
    const next = influence.map((share) => (1 - speed) * share)
    edges.from.forEach((a, e) => {
      const b = edges.to[e]
      next[b] += (speed * influence[a]) / degrees[a]
      next[a] += (speed * influence[b]) / degrees[b]
    })
    const change = next.reduce((sum, share, i) => sum + Math.abs(share - influence[i]), 0)
    influence = next
    if (change < 1e-12) break
  }
  return influence
}

/**
 * @param {import('@cogov/engine/networks').EdgeList} edges
 * @param {number[]} opinions
 * @param {number} speed
 * @param {string} seed
 */
function simulate(edges, opinions, speed, seed) {
  const { tick, actors, fill } = crowd({
    size: edges.n,
    network: { kind: 'edge-list', edges: Array.from(edges.from, (a, e) => [a, edges.to[e]]) },
    columns: ['opinion'],
    phases: [{ do: [followBelief('opinion', 'seen(opinion)', `${speed}`, '1')] }],
    seed,
  })
  fill('opinion', (place) => opinions[place])
  const opinion = actors('opinion')
  const spreadOf = () =>
    opinion.reduce((most, x) => Math.max(most, x), 0) - opinion.reduce((least, x) => Math.min(least, x), 1)
  for (let k = 0; k < 2000 && spreadOf() > 2e-6; k++) tick(10)
  return { middle: opinion.reduce((sum, x) => sum + x, 0) / edges.n, spread: spreadOf() }
}

main(degroot, import.meta.url)
