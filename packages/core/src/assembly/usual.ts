/** What is usual in a place before anything is decided, and which mechanisms act in a scenario at all. */
import type { Lever } from '../declare.ts'
import { MECHANISMS } from '../mechanisms/index.ts'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * Levers that are not 0 before the decision, by mechanism, in urban communities; those of a place that begins fresh or
 * bare are none.
 *
 * @example usualLevers({ start: 'as it is', status_quo: {} }).supervision // { vertical: 0.5, penalties: 0.3 }
 */
export function usualLevers({ start, status_quo }: Pick<Scenario, 'start' | 'status_quo'>): Scenario['mechanisms'] {
  if (start !== 'as it is') return {}
  return Object.fromEntries(
    MECHANISMS.flatMap(({ name, levers }) => {
      const usual = levers
        .map((lever) => [lever.name, status_quo[name]?.[lever.name] ?? lever.statusQuo?.value ?? 0] as const)
        .filter(([, value]) => value !== 0)
      return usual.length > 0 ? [[name, Object.fromEntries(usual)]] : []
    }),
  )
}

/** Levers that are set, with their values, in the order in which they are declared. */
export const leversIn = (set: Scenario['mechanisms']): { lever: Lever; value: number }[] =>
  MECHANISMS.flatMap(({ name, levers }) =>
    levers.flatMap((lever) => {
      const value = set[name]?.[lever.name]
      return value === undefined ? [] : [{ lever, value }]
    }),
  )

/** Names of the mechanisms that some of the scenarios have: that are usual there, or decided for all or a part. */
export const mechanismsIn = (scenarios: readonly Scenario[]): ReadonlySet<string> =>
  new Set(
    scenarios.flatMap((scenario) =>
      [usualLevers(scenario), scenario.mechanisms, ...scenario.where.map((part) => part.mechanisms)].flatMap((one) =>
        Object.keys(one),
      ),
    ),
  )
