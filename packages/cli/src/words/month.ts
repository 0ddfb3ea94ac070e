/** Months as a scenario calls them: by their numbers, or as those of the calendar. */
import { calendarMonth } from '@cogov/core/calendar'
import { say } from './say.ts'

/**
 * @param from the calendar month of month 1; empty where months have numbers only
 * @example monthOf('2027-01', 12) // '2027-12'
 */
export const monthOf = (from: string, tick: number): string =>
  from === '' ? say('month', { n: tick }) : calendarMonth(from, tick)
