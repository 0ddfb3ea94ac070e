/** Who is at a point of the picture or next to somebody, and how they are named. */
import type { LivePlace } from '../state/world.ts'
import { partName } from '../words/names.ts'
import { quantity } from '../words/numbers.ts'
import { t } from '../words/speak.ts'
import { communityAt, type Layout, residentAt } from './layout.ts'
import type { View } from './painter.ts'

export interface Choice {
  table: string
  /** As the engine names it. */
  name: string
  title: string
  resident?: number
}

export interface Hit {
  community: number
  resident?: number
}

/** Who is at a point of the picture: a resident only where dots are large enough to be meant. */
export function at(layout: Layout, { k, x, y }: View, point: { x: number; y: number }): Hit | undefined {
  const [px, py] = [(point.x - x) / k, (point.y - y) / k]
  const community = communityAt(layout, px, py)
  if (community === undefined) return undefined
  const resident = residentAt(layout, px, py, 9 / k)
  return resident === undefined ? { community } : { community, resident }
}

type PlaceOf = NonNullable<LivePlace['place']['value']>

function communityPlace(
  place: PlaceOf,
  community: number,
): { township: string; name: string; shown: string; rural: boolean } {
  let left = community
  for (const { name, communities } of place.townships) {
    const found = communities[left]
    if (found) return { township: name, ...found }
    left -= communities.length
  }
  throw new RangeError(`no community ${community}`)
}

export function choiceOf({ community, resident }: Hit, place: PlaceOf, layout: Layout): Choice {
  const { township, name, shown } = communityPlace(place, community)
  if (resident === undefined) return { table: 'community', name: `${township}/${name}`, title: partName(shown) }
  const row = resident - layout.starts[community]
  return {
    table: 'resident',
    name: `${township}/${name}/${row + 1}`,
    title: residentTitle({ community, resident }, place, layout),
    resident,
  }
}

export function residentTitle({ community, resident }: Hit, place: PlaceOf, layout: Layout): string {
  const row = (resident as number) - layout.starts[community]
  return t('residentSays', { n: row + 1, community: partName(communityPlace(place, community).shown) })
}

export function communitySays(world: LivePlace, layout: Layout, community: number): string {
  const { place, frame } = { place: world.place.value as PlaceOf, frame: world.frame.value }
  const [from, to] = [layout.starts[community], layout.starts[community + 1]]
  let acting = 0
  for (let i = from; i < to; i++) acting += frame?.acts[i] ?? 0
  const residents = place.residents[community]
  const n = to - from
  return t(n < residents ? 'sampleSays' : 'communitySays', {
    name: partName(communityPlace(place, community).shown),
    acting,
    n,
    share: quantity(acting / n, 'share'),
    residents,
  })
}

export const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The community that lies next in a direction; the same where there is none. */
export function walk({ communities }: Layout, from: number, [dx, dy]: readonly [number, number]): number {
  const here = communities[from] as { x: number; y: number }
  let best = from
  let least = Number.POSITIVE_INFINITY
  communities.forEach(({ x, y }, n) => {
    const ahead = (x - here.x) * dx + (y - here.y) * dy
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx)
    if (n !== from && ahead > 0 && ahead >= aside / 2 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside
      best = n
    }
  })
  return best
}
