/**
 * The timeline of a scenario: levers that are set, ramped or withdrawn at a tick, and shocks that multiply the needs of
 * a domain for some months. What a lever is at a tick is a function of scenario and tick alone.
 */

import type { ReadsWrites, World } from '@cogov/engine/world'
import { DOMAINS } from '../actors/needs.ts'
import { leversAt } from '../assembly/assemble.ts'
import { baseColumn, requirePart, rowsIn } from '../assembly/populate.ts'
import type { Lever, Mechanism } from '../declare.ts'
import type { District, Intervention, Scenario } from '../scenario/scenario.ts'

/** One lever in the hands of a scenario. */
export interface Course {
  lever: Lever
  owner: string
  /** Before anything is decided. */
  base: Float32Array
  events: readonly { tick: number; over: number; value: number; rows: ReadonlySet<number> }[]
}

export type Courses = readonly Course[]

/** @throws RangeError where an event names a part that the district does not have */
export function coursesOf(scenario: Scenario, district: District, mechanisms: readonly Mechanism[]): Courses {
  return mechanisms.flatMap(({ name: owner, levers }) =>
    levers.map((lever) => {
      const base = baseColumn(scenario, district, owner, lever)
      const rowsOf = (place: string) => new Set(place === '' ? base.keys() : rowsIn(district, lever.at, place))
      const all = [...decided(scenario, district), ...scenario.timeline]
      return { lever, owner, base, events: eventsOf(all, owner, lever, rowsOf) }
    }),
  )
}

type LeversSet = Pick<Intervention, 'tick' | 'over' | 'place' | 'mechanisms'>

/** What the scenario's own levers are where a place was at rest before: events of month 1, the first after month 0. */
function decided({ start, mechanisms, where }: Scenario, district: District): LeversSet[] {
  if (start === 'fresh') return []
  for (const { place } of where) requirePart(district, place)
  return [{ place: '', mechanisms }, ...where].map((one) => ({ ...one, tick: 1, over: 0 }))
}

function eventsOf(
  timeline: readonly LeversSet[],
  owner: string,
  lever: Lever,
  rowsOf: (place: string) => ReadonlySet<number>,
): Course['events'] {
  return timeline
    .filter(({ mechanisms }) => mechanisms[owner]?.[lever.name] !== undefined)
    .map(({ tick, over, place, mechanisms }) => ({
      tick,
      over,
      value: mechanisms[owner]?.[lever.name],
      rows: rowsOf(place),
    }))
    .sort((a, b) => a.tick - b.tick)
}

/** Whether a lever is 0 wherever and whenever the scenario says so. */
export const isOff = ({ base, events }: Course): boolean =>
  base.every((value) => value === 0) && events.every(({ value }) => value === 0)

/** A lever in one row at a tick, as the scenario has it. */
export function leverAt({ base, events }: Course, row: number, tick: number): number {
  const mine = events.filter(({ rows }) => rows.has(row))
  const after = (count: number, at: number): number => {
    const event = mine[count - 1]
    if (!event) return base[row]
    if (at < event.tick) return after(count - 1, at)
    const before = after(count - 1, event.tick - 1)
    const done = event.over === 0 ? 1 : Math.min(1, (at - event.tick + 1) / event.over)
    return before + done * (event.value - before)
  }
  return after(mine.length, tick)
}

/** Any lever may be moved; where to is the scenario's, not the world's. */
export const timelineReadsWrites = (mechanisms: readonly Mechanism[]): ReadsWrites => ({
  reads: [],
  writes: mechanisms.flatMap(({ levers }) => levers.map(({ at, name }) => `${at}.${name}`)),
})

/** Sets the levers that an event changes in a tick; between events they are left, for townships may have learnt. */
export function leversMove(world: World, courses: Courses): (tick: number) => void {
  const moving = courses.filter(({ events }) => events.length > 0)
  return (tick) => {
    for (const course of moving) {
      const { lever, events } = course
      let touched = false
      for (const event of events) {
        if (tick < event.tick || tick > event.tick + Math.max(0, event.over - 1)) continue
        const column = world.column(lever.at, lever.name)
        const places = world.rowsOf(lever.at)
        for (const row of event.rows) column[places[row]] = leverAt(course, row, tick)
        touched = true
      }
      if (touched) world.copyToShards(lever.at, [lever.name])
    }
  }
}

/** How many times as many needs as usual arise in each domain: shocks of the same months multiply. */
export function shocksAt(timeline: readonly Intervention[], factors: Float64Array): (tick: number) => Float64Array {
  const shocks = timeline.filter(({ shock }) => shock.factor !== 1).map(({ tick, shock }) => ({ from: tick, ...shock }))
  return (tick) => {
    factors.fill(1)
    for (const { from, domain, factor, months } of shocks) {
      if (tick < from || tick >= from + months) continue
      DOMAINS.forEach(({ name }, d) => {
        if (domain === 'all' || domain === name) factors[d] *= factor
      })
    }
    return factors
  }
}

/** All levers of a table by name, with the mechanism that they belong to. */
export const ownedLevers = (table: string, mechanisms: readonly Mechanism[]): { lever: Lever; owner: string }[] =>
  leversAt(table, mechanisms).map((lever) => ({
    lever,
    owner: (mechanisms.find(({ levers }) => levers.includes(lever)) as Mechanism).name,
  }))
