/** The table that `cogov places` prints, whatever the places are of. */
import { textCell } from '@cogov/studies/compare'
import { type Column, table } from '../show/table.ts'
import { say } from '../words/say.ts'

export interface Shown {
  json?: true
  csv?: true
  all?: true
}

/** A name of many towns fills a screen, not more. */
const SHOWN = 24

export const usualColumns = (): Column[] => [
  { title: say('places.place') },
  { title: say('places.level') },
  { title: say('places.code') },
  { title: say('places.residents'), right: true },
  { title: say('places.source') },
]

/** Lines of a table, and how many places are left out. */
export function listed(columns: readonly Column[], rows: readonly (readonly string[])[], all = false): string[] {
  const shown = all ? rows : rows.slice(0, SHOWN)
  const more = shown.length < rows.length ? ['', say('places.more', { n: rows.length - shown.length })] : []
  return ['', table(columns, shown), ...more]
}

const CSV_COLUMNS = 'place,english,level,code,residents,residents_source,former_name,former_code,former_until,chosen'

export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)).join(','))
  return [CSV_COLUMNS, ...lines].join('\r\n')
}
