/** Whether a study is large enough: the indices of its first eighth, quarter and half beside those of the whole. */
import { rangeError } from '@cogov/engine/messages'
import type { StudyTable } from '../store/open.ts'
import type { Design } from '../study/designs.ts'
import { blockOf } from '../study/plan.ts'
import { message } from './errors.english.ts'
import { type StudySensitivity, sensitivityIn, sensitivityOf } from './sensitivity.ts'

export interface PrefixSensitivity {
  /** Base points, trajectories, or points of a sample. */
  size: number
  /** Undefined where so few tell nothing. */
  sensitivity: StudySensitivity | undefined
}

const PARTS = [8, 4, 2, 1]

/**
 * Sensitivity by growing parts of a design, each the beginning of the next, with the intervals of each: N/8, N/4, N/2
 * and all N base points of `saltelli`, trajectories of `morris`, or points of a sample.
 *
 * @throws RangeError where the design is no sample, or runs of the whole are missing
 * @example sensitivityConvergence(table, 'participation').map(({ size }) => size) // [32, 64, 128, 256]
 */
export function sensitivityConvergence(table: StudyTable, outcome: string, level = 0.95): PrefixSensitivity[] {
  const { design } = table.study
  const all = sizeOf(design)
  const whole = sensitivityOf(table, outcome, level)
  return PARTS.flatMap((part) => {
    const size = Math.floor(all / part)
    if (part === 1) return [{ size, sensitivity: whole }]
    return size < 2 ? [] : [{ size, sensitivity: sensitivityIn(prefixOf(table, size), outcome, level) }]
  })
}

/** @throws RangeError where a part of the design is not one of its kind */
function sizeOf(design: Design): number {
  switch (design.kind) {
    case 'morris':
      return design.trajectories
    case 'saltelli':
    case 'sobol':
    case 'halton':
    case 'random':
    case 'latin-hypercube':
      return design.points
    default:
      throw rangeError(message('answers.no_prefix', { kind: design.kind }))
  }
}

/** The study as if it had been smaller. */
function prefixOf(table: StudyTable, size: number): StudyTable {
  const { study, runs, failed } = table
  const end = size * blockOf(study)
  const isIn = ({ point }: { point: number }) => point < end
  const design = { ...study.design, [study.design.kind === 'morris' ? 'trajectories' : 'points']: size } as Design
  return { ...table, study: { ...study, design }, design, runs: runs.filter(isIn), failed: failed.filter(isIn) }
}
