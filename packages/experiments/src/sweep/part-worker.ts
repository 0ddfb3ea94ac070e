/** What a thread of the sweep does with one part. */
import { computePart, type PartDone, type PartTask } from './part.ts'

export default (task: PartTask): Promise<PartDone> => computePart(task)
