/** A table of ties between residents → the same by numbers: of the community in its district, of residents in it. */
import type { District } from '@cogov/core'
import { didYouMean } from '@cogov/core/scenario'
import { type Message, messageAt } from '@cogov/engine/messages'
import type { TableShape } from '../tables/columns.ts'
import { type Row, refuse, type Table } from '../tables/read-table.ts'
import { message } from './errors.english.ts'

export const TIES = {
  columns: [
    { name: 'from', also: ['source', 'ego', 'id1', '起点', '甲', '来源'], kind: 'text', required: true, filled: true },
    { name: 'to', also: ['target', 'alter', 'id2', '终点', '乙', '去向'], kind: 'text', required: true, filled: true },
    {
      name: 'community',
      also: ['village', 'place', 'neighbourhood', '社区', '村', '名称'],
      kind: 'text',
      filled: true,
    },
    { name: 'weight', also: ['value', 'strength', 'n', '权重', '强度', '次数'], kind: 'number', range: [0, 1e12] },
    { name: 'direction', also: ['directed', 'type', '方向', '有向', '类型'], kind: 'text' },
  ],
  others: 'refused',
} as const satisfies TableShape

export interface TieTable {
  text: string
  notes: Message[]
}

/**
 * In the model a tie is there or not, and both see each other: a weight of 0 says that there is none, any other counts
 * as 1, and directions are not used. Where a table has more to say than that, it is told what is not used.
 *
 * @throws RangeError with a line for each mistake
 */
export function tieTable(table: Table, district: District): TieTable {
  const { where } = table
  const mistakes: Message[] = []
  const wrong = (row: Row, column: string, what: Message) => mistakes.push(messageAt(where(row, column), what))
  const rows = table.rows.filter(({ values }) => values.weight !== 0)
  for (const row of rows) {
    const { from, to } = row.values
    if (from === to) wrong(row, 'to', message('own.self_tie', { name: String(from) }))
  }
  const communities = district.townships.flatMap((township) =>
    township.communities.map(({ name, residents }) => ({ name, full: `${township.name}/${name}`, residents })),
  )
  const inside = membersOf(rows, communities, wrong)
  refuse(mistakes)
  const counted = countedFrom(inside, communities)
  const lines: string[] = []
  let again = 0
  for (const [c, members] of inside) {
    const { residents = 0, full = '' } = communities[c] ?? {}
    const numberOf = counted === undefined ? labels() : (name: string) => Number(name) - counted
    const seen = new Set<string>()
    for (const row of members) {
      const [a, b] = [numberOf(String(row.values.from)), numberOf(String(row.values.to))]
      const last = Math.max(a, b)
      if (last >= residents) {
        wrong(row, a > b ? 'from' : 'to', message('own.too_many_residents', { community: full, residents }))
        continue
      }
      const key = `${c},${Math.min(a, b)},${last}`
      if (seen.has(key)) again++
      else lines.push(key)
      seen.add(key)
    }
  }
  refuse(mistakes)
  const how = counted === undefined ? 'own.tie_names' : counted === 1 ? 'own.tie_ones' : 'own.tie_noughts'
  return {
    text: `community,from,to\n${lines.join('\n')}\n`,
    notes: [
      ...notUsed(table),
      message(how),
      ...(again > 0 ? [message('own.tie_again', { n: again })] : []),
      message('own.tie_read', { ties: lines.length, communities: inside.size }),
    ],
  }
}

/** What a table says of its ties that the model has no use of, with the cell that says so first. */
function notUsed({ rows, where }: Table): Message[] {
  const none = rows.filter(({ values }) => values.weight === 0).length
  const weighted = rows.find(({ values: { weight } }) => typeof weight === 'number' && weight !== 0 && weight !== 1)
  const directed = rows.find(({ values: { direction } }) => direction !== undefined && isDirected(direction))
  return [
    ...(none > 0 ? [message('own.tie_none', { n: none })] : []),
    ...(weighted ? [message('own.tie_weights', { cell: where(weighted, 'weight') })] : []),
    ...(directed ? [message('own.tie_directions', { cell: where(directed, 'direction') })] : []),
  ]
}

/** Undirected, both ways, or not said: those have no direction. */
const isDirected = (direction: string | number | null): boolean =>
  direction !== null && !/^(un-?directed|both|mutual|none|no|false|0|双向|无向|否)$/i.test(String(direction))

/** The lines of each community; those of all where the table names none. */
function membersOf(
  rows: readonly Row[],
  communities: readonly { name: string; full: string }[],
  wrong: (row: Row, column: string, what: Message) => void,
): Map<number, Row[]> {
  if (rows.every(({ values }) => values.community === undefined))
    return new Map(communities.map((_, c) => [c, [...rows]]))
  const often = new Map<string, number[]>()
  communities.forEach(({ name, full }, c) => {
    for (const one of new Set([name, full])) often.set(one, [...(often.get(one) ?? []), c])
  })
  const inside = new Map<number, Row[]>()
  for (const row of rows) {
    const name = String(row.values.community)
    const [c, other] = often.get(name) ?? []
    if (c === undefined)
      wrong(row, 'community', message('own.no_community', { name, hint: didYouMean(name, [...often.keys()]) }))
    else if (other !== undefined) wrong(row, 'community', message('own.two_communities', { name }))
    else {
      const members = inside.get(c)
      if (members) members.push(row)
      else inside.set(c, [row])
    }
  }
  return inside
}

/**
 * Whether residents are counted from 0 or from 1: a 0 says the one, the number of residents itself the other, and where
 * neither is there, nobody is left out who counts from 1. Undefined where they have names.
 */
function countedFrom(
  inside: ReadonlyMap<number, readonly Row[]>,
  communities: readonly { residents: number }[],
): 0 | 1 | undefined {
  let [none, whole] = [true, true]
  for (const [c, rows] of inside) {
    const { residents = 0 } = communities[c] ?? {}
    for (const { values } of rows) {
      for (const name of [values.from, values.to]) {
        const number = /^\d{1,9}$/.test(String(name)) ? Number(name) : Number.NaN
        if (!(number >= 0 && number <= residents)) whole = false
        if (number === 0) none = false
      }
    }
  }
  if (!whole) return undefined
  return none ? 1 : 0
}

/** Numbers for names, in the order in which they appear. */
function labels(): (name: string) => number {
  const known = new Map<string, number>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, known.size)
    return known.size - 1
  }
}
