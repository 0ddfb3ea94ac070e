/** What a thread of the sweep does with one part. */
import { StoreError } from '../files/files.ts'
import { modelFrom } from '../model/run.ts'
import { type PackedError, packError } from '../run/packed-error.ts'
import { type PartTask, type SimulatedPart, simulatePart } from './part.ts'

/** What cannot be written is an answer too: an error that travels between threads forgets what it says. */
export type PartAnswer = SimulatedPart | { failure: PackedError }

export default async (task: PartTask): Promise<PartAnswer> => {
  try {
    return await simulatePart(task, task.module === undefined ? {} : { model: await modelFrom(task.module) })
  } catch (error) {
    if (error instanceof StoreError) return { failure: packError(error) }
    throw error
  }
}
