/** What a thread of the sweep does with one part. */
import { DiskFull, StoreError } from '../store/files.ts'
import { computePart, type PartDone, type PartTask } from './part.ts'

/** What cannot be written is an answer too: an error that travels between threads forgets which one it is. */
export type PartAnswer = PartDone | { full: boolean; failure: string }

export default async (task: PartTask): Promise<PartAnswer> => {
  try {
    return await computePart(task)
  } catch (error) {
    if (error instanceof StoreError) return { full: error instanceof DiskFull, failure: error.message }
    throw error
  }
}
