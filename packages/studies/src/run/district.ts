/** Where a scenario takes place → who lives there: real places through @cogov/places, made-up ones through the core. */
import { type Community, type District, type Scenario, syntheticDistrict, type Township } from '@cogov/core'
import { simulatedIn } from '@cogov/core/assembly'
import { isOwnPlace } from '@cogov/core/scenario'
import { communitiesOf, findPlace, type Place, townshipsOf } from '@cogov/places'
import { corrected } from '../own-places/corrections.ts'
import { ownDistrict } from '../own-places/own-district.ts'

/**
 * The district of a scenario. Communities are named by the last three digits of their statistical code, which never
 * change with the spelling of a name, so draws keyed by them do not either. The name of a real place says that what
 * is told about it was simulated, wherever it is printed.
 *
 * @throws {PlaceNotFound} where no place, or more than one, has the scenario's name
 * @throws RangeError where a table of one's own has mistakes
 * @example districtOf(scenario).name // '北京市/平谷区 (simulated)'
 */
export function districtOf({ place, seed, residents = {} }: Where): District {
  if (typeof place !== 'string') return isOwnPlace(place) ? ownDistrict(place) : syntheticDistrict(place, seed)
  const district = realDistrict(findPlace(place))
  return Object.keys(residents).length === 0 ? district : corrected(district, residents)
}

/** What of a scenario says where it takes place. */
export type Where = Pick<Scenario, 'place' | 'seed' | 'residents'>

function realDistrict(place: Place): District {
  return {
    name: `${place.path} (simulated)`,
    townships: townshipsOf(place).map((one) => townshipIn(place, one)),
  }
}

function townshipIn(place: Place, township: Place): Township {
  const communities = communitiesOf(township).map(community)
  return { name: nameIn(place, township), ...countyIn(place, township), budget: 1, communities }
}

const community = ({ code, kind, residents }: ReturnType<typeof communitiesOf>[number]): Community => ({
  name: code.slice(9),
  rural: kind === 'rural',
  residents,
})

/** In a county a township's own name is enough; in larger places its county stands before it: 平谷区·金海湖镇. */
const nameIn = (place: Place, township: Place): string =>
  hasCounties(place) ? within(place, township).join('·') : township.name

/** A place of several counties has a superior government and departments for each of them, which is named like it. */
const countyIn = (place: Place, township: Place): { county?: string } =>
  hasCounties(place) ? { county: within(place, township).slice(0, -1).join('·') } : {}

const hasCounties = ({ level }: Place): boolean => level !== 'county' && level !== 'township'

/** The names below a place: 平谷区, 金海湖镇. */
const within = (place: Place, { path }: Place): string[] =>
  (path.startsWith(`${place.path}/`) ? path.slice(place.path.length + 1) : path).split('/')

/**
 * What a district calls a part of its place, a county or a township.
 *
 * @example partCalled(findPlace('北京市'), findPlace('北京市/平谷区/金海湖镇')) // '平谷区·金海湖地区'
 */
export const partCalled = (place: Place, part: Place): string | undefined =>
  part.path.startsWith(`${place.path}/`) ? within(place, part).join('·') : undefined

/** How many people live in a district. */
export const residentsOf = ({ townships }: District): number =>
  townships.reduce((sum, { communities }) => communities.reduce((so, { residents }) => so + residents, sum), 0)

/** How many of them a scenario simulates: as many rows as a run keeps. */
export const simulatedOf = (district: District, scenario: Pick<Scenario, 'sample' | 'network'>): number =>
  simulatedIn(district, scenario).reduce((sum, count) => sum + count, 0)
