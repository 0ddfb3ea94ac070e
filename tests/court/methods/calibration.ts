/** Calibration: intervals of unknowns, one of which does nothing, from data of a model with luck. */
import type { Draws } from '@cogov/engine/draws'
import { abcSmc, type CalibrationProblem, simulatedMoments, summarisePosterior } from '@cogov/methods/calibration'
import { randomOf } from '@cogov/methods/statistics'
import { type Accused, ADDITIVE, CONSTANT, INERT, LUCK, share, THRESHOLD } from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import { type Claim, heard, type Trial } from '../trial.ts'

interface Case {
  accused: Accused
  /** Cells of data, each at another value of the second factor. */
  cells?: number
  /** Whether a cell was not measured. */
  missing?: true
  particles?: number
}

type Method = (problem: CalibrationProblem, seed: string, particles: number) => Promise<Omit<Claim, 'truth'>[]>

const abc: Method = async (problem, seed, particles) => {
  const posterior = await abcSmc(problem, { seed, particles, simulations: 10 * particles })
  return summarisePosterior(posterior).parameters.map(({ name, median, low, high }) => ({
    ...{ of: name, value: median, low, high, possible: [0, 1] as const },
  }))
}

const moments: Method = async (problem, seed) => {
  const found = await simulatedMoments(problem, { seed, simulations: 400, spread: 60, replicates: 2 })
  return found.parameters.map(({ name, value, low, high }) => ({
    of: name,
    value,
    low,
    high,
    possible: [0, 1] as const,
  }))
}

/** The first unknown is the first factor of the accused; the other can do nothing. */
const once = ({ accused, cells = 6, missing, particles = 80 }: Case, method: Method) => {
  const { mean, luck, seen = (value: number) => value } = accused
  const dataAt = ([a, other]: readonly number[], random: Draws) =>
    Array.from({ length: cells }, (_, c) => seen(mean([a, (c + 0.5) / cells, 0.5, other]) + luck * random.normal()))
  return (random: Draws) => {
    const seed = String(random.word())
    const truth = [random.uniform(), random.uniform()]
    const observed = dataAt(truth, random).map((value, c) => (missing && c === 1 ? null : value))
    const problem: CalibrationProblem = {
      parameters: ['unknown', 'inert'].map((name) => ({ name, from: 0, to: 1 })),
      observed,
      simulate: async (points, numbers) => points.map((point, n) => dataAt(point, randomOf(seed, String(numbers[n])))),
    }
    return heard(async () => (await method(problem, seed, particles)).map((one, j) => ({ ...one, truth: truth[j] })))
  }
}

const trial = (accused: AccusedName, one: Case, [setting, method]: [string, Method]): Trial => ({
  ...{ method: 'calibration', accused, setting, once: once(one, method) },
})
const ABC: [string, Method] = ['ABC-SMC', abc]
const MOMENTS: [string, Method] = ['simulated moments', moments]

export const TRIALS: Trial[] = [
  trial('inert', { accused: INERT }, ABC),
  trial('inert', { accused: INERT }, MOMENTS),
  trial('luck', { accused: LUCK }, ABC),
  trial('luck', { accused: LUCK }, MOMENTS),
  trial('additive', { accused: ADDITIVE }, ABC),
  trial('additive', { accused: ADDITIVE }, MOMENTS),
  trial('threshold', { accused: THRESHOLD }, ABC),
  trial('discrete', { accused: { ...ADDITIVE, seen: (value) => Math.round(2 * value) / 2 } }, ABC),
  trial('constant', { accused: CONSTANT }, ABC),
  trial('bound', { accused: { ...ADDITIVE, mean: ([a, b]) => 0.6 + a * b, luck: 0.1, seen: share } }, ABC),
  trial('missing', { accused: ADDITIVE, missing: true }, ABC),
  trial('missing', { accused: ADDITIVE, missing: true }, MOMENTS),
  // Two unknowns of which one makes up for the other.
  trial('equal', { accused: { ...ADDITIVE, mean: ([a, b, , other]) => a + other + b } }, ABC),
  trial('size', { accused: ADDITIVE, cells: 1 }, ABC),
  trial('size', { accused: ADDITIVE, cells: 1 }, MOMENTS),
  // More generations: the points of the posterior weigh unequally.
  trial('weights', { accused: { ...ADDITIVE, luck: 0.1 }, particles: 120 }, ABC),
]
