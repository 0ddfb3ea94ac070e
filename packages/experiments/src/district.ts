/** Where a scenario takes place → who lives there: real places through @cogov/places, made-up ones through the core. */
import { type Community, type District, type Scenario, syntheticDistrict, type Township } from '@cogov/core'
import { communitiesOf, findPlace, type Place, townshipsOf } from '@cogov/places'

/**
 * The district of a scenario. Communities are named by the last three digits of their statistical code, which never
 * change with the spelling of a name, so draws keyed by them do not either. The name of a real place says that what
 * is told about it was simulated, wherever it is printed.
 *
 * @throws {PlaceNotFound} where no place, or more than one, has the scenario's name
 * @example districtOf(scenario).name // '北京市/平谷区 (simulated)'
 */
export function districtOf({ place, seed }: Pick<Scenario, 'place' | 'seed'>): District {
  return typeof place === 'string' ? realDistrict(findPlace(place)) : syntheticDistrict(place, seed)
}

function realDistrict(place: Place): District {
  return {
    name: `${place.path} (simulated)`,
    townships: townshipsOf(place).map((one) => townshipIn(place, one)),
  }
}

function townshipIn(place: Place, township: Place): Township {
  return { name: nameIn(place, township), budget: 1, communities: communitiesOf(township).map(community) }
}

const community = ({ code, kind, residents }: ReturnType<typeof communitiesOf>[number]): Community => ({
  name: code.slice(9),
  rural: kind === 'rural',
  residents,
})

/** In a county a township's own name is enough; in larger places its county stands before it: 平谷区·金海湖镇. */
function nameIn(place: Place, township: Place): string {
  const inside = township.path.startsWith(`${place.path}/`) ? township.path.slice(place.path.length + 1) : township.path
  return place.level === 'county' || place.level === 'township' ? township.name : inside.replaceAll('/', '·')
}

/** How many people a scenario simulates in a district. */
export function residentsOf({ townships }: District, { scale }: Pick<Scenario, 'scale'>): number {
  const communities = townships.flatMap((township) => township.communities)
  return communities.reduce((sum, { residents }) => sum + Math.max(1, Math.round(residents * scale)), 0)
}
