/** A line on the terminal that says how far the work is and how long it will still take. Silent when piped. */

/** Not more often than this, in milliseconds. */
const INTERVAL = 100

export interface Progress {
  at(done: number, total: number): void
  /** Takes the line away. */
  end(): void
}

/**
 * @param what is counted, such as `runs`
 * @param show false: says nothing
 */
export function startProgress(what: string, show: boolean, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!show || !stream.isTTY) return { at() {}, end() {} }
  const start = performance.now()
  let last = Number.NEGATIVE_INFINITY
  return {
    at(done, total) {
      const now = performance.now()
      if (now - last < INTERVAL && done < total) return
      last = now
      stream.write(`\r\x1b[2K${describeProgress(what, done, total, now - start)}`)
    },
    end: () => stream.write('\r\x1b[2K'),
  }
}

/** @example describeProgress('runs', 12.5, 60, 4000) // '12 of 60 runs, 21 %, about 15 s left' */
export function describeProgress(what: string, done: number, total: number, elapsed: number): string {
  const share = `${Math.floor(done)} of ${total} ${what}, ${Math.floor((100 * done) / total)} %`
  if (done <= 0) return share
  return `${share}, about ${duration((elapsed * (total - done)) / done)} left`
}

/** @example duration(150_000) // '3 min' */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`
}
