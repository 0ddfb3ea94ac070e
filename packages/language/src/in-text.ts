/** Numbers as they stand in running text: each by itself, with no more decimals than it needs. */
import { about, type Language } from './languages.ts'
import { isShare, numberFormat, plainNumber } from './numbers.ts'
import { unitName } from './units.ts'

/** Writes numbers in one language; shares in per cent. */
export interface NumbersInText {
  /** @param digits decimals at most, 2 unless said */
  number(value: number, digits?: number): string
  /** A unit as it stands behind a number; empty where there is none, and of shares. */
  unitName(unit: string): string
  /** A value without its unit. */
  amount(value: number, unit: string): string
  /** A value with its unit, and between them what the language puts there. */
  quantity(value: number, unit: string): string
  /** A difference, with its sign; of shares in points. */
  signed(value: number, unit: string): string
}

/** @example numbersInText('en').quantity(0.25, 'share') // '25 %' */
export function numbersInText(language: Language): NumbersInText {
  const number = (value: number, digits = 2) => plainNumber(value, language, digits)
  const amount = (value: number, unit: string) => {
    if (!Number.isFinite(value)) return '–'
    const size = Math.abs(value)
    if (isShare(unit)) return number(value * 100, size < 0.0995 ? 1 : 0)
    if (size >= 1e6) return numberFormat('1', [value], language).full(value)
    return number(value, size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.01 ? 3 : 5)
  }
  const withUnit = (shown: string, unit: string) => {
    const name = unitName(isShare(unit) ? 'percent' : unit, language)
    return name === '' ? shown : `${shown}${about(language).gap}${name}`
  }
  return {
    number,
    unitName: (unit) => (isShare(unit) ? '' : unitName(unit, language)),
    amount,
    quantity: (value, unit) => (Number.isFinite(value) ? withUnit(amount(value, unit), unit) : '–'),
    signed: (value, unit) =>
      isShare(unit)
        ? numberFormat(unit, [value], language, 2).fullDifference(value)
        : withUnit(`${value > 0 ? '+' : ''}${number(value)}`, unit),
  }
}
