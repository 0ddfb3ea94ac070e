/**
 * Whether the procedure holds made-up truths as often as it says: a world is drawn from the prior, its outcomes and the
 * errors of measuring them stand for the data, and what the emulators then think of every number is asked whether it
 * holds the world's own. Emulators are those of a wave; nothing is simulated but the truths.
 */
import {
  type Goal,
  type Learnt,
  linked,
  measureOf,
  nextPoints,
  type OutcomeEmulator,
  propose,
} from '@cogov/methods/history'
import { randomOf } from '@cogov/methods/statistics'
import { scoresFrom } from '../worlds/draw-worlds.ts'
import type { Unknown } from '../worlds/unknowns.ts'

export interface Coverage {
  truths: number
  /** Of one number of each truth, another one each time among those that act: intervals that hold it. */
  held: number
  /** Of all numbers of all truths, which go together within a truth: share of the intervals that hold. */
  all: number
}

export interface CoverageOptions {
  unknowns: readonly Unknown[]
  goals: readonly Goal[]
  /** Of the first wave, over the whole prior. */
  emulators: readonly OutcomeEmulator[]
  /** Positions of made-up worlds, and their outcomes, by goal. */
  truths: readonly { positions: readonly number[]; outcomes: readonly number[] }[]
  seed: string
  /** Draws of each posterior, and steps of each. */
  draws?: number
  steps?: number
}

/** Intervals of nine tenths. */
const TAIL = 0.05

/**
 * Of K truths, intervals of 90 % hold binomially many where the procedure is right: of 20, 13 or fewer come with a
 * chance of 1 in 420.
 */
export function coverageOf(options: CoverageOptions): Coverage {
  const { unknowns, goals, emulators, truths, seed, draws = 200, steps = 8 } = options
  const active = [...new Set(emulators.flatMap(({ fit }) => fit.active))].sort((a, b) => a - b)
  const errors = randomOf(seed, 'errors of measuring')
  const prior = { fresh: scoresFrom(unknowns), classes: unknowns.map(({ kin }) => kin) }
  let [held, inside] = [0, 0]
  for (const [k, { positions, outcomes }] of truths.entries()) {
    const measures = goals.map((goal, t) => {
      const measure = measureOf(goal)
      const [below, above] = [Math.sqrt(measure.below), Math.sqrt(measure.above)]
      // Measured too high by the spread below it, too low by that above: as likely as the likelihood says.
      const size = Math.abs(errors.normal())
      const error = errors.uniform() < below / (below + above) ? below * size : -above * size
      return { ...measure, weight: 1, centre: linked(goal, outcomes[t]) + error }
    })
    const own: Learnt = { measures, emulators, allowances: goals.map(() => 0), passed: 2, inputs: unknowns.length }
    const name = `${seed} ${k + 1}`
    const space = nextPoints([own], { ...prior, points: draws, steps, seed: name })
    const { points } = propose([own], { ...prior, space, steps, seed: name })
    const holds = (j: number) => {
      // The truth is one of n + 1 that are as likely, where the procedure is right.
      const rank = (points.filter((point) => point[j] < positions[j]).length + 0.5) / (points.length + 1)
      return rank > TAIL && rank < 1 - TAIL
    }
    if (active.length === 0 || holds(active[k % active.length])) held++
    inside += unknowns.filter((_, j) => holds(j)).length
  }
  return { truths: truths.length, held, all: inside / (truths.length * unknowns.length) }
}
