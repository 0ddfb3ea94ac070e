/**
 * Approximate Bayesian computation by sequential Monte Carlo (Toni et al. 2009; adaptive kernel and weights of Beaumont
 * et al. 2009): parameters whose simulated data lie near the real ones, nearer from generation to generation; at last,
 * what distance is left is taken out by local linear regression (Beaumont, Zhang & Balding 2002), leaving each point
 * itself out (the jackknife+ of Barber, Candès, Ramdas & Tibshirani 2021), so that a posterior of few points is not too
 * narrow.
 *
 * Works in the unit cube, where the prior is uniform. Points are proposed in batches of fixed size and accepted in
 * their order, so that the result does not depend on how many cores simulate.
 */
import type { Draws } from '@cogov/engine/draws'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { requireWhole } from '../designs/check.ts'
import { median } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import { covarianceOf, fitLinear, movedTo, predictLinear, solveLower } from './linear.ts'
import { type CalibrationProblem, checkProblem, simulateCells, targetOf, valuesAt } from './problem.ts'
import { Stopped } from './stopped.ts'

export interface AbcOptions {
  /** Points of the posterior, 500 by default. */
  particles?: number
  /** Most simulated data sets, 20 for each particle by default. */
  simulations?: number
  /** Ends where a smaller share of the proposals is accepted than this, 0.03 by default. */
  acceptance?: number
  /**
   * What is compared: the cells themselves, or for each parameter its best linear guess from all cells (Fearnhead &
   * Prangle 2012), which is better where there are many more cells than parameters. By default that, from 4 times as
   * many on.
   */
  summary?: 'cells' | 'regression'
  seed?: string
  onGeneration?: (generation: Generation) => void
}

export interface Generation {
  generation: number
  /** Distances up to this were accepted: root mean square over summaries, each in its spread over the prior. */
  tolerance: number
  acceptance: number
  simulations: number
}

export interface Posterior {
  parameters: string[]
  /** By particle: the parameters' values, and the same in the unit cube. */
  values: number[][]
  unit: number[][]
  /** Sum to 1. */
  weights: number[]
  summary: 'cells' | 'regression'
  generations: Generation[]
  simulations: number
  /** Somebody stopped the runs: this is the last generation that was complete. */
  stopped?: true
}

/** A point, and how far its simulated data lie from the real ones. */
interface Simulated {
  unit: number[]
  summary: number[]
  distance: number
}

interface Particle extends Simulated {
  weight: number
}

/**
 * @throws RangeError where the problem is none, or the budget is below two data sets for each particle
 * @throws Stopped where somebody stopped the runs before the first generation
 * @example const posterior = await abcSmc({ parameters, observed, simulate }, { particles: 500 })
 */
