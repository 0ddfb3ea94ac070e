/** What a thread of the sweep does with one part. */
import { DiskFull, StoreError } from '../files/files.ts'
import { type PartTask, type SimulatedPart, simulatePart } from './part.ts'

/** What cannot be written is an answer too: an error that travels between threads forgets which one it is. */
export type PartAnswer = SimulatedPart | { full: boolean; failure: string }

export default async (task: PartTask): Promise<PartAnswer> => {
  try {
    return await simulatePart(task)
  } catch (error) {
    if (error instanceof StoreError) return { full: error instanceof DiskFull, failure: error.message }
    throw error
  }
}
