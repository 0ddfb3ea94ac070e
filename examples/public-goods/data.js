/** The measured series and sessions of the experiment (data/README.md says where they come from). */
import { readFileSync } from 'node:fs'

export const PERIODS = 10

/** @param {string} name */
const linesOf = (name) =>
  readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')

/**
 * Mean contributions by period of one city; `punished` is missing where the series is kept aside.
 * @typedef {{ city: string, plain: number[], punished?: number[] }} City
 */

/** @returns {City[]} the 16 cities in the order of the file */
export function readCities() {
  /** @type {Map<string, City>} */
  const cities = new Map()
  for (const line of linesOf('public-goods-16-cities.csv').slice(1)) {
    const [city, punishment, period, mean] = line.split(',')
    const one = cities.get(city) ?? { city, plain: [] }
    cities.set(city, one)
    if (punishment === 'yes') one.punished ??= []
    const series = (punishment === 'yes' && one.punished) || one.plain
    series[Number(period) - 1] = Number(mean)
  }
  for (const { city, plain, punished } of cities.values()) {
    for (const series of [plain, punished ?? plain]) {
      if (series.length !== PERIODS || series.some((value) => !(value >= 0 && value <= 20)))
        throw new RangeError(`${city}: expected ${PERIODS} means from 0 to 20 in each series`)
    }
  }
  return [...cities.values()]
}

/**
 * One look of one subject at one other: what both gave, and the points that it cost the other.
 * @typedef {{ period: number, own: number, other: number, points: number }} Look
 * @param {string} session such as istanbul-1
 * @returns {Look[]}
 */
const readSession = (session) =>
  linesOf(`public-goods-session-${session}.csv`)
    .slice(4)
    .map((line) => line.split(','))
    .map((cells) => ({
      period: Number(cells[7]),
      own: Number(cells[8]),
      other: Number(cells[9]),
      points: Number(cells[10]),
    }))

/**
 * The sessions with punishment: mean contributions, and points given for each token that another gave less (`stern`) or
 * more (`spite`) than oneself.
 */
export const readSessions = () =>
  [
    ['istanbul-1', 'Istanbul'],
    ['samara-1', 'Samara'],
    ['samara-2', 'Samara'],
    ['samara-3', 'Samara'],
  ].map(([session, city]) => {
    const looks = readSession(session)
    const mean = (/** @type {Look[]} */ some) => some.reduce((sum, { own }) => sum + own, 0) / some.length
    const rate = (/** @type {(look: Look) => number} */ gap) => {
      const some = looks.filter((look) => gap(look) > 0)
      return some.reduce((sum, { points }) => sum + points, 0) / some.reduce((sum, look) => sum + gap(look), 0)
    }
    return {
      session,
      city,
      punished: Array.from({ length: PERIODS }, (_, k) => mean(looks.filter(({ period }) => period === k + 1))),
      stern: rate(({ own, other }) => own - other),
      spite: rate(({ own, other }) => other - own),
    }
  })
