/** Whether the places that a study names exist, and are not larger than the machine. */

import type { District, Scenario } from '@cogov/core'
import { partNamed, partsOf, tieMistakes } from '@cogov/core/assembly'
import { didYouMean, isMadeUp, type Mistake } from '@cogov/core/scenario'
import { type Message, messageOfError } from '@cogov/engine/messages'
import { PlaceNotFound } from '@cogov/places'
import { districtOf } from '../run/district.ts'
import { requireMemory } from '../run/memory.ts'
import { message } from './errors.english.ts'
import type { Factor } from './factors.ts'
import { isCondition } from './runs.ts'
import type { ScenarioStudy } from './study.ts'

const wrong = (path: Mistake['path'], said: Message): Mistake => ({ path, at: 'value', message: () => said })

export function checkPlaces(study: ScenarioStudy): Mistake[] {
  const { scenario, factors } = study
  const given = factors.flatMap((factor, n) => checkValues(factor, n, scenario))
  const base = checkPlace(scenario, ['scenario', 'place'])
  if (given.length + base.length > 0) return [...base, ...given]
  // Where the place itself is varied, a part of it may be in one and not in another.
  const varied = factors.some(({ path }) => path.length === 0 || path[0] === 'place')
  return varied ? [] : checkMeasured(study, districtOf(scenario))
}

function checkValues(factor: Factor, n: number, base: Scenario): Mistake[] {
  if (factor.kind === 'scenarios') {
    return factor.scenarios.flatMap((scenario) => checkPlace(scenario, ['factors', n]))
  }
  if (factor.kind !== 'values' || factor.path.join('.') !== 'place') return []
  return factor.values.flatMap((place, v) =>
    checkPlace({ ...base, place: place as Scenario['place'] }, ['factors', n, 'values', v]),
  )
}

function checkPlace(scenario: Scenario, path: Mistake['path']): Mistake[] {
  if (isMadeUp(scenario.place) && scenario.network.kind !== 'edge-list') return []
  try {
    const district = districtOf(scenario)
    requireMemory(district, scenario)
    return tieMistakes(scenario, district).map(({ message: said }) => wrong(path, said()))
  } catch (error) {
    if (error instanceof PlaceNotFound || error instanceof RangeError) return [wrong(path, messageOfError(error))]
    throw error
  }
}

/** The parts of a place of which there are outcomes. */
export const recordedParts = (district: District): string[] => [
  'urban',
  'rural',
  ...[...partsOf(district).parts].flatMap(([name, part]) => (part === 'county' ? [] : [name])),
]

/** The parts of the place that outcomes are asked of. */
function checkMeasured({ outcomes }: ScenarioStudy, district: District): Mistake[] {
  const known = recordedParts(district)
  const there = new Set(known)
  return outcomes.flatMap(({ place }, n): Mistake[] => {
    if (place === '' || there.has(place) || (isCondition(place) && partNamed(district, place))) return []
    const unknown = () =>
      message('study.unknown_place', { place, district: district.name, hint: didYouMean(place, known) })
    return [{ path: ['outcomes', n, 'place'], at: 'value', message: unknown }]
  })
}
