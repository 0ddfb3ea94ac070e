// Reference moments: mean, standard deviation and number of runs of every outcome of every preset in four months, to
// compare a model with that was written again.

import { readScenario } from '../../packages/core/dist/read-scenario.js'
import { PRESETS } from '../../packages/core/dist/scenario/presets.js'
import { mean, variance } from '../../packages/methods/dist/statistics/index.js'
import { run } from '../../packages/studies/dist/run/run.js'

const MONTHS = [1, 6, 24, 60]
const SEEDS = 16
/** Whole Beijing takes some seconds a run. */
const FEWER = new Map([['beijing-reform', 4]])

/** @returns {Promise<import('./list.mjs').Files>} */
export async function generate() {
  const lines = ['preset,month,outcome,n,mean,sd']
  for (const { name, text } of PRESETS) lines.push(...(await momentsOf(name, text)))
  return { 'docs/model/reference-moments.csv': `${lines.join('\n')}\n` }
}

/** @param {string} name @param {string} text */
async function momentsOf(name, text) {
  const { scenario } = readScenario(text, name)
  if (!scenario) throw new Error(`the preset ${name} has mistakes`)
  /** @type {import('@cogov/studies').RunResult[]} */
  const runs = []
  for (let n = 1; n <= (FEWER.get(name) ?? SEEDS); n++) {
    runs.push(await run({ ...scenario, seed: `moments#${n}`, record: { ...scenario.record, outcomes: [] } }))
  }
  const outcomes = Object.keys(runs[0]?.outcomes ?? {})
  return MONTHS.filter((month) => month <= scenario.ticks).flatMap((month) =>
    outcomes.map(
      (outcome) => `${name},${month},${outcome},${momentsIn(runs.map((one) => one.outcomes[outcome]?.values[month]))}`,
    ),
  )
}

/** Number, mean and standard deviation of what there is: a time is undefined where nobody waits. */
function momentsIn(/** @type {(number | null | undefined)[]} */ values) {
  const there = values.filter((one) => typeof one === 'number' && Number.isFinite(one)).map(Number)
  const n = there.length
  if (n === 0) return '0,,'
  const sd = n > 1 ? Math.sqrt(variance(there)) : 0
  return `${n},${mean(there).toPrecision(6)},${sd.toPrecision(4)}`
}
