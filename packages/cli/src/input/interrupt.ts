/**
 * Ctrl-C: the first time, the work is asked to stop and what is finished is kept; the second time, all ends at once.
 */
import { EXIT } from './failure.ts'

/** Does some work that can be stopped; its signal says when. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
