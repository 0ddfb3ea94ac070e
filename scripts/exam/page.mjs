// The page of the exam and its figure, from what was found.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { colourAmong, forecastChart } from '@cogov/charts'
import { MECHANISMS } from '@cogov/core'
import { notSat, questions, rows } from '@cogov/studies/exam'
import { filled } from '../generate/blocks.mjs'
import { root } from '../steps.mjs'

/**
 * @typedef {{ effective: number, power: number }} Fold
 * @typedef {{ share: number | null, n: number }} Share
 * @typedef {{ value: number, low?: number, high?: number }} Gained
 * @typedef {{ mark: Share, withUnsat: Share, signs: Share, noughts: Share, sizes: Share, calibration: Share,
 *   crps: number, gains: { benchmark: string, mark: number, crps: number, gain: Gained, closer: Gained }[],
 *   mechanisms: { mechanism: string, mark: Share, signs: Share }[] }} Score
 * @typedef {{ id: string, row: string, says: string, scale: string, sign: 'up' | 'down' | 'none',
 *   measuredSize?: number, imputed: boolean, further: boolean, value: number, unit: number,
 *   measured: [number, number], mark: number, inside?: boolean }} Kept
 * @typedef {{ of: 'prior' | 'posterior', worlds: number, score: Score, crossValidated?: { score: Score,
 *   folds: Fold[] }, further: Score, claims: Kept[], lacking: { id: string, says: string }[],
 *   reached: { question: string, parameter: string, asked: number, reached: number }[] }} Results
 */

/** Marks below this are misses, which are explained. */
const MISSED = 0.5

const rowOf = (/** @type {string} */ id) => {
  const found = rows().find((row) => row.id === id)
  if (!found) throw new Error(`there is no row ${id}`)
  return found
}

/** What misses teach, by claim: written by hand. @returns {Map<string, string>} */
function lessons() {
  const text = readFileSync(join(root, 'docs/exam/misses.csv'), 'utf8')
  const lines = text.trim().split('\n').slice(1)
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)]))
}

/** The page with its tables. @param {Results} results */
export function pageOf(results) {
  const scored = results.claims.filter(({ further }) => !further)
  return filled('docs/exam/README.md', {
    worlds: () => worldsOf(results),
    scores: () => scores(results),
    mechanisms: () => mechanisms(results),
    claims: () => claimTable(scored),
    misses: () => misses(scored),
    further: () => claimTable(results.claims.filter(({ further }) => further)),
    unsat: () => unsat(results),
    untreated: () => untreated(results),
  })
}

function worldsOf(/** @type {Results} */ { of, worlds }) {
  const known =
    of === 'posterior'
      ? 'the posterior that is shipped; rows that the fit has seen are scored apart, by cross-validation'
      : 'the priors of the parameters that have one, and of what is usual; **nothing is fitted yet**, and what ' +
        'has no prior has its default'
  return `Here it was sat in ${worlds} worlds drawn from ${known}.`
}

