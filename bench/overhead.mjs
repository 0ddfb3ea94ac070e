// What a study costs beside its simulations, in processor time, which holds on a busy machine too: the same runs as a
// study in one thread, and one after the other without a study, each in a process of its own. Two sizes of each tell
// what a run costs from what the start does.
//   node bench/overhead.mjs study 20 700    one turn: its processor time in milliseconds

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sobol } from '@cogov/methods/designs'
import { run } from '@cogov/studies'
import { scenarioAt, seedOf, valueOfFactor } from '@cogov/studies/study'
import { runStudy, studyOf } from './study.mjs'

const [, file, how, points, residents] = process.argv
if (file === fileURLToPath(import.meta.url)) {
  const before = process.cpuUsage()
  await (how === 'study' ? runStudy([Number(points), Number(residents)], 1) : plain(Number(points), Number(residents)))
  const { user, system } = process.cpuUsage(before)
  console.log((user + system) / 1000)
}

/**
 * @param {number} points
 * @param {number} residents
 */
async function plain(points, residents) {
  const study = await studyOf(points, residents)
  const { factors, seed, outcomes, replicates } = study
  const record = { outcomes: outcomes.map(({ of }) => of), townships: false, communities: false }
  for (const point of sobol(factors.length, { points, shift: seed })) {
    const values = point.map((at, n) => valueOfFactor(factors[n], at))
    for (let k = 1; k <= replicates; k++)
      await run({ ...scenarioAt(study, values), seed: seedOf(study, values, k), record })
  }
}

/**
 * @param {number} few points
 * @param {number} many points
 * @param {number} residents
 * @returns milliseconds of processor time: of a run alone, of a run in a study, and to start a study
 */
export function overheadTurn(few, many, residents) {
  const turn = (/** @type {string} */ how, /** @type {number} */ size) =>
    Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), how, String(size), String(residents)]))
  const [alone, study] = ['plain', 'study'].map((how) => {
    const [small, large] = [turn(how, few), turn(how, many)]
    const each = (large - small) / (10 * (many - few))
    return { each, start: small - 10 * few * each }
  })
  return { alone: alone.each, inStudy: study.each, start: study.start - alone.start }
}
