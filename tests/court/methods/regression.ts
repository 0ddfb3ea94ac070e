/** Regression before the accused: coefficients of the mean over seeds; with one common seed, of that seed. */
import type { Draws } from '@cogov/engine/draws'
import { morris } from '@cogov/methods/designs'
import { regression } from '@cogov/methods/sensitivity'
import { type Accused, FACTORS, OF_FACTORS, type Setting } from '../accused.ts'
import { nameOf } from '../settings.ts'
import { type Claim, heard, type Testimony, type Trial } from '../trial.ts'
import { neverOf } from './of-study.ts'
import { casesOf, luckLeft, pointsOf, SETTINGS, sampled, tilt } from './samples.ts'

const POINTS = 100
const METHOD = 'regression'

/** Middles of 40 equal parts, or the levels of a design. */
const EVENLY = Array.from({ length: 40 }, (_, i) => (i + 0.5) / 40)

/** Coefficients of the population of points and seeds; of one common seed, with what it does along the first factor. */
function truthOf(one: Accused, setting: Setting, slope: number, levels: readonly number[]): number[] {
  const alone = setting.seeds === 'common' && setting.replicates === 1
  const moments = momentsOf(one, levels)
  const ofTilt = alone ? tilt(one, slope, [1.5]) : 0
  const variance = moments.variance + 2 * ofTilt * moments.covariances[0] + ofTilt ** 2 * moments.ofFactor
  const bySeeds =
    setting.seeds === 'common' && !alone ? (12 * moments.ofFactor * 0.25 * one.luck ** 2) / setting.replicates : 0
  const all = variance + bySeeds + luckLeft(one, setting)
  return FACTORS.map(
    (_, j) =>
      ((moments.covariances[j] ?? 0) + (j === 0 ? ofTilt * moments.ofFactor : 0)) / Math.sqrt(moments.ofFactor * all),
  )
}

const known = new Map<string, ReturnType<typeof moments>>()

function momentsOf(one: Accused, levels: readonly number[]) {
  const key = `${one.name} ${levels.length}`
  const found = known.get(key) ?? moments(one, levels)
  known.set(key, found)
  return found
}

function moments({ mean: f }: Accused, levels: readonly number[]) {
  const cells = levels.flatMap((a) =>
    levels.flatMap((b) => levels.map((c) => ({ x: [a, b, c], y: f([a, b, c, 0.5]) }))),
  )
  const average = (of: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length
  const mean = average(({ y }) => y)
  return {
    variance: average(({ y }) => (y - mean) ** 2),
    covariances: [0, 1, 2].map((j) => average(({ x, y }) => (x[j] - 0.5) * (y - mean))),
    ofFactor: average(({ x }) => (x[0] - 0.5) ** 2),
  }
}

interface Sample {
  points: number[][]
  blocks?: number[]
  levels?: readonly number[]
}

function testimony(
  one: Accused,
  setting: Setting,
  { points, blocks, levels = EVENLY }: Sample,
  random: Draws,
  left = 1,
): Promise<Testimony> {
  const { x, y, slope } = sampled(one, points, setting, random, left)
  const options = { factors: FACTORS, seeds: setting.seeds, ...(blocks ? { blocks } : {}) }
  const truth = truthOf(one, setting, slope, levels)
  const of = setting.seeds === 'common' && setting.replicates > 1 ? ' over seeds of' : ' of'
  return heard(() => {
    const plain = regression(x, y, options)
    const ranked = regression(x, y, { ...options, ranked: true })
    return [
      ...plain.coefficients.map(
        ({ factor, value, low, high }, j): Claim => ({ of: `SRC${of} ${factor}`, value, low, high, truth: truth[j] }),
      ),
      { of: 'R²', value: plain.r2, truth: 0.5, tolerance: 0.5, possible: [0, 1] },
      // What moves no mean moves no rank; of the others, ranks have no simple truth.
      ...ranked.coefficients.flatMap(({ factor, value, low, high }, j): Claim[] =>
        truth[j] === 0 && (j > 0 || setting.seeds === 'own')
          ? [{ of: `SRRC${of} ${factor}`, value, low, high, truth: 0 }]
          : [],
      ),
    ]
  })
}

const evenly = (random: Draws, n = POINTS): Sample => ({ points: pointsOf(random, n) })

/** Of random base points, as a Saltelli design takes them: A, a row for each factor, B. */
function saltelli(random: Draws): Sample {
  const bases = Array.from({ length: 50 }, () => [pointsOf(random, 1)[0], pointsOf(random, 1)[0]])
  const rows = bases.map(([a, b]) => [a, ...FACTORS.map((_, j) => a.with(j, b[j])), b])
  return { points: rows.flat(), blocks: rows.flatMap((row, block) => row.map(() => block)) }
}

function trajectories(random: Draws): Sample {
  const points = morris(FACTORS.length, { trajectories: 30, levels: 4, seed: String(random.word()) })
  const levels = [0, 1 / 3, 2 / 3, 1]
  return { points, blocks: points.map((_, n) => Math.floor(n / (FACTORS.length + 1))), levels }
}

/**
 * On the few points of a grid, the luck of one seed alone is a function of the factors, which has slopes of its own.
 */
const onGrid = (design: typeof saltelli, { replicates, seeds }: Setting): Accused =>
  design === trajectories && replicates === 1 && seeds === 'common'
    ? { ...OF_FACTORS.inert, luck: 0 }
    : OF_FACTORS.inert

export const TRIALS: Trial[] = [
  ...casesOf(METHOD, (one, setting) => (random) => testimony(one, setting, evenly(random), random)),
  ...SETTINGS.map(
    (setting): Trial => ({
      method: METHOD,
      accused: 'additive',
      setting: `${nameOf(setting)}, 30 points`,
      once: (random) => testimony(OF_FACTORS.additive, setting, evenly(random, 30), random),
    }),
  ),
  ...SETTINGS.filter(({ replicates }) => replicates > 1).map(
    (setting): Trial => ({
      method: METHOD,
      accused: 'missing',
      setting: nameOf(setting),
      once: (random) => testimony(OF_FACTORS.threshold, { ...setting }, evenly(random), random, 0.9),
    }),
  ),
  ...[saltelli, trajectories].flatMap((design) =>
    SETTINGS.map(
      (setting): Trial => ({
        method: METHOD,
        accused: 'dependent',
        setting: `${nameOf(setting)}, ${design.name}`,
        once: (random) => testimony(onGrid(design, setting), setting, design(random), random),
      }),
    ),
  ),
  {
    method: METHOD,
    accused: 'size',
    setting: '11 points of 4 factors',
    once: (random) => testimony(OF_FACTORS.additive, SETTINGS[0], evenly(random, 11), random),
  },
  neverOf(METHOD),
]
