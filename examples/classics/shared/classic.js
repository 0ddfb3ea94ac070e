/**
 * What all programs of this folder have in common: they read their options, run, and print theory beside simulation.
 *
 *   node examples/classics/moran.js --N 50 --r 1.2 --json
 *   node examples/classics/moran.js --help
 */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { didYouMean } from '@cogov/core/scenario'
import { english } from '@cogov/engine/messages'

/**
 * A number that may be given on the command line.
 * @typedef {{ default: number, range: readonly [number, number], whole?: boolean, meaning: string }} Option
 *
 * What was predicted (null where no theory says) and what was found. `error` is the standard error of the simulation,
 * `slack` what the theory itself neglects (a finite population, a finite step). They agree where they differ by no more
 * than 4 errors and the slack, which a right program exceeds once in 16,000 times.
 * @typedef {{ quantity: string, theory: number | null, simulation: number, error: number, slack?: number }} Result
 *
 * Curves of theory with points of simulation: [x, y] and [x, y, standard error].
 * @typedef {{ name: string, line?: number[][], points?: number[][] }} Curve
 * @typedef {{ title: string, x: string, y: string, curves: Curve[] }} Figure
 *
 * @typedef {Record<string, number>} Options
 * @typedef {object} Classic
 * @property {string} name of its file
 * @property {string} row of the verification page
 * @property {string} title
 * @property {string} source
 * @property {Record<string, Option>} options
 * @property {(options: Options) => string | undefined} [check] what is wrong with options that are in range each
 * @property {(options: Options, seed: string) => Result[]} run
 * @property {(options: Options, seed: string) => Figure} figure
 */

/** @type {(meaning: string, usual: number, range: readonly [number, number]) => Option} */
export const number = (meaning, usual, range) => ({ default: usual, range, meaning })
/** @type {(meaning: string, usual: number, range: readonly [number, number]) => Option} */
export const whole = (meaning, usual, range) => ({ default: usual, range, meaning, whole: true })

/**
 * The usual options, with some changed.
 * @param {Classic} classic
 * @param {Options} [changed]
 * @returns {Options}
 */
export const optionsOf = (classic, changed = {}) => ({
  ...Object.fromEntries(Object.entries(classic.options).map(([name, option]) => [name, option.default])),
  ...changed,
})

/** @param {Result} result */
export const toleranceOf = ({ error, slack = 0 }) => 4 * error + slack

/** @param {Result} result */
export const agrees = (result) =>
  result.theory === null ? null : Math.abs(result.simulation - result.theory) <= toleranceOf(result)

/**
 * A share of `n` trials. Its error is that of the share expected, and a few trials more or less are no difference;
 * `neglected` is the relative error of the theory.
 * @type {(quantity: string, theory: number, share: number, n: number, neglected?: number) => Result}
 */
export const proportion = (quantity, theory, share, n, neglected = 0) => ({
  quantity,
  theory,
  simulation: share,
  error: Math.sqrt((theory * (1 - theory)) / n),
  slack: 4 / n + neglected * theory,
})

/**
 * Runs a program that was called from the command line; does nothing where it was imported.
 * @param {Classic} classic
 * @param {string} url of its module
 */
export function main(classic, url) {
  if (!process.argv[1] || pathToFileURL(process.argv[1]).href !== url) return
  try {
    const { options, seed, json, help } = readOptions(classic, process.argv.slice(2))
    if (help) return console.log(helpOf(classic))
    const start = performance.now()
    const results = classic.run(options, seed)
    const seconds = Math.round(performance.now() - start) / 1000
    console.log(json ? asJson(classic, options, seed, results, seconds) : asTable(classic, options, seed, results))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    console.error(`${classic.name}: ${error.message}`)
    process.exitCode = 2
  }
}

/**
 * @param {Classic} classic
 * @param {string[]} args
 * @throws RangeError that says which option, what was expected and what was found
 */
