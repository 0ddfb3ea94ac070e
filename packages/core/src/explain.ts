/**
 * Why an actor did what it did: the terms of its decision with their values, the chance, the draw, the act. The same
 * equations are evaluated again for one row, on the state in which it decided and with the same draws.
 */
import { visitName } from './assemble.ts'
import type { PlannedTable } from './engine/layout.ts'
import { startsOf } from './engine/shard.ts'
import type { CheckedEquation } from './equations/check.ts'
import { demands } from './equations/kernel.ts'
import { reach } from './equations/lower.ts'
import { Evaluator } from './equations/reference.ts'
import { nearest } from './equations/suggest.ts'
import { LIBRARY, type Simulation, TICK } from './simulate.ts'

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
  text: string
  unit: string
  meaning: string
  source: string
  value: number
}

/** An actor by name: `township`, `township/community`, `township/community/number`, or the place itself. */
export interface ActorPlace {
  table: string
  name: string
  block: number
  /** Row inside the block, from 0. */
  row: number
}

/**
 * @throws RangeError naming the nearest actor where there is no such one
 * @example findActor(simulation, '金海湖镇/001/17')
 */
export function findActor({ district, world }: Simulation, name: string): ActorPlace {
  if (name === district.name || name === 'superior') return { table: 'superior', name: district.name, block: 0, row: 0 }
  const [first, second, third, ...rest] = name.split('/')
  const townships = district.townships.map((township) => township.name)
  const t = townships.indexOf(first as string)
  if (t < 0 || rest.length > 0)
    throw new RangeError(`no actor '${name}' in ${district.name}${nearest(first as string, townships)}`)
  if (second === undefined) return { table: 'township', name, block: 0, row: t }
  const communities = district.townships[t]?.communities.map((community) => community.name) ?? []
  const c = communities.indexOf(second)
  if (c < 0) throw new RangeError(`no community '${second}' in ${first}${nearest(second, communities)}`)
  if (third === undefined) return { table: 'community', name, block: t, row: c }
  const block = (startsOf(world.tableOf('community')).plain[t] as number) + c
  const size = world.lowest.sizes[block] as number
  const number = Number(third)
  if (!Number.isInteger(number) || number < 1 || number > size) {
    throw new RangeError(`${first}/${second} has residents 1 to ${size}, found '${third}'`)
  }
  return { table: 'resident', name, block, row: number - 1 }
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
    throw new RangeError(`a tick from ${world.tick + 1} to ${scenario.ticks} can be explained, found ${tick}`)
  }
  while (world.tick < tick - 1) simulation.step()
  world.tick = tick
  for (const visit of TICK) {
    if (visit.table === place.table) return explainVisit(simulation, visitName(visit), place, actor)
    world.run(visitName(visit))
  }
  throw new RangeError(`${place.table} decides nothing`)
}

function explainVisit({ world }: Simulation, visit: string, place: ActorPlace, actor: string): Explanation {
  const pass = world.passes.get(visit)
  if (!pass) throw new RangeError(`nothing is called '${visit}'`)
  const { shard, local } = world.locate(place.table, place.block)
  const nodes = reach(...pass.values.map(({ node }) => node))
  const evaluator = new Evaluator(
    nodes,
    demands(pass).mirrored,
    shard.layout.tables.get(place.table) as PlannedTable,
    shard.layout,
    shard.views,
  )
  evaluator.mirror(local)
  evaluator.enter(local, world.tick)
  evaluator.visit(place.row)
  const computed = new Map(
    pass.values.map(({ phase, equation, node }) => [`${phase} ${equation}`, evaluator.value(node)]),
  )
  const explained = pass.phases.flatMap((phase) =>
    phase.equations
      .filter(({ kind }) => kind !== 'total')
      .map((equation) => withValue(equation, computed.get(`${phase.name} ${equation.name}`) as number)),
  )
  const sums = (LIBRARY.actors.find(({ name }) => name === place.table)?.sums ?? []).flatMap((sum) => {
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

function withValue({ tree: _, ...equation }: CheckedEquation, value: number): ExplainedEquation & { of?: string } {
  return { ...equation, value }
}
