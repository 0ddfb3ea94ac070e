/** Units as declared → as they are written. */
import { everywhere, type Language } from './languages.ts'

/** What a unit is called; products and quotients are put together from their parts. */
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
  return Object.hasOwn(units, key) ? (units[key] as string) : undefined
}
