/** A table of communities → the district that a scenario takes place in. */
import type { Community, District, OwnPlace, Township } from '@cogov/core'
import { ownPlaceName } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import type { Row } from '../tables/read-table.ts'
import { readCommunities } from './community-table.ts'
import { message } from './errors.english.ts'
import { pointsIn } from './points.ts'

/** The last that were read: the runs of a study need the same place again and again. */
const known = new Map<string, District>()
const MOST = 4

/**
 * @throws RangeError where the table is not there or has mistakes
 * @example ownDistrict({ table: 'name,kind,residents\nEast,urban,1200\nWest,rural,800\n' }).townships.length // 1
 */
export function ownDistrict(place: OwnPlace): District {
  const { table } = place
  if (table === undefined) throw rangeError(message('own.no_file'))
  const key = `${ownPlaceName(place)}\n${place.points ?? ''}\n${table}`
  const before = known.get(key)
  if (before) return before
  const found = districtIn(table, ownPlaceName(place))
  const made = place.points === undefined ? found : { ...found, points: pointsIn(place.points, found) }
  if (known.size >= MOST) known.delete(known.keys().next().value as string)
  known.set(key, made)
  return made
}

function districtIn(text: string, name: string): District {
  const { rows, others } = readCommunities(text)
  const own = ['households', ...others.map((column) => column.name)].filter((one) => one in (rows[0]?.values ?? {}))
  const units = new Map(others.map((column) => [column.name, column.unit]))
  const counties = grouped(rows, ({ values }) => values.county ?? null)
  const townships = [...counties].flatMap(([county, inside]) =>
    [...grouped(inside, ({ values }) => values.parent ?? null)].map(([parent, members]) => {
      const called = [county, parent].filter((part) => part !== null).join('·') || name
      return { called, county, members }
    }),
  )
  const budgets = relativeBudgets(
    townships.map(({ members }) => members),
    townships.map(({ called }) => called),
  )
  return {
    name: `${name} (simulated)`,
    residentsSource: 'user',
    townships: townships.map(
      ({ called, county, members }, t): Township => ({
        name: called,
        ...(county === null ? {} : { county: String(county) }),
        budget: budgets[t] as number,
        communities: members.map((row) => communityOf(row, own)),
      }),
    ),
    columns: own.map((one) => ({
      name: one,
      ...(units.get(one) === undefined ? {} : { unit: units.get(one) as string }),
    })),
  }
}

function grouped<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const communityOf = ({ values }: Row, own: readonly string[]): Community => ({
  name: String(values.name),
  rural: values.kind === 'rural',
  residents: Number(values.residents),
  ...(typeof values.staff === 'number' ? { staff: values.staff } : {}),
  ...(own.length > 0 ? { columns: Object.fromEntries(own.map((name) => [name, values[name] ?? null])) } : {}),
})

/** Budget of each township for each resident, relative to the mean of the place; 1 where none are known. */
function relativeBudgets(townships: readonly (readonly Row[])[], names: readonly string[]): number[] {
  const sums = townships.map((rows) => {
    const told = rows.filter(({ values }) => typeof values.budget === 'number')
    const sum = (column: string) => told.reduce((so, { values }) => so + Number(values[column]), 0)
    return { told: told.length, budget: sum('budget'), residents: sum('residents') }
  })
  if (sums.every(({ told }) => told === 0)) return sums.map(() => 1)
  const without = sums.findIndex(({ told, budget }) => told === 0 || budget <= 0)
  if (without >= 0) throw rangeError(message('own.no_budget', { name: names[without] as string }))
  const all = sums.reduce((so, one) => so + one.budget, 0) / sums.reduce((so, one) => so + one.residents, 0)
  return sums.map(({ budget, residents }) => budget / residents / all)
}
