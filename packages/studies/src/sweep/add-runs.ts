/**
 * Adds runs to a study where those that are there say that they tell most. They belong to its folder from then on, have
 * the seeds of the study, and are the same on any number of threads and wherever it was interrupted.
 */
import { rangeError } from '@cogov/engine/messages'
import type { BatchPoint } from '../store/folder.ts'
import { openStudy, type StudyTable } from '../store/open.ts'
import { isAdaptive } from '../study/plan.ts'
import { message } from './errors.english.ts'
import { type SweepOptions, sweep } from './sweep.ts'

export interface AddRunsOptions extends Pick<SweepOptions, 'model' | 'workers' | 'signal' | 'onDamaged' | 'runner'> {
  /** Hears how many runs are added, of the most that will be. */
  onProgress?: (added: number, most: number) => void
}

export interface AddedRuns {
  /** Runs that are there beside the study's own. */
  added: number
  /** Whether somebody stopped it; what is finished is kept, and the same call goes on. */
  stopped: boolean
}

/**
 * Runs of the study itself that are missing are done first.
 *
 * @param path folder of a study
 * @param most runs that may be added, those of earlier calls included
 * @param next which runs follow, given all that there are; asked again until it is none
 * @throws RangeError where the design chooses its own points
 * @throws StoreError
 */
export async function addRuns(
  path: string,
  most: number,
  next: (table: StudyTable, added: number) => Promise<BatchPoint[]>,
  { model, workers, signal, onDamaged, runner, onProgress }: AddRunsOptions,
): Promise<AddedRuns> {
  const { study } = await openStudy(path)
  if (isAdaptive(study)) {
    throw rangeError(message('sweep.adaptive', { kind: study.design.kind }))
  }
  let [done, own, added] = [0, Number.POSITIVE_INFINITY, 0]
  const { stopped } = await sweep(study, {
    ...{ folder: path, resume: true },
    ...(model ? { model } : {}),
    ...(workers === undefined ? {} : { workers }),
    ...(signal ? { signal } : {}),
    ...(onDamaged ? { onDamaged } : {}),
    ...(runner ? { runner } : {}),
    further: async () => {
      const table = await (await openStudy(path)).table()
      added = [...table.runs, ...table.failed].filter((run) => run.added).length
      own = done - added
      return next(table, added)
    },
    onProgress: (so) => {
      done = so.done
      onProgress?.(Math.max(0, done - own), most)
    },
  })
  return { added, stopped }
}
