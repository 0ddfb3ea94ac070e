/** A scenario as it is in one world. */
import { ACTORS, MECHANISMS, type Scenario } from '@cogov/core'
import { inMoneyOf } from '@cogov/core/scenario'
import type { World } from './draw-worlds.ts'

/** Parameters by name. */
export const PARAMETERS = new Map(
  [...ACTORS, ...MECHANISMS].flatMap(({ parameters }) => parameters.map((one) => [one.name, one] as const)),
)

/**
 * The same scenario with a world's numbers, where it does not say its own: parameters, in the scenario's money, and
 * what is usual, where it begins as it is.
 *
 * @example inWorld(scenario, { duty: 0.4, 'supervision.vertical': 0.6 }).parameters.duty // 0.4
 */
export function inWorld(scenario: Scenario, world: World): Scenario {
  const { parameters, status_quo, start, prices } = scenario
  const drawn = Object.entries(world).flatMap(([name, value]) => {
    const parameter = PARAMETERS.get(name)
    return parameter ? [[name, inMoneyOf(prices, name, { ...parameter, default: value }).default] as const] : []
  })
  return {
    ...scenario,
    parameters: { ...Object.fromEntries(drawn), ...parameters },
    status_quo: start === 'as it is' ? usualIn(world, status_quo) : status_quo,
  }
}

/** The same in one world of several, from 1: with a luck that the world's scenarios share and no two worlds do. */
export const inWorldOf = (scenario: Scenario, world: World, number: number): Scenario =>
  inWorld({ ...scenario, seed: `${scenario.seed}#world-${number}` }, world)

function usualIn(world: World, own: Scenario['status_quo']): Scenario['status_quo'] {
  const usual: Record<string, Record<string, number>> = {}
  for (const { name, levers } of MECHANISMS) {
    const drawn = levers.flatMap((lever) => {
      const value = world[`${name}.${lever.name}`]
      return value === undefined ? [] : [[lever.name, value] as const]
    })
    const both = { ...Object.fromEntries(drawn), ...own[name] }
    if (Object.keys(both).length > 0) usual[name] = both
  }
  return usual
}
