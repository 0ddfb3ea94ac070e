/**
 * Analysis of variance before the accused: shares of the variance of runs, effects of levels, and p under no effect.
 */
import type { Draws } from '@cogov/engine/draws'
import { type AnovaTerm, anova } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, OF_FACTORS, type Setting } from '../accused.ts'
import { type Claim, heard, refusal, type Testimony, type Trial } from '../trial.ts'
import { casesOf, drawn, SETTINGS, tilt } from './samples.ts'

const METHOD = 'anova'

/** Three levels of each factor; so few that luck shows. */
const LEVELS = [1 / 6, 1 / 2, 5 / 6]

/** Which factors change the mean together, most of them: all that act, alone or in pairs. */
const GRID = LEVELS.flatMap((a) => LEVELS.flatMap((b) => LEVELS.flatMap((c) => LEVELS.map((d) => [a, b, c, d]))))

/** One seed tells of itself: what it does along the first factor is taken for the factor's. */
const isAlone = ({ seeds, replicates }: Setting): boolean => seeds === 'common' && replicates === 1

/** Mean of some cells of the grid by their levels of some factors. */
function meansBy(values: readonly number[], axes: readonly number[]): Map<string, number> {
  const groups = new Map<string, number[]>()
  GRID.forEach((x, n) => {
    const key = axes.map((axis) => x[axis]).join()
    groups.set(key, [...(groups.get(key) ?? []), values[n]])
  })
  return new Map([...groups].map(([key, own]) => [key, own.reduce((sum, one) => sum + one, 0) / own.length]))
}

/** Variance of a term: of what the means by its factors hold beyond those by fewer. */
function varianceOf(values: readonly number[], axes: readonly number[]): number {
  const subsets = axes.reduce<number[][]>((all, axis) => all.concat(all.map((own) => own.concat(axis))), [[]])
  const means = subsets.map((own) => ({ own, by: meansBy(values, own), sign: (-1) ** (axes.length - own.length) }))
  const parts = GRID.map((x) =>
    means.reduce((sum, { own, by, sign }) => sum + sign * (by.get(own.map((axis) => x[axis]).join()) as number), 0),
  )
  return parts.reduce((sum, part) => sum + part * part, 0) / parts.length
}

const TERMS = [[0], [1], [2], [3], [0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]

interface Truth {
  total: number
  terms: number[]
  effects: number[][]
}

const known = new Map<string, Truth>()

function truthOf(one: Accused, slope: number): Truth {
  const key = `${one.name} ${slope}`
  const found = known.get(key)
  if (found) return found
  const values = GRID.map((x) => one.mean(x) + tilt(one, slope, x))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const truth = {
    total: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
    terms: TERMS.map((axes) => varianceOf(values, axes)),
    effects: FACTORS.map((_, axis) =>
      LEVELS.map((level) => (meansBy(values, [axis]).get(String(level)) as number) - mean),
    ),
  }
  if (slope === 0) known.set(key, truth)
  return truth
}

/** Variance of a run's luck: of a seed along the first factor, as far as the levels reach, too. */
function luckOf({ luck }: Accused, setting: Setting): number {
  const reach = 12 * LEVELS.reduce((sum, level) => sum + (level - 0.5) ** 2 / LEVELS.length, 0)
  return luck ** 2 * (isAlone(setting) ? 0.5 : 0.75 + 0.25 * reach)
}

/**
 * Of a term that does nothing, p is below 1 in 20 no more often than in 1 of 20: as an interval from 0.05 on holds
 * 0.05.
 */
const ofNothing = ({ factors, p }: AnovaTerm, seeds: Setting['seeds']): Claim => ({
  of: `p ${seeds === 'common' ? 'over seeds of' : 'of'} ${factors.join(' × ')}`,
  value: p ?? Number.NaN,
  low: 0,
  high: p,
  truth: 0.05,
  possible: [0, 1],
})

function testimony(one: Accused, setting: Setting, random: Draws): Promise<Testimony> {
  const { outcomes, slope } = drawn(one, GRID, setting, random)
  const truth = truthOf(one, isAlone(setting) ? slope : 0)
  const total = truth.total + luckOf(one, setting)
  // Of one seed in common there are no intervals: its points' own luck is in its effects, at 27 points of which differ.
  const tolerance = isAlone(setting) ? 5 * one.luck * Math.sqrt(0.5 * (2 / 27)) : 0
  return heard(() => {
    const { terms, levels } = anova(GRID, outcomes, { factors: FACTORS, seeds: setting.seeds })
    return [
      ...terms.slice(0, TERMS.length).flatMap((term, n): Claim[] => {
        if (term.p === null) return []
        const { value, low, high } = term.share
        const share = total > 1e-20 ? truth.terms[n] / total : 0
        return [
          { of: `share of ${term.factors.join(' × ')}`, value, low, high, truth: share, possible: [0, 1] },
          ...(truth.terms[n] < 1e-20 ? [ofNothing(term, setting.seeds)] : []),
        ]
      }),
      ...levels.map(
        ({ factor, level, effect, low, high }): Claim => ({
          of: `effect ${isAlone(setting) ? 'under one seed of' : 'of'} ${factor} at ${level}`,
          value: effect,
          low,
          high,
          truth: truth.effects[FACTORS.indexOf(factor as (typeof FACTORS)[number])][level],
          tolerance,
        }),
      ),
    ]
  })
}

function refused(
  outcomes: readonly (number | readonly number[])[],
  points: readonly (readonly number[])[] = GRID,
): Promise<Testimony> {
  return refusal(() => anova(points, outcomes, { factors: FACTORS }))
}

export const TRIALS: Trial[] = [
  ...casesOf(METHOD, (one, setting) => (random) => testimony(one, setting, random)),
  {
    method: METHOD,
    accused: 'never',
    setting: 'half of the runs',
    once: () => refused(GRID.map(([a]) => (a > 0.5 ? a : Number.NaN))),
  },
  {
    method: METHOD,
    accused: 'missing',
    setting: 'a run of one point',
    once: (random) =>
      refused(
        drawn(OF_FACTORS.additive, GRID, SETTINGS[2], random).outcomes.map((row, n) => (n === 7 ? row.slice(1) : row)),
      ),
  },
  {
    method: METHOD,
    accused: 'size',
    setting: 'some of the combinations',
    once: (random) => {
      const some = GRID.slice(0, 70)
      return refused(drawn(OF_FACTORS.additive, some, SETTINGS[2], random).outcomes, some)
    },
  },
]
