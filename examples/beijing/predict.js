/**
 * V26: fitted to 2019–2021, does the model predict the end of 2024? Simulates what the posterior (posterior.json, made
 * by fit.js) holds possible, and compares with what was measured.
 *
 *   node examples/beijing/predict.js            every 32nd township, 64 residents of each community
 *   node examples/beijing/predict.js --full     every township of Beijing
 *   node examples/beijing/predict.js --json
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { FITTED, PREDICTED } from './data.js'
import { beijing, simulate, UNKNOWN } from './reform.js'

/** @typedef {import('./reform.js').Unknown} Unknown */

/** What was fitted to some townships is used for all: a sample stands for its community, whatever its size. */
const SIZES = {
  quick: { every: 32, sample: 64, runs: 40 },
  full: { every: 1, sample: 64, runs: 40 },
}

/** Multiples of it fall evenly between 0 and 1. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * Particles of the posterior, as many of each as its weight says (systematic resampling), each with a strength of the
 * later measures, of which the posterior knows nothing.
 * @param {number} count
 * @returns {Unknown[]}
 */
function particles(count) {
  const { values, weights } = JSON.parse(readFileSync(new URL('posterior.json', import.meta.url), 'utf8'))
  let sum = 0
  let k = -1
  return Array.from({ length: count }, (_, n) => {
    while (sum <= (n + 0.5) / count && k < weights.length - 1) sum += weights[++k]
    const fitted = Object.fromEntries(UNKNOWN.map(({ name }, j) => [name, values[k][j]]))
    return /** @type {Unknown} */ ({ ...fitted, later: ((n + 0.5) * GOLDEN) % 1 })
  })
}

/**
 * Medians and intervals of 95 per cent beside what was measured.
 * @param {'quick' | 'full'} size
 */
export function validation(size) {
  const { every, sample, runs } = SIZES[size]
  const district = beijing(every)
  const courses = particles(runs).map((unknown, k) => simulate(district, unknown, { sample, seed: `predict ${k}` }))
  const compare = (/** @type {import('./data.js').Cell} */ { name, measured, of }) => {
    const sorted = courses.map(of).sort((a, b) => a - b)
    const at = (/** @type {number} */ level) => sorted[Math.round(level * (sorted.length - 1))]
    const [low, high] = [at(0.025), at(0.975)]
    return { name, measured, median: at(0.5), low, high, inside: low <= measured && measured <= high }
  }
  return {
    townships: district.townships.length,
    committees: district.townships.reduce((sum, { communities }) => sum + communities.length, 0),
    fitted: FITTED.map(compare),
    predicted: PREDICTED.map(compare),
    courses,
  }
}

/** @param {ReturnType<typeof validation>} result */
function show({ townships, committees, fitted, predicted }) {
  const number = (/** @type {number} */ value) => `${Number(value.toPrecision(3))}`.padStart(8)
  const line = (/** @type {(typeof fitted)[number]} */ { name, measured, median, low, high, inside }) =>
    `${name.padEnd(64)}${[measured, median, low, high].map(number).join('')}   ${inside ? 'inside' : 'outside'}`
  return `Beijing's hotline reform, simulated in ${townships} townships with ${committees} committees

${' '.repeat(64)}${['measured', 'median', 'from', 'to'].map((head) => head.padStart(8)).join('')}
fitted (2019–2021)
${fitted.map(line).join('\n')}
predicted
${predicted.map(line).join('\n')}

from … to: the interval that should hold 95 % of what may happen, if the model is right`
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  try {
    const { values } = parseArgs({ options: { full: { type: 'boolean' }, json: { type: 'boolean' } } })
    const { courses, ...result } = validation(values.full ? 'full' : 'quick')
    console.log(values.json ? JSON.stringify(result, null, 2) : show({ ...result, courses }))
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error
    console.error(`predict: ${error.message}`)
    process.exitCode = 2
  }
}
