/**
 * Whether a sample gives what everybody gives: intervals of the difference, of levels and of the effect of a lever,
 * that lie within a margin (equivalence: Schuirmann 1987, *A comparison of the two one-sided tests procedure*).
 */
import { OUTCOMES, type Scenario } from '@cogov/core'
import { run } from '@cogov/studies'
import { type Setting, withLever } from './settings.ts'

/** Greatest difference that does not matter: of shares and indices from 0 to 1; of others relative to their size. */
export const MARGIN = { share: 0.01, other: 0.02 }

/**
 * So many standard errors fit into a margin. Then the 95 % interval of no difference, over 12 seeds, leaves it where
 * Student's t with 11 degrees of freedom is beyond 10 − 2.2: once in 100,000.
 */
export const ERRORS = 10
const FALSE_ALARM = 7.8

/** How many seeds are run at first, at a time, and at most. */
const SEEDS = { at: 12, most: 24 }

export interface Difference {
  outcome: string
  of: 'level' | 'effect'
  month: number
  /** Mean of sample less everybody, and its standard error, in margins. */
  difference: number
  error: number
  /** In the outcome's unit. */
  margin: number
}

export interface Compared {
  setting: string
  sample: number
  seeds: number
  differences: Difference[]
}

/** Outcomes of a run at some months, without the lever and with it. */
type Pair = Record<'without' | 'lever', Record<string, number[]>>

interface Seed {
  sampled: Pair
  whole: Pair
}

/**
 * Compares a sample with everybody, seed by seed, until all differences are known well enough.
 *
 * @param most seeds at most
 * @param kept runs with everybody, by seed, where another sample was compared before
 */
export async function compared(
  setting: Setting,
  sample: number,
  most = SEEDS.most,
  kept: Map<string, Pair> = new Map(),
): Promise<Compared> {
  const seeds: Seed[] = []
  let differences: Difference[] = []
  while (seeds.length < most) {
    const until = Math.min(most, seeds.length + SEEDS.at)
    while (seeds.length < until) {
      const seed = `size ${seeds.length + 1}`
      const whole = kept.get(seed) ?? (await pairOf(setting, 'everybody', seed))
      kept.set(seed, whole)
      seeds.push({ sampled: await pairOf(setting, sample, seed), whole })
    }
    differences = differencesOf(setting, seeds)
    if (differences.every(({ error }) => error <= 1 / ERRORS)) break
  }
  return { setting: setting.name, sample, seeds: seeds.length, differences }
}

async function pairOf({ scenario, months }: Setting, sample: Scenario['sample'], seed: string): Promise<Pair> {
  const one = { ...scenario, sample, seed }
  return { without: await read(one, months), lever: await read(withLever(one), months) }
}

async function read(scenario: Scenario, months: readonly number[]): Promise<Record<string, number[]>> {
  const { outcomes } = await run(scenario)
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, { values }]) => [name, months.map((month) => values[month] as number)]),
  )
}

const isBounded = ({ unit, gini }: (typeof OUTCOMES)[number]): boolean =>
  unit === 'share' || unit === 'probability' || gini !== undefined

function differencesOf({ months }: Setting, seeds: readonly Seed[]): Difference[] {
  return OUTCOMES.flatMap((declared) => {
    const { name: outcome } = declared
    const sizes = seeds.flatMap(({ whole }) => [...whole.without[outcome], ...whole.lever[outcome]].map(Math.abs))
    const largest = Math.max(0, ...sizes.filter(Number.isFinite))
    const margin = isBounded(declared) ? MARGIN.share : MARGIN.other * largest
    if (!(margin > 0)) return []
    return months.flatMap((month, m) =>
      (['level', 'effect'] as const).map((of): Difference => {
        const value = ({ without, lever }: Pair) =>
          of === 'level' ? without[outcome][m] : lever[outcome][m] - without[outcome][m]
        const all = seeds.map(({ sampled, whole }) => (value(sampled) - value(whole)) / margin)
        return { outcome, of, month, margin, ...meanOf(all.filter(Number.isFinite)) }
      }),
    )
  })
}

/** A mean and its standard error; 0 and 0 where no seed has a value. */
function meanOf(values: readonly number[]): { difference: number; error: number } {
  const n = values.length
  if (n === 0) return { difference: 0, error: 0 }
  const mean = values.reduce((sum, one) => sum + one, 0) / n
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return { difference: mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0 }
}

/**
 * Student's t at 97.5 %, within a thousandth from ten degrees of freedom on: Cornish & Fisher's expansion (Abramowitz
 * & Stegun 26.7.5).
 */
export function quantile(degrees: number): number {
  const z = 1.959964
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7]
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees ** 3)
  )
}

export type Verdict = 'equal' | 'beyond' | 'undecided'

/**
 * Equal where the 95 % interval lies within the margin; undecided where errors are too large for the margin, because
 * luck alone moves the outcome that much, and the difference is no larger than such luck; beyond otherwise.
 */
export function verdictOf({ difference, error }: Difference, seeds: number): Verdict {
  const size = Math.abs(difference)
  if (size + quantile(seeds - 1) * error <= 1) return 'equal'
  return error <= 1 / ERRORS || size > FALSE_ALARM * error ? 'beyond' : 'undecided'
}
