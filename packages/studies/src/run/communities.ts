/** What became of each community in the last month, for who asks who gained: kept beside a run's series. */
import type { District, Outcome } from '@cogov/core'
import { Recording } from '@cogov/engine/record'
import type { World } from '@cogov/engine/world'

export interface Communities {
  /** `township/community`, in the order of all lists here. */
  names: string[]
  rural: boolean[]
  residents: number[]
  /** Outcomes that are shares or trust, by name. */
  outcomes: Record<string, number[]>
  /** The same of offices of townships; `of` is the township of each community. */
  townships: { names: string[]; of: number[]; outcomes: Record<string, number[]> }
}

/** Of more communities than this, nothing is kept: a whole province would travel with every run. */
const MOST = 20_000

const isShare = ({ unit, gap }: Outcome): boolean => unit === 'share' && gap === undefined

/** Whether communities have it as a share of their own, so that their residents can be ordered by it. */
export const isShareOfCommunities = (outcome: Outcome): boolean => isShare(outcome) && outcome.at === undefined

/**
 * @param outcomes those that the run records
 * @returns undefined where there are too many communities
 */
export function communitiesAtEnd(
  world: World,
  district: District,
  outcomes: readonly Outcome[],
): Communities | undefined {
  const all = district.townships.flatMap((township, t) =>
    township.communities.map((community) => ({ t, name: `${township.name}/${community.name}`, community })),
  )
  if (all.length > MOST) return undefined
  const shares = outcomes.filter(isShare)
  const firsts = district.townships.map((_, t) => all.findIndex((one) => one.t === t))
  return {
    names: all.map(({ name }) => name),
    rural: all.map(({ community }) => community.rural),
    residents: all.map(({ community }) => community.residents),
    outcomes: lastOf(
      world,
      shares.filter(isShareOfCommunities),
      all.map((_, n) => n),
    ),
    townships: {
      names: district.townships.map(({ name }) => name),
      of: all.map(({ t }) => t),
      outcomes: lastOf(
        world,
        shares.filter(({ at }) => at === 'township'),
        firsts,
      ),
    },
  }
}

/** Outcomes as they are, each of the places that single communities are, or stand for. */
function lastOf(world: World, outcomes: readonly Outcome[], communities: readonly number[]): Record<string, number[]> {
  const places = communities.map((c) => ({ name: '', level: 'community', rows: Uint32Array.of(c) }))
  const recording = new Recording(outcomes, places, 0, { table: 'community' })
  const readers = recording.readers(
    (column, table) => world.column(table, column),
    (table) => (table === 'community' ? world.rowsOf(table) : world.rowsAbove('community', table)),
  )
  recording.record(0, readers)
  const valuesOf = (outcome: number) => places.map((_, place) => recording.values[place * outcomes.length + outcome])
  return Object.fromEntries(outcomes.map(({ name }, n) => [name, valuesOf(n)]))
}