export async function abcSmc(problem: CalibrationProblem, options: AbcOptions = {}): Promise<Posterior> {
  checkProblem(problem)
  const { particles, simulations } = budgetOf(options)
  const { acceptance: least = 0.03, seed = 'abc' } = options
  requireWhole('particles', particles, 20, 1e6)
  requireWhole('simulations', simulations, 2 * particles)
  const k = problem.parameters.length
  const target = targetOf(problem.observed)
  const { summary = target.length >= 4 * k ? 'regression' : 'cells' } = options
  let spent = 0
  const simulate = async (units: number[][]) => {
    const cells = await simulateCells(
      problem,
      units,
      units.map((_, n) => spent + n),
    )
    spent += units.length
    return cells
  }

  // The first generation: the prior, of which the nearer half stays.
  const random = randomOf(seed, 'abc prior')
  const first = Array.from({ length: 2 * particles }, () => Array.from({ length: k }, () => random.uniform()))
  const cells = await simulate(first)
  const summarise = summary === 'cells' ? (one: readonly number[]) => [...one] : guesser(first, cells)
  const goal = summarise(target)
  const distanceTo = distanceFrom(goal, cells.map(summarise))
  const made = (unit: number[], data: readonly number[]): Simulated => {
    const own = summarise(data)
    return { unit, summary: own, distance: distanceTo(own) }
  }
  let current: Particle[] = first
    .map((unit, n) => ({ ...made(unit, cells[n]), weight: 1 / particles }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, particles)
  const generations: Generation[] = []
  const note = (generation: Generation) => {
    generations.push(generation)
    options.onGeneration?.(generation)
  }
  note({ generation: 0, tolerance: current[particles - 1].distance, acceptance: 0.5, simulations: spent })

  /** A generation of points no farther than the tolerance; none where the budget is spent or too few are accepted. */
  const next = async (tolerance: number, kernel: Kernel, draws: Draws) => {
    const weights = current.map(({ weight }) => weight)
    const accepted: Simulated[] = []
    let tried = 0
    while (accepted.length < particles) {
      // Before the first batch the share is 0/0, which is not less than anything.
      if (spent + particles > simulations || accepted.length / tried < least) return undefined
      const proposed = Array.from({ length: particles }, () => {
        // A proposal outside the prior would be refused: it is drawn again, from the start.
        for (;;) {
          const unit = kernel.move(current[draws.choice(weights)].unit, () => draws.normal())
          if (unit.every((value) => value > 0 && value < 1)) return unit
        }
      })
      const data = await simulate(proposed)
      tried += particles
      accepted.push(...proposed.map((unit, n) => made(unit, data[n])).filter(({ distance }) => distance <= tolerance))
    }
    return { accepted: accepted.slice(0, particles), acceptance: accepted.length / tried }
  }
  let stopped = false
  for (let generation = 1; ; generation++) {
    const tolerance = median(current.map(({ distance }) => distance))
    const kernel = kernelOf(current)
    const found = await next(tolerance, kernel, randomOf(seed, `abc ${generation}`)).catch((error) => {
      if (!(error instanceof Stopped)) throw error
      stopped = true
    })
    if (!found) break
    current = reweighted(found.accepted, current, kernel)
    note({ generation, tolerance, acceptance: found.acceptance, simulations: spent })
  }
  const unit = adjusted(current, goal)
  return {
    parameters: problem.parameters.map(({ name }) => name),
    values: unit.map((point) => valuesAt(problem.parameters, point)),
    unit,
    weights: current.map(({ weight }) => weight),
    summary,
    generations,
    simulations: spent,
    ...(stopped ? { stopped } : {}),
  }
}

/** How many points, and how many simulated data sets at most. */
export const budgetOf = ({ particles = 500, simulations = 20 * particles }: AbcOptions) => ({ particles, simulations })

/** For each parameter its linear guess from the cells, learnt over the prior. */
function guesser(units: readonly number[][], cells: readonly number[][]): (cells: readonly number[]) => number[] {
  const fitted = fitLinear(
    cells,
    units,
    units.map(() => 1),
    1e-3,
  )
  return (one) => predictLinear(fitted, one)
}

/** Root mean square of differences, each in units of its median absolute deviation over the prior. */
export function distanceFrom(
  goal: readonly number[],
  all: readonly number[][],
): (summary: readonly number[]) => number {
  const scales = goal.map((_, s) => {
    const values = all.map((summary) => summary[s])
    const middle = median(values)
    const spread = median(values.map((value) => Math.abs(value - middle)))
    // A cell that is the same almost everywhere is measured by how far it goes when it does.
    return spread > 0 ? spread : Math.max(1e-12, ...values.map((value) => Math.abs(value - middle)))
  })
  return (summary) =>
    Math.sqrt(summary.reduce((sum, value, s) => sum + ((value - goal[s]) / scales[s]) ** 2, 0) / goal.length)
}

interface Kernel {
  move(from: readonly number[], normal: () => number): number[]
  /** Density of a move, up to a factor. */
  density(from: readonly number[], to: readonly number[]): number
}

/** Normal steps with twice the particles' covariance (Beaumont et al. 2009; Filippi et al. 2013). */
export function kernelOf(particles: readonly Pick<Particle, 'unit' | 'weight'>[]): Kernel {
  const k = particles[0].unit.length
  const covariance = covarianceOf(
    particles.map(({ unit }) => unit),
    particles.map(({ weight }) => weight),
  )
    .mul(2)
    .add(Matrix.eye(k).mul(1e-10))
  const lower = new CholeskyDecomposition(covariance).lowerTriangularMatrix
  return {
    move: (from, normal) => {
      const z = from.map(() => normal())
      return from.map((value, a) => {
        let moved = value
        for (let b = 0; b <= a; b++) moved += lower.get(a, b) * z[b]
        return moved
      })
    },
    density: (from, to) => {
      const z = solveLower(
        lower,
        to.map((value, a) => value - from[a]),
      )
      return Math.exp(-z.reduce((sum, value) => sum + value * value, 0) / 2)
    },
  }
}

/** The prior's density, 1, over that of having been proposed. */
export function reweighted(
  accepted: readonly Simulated[],
  before: readonly Pick<Particle, 'unit' | 'weight'>[],
  kernel: Kernel,
): Particle[] {
  const raw = accepted.map(
    ({ unit }) => 1 / before.reduce((sum, old) => sum + old.weight * kernel.density(old.unit, unit), 0),
  )
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return accepted.map((one, n) => ({ ...one, weight: raw[n] / total }))
}

/**
 * Moves each particle by what its distance to the data explains, by a linear fit in which nearer ones count more. The
 * fit is of the parameters themselves, with which summaries go in a line; of their logits, that would keep particles
 * inside the prior, it would be bent near the prior's edges, and a sharp posterior would be twice as wide and still
 * beside the truth. What is moved out of the prior comes to lie on its edge.
 */
export function adjusted(particles: readonly Particle[], goal: readonly number[]): number[][] {
  const largest = Math.max(...particles.map(({ distance }) => distance))
  // Where all data sets are the real ones there is no distance to take out, and none to weigh by.
  if (largest === 0) return particles.map(({ unit }) => [...unit])
  const weights = particles.map(({ weight, distance }) => weight * Math.max(1e-3, 1 - (distance / largest) ** 2))
  const moved = movedTo(
    goal,
    particles.map(({ summary }) => summary),
    particles.map(({ unit }) => unit),
    weights,
  )
  return moved.map((point) => point.map((value) => Math.min(1, Math.max(0, value))))
}
