/**
 * One mutant of relative fitness r among N − 1 residents: the probability that its kind takes over is that of the Moran
 * process, (1 − 1/r) / (1 − r^−N), and 1/N for r = 1. A constant payoff difference ln r makes pairwise comparison a
 * Moran process: gains and losses of one are then as r to 1 in every state.
 */
import { main, number, optionsOf, proportion, whole } from './shared/classic.js'
import { fixation } from './shared/fixation.js'

/** @type {import('./shared/classic.js').Classic} */
export const moran = {
  name: 'moran',
  row: 'V1',
  title: 'Moran process: does one mutant take over?',
  source: 'Moran 1958, Random processes in genetics; Nowak 2006, Evolutionary Dynamics, section 6.2',
  options: {
    N: whole('individuals', 100, [2, 1000]),
    r: number('relative fitness of the mutant', 1.1, [0.1, 100]),
    replicates: whole('populations', 2000, [1, 1e6]),
  },
  run({ N, r, replicates }, seed) {
    const share = fixation({ N, replicates, payoff: 'act', strength: Math.log(r), most: 1e8, seed })
    return [proportion('probability that the mutant takes over', probability(N, r), share, replicates)]
  },
  figure(options, seed) {
    const rs = [0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.35, 1.5]
    return {
      title: 'The fitter the mutant, the likelier it takes over',
      x: 'relative fitness r',
      y: 'probability of taking over',
      curves: [20, 100].map((N) => ({
        name: `${N} individuals`,
        line: Array.from({ length: 121 }, (_, k) => [0.9 + k / 200, probability(N, 0.9 + k / 200)]),
        points: rs.map((r) => {
          const [{ simulation, error }] = moran.run(
            optionsOf(moran, { replicates: 1000, ...options, N, r }),
            `${seed} ${N} ${r}`,
          )
          return [r, simulation, error]
        }),
      })),
    }
  },
}

/** @param {number} N @param {number} r */
function probability(N, r) {
  const advantage = Math.log(r)
  return advantage === 0 ? 1 / N : Math.expm1(-advantage) / Math.expm1(-N * advantage)
}

main(moran, import.meta.url)
