/**
 * The order of a study's runs: replicates in turns, and in each turn all points in a random order, so that whatever is
 * finished when a study is stopped is a fair sample of it, and its points have the same replicates but for the last.
 */
import { randomOf } from '@cogov/methods/statistics'
import type { BatchPoint } from '../store/folder.ts'
import { blockOf } from '../study/plan.ts'
import type { Study } from '../study/study.ts'

/** The points of a stage as they are run, by the study's seed; base points and trajectories stay whole. */
export function inRandomOrder(study: Study, stage: number, points: readonly BatchPoint[]): BatchPoint[] {
  const size = stage === 0 ? blockOf(study) : 1
  const blocks = Array.from({ length: Math.ceil(points.length / size) }, (_, n) => n)
  randomOf(study.seed, `order of runs ${stage}`).shuffle(blocks)
  return blocks.flatMap((n) => points.slice(n * size, (n + 1) * size))
}

/** Where a run stands among the points of its stage, and which of their replicates it is, from 0. */
export interface Place {
  position: number
  turn: number
}

/** @param index number of a run in its stage */
export const placeInTurns = (index: number, points: number): Place => ({
  position: index % points,
  turn: Math.floor(index / points),
})

/** The same in folders of the first format, whose points have all their replicates one after the other. */
export const placeByPoints = (index: number, replicates: number): Place => ({
  position: Math.floor(index / replicates),
  turn: index % replicates,
})
