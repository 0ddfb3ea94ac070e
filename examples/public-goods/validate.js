/**
 * Prediction of what was not fitted: the series with punishment of one city, from its series without, and from how
 * other cities sanction. Cross-validated over the cities; nothing of a city's own series with punishment reaches its
 * prediction.
 */
import { readSessions } from './data.js'
import { drawsOf, fitPlain, fitSanctions, simulateAll } from './fit.js'

/** @typedef {import('./data.js').City} City */
/** @typedef {import('./experiment.js').Preferences} Preferences */

/** How much more the strategic heed fines is common to all cities, and chosen by how well it predicts the others. */
const CAUTIONS = [0, 4, 12]

/** @type {(values: number[]) => number} */
const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Simulated series of each city under each known way of sanctioning: that of each city with a measured series, and,
 * where asked for, only those of the sessions.
 * @param {City[]} cities
 * @param {import('./fit.js').Effort} effort
 * @param {string} seed
 */
export function prepare(cities, effort, seed) {
  const plain = fitPlain(cities, effort, seed)
  const models = cities.flatMap((city, k) => (city.punished ? [{ name: city.city, of: k, city }] : []))
  const sessions = readSessions().map(({ session, city, punished }) => {
    const of = cities.findIndex((one) => one.city === city)
    return { name: session, of, city: { city: session, plain: cities[of].plain, punished } }
  })
  const sources = [...models, ...sessions]
  const draws = drawsOf(`${seed} pairs`)
  const bundles = CAUTIONS.map((caution) => {
    const ways = sources.map(({ city, of }) => fitSanctions(city, plain[of], caution, effort, seed))
    const pairs = cities.flatMap((_, to) => sources.map((source, from) => ({ to, from, source })))
    const sets = pairs.flatMap(({ to, from }) =>
      ways[from].map((way) => ({ ...plain[to][draws.integer(plain[to].length)], ...way, caution })),
    )
    const series = simulateAll(sets, true, `${seed} pairs ${caution}`)
    const size = effort.keptSanctions
    return {
      ways: new Map(sources.map(({ name }, k) => [name, ways[k]])),
      series: new Map(
        pairs.map(({ to, source }, k) => [
          `${cities[to].city} < ${source.name}`,
          series.slice(k * size, (k + 1) * size),
        ]),
      ),
    }
  })
  return { cities, plain, bundles, judged: models.map(({ name }) => name), sessions: sessions.map(({ name }) => name) }
}

/** @typedef {ReturnType<typeof prepare>} Prepared */
/**
 * @typedef {{ middle: number[], low: number[], high: number[] }} Prediction by period: median and interval of 80 per
 * cent
 */

/**
 * The prediction for a city that sanctions like one of `from`, each as likely.
 * @param {Prepared} prepared
 * @param {string} to
 * @param {string[]} from
 * @param {number[]} cautions indices
 * @returns {Prediction}
 */
function mixture({ bundles }, to, from, cautions) {
  const all = cautions.flatMap((k) => from.flatMap((other) => bundles[k].series.get(`${to} < ${other}`) ?? []))
  const quantiles = (/** @type {number} */ level) =>
    all[0].map((_, period) => {
      const sorted = all.map((series) => series[period]).sort((a, b) => a - b)
      return sorted[Math.round(level * (sorted.length - 1))]
    })
  return { middle: quantiles(0.5), low: quantiles(0.1), high: quantiles(0.9) }
}

/** Mean of absolute differences. @param {number[]} a @param {number[]} b */
const absoluteError = (a, b) => meanOf(a.map((value, k) => Math.abs(value - b[k])))

/** @param {Prepared} prepared @param {string} name */
const measuredOf = ({ cities }, name) => cities.find(({ city }) => city === name)?.punished ?? []

/**
 * The caution (its index) that predicts best among the cities `known`, each from the rest of them.
 * @param {Prepared} prepared
 * @param {string[]} known
 */
function chosenCaution(prepared, known) {
  const errors = CAUTIONS.map((_, k) =>
    meanOf(
      known.map((to) => {
        const from = known.filter((other) => other !== to)
        return absoluteError(mixture(prepared, to, from, [k]).middle, measuredOf(prepared, to))
      }),
    ),
  )
  return errors.indexOf(Math.min(...errors))
}

/**
 * The prediction for one city from all others with a measured series.
 * @param {Prepared} prepared
 * @param {string} city
 */
export function predict(prepared, city) {
  const known = prepared.judged.filter((other) => other !== city)
  const caution = chosenCaution(prepared, known)
  return { city, caution: CAUTIONS[caution], ...mixture(prepared, city, known, [caution]) }
}

/**
 * Errors of the predictions and of the two baselines, city by city; and of predictions from the series without
 * punishment and the sessions alone, which know no other city's series with punishment.
 * @param {Prepared} prepared
 */
export function crossValidate(prepared) {
  return prepared.judged.map((city) => {
    const { plain } = /** @type {City} */ (prepared.cities.find((one) => one.city === city))
    const measured = measuredOf(prepared, city)
    const others = prepared.judged.filter((other) => other !== city).map((other) => measuredOf(prepared, other))
    const prediction = predict(prepared, city)
    const cautions = CAUTIONS.map((_, k) => k)
    const sessions = prepared.sessions.filter((name) => !name.startsWith(city.toLowerCase()))
    const { low, high } = prediction
    return {
      ...prediction,
      measured,
      error: absoluteError(prediction.middle, measured),
      carried: absoluteError(
        plain.map(() => plain[plain.length - 1]),
        measured,
      ),
      others: absoluteError(
        plain.map((_, k) => meanOf(others.map((one) => one[k]))),
        measured,
      ),
      sessions: absoluteError(mixture(prepared, city, sessions, cautions).middle, measured),
      inside: measured.filter((value, k) => low[k] <= value && value <= high[k]).length,
    }
  })
}
