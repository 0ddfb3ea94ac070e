/**
 * Results as CSV in tidy form, one value a line, after RFC 4180: lines end with CR LF; a cell with a comma, a quotation
 * mark or a line break stands in quotation marks, and those inside are doubled. Spreadsheets would run a text that
 * begins with = + - or @ (some also with their full-width forms) as a formula, so such a name gets an apostrophe in
 * front and is only shown; numbers never do.
 */
import type { ReplicateRun } from './compare.ts'

export const TIDY_COLUMNS = ['scenario', 'seed', 'replicate', 'tick', 'place', 'outcome', 'value'] as const

/** The lines of some runs, the header first, a piece for each run and place. */
export function* tidyLines(runs: Iterable<ReplicateRun>): Generator<string> {
  yield `${TIDY_COLUMNS.join(',')}\r\n`
  for (const { replicate, result } of runs) {
    const run = `${textCell(result.scenario)},${textCell(result.seed)},${replicate}`
    for (const { place, outcomes } of [result, ...result.parts]) {
      let piece = ''
      for (const [outcome, { values }] of Object.entries(outcomes)) {
        const where = `${textCell(place)},${textCell(outcome)}`
        values.forEach((value, tick) => {
          piece += `${run},${tick},${where},${Number.isFinite(value) ? value : ''}\r\n`
        })
      }
      yield piece
    }
  }
}

/** @example textCell('=1+1') // "'=1+1" */
export function textCell(text: string): string {
  const shown = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
