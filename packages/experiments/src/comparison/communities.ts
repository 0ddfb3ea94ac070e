/** What became of each community in the last month, for who asks who gained: kept beside a run's series. */
import { type District, type Outcome, Recording, type Scenario, type World } from '@cogov/core'

export interface Communities {
  /** `township/community`, in the order of all lists here. */
  names: string[]
  rural: boolean[]
  residents: number[]
  /** Outcomes that are shares or trust, by name. */
  outcomes: Record<string, number[]>
}

/** Of more communities than this, nothing is kept: a whole province would travel with every run. */
const MOST = 20_000

/**
 * @param outcomes those that the run records
 * @returns undefined where there are too many communities
 */
export function communitiesAtEnd(
  world: World,
  district: District,
  scenario: Pick<Scenario, 'scale'>,
  outcomes: readonly Outcome[],
): Communities | undefined {
  const all = district.townships.flatMap((township) =>
    township.communities.map((community) => ({ township, community })),
  )
  if (all.length > MOST) return undefined
  const shares = outcomes.filter(({ unit, gap, at }) => unit === 'share' && gap === undefined && at === undefined)
  const places = all.map(({ township, community }, index) => ({
    name: `${township.name}/${community.name}`,
    level: 'community' as const,
    communities: Uint32Array.of(index),
  }))
  const recording = new Recording(shares, places, 0)
  const readers = recording.readers(
    (column, table) => world.officeColumn(table, column),
    (table) => world.rowsOf(table),
  )
  recording.record(0, readers)
  const valuesOf = (outcome: number) =>
    places.map((_, place) => recording.values[place * shares.length + outcome] as number)
  return {
    names: places.map(({ name }) => name),
    rural: all.map(({ community }) => community.rural),
    residents: all.map(({ community }) => Math.max(1, Math.round(community.residents * scenario.scale))),
    outcomes: Object.fromEntries(shares.map(({ name }, n) => [name, valuesOf(n)])),
  }
}
