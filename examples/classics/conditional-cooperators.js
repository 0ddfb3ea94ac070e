/**
 * Why contributions to a public good decline although nobody changes: in groups that are mixed anew each period, free
 * riders give nothing and conditional cooperators a little less than they expect of others, who then expect less.
 */
import { conditionalContribution, followBelief } from '@cogov/engine/choice'
import { main, number, optionsOf, whole } from './shared/classic.js'
import { crowd, meanAndError, rule, total } from './shared/crowd.js'

/** Crowds that play apart from each other, whose differences give the error. */
const CROWDS = 16

/** @type {import('./shared/classic.js').Classic} */
export const conditionalCooperators = {
  name: 'conditional-cooperators',
  row: 'V19',
  title: 'Conditional cooperators: contributions decline, preferences do not',
  source:
    'Fischbacher & Gächter 2010, Social preferences, beliefs, and the dynamics of free riding in public goods ' +
    'experiments, American Economic Review 100, 541–556',
  options: {
    N: whole('people in each of 16 crowds', 2000, [100, 100_000]),
    free: number('share of free riders', 0.25, [0, 1]),
    slope: number('what a conditional cooperator gives for each token expected of others', 0.8, [0, 1]),
    intercept: number('what a conditional cooperator gives when nothing is expected', 0, [0, 20]),
    belief: number('mean tokens expected of another in the first period, of 20', 11, [0, 20]),
    speed: number('share of what was seen in the next belief', 0.4, [0, 1]),
    periods: whole('periods', 10, [1, 1000]),
  },
  check({ slope, intercept }) {
    if (slope * 20 + intercept <= 20) return undefined
    return `--slope times 20 and --intercept must not exceed the endowment of 20: found ${slope * 20 + intercept}`
  },
  run(options, seed) {
    const { periods } = options
    const predicted = theory(options)
    const found = simulate(options, seed)
    return [0, Math.floor(periods / 2), periods - 1]
      .filter((period, k, all) => all.indexOf(period) === k)
      .map((period) => ({
        quantity: `mean contribution, period ${period + 1}`,
        theory: predicted[period],
        simulation: found[period].mean,
        // With 16 crowds Student's t has its 4 errors at 5.
        error: 1.25 * found[period].error,
        slack: 1e-4,
      }))
  },
  figure(options, seed) {
    return {
      title: 'Contributions decline although nobody’s preferences change',
      x: 'period',
      y: 'mean contribution, of 20 tokens',
      curves: [0, 0.25, 0.5].map((free) => {
        const here = optionsOf(conditionalCooperators, { N: 500, ...options, free })
        return {
          name: `${free * 100} % free riders`,
          line: theory(here).map((given, period) => [period + 1, given]),
          points: simulate(here, `${seed} ${free}`).map(({ mean, error }, period) => [period + 1, mean, error]),
        }
      }),
    }
  },
}

/**
 * The mean belief moves to what is given, and given is what the types' schedules say of it.
 * @param {import('./shared/classic.js').Options} options
 */
function theory({ N, free, slope, intercept, belief, speed, periods }) {
  const cooperators = 1 - Math.round(free * N) / N
  let expected = belief
  return Array.from({ length: periods }, () => {
    const given = cooperators * (intercept + slope * expected)
    expected += speed * (given - expected)
    return given
  })
}

/**
 * Mean contribution of each period. Who plays with whom is drawn anew each time: three others.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ N, free, slope, intercept, belief, speed, periods }, seed) {
  const { tick, groups, fill } = crowd({
    groups: CROWDS,
    size: N,
    group: ['mean'],
    // Beliefs differ by up to 8 tokens around the mean, as far as there are tokens.
    start: [rule('belief', `${belief} + ${Math.min(8, belief, 20 - belief)} * (2 * draw - 1)`)],
    columns: ['given', 'belief', 'slope', 'intercept'],
    phases: [
      {
        do: [
          ...conditionalContribution({
            contribution: 'given',
            belief: 'belief',
            slope: 'slope',
            intercept: 'intercept',
            endowment: '20',
            noise: '0',
          }),
          total('mean', 'mean(given)'),
        ],
      },
      { do: [followBelief('belief', '(pick(given) + pick(given, 2) + pick(given, 3)) / 3', `${speed}`, '1')] },
    ],
    seed,
  })
  const riders = Math.round(free * N)
  fill('slope', (place) => (place < riders ? 0 : slope))
  fill('intercept', (place) => (place < riders ? 0 : intercept))
  return Array.from({ length: periods }, () => {
    tick()
    return meanAndError([...groups('mean')])
  })
}

main(conditionalCooperators, import.meta.url)
