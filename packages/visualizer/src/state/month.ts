/** Months as the scenario calls them: by their numbers, or as those of the calendar. */
import { calendarMonth } from '@cogov/core/calendar'
import { t } from '../words/speak.ts'
import { main } from './state.ts'

const first = (): string => main.scenario.value?.from ?? ''

/** @example monthName(12) // 'month 12', or '2027-12' */
export const monthName = (tick: number): string =>
  first() === '' ? t('ofMonth', { tick }) : calendarMonth(first(), tick)

/** For charts, which count months where they are not told what they are called. */
export const calendar = (): { monthOf?: (tick: number) => string } =>
  first() === '' ? {} : { monthOf: (tick) => calendarMonth(first(), tick) }

/** Where in the run it is: `Month 3 of 60`, or `2027-03 of 2031-12`. */
export function monthOfAll(tick: number, ticks: number): string {
  if (first() === '') return t('monthOf', { tick, ticks })
  return t('calendarOf', { month: calendarMonth(first(), tick), last: calendarMonth(first(), ticks) })
}
