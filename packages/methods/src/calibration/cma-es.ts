/**
 * Covariance matrix adaptation evolution strategy (Hansen & Ostermeier 2001; constants of Hansen 2016, "The CMA
 * evolution strategy: a tutorial"): looks for the minimum of a function of which nothing is known but its values, also
 * where these are noisy. In the unit cube; what leaves it is mirrored back.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { type Evaluate, outcomesAt } from '../designs/adaptive.ts'
import { requireWhole } from '../designs/check.ts'
import { randomOf } from '../statistics/random.ts'

export interface CmaOptions {
  dimensions: number
  /** Values to be made small. */
  evaluate: Evaluate
  /** Most evaluations, 1,000 for each dimension by default. */
  evaluations?: number
  /** Points of a generation; 4 + 3 ln(dimensions) by default, more for noisy functions or many valleys. */
  population?: number
  /** Where to begin, the middle by default, and how widely, 0.3 by default. */
  start?: readonly number[]
  step?: number
  /** Ends where all points of a generation lie this near to each other, 10⁻⁹ by default. */
  tolerance?: number
  seed?: string
}

export interface Minimum {
  /** The centre of the last generation: where the function is noisy, better than the luckiest point. */
  at: number[]
  /** The best value that was seen, and where. */
  best: { at: number[]; value: number }
  evaluations: number
  converged: boolean
}

/**
 * @example await cmaEs({ dimensions: 2, evaluate: async (points) => points.map(([x, y]) => (x - 0.2) ** 2 + y ** 2) })
 */
export async function cmaEs(options: CmaOptions): Promise<Minimum> {
  const { dimensions: n, evaluate, evaluations = 1000 * options.dimensions, tolerance = 1e-9, seed = 'cma' } = options
  requireWhole('dimensions', n, 1, 200)
  const { population = 4 + Math.floor(3 * Math.log(n)), start = new Array<number>(n).fill(0.5), step = 0.3 } = options
  requireWhole('population', population, 4)
  const random = randomOf(seed, 'cma-es')
  const { weights, parents, cc, cs, c1, cmu, damping } = constantsOf(n, population)
  const length = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n))
  let mean = [...start]
  let sigma = step
  let covariance = Matrix.identity(n)
  let [pathC, pathS] = [new Array<number>(n).fill(0), new Array<number>(n).fill(0)]
  const best = { at: mean, value: Number.POSITIVE_INFINITY }
  let used = 0
  for (let generation = 1; ; generation++) {
    const axes = new EigenvalueDecomposition(covariance, { assumeSymmetric: true })
    const scales = axes.realEigenvalues.map((value) => Math.sqrt(Math.max(value, 1e-300)))
    const vectors = axes.eigenvectorMatrix
    const spread = sigma * Math.max(...scales)
    if (used + population > evaluations || spread < tolerance) {
      return { at: mirrored(mean), best, evaluations: used, converged: spread < tolerance }
    }
    const steps = Array.from({ length: population }, () => {
      const z = scales.map((scale) => scale * random.normal())
      return vectors.mmul(Matrix.columnVector(z)).getColumn(0)
    })
    const points = steps.map((one) => mirrored(mean.map((value, j) => value + sigma * one[j])))
    const values = await outcomesAt(evaluate, points)
    used += population
    const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b])
    if (values[order[0]] < best.value) Object.assign(best, { at: points[order[0]], value: values[order[0]] })
    const moved = mean.map((_, j) => weights.reduce((sum, weight, i) => sum + weight * steps[order[i]][j], 0))
    mean = mean.map((value, j) => value + sigma * moved[j])
    // The path of steps, whitened: its length says whether steps are too short or too long.
    const white = vectors.transpose().mmul(Matrix.columnVector(moved)).getColumn(0)
    const whitened = vectors.mmul(Matrix.columnVector(white.map((value, j) => value / scales[j]))).getColumn(0)
    pathS = pathS.map((value, j) => (1 - cs) * value + Math.sqrt(cs * (2 - cs) * parents) * whitened[j])
    const norm = Math.sqrt(pathS.reduce((sum, value) => sum + value * value, 0))
    const early = norm / Math.sqrt(1 - (1 - cs) ** (2 * generation)) / length < 1.4 + 2 / (n + 1)
    pathC = pathC.map((value, j) => (1 - cc) * value + (early ? Math.sqrt(cc * (2 - cc) * parents) * moved[j] : 0))
    const old = 1 - c1 - cmu + (early ? 0 : c1 * cc * (2 - cc))
    covariance = Matrix.zeros(n, n).add(Matrix.mul(covariance, old)).add(outer(pathC).mul(c1))
    weights.forEach((weight, i) => {
      covariance.add(outer(steps[order[i]]).mul(cmu * weight))
    })
    sigma *= Math.exp((cs / damping) * (norm / length - 1))
    sigma = Math.min(sigma, 1)
  }
}

function constantsOf(n: number, population: number) {
  const mu = Math.floor(population / 2)
  const raw = Array.from({ length: mu }, (_, i) => Math.log((population + 1) / 2) - Math.log(i + 1))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const weights = raw.map((weight) => weight / total)
  const parents = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0)
  const cs = (parents + 2) / (n + parents + 5)
  const c1 = 2 / ((n + 1.3) ** 2 + parents)
  return {
    weights,
    parents,
    cs,
    c1,
    cc: (4 + parents / n) / (n + 4 + (2 * parents) / n),
    cmu: Math.min(1 - c1, (2 * (parents - 2 + 1 / parents)) / ((n + 2) ** 2 + parents)),
    damping: 1 + 2 * Math.max(0, Math.sqrt((parents - 1) / (n + 1)) - 1) + cs,
  }
}

const outer = (vector: readonly number[]): Matrix => {
  const column = Matrix.columnVector(vector as number[])
  return column.mmul(column.transpose())
}

/** Folds the line onto [0, 1] as a strip of paper: 1.2 becomes 0.8. */
const mirrored = (point: readonly number[]): number[] =>
  point.map((value) => {
    const part = Math.abs(value) % 2
    return part > 1 ? 2 - part : part
  })
