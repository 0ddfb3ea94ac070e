/** Cells → months: of a run, counted, or of the calendar in the forms in which people and Excel write them. */
import type { Cell } from './sheet.ts'

/** Year first, with or without a day and a time: 2024-03, 2024/3/15, 2024年3月, 202403. */
const YEAR_FIRST = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*月?|(\d{2}))(?:\s*[-/.]?\s*\d{1,2}\s*日?)?(?:[T\s].*)?$/
/** 03/2024. */
const YEAR_LAST = /^(\d{1,2})[-/.](\d{4})$/

/**
 * @returns a number of months, a month of the calendar (`YYYY-MM`), or undefined where it is neither
 * @example monthIn('2024年3月') // '2024-03'
 * @example monthIn('12') // 12
 */
export function monthIn(cell: Cell): number | string | undefined {
  if (typeof cell !== 'string') return cell ?? undefined
  const text = cell.normalize('NFKC').trim()
  if (/^\d{1,5}$/.test(text)) return Number(text)
  const [, year, apart, together] = YEAR_FIRST.exec(text) ?? []
  if (year !== undefined) return calendarMonth(year, (apart ?? together) as string)
  const [, month, last] = YEAR_LAST.exec(text) ?? []
  return last === undefined ? undefined : calendarMonth(last, month as string)
}

const calendarMonth = (year: string, month: string): string | undefined =>
  Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined
