/**
 * The case book: what waits where. Cases are counted in cohorts (who waits since when), by community, so that every
 * place has its own backlog and waiting times, also where a township or departments settle them.
 */

import type { Stream } from '@cogov/engine/equations'
import { rangeError } from '@cogov/engine/messages'
import { CohortQueue } from '@cogov/engine/queues'
import { startsOf, streamOf, type World } from '@cogov/engine/world'
import { MEETINGS } from '../actors/attendance.ts'
import { DEPARTMENTS } from '../actors/department.ts'
import { AGES, CASE_STATES, type Counted, DOMAINS, PATIENCE } from '../actors/needs.ts'
import { message } from './errors.english.ts'

/** Kinds of cases of committee and township: ordinary ones by domain, then serious ones by domain. */
export const KINDS = 2 * DOMAINS.length

/** Cells of one domain's needs in a month. */
export const CELL = { own: 0, committee: 1, committeeSerious: 2, township: 3, townshipSerious: 4, joint: 5 } as const
export const CELLS = 6

/** What one community passes on a month later: kinds of the township, then sizes of meetings. */
export const PASSED = KINDS + MEETINGS.length

export interface CaseBook {
  communities: number
  /** First community of each township, and one more for the end. */
  firstOf: Float64Array
  /** First township of each county, and one more for the end. */
  firstTownship: Float64Array
  committee: CohortQueue
  township: CohortQueue
  /** Kinds are the sizes of the meetings. */
  joint: CohortQueue
  /** What the committee passes on a month later: a community's kinds of the township, then sizes of meetings. */
  passing: Float64Array
  /** Needs of this month, by community, domain and cell. */
  needs: Float64Array
  /** Keys of the draws of each community. */
  streams: readonly Stream[]
  /** A column in the first memory, and where its rows are. */
  column: (table: string, name: string) => Float32Array
  rows: { community: Uint32Array; township: Uint32Array; attendance: Uint32Array; department: Uint32Array }
  /** What the counting writes of communities. */
  out: Readonly<Record<Counted, Float32Array>>
  /** Cases settled, and joint ones among them, by months waited. */
  settledAfter: readonly Float32Array[]
  jointAfter: readonly Float32Array[]
  /** A parameter's value. */
  parameter: (name: string) => number
}

/** Opens the case book of a world; its queues are the world's ledgers, so snapshots and hashes hold them. */
export function openCaseBook(world: World): CaseBook {
  const communities = world.lowest.sizes.length
  const queue = (name: string, kinds: number, ages: number) =>
    new CohortQueue(communities, kinds, ages, world.ledger(`cases ${name}`, communities * kinds * ages))
  const column = (table: string, name: string) => world.column(table, name)
  const constants = new Map(world.model.constants.map(({ name, value }) => [name, value]))
  return {
    communities,
    firstOf: startsOf(world.tableOf('community')).plain,
    firstTownship: startsOf(world.tableOf('township')).plain,
    committee: queue('at committees', KINDS, PATIENCE.committee),
    township: queue('at townships', KINDS, PATIENCE.township),
    joint: queue('for departments', MEETINGS.length, PATIENCE.joint),
    passing: world.ledger('cases passed on', communities * PASSED),
    needs: new Float64Array(communities * DOMAINS.length * CELLS),
    streams: Array.from({ length: communities }, (_, c) => streamOf(world.lowest, c, world.key)),
    column,
    rows: {
      community: world.rowsOf('community'),
      township: world.rowsOf('township'),
      attendance: world.rowsOf('attendance'),
      department: world.rowsOf('department'),
    },
    out: Object.fromEntries(CASE_STATES.map(({ name }) => [name, column('community', name)])) as Record<
      Counted,
      Float32Array
    >,
    settledAfter: AGES.map((age) => column('community', `settled_${age}`)),
    jointAfter: AGES.map((age) => column('community', `joint_settled_${age}`)),
    parameter(name) {
      const value = constants.get(name)
      if (value === undefined) throw rangeError(message('case.no_parameter', { name }))
      return value
    },
  }
}

export const DEPARTMENT_COUNT = DEPARTMENTS.length
