/**
 * The voter model: now and then somebody takes over the opinion of another, whatever it is. In the end all agree, and
 * the probability that they agree on 1 is the share that had it at the start.
 */
import { imitation } from '@cogov/engine/choice'
import { main, number, optionsOf, proportion, whole } from './shared/classic.js'
import { crowd, total } from './shared/crowd.js'

/** @type {import('./shared/classic.js').Classic} */
export const voter = {
  name: 'voter',
  row: 'V16',
  title: 'Voter model: on what do all agree?',
  source:
    'Holley & Liggett 1975, Ergodic theorems for weakly interacting infinite systems and the voter model, ' +
    'Annals of Probability 3',
  options: {
    N: whole('people of a population', 50, [2, 500]),
    start: number('share with opinion 1 at the start', 0.3, [0, 1]),
    revision: number('share who look at another in a tick; one of two copies', 0.5, [0.01, 1]),
    replicates: whole('populations', 2000, [1, 100_000]),
  },
  run(options, seed) {
    const { N, start, replicates } = options
    const initial = Math.round(start * N) / N
    return [proportion('probability that all agree on 1', initial, simulate(options, seed), replicates)]
  },
  figure(options, seed) {
    const starts = [0.1, 0.3, 0.5, 0.7, 0.9]
    return {
      title: 'All agree on 1 as often as people had it at the start',
      x: 'share with opinion 1 at the start',
      y: 'probability that all agree on 1',
      curves: [
        {
          name: '50 people',
          line: [
            [0, 0],
            [1, 1],
          ],
          points: starts.map((start) => {
            const here = optionsOf(voter, { replicates: 500, ...options, start })
            const [{ simulation, error }] = voter.run(here, `${seed} ${start}`)
            return [start, simulation, error]
          }),
        },
      ],
    }
  },
}

/**
 * Copying is imitation that payoffs do not matter for: strength 0 copies one of two who are looked at.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ N, start, revision, replicates }, seed) {
  const { tick, fill, groups } = crowd({
    groups: replicates,
    size: N,
    columns: ['opinion', 'payoff'],
    group: ['ones'],
    constants: { revision, N },
    phases: [
      {
        do: [
          ...imitation({ act: 'opinion', payoff: 'payoff', strength: '0', revision: 'revision', error: '0' }),
          total('ones', 'sum(opinion)'),
        ],
      },
    ],
    seed,
  })
  const ones = Math.round(start * N)
  fill('opinion', (place) => (place < ones ? 1 : 0))
  const count = groups('ones')
  do tick(20)
  while (count.some((value) => value > 0 && value < N))
  return count.reduce((sum, value) => sum + (value === N ? 1 : 0), 0) / replicates
}

main(voter, import.meta.url)
