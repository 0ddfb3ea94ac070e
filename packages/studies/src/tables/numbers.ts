/** Cells → numbers, whichever sign a country writes before the decimals. */
import type { Cell } from './sheet.ts'

export type Decimal = 'point' | 'comma'

/** Both patterns take a sign before, an exponent and a percent sign after; groups of three are whole. */
const PATTERNS: Readonly<Record<Decimal, RegExp>> = {
  point: /^[-+]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.\d+)?(?:e[-+]?\d+)?\s*[%‰]?$/i,
  comma: /^[-+]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)?(?:,\d+)?(?:e[-+]?\d+)?\s*[%‰]?$/i,
}

/** Half-width, with one minus sign, without the blanks and apostrophes that part thousands. */
const plainDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/[−–﹣]/g, '-')
    .replace(/(?<=\d)[\s'’_](?=\d{3}(?!\d))/g, '')

/**
 * @returns undefined where it is no number
 * @example numberIn('1.234,5', 'comma') // 1234.5
 * @example numberIn('12.5 %', 'point') // 0.125
 */
export function numberIn(cell: Cell, decimal: Decimal): number | undefined {
  if (typeof cell !== 'string') return cell ?? undefined
  const text = plainDigits(cell)
  if (!/\d/.test(text) || !PATTERNS[decimal].test(text)) return undefined
  const digits = text.replace(decimal === 'point' ? /,/g : /\./g, '').replace(',', '.')
  const number = Number(digits.replace(/[%‰]$/, ''))
  const by = /%$/.test(text) ? 100 : /‰$/.test(text) ? 1000 : 1
  // Divided in decimals, so that 12.3 % is 0.123 and no neighbour of it.
  return by === 1 ? number : Number((number / by).toPrecision(15))
}

/** Which signs a cell can be read with. A whole number has no decimals, so there they part thousands. */
export function readings(cell: Cell, whole: boolean): Decimal[] {
  if (typeof cell !== 'string') return ['point', 'comma']
  const [point, comma] = [numberIn(cell, 'point'), numberIn(cell, 'comma')]
  if (point === undefined || comma === undefined)
    return [...(point === undefined ? [] : ['point' as const]), ...(comma === undefined ? [] : ['comma' as const])]
  if (!whole || point === comma) return ['point', 'comma']
  return point > comma === (plainDigits(cell)[0] !== '-') ? ['point'] : ['comma']
}

/** Whether a cell is one number with a point for decimals, and another with a comma. */
export const isEither = (cell: Cell, whole: boolean): boolean =>
  readings(cell, whole).length === 2 && numberIn(cell, 'point') !== numberIn(cell, 'comma')
