/** A table of communities as somebody has it → the same as the library writes it, with every mistake told. */
import { ACTORS, MECHANISMS } from '@cogov/core'
import { UNITS } from '@cogov/core/assembly'
import { type Message, messageAt } from '@cogov/engine/messages'
import Papa from 'papaparse'
import type { Column, TableShape } from '../tables/columns.ts'
import { type Row, readTextTable, refuse, type Table } from '../tables/read-table.ts'
import { message } from './errors.english.ts'

const URBAN = '城市 城镇 城 社区 居委会 居 u city town 111 112 121 122 123'.split(' ')
const RURAL = '农村 乡村 乡 村 村委会 行政村 r village country 210 220'.split(' ')

/** What the number of residents is called elsewhere. */
export const PEOPLE = ['population', '人口', '常住人口', '居民', '居民数', '人口数'] as const

export const COMMUNITIES = {
  columns: [
    {
      name: 'name',
      also: ['名称', '社区', '村', '社区名称', '村居', '村（社区）', 'community', 'neighbourhood', 'neighborhood'],
      kind: 'text',
      required: true,
      filled: true,
    },
    {
      name: 'parent',
      also: ['township', 'ward', '街道', '乡镇', '镇街', '街镇', '所属街道', '所属乡镇', '上级'],
      kind: 'text',
      filled: true,
    },
    { name: 'county', also: ['district', '区县', '县区', '县', '区', '所属区县'], kind: 'text', filled: true },
    {
      name: 'kind',
      also: ['urban_rural', '类型', '城乡', '城乡类型', '城乡分类'],
      kind: 'choice',
      among: { urban: URBAN, rural: RURAL },
      required: true,
      filled: true,
    },
    {
      name: 'residents',
      also: PEOPLE,
      kind: 'number',
      whole: true,
      range: [1, 100_000_000],
      required: true,
      filled: true,
    },
    {
      name: 'staff',
      also: ['工作人员', '工作人员数', '社工', '社工人数', '专职人员'],
      kind: 'number',
      range: [0, 1e6],
    },
    { name: 'budget', also: ['经费', '预算', '年度经费'], kind: 'number', range: [0, 1e12] },
    { name: 'households', also: ['户数', '家庭户', '总户数'], kind: 'number', range: [0, 1e8] },
  ],
  others: 'kept',
} as const satisfies TableShape

/** Columns that the model itself reads; the others are the place's own. */
const OF_MODEL: readonly string[] = ['name', 'parent', 'county', 'kind', 'residents', 'staff', 'budget']

export interface CommunityTable {
  /** CSV with the names above. */
  text: string
  communities: number
  residents: number
  notes: Message[]
}

/** @throws RangeError with a line for each mistake */
export function communityTable(table: Table): CommunityTable {
  refuse([...wrongRows(table), ...wrongColumns(table)])
  const { rows } = table
  const named = COMMUNITIES.columns.map(({ name }) => name).filter((name) => name in (rows[0]?.values ?? {}))
  const own = [
    ...named.filter((name) => !OF_MODEL.includes(name)).map((name): Column => ({ name, kind: 'number' })),
    ...table.others,
  ].map((column) => ({ ...column, ...equationName(column, rows) }))
  const data = rows.map(({ values }) =>
    [...named.filter((name) => OF_MODEL.includes(name)), ...own.map(({ from }) => from)].map((name) => values[name]),
  )
  const fields = [
    ...named.filter((name) => OF_MODEL.includes(name)),
    ...own.map(({ called, unit }) => (unit === undefined ? called : `${called} [${unit}]`)),
  ]
  return {
    text: `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`,
    communities: rows.length,
    residents: rows.reduce((sum, { values }) => sum + Number(values.residents), 0),
    notes: own.flatMap(({ note }) => (note ? [note] : [])),
  }
}

const simpleName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** What equations call a column, and its unit, where each community has a number in it. */
function equationName({ name, kind, unit }: Column, rows: readonly Row[]) {
  const simple = simpleName(name)
  if (kind !== 'number') return { from: name, called: name, unit: undefined }
  if (!/^[a-z][a-z0-9_]*$/.test(simple))
    return { from: name, called: name, unit: undefined, note: message('own.not_in_equations', { name }) }
  if (rows.some(({ values }) => values[name] === null))
    return { from: name, called: simple, unit: undefined, note: message('own.with_gaps', { name: simple }) }
  const known = [...UNITS, 'share', 'probability', 'month'] as readonly string[]
  return { from: name, called: simple, unit: unit !== undefined && known.includes(unit) ? unit : '1' }
}

const SUMS = /^(合计|总计|小计|共计|总数|total|sum|subtotal|all)$/i

function wrongRows({ rows, where }: Table): Message[] {
  const lines = new Map<string, number>()
  return rows.flatMap((row): Message[] => {
    const { name, parent, county } = row.values
    const told = (column: string, what: Message) => [messageAt(where(row, column), what)]
    for (const [column, text] of [
      ['name', name],
      ['parent', parent],
      ['county', county],
    ] as const) {
      if (typeof text !== 'string') continue
      if (text.includes('/')) return told(column, message('own.slash', { name: text }))
      if (SUMS.test(text)) return told(column, message('own.sum_of_rows', { name: text }))
      if (/^(urban|rural)$/.test(text)) return told(column, message('own.taken_name', { name: text }))
    }
    const key = JSON.stringify([county, parent, name])
    const line = lines.get(key)
    if (line === undefined) lines.set(key, row.line)
    return line === undefined
      ? []
      : told('name', message('own.same_community', { parent: String(parent ?? county ?? ''), line }))
  })
}

/** Names that equations know already. */
const taken = (): Set<string> => {
  const owners = [...ACTORS, ...MECHANISMS]
  return new Set<string>([
    ...UNITS,
    'staff_known',
    ...owners.flatMap(({ parameters, states = [], contributions }) => [
      ...parameters.map(({ name }) => name),
      ...states.map(({ name }) => name),
      ...contributions.flatMap(({ equations }) => equations.map(({ name }) => name)),
    ]),
    ...ACTORS.flatMap(({ sums }) => sums.map(({ name }) => name)),
    ...MECHANISMS.flatMap(({ levers }) => levers.map(({ name }) => name)),
  ])
}

function wrongColumns({ others, rows, where }: Table): Message[] {
  const [first] = rows
  if (!first) return []
  const known = taken()
  return others
    .filter(({ name }) => known.has(simpleName(name)))
    .map(({ name }) => messageAt(where(first, name), message('own.taken_column', { name })))
}

/** The same table read again, as the library wrote it. */
export const readCommunities = (text: string): Table =>
  readTextTable(text, 'place.table', COMMUNITIES, { delimiter: 'comma', decimal: 'point', missing: 'none', labels: 0 })
