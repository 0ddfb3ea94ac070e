/** Where a scenario takes place. The places of the presets come with the page; all others need the table of China. */

import { DISTRICTS, NAMES } from 'virtual:places'
import { type District, type OwnPlace, type Scenario, syntheticDistrict, type TableFile } from '@cogov/core'
import { isOwnPlace } from '@cogov/core/scenario'
import { PRESET_PLACES } from './preset-places.ts'
import { shortName } from './short-name.ts'

/** Names of communities to show, in the order of the district; only the statistical codes where none are known. */
export interface Somewhere {
  district: District
  names: string[]
}

/** @throws RangeError where no place has the scenario's name */
export async function whereIs({ place, seed, residents = {} }: Where): Promise<Somewhere> {
  if (typeof place !== 'string') {
    const district = isOwnPlace(place) ? await ownPlace(place) : syntheticDistrict(place, seed)
    return { district, names: namesIn(district) }
  }
  if (Object.keys(residents).length > 0) return realPlace(place, residents)
  const near = DISTRICTS[place] ? { DISTRICTS, NAMES } : await moreOf(place)
  const known = near?.DISTRICTS[place]
  if (known) return { district: known, names: near.NAMES[place] ?? namesIn(known) }
  return realPlace(place)
}

const moreOf = (place: string) =>
  PRESET_PLACES.some((one) => one === place) ? import('virtual:more-places') : undefined

type Where = Pick<Scenario, 'place' | 'seed' | 'residents'>

/** The reader of tables comes with the first one. */
const ownPlace = async (place: OwnPlace): Promise<District> =>
  (await import('@cogov/studies/own-places')).ownDistrict(place)

async function realPlace(place: string, residents: TableFile = {}): Promise<Somewhere> {
  const [{ districtOf }, { committeeNames, communitiesOf, findPlace, loadMap, loadPlaces }] = await Promise.all([
    import('@cogov/studies/district'),
    import('@cogov/places'),
  ])
  await Promise.all([loadPlaces(), loadMap()])
  const district = districtOf({ place, seed: '', residents })
  const found = findPlace(place)
  const communities = communitiesOf(found)
  const names = await committeeNames(found).then(
    // The district leaves out where nobody was counted.
    (all) => all.filter((_, c) => (communities[c]?.residents ?? 0) > 0).map(shortName),
    () => namesIn(district),
  )
  return { district, names }
}

const namesIn = ({ townships }: District): string[] =>
  townships.flatMap(({ communities }) => communities.map(({ name }) => name.replace(/^community /, '')))
