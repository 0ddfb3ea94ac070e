/** What a pass needs beside its graph. */

import { rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'
import { type Node, reach } from './graph.ts'
import type { Pass } from './lower.ts'
import { PLACES } from './memory.ts'
import type { Op } from './operations.ts'

const FETCHED = new Set<Op>(['draw', 'seen', 'weight', 'pick'])

/** What is fetched before a pass's equations, and which columns neighbours read. */
export interface Demands {
  nodes: Node[]
  fetched: Node[]
  mirrored: string[]
}

const known = new WeakMap<Pass, Demands>()

export function demands(pass: Pass): Demands {
  const before = known.get(pass)
  if (before) return before
  const nodes = reach(...pass.sinks, ...pass.writes.map(({ node }) => node), ...pass.totals.map(({ node }) => node))
  const fetched = nodes.filter(({ op }) => FETCHED.has(op))
  if (fetched.length > PLACES) throw rangeError(message('pass.places', { name: pass.name, most: PLACES }))
  const all = reach(...pass.values.map(({ node }) => node))
  const gathered = new Set(all.filter(({ op }) => op === 'seen' || op === 'pick').map(({ name }) => name))
  const made = { nodes, fetched, mirrored: [...gathered] }
  known.set(pass, made)
  return made
}
