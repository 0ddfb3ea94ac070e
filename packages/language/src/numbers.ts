/** Numbers as a reader of a language expects them, with units in words; differences always with their sign. */
import { about, type Language } from './languages.ts'
import { unitName } from './units.ts'

export interface NumberFormat {
  /** The unit as it stands behind a number or in a head; empty where there is none. */
  unit: string
  /** The unit of differences: those of shares are in points. */
  differenceUnit: string
  show(value: number): string
  difference(value: number): string
  /** With the unit. */
  full(value: number): string
  fullDifference(value: number): string
}

/**
 * How values of one unit and size are written: with the same decimals, as many as tell the values apart and no more.
 *
 * @param unit as declared: `share`, `yuan`, `staff_month`; shares are written in percent
 * @param values that are to be shown together
 * @param digits significant digits of the largest, 3 unless said
 * @example numberFormat('share', [0.0706], 'en').full(0.0706) // '7.1 %'
 */
export const numberFormat = (unit: string, values: readonly number[], language: Language, digits = 3): NumberFormat =>
  format(unit, values, language, (largest, percent) =>
    decimalsFor(largest, percent ? Math.max(2, digits - 1) : digits, percent ? (digits < 4 ? 1 : 2) : 6),
  )

/**
 * How a table in a terminal has them: with four digits of the largest, shares with as many decimals as asked, and signs
 * and blanks as they are typed.
 *
 * @param unit with the name that the table gives it, where that is not the language's
 * @example tableFormat({ unit: 'yuan' }, [204_064_677], 'en').full(204_064_677) // '204.1 million yuan'
 */
export const tableFormat = (
  { unit, named }: { unit: string; named?: string },
  values: readonly number[],
  language: Language,
  percentDecimals = 1,
): NumberFormat =>
  format(unit, values, language, (largest, percent) => (percent ? percentDecimals : decimalsFor(largest, 4, 9)), {
    minus: '-',
    gap: about(language).space,
    ...(named === undefined ? {} : { named }),
  })

/**
 * A number by itself, in no scale and without zeros at its end.
 *
 * @param digits significant digits at most
 * @example roundedNumber(0.00035, 'en') // '0.00035'
 */
export const roundedNumber = (value: number, language: Language, digits = 3): string =>
  writer(language, { maximumSignificantDigits: digits })(value)

/**
 * A number as it stands in a text, with a minus that is one.
 *
 * @param digits decimals at most, 2 unless said
 * @example plainNumber(1.005, 'en', 1) // '1'
 */
export const plainNumber = (value: number, language: Language, digits = 2): string =>
  writer(language, { maximumFractionDigits: digits })(value)

/** How the ticks of an axis are written: with the decimals that tell them apart. */
export const tickFormat = (unit: string, ticks: readonly number[], language: Language): NumberFormat =>
  format(unit, ticks, language, (_, __, factor) => decimalsOf(ticks.map((tick) => tick * factor)))

/** How a mean and the ends of its interval are written: with as many digits as tell the ends apart, five at most. */
export function intervalFormat(
  unit: string,
  { mean, low, high }: { mean: number; low: number | null; high: number | null },
  language: Language,
): NumberFormat {
  const values = [mean, low ?? mean, high ?? mean]
  const formats = [3, 4, 5].map((digits) => numberFormat(unit, values, language, digits))
  const apart = formats.find(
    ({ difference }) =>
      low === high ||
      low === null ||
      high === null ||
      (difference(low) !== difference(mean) && difference(mean) !== difference(high)),
  )
  return apart ?? (formats.at(-1) as NumberFormat)
}

/** Whether a unit is written in per cent. */
export const isShare = (unit: string): boolean => unit === 'share' || unit === 'probability'

/** Writes numbers in one way; to make it takes longer than to use it. */
function writer(language: Language, how: Intl.NumberFormatOptions, minus = '−'): (value: number) => string {
  const { locale } = about(language)
  const key = JSON.stringify([locale, how])
  const made = writers.get(key) ?? new Intl.NumberFormat(locale, how)
  writers.set(key, made)
  return (value) => made.format(value).replace('-', minus)
}
const writers = new Map<string, Intl.NumberFormat>()

function decimalsOf(ticks: readonly number[]): number {
  const same = (tick: number, decimals: number) =>
    Math.abs(tick - Number(tick.toFixed(decimals))) < 1e-9 * Math.max(1, Math.abs(tick))
  return [0, 1, 2, 3, 4, 5].find((decimals) => ticks.every((tick) => same(tick, decimals))) ?? 6
}

type Decimals = (largest: number, percent: boolean, factor: number) => number

interface Style {
  minus: string
  /** Between a number and its unit. */
  gap: string
  /** The unit, where it is not called as the language calls it. */
  named?: string
}

function format(
  unit: string,
  values: readonly number[],
  language: Language,
  decimalsBy: Decimals,
  { minus, gap, named = unitName(unit, language) }: Style = { minus: '−', gap: about(language).gap },
): NumberFormat {
  const percent = isShare(unit)
  const largest = values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0)
  const scale = percent ? { factor: 100, word: '' } : scaleOf(largest, language)
  const name = percent ? unitName('percent', language) : named
  const decimals = decimalsBy(largest * scale.factor, percent, scale.factor)
  const write = (value: number, signDisplay: 'negative' | 'exceptZero') =>
    Number.isFinite(value)
      ? writer(
          language,
          { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay },
          minus,
        )(value * scale.factor)
      : '–'
  const { space } = about(language)
  const behind = (number: string, what: string) => (what === '' ? number : `${number}${gap}${what}`)
  const shownUnit = [scale.word, name].filter((part) => part !== '').join(space)
  const differenceUnit = percent ? unitName('point', language) : shownUnit
  return {
    unit: shownUnit,
    differenceUnit,
    show: (value) => write(value, 'negative'),
    difference: (value) => write(value, 'exceptZero'),
    full: (value) => behind(write(value, 'negative'), shownUnit),
    fullDifference: (value) => behind(write(value, 'exceptZero'), differenceUnit),
  }
}

function scaleOf(largest: number, language: Language): { factor: number; word: string } {
  const scale = about(language).scales.find(({ from }) => largest >= from)
  if (scale) return { factor: 1 / scale.by, word: scale.word }
  if (largest > 0 && largest < 1e-3) return { factor: 1e6, word: '10⁻⁶' }
  return { factor: 1, word: '' }
}

function decimalsFor(largest: number, digits: number, most: number): number {
  if (largest === 0) return 0
  const decimals = digits - 1 - Math.floor(Math.log10(largest) + 1e-9)
  return Math.min(most, Math.max(0, decimals))
}
