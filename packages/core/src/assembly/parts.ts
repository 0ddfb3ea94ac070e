/** The parts of a district: its counties, townships and communities, and those that a column puts together. */
import type { District } from '../scenario/scenario.ts'

export type Part = 'county' | 'township' | 'community'

export interface Parts {
  /** Each by its name; a community by `township/community`. */
  parts: ReadonlyMap<string, Part>
  /** Number of the township of each community. */
  townshipOf: readonly number[]
}

/**
 * The parts of a district, looked up once.
 *
 * @example partsOf(syntheticDistrict(DEFAULT_SYNTHETIC, 'a')).parts.get('township 1') // 'township'
 */
export function partsOf(district: District): Parts {
  const known = partsKnown.get(district)
  if (known) return known
  const parts = new Map<string, Part>()
  for (const { name, communities } of district.townships)
    for (const community of communities) parts.set(`${name}/${community.name}`, 'community')
  for (const { name, county } of district.townships) {
    parts.set(name, 'township')
    if (county !== undefined) parts.set(county, 'county')
  }
  const townshipOf = district.townships.flatMap(({ communities }, t) => communities.map(() => t))
  const made = { parts, townshipOf }
  partsKnown.set(district, made)
  return made
}
const partsKnown = new WeakMap<District, Parts>()

/** The part that a name or a condition stands for; undefined where there is none. */
export const partNamed = (district: District, place: string): Part | undefined =>
  partsOf(district).parts.get(place) ?? (communitiesWhere(district, place) ? 'community' : undefined)

const SIGNS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

/**
 * Names of the communities for which a condition on a column of the place's own table holds, such as `housing = rented`
 * or `households >= 500`; undefined where it is no such condition. A cell without a value fulfils none.
 */
export function communitiesWhere({ columns = [], townships }: District, text: string): Set<string> | undefined {
  const at = text.search(/[=<>!]/)
  const sign = at < 0 ? '' : (/^(?:!=|<=|>=|[=<>])/.exec(text.slice(at, at + 2))?.[0] ?? '')
  const [name, wanted] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + sign.length).trim()]
  if (sign === '' || name === '' || wanted === '') return undefined
  if (!columns.some((column) => column.name === name)) return undefined
  const order = SIGNS[sign]
  const fits = (cell: string | number | null | undefined): boolean => {
    if (cell === null || cell === undefined) return false
    if (order) return typeof cell === 'number' && order(cell, Number(wanted))
    const same = typeof cell === 'number' ? cell === Number(wanted) : cell === wanted
    return same === (sign === '=')
  }
  const names = townships.flatMap((township) =>
    township.communities.flatMap((one) => (fits(one.columns?.[name]) ? [`${township.name}/${one.name}`] : [])),
  )
  return new Set(names)
}
