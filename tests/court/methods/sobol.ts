/** Sobol indices before the court: base points drawn at random, so that their chance is what the intervals speak of. */
import type { Draws } from '@cogov/engine/draws'
import { sobolIndices } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, OF_FACTORS, runsOf, type Setting } from '../accused.ts'
import { nameOf, SETTINGS } from '../settings.ts'
import { type Claim, refusal, type Testimony, type Trial } from '../trial.ts'
import { truthOf } from '../truth.ts'

const SHARE = [0, 1] as const
const FOUR = [1, 2, 3, 4]

/** Base points of a small study, of which pairs are asked as well. */
const FEW = 32

/** A Saltelli design of independent base points. */
export function saltelliAtRandom(bases: number, random: Draws, secondOrder = false): number[][] {
  return Array.from({ length: bases }, () => {
    const [a, b] = [0, 1].map(() => FACTORS.map(() => random.uniform()))
    const crossed = (from: number[], other: number[]) => from.map((_, j) => from.with(j, other[j]))
    return [a, ...crossed(a, b), ...(secondOrder ? crossed(b, a) : []), b]
  }).flat()
}

function once(accused: Accused, setting: Setting, bases: number, random: Draws): Testimony {
  // One seed alone is a function of its own, whose indices are of its luck as well.
  const seen = setting.replicates === 1 ? { ...accused, luck: 0 } : accused
  const secondOrder = bases <= FEW
  const outcomes = runsOf(seen, saltelliAtRandom(bases, random, secondOrder), setting, random)
  const found = sobolIndices(outcomes, { factors: FACTORS, secondOrder, seeds: setting.seeds })
  const truth = truthOf(accused)
  const order = found.factors.flatMap(({ factor, first, total }, j): Claim[] => [
    { of: `first order of ${factor}`, ...first, truth: truth.first[j], possible: SHARE },
    { of: `total of ${factor}`, ...total, truth: truth.total[j], possible: SHARE },
  ])
  const pairs = truth.pairs.flatMap(({ factors: [a, b], index }): Claim[] => {
    const own = found.pairs.find(({ factors }) => factors[0] === FACTORS[a] && factors[1] === FACTORS[b])
    return own ? [{ of: `${FACTORS[a]} with ${FACTORS[b]}`, ...own.index, truth: index, possible: SHARE }] : []
  })
  return [...order, ...pairs]
}

export const TRIALS: Trial[] = Object.entries(OF_FACTORS).flatMap(([name, accused]) =>
  SETTINGS.flatMap((setting) =>
    [FEW, 128].map(
      (bases): Trial => ({
        method: 'sobol',
        accused: name,
        setting: `${nameOf(setting)}, ${bases} base points`,
        once: (random) => once(accused, setting, bases, random),
      }),
    ),
  ),
)

/** What the method takes no part in, with its own words why. */
const refused = (accused: string, setting: string, outcomes: (number | number[])[]): Trial => ({
  method: 'sobol',
  accused,
  setting,
  once: () => refusal(() => sobolIndices(outcomes, { factors: ['a', 'b'], secondOrder: false })),
})

TRIALS.push(
  refused('never', 'runs that never get there', [[1, 2], [1, Number.NaN], [2, 2], [1, 1], ...FOUR]),
  refused('missing', 'a point whose runs failed', [[1, 2], [], [2, 2], [1, 1], ...FOUR]),
  refused('size', 'one base point', FOUR),
  refused('size', 'half a base point', [...FOUR, 1, 2]),
)
