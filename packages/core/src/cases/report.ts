/**
 * What becomes of the needs of a month before any office works on them: residents settle some among themselves, report
 * some to the committee or by the hotline, and swallow the rest; the committee passes on what is beyond it.
 */

import { binomialQuantile, Draws } from '@cogov/engine/draws'
import type { ReadsWrites } from '@cogov/engine/world'
import { MEETINGS } from '../actors/attendance.ts'
import { DISPUTES, DOMAINS } from '../actors/needs.ts'
import { type CaseBook, CELL, CELLS, KINDS, PASSED } from './book.ts'

export const REPORTS: ReadsWrites = {
  reads: [
    'community.mediation_chance',
    'community.report_share',
    'community.report_disputes',
    'community.hotline_share',
    'community.forwarded',
    'needs of the month',
    'cases at committees',
    'cases at townships',
    'cases for departments',
    'cases passed on',
  ],
  writes: [
    'community.mediated',
    'community.reported',
    'community.hotline_calls',
    'cases at committees',
    'cases at townships',
    'cases for departments',
    'cases passed on',
  ],
}

interface Reporting {
  book: CaseBook
  mediation: Float32Array
  report: Float32Array
  disputes: Float32Array
  hotline: Float32Array
  forwarded: Float32Array
  handDown: number
  /** Of those that need two or more departments, how many need just two; of the rest, how many just three. */
  split: readonly number[]
  draws: Draws
}

export function needsReported(book: CaseBook): (tick: number) => void {
  const column = (name: string) => book.column('community', name)
  const reporting: Reporting = {
    book,
    mediation: column('mediation_chance'),
    report: column('report_share'),
    disputes: column('report_disputes'),
    hotline: column('hotline_share'),
    forwarded: column('forwarded'),
    handDown: book.parameter('hand_down'),
    split: MEETINGS.map(({ share }, k) => share / MEETINGS.slice(k).reduce((sum, one) => sum + one.share, 0)),
    draws: new Draws(book.streams[0], 0, 'reports'),
  }
  return (tick) => reportAll(reporting, tick)
}

function reportAll(reporting: Reporting, tick: number): void {
  const { book, mediation, report, disputes, hotline, forwarded, draws } = reporting
  const { communities, rows, streams, needs, out } = book
  for (let c = 0; c < communities; c++) {
    const row = rows.community[c]
    draws.at(streams[c], tick)
    receivePassed(book, c)
    const call = hotline[row]
    const forward = forwarded[row]
    let mediated = 0
    let reported = 0
    let called = 0
    let jointNow = 0
    let jointCalls = 0
    for (let d = 0; d < DOMAINS.length; d++) {
      const first = (c * DOMAINS.length + d) * CELLS
      const own = needs[first + CELL.own]
      const settled = binomialQuantile(draws.coarse(), own, mediation[row])
      mediated += settled
      // What residents could not settle is the committee's.
      const failed = own - settled
      const office = (d === DISPUTES ? disputes : report)[row]
      const any = 1 - (1 - office) * (1 - call)
      const byPhone = any > 0 ? call / (call + office) : 0
      for (let cell: number = CELL.committee; cell < CELLS; cell++) {
        const arisen = needs[first + cell] + (cell === CELL.committee ? failed : 0)
        const heard = binomialQuantile(draws.coarse(), arisen, any)
        reported += heard
        called += heard * byPhone
        if (cell === CELL.joint) {
          jointNow += heard
          jointCalls += heard * byPhone
        } else route(reporting, c, d, cell, heard, byPhone, forward)
      }
    }
    const jointByPhone = jointNow > 0 ? jointCalls / jointNow : 0
    callDepartments(reporting, c, jointNow, jointByPhone + (1 - jointByPhone) * forward)
    out.mediated[row] = mediated
    out.reported[row] = reported
    out.hotline_calls[row] = called
  }
}

/** A committee's own cases stay; by the hotline they are dispatched to the township, which hands most of them down. */
function route(
  { book, handDown }: Reporting,
  c: number,
  domain: number,
  cell: number,
  heard: number,
  byPhone: number,
  forward: number,
): void {
  const { committee, township, passing } = book
  const serious = cell === CELL.committeeSerious || cell === CELL.townshipSerious
  const kind = serious ? DOMAINS.length + domain : domain
  const calls = heard * byPhone
  if (cell === CELL.committee || cell === CELL.committeeSerious) {
    const kept = calls * (1 - handDown)
    committee.add(c, kind, heard - kept)
    township.add(c, kind, kept)
    return
  }
  const late = (heard - calls) * (1 - forward)
  township.add(c, kind, heard - late)
  passing[c * PASSED + kind] += late
}

/** Joint cases are whole: each is called now or a month later. */
function callDepartments({ book, split, draws }: Reporting, c: number, heard: number, forward: number): void {
  let rest = heard
  for (let size = 0; size < MEETINGS.length; size++) {
    const some = binomialQuantile(draws.coarse(), rest, split[size])
    rest -= some
    const now = binomialQuantile(draws.coarse(), some, forward)
    book.joint.add(c, size, now)
    book.passing[c * PASSED + KINDS + size] += some - now
  }
}

/** What the committee passed on last month has waited for a month when it arrives. */
function receivePassed({ township, joint, passing }: CaseBook, c: number): void {
  for (let kind = 0; kind < PASSED; kind++) {
    const i = c * PASSED + kind
    const queue = kind < KINDS ? township : joint
    queue.values[queue.index(c, kind < KINDS ? kind : kind - KINDS, 1)] += passing[i]
    passing[i] = 0
  }
}