export function readOptions(classic, args) {
  const known = [...Object.keys(classic.options), 'seed', 'json', 'help']
  const strings = Object.fromEntries(
    [...Object.keys(classic.options), 'seed'].map((name) => [name, { type: 'string' }]),
  )
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: /** @type {import('node:util').ParseArgsConfig['options']} */ ({
      ...strings,
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    }),
  })
  for (const name in values) {
    if (!known.includes(name))
      throw new RangeError(`there is no --${name}${english(didYouMean(name, known))}; see --help`)
  }
  if (positionals.length > 0) throw new RangeError(`unexpected '${positionals[0]}': every option is --name value`)
  /** @type {Options} */
  const options = {}
  for (const name in classic.options) options[name] = readNumber(name, classic.options[name], values[name])
  const { seed = '1', json = false, help = false } = values
  if (typeof seed !== 'string') throw new RangeError('--seed needs a value')
  const wrong = help ? undefined : classic.check?.(options)
  if (wrong) throw new RangeError(wrong)
  return { options, seed, json: json === true, help: help === true }
}

/**
 * @param {string} name
 * @param {Option} option
 * @param {string | boolean | (string | boolean)[] | undefined} given
 */
function readNumber(name, { default: usual, range: [least, most], whole: isWhole }, given) {
  if (given === undefined) return usual
  const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : Number.NaN
  const fits = value >= least && value <= most && (!isWhole || Number.isInteger(value))
  if (fits) return value
  const expected = `${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}`
  throw new RangeError(`--${name} must be ${expected}, found ${typeof given === 'string' ? `'${given}'` : 'nothing'}`)
}

/** @param {Classic} classic */
function helpOf({ name, title, row, source, options }) {
  const lines = Object.entries(options).map(([key, { default: usual, range, whole: isWhole, meaning }]) => {
    const kind = isWhole ? 'whole number' : 'number'
    return `  --${key.padEnd(13)} ${meaning} (${kind} from ${range[0]} to ${range[1]}; usually ${usual})`
  })
  return `${title} (${row})
${source}

node examples/classics/${name}.js [options]
${lines.join('\n')}
  --${'seed'.padEnd(13)} any text; the same seed gives the same numbers (usually 1)
  --${'json'.padEnd(13)} print JSON
  --${'help'.padEnd(13)} print this`
}

/**
 * @param {Classic} classic
 * @param {Options} options
 * @param {string} seed
 * @param {Result[]} results
 * @param {number} seconds
 */
function asJson({ name, row, title, source }, options, seed, results, seconds) {
  const all = results.map((result) => ({
    quantity: result.quantity,
    theory: result.theory,
    simulation: result.simulation,
    standard_error: result.error,
    tolerance: toleranceOf(result),
    agrees: agrees(result),
  }))
  return JSON.stringify(
    { model: name, row, title, source, options: { ...options, seed }, results: all, seconds },
    null,
    2,
  )
}

/**
 * @param {Classic} classic
 * @param {Options} options
 * @param {string} seed
 * @param {Result[]} results
 */
function asTable({ title, row, source }, options, seed, results) {
  const given = Object.entries({ ...options, seed }).map(([name, value]) => `${name} ${value}`)
  const rows = [
    ['', 'theory', 'simulation', 'within ±', ''],
    ...results.map((result) => [
      result.quantity,
      result.theory === null ? '–' : show(result.theory),
      show(result.simulation),
      result.theory === null ? '' : show(toleranceOf(result)),
      agrees(result) === null ? '' : agrees(result) ? 'agrees' : 'differs',
    ]),
  ]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)))
  const lines = rows.map((cells) =>
    cells
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
      .join('  ')
      .trimEnd(),
  )
  return `${title} (${row})\n${given.join(' · ')}\n\n${lines.join('\n')}\n\n${source}`
}

/** Five digits, without zeros at the end. */
const show = (/** @type {number} */ value) => `${Number(value.toPrecision(5))}`
