/**
 * Why an actor did what it did: the terms of its decision with their values, the chance, the draw, the act. The same
 * equations are evaluated again for one row, on the state in which it decided and with the same draws.
 */

import { type CheckedEquation, nearest } from '@cogov/engine/equations'
import { type MessageValue, rangeError } from '@cogov/engine/messages'
import { inspectPass, placeOf, startsOf, type World } from '@cogov/engine/world'
import { DEPARTMENTS } from '../actors/department.ts'
import { declarationsOf } from '../assembly/formulas.ts'
import { countiesOf } from '../assembly/populate.ts'
import { moneyUnit } from '../scenario/prices.ts'
import type { MonthStep, Simulation } from '../simulate.ts'
import { message } from './errors.english.ts'

export interface Explanation {
  actor: string
  table: string
  tick: number
  /** The sums that it decided by, each with the terms that add up to it, largest first; terms that are 0 last. */
  sums: { name: string; unit: string; meaning: string; value: number; terms: ExplainedEquation[] }[]
  /** Every other equation of the visit, in order: derived values, chance, what was written. */
  equations: ExplainedEquation[]
  /** The uniform numbers that were drawn, by purpose. */
  draws: { purpose: string; value: number }[]
}

export interface ExplainedEquation {
  name: string
  kind: string
  /** In which step of the month it stands. */
  step: string
  text: string
  unit: string
  meaning: string
  source: string
  value: number
}

/** Where an actor is kept. */
export interface ActorPlace {
  table: string
  name: string
  block: number
  /** Row inside the block, from 0. */
  row: number
}

/**
 * An actor by name: `superior` or a county; `evaluator`; a township; `township/department:health`, a department as that
 * township meets it; `township/community`; `township/community/organisation` or `/enterprise`; a resident by number.
 *
 * @throws RangeError naming the nearest actor where there is no such one
 * @example findActor(simulation, '金海湖镇/001/17')
 */
export function findActor({ district, world }: Simulation, name: string): ActorPlace {
  const counties = countiesOf(district).map((county) => county.name)
  const county = name === 'superior' || name === 'evaluator' ? 0 : counties.indexOf(name)
  if (name === 'evaluator') return { table: 'evaluator', name: counties[0], block: 0, row: 0 }
  if (county >= 0) return { table: 'superior', name: counties[county], block: 0, row: county }
  const [first, second, third, ...rest] = name.split('/')
  const townships = district.townships.map((township) => township.name)
  const t = townships.indexOf(first as string)
  if (t < 0 || rest.length > 0)
    throw rangeError(
      message('explain.unknown_in', {
        name,
        place: district.name,
        which: whichOf(first as string, [...townships, ...counties]),
      }),
    )
  if (second === undefined) return located(world, 'township', name, t)
  if (second.startsWith('department:')) return departmentOf(name, second, t)
  const communities = district.townships[t]?.communities.map((community) => community.name) ?? []
  const c = communities.indexOf(second)
  if (c < 0) {
    const which = whichOf(second, communities)
    throw rangeError(message('explain.unknown_community', { name: second, place: first as string, which }))
  }
  if (third === undefined) return { table: 'community', name, block: t, row: c }
  const block = startsOf(world.tableOf('community')).plain[t] + c
  if (third === 'organisation' || third === 'enterprise') return { table: third, name, block, row: 0 }
  const size = world.lowest.sizes[block]
  const number = Number(third)
  if (!Number.isInteger(number) || number < 1 || number > size) {
    throw rangeError(message('explain.unknown_resident', { place: `${first}/${second}`, n: size, name: third }))
  }
  return { table: 'resident', name, block, row: number - 1 }
}

/** What was meant by a name that is not there, or what there is. */
function whichOf(name: string, known: readonly string[]): MessageValue {
  const names = known.slice(0, 8).join(', ')
  const there =
    known.length > 8
      ? message('explain.which_of_many', { names, n: known.length })
      : message('explain.which', { names })
  return nearest(name, known) || there
}

function located(world: World, table: string, name: string, n: number): ActorPlace {
  const { block, within } = placeOf(world.tableOf(table), n)
  return { table, name, block, row: within }
}

function departmentOf(name: string, second: string, township: number): ActorPlace {
  const known = DEPARTMENTS.map((department) => `department:${department.name}`)
  const row = known.indexOf(second)
  if (row < 0) throw rangeError(message('explain.unknown', { name: second, which: whichOf(second, known) }))
  return { table: 'attendance', name, block: township, row }
}

/**
 * Simulates up to the actor's decision in a tick and explains it. The tick before must not be simulated further than
 * the explanation needs, so the simulation is one that is made for it.
 *
 * @param simulation at the start of its run, or at any tick before
 * @param tick from 1
 */
export function explain(simulation: Simulation, actor: string, tick: number): Explanation {
  const { world, scenario } = simulation
  const place = findActor(simulation, actor)
  if (!Number.isInteger(tick) || tick <= world.tick || tick > scenario.ticks) {
    throw rangeError(message('explain.tick', { from: world.tick + 1, to: scenario.ticks, tick }))
  }
  while (world.tick < tick - 1) simulation.step()
  world.tick = tick
  for (const stage of simulation.stages) {
    if (decides(stage, place.table)) return explainPass(simulation, stage.name, place, actor)
    stage.run(tick)
  }
  throw rangeError(message('explain.decides_nothing', { actor: place.table }))
}

/** Whether it is the step in which actors of a kind decide. */
export const decides = ({ pass }: Pick<MonthStep, 'pass'>, table: string): boolean =>
  pass?.table === table && pass.steps.includes('decide')

/** @param visit the step that comes next, in which the actor decides */
export function explainPass(
  { world, scenario }: Pick<Simulation, 'world' | 'scenario'>,
  visit: string,
  place: ActorPlace,
  actor: string,
): Explanation {
  const { pass, nodes, at } = inspectPass(world, visit)
  const evaluator = at(place.block, place.row)
  const computed = new Map(
    pass.values.map(({ phase, equation, node }) => [`${phase} ${equation}`, evaluator.value(node)]),
  )
  const explained = pass.phases.flatMap((phase) =>
    phase.equations
      .filter(({ kind }) => kind !== 'total')
      .map((equation) => {
        const said = { ...equation, unit: moneyUnit(equation.unit, scenario.prices) }
        return withValue(said, phase.name, computed.get(`${phase.name} ${equation.name}`) as number)
      }),
  )
  const sums = (declarationsOf(scenario).actors.find(({ name }) => name === place.table)?.sums ?? []).flatMap((sum) => {
    const value = explained.find(({ name }) => name === sum.name)?.value
    if (value === undefined) return []
    const terms = explained.filter((equation) => 'of' in equation && equation.of === sum.name)
    return [
      {
        name: sum.name,
        unit: sum.unit,
        meaning: sum.meaning,
        value,
        terms: terms.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
      },
    ]
  })
  const inSums = new Set(sums.flatMap(({ name, terms }) => [name, ...terms.map((term) => term.name)]))
  return {
    actor,
    table: place.table,
    tick: world.tick,
    sums,
    equations: explained.filter(({ name }) => !inSums.has(name)),
    draws: nodes
      .filter(({ op }) => op === 'draw')
      .map((node) => ({ purpose: node.name, value: evaluator.value(node) })),
  }
}

function withValue(
  { tree: _, ...equation }: CheckedEquation,
  step: string,
  value: number,
): ExplainedEquation & { of?: string } {
  return { ...equation, step, value }
}
