/**
 * The fit: waves of history matching over everything that has a prior, then draws of the posterior. It can be stopped
 * or killed at any moment; the same call goes on, and ends with the same bits.
 */
import { rangeError } from '@cogov/engine/messages'
import { Stopped } from '@cogov/methods/calibration'
import {
  type Goal,
  type Learnt,
  learnt,
  learnWave,
  nextPoints,
  type OutcomeFit,
  type Proposals,
  propose,
  systematic,
  weigh,
} from '@cogov/methods/history'
import type { EvaluateOptions } from '../run/evaluate.ts'
import { drawPositions, scoresFrom, worldAt } from '../worlds/draw-worlds.ts'
import { digestOf, writeTable } from '../worlds/table.ts'
import { TARGET_FACTS } from '../worlds/targets.ts'
import { type Unknown, unknownsOf } from '../worlds/unknowns.ts'
import { message } from './errors.english.ts'
import { type FitFolder, fitFolder, type Simulated } from './fit-folder.ts'
import { ordinaryPlace } from './ordinary-place.ts'
import { goalsOf, simulateWorlds } from './simulate-worlds.ts'
import type { Source } from './source.ts'

export interface FitOptions extends Omit<EvaluateOptions, 'onProgress'> {
  /** Where it is kept meanwhile. */
  folder: string
  /** What draws are judged by; the levels of an ordinary place unless said. */
  sources?: readonly Source[]
  unknowns?: readonly Unknown[]
  /** Waves, and settings simulated in each. */
  waves?: number
  points?: number
  /** Settings that are proposed and simulated at last, and draws that are made of them. */
  proposals?: number
  draws?: number
  /** Runs of each setting that differ in luck. */
  replicates?: number
  /** Steps of each setting on each level of the search. */
  steps?: number
  seed?: string
  /** Settings that are simulated before they are written down, 100 unless said; changes no result. */
  batch?: number
  /** What is being done, and how many settings of it are simulated. */
  onProgress?: (stage: string, done: number, all: number) => void
}

/** A stage: settings as positions in their priors, and what they gave. */
export interface Stage {
  points: number[][]
  simulated: Simulated[]
}

export interface FittedWave extends Stage {
  fits: OutcomeFit[]
  /** By goal: standard deviations by which even the nearest settings missed it. */
  allowances: readonly number[]
  /** Share of the prior that was not implausible before this wave, and how implausible its settings are at most. */
  share: number
  reached: number
}

export interface Fitted {
  unknowns: readonly Unknown[]
  goals: readonly Goal[]
  waves: FittedWave[]
  /** What was proposed at last, with its weights. */
  last: Stage & { weights: number[]; share: number; reached: number }
  /** How many independent draws the weights are worth. */
  effective: number
  /** Indices into the last stage, and the positions there. */
  chosen: number[]
  draws: number[][]
  /** The posterior as it is shipped. */
  table: string
}

/**
 * @throws RangeError where nothing has a prior, or the folder holds another fit
 * @throws Stopped where somebody stopped it; the same call goes on
 * @example (await fitPosterior({ folder: 'results/fit' })).effective
 */
export async function fitPosterior(options: FitOptions): Promise<Fitted> {
  const { sources = [ordinaryPlace()], unknowns = unknownsOf() } = options
  const { waves: count = 3, points = 400, proposals = 1024, draws = 256, steps = 8, seed = 'fit' } = options
  if (unknowns.length === 0) throw rangeError(message('fit.no_unknowns'))
  const goals = goalsOf(sources)
  const digest = digestOf(unknowns, TARGET_FACTS)
  const plan = {
    digest,
    goals,
    waves: count,
    points,
    proposals,
    draws,
    steps,
    seed,
    replicates: options.replicates ?? 2,
  }
  const folder = await fitFolder(options.folder, plan)
  const prior = { fresh: scoresFrom(unknowns), classes: unknowns.map(({ kin }) => kin) }
  const known: Learnt[] = []
  const waves: FittedWave[] = []
  for (let n = 0; n < count; n++) {
    const stage = `wave ${n + 1}`
    const before = await folder.once(`${stage}.points`, () => {
      const name = `${seed} ${stage}`
      if (n > 0) return nextPoints(known, { ...prior, from: waves[n - 1], points, steps, seed: name })
      return { points: drawPositions(unknowns, { n: points, seed: name }), share: 1, reached: Number.MAX_VALUE }
    })
    const made = await simulateStage(folder, stage, before.points, sources, unknowns, options)
    const outcomes = made.simulated.map(({ means }) => means)
    const { fits } = await folder.once(`${stage}.fits`, () =>
      learnWave(goals, { points: before.points, outcomes }, { seed: `${seed} ${stage}` }).then(({ fits }) => ({
        fits,
      })),
    )
    const own = learnt(goals, { points: before.points, outcomes, fits: [...fits] }, n)
    known.push(own)
    waves.push({ ...before, ...made, fits: [...fits], allowances: own.allowances })
  }
  const space = await folder.once('posterior.space', () =>
    nextPoints(known, { ...prior, from: waves[count - 1], points: proposals, steps, seed: `${seed} space` }),
  )
  const proposed: Proposals = await folder.once('posterior.points', () =>
    propose(known, { ...prior, space, steps, seed: `${seed} posterior` }),
  )
  const last = await simulateStage(folder, 'posterior', proposed.points, sources, unknowns, options)
  const outcomes = last.simulated.map(({ means }) => means)
  const { weights, effective } = weigh(goals, known[known.length - 1], proposed.logs, { outcomes })
  const chosen = systematic(weights, draws, 0.5)
  const positions = chosen.map((n) => proposed.points[n])
  const names = unknowns.map(({ name }) => name)
  return {
    unknowns,
    goals,
    waves,
    last: { ...last, weights, share: space.share, reached: space.reached },
    effective,
    chosen,
    draws: positions,
    table: writeTable({ digest, effective, names, draws: positions }),
  }
}

/** Simulates what of a stage is not simulated yet. */
async function simulateStage(
  folder: FitFolder,
  stage: string,
  points: number[][],
  sources: readonly Source[],
  unknowns: readonly Unknown[],
  { replicates = 2, seed = 'fit', batch: size = 100, onProgress, signal, ...options }: FitOptions,
): Promise<Stage> {
  const done = await folder.outcomes(stage)
  const rest = points.map((_, n) => n).filter((n) => !done.has(n))
  onProgress?.(stage, done.size, points.length)
  const stopped = () => new Stopped(message('fit.stopped', { stage, done: done.size, all: points.length }))
  for (let from = 0; from < rest.length; from += size) {
    if (signal?.aborted) throw stopped()
    const batch = rest.slice(from, from + size)
    const rows = await simulateWorlds(
      sources,
      batch.map((n) => worldAt(unknowns, points[n])),
      batch.map((n) => `${seed}/${stage}/${n + 1}`),
      { ...options, ...(signal ? { signal } : {}), replicates },
    ).catch((error) => {
      throw error instanceof Stopped ? stopped() : error
    })
    const found = new Map(batch.map((n, i) => [n, rows[i]]))
    folder.add(stage, found)
    for (const [n, row] of found) done.set(n, row)
    onProgress?.(stage, done.size, points.length)
  }
  return { points, simulated: points.map((_, n) => done.get(n) as Simulated) }
}
