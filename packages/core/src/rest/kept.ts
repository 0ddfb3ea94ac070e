/**
 * Places at rest, kept to begin from again: a hundred designs of one place and seed share one start. What is kept is
 * the whole state, so a run that begins with it is the same in every bit as one that came to rest itself.
 */
import { type Pass, reach } from '@cogov/engine/equations'
import { Recording } from '@cogov/engine/record'
import { readSnapshot, type Snapshot, saveWorld } from '@cogov/engine/snapshot'
import type { World } from '@cogov/engine/world'
import type { District, Scenario } from '../scenario/scenario.ts'
import type { Rest } from './rest.ts'

/** Bytes that a process, or one of its threads, keeps. */
const MOST_BYTES = 128e6

interface Kept {
  state: Snapshot<object>
  rest: Rest
  bytes: number
}

const kept = new Map<string, Kept>()

const NONE = new Recording([], [], 0, { table: 'community' })

/**
 * What a place at rest depends on: everything in its scenario but names, what is decided, and what is written down of
 * it. Parameters count that act where nothing is decided.
 */
export function keyOfRest(
  { name, description, names: called, ticks, from, mechanisms, where, timeline, record, cogov, ...acting }: Scenario,
  district: District,
  acts: (parameter: string) => boolean,
): string {
  const parameters = Object.entries(acting.parameters).filter(([parameter]) => acts(parameter))
  return JSON.stringify([{ ...acting, parameters, place: '' }, textOf(district)])
}

/** The text of a district is long; it is made once. */
function textOf(district: District): string {
  const known = texts.get(district) ?? JSON.stringify(district)
  texts.set(district, known)
  return known
}
const texts = new WeakMap<District, string>()

/** Names of the parameters that passes read. */
export function parametersOf(passes: readonly Pass[]): ReadonlySet<string> {
  return new Set(passes.flatMap(namesIn))
}

function namesIn(pass: Pass): readonly string[] {
  const known = names.get(pass)
  if (known) return known
  const roots = [...pass.writes, ...pass.totals].map(({ node }) => node)
  const made = reach(...roots).flatMap(({ op, name }) => (op === 'parameter' ? [name] : []))
  names.set(pass, made)
  return made
}
const names = new WeakMap<Pass, readonly string[]>()

/** Puts a place that is kept into a world; nothing where none is. */
export function restore(key: string, world: World): Rest | undefined {
  const found = kept.get(key)
  if (!found) return undefined
  // Those that were not asked for longest are given up first.
  kept.delete(key)
  kept.set(key, found)
  found.state.restore(world, NONE)
  return found.rest
}

/** Keeps a world as it is, where it is not too large. */
export function keep(key: string, world: World, rest: Rest): void {
  const bytes = bytesOf(world)
  if (bytes > MOST_BYTES / 4) return
  kept.set(key, { state: readSnapshot(saveWorld(world, NONE, {})), rest, bytes })
  let all = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0)
  for (const [oldest, one] of kept) {
    if (all <= MOST_BYTES) break
    kept.delete(oldest)
    all -= one.bytes
  }
}

function bytesOf(world: World): number {
  let numbers = 0
  for (const { values } of world.columns()) numbers += values.length
  for (const ledger of world.ledgers.values()) numbers += 2 * ledger.length
  return 4 * numbers
}

/** Forgets every place: for tests, and for who needs the memory. */
export const forgetRests = (): void => kept.clear()
