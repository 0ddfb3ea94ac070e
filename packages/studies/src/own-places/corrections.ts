/** Better numbers of residents for parts of a real place; what no line speaks of keeps its share of what is left. */
import type { Community, District, TableFile } from '@cogov/core'
import { didYouMean } from '@cogov/core/scenario'
import { type Message, messageAt, messageOr, rangeError } from '@cogov/engine/messages'
import Papa from 'papaparse'
import type { TableShape } from '../tables/columns.ts'
import { readTextTable, refuse, type Table } from '../tables/read-table.ts'
import { PEOPLE } from './community-table.ts'
import { message } from './errors.english.ts'

export const RESIDENTS = {
  columns: [
    {
      name: 'place',
      also: ['name', 'code', '名称', '地方', '地名', '街道', '乡镇', '社区', '村', '代码', '区划代码'],
      kind: 'text',
      required: true,
      filled: true,
    },
    {
      name: 'residents',
      also: PEOPLE,
      kind: 'number',
      whole: true,
      range: [0, 2_000_000_000],
      required: true,
      filled: true,
    },
  ],
  others: 'kept',
} as const satisfies TableShape

/**
 * The table with the district's own names, each of one part.
 *
 * @param also other names of a community, in the order of the district: its committee's, its code
 * @param find the part of the district that some other name stands for
 * @throws RangeError with a line for each name that is none of the place, or of several parts
 */
export function correctionTable(
  { rows, where }: Table,
  district: District,
  also: readonly (readonly string[])[],
  find: (name: string) => string | undefined,
): string {
  const names = namesOf(district, also)
  const seen = new Map<string, number>()
  const mistakes: Message[] = []
  const data = rows.map((row): [string, number] => {
    const name = String(row.values.place)
    const other = names.has(name) ? undefined : find(name)
    const found = [...(names.get(name) ?? (other === undefined ? [] : [other]))]
    const wrong = (what: Message) => mistakes.push(messageAt(where(row, 'place'), what))
    if (found.length > 1) wrong(message('own.several', { name, names: messageOr(found) }))
    else if (found.length === 0)
      wrong(message('own.is_none', { name, district: district.name, hint: didYouMean(name, [...names.keys()]) }))
    const [part = name] = found
    const line = seen.get(part)
    if (found.length === 1 && line !== undefined) wrong(message('own.same_place', { line }))
    seen.set(part, line ?? row.line)
    return [part, Number(row.values.residents)]
  })
  refuse(mistakes)
  return `${Papa.unparse({ fields: ['place', 'residents'], data }, { newline: '\n' })}\n`
}

/** What each part of a district may be called; the whole is called by its path. */
function namesOf({ name, townships }: District, also: readonly (readonly string[])[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  const add = (called: string, part: string) => names.set(called, (names.get(called) ?? new Set()).add(part))
  const path = wholeOf(name)
  for (const one of [path, path.slice(path.lastIndexOf('/') + 1)]) add(one, path)
  let c = 0
  for (const township of townships) {
    if (township.county !== undefined) add(township.county, township.county)
    for (const one of [township.name, township.name.slice(township.name.lastIndexOf('·') + 1)]) add(one, township.name)
    for (const community of township.communities) {
      const part = `${township.name}/${community.name}`
      add(part, part)
      for (const one of also[c++] ?? []) {
        add(one, part)
        add(`${township.name}/${one}`, part)
      }
    }
  }
  return names
}

const wholeOf = (district: string): string => district.replace(/ \(simulated\)$/, '')

/** @throws RangeError where a part has fewer residents than those below it in the table, or than it has communities */
export function corrected(district: District, { table }: TableFile): District {
  if (table === undefined) throw rangeError(message('own.no_file'))
  const { rows } = readTextTable(table, 'residents.table', RESIDENTS, {
    delimiter: 'comma',
    decimal: 'point',
    labels: 0,
  })
  const told = new Map(rows.map(({ values }) => [String(values.place ?? ''), Number(values.residents)]))
  let counts = district.townships.flatMap(({ name, communities }) =>
    communities.map((one) => ({ part: `${name}/${one.name}`, residents: one.residents })),
  )
  const settled = new Set<string>()
  const set = (place: string, inside: readonly string[]) => {
    const whole = told.get(place)
    if (whole === undefined) return
    counts = spread(counts, new Set(inside), settled, whole, place)
    for (const part of inside) settled.add(part)
  }
  // From the small to the large: what a line says of a community is not shared again by its township.
  for (const { part } of counts) set(part, [part])
  const partsOf = (which: District['townships']) =>
    which.flatMap(({ name, communities }) => communities.map((one) => `${name}/${one.name}`))
  for (const township of district.townships) set(township.name, partsOf([township]))
  for (const county of new Set(district.townships.map((one) => one.county)))
    if (county !== undefined) set(county, partsOf(district.townships.filter((one) => one.county === county)))
  set(wholeOf(district.name), partsOf(district.townships))
  const found = new Map(counts.map(({ part, residents }) => [part, residents]))
  return {
    ...district,
    residentsSource: 'user',
    townships: district.townships.map((township) => ({
      ...township,
      communities: township.communities.map((one): Community => {
        const residents = found.get(`${township.name}/${one.name}`) as number
        return { ...one, residents }
      }),
    })),
  }
}

interface Count {
  part: string
  residents: number
}

/** Gives a part its number: what the lines below it have said stays, the rest is shared as it was before. */
function spread(
  counts: readonly Count[],
  inside: ReadonlySet<string>,
  settled: ReadonlySet<string>,
  whole: number,
  place: string,
): Count[] {
  const mine = counts.filter(({ part }) => inside.has(part))
  const fixed = mine.filter(({ part }) => settled.has(part)).reduce((sum, { residents }) => sum + residents, 0)
  const open = mine.filter(({ part }) => !settled.has(part))
  const left = whole - fixed
  if (left < 0 || (open.length === 0 && left !== 0))
    throw rangeError(message('own.more_than_whole', { place, whole, parts: fixed }))
  if (left < open.length) throw rangeError(message('own.nobody_left', { place, left, n: open.length }))
  const before = open.reduce((sum, { residents }) => sum + residents, 0)
  // Cut where running sums lie, so that parts add up to the whole; one is kept for each community beforehand.
  const spare = left - open.length
  let sum = 0
  const shares = new Map(
    open.map(({ part, residents }) => {
      const from = Math.floor((spare * sum) / before)
      sum += residents
      return [part, 1 + Math.floor((spare * sum) / before) - from]
    }),
  )
  return counts.map(({ part, residents }) => ({ part, residents: shares.get(part) ?? residents }))
}
