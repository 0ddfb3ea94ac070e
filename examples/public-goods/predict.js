/**
 * V25: does the model predict what people did? Fits what each of 16 cities is like from its series without punishment,
 * and predicts the series with punishment of cities whose own was not used.
 *
 *   node examples/public-goods/predict.js            at reduced size, a few seconds
 *   node examples/public-goods/predict.js --full     as on the verification page
 *   node examples/public-goods/predict.js --json
 */

import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readCities, readSessions } from './data.js'
import { EFFORT } from './fit.js'
import { crossValidate, predict, prepare } from './validate.js'

/** @param {'quick' | 'full'} size @param {string} seed */
export function validation(size, seed) {
  const cities = readCities()
  const prepared = prepare(cities, EFFORT[size], seed)
  const judged = crossValidate(prepared)
  const meanOf = (/** @type {'error' | 'carried' | 'others' | 'sessions' | 'inside'} */ what) =>
    judged.reduce((sum, one) => sum + one[what], 0) / judged.length
  const apart = cities.filter(({ punished }) => !punished).map(({ city }) => predict(prepared, city))
  const sessions = readSessions().map(({ session, stern, spite }) => {
    const ways = prepared.bundles[1].ways.get(session) ?? []
    const middle = (/** @type {'stern' | 'spite'} */ what) =>
      ways.map((way) => way[what]).sort((a, b) => a - b)[ways.length >> 1]
    return { session, measured: { stern, spite }, fitted: { stern: middle('stern'), spite: middle('spite') } }
  })
  return {
    cities,
    judged,
    apart,
    sessions,
    error: meanOf('error'),
    baselines: { lastValueCarriedOn: meanOf('carried'), meanOfOtherCities: meanOf('others') },
    fromSessionsAlone: meanOf('sessions'),
    coverage: meanOf('inside') / 10,
  }
}

/** @param {ReturnType<typeof validation>} result */
function show({ judged, apart, sessions, error, baselines, fromSessionsAlone, coverage }) {
  const pad = (/** @type {string | number} */ cell, width = 9) =>
    (typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(width)
  const series = (/** @type {number[]} */ values) => values.map((value) => value.toFixed(0).padStart(2)).join(' ')
  const heads = ['model', 'others', 'carried', 'sessions', 'in 80 %'].map((head) => pad(head)).join('')
  const lines = judged.map(
    (one) =>
      one.city.padEnd(16) +
      [one.error, one.others, one.carried, one.sessions, `${one.inside}/10`].map((cell) => pad(cell)).join('') +
      `   ${series(one.middle)}   ${series(one.measured)}`,
  )
  const means = [error, baselines.meanOfOtherCities, baselines.lastValueCarriedOn, fromSessionsAlone]
  return `Mean absolute error in tokens, of contributions with punishment in cities whose own series was not used

${' '.repeat(16)}${heads}   predicted, periods 1–10         measured
${lines.join('\n')}
${'mean'.padEnd(16)}${means.map((cell) => pad(cell)).join('')}${pad(`${Math.round(coverage * 100)} %`)}

others: mean of the other cities · carried: last value without punishment carried on · sessions: the model knowing
how people sanction from the given sessions alone · in 80 %: measured values inside the interval that should hold 80 %

Predictions for the cities whose series is kept aside (median, and interval of 80 %)
${apart
  .map(
    ({ city, middle, low, high }) => `${city.padEnd(16)}${series(middle)}   from ${series(low)}   to ${series(high)}`,
  )
  .join('\n')}

Points for each token given less (stern) or more (spite) than the punisher, in the sessions
${sessions
  .map(
    ({ session, measured, fitted }) =>
      `${session.padEnd(16)}measured ${measured.stern.toFixed(2)}, ${measured.spite.toFixed(2)}; fitted to ` +
      `contributions ${fitted.stern.toFixed(2)}, ${fitted.spite.toFixed(2)}`,
  )
  .join('\n')}`
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  try {
    const { values } = parseArgs({
      options: { full: { type: 'boolean' }, json: { type: 'boolean' }, seed: { type: 'string' } },
    })
    const result = validation(values.full ? 'full' : 'quick', values.seed ?? '1')
    console.log(values.json ? JSON.stringify(result, null, 2) : show(result))
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error
    console.error(`predict: ${error.message}`)
    process.exitCode = 2
  }
}
