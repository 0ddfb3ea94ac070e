/**
 * Needs arise: so many a month as chance has it, by domain, by how high they have to go, and by how serious they are.
 */

import { Draws, poissonQuantile } from '@cogov/engine/draws'
import type { Stream } from '@cogov/engine/equations'
import type { ReadsWrites } from '@cogov/engine/world'
import { DOMAINS, mixName, ownName, SERIOUS } from '../actors/needs.ts'
import { type CaseBook, CELL, CELLS } from './book.ts'

const COUNT = DOMAINS.length * CELLS

export const ARISES: ReadsWrites = {
  reads: ['community.present', 'community.rural'],
  writes: ['community.needs', 'community.needs_weight', 'community.own_needs', 'needs of the month'],
}

interface Arising {
  book: CaseBook
  /** Shares of all needs by domain and cell: of urban communities, of rural ones. */
  shares: readonly [Float64Array, Float64Array]
  weights: Float64Array
  rate: number
  present: Float32Array
  rural: Float32Array
  draws: Draws
}

/**
 * Draws the needs of every community in a month. Each cell takes one uniform number, so more needs in one domain, or in
 * one community, leave all others as they were.
 *
 * @returns a function of the tick and, by domain, of how many times as many needs arise as usual
 */
export function needsArise(book: CaseBook): (tick: number, factors: Float64Array) => void {
  const arising: Arising = {
    book,
    shares: [cellShares(book, 'urban'), cellShares(book, 'rural')],
    weights: Float64Array.from({ length: CELLS }, (_, cell) => (isSerious(cell) ? SERIOUS : 1)),
    rate: book.parameter('needs_rate'),
    present: book.column('community', 'present'),
    rural: book.column('community', 'rural'),
    draws: new Draws(book.streams[0] as Stream, 0, 'needs'),
  }
  return (tick, factors) => arise(arising, tick, factors)
}

// What a month does stands outside of what a world keeps: a function that is made anew for each run is optimised anew.
function arise({ book, shares, weights, rate, present, rural, draws }: Arising, tick: number, factors: Float64Array) {
  const { communities, rows, streams, needs, out } = book
  for (let c = 0; c < communities; c++) {
    const row = rows.community[c] as number
    const share = (rural[row] as number) > 0.5 ? shares[1] : shares[0]
    const mean = rate * (present[row] as number)
    draws.at(streams[c] as Stream, tick)
    let count = 0
    let weight = 0
    let own = 0
    for (let k = 0; k < COUNT; k++) {
      const cell = k % CELLS
      const factor = factors[(k - cell) / CELLS] as number
      const drawn = poissonQuantile(draws.coarse(), mean * factor * (share[k] as number))
      needs[c * COUNT + k] = drawn
      count += drawn
      weight += drawn * (weights[cell] as number)
      if (cell === CELL.own) own += drawn
    }
    out.needs[row] = count
    out.needs_weight[row] = weight
    out.own_needs[row] = own
  }
}

const isSerious = (cell: number): boolean =>
  cell === CELL.committeeSerious || cell === CELL.townshipSerious || cell === CELL.joint

/** Shares of all needs by domain and cell. */
function cellShares({ parameter }: CaseBook, kind: 'urban' | 'rural'): Float64Array {
  const mix = DOMAINS.map((domain) => parameter(mixName(domain, kind)))
  const all = mix.reduce((sum, share) => sum + share, 0)
  const [township, joint, serious] = [parameter('level_township'), parameter('level_joint'), parameter('serious_share')]
  const committee = Math.max(0, 1 - township - joint)
  return Float64Array.from(
    DOMAINS.flatMap((domain, d) => {
      const part = all > 0 ? (mix[d] as number) / all : 0
      const own = parameter(ownName(domain))
      const beyond = [
        committee * (1 - serious),
        committee * serious,
        township * (1 - serious),
        township * serious,
        joint,
      ]
      return [own, ...beyond.map((share) => (1 - own) * share)].map((share) => part * share)
    }),
  )
}
