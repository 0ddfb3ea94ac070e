/** Elementary effects before the court: trajectories of a design as studies take it. */
import type { Draws } from '@cogov/engine/draws'
import { morris } from '@cogov/methods/designs'
import { morrisEffects } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, OF_FACTORS, runsOf, type Setting } from '../accused.ts'
import { nameOf, SETTINGS } from '../settings.ts'
import { type Claim, refusal, type Testimony, type Trial } from '../trial.ts'

/** Mean effect and mean size of an effect on the design's grid of four levels, whose steps are two thirds. */
function truthOf({ mean }: Accused, j: number): { mu: number; muStar: number } {
  const levels = [0, 1 / 3, 2 / 3, 1]
  const effects = levels.flatMap((a) =>
    levels.flatMap((b) =>
      levels.flatMap((c) =>
        [0, 1 / 3].map((from) => {
          const at = [a, b, c, 0.5]
          return (mean(at.with(j, from + 2 / 3)) - mean(at.with(j, from))) / (2 / 3)
        }),
      ),
    ),
  )
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { mu: meanOf(effects), muStar: meanOf(effects.map(Math.abs)) }
}

function once(accused: Accused, setting: Setting, trajectories: number, random: Draws): Testimony {
  const seen = setting.replicates === 1 ? { ...accused, luck: 0 } : accused
  const points = morris(FACTORS.length, { trajectories, seed: String(random.word()) })
  const outcomes = runsOf(seen, points, setting, random)
  const { effects } = morrisEffects(points, outcomes, { factors: FACTORS, seed: String(random.word()) })
  return effects.flatMap(({ factor, mu, muStar }, j): Claim[] => {
    const truth = truthOf(accused, j)
    return [
      { of: `μ of ${factor}`, ...mu, truth: truth.mu },
      { of: `μ* of ${factor}`, ...muStar, truth: truth.muStar, possible: [0, Number.POSITIVE_INFINITY] },
    ]
  })
}

export const TRIALS: Trial[] = Object.entries(OF_FACTORS).flatMap(([name, accused]) =>
  SETTINGS.flatMap((setting) =>
    [10, 40].map(
      (trajectories): Trial => ({
        method: 'morris',
        accused: name,
        setting: `${nameOf(setting)}, ${trajectories} trajectories`,
        once: (random) => once(accused, setting, trajectories, random),
      }),
    ),
  ),
)

/** Two trajectories of two factors. */
const POINTS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [1, 1],
  [0, 1],
  [0, 0],
]

const refused = (accused: string, setting: string, outcomes: (number | number[])[]): Trial => ({
  method: 'morris',
  accused,
  setting,
  once: () => refusal(() => morrisEffects(POINTS.slice(0, outcomes.length), outcomes, { factors: ['a', 'b'] })),
})

TRIALS.push(
  refused('never', 'runs that never get there', [1, 2, Number.NaN, 1, 2, 3]),
  refused('missing', 'a point whose runs failed', [1, 2, [], 1, 2, 3]),
  refused('size', 'one trajectory', [1, 2, 3]),
)
