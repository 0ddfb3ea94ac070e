// npm run exam: sits the exam (examples/exam) and writes docs/exam: results.json, the page and its figure.
//   npm run exam                        in 64 worlds, some ten minutes
//   npm run exam -- --worlds 16         in fewer
//   npm run exam -- --page              the page and its figure from what was found before
//   npm run exam -- --check             a reduced exam: every question in the world in the middle, one pair of runs
//                                       each; fails where one cannot be sat, and where the page is not of its results

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setup } from './setup.mjs'
import { root } from './steps.mjs'

const RESULTS = join(root, 'docs/exam/results.json')
const PAGE = join(root, 'docs/exam/README.md')
const FIGURE = join(root, 'docs/exam/figures/exam.svg')

const { values: flags } = parseArgs({
  options: {
    worlds: { type: 'string', default: '64' },
    page: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
})
if (!(await setup())) process.exit(1)
// They import what is compiled.
const studies = await import('@cogov/studies/exam')
const { figureOf, pageOf } = await import('./exam/page.mjs')

if (flags.check) await check()
else {
  if (!flags.page) writeFileSync(RESULTS, textOf(await found(Number(flags.worlds))))
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'))
  writeFileSync(FIGURE, figureOf(results))
  writeFileSync(PAGE, pageOf(results))
}

/** What is kept of an exam: one line for each claim. @param {number} worlds */
async function found(worlds) {
  const sat = await studies.exam({ worlds, onProgress: (done, of) => console.log(`${done} of ${of} questions`) })
  const claims = studies.judged(sat.answers).map(({ claim, further, ...one }) => ({
    id: claim.id,
    row: claim.row.id,
    says: claim.says,
    scale: claim.reading?.scale,
    sign: claim.sign,
    measuredSize: claim.size,
    imputed: claim.imputed,
    further,
    ...one,
  }))
  const lacking = sat.answers.flatMap(({ claim }) => (claim.lacks ? [{ id: claim.id, says: claim.says }] : []))
  const { of, score, crossValidated, further, fitted, replicates } = sat
  const reached = fitted.map((one) => ({ question: one.question, ...missOf(one.worlds) }))
  return { of, worlds, score, crossValidated, further, reached, replicates, lacking, claims }
}

/** What was asked of the untreated, and the mean that was reached. */
function missOf(/** @type {readonly import('@cogov/studies/exam').Fitted[]} */ worlds) {
  const { parameter, asked } = /** @type {import('@cogov/studies/exam').Fitted} */ (worlds[0])
  return { parameter, asked, reached: worlds.reduce((sum, one) => sum + one.reached, 0) / worlds.length }
}

/** @param {Record<string, unknown>} results */
function textOf(results) {
  const short = (/** @type {string} */ _, /** @type {unknown} */ value) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value
  const lines = Object.entries(results).map(([key, value]) =>
    Array.isArray(value)
      ? `"${key}": [\n${value.map((one) => JSON.stringify(one, short)).join(',\n')}\n]`
      : `"${key}": ${JSON.stringify(value, short)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

async function check() {
  const sat = await studies.exam({ worlds: 'central', replicates: 1 })
  const wrong = [
    ...sat.answers.flatMap(({ claim, predicted }) =>
      predicted.every(({ value }) => Number.isFinite(value)) ? [] : [`${claim.id}: the prediction is no number`],
    ),
    ...sat.fitted.flatMap(({ question, worlds }) => {
      const { asked, reached } = missOf(worlds)
      return Math.abs(asked - reached) < 0.05 ? [] : [`${question}: untreated of ${asked} asked, ${reached} reached`]
    }),
  ]
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'))
  if (readFileSync(PAGE, 'utf8') !== pageOf(results) || readFileSync(FIGURE, 'utf8') !== figureOf(results))
    wrong.push('docs/exam is not what its results give: npm run exam -- --page')
  const { signs, sizes } = sat.score
  const share = (/** @type {number} */ one) => `${Math.round(one * 100)} %`
  console.log(`${sat.answers.length} claims; signs right ${share(signs.share)}, sizes ${share(sizes.share)}`)
  if (wrong.length > 0) {
    console.error(wrong.join('\n'))
    process.exitCode = 1
  }
}
