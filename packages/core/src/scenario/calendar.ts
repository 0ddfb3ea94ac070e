/** Months of a run as months of the calendar, where the scenario says which one is the first after the decision. */

/** Year and month, such as 2027-01. */
export const CALENDAR_MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/

/** Months since the beginning of the calendar. */
const counted = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1

/**
 * The month of a run that a calendar month is: 1 is `from` itself, 0 the month before it, in which it is decided.
 *
 * @param from the calendar month of month 1
 * @example tickOf('2027-01', '2027-12') // 12
 */
export const tickOf = (from: string, month: string): number => counted(month) - counted(from) + 1

/**
 * The calendar month of a month of a run, as `YYYY-MM`.
 *
 * @example calendarMonth('2027-01', 0) // '2026-12'
 */
export function calendarMonth(from: string, tick: number): string {
  const months = counted(from) + tick - 1
  const year = Math.floor(months / 12)
  return `${String(year).padStart(4, '0')}-${String(months - 12 * year + 1).padStart(2, '0')}`
}
