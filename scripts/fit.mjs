// npm run fit: from priors and targets to a posterior, with a page that says what was learnt and what was not. It may
// be
// stopped or killed at any moment: the same command goes on, and ends with the same bits.
//   npm run fit                               three waves of 400 settings, 1,024 proposals, 256 draws, in results/fit
//   npm run fit -- --waves 4 --points 600     other numbers need another folder: --folder results/fit-4
//   npm run fit -- --coverage 20              how many of 20 made-up truths the procedure holds, after the fit
//   npm run fit -- --ship                     the posterior becomes the library's, the page docs/fit/index.md
//   npm run fit -- --reduced                  in seconds, on made-up truths: whether all of this still works

import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { diagnose, fitPosterior, ordinaryPlace, scoreOf } from '@cogov/studies/fit'
import { pageOf } from './fit/page.mjs'
import { coverageOfFit, reduced } from './fit/reduced.mjs'
import { root } from './steps.mjs'

const NUMBERS = { waves: 3, points: 400, proposals: 1024, draws: 256, replicates: 2, steps: 8, sample: 100 }

const { values: flags } = parseArgs({
  options: {
    ...Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, { type: /** @type {const} */ ('string') }])),
    folder: { type: 'string', default: 'results/fit' },
    seed: { type: 'string', default: 'fit' },
    coverage: { type: 'string', default: '0' },
    ship: { type: 'boolean', default: false },
    reduced: { type: 'boolean', default: false },
  },
})
/** @type {typeof NUMBERS} */
const numbers = Object.assign({}, NUMBERS, Object.fromEntries(Object.keys(NUMBERS).flatMap(given)))

if (flags.reduced) {
  const { lines, ok } = await reduced()
  console.log(lines.join('\n'))
  process.exitCode = ok ? 0 : 1
} else await whole().catch(say)

/** Wrong input ends with 2, a stop with 130; what is neither is a mistake of ours. */
function say(/** @type {Error} */ error) {
  if (!(error instanceof RangeError) && error.name !== 'Stopped') throw error
  console.error(error.message)
  process.exitCode = error.name === 'Stopped' ? 130 : 2
}

/** @returns {[string, number][]} */
function given(/** @type {string} */ name) {
  const text = /** @type {Record<string, unknown>} */ (flags)[name]
  if (text === undefined) return []
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) {
    console.error(`--${name}: a whole number from 1 is expected, found ${text}`)
    process.exit(2)
  }
  return [[name, value]]
}

async function whole() {
  const folder = join(root, String(flags.folder))
  mkdirSync(folder, { recursive: true })
  const { sample, ...sizes } = numbers
  const sources = [ordinaryPlace({ sample })]
  const stopper = new AbortController()
  process.once('SIGINT', () => stopper.abort())
  const clock = clockIn(join(folder, 'times.jsonl'))
  const fitted = await fitPosterior({
    ...sizes,
    folder,
    sources,
    seed: String(flags.seed),
    signal: stopper.signal,
    onProgress: clock.at,
  })
  const truths = Number(flags.coverage)
  const coverage = truths > 0 ? await coverageOfFit(fitted, sources, truths, String(flags.seed)) : undefined
  clock.end()
  const diagnosis = diagnose(fitted)
  const about = { ...numbers, seed: String(flags.seed), seconds: clock.seconds(), head: fitted.table.split('\n')[1] }
  const page = pageOf({ diagnosis, score: scoreOf(diagnosis), about, coverage })
  writeFileSync(join(folder, 'posterior.txt'), fitted.table)
  writeFileSync(join(folder, 'diagnosis.json'), `${JSON.stringify({ about, coverage, ...diagnosis })}\n`)
  writeFileSync(join(folder, 'index.md'), page)
  if (flags.ship) ship(fitted.table, page)
  for (const { kind, all, prior, posterior } of scoreOf(diagnosis)) {
    console.log(`${kind}: ${posterior} of ${all} targets met (${prior} by the prior)`)
  }
  console.log(`${diagnosis.draws} draws are worth ${diagnosis.effective.toFixed(0)}; ${join(folder, 'index.md')}`)
}

/** The library's posterior is a module, so that it is loaded where it is asked for and nowhere else. */
function ship(/** @type {string} */ table, /** @type {string} */ page) {
  const module = `/** The posterior that is shipped, as \`npm run fit\` wrote it. */
export const POSTERIOR: string = \`\\
${table}\`
`
  writeFileSync(join(root, 'packages/studies/src/worlds/posterior.ts'), module)
  mkdirSync(join(root, 'docs/fit'), { recursive: true })
  writeFileSync(join(root, 'docs/fit/index.md'), page)
}

/** Seconds by stage, of this process and of those before it. */
function clockIn(/** @type {string} */ file) {
  let since = performance.now()
  const told = new Map()
  const add = (/** @type {string} */ stage) => {
    const now = performance.now()
    appendFileSync(file, `${JSON.stringify({ stage, seconds: (now - since) / 1000 })}\n`)
    since = now
  }
  return {
    at: (/** @type {string} */ stage, /** @type {number} */ done, /** @type {number} */ all) => {
      add(stage)
      if (told.get(stage) !== done) console.log(`${stage}: ${done} of ${all} settings simulated`)
      told.set(stage, done)
    },
    end: () => add('the rest'),
    seconds: () =>
      (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []).reduce(
        (sum, line) => sum + JSON.parse(line).seconds,
        0,
      ),
  }
}
