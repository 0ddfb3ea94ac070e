/** Where a scenario takes place → who lives there: real places through @cogov/places, made-up ones through the core. */
import { type Community, type District, type Point, type Scenario, syntheticDistrict, type Township } from '@cogov/core'
import { simulatedIn } from '@cogov/core/assembly'
import { isOwnPlace } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { communitiesOf, findPlace, neighboursAmong, type Place, pointOf, townshipsOf } from '@cogov/places'
import { corrected } from '../own-places/corrections.ts'
import { ownDistrict } from '../own-places/own-district.ts'
import { message } from './errors.english.ts'

/**
 * The district of a scenario. Communities are named by the last three digits of their statistical code, which never
 * change with the spelling of a name, so draws keyed by them do not either. The name of a real place says that what
 * is told about it was simulated, wherever it is printed.
 *
 * @throws {PlaceNotFound} where no place, or more than one, has the scenario's name
 * @throws {RangeError} where nobody knows how many live there, or a table of one's own has mistakes
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
  const { residentsSource } = place
  if (residentsSource === 'not counted') throw rangeError(message('run.not_counted', { place: place.path }))
  // Where nobody was counted nobody can be simulated: harbours and parks of towns that were counted as a whole.
  const townships = townshipsOf(place).filter(({ residents }) => residents > 0)
  const neighbourhoods = neighboursAmong(townships)
  const points = neighbourhoods.filter(({ source }) => source === 'points').length
  return {
    name: `${place.path} (simulated)`,
    residentsSource,
    neighboursSource: { points, order: townships.length - points },
    points: pointsIn(place, townships),
    townships: townships.map((one, t) => townshipIn(place, one, neighbourhoods[t]?.neighbours ?? [])),
  }
}

function pointsIn(place: Place, townships: readonly Place[]): Record<string, Point> {
  const located = townships.map((one) => ({ name: nameIn(place, one), point: pointOf(one) }))
  const codes = hasCounties(place) ? new Set(townships.map(({ code }) => code.slice(0, 6))) : []
  const counties = Array.from(codes, (code) => findPlace(code))
  const all = [...located, ...counties.map((one) => ({ name: within(place, one).join('·'), point: pointOf(one) }))]
  return Object.fromEntries(all.flatMap(({ name, point }) => (point ? [[name, point]] : [])))
}

function townshipIn(place: Place, township: Place, neighbours: readonly number[]): Township {
  const communities = communitiesOf(township).map(community)
  return { name: nameIn(place, township), ...countyIn(place, township), budget: 1, neighbours, communities }
}

const community = ({ code, rural, residents }: ReturnType<typeof communitiesOf>[number]): Community => ({
  name: code.slice(9),
  rural,
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
