/** A line on the terminal that says how far the work is and how long it will still take. Silent when piped. */

import { say } from '../words/say.ts'

/** Not more often than this, in milliseconds. */
const INTERVAL = 100

export interface Progress {
  /** @param note stands behind it, such as what is best so far */
  at(done: number, total: number, note?: string): void
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
  let before: number | undefined
  return {
    at(done, total, note = '') {
      const now = performance.now()
      before ??= done
      if (now - last < INTERVAL && done < total) return
      last = now
      const line = `${describeProgress(what, done, total, now - start, before)}${note === '' ? '' : `; ${note}`}`
      stream.write(`\r\x1b[2K${cut(line, (stream.columns || 80) - 1)}`)
    },
    end: () => stream.write('\r\x1b[2K'),
  }
}

/** A line that is longer than the terminal would stay there. */
const cut = (line: string, most: number): string => (line.length > most ? `${line.slice(0, most - 1)}…` : line)

/**
 * @param before what was done when the clock started
 * @example describeProgress('runs', 12.5, 60, 4000) // '12 of 60 runs, 21 %, about 15 s left'
 */
export function describeProgress(what: string, done: number, total: number, elapsed: number, before = 0): string {
  const percent = Math.floor((100 * done) / total)
  const so = say('soFar', { done: String(Math.floor(done)), total: String(total), what, percent })
  return done <= before ? so : say('left', { so, time: duration((elapsed * (total - done)) / (done - before)) })
}

/** @example duration(150_000) // '3 min' */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 120) return say('seconds', { n: seconds })
  const minutes = Math.ceil(seconds / 60)
  return minutes < 120 ? say('minutes', { n: minutes }) : say('hours', { n: Math.ceil(minutes / 60) })
}
