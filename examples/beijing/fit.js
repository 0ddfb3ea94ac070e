/**
 * Fits what is not known of the reform to 2019–2021, by approximate Bayesian computation, and keeps the posterior in
 * posterior.json: about a quarter of an hour on one core.
 *
 *   node examples/beijing/fit.js
 */
import { writeFileSync } from 'node:fs'
import { english } from '@cogov/engine/messages'
import { abcSmc, summarisePosterior } from '@cogov/methods/calibration'
import { FITTED } from './data.js'
import { beijing, simulate, UNKNOWN } from './reform.js'

/** Every 32nd township with all its committees, and up to 64 residents of each, who stand for all of it. */
const [EVERY, SAMPLE] = [32, 64]

/** @typedef {import('./reform.js').Unknown} Unknown */

/**
 * What comes after 2021 makes no difference to the data that are fitted.
 * @param {number[]} values
 * @returns {Unknown}
 */
const unknownOf = (values) =>
  /** @type {Unknown} */ ({ ...Object.fromEntries(UNKNOWN.map(({ name }, k) => [name, values[k]])), later: 0 })

const district = beijing(EVERY)
const posterior = await abcSmc(
  {
    parameters: UNKNOWN,
    observed: FITTED.map(({ measured }) => measured),
    simulate: async (points, numbers) =>
      points.map((point, k) => {
        const course = simulate(district, unknownOf(point), { sample: SAMPLE, seed: `fit ${numbers[k]}` })
        return FITTED.map(({ of }) => of(course))
      }),
  },
  {
    particles: 60,
    simulations: 900,
    summary: 'cells',
    seed: 'Beijing',
    onGeneration: ({ generation, tolerance, simulations }) =>
      console.log(`generation ${generation}: ${simulations} runs, distance up to ${tolerance.toFixed(3)}`),
  },
)
const round = (/** @type {number} */ value) => Number(value.toPrecision(5))
const kept = {
  parameters: posterior.parameters,
  values: posterior.values.map((values) => values.map(round)),
  weights: posterior.weights.map(round),
  simulations: posterior.simulations,
  summary: summarisePosterior(posterior),
}
writeFileSync(new URL('posterior.json', import.meta.url), `${JSON.stringify(kept)}\n`)
for (const { name, low, median, high, learnt } of kept.summary.parameters)
  console.log(
    `${name.padEnd(10)} ${median.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), ` +
      `${Math.round(learnt * 100)} % learnt`,
  )
for (const warning of kept.summary.warnings) console.log(english(warning))
