/**
 * Which offices are drawn: those that there are, and whose circle is large enough to have a mark; and what they show.
 */
import type { Frame, PlaceInfo } from '../engine/messages.ts'
import type { Layout } from './layout.ts'
import type { View } from './painter.ts'
import type { Standing } from './standing.ts'

/** Fewest pixels of a circle's radius at which it has its name, its office a mark, its partners theirs. */
export const NAMED = 24
const MARKED = 13
const PARTNERED = 17

/** Fewest at which a township tells what waits, and who stayed away when it called: of many, that would be a web. */
export const ROOMY = 60

/** A partner is there where the lever of its mechanism reaches as far as its turn. */
const TURNS: Readonly<Record<string, readonly [turn: string, lever: string]>> = {
  organisation: ['organisation_luck', 'density'],
  enterprise: ['enterprise_luck', 'agreements'],
}

/** Whether there is such an office this month; communities have a partner only under its mechanism. */
export function isThere({ table, row }: Pick<Standing, 'table' | 'row'>, { offices }: Frame): boolean {
  const [turn, lever] = TURNS[table] ?? []
  if (!turn || !lever) return true
  return (offices[table]?.[turn]?.[row] ?? 1) < (offices.community?.[lever]?.[row] ?? 0)
}

/** Pixels of the radius of the circle that an office stands on. */
export function radiusOf({ table, row }: Standing, layout: Layout, { k }: View): number {
  if (table === 'superior' || table === 'department') return Number.POSITIVE_INFINITY
  if (table === 'township') return (layout.townships[row]?.r ?? 0) * k
  return (layout.communities[row]?.r ?? 0) * k
}

export function isDrawn(office: Standing, layout: Layout, view: View, frame: Frame): boolean {
  const least = TURNS[office.table] ? PARTNERED : MARKED
  return radiusOf(office, layout, view) > least && isThere(office, frame)
}

/** What a partner did this month; nothing where an office does not decide on such a thing. */
export const helps = ({ table, row }: Standing, { offices }: Frame): boolean | undefined => {
  const did = table === 'organisation' ? 'supports' : table === 'enterprise' ? 'keeps' : ''
  return did ? (offices[table]?.[did]?.[row] ?? 0) > 0.5 : undefined
}

/** Cases that wait at an office. */
export function queueOf({ offices }: Frame, { table, row }: Standing): number {
  if (table === 'township') return offices.township?.township_queue?.[row] ?? 0
  if (table === 'department') return offices.department?.department_queue?.[row] ?? 0
  return 0
}

/** The township that called a department most this month; the first where none did. */
export function calledMost(department: string, { departments, townships }: PlaceInfo, { offices }: Frame): string {
  const row = departments.findIndex((name) => `department:${name}` === department)
  const calls = townships.map((_, n) => offices.attendance?.called_here?.[n * departments.length + row] ?? 0)
  return townships[calls.indexOf(Math.max(...calls))]?.name ?? ''
}

/** Marks on circles that are small are small. */
export const sized = (radius: number): number => Math.min(1, radius / NAMED)
