/** Aligned tables, and numbers as people read them. */

export interface Column {
  title: string
  /** Numbers stand to the right, so that their decimals do so below each other. */
  right?: boolean
}

/**
 * @param rows cells by row; an empty row leaves a line free
 * @example table([{ title: 'outcome' }, { title: 'value', right: true }], [['participation', '7.1 %']])
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, c) => all.reduce((most, row) => Math.max(most, width(row[c] ?? '')), 0))
  const line = (row: readonly string[]) =>
    columns.map(({ right }, c) => pad(row[c] ?? '', widths[c] as number, right)).join('  ').trimEnd()
  return all.map(line).join('\n')
}

function pad(text: string, to: number, right = false): string {
  const blanks = ' '.repeat(Math.max(0, to - width(text)))
  return right ? blanks + text : text + blanks
}

/** How many columns of a terminal a text takes: Chinese characters take two, combining marks none. */
export function width(text: string): number {
  let columns = 0
  for (const character of text) {
    if (/\p{M}|\u200b|\u200d|\ufe0f/u.test(character)) continue
    columns += WIDE.test(character) ? 2 : 1
  }
  return columns
}

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** How values of one unit and size are written: all with the same decimals, so that they can be compared. */
export interface NumberFormat {
  /** With the unit. */
  show(value: number): string
  /** With sign and unit; of shares, in percentage points. */
  showDifference(value: number): string
  /** The same without units. */
  showPlain(value: number): string
  showPlainDifference(value: number): string
}

/**
 * Shares are written in percent. The decimals are those that the largest value needs for four digits, or those that the
 * precision, where it is known, fills.
 *
 * @param precision half of the smallest interval, if there is one
 * @example formatFor('share', [0.0705]).show(0.0705) // '7.1 %'
 */
export function formatFor(unit: string, values: readonly number[], precision = 0): NumberFormat {
  const percent = unit === 'share' || unit === 'probability'
  const factor = percent ? 100 : 1
  const suffix = percent ? ' %' : unit === '1' ? '' : ` ${unit.replaceAll('_', ' ')}`
  const decimals = percent ? percentDecimals(precision) : decimalsFor(Math.max(0, ...values.map(Math.abs)))
  const write = (value: number, signDisplay: 'negative' | 'exceptZero') =>
    (value * factor).toLocaleString('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay,
    })
  return {
    show: (value) => write(value, 'negative') + suffix,
    showDifference: (value) => write(value, 'exceptZero') + (percent ? ' pp' : suffix),
    showPlain: (value) => write(value, 'negative'),
    showPlainDifference: (value) => write(value, 'exceptZero'),
  }
}

function percentDecimals(precision: number): number {
  if (precision <= 0) return 1
  return Math.min(3, Math.max(1, Math.ceil(-Math.log10(100 * precision))))
}

function decimalsFor(largest: number): number {
  if (largest === 0) return 0
  return Math.min(9, Math.max(0, 3 - Math.floor(Math.log10(largest))))
}
