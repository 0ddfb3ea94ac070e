/** Aligned tables, and numbers as people read them. */
import { unitName } from '@cogov/language'
import { columnsOf } from '@cogov/language/width'
import { LANGUAGE } from '../words/language.ts'

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
  const widths = columns.map((_, c) => all.reduce((most, row) => Math.max(most, columnsOf(row[c] ?? '')), 0))
  const line = (row: readonly string[]) =>
    columns
      .map(({ right }, c) => pad(row[c] ?? '', widths[c] as number, right))
      .join('  ')
      .trimEnd()
  return all.map(line).join('\n')
}

function pad(text: string, to: number, right = false): string {
  const blanks = ' '.repeat(Math.max(0, to - columnsOf(text)))
  return right ? blanks + text : text + blanks
}

/** How values of one unit and size are written: all with the same decimals, so that they can be compared. */
export interface NumberFormat {
  /** As it stands in a table's head, or behind a number; empty where there is none. */
  unit: string
  show(value: number): string
  /** With its sign. */
  showDifference(value: number): string
  showWithUnit(value: number): string
}

/**
 * Shares are written in percent, with one decimal or more where asked; all else with the decimals that the largest value
 * needs for four digits, in millions or millionths where that is shorter.
 *
 * @example formatFor('share', [0.0705]).showWithUnit(0.0705) // '7.1 %'
 */
export function formatFor(unit: string, values: readonly number[], percentDecimals = 1): NumberFormat {
  const percent = unit === 'share' || unit === 'probability'
  const largest = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs))
  const { factor, prefix } = percent ? { factor: 100, prefix: '%' } : scaleOf(largest)
  const named = percent || unit === '1' ? '' : LANGUAGE === 'en' ? unit.replaceAll('_', ' ') : unitName(unit, LANGUAGE)
  const shown = `${prefix} ${named}`.trim()
  const decimals = percent ? percentDecimals : decimalsFor(largest * factor)
  // What there is not, such as a gap where there are no villages, is a dash.
  const write = (value: number, signDisplay: 'negative' | 'exceptZero') =>
    Number.isFinite(value)
      ? (value * factor).toLocaleString('en', {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          signDisplay,
        })
      : '–'
  return {
    unit: shown,
    show: (value) => write(value, 'negative'),
    showDifference: (value) => write(value, 'exceptZero'),
    showWithUnit: (value) => `${write(value, 'negative')} ${shown}`.trimEnd(),
  }
}

function scaleOf(largest: number): { factor: number; prefix: string } {
  if (largest >= 1e6) return LANGUAGE === 'en' ? { factor: 1e-6, prefix: 'million' } : { factor: 1e-4, prefix: '万' }
  if (largest > 0 && largest < 1e-3) return { factor: 1e6, prefix: '10⁻⁶' }
  return { factor: 1, prefix: '' }
}

/** A quantity as a table's rows name it, such as `participation (%)`. */
export const withUnit = (name: string, { unit }: NumberFormat): string => (unit === '' ? name : `${name} (${unit})`)

function decimalsFor(largest: number): number {
  if (largest === 0) return 0
  return Math.min(9, Math.max(0, 3 - Math.floor(Math.log10(largest))))
}
