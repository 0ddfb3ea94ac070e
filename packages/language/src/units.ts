/** Units as declared → as they are written. */
import { about, everywhere, type Language } from './languages.ts'

/**
 * What a unit is called; products and quotients are put together from their parts. A code of a currency (ISO 4217) has
 * the name that the language gives it.
 *
 * @example unitName('BRL/day', 'en') // 'Brazilian reals/day'
 */
export function unitName(unit: string, language: Language): string {
  const known = nameOfUnit(unit, language)
  if (known !== undefined) return known
  return unit
    .split('/')
    .map((part) => nameOfUnit(part, language) ?? part.replaceAll('_', ' '))
    .join('/')
}

function nameOfUnit(unit: string, language: Language): string | undefined {
  const units = everywhere(language)
  const key = `unit.${unit}`
  if (Object.hasOwn(units, key)) return units[key] as string
  return /^[A-Z]{3}$/.test(unit) ? currencyName(unit, language) : undefined
}

/** As it stands behind a number of them: `Brazilian reals`. */
function currencyName(code: string, language: Language): string {
  const format = new Intl.NumberFormat(about(language).locale, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
  })
  const said = format.formatToParts(1000).find(({ type }) => type === 'currency')
  return said?.value ?? code
}
