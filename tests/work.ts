/** How much work something is, whatever else the machine does: as many calls of functions, which the engine counts. */
import { Session } from 'node:inspector'

/** Does some work and tells how many calls of functions it was; those that are built into the engine are not seen. */
export type CallsOf = (work: () => void) => number

/**
 * @param use is given what counts; the engine runs slower until it returns
 * @example countingCalls((callsOf) => callsOf(() => [1, 2].map((n) => n + 1))) // 3: the work, and twice the sum
 */
export function countingCalls<T>(use: (callsOf: CallsOf) => T): T {
  const session = new Session()
  session.connect()
  try {
    session.post('Profiler.enable')
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    const count = (work: () => void) => {
      callsSince(session)
      work()
      return callsSince(session)
    }
    // To ask is itself some calls, always as many.
    count(() => {})
    const asking = count(() => {}) - 1
    return use((work) => count(work) - asking)
  } finally {
    session.post('Profiler.stopPreciseCoverage')
    session.disconnect()
  }
}

/** Calls since they were last asked for; adds them up in loops, which are none. */
function callsSince(session: Session): number {
  let calls = Number.NaN
  // Answered before the next line.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error
    calls = 0
    for (const { functions } of result) for (const { ranges } of functions) calls += ranges[0].count
  })
  return calls
}