const percent = (/** @type {number | null} */ share) => (share === null ? '–' : `${Math.round(100 * share)} %`)
const counted = (/** @type {Share} */ { share, n }) => (n === 0 ? '–' : `${percent(share)} of ${n}`)
const signed = (/** @type {number} */ value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
const table = (/** @type {string[]} */ heads, /** @type {string[][]} */ cells) =>
  [heads, heads.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')

function scores(/** @type {Results} */ { score, crossValidated }) {
  const both = crossValidated ? [score, crossValidated.score] : [score]
  const row = (/** @type {string} */ name, /** @type {string} */ wanted, /** @type {(one: Score) => string} */ of) => [
    name,
    ...both.map(of),
    wanted,
  ]
  const heads = ['', 'in these worlds', ...(crossValidated ? ['cross-validated'] : []), 'wanted']
  const parts = table(heads, [
    row('mark of all claims', '', ({ mark }) => counted(mark)),
    row('the same, what could not be sat counts 0', '', ({ withUnsat }) => counted(withUnsat)),
    row('signs right', '80 %', ({ signs }) => counted(signs)),
    row('noughts right', '50 %', ({ noughts }) => counted(noughts)),
    row('sizes within a factor of two', '50 %', ({ sizes }) => counted(sizes)),
    row('measured values in the 90 % interval', '80 to 97 %', ({ calibration }) => counted(calibration)),
    row('ranked probability score, in log odds', 'small', ({ crps }) => crps.toFixed(2)),
  ])
  const last = crossValidated?.score ?? score
  const ends = (/** @type {Gained} */ { value, low, high }) =>
    `${signed(value)}${low === undefined || high === undefined ? '' : ` (${signed(low)} to ${signed(high)})`}`
  const gains = table(
    ['without a model', 'its mark', 'gain of the model', 'its ranked score', 'how much nearer the model is'],
    last.gains.map(({ benchmark, mark, crps, gain, closer }) => [
      benchmark,
      percent(mark),
      ends(gain),
      crps.toFixed(2),
      ends(closer),
    ]),
  )
  const list = (/** @type {(fold: Fold) => string} */ of) => (crossValidated?.folds ?? []).map(of).join(', ')
  const folds = crossValidated
    ? 'Cross-validated: families of studies in five folds, each predicted by worlds that the other four weigh. ' +
      `These weights are worth ${list(({ effective }) => effective.toFixed(1))} worlds, with the likelihood to the ` +
      `power of ${list(({ power }) => power.toFixed(2))}: a power below 1 says that few of these worlds fit, and ` +
      'that the weights tell them apart only so far.'
    : ''
  return [
    parts,
    folds,
    'Against three ways to answer without a model, with nine in ten resamples of families:',
    gains,
    verdict(last),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What the intervals of the gains show, in words. */
function verdict(/** @type {Score} */ { gains }) {
  const named = (/** @type {(gain: Gained) => boolean} */ is) =>
    gains.flatMap(({ benchmark, gain }) => (is(gain) ? [`*${benchmark}*`] : [])).join(' and ')
  const better = named(({ low = 0 }) => low > 0)
  const worse = named(({ high = 0 }) => high < 0)
  const said = [...(better === '' ? [] : [`better than ${better}`]), ...(worse === '' ? [] : [`worse than ${worse}`])]
  const shown = said.length === 0 ? 'not shown to differ from any of them' : said.join(', and ')
  return `By its marks the model is ${shown}.`
}

function mechanisms(/** @type {Results} */ { score, crossValidated }) {
  const { mechanisms: all } = crossValidated?.score ?? score
  return table(
    ['first mechanism of the row', 'mark', 'signs right'],
    all.map(({ mechanism, mark, signs }) => [mechanism.replaceAll('_', ' '), counted(mark), counted(signs)]),
  )
}

const SCALES = /** @type {Record<string, string>} */ ({
  'log odds': 'log odds',
  'log ratio': 'log ratio',
  points: 'points',
  standardised: 'SD',
  'share of effect': 'share of an effect',
})

const measuredIn = (/** @type {Kept} */ { sign, measuredSize, scale, imputed }) => {
  const value = measuredSize === undefined ? { up: '+', down: '−', none: '0' }[sign] : signed(measuredSize)
  return `${value} ${SCALES[scale]}${imputed && measuredSize !== undefined ? '\\*' : ''}`
}

function claimTable(/** @type {Kept[]} */ claims) {
  const lines = claims.map((one) => {
    const { title, grade, address } = rowOf(one.row)
    const name = address.startsWith('http') ? `[${title}](${address})` : title
    const range = `${signed(one.measured[0])} to ${signed(one.measured[1])}`
    return [one.row, `${name}: ${one.says}`, grade, measuredIn(one), signed(one.value), range, one.mark.toFixed(2)]
  })
  return table(['row', 'claim', 'grade', 'measured', 'predicted', 'nine in ten', 'mark'], lines)
}

function misses(/** @type {Kept[]} */ claims) {
  const known = lessons()
  const missed = claims.filter(({ mark }) => mark < MISSED)
  const explained = missed.map(({ id, row, says }) => {
    const lesson = known.get(id) ?? 'Not explained yet.'
    return `- **${row}, ${says}.** ${lesson}`
  })
  return explained.length === 0 ? 'None.' : explained.join('\n')
}

function unsat(/** @type {Results} */ { lacking }) {
  const whole = notSat().map(({ row, lacks }) => [row.id, row.title, lacks])
  const parts = lacking.map(({ id, says }) => {
    const claim = questions()
      .flatMap((question) => question.claims)
      .find((one) => one.id === id)
    return [claim?.row.id ?? '', says, claim?.lacks ?? '']
  })
  return `${whole.length} rows and ${parts.length} claims of others ask for what the model has no word for:\n\n${table(
    ['row', 'what', 'what the model lacks'],
    [...whole, ...parts],
  )}`
}

function untreated(/** @type {Results} */ { reached }) {
  const off = reached.filter((one) => Math.abs(one.asked - one.reached) > 0.03)
  const misfit = off.map((one) => `${one.question} (${percent(one.asked)} asked, ${percent(one.reached)} reached)`)
  const all = `The mean of the untreated was fitted in ${reached.length} questions`
  return misfit.length === 0 ? `${all} and reached in all.` : `${all}; not reached in ${misfit.join(', ')}.`
}

/** @param {Results} results */
export function figureOf({ claims, of, worlds }) {
  const sized = claims.filter(
    ({ measuredSize, scale, further }) => measuredSize !== undefined && scale !== 'share of effect' && !further,
  )
  const forecasts = sized.map((one) => {
    const mechanism = rowOf(one.row).mechanism.split(';')[0]?.trim() ?? ''
    return {
      name: `${one.row} ${one.says}`,
      colour: MECHANISMS.some(({ name }) => name === mechanism) ? colourAmong(MECHANISMS, mechanism) : 'muted',
      predicted: one.value / one.unit,
      low: one.measured[0] / one.unit,
      high: one.measured[1] / one.unit,
      measured: /** @type {number} */ (one.measuredSize) / one.unit,
    }
  })
  const inside = sized.filter((one) => one.inside).length
  return forecastChart(
    {
      unit: '1',
      heads: ['claim', 'predicted', 'nine in ten', 'measured'],
      rows: forecasts,
      range: [-2.5, 2.5],
    },
    {
      title: `${inside} of ${sized.length} measured effects lie where the model says`,
      subtitle: 'Differences in log odds; colours are mechanisms',
      source: `cogov, ${worlds} worlds of the ${of}; studies as named in docs/exam. Predicted, beside measured.`,
    },
    { width: 860, language: 'en', theme: 'light' },
  ).svg
}
