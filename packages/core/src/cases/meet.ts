/**
 * Joint cases: each needs two, three or four of the county's departments. It is brought to a meeting or not; the
 * township settles it alone where it has the authority; otherwise it is settled only if every department that is called
 * attends. Who turned up is what everybody expects of them next time.
 */

import { hashName, philox, type Stream } from '@cogov/engine/equations'
import type { ReadsWrites } from '@cogov/engine/world'
import { MEETINGS } from '../actors/attendance.ts'
import { AGES, PATIENCE, SERIOUS } from '../actors/needs.ts'
import { type CaseBook, DEPARTMENT_COUNT } from './book.ts'

/** All sets of so many departments, each as a list of their numbers. */
const SETS = MEETINGS.map(({ size }) => subsets(DEPARTMENT_COUNT, size))

/** Two blocks of four words a case: convened, alone, which departments; then who attends. */
const BLOCKS = 2
const PURPOSE = hashName('joint matters', 0x4d000000)
const MAX_ATTENDING = 4

export const MEETS: ReadsWrites = {
  reads: [
    'township.convene',
    'township.settle_alone',
    ...MEETINGS.map(({ size }) => `attendance.attend_${size}`),
    'community.settled',
    'community.settled_weight',
    ...AGES.map((age) => `community.settled_${age}`),
    'cases for departments',
  ],
  writes: [
    'community.joint_settled',
    ...AGES.map((age) => `community.joint_settled_${age}`),
    'community.settled',
    'community.settled_weight',
    ...AGES.map((age) => `community.settled_${age}`),
    'attendance.called_here',
    'attendance.attended_here',
    'department.called',
    'department.attended',
    'department.department_queue',
    'cases for departments',
  ],
}

interface Meeting {
  book: CaseBook
  convene: Float32Array
  alone: Float32Array
  /** Chance to attend a meeting, by its size. */
  chances: readonly Float32Array[]
  calledHere: Float32Array
  attendedHere: Float32Array
  called: Float32Array
  attended: Float32Array
  queues: Float32Array
  /** Calls by department, then who came: of one township, and of one county. */
  here: Float64Array
  county: Float64Array
}

export function departmentsMeet(book: CaseBook): (tick: number) => void {
  const meeting: Meeting = {
    book,
    convene: book.column('township', 'convene'),
    alone: book.column('township', 'settle_alone'),
    chances: MEETINGS.map(({ size }) => book.column('attendance', `attend_${size}`)),
    calledHere: book.column('attendance', 'called_here'),
    attendedHere: book.column('attendance', 'attended_here'),
    called: book.column('department', 'called'),
    attended: book.column('department', 'attended'),
    queues: book.column('department', 'department_queue'),
    here: new Float64Array(2 * DEPARTMENT_COUNT),
    county: new Float64Array(2 * DEPARTMENT_COUNT),
  }
  return (tick) => meetAll(meeting, tick)
}

function meetAll(meeting: Meeting, tick: number): void {
  const { book, calledHere, attendedHere, called, attended, queues, here, county } = meeting
  const { rows, firstOf, firstTownship } = book
  for (let k = 0; k + 1 < firstTownship.length; k++) {
    county.fill(0)
    let waiting = 0
    for (let t = firstTownship[k]; t < firstTownship[k + 1]; t++) {
      here.fill(0)
      for (let c = firstOf[t]; c < firstOf[t + 1]; c++) waiting += meetFor(meeting, c, t, tick)
      for (let d = 0; d < DEPARTMENT_COUNT; d++) {
        const row = rows.attendance[t * DEPARTMENT_COUNT + d]
        calledHere[row] = here[d]
        attendedHere[row] = here[DEPARTMENT_COUNT + d]
      }
      for (let i = 0; i < here.length; i++) county[i] += here[i]
    }
    for (let d = 0; d < DEPARTMENT_COUNT; d++) {
      const row = rows.department[k * DEPARTMENT_COUNT + d]
      called[row] = county[d]
      attended[row] = county[DEPARTMENT_COUNT + d]
      queues[row] = waiting
    }
  }
}

/** Returns how many cases wait for a department after the month, on average over departments. */
function meetFor(meeting: Meeting, c: number, t: number, tick: number): number {
  const { joint, out, rows, streams, jointAfter, settledAfter } = meeting.book
  const row = rows.community[c]
  const stream = streams[c]
  out.joint_settled[row] = 0
  for (let age = 0; age < jointAfter.length; age++) jointAfter[age][row] = 0
  let matter = 0
  let waiting = 0
  for (let size = 0; size < MEETINGS.length; size++) {
    for (let age = PATIENCE.joint - 1; age >= 0; age--) {
      const i = joint.index(c, size, age)
      const matters = joint.values[i]
      let settled = 0
      for (let n = 0; n < matters; n++) if (meet(meeting, stream, tick, matter++, t, size)) settled++
      joint.values[i] = matters - settled
      waiting += ((matters - settled) * (MEETINGS[size] as { size: number }).size) / DEPARTMENT_COUNT
      if (settled === 0) continue
      out.joint_settled[row] += settled
      out.settled[row] += settled
      out.settled_weight[row] += settled * SERIOUS
      jointAfter[age][row] += settled
      settledAfter[age][row] += settled
    }
  }
  return waiting
}

function meet(
  { book, convene, alone, chances, here }: Meeting,
  stream: Stream,
  tick: number,
  matter: number,
  t: number,
  size: number,
): boolean {
  const { key0, key1, blockKey, blockStream } = stream
  const row = book.rows.township[t]
  philox(BLOCKS * matter, tick, blockStream, PURPOSE, key0 ^ blockKey, key1, words)
  if (chanceOf(words[0]) >= convene[row]) return false
  if (chanceOf(words[1]) < alone[row]) return true
  const sets = SETS[size]
  const set = sets[Math.floor(chanceOf(words[2]) * sets.length)]
  philox(BLOCKS * matter + 1, tick, blockStream, PURPOSE, key0 ^ blockKey, key1, words)
  const chance = chances[size]
  let everybody = true
  for (let n = 0; n < set.length && n < MAX_ATTENDING; n++) {
    const d = set[n]
    const attends = chanceOf(words[n]) < chance[book.rows.attendance[t * DEPARTMENT_COUNT + d]]
    here[d]++
    if (attends) here[DEPARTMENT_COUNT + d]++
    else everybody = false
  }
  return everybody
}

const words = new Int32Array(4)

/** A word as a number in (0, 1). */
const chanceOf = (word: number): number => ((word >>> 0) + 0.5) / 4294967296

function subsets(n: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  const all: number[][] = []
  for (let first = from; first <= n - size; first++) {
    for (const rest of subsets(n, size - 1, first + 1)) all.push([first, ...rest])
  }
  return all
}
