// Whether the fit still works, on made-up truths: worlds drawn from the priors, of which the fit knows only what a
// survey would have told.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linked, outcomeEmulator } from '@cogov/methods/history'
import { coverageOf, diagnose, fitPosterior, ordinaryPlace, simulateWorlds } from '@cogov/studies/fit'
import { drawPositions, unknownsOf, worldAt } from '@cogov/studies/worlds'

/** @typedef {import('@cogov/studies/fit').Fitted} Fitted */
/** @typedef {import('@cogov/studies/fit').Source} Source */
/** @typedef {import('@cogov/methods/history').Goal} Goal */

/** Of 20 intervals of 90 %, so few hold with a chance of 1 in 420 where the procedure is right. */
const TRUTHS = 20
const FEWEST = 14

const SIZES = { waves: 2, points: 60, proposals: 60, draws: 32, replicates: 1, steps: 3, seed: 'reduced' }

/** @returns {Promise<{ ok: boolean, lines: string[] }>} */
export async function reduced() {
  const home = mkdtempSync(join(tmpdir(), 'cogov-fit-'))
  try {
    const source = await madeUp(ordinaryPlace({ sample: 25 }))
    const whole = await fitPosterior({ ...SIZES, sources: [source], folder: join(home, 'whole') })
    const resumed = await interrupted(source, join(home, 'resumed'))
    const { goals } = diagnose(whole)
    const off = (/** @type {'first' | 'last'} */ which) =>
      mean(goals.map(({ implausibility }) => /** @type {number} */ (implausibility.at(which === 'first' ? 0 : -1))))
    const coverage = await coverageOfFit(whole, [source], TRUTHS, SIZES.seed, { draws: 40, steps: 4 })
    const checks = [
      { ok: resumed.table === whole.table, says: 'stopped in the second wave it goes on with the same bits' },
      {
        ok: off('last') < off('first'),
        says:
          `outcomes lie ${off('last').toFixed(2)} standard deviations from the truth’s, ` +
          `before ${off('first').toFixed(2)}`,
      },
      {
        ok: coverage.held >= FEWEST,
        says:
          `${coverage.held} of ${coverage.truths} made-up truths lie in their intervals of 90 % (fewer than ` +
          `${FEWEST} are an alarm, one in 420 of them false); of all numbers ${(100 * coverage.all).toFixed(0)} %`,
      },
    ]
    return { ok: checks.every(({ ok }) => ok), lines: checks.map(({ ok, says }) => `${ok ? '✓' : '✗'} ${says}`) }
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** Stopped in the middle of the second wave, then gone on with. */
async function interrupted(/** @type {Source} */ source, /** @type {string} */ folder) {
  const stopper = new AbortController()
  const stop = (/** @type {string} */ stage, /** @type {number} */ done) => {
    if (stage === 'wave 2' && done > 0) stopper.abort()
  }
  const options = { ...SIZES, sources: [source], folder, batch: 30 }
  await fitPosterior({ ...options, signal: stopper.signal, onProgress: stop }).catch((error) => {
    if (error.name !== 'Stopped') throw error
  })
  if (!stopper.signal.aborted) throw new Error('the fit was not stopped')
  return fitPosterior(options)
}

/** The same source with goals around what one world shows. */
async function madeUp(/** @type {Source} */ source) {
  const unknowns = unknownsOf()
  const [truth] = drawPositions(unknowns, { n: 1, seed: 'made up' })
  const [{ means }] = await simulateWorlds([source], [worldAt(unknowns, truth)], ['made up'], { replicates: 4 })
  return { ...source, goals: source.goals.map((goal, t) => around(goal, linked(goal, means[t]))) }
}

/** A goal as exact as a good survey: a quarter, in log odds or logs, to either end of nine tenths. */
function around(/** @type {Goal} */ goal, /** @type {number} */ centre) {
  const back = { linear: (/** @type {number} */ at) => at, log: Math.exp, logit: logistic }[goal.scale]
  const [low, middle, high] = [centre - 0.25, centre, centre + 0.25].map(back)
  return { ...goal, interval: /** @type {const} */ ([low, middle, high]) }
}

const logistic = (/** @type {number} */ at) => 1 / (1 + Math.exp(-at))
const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How many made-up truths the procedure holds, with the emulators of the first wave. */
export async function coverageOfFit(
  /** @type {Fitted} */ { unknowns, goals, waves: [{ points, simulated, fits }] },
  /** @type {readonly Source[]} */ sources,
  /** @type {number} */ truths,
  /** @type {string} */ seed,
  options = {},
) {
  const emulators = fits.map((fit, t) =>
    outcomeEmulator(
      fit,
      points,
      simulated.map(({ means }) => linked(goals[t], means[t])),
    ),
  )
  const positions = drawPositions(unknowns, { n: truths, seed: `${seed} truths` })
  const shown = await simulateWorlds(
    sources,
    positions.map((one) => worldAt(unknowns, one)),
    positions.map((_, k) => `${seed} truth ${k + 1}`),
    { replicates: 1 },
  )
  const made = positions.map((one, k) => ({ positions: one, outcomes: shown[k].means }))
  return coverageOf({ unknowns, goals, emulators, truths: made, seed, ...options })
}
