/** Offices settle what waits: each committee its own cases, each township those of all its communities. */

import { serveQueues } from '@cogov/engine/queues'
import type { ReadsWrites } from '@cogov/engine/world'
import { AGES, DOMAINS, SERIOUS } from '../actors/needs.ts'
import { type CaseBook, KINDS } from './book.ts'

/** Serious cases first; each takes twice the work. */
const GROUPS = [
  { from: DOMAINS.length, to: KINDS, cost: SERIOUS, weight: SERIOUS },
  { from: 0, to: DOMAINS.length, cost: 1, weight: 1 },
] as const

export const SETTLES: ReadsWrites = {
  reads: [
    'community.case_capacity',
    'community.mediated',
    'township.township_capacity',
    'cases at committees',
    'cases at townships',
  ],
  writes: [
    'community.settled',
    'community.settled_weight',
    ...AGES.map((age) => `community.settled_${age}`),
    'community.case_work',
    'community.committee_queue',
    'township.township_queue',
    'cases at committees',
    'cases at townships',
  ],
}

interface Settling {
  book: CaseBook
  committeeCapacity: Float32Array
  townshipCapacity: Float32Array
  townshipQueue: Float32Array
}

export function casesSettled(book: CaseBook): () => void {
  const settling: Settling = {
    book,
    committeeCapacity: book.column('community', 'case_capacity'),
    townshipCapacity: book.column('township', 'township_capacity'),
    townshipQueue: book.column('township', 'township_queue'),
  }
  return () => settleAll(settling)
}

function settleAll({ book, committeeCapacity, townshipCapacity, townshipQueue }: Settling): void {
  const { committee, township, out, rows, firstOf, settledAfter } = book
  const owners = { from: 0, to: 0 }
  for (let c = 0; c < book.communities; c++) {
    const row = rows.community[c]
    out.settled[row] = 0
    out.settled_weight[row] = out.mediated[row]
    for (let age = 0; age < settledAfter.length; age++) settledAfter[age][row] = 0
    owners.from = c
    owners.to = c + 1
    out.case_work[row] = serveQueues(committee, owners, GROUPS, committeeCapacity[row], settled, book)
    out.committee_queue[row] = workWaiting(committee, c)
  }
  for (let t = 0; t < rows.township.length; t++) {
    const row = rows.township[t]
    owners.from = firstOf[t]
    owners.to = firstOf[t + 1]
    serveQueues(township, owners, GROUPS, townshipCapacity[row], settled, book)
    let waiting = 0
    for (let c = owners.from; c < owners.to; c++) waiting += workWaiting(township, c)
    townshipQueue[row] = waiting
  }
}

function settled(c: number, group: number, age: number, number: number, { out, rows, settledAfter }: CaseBook): void {
  const row = rows.community[c]
  out.settled[row] += number
  out.settled_weight[row] += number * GROUPS[group].weight
  settledAfter[age][row] += number
}

function workWaiting(queue: CaseBook['committee'], owner: number): number {
  let work = 0
  for (let age = 0; age < queue.ages; age++) {
    for (let g = 0; g < GROUPS.length; g++) {
      const { from, to, cost } = GROUPS[g]
      work += queue.cohort(owner, from, to, age) * cost
    }
  }
  return work
}
