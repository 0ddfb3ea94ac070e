/** Numbers and units in the page's language, as they stand in running text: with no more decimals than they need. */
import { about, numberFormat, plainNumber, unitName as unitIn } from '@cogov/language'
import { language } from './speak.ts'

export const number = (value: number, digits = 2): string => plainNumber(value, language.value, digits)

/** A unit as it stands behind a number; empty where there is none, and of shares, which are written in per cent. */
export const unitName = (unit: string): string => (isShare(unit) ? '' : unitIn(unit, language.value))

const isShare = (unit: string): boolean => unit === 'share' || unit === 'probability'

/** A value without its unit: shares as per cent. */
export function amount(value: number, unit: string): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (isShare(unit)) return number(value * 100, size < 0.0995 ? 1 : 0)
  if (size >= 1e6) return numberFormat('1', [value], language.value).full(value)
  return number(value, size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.01 ? 3 : 5)
}

/** A number with its unit behind it, and between them what the language puts there. */
export function withUnit(shown: string, unit: string): string {
  const name = unitIn(isShare(unit) ? 'percent' : unit, language.value)
  return name === '' ? shown : `${shown}${about(language.value).gap}${name}`
}

/** @example quantity(0.25, 'share') // '25 %' */
export const quantity = (value: number, unit: string): string =>
  Number.isFinite(value) ? withUnit(amount(value, unit), unit) : amount(value, unit)

/** A difference, with its sign; of shares in points. */
export function signed(value: number, unit: string): string {
  if (isShare(unit)) return numberFormat(unit, [value], language.value, 2).fullDifference(value)
  return withUnit(`${value > 0 ? '+' : ''}${number(value)}`, unit)
}
