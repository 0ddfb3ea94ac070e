/**
 * A community's states from the model's own equations: which participations keep themselves, which are left at the
 * smallest disturbance, and at which value of a lever one vanishes.
 *
 * What no equation writes (queues, matters settled: cases are handled one by one) is taken from a simulation of the
 * scenario, as its mean over the last third of the run, and held.
 */

import { type Community, createSimulation, type District, type Scenario, type Simulation, TICK } from '@cogov/core'
import { declarationsOf } from '@cogov/core/assembly'
import { didYouMean } from '@cogov/core/scenario'
import { isTablePass, START } from '@cogov/core/simulate'
import type { CheckedEquation, CheckedPhase } from '@cogov/engine/equations'
import { messageOr, rangeError } from '@cogov/engine/messages'
import { districtOf } from '../run/district.ts'
import { message } from './errors.english.ts'
import { type Branches, branches, type FixedPoint, fixedPoints } from './fixed-points.ts'
import { type MeanField, meanField } from './mean-field.ts'
import { type OutcomeField, outcomeField } from './outcomes.ts'

export interface AnalyseOptions {
  district?: District
  /** `township/community`; the one of median size by default. */
  community?: string
  /** Kinds of residents, 24 by default. */
  kinds?: number
  /** Steps of the grid of participation, 40 by default. */
  steps?: number
}

export interface CommunityField {
  community: string
  residents: number
  rural: boolean
  /** The community over and over, in one township: to compare with simulation. */
  alike: (copies: number) => District
  field: MeanField
  /** The field with all that outcomes are read from, which takes longer; made when it is asked for. */
  outcomes: () => OutcomeField
  /** Columns, as `table.column`, that are held at what a simulation gave. */
  given: ReadonlySet<string>
  /** Levers of the scenario at this community, by `mechanism.lever`. */
  levers: { name: string; key: string; range: readonly [number, number]; value: number; unit: string }[]
}

/** Columns of residents that say who somebody is: coming and going leaves their shares what they are. */
const WHO = ['standing']

/**
 * The mean field of one community of a scenario.
 *
 * @throws RangeError where the district has no such community
 */
export function communityField(scenario: Scenario, options: AnalyseOptions = {}): CommunityField {
  const { district = districtOf(scenario), kinds = 24 } = options
  const simulation = createSimulation(
    { ...scenario, record: { outcomes: ['participation'], townships: false, communities: false } },
    district,
  )
  const chosen = chooseCommunity(district, options.community)
  const { world } = simulation
  const { model } = world
  const phasesOf = (stages: readonly { table: string; steps: readonly string[] }[]) =>
    stages.flatMap(({ table, steps }) => world.passes.get(`${table} ${steps.join('+')}`)?.phases ?? [])
  const [start, tick] = [phasesOf(START), ofEverybody(phasesOf(TICK.filter(isTablePass)))]
  const written = new Set(tick.flatMap(({ writes }) => writes))
  const offices = model.tables.slice(0, -1)
  const unwritten = offices.flatMap(({ name: table, columns }) =>
    columns
      .map(({ name }) => name)
      .filter((name) => !written.has(`${table}.${name}`))
      .map((name) => ({ table, name })),
  )
  // The field is that of everybody: luck of a sample, which residents' beliefs leave out, is not in it.
  const given = averages(simulation, unwritten, chosen).set('community.represents', [1])
  const input = {
    model,
    start,
    tick,
    rows: (table: string) => rowsOf(simulation, table, chosen).length,
    members: chosen.residents,
    given,
    act: 'act',
    held: WHO,
    kinds,
  }
  const field = meanField(input)
  return {
    community: chosen.name,
    residents: chosen.residents,
    rural: chosen.rural,
    alike: (copies) => ({
      name: `${chosen.name} × ${copies} (simulated)`,
      townships: [
        {
          name: 'township',
          budget: chosen.budget,
          communities: Array.from({ length: copies }, (_, n) => ({ ...chosen.community, name: String(n + 1) })),
        },
      ],
    }),
    field,
    outcomes: () => outcomeField(scenario, input, written),
    given: new Set(given.keys()),
    levers: leversOf(scenario, given),
  }
}

/** Where everybody is simulated, those who take part are those who acted: a sum that the field can hold. */
const ofEverybody = (phases: readonly CheckedPhase[]): CheckedPhase[] =>
  phases.map((phase) => {
    const acted = phase.equations.find(({ name }) => name === 'acted')
    const counted = (one: CheckedEquation) =>
      acted && one.name === 'participants' ? { ...one, tree: acted.tree } : one
    return { ...phase, equations: phase.equations.map(counted) }
  })

/** All states of the community as the scenario is; stable are those that also come back after a disturbance. */
export function statesOf({ field }: CommunityField, steps = 40): FixedPoint[] {
  const found = settledStates(field, steps)
  return found.map((one) => ({ ...one, stable: one.stable && returns(field, one.at) }))
}

/** @param known states settled at each participation for another value of a lever: from there it is not far */
function settledStates(field: MeanField, steps: number, known: Map<number, Float64Array[]> = new Map()): FixedPoint[] {
  field.reset()
  const value = (held: number) => {
    // Where nothing is known, all else starts where it settled for the participation before.
    const saved = known.get(held)
    if (saved) field.restore(saved)
    const follows = field.settle(held, 1e-7)
    if (Number.isInteger(Math.round(held * steps * 1e9) / 1e9)) known.set(held, field.save())
    return follows
  }
  return fixedPoints({ value, slope: field.slope }, steps)
}

