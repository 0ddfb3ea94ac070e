/** Single runs of a study: their scenario and their seed. */

import { createHash } from 'node:crypto'
import type { Scenario } from '@cogov/core'
import { setValues } from '@cogov/core/scenario'
import { shapeOf } from '../model/runnable.ts'
import { type Factor, indexOfLabel, settingOf, type Value } from './factors.ts'
import { recordedOutcomes } from './outcomes.ts'
import { modelOf, type ScenarioStudy, type Study } from './study.ts'

/**
 * The seed of a run, to be given to `cogov run --seed` as well. It depends on the study's seed and the replicate, and,
 * without common random numbers, on the values of the factors; never on what else the study has. A generator makes a
 * hash of it.
 *
 * @example seedOf(study, [0.5], 3) // 'cogov#3'
 */
export function seedOf(
  study: Pick<Study, 'seed' | 'common_random_numbers'>,
  values: readonly Value[],
  replicate: number,
): string {
  const common = `${study.seed}#${replicate}`
  if (study.common_random_numbers) return common
  return `${common}@${createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)}`
}

/**
 * The scenario of a design point, without its seed; what the model is set to, where it is another one.
 *
 * @throws RangeError where a value is not allowed
 */
export function scenarioAt<S extends Study>(study: S, values: readonly Value[]): S['scenario'] {
  const { scenario, factors } = study
  const base = factors.reduce<S['scenario']>((so, factor, n) => wholeScenario(factor, values[n]) ?? so, scenario)
  const changes = factors.flatMap((factor, n) =>
    factor.path.length === 0 ? [] : [{ path: factor.path, value: settingOf(factor, values[n]) }],
  )
  return setValues(base, changes, shapeOf(modelOf(study)))
}

function wholeScenario(factor: Factor, value: Value): Scenario | undefined {
  return factor.kind === 'scenarios' ? factor.scenarios[indexOfLabel(factor, value)] : undefined
}

/** A scenario of each place that a study runs in: its own first, then those that a factor brings. */
export function placesIn({ scenario, factors }: ScenarioStudy): Scenario[] {
  const others = factors.flatMap((factor): readonly Scenario[] => {
    if (factor.kind === 'scenarios') return factor.scenarios
    if (factor.kind !== 'values' || factor.path.join('.') !== 'place') return []
    return factor.values.map((place) => ({ ...scenario, place: place as Scenario['place'] }))
  })
  return [scenario, ...others]
}

/** What a run records: only what the study keeps of it, which changes nothing else. */
export function recordOf({ outcomes, series }: Pick<Study, 'outcomes' | 'series'>): Scenario['record'] {
  const all = [...new Set(outcomes.map(({ place }) => place))].filter(
    (place) => !['', 'urban', 'rural'].includes(place),
  )
  const groups = all.filter(isCondition)
  const parts = all.filter((place) => !isCondition(place))
  return {
    outcomes: recordedOutcomes(outcomes, series),
    townships: parts.some((place) => !place.includes('/')),
    communities: parts.some((place) => place.includes('/')),
    ...(groups.length > 0 ? { groups } : {}),
  }
}

/** Whether a part of the place is what a column of its table says, as in `housing = rented`. */
export const isCondition = (place: string): boolean => /[=<>]/.test(place)
