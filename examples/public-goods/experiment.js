/**
 * The public goods experiment with and without punishment, as a model: groups of four for ten periods.
 *
 * A subject gives what it believes that the others will give (reciprocity), less the more its own interest weighs, and
 * more by what giving spares it of the others' punishment. Some are strategic: they give while there is a future, and
 * nothing in the last period where nobody can punish. Those who gave more punish who gave less (sanctioning), and some
 * who gave less punish who gave more (antisocial). Beliefs follow what was seen.
 */
import { followBelief } from '@cogov/engine/choice'
import { crowd, mean, rule, total, value } from '../classics/shared/crowd.js'
import { PERIODS } from './data.js'

/** Groups that each set of preferences is tried on: as many as a city had, 1,120 subjects in 16 cities. */
const GROUPS = 17

/** Of the first: a token in the pot costs 1 and brings .4. Of the second: a point costs who gets it 3. */
const [COST, FINE] = [0.6, 3]

/**
 * What a city is like. All but `stern`, `spite` and `caution` show without punishment.
 * @typedef {object} Preferences
 * @property {number} belief tokens that others are expected to give in the first period
 * @property {number} interest tokens given less for each token that giving costs
 * @property {number} strategic share who give only while there is a future
 * @property {number} updating share of what was seen in the next belief
 * @property {number} spread standard deviation of how much more or less than the belief one gives, by person
 * @property {number} noise standard deviation of it, by period
 * @property {number} stern points given for each token that another gave less
 * @property {number} spite points given for each token that another gave more
 * @property {number} caution tokens given more by the strategic for each token of fines that giving spares
 */

/** @type {(keyof Preferences)[]} */
export const NAMES = ['belief', 'interest', 'strategic', 'updating', 'spread', 'noise', 'stern', 'spite', 'caution']

/**
 * Mean contribution by period of many cities at once, and what was punished.
 * @param {Preferences[]} cities
 * @param {boolean} punishment
 * @param {string} seed
 * @returns {{ given: number[], points: number }[]} points: given by one to one other, mean
 */
export function experiment(cities, punishment, seed) {
  const others = [1, 2, 3].map((k) => `pick(given, ${k + 1})`)
  const above = others.map((other) => `(${other} >= given and ${other} > 0 ? 1 : 0)`).join(' + ')
  const below = others.map((other) => `(${other} < given ? 1 : 0)`).join(' + ')
  const shortfall = others.map((other) => `max(${other} - given, 0)`).join(' + ')
  const excess = others.map((other) => `max(given - ${other}, 0)`).join(' + ')
  const { tick, world, groups } = crowd({
    groups: cities.length * GROUPS,
    size: 4,
    columns: ['given', 'expected', 'temper', 'schemer', 'spared', 'points'],
    group: [...NAMES, 'mean_given', 'mean_points'],
    whole: ['last'],
    constants: { cost: COST, fine: FINE, punishment: punishment ? 1 : 0 },
    phases: [
      // Contributions. What giving spares is first what one expects of people like these, then what was seen.
      {
        do: [
          value('fear', 'punishment * fine * spared * (interest + schemer * caution)'),
          value('wish', 'expected + temper + fear - interest * cost + noise * probit(draw)'),
          value('leaves', 'last * schemer * (1 - punishment)'),
          rule('given', 'leaves > 0.5 ? 0 : clip(wish, 0, 20)'),
          total('mean_given', 'mean(given)'),
        ],
      },
      // Punishment, by three looks at the others: the points that one gets, and how many fewer a token more would
      // bring.
      {
        do: [
          rule('points', `punishment * min(10, stern * (${shortfall}) + spite * (${excess}))`),
          rule('spared', `spared + updating * (punishment * (stern * (${above}) - spite * (${below})) - spared)`),
          total('mean_points', 'mean(points / 3)'),
        ],
      },
      { do: [followBelief('expected', 'seen(given)', 'updating', '1')] },
    ],
    given: Object.fromEntries(NAMES.map((name) => [name, (group) => cities[Math.floor(group / GROUPS)][name]])),
    start: [
      rule('expected', 'belief'),
      rule('temper', 'spread * probit(draw)'),
      rule('schemer', 'draw < strategic ? 1 : 0'),
    ],
    seed,
  })
  const results = cities.map(() => ({ given: /** @type {number[]} */ ([]), points: 0 }))
  for (let period = 1; period <= PERIODS; period++) {
    if (period === PERIODS) world.blockColumn('whole', 'last', 0)[0] = 1
    tick()
    const [given, points] = [groups('mean_given'), groups('mean_points')]
    results.forEach((result, k) => {
      const mine = [k * GROUPS, (k + 1) * GROUPS]
      result.given.push(mean(given.subarray(...mine)))
      result.points += mean(points.subarray(...mine)) / PERIODS
    })
  }
  return results
}
