/**
 * A joint matter needs m departments and is settled only if all attend. Where each attends independently with p, a
 * share p^m is settled. Where they attend because they believe that the others will, there are two conventions: nearly
 * all come, or nearly none, and where one ends depends on where one begins.
 */
import { followBelief, quantalResponse } from '@cogov/engine/choice'
import { main, number, optionsOf, proportion, whole } from './shared/classic.js'
import { crowd, rule, total, value } from './shared/crowd.js'
import { root, sigma } from './shared/mean-field.js'

/** @type {import('./shared/classic.js').Classic} */
export const weakestLink = {
  name: 'weakest-link',
  row: 'V13',
  title: 'Weakest link: who attends a joint matter?',
  source:
    'van Huyck, Battalio & Beil 1990, Tacit coordination games, strategic uncertainty, and coordination ' +
    'failure, American Economic Review 80, 234–248',
  options: {
    m: whole('departments that a matter needs', 3, [2, 12]),
    base: number('worth of attending where the others do not come', -0.5, [-10, 10]),
    gain: number('worth added where all others come', 1.6, [0, 20]),
    tau: number('noise of the response', 0.3, [0.05, 10]),
    start: number('belief that another attends, at the start', 0.8, [0, 1]),
    matters: whole('matters handled side by side', 20_000, [1000, 1e6]),
  },
  run(options, seed) {
    const { m, start, matters } = options
    const limit = settleFrom(options, start)
    const found = simulate(options, seed)
    const steep = Math.abs(slope(options, limit))
    const { error } = proportion('', limit, limit, m * matters)
    return [
      {
        quantity: `share of departments that attend, from a belief of ${start}`,
        theory: limit,
        simulation: found.attending,
        error: error / Math.max(0.05, 1 - steep),
        slack: 1 / matters,
      },
      proportion(
        'share of matters settled, attendance to the power of m',
        found.attending ** m,
        found.settled,
        matters,
      ),
    ]
  },
  figure(options, seed) {
    const here = (/** @type {number} */ start) => optionsOf(weakestLink, { matters: 4000, ...options, start })
    const starts = Array.from({ length: 13 }, (_, k) => 0.04 + k * 0.0766)
    const conventions = fixedPoints(here(0.5))
    return {
      title: 'Two conventions: nearly all departments attend, or nearly none',
      x: 'belief at the start that another attends',
      y: 'share of departments that attend in the end',
      curves: [
        ...conventions.map((x) => ({
          name: slope(here(0.5), x) < 1 ? `convention ${x.toFixed(2)}` : `border ${x.toFixed(2)}`,
          line: [
            [0, x],
            [1, x],
          ],
        })),
        {
          name: 'simulation',
          points: starts.map((start) => [start, simulate(here(start), `${seed} ${start}`).attending]),
        },
      ],
    }
  },
}

/** Chance to attend at a belief. @type {(options: import('./shared/classic.js').Options, belief: number) => number} */
const response = ({ m, base, gain, tau }, belief) => sigma((base + gain * belief ** (m - 1)) / tau)

/** @type {(options: import('./shared/classic.js').Options, x: number) => number} */
const slope = (options, x) => (response(options, x + 1e-6) - response(options, x - 1e-6)) / 2e-6

/** Every x that is its own response. @param {import('./shared/classic.js').Options} options */
function fixedPoints(options) {
  const f = (/** @type {number} */ x) => response(options, x) - x
  const points = []
  for (let k = 0; k < 2000; k++) {
    const [a, b] = [k / 2000, (k + 1) / 2000]
    if (f(a) >= 0 !== f(b) >= 0) points.push(root(f, a, b))
  }
  return points
}

/**
 * The fixed point that beliefs move to: up where the response exceeds the belief.
 * @type {(options: import('./shared/classic.js').Options, start: number) => number}
 */
function settleFrom(options, start) {
  const points = fixedPoints(options)
  const rising = response(options, start) > start
  return rising ? (points.find((x) => x >= start) ?? 1) : (points.findLast((x) => x <= start) ?? 0)
}

/**
 * Every matter has departments of its own; all hear what share attended.
 * @param {import('./shared/classic.js').Options} options
 * @param {string} seed
 */
function simulate({ m, base, gain, tau, start, matters }, seed) {
  const {
    tick,
    fill,
    whole: city,
  } = crowd({
    groups: matters,
    size: m,
    columns: ['attends', 'belief'],
    group: ['attendance', 'settled'],
    whole: ['attending', 'share_settled'],
    constants: { m, base, gain, tau },
    phases: [
      {
        do: [
          value(
            'utility',
            `base + gain * (${Array(m - 1)
              .fill('belief')
              .join(' * ')})`,
          ),
          ...quantalResponse('attends', 'utility', 'tau', '0'),
          total('attendance', 'sum(attends)'),
        ],
      },
      {
        of: 'group',
        do: [
          rule('settled', 'attendance >= m ? 1 : 0'),
          total('attending', 'mean(attendance / m)'),
          total('share_settled', 'mean(settled)'),
        ],
      },
      { do: [followBelief('belief', 'attending', '0.2', '1')] },
    ],
    seed,
  })
  fill('belief', () => start)
  tick(400)
  return { attending: city('attending'), settled: city('share_settled') }
}

main(weakestLink, import.meta.url)
