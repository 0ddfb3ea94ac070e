/** The parts of a district that have names: its counties, townships and communities. */
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
