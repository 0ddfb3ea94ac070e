/**
 * Townships learn policies from each other: with some chance a month one looks at a neighbouring township, or at the
 * best of its county where the superior holds it up, and copies its levers the likelier, the better that one is
 * evaluated (pairwise comparison, Traulsen, Nowak & Pacheco 2006). Levers that are not zero are copied with small
 * errors.
 */

import { Draws } from '@cogov/engine/draws'
import { rangeError } from '@cogov/engine/messages'
import { type ReadsWrites, startsOf, streamOf, type World } from '@cogov/engine/world'
import exp from '@stdlib/math-base-special-exp'
import { message } from '../assembly/errors.english.ts'
import type { Lever, Mechanism } from '../declare.ts'
import type { District } from '../scenario/scenario.ts'
import { ownedLevers } from './timeline.ts'

interface Copied {
  lever: Lever
  owner: string
  column: Float32Array
}

/** Every lever of townships and communities may be copied. */
export const learningReadsWrites = (mechanisms: readonly Mechanism[]): ReadsWrites => {
  const levers = ['township', 'community'].flatMap((table) =>
    ownedLevers(table, mechanisms).map(({ lever }) => `${table}.${lever.name}`),
  )
  const asked = ['superior.learning_rate', 'superior.selection', 'superior.spread', 'township.township_evaluation']
  return { reads: [...asked, ...levers], writes: levers }
}

/** @throws RangeError where a township's neighbour is none of the place's townships */
export function townshipsLearn(
  world: World,
  mechanisms: readonly Mechanism[],
  { townships }: District,
): (tick: number) => void {
  const rows = world.rowsOf('township')
  const above = world.rowsAbove('township', 'superior')
  const communities = world.rowsOf('community')
  const firstOf = startsOf(world.tableOf('community')).plain
  const column = (table: string, name: string) => world.column(table, name)
  const constant = (name: string) => world.model.constants.find((one) => one.name === name)?.value as number
  const [rate, selection, spread] = ['learning_rate', 'selection', 'spread'].map((name) =>
    column('superior', name),
  ) as [Float32Array, Float32Array, Float32Array]
  const evaluation = column('township', 'township_evaluation')
  const [error, parts] = [constant('copy_error'), constant('copy_parts')]
  const half = Math.max(1, Math.round(constant('neighbouring') / 2))
  requireNeighbours(townships)
  const copied = (table: string): Copied[] =>
    ownedLevers(table, mechanisms).map(({ lever, owner }) => ({ lever, owner, column: column(table, lever.name) }))
  const [own, theirs] = [copied('township'), copied('community')]
  const owners = [...new Set([...own, ...theirs].map(({ owner }) => owner))]
  const streams = Array.from({ length: rows.length }, (_, t) => streamOf(world.tableOf('community'), t, world.key))
  const draws = new Draws(streams[0], 0, 'policy learning')
  // What is copied is what was there before anybody copied this month.
  const seen = new Float64Array(evaluation.length)

  return (tick) => {
    // Before the decision nobody copies: what is usual stays as it is.
    if (tick <= 0 || rate.every((value) => value === 0)) return
    seen.set(evaluation)
    const chosen: { from: number; to: number; owner: string | undefined }[] = []
    for (let t = 0; t < rows.length; t++) {
      draws.at(streams[t], tick)
      const county = above[t]
      const [luck, where, which, persuaded] = [draws.uniform(), draws.uniform(), draws.uniform(), draws.uniform()]
      if (luck >= rate[county]) continue
      const model = where < spread[county] ? best(t) : neighbour(t, which)
      const difference = seen[rows[model]] - seen[rows[t]]
      if (model === t || persuaded >= 1 / (1 + exp(-selection[county] * difference))) continue
      const owner = parts > 0.5 ? owners[draws.integer(owners.length)] : undefined
      chosen.push({ from: model, to: t, owner })
    }
    copyAll(chosen, tick)
  }

  /** One of its neighbours; itself where it has none. */
  function neighbour(t: number, which: number): number {
    const { neighbours } = townships[t]
    if (neighbours) return neighbours.length > 0 ? neighbours[Math.floor(which * neighbours.length)] : t
    return nextTo(t, which)
  }

  /** One of the townships that stand next to it in the order of the place. */
  function nextTo(t: number, which: number): number {
    const reach = Math.min(half, Math.floor((rows.length - 1) / 2))
    if (reach === 0) return rows.length > 1 ? (t + 1) % rows.length : t
    const step = Math.floor(which * 2 * reach)
    const distance = step < reach ? step - reach : step - reach + 1
    return (t + distance + rows.length) % rows.length
  }

  function best(t: number): number {
    let found = t
    for (let other = 0; other < rows.length; other++) {
      if (above[other] !== above[t]) continue
      if (seen[rows[other]] > seen[rows[found]]) found = other
    }
    return found
  }

  function copyAll(chosen: readonly { from: number; to: number; owner: string | undefined }[], tick: number): void {
    const changes: { column: Float32Array; row: number; value: number }[] = []
    for (const { from, to, owner } of chosen) {
      const errors = new Draws(streams[to], tick, 'errors of copying')
      const set = ({ lever, column: values }: Copied, row: number, value: number) => {
        const [least, most] = lever.range
        const slip = error * (most - least) * errors.normal()
        const copy = value === 0 ? 0 : Math.min(most, Math.max(least, value + slip))
        changes.push({ column: values, row, value: copy })
      }
      for (const one of own) {
        if (owner !== undefined && one.owner !== owner) continue
        set(one, rows[to], one.column[rows[from]])
      }
      for (const one of theirs) {
        if (owner !== undefined && one.owner !== owner) continue
        // A township's communities have one policy as a rule; where they differ it is the first one's that is seen.
        const value = one.column[communities[firstOf[from]]]
        const slipped = changes.length
        set(one, communities[firstOf[to]], value)
        const copy = (changes[slipped] as { value: number }).value
        for (let c = firstOf[to] + 1; c < firstOf[to + 1]; c++) {
          changes.push({ column: one.column, row: communities[c], value: copy })
        }
      }
    }
    for (const { column: values, row, value } of changes) values[row] = value
    if (changes.length === 0) return
    world.copyToShards(
      'township',
      own.map(({ lever }) => lever.name),
    )
    world.copyToShards(
      'community',
      theirs.map(({ lever }) => lever.name),
    )
  }
}

function requireNeighbours(townships: District['townships']): void {
  for (const { name, neighbours = [] } of townships) {
    const wrong = neighbours.find((row) => !(Number.isInteger(row) && row >= 0 && row < townships.length))
    if (wrong === undefined) continue
    throw rangeError(message('part.no_neighbour', { township: name, row: wrong, most: townships.length - 1 }))
  }
}
