/** Units as declared → as they are written. */
import type { Language } from './language.ts'

const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '1': { en: '', zh: '' },
  percent: { en: '%', zh: '%' },
  point: { en: 'points', zh: '个百分点' },
  yuan: { en: 'yuan', zh: '元' },
  day: { en: 'days', zh: '日' },
  month: { en: 'months', zh: '个月' },
  year: { en: 'years', zh: '年' },
  staff_month: { en: 'staff months', zh: '人月' },
  case: { en: 'matters', zh: '件' },
  resident: { en: 'residents', zh: '人' },
}

/** What a unit is called; products and quotients are put together from their parts. */
export function unitName(unit: string, language: Language): string {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
  if (known) return known[language]
  return unit
    .split('/')
    .map((part) => (Object.hasOwn(UNITS, part) ? UNITS[part]?.[language] : part.replaceAll('_', ' ')))
    .join('/')
}
