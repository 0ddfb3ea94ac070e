/**
 * Snapshots of simulations. One goes on to exactly the same future, and can be forked: loaded with a scenario that
 * differs in its mechanisms, for the counterfactual twin.
 */
import { plainError } from '@cogov/engine/messages'
import { readSnapshot, saveWorld } from '@cogov/engine/snapshot'
import { declarationsOf } from './assembly/formulas.ts'
import { message } from './errors.english.ts'
import { coursesOf, leverAt } from './policy/timeline.ts'
import type { District, Scenario } from './scenario/scenario.ts'
import { prepare, type Simulation, type SimulationOptions } from './simulate.ts'

/** The state of a simulation that holds its whole population. */
export const save = ({ scenario, district, world, recording }: Simulation): Uint8Array<ArrayBuffer> =>
  saveWorld(world, recording, { scenario, district })

/**
 * A simulation that goes on where the snapshot was taken.
 *
 * @param change gives the scenario to go on with, which may differ in mechanisms, parameters and ticks
 * @throws Error where the bytes are no snapshot, are damaged, or are of another version, or the fork is of another
 * place
 * @example load(save(simulation), (scenario) => ({ ...scenario, mechanisms: { incentives: { reward: 0.5 } } }))
 */
export function load(
  bytes: Uint8Array,
  change: (scenario: Scenario) => Scenario = (scenario) => scenario,
  options: SimulationOptions = {},
): Simulation {
  const snapshot = readSnapshot<{ scenario: Scenario; district: District }>(bytes)
  const before = snapshot.own.scenario
  const scenario = change(before)
  requireSame(before, scenario)
  const simulation = prepare(scenario, snapshot.own.district, options)
  snapshot.restore(simulation.world, simulation.recording)
  moveLevers(simulation, before)
  return simulation
}

/**
 * Levers that the fork's scenario has otherwise at this tick are set; all others stay as townships have learnt them.
 */
function moveLevers({ world, scenario, district }: Simulation, before: Scenario): void {
  const { mechanisms } = declarationsOf(scenario)
  const old = coursesOf(before, district, mechanisms)
  coursesOf(scenario, district, mechanisms).forEach((course, k) => {
    const { at, name } = course.lever
    const column = world.column(at, name)
    world.rowsOf(at).forEach((place, row) => {
      const value = leverAt(course, row, world.tick)
      if (value !== leverAt(old[k], row, world.tick)) column[place] = value
    })
    world.copyToShards(at, [name])
  })
}

/** What a fork has as its snapshot has it. */
const KEPT = [
  ...(['seed', 'start', 'status_quo', 'place', 'residents', 'sample', 'prices', 'network'] as const),
  ...(['decisions', 'formulas', 'record'] as const),
]

function requireSame(before: Scenario, after: Scenario): void {
  for (const key of KEPT) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue
    throw plainError(message('fork.keeps', { key, found: JSON.stringify(after[key]) }))
  }
}
