/**
 * Draws of the posterior. Settings are proposed where the emulators say that outcomes are as measured, by tempering
 * from the settings that are not implausible (sequential Monte Carlo; Del Moral, Doucet & Jasra 2006); then they are
 * simulated, and weighed by what the simulation shows over what the emulators said. With the variance of measuring and
 * of the model's lack as its kernel, that is approximate Bayesian computation without an approximation
 * (Wilkinson 2013, Statistical Applications in Genetics and Molecular Biology 12:129–141).
 */
import exp from '@stdlib/math-base-special-exp'
import { randomOf } from '../statistics/random.ts'
import { scoresAt } from './screening.ts'
import { type Fresh, nextSize, positionsOf, type Space, stepFrom } from './space.ts'
import { type Goal, linked, logLikelihood } from './target.ts'
import { badness, freeInputs, type Learnt, type NextOptions, type WaveData } from './waves.ts'

export interface Proposals {
  points: number[][]
  /** Logarithm of the likelihood that the emulators give each. */
  logs: number[]
}

export interface ProposeOptions {
  fresh: Fresh
  classes?: NextOptions['classes']
  /** Where it begins: settings that are not implausible, as many as are proposed. */
  space: Space
  seed: string
  /** Steps of each point at each temperature, 8 by default. */
  steps?: number
}

interface Member {
  scores: number[]
  log: number
}

/** Settings as likely as the last wave's emulators say, among those that no wave rules out. */
export function propose(
  waves: readonly Learnt[],
  { fresh, classes, space, seed, steps = 8 }: ProposeOptions,
): Proposals {
  const draws = randomOf(seed, 'propose')
  const normal = () => draws.normal()
  const last = waves[waves.length - 1]
  const variances = last.emulators.map(({ variance }) => variance)
  const logAt = (positions: readonly number[]) => {
    const predicted = last.emulators.map((emulator) => emulator.predict(positions))
    return logLikelihood(last.measures, predicted, variances)
  }
  let members: Member[] = space.points.map((positions) => ({ scores: scoresAt(positions), log: logAt(positions) }))
  const free = freeInputs(waves, classes)
  let size = 0.3
  for (let heat = 0; heat < 1; ) {
    const next = nextHeat(members, heat)
    const weights = fromLogs(members.map(({ log }) => (next - heat) * log))
    members = systematic(weights, members.length, draws.uniform()).map((n) => members[n])
    heat = next
    for (let step = 0; step < steps; step++) {
      let accepted = 0
      members = members.map((member) => {
        const scores = stepFrom(member.scores, size, fresh(normal), free)
        const chance = draws.uniform()
        const positions = positionsOf(scores)
        const log = logAt(positions)
        if (chance > exp(heat * (log - member.log))) return member
        if (badness(waves, positions, space.reached) > space.reached) return member
        accepted++
        return { scores, log }
      })
      size = nextSize(size, accepted / members.length)
    }
  }
  return { points: members.map(({ scores }) => positionsOf(scores)), logs: members.map(({ log }) => log) }
}

/** As far as half of the points keep their weight. */
function nextHeat(members: readonly Member[], heat: number): number {
  const effectiveAt = (next: number) => effectiveSize(fromLogs(members.map(({ log }) => (next - heat) * log)))
  const next = largestPower((power) => effectiveAt(power) >= members.length / 2, heat)
  return next === 1 ? 1 : Math.max(next, heat + 1e-6)
}

/** The largest power up to 1 with which enough is left, by halving from one with which it is. */
export function largestPower(enough: (power: number) => boolean, from = 0): number {
  if (enough(1)) return 1
  let [low, high] = [from, 1]
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2
    if (enough(middle)) low = middle
    else high = middle
  }
  return low
}

/**
 * Weights of what was proposed, once it is simulated, by the measures of the wave from which it was proposed.
 * None is larger than √n times the mean (truncated importance
 * sampling; Ionides 2008), so that a lucky one does not stand for all.
 */
export function weigh(
  goals: readonly Goal[],
  { measures }: Pick<Learnt, 'measures'>,
  logs: readonly number[],
  { outcomes }: Pick<WaveData, 'outcomes'>,
) {
  const raw = fromLogs(
    outcomes.map((own, n) => {
      const values = goals.map((goal, t) => linked(goal, own[t]))
      return logLikelihood(measures, values) - logs[n]
    }),
  )
  const most = 1 / Math.sqrt(raw.length)
  const cut = raw.map((weight) => Math.min(most, weight))
  const total = cut.reduce((sum, weight) => sum + weight, 0)
  const weights = cut.map((weight) => weight / total)
  return { weights, effective: effectiveSize(weights) }
}

/** Weights that sum to 1, of their logarithms. */
export function fromLogs(logs: readonly number[]): number[] {
  const most = logs.reduce((largest, log) => Math.max(largest, log), Number.NEGATIVE_INFINITY)
  const raw = logs.map((log) => exp(log - most))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight) => weight / total)
}

/** How many equally weighted draws weights are worth (Kong 1992). */
export const effectiveSize = (weights: readonly number[]): number =>
  1 / weights.reduce((sum, weight) => sum + weight * weight, 0)

/**
 * Indices of n draws by their weights, each as often as its weight says, to the next whole number.
 *
 * @param start from 0 to 1
 * @example systematic([0.5, 0.25, 0.25], 4, 0.5) // [0, 0, 1, 2]
 */
export function systematic(weights: readonly number[], n: number, start: number): number[] {
  const chosen: number[] = []
  let above = 0
  weights.forEach((weight, index) => {
    above += weight * n
    while (chosen.length < n && chosen.length + start < above) chosen.push(index)
  })
  while (chosen.length < n) chosen.push(weights.length - 1)
  return chosen
}
