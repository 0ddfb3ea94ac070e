// Tries the mutants of one package that have not been tried: a process of its own, because some never end.
//   node scripts/mutate/try.mjs FOLDER

import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openSession } from './session.mjs'

/** Tests of meaning that are near to a package: none of them compares with a hash that was stored. */
const NEAR = /** @type {Record<string, readonly string[]>} */ ({
  engine: ['packages/engine/', 'tests/engine/'],
  methods: ['packages/methods/'],
  core: ['packages/core/', 'tests/model/facts', 'tests/verification/identities', 'tests/verification/little'],
})

/**
 * Turns of loops, as a multiple of those without a mutant, after which a mutant is given up; and turns that all may
 * take.
 */
const MOST_TURNS = { times: 10, turns: 1e5 }

/** The same for the processor's time, where no turns are counted. */
const MOST_SECONDS = { times: 5, seconds: 20 }

/** The code that says: this one hangs, go on with the next. */
const HANGS = 75

const folder = process.argv[2] ?? ''
const report = join(folder, 'results.jsonl')
/** @type {{ name: string, mutants: import('./mutants.mjs').Mutant[], sources: [string, string][] }} */
const { name, mutants, sources } = JSON.parse(readFileSync(join(folder, 'mutants.json'), 'utf8'))
const session = await openSession({ folder, mutants, sources: new Map(sources) })
const near = session.files.filter((file) => (NEAR[name] ?? []).some((start) => file.startsWith(start)))
const undisturbed = await measured()

const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n').filter(Boolean) : []
const tried = new Set(lines.map((line) => JSON.parse(line).id))
for (const mutant of mutants) if (!tried.has(mutant.id)) tell(mutant, await attempt(mutant))
await session.close()
process.exit(0)

/**
 * What each file of tests reaches, and how much of the processor's time it takes.
 * @typedef {{ file: string, reached: import('./session.mjs').Reached, seconds: number }} Undisturbed
 * @returns {Promise<Undisturbed[]>}
 */
async function measured() {
  const path = join(folder, 'undisturbed.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const found = []
  for (const file of near) {
    const start = secondsWorked()
    const { ok, reached, error } = await session.run(file, -1)
    if (!ok) {
      console.error(`${file} fails without any mutant: ${error}`)
      process.exit(1)
    }
    found.push({ file, reached, seconds: secondsWorked() - start })
  }
  writeFileSync(path, JSON.stringify(found))
  return found
}

/** @returns {Promise<{ state: string, by?: string }>} */
async function attempt(/** @type {import('./mutants.mjs').Mutant} */ mutant) {
  const isBeside = (/** @type {Undisturbed} */ { file }) => Number(dirname(file) === dirname(mutant.file))
  const reaching = undisturbed
    .filter((one) => testsOf(one, mutant.id) !== 'none')
    .sort((a, b) => isBeside(b) - isBeside(a) || a.seconds - b.seconds)
  if (reaching.length === 0) return { state: 'no coverage' }
  for (const one of reaching) {
    const { file, reached, seconds } = one
    const tests = testsOf(one, mutant.id)
    const until = secondsWorked() + MOST_SECONDS.times * seconds + MOST_SECONDS.seconds
    const watch = setInterval(() => {
      if (secondsWorked() < until) return
      tell(mutant, { state: 'timeout', by: file })
      process.exit(HANGS)
    }, 1000)
    const { ok, isOver, error } = await session.run(file, mutant.id, {
      most: MOST_TURNS.times * reached.turns + MOST_TURNS.turns,
      ...(Array.isArray(tests) ? { tests } : {}),
    })
    clearInterval(watch)
    if (isOver) return { state: 'timeout', by: file }
    if (!ok) return { state: 'killed', by: `${file}: ${error.split('\n')[0]}` }
  }
  return { state: 'survived' }
}

/** Names of the tests of a file that reach a mutant; all where it is reached before any of them begins. */
function testsOf(/** @type {Undisturbed} */ { reached }, /** @type {number} */ mutant) {
  if (reached.always.includes(mutant)) return 'all'
  const tests = reached.tests.flatMap(({ test, mutants }) => (mutants.includes(mutant) ? [test] : []))
  return tests.length === 0 ? 'none' : tests
}

function tell(
  /** @type {import('./mutants.mjs').Mutant} */ mutant,
  /** @type {{ state: string, by?: string }} */ result,
) {
  const { id, file, line, column, change, text } = mutant
  appendFileSync(report, `${JSON.stringify({ id, file, line, column, change, text, ...result })}\n`)
  if (process.stdout.isTTY) process.stdout.write(`\r${id + 1} of ${mutants.length} `)
  if (result.state === 'survived' || result.state === 'no coverage') {
    console.log(`${result.state}: ${file}:${line}:${column} ${change}`)
  }
}

function secondsWorked() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
