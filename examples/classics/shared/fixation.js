/** How often one mutant takes over a population in which one after the other compares with another and may imitate. */
import { imitation } from '@cogov/engine/choice'
import { crowd, rule, total } from './crowd.js'

/** A tick is one individual's turn, drawn for each population. */
const ITS_TURN = 'turn >= place ? (turn < place + 1 ? 1 : 0) : 0'

/** Populations that run side by side; each is begun anew as soon as it is decided. */
const LANES = 100

/**
 * @param {object} options
 * @param {number} options.N individuals
 * @param {number} options.replicates populations to be decided
 * @param {string} options.payoff equation of what an individual earns, `act` being 1 for mutants
 * @param {number} options.strength of selection
 * @param {number} options.most ticks before it gives up
 * @param {string} options.seed
 * @returns share that the mutants took over
 * @throws RangeError where populations stay mixed
 */
export function fixation({ N, replicates, payoff, strength, most, seed }) {
  const lanes = Math.min(LANES, replicates)
  const { tick, actors, groups, fill, world } = crowd({
    groups: lanes,
    size: N,
    columns: ['act', 'payoff', 'place'],
    group: ['mutants', 'turn'],
    constants: { strength, N },
    phases: [
      { of: 'group', do: [rule('turn', 'N * draw')] },
      { do: [rule('payoff', payoff)] },
      {
        do: [
          ...imitation({ act: 'act', payoff: 'payoff', strength: 'strength', revision: ITS_TURN, error: '0' }),
          total('mutants', 'sum(act)'),
        ],
      },
    ],
    seed,
  })
  fill('place', (place) => place)
  const acts = Array.from({ length: lanes }, (_, k) => actors('act', k))
  for (const act of acts) act[0] = 1
  // Each lane has its own number of populations to decide, so that no lane's speed weighs in the result.
  const left = acts.map((_, k) => Math.floor(replicates / lanes) + (k < replicates % lanes ? 1 : 0))
  const mutants = groups('mutants')
  let takenOver = 0
  let running = lanes
  while (running > 0) {
    if (world.tick >= most) {
      const undecided = left.reduce((sum, rest) => sum + rest, 0)
      throw new RangeError(
        `after ${most} ticks ${undecided} of ${replicates} populations are not decided: with these payoffs ` +
          'both kinds live on side by side for very long; take a smaller --N or weaker selection',
      )
    }
    tick(5)
    mutants.forEach((count, k) => {
      if (left[k] === 0 || (count !== 0 && count !== N)) return
      if (count === N) takenOver++
      if (--left[k] === 0) running--
      acts[k].fill(0)
      acts[k][0] = 1
    })
  }
  return takenOver / replicates
}
