/** The runs of a question: the untreated, and each arm, with the same luck. */
import { type Intervention, MECHANISMS, type Scenario } from '@cogov/core'
import { usualLevers } from '@cogov/core/assembly'
import type { Arm, Dose, Question } from './question.ts'

const HOME = new Map(MECHANISMS.flatMap(({ name, levers }) => levers.map((lever) => [lever.name, { name, lever }])))

/** Standard deviations from the centre of nine tenths. */
const Z = 1.6449

/**
 * A dose that is so many standard deviations from its centre, within what the lever can be. All doses of a study move
 * together: where "shown to the neighbours" is more than we think, so is "shown to the household".
 *
 * @example doseAt([0.2, 0.4, 0.8], 0, [0, 1]) // 0.4
 */
export function doseAt(dose: Dose, z: number, [least, most]: readonly [number, number]): number {
  if (typeof dose === 'number') return dose
  const [low, central, high] = dose
  const value = central + (z / Z) * (z < 0 ? central - low : high - central)
  return Math.min(most, Math.max(least, value))
}

/** The scenario of an arm; of the untreated, where none is named. */
export function scenarioOf({ scenario, arms }: Question, name: string | undefined, z: number): Scenario {
  if (name === undefined) return scenario
  const arm = arms[name] as Arm
  const { place } = scenario
  return {
    ...scenario,
    place: typeof place === 'string' || Object.keys(arm.place).length === 0 ? place : { ...place, ...arm.place },
    parameters: { ...scenario.parameters, ...arm.parameters },
    timeline: [...scenario.timeline, ...treatment(scenario, arm, z), ...arm.timeline],
  }
}

/** Levers set in their first month, and after their last as they were. */
function treatment(scenario: Scenario, { levers, from, to }: Arm, z: number): Intervention[] {
  const during: Scenario['mechanisms'] = {}
  const after: Scenario['mechanisms'] = {}
  for (const [name, dose] of Object.entries(levers)) {
    const home = HOME.get(name)
    if (!home) continue
    const { name: mechanism, lever } = home
    during[mechanism] = { ...during[mechanism], [name]: doseAt(dose, z, lever.range) }
    after[mechanism] = { ...after[mechanism], [name]: usual(scenario, mechanism, name) }
  }
  if (Object.keys(during).length === 0) return []
  const event = { over: 0, place: '', shock: { domain: 'all', factor: 1, months: 1 } }
  return [
    { ...event, tick: from, mechanisms: during },
    ...(to === undefined ? [] : [{ ...event, tick: to + 1, mechanisms: after }]),
  ]
}

/** What a lever is among the untreated. */
function usual(scenario: Scenario, mechanism: string, name: string): number {
  const { timeline, mechanisms } = scenario
  const before = timeline.findLast(({ tick, mechanisms: set }) => tick <= 1 && set[mechanism]?.[name] !== undefined)
  const set = before?.mechanisms[mechanism]?.[name] ?? mechanisms[mechanism]?.[name]
  return set ?? usualLevers(scenario)[mechanism]?.[name] ?? 0
}
