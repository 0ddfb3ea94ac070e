// Follows CONTRIBUTING.md to the letter, task after task in one copy of the workspace: writes its files, edits what it
// says, runs its commands, and sees that they say what is promised. A task edits no more files than it claims. Then
// everything that a contribution has to pass is run once, for all tasks together.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { copyWorkspace } from './copy.mjs'
import { root, run } from './steps.mjs'

/** Tests of what the tasks touch. */
const RELATED = [
  'packages/core/src/mechanisms',
  'packages/core/src/scenario/schema.test.ts',
  'packages/engine/src/choice',
  'packages/language',
  'packages/visualizer/src/lessons',
  'packages/cli/src/words',
  'tests/model/trees.test.ts',
  'tests/verification/determinism.test.ts',
]

/** What must be green at the end, with how it is called. */
const CHECKS = [
  ['format and lint', 'biome', 'ci', '--colors=off', '.'],
  ['lines', 'node', 'scripts/check-lines.mjs'],
  ['types', 'tsc', '-b'],
  ['nothing unused', 'knip'],
  ['imports', 'depcruise', 'packages', 'tests'],
  ['what is generated', 'node', 'scripts/generate.mjs', '--check'],
  ['a third language', 'vitest', 'run', '--project', 'french'],
  ['related tests', 'vitest', 'run', '--project', 'node', ...RELATED],
]

const copy = copyWorkspace()
const env = { PATH: `${join(copy, 'node_modules/.bin')}:${process.env.PATH}` }
try {
  for (const task of tasksOf(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))) await follow(task)
  for (const [name, ...command] of CHECKS) await green(name, command)
  const chromium = await findChromium()
  if (chromium) {
    const drawn = ['vitest', 'run', '--project', 'chromium', 'tests/charts']
    await green('charts in Chromium', drawn, { CHROMIUM: chromium.path, ...chromium.env })
  }
  console.log('every task of CONTRIBUTING.md ends green')
} finally {
  rmSync(copy, { recursive: true, force: true })
}

/**
 * @typedef {{ kind: string, what: string, code: string }} Step
 * @typedef {{ title: string, byHand: number | undefined, steps: Step[], says: string[] }} Task
 */

/** @param {string} guide @returns {Task[]} */
function tasksOf(guide) {
  return guide
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const blocks = section.matchAll(
        /<!-- (file|folder|replace in|try)(?:: | )?([\s\S]*?) ?-->\n```[^\n]*\n([\s\S]*?)```/g,
      )
      const byHand = /<!-- by hand: (\d+)/.exec(section)
      return {
        title: section.split('\n')[0] ?? '',
        byHand: byHand ? Number(byHand[1]) : undefined,
        steps: [...blocks].map(([, kind = '', what = '', code = '']) => ({ kind, what, code })),
        says: [...section.matchAll(/<!-- says: (.*?) -->/g)].map(([, text = '']) => text),
      }
    })
}

/** @param {Task} task */
async function follow({ title, byHand, steps, says }) {
  const edited = new Set()
  let output = ''
  for (const { kind, what, code } of steps) {
    if (kind === 'try') output += await commands(code.trim().split('\n'))
    else if (kind === 'folder') edited.add(addFolder(what))
    else edited.add(kind === 'file' ? writeNew(what, code) : replaceIn(what, code))
  }
  const missing = says.filter((text) => !output.includes(text))
  if (missing.length > 0) throw new Error(`${title}: the commands do not say '${missing.join("', '")}':\n${output}`)
  if (byHand !== undefined && edited.size > byHand)
    throw new Error(`${title}: ${edited.size} are edited by hand (${[...edited].join(', ')}), ${byHand} are claimed`)
  console.log(`✓ ${title}${byHand === undefined ? '' : ` (by hand: ${[...edited].join(', ') || 'no file'})`}`)
}

/** A language is a folder: its files count as one. @param {string} file */
function counted(file) {
  return file.includes('/locales/') ? dirname(file) : file
}

/** A folder of a copy's tests becomes one of its sources. @param {string} what from, a colon, to */
function addFolder(what) {
  const [from = '', to = ''] = what.split(': ')
  mkdirSync(join(copy, to), { recursive: true })
  for (const name of readdirSync(join(copy, from)).filter((one) => one.endsWith('.json')))
    copyFileSync(join(copy, from, name), join(copy, to, name))
  return to
}

/** @param {string} file @param {string} code */
function writeNew(file, code) {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), code)
  return counted(file)
}

/** @param {string} what a file, and the text that is replaced; an import is put before it @param {string} code */
function replaceIn(what, code) {
  const [, file = '', before = ''] = /^(\S+): ?([\s\S]*)$/.exec(what) ?? []
  const text = readFileSync(join(copy, file), 'utf8')
  const found = text.includes(before) ? before : before.trim()
  if (found === '' || !text.includes(found)) throw new Error(`${file} has no '${before}'`)
  const line = code.trimEnd()
  const by = line.startsWith('import') ? `${line}\n${found}` : line
  writeFileSync(
    join(copy, file),
    text.replace(found, () => by),
  )
  return counted(file)
}

/** @param {string[]} lines */
async function commands(lines) {
  let output = ''
  for (const line of lines) {
    const result = await run(['bash', '-c', line], { cwd: copy, env })
    if (!result.ok) throw new Error(`${line}\n${result.output}`)
    output += result.output
  }
  return output
}

/** @param {string} name @param {string[]} command @param {Record<string, string>} [more] */
async function green(name, command, more = {}) {
  const { ok, output } = await run(command, { cwd: copy, env: { ...env, ...more } })
  if (!ok) throw new Error(`after all tasks, ${name} is not green:\n${output}`)
  console.log(`✓ ${name}`)
}