/** Whether a participation comes back after a disturbance of 2 percentage points, with everything free to move. */
function returns(field: MeanField, at: number): boolean {
  field.settle(at)
  const settled = field.save()
  const far = [-0.02, 0.02].map((by) => {
    field.restore(settled)
    // Held a little off for a season, then let go.
    for (let month = 0; month < 3; month++) field.month(Math.min(1, Math.max(0, at + by)))
    for (let month = 0; month < 120; month++) field.month()
    return Math.abs(field.implied().value - at)
  })
  field.restore(settled)
  return Math.max(...far) < 0.02
}

export interface LeverAnalysis extends Branches {
  lever: string
  unit: string
  value: number
}

/**
 * The community's states along one lever, over its range or a part of it, and the values at which they vanish or
 * appear.
 *
 * @param lever such as `incentives.reward`, or as much of its end as says which one is meant
 * @throws RangeError with the nearest name where there is no such lever
 */
export function alongLever(
  community: CommunityField,
  lever: string,
  options: { from?: number; to?: number; points?: number; steps?: number } = {},
): LeverAnalysis {
  const found = findLever(community, lever)
  const { from = found.range[0], to = found.range[1], points = 13, steps = 24 } = options
  if (!(from < to)) throw rangeError(message('field.empty_range', { lever: found.name, from, to }))
  const { field } = community
  const known = new Map<number, Float64Array[]>()
  const values = Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1))
  const statesAt = (value: number) => {
    field.set(found.key, value)
    return settledStates(field, steps, known)
  }
  const result = branches(statesAt, values, (to - from) / 500)
  field.set(found.key, found.value)
  return { lever: found.name, unit: found.unit, value: found.value, ...result }
}

/** @throws RangeError with the nearest name where there is no such lever */
export function findLever({ levers }: CommunityField, name: string): CommunityField['levers'][number] {
  const fitting = levers.filter((one) => one.name === name || one.name.endsWith(`.${name}`))
  if (fitting.length === 1) return fitting[0]
  const known = levers.map((one) => one.name)
  if (fitting.length > 1) {
    throw rangeError(message('field.several_levers', { name, names: messageOr(fitting.map((one) => one.name)) }))
  }
  const hint = didYouMean(name, [...known, ...known.map((one) => one.split('.')[1])])
  throw rangeError(message('field.unknown_lever', { name, hint }))
}

interface Chosen {
  name: string
  rural: boolean
  residents: number
  community: Community
  budget: number
  /** Rows, counted through all blocks, of the tables that the community lies under. */
  rows: ReadonlyMap<string, number>
}

function chooseCommunity({ name: place, townships }: District, wanted?: string): Chosen {
  const counties: string[] = []
  const all = townships.flatMap((township, t) => {
    const county = township.county ?? place
    if (counties.at(-1) !== county) counties.push(county)
    return township.communities.map((community) => ({ township, t, county: counties.length - 1, community }))
  })
  const named = all.map(
    ({ township, t, county, community }, c): Chosen => ({
      name: `${township.name}/${community.name}`,
      rural: community.rural,
      residents: community.residents,
      community,
      budget: township.budget,
      rows: new Map([
        ['superior', county],
        ['township', t],
        ['community', c],
      ]),
    }),
  )
  if (wanted === undefined) return named.toSorted((a, b) => a.residents - b.residents)[Math.floor(named.length / 2)]
  const found = named.find(({ name }) => name === wanted)
  if (found) return found
  const known = named.map(({ name }) => name)
  throw rangeError(message('field.unknown_community', { name: wanted, place, hint: didYouMean(wanted, known) }))
}

/** The community's own row of a table, or the rows that belong to it, such as the departments of its county. */
function rowsOf({ world }: Simulation, table: string, { rows }: Chosen, column?: string): number[] {
  const found = world.model.tables.find(({ name }) => name === table)
  const block = found?.parent === undefined ? 0 : (rows.get(found.parent) ?? 0)
  const values = Array.from(world.blockColumn(table, column ?? (found?.columns[0]?.name as string), block))
  const own = rows.get(table)
  if (own === undefined) return values
  const before = Array.from(world.tableOf(table).sizes.subarray(0, block)).reduce((sum, size) => sum + size, 0)
  return [values[own - before]]
}

/** Runs the scenario; means over the last third of what no equation writes, and levers as they are at the end. */
function averages(
  simulation: Simulation,
  columns: readonly { table: string; name: string }[],
  chosen: Chosen,
): Map<string, number[]> {
  const { scenario, world } = simulation
  const from = Math.floor((2 * scenario.ticks) / 3)
  const sums = new Map<string, number[]>()
  const add = () => {
    for (const { table, name } of columns) {
      const key = `${table}.${name}`
      const values = rowsOf(simulation, table, chosen, name)
      const before = sums.get(key)
      sums.set(key, before ? values.map((value, i) => value + before[i]) : values)
    }
  }
  while (world.tick < scenario.ticks) {
    simulation.step()
    if (world.tick > from) add()
  }
  const months = scenario.ticks - from
  const means = new Map([...sums].map(([key, values]) => [key, values.map((value) => value / months)]))
  for (const { key } of leverKeys(scenario)) {
    const [table, name] = key.split('.') as [string, string]
    means.set(key, rowsOf(simulation, table, chosen, name))
  }
  return means
}

const leverKeys = (scenario: Scenario) =>
  declarationsOf(scenario).mechanisms.flatMap((mechanism) =>
    mechanism.levers.map(({ name, at, range, unit }) => ({
      name: `${mechanism.name}.${name}`,
      key: `${at}.${name}`,
      range,
      unit,
    })),
  )

const leversOf = (scenario: Scenario, given: ReadonlyMap<string, readonly number[]>): CommunityField['levers'] =>
  leverKeys(scenario).map((one) => ({ ...one, value: given.get(one.key)?.[0] ?? 0 }))
