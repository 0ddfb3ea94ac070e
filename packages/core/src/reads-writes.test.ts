/**
 * Whether procedures that are no equations read and write what they say: their columns and ledgers are watched in a
 * run, number by number. A number counts as read where the procedure had not written it before in the same month.
 */

import { type ReadsWrites, readsWritesInOrder } from '@cogov/engine/world'
import { describe, expect, it } from 'vitest'
import { ARISES, needsArise } from './cases/arise.ts'
import { openCaseBook } from './cases/book.ts'
import { CLOSES, monthCloses } from './cases/close.ts'
import { departmentsMeet, MEETS } from './cases/meet.ts'
import { ARISE_READS_WRITES, HANDLE_READS_WRITES } from './cases/month.ts'
import { needsReported, REPORTS } from './cases/report.ts'
import { casesSettled, SETTLES } from './cases/settle.ts'
import { departmentsKnown, TELLS } from './cases/tell.ts'
import type { Lever } from './declare.ts'
import { MECHANISMS } from './mechanisms/index.ts'
import { learningReadsWrites, townshipsLearn } from './policy/learn.ts'
import { coursesOf, leversMove, shocksAt, timelineReadsWrites } from './policy/timeline.ts'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from './scenario/scenario.ts'
import { syntheticDistrict } from './scenario/synthetic.ts'
import { createSimulation, TICK } from './simulate.ts'

/** Every lever at a share of its range. */
const levers = (share: number, those: (lever: Lever) => boolean = () => true) =>
  Object.fromEntries(
    MECHANISMS.map(({ name, levers }) => [
      name,
      Object.fromEntries(levers.filter(those).map((one) => [one.name, share * Math.min(one.range[1], 20)])),
    ]),
  )

const place = { ...DEFAULT_SYNTHETIC, townships: 4, communities: 3, residents: 400, budget_spread: 0.5 }
const scenario: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'watched',
  place,
  ticks: 24,
  mechanisms: levers(0.5),
  // What the superior has is the whole county's, and no township's.
  where: [{ place: 'township 2', mechanisms: levers(0.05, ({ at }) => at !== 'superior') }],
  timeline: [{ tick: 5, over: 3, place: '', mechanisms: levers(0.6), shock: { domain: 'all', factor: 1, months: 1 } }],
}

type Numbers = Float32Array | Float64Array

/** What was read and written since `reset`, by name. */
class Watch {
  readonly reads = new Set<string>()
  readonly writes = new Set<string>()
  private readonly written = new Map<string, Set<string>>()

  /** The same numbers, watched. */
  on<T extends Numbers>(name: string, numbers: T): T {
    const { reads, writes, written } = this
    const mine = written.get(name) ?? new Set<string>()
    written.set(name, mine)
    return new Proxy(numbers, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) {
          if (!mine.has(key)) reads.add(name)
          return target[Number(key)]
        }
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
      set(target, key, value: number) {
        if (typeof key !== 'string' || !/^\d+$/.test(key)) return false
        mine.add(key)
        writes.add(name)
        target[Number(key)] = value
        return true
      },
    })
  }

  /** A new month begins: what was written is from before. */
  month(): void {
    for (const rows of this.written.values()) rows.clear()
  }
}

/** Runs a world in which each procedure has a watch of its own. */
function watched(): Map<string, Watch> {
  const district = syntheticDistrict(place, scenario.seed)
  const simulation = createSimulation(scenario, district)
  const { world } = simulation
  const watches = new Map<string, Watch>()
  const plain = { column: world.column.bind(world), ledger: world.ledger.bind(world) }
  const needs = new Map<string, Float64Array>()

  /** Makes a procedure whose world is watched. */
  function under<T>(name: string, make: (openBook: () => ReturnType<typeof openCaseBook>) => T): T {
    const watch = new Watch()
    watches.set(name, watch)
    world.column = (table, column) => watch.on(`${table}.${column}`, plain.column(table, column))
    world.ledger = (ledger, length) => watch.on(ledger, plain.ledger(ledger, length))
    const made = make(() => {
      const book = openCaseBook(world)
      const shared = needs.get('needs') ?? book.needs
      needs.set('needs', shared)
      return { ...book, needs: watch.on('needs of the month', shared) }
    })
    world.column = plain.column
    world.ledger = plain.ledger
    return made
  }

  const courses = coursesOf(scenario, district, MECHANISMS)
  const factors = shocksAt(scenario.timeline, new Float64Array(5))
  const arise = under('arises', (book) => needsArise(book()))
  const tell = under('tells', (book) => departmentsKnown(book()))
  const report = under('reports', (book) => needsReported(book()))
  const settle = under('settles', (book) => casesSettled(book()))
  const meet = under('meets', (book) => departmentsMeet(book()))
  const close = under('closes', (book) => monthCloses(book()))
  const copy = under('copy', () => townshipsLearn(world, MECHANISMS, district))
  const move = (tick: number) => {
    // This one asks for its columns as it goes.
    const watch = watches.get('timeline') ?? new Watch()
    watches.set('timeline', watch)
    world.column = (table, column) => watch.on(`${table}.${column}`, plain.column(table, column))
    leversMove(world, courses)(tick)
    world.column = plain.column
  }
  const deeds: Record<string, (tick: number) => void> = {
    arise(tick) {
      move(tick)
      arise(tick, factors(tick))
      tell()
    },
    handle(tick) {
      report(tick)
      settle()
      meet(tick)
      close()
    },
    copy,
  }
  while (world.tick < scenario.ticks) {
    world.tick++
    for (const watch of watches.values()) watch.month()
    for (const { name, run } of simulation.stages) (deeds[name] ?? run)(world.tick)
  }
  return watches
}

const sorted = (names: Iterable<string>) => [...names].sort()

describe('what procedures read and write', () => {
  const watches = watched()
  it.each<[string, ReadsWrites]>([
    ['arises', ARISES],
    ['tells', TELLS],
    ['reports', REPORTS],
    ['settles', SETTLES],
    ['meets', MEETS],
    ['closes', CLOSES],
    ['copy', learningReadsWrites(MECHANISMS)],
    ['timeline', timelineReadsWrites(MECHANISMS)],
  ])('is what stands beside them: %s', (name, touches) => {
    const watch = watches.get(name) as Watch
    expect(sorted(watch.writes)).toEqual(sorted(new Set(touches.writes)))
    expect(sorted(watch.reads)).toEqual(sorted(new Set(touches.reads)))
  })

  it('adds up to what the two parts of a month of cases touch, and each procedure of the month says so', () => {
    expect(readsWritesInOrder(ARISES, TELLS)).toEqual(ARISE_READS_WRITES)
    expect(HANDLE_READS_WRITES.reads).not.toContain('community.settled')
    expect(HANDLE_READS_WRITES.writes).toContain('community.settled')
    const procedures = TICK.flatMap((stage) => ('procedure' in stage ? [stage.procedure] : []))
    expect(procedures).toEqual(['arise', 'handle', 'copy'])
  })
})
